// sum(f32[2, 3, 4]) {axes = [1]}
module @sum {
  func.func public @main(%arg0: tensor<2x3x4xf32>) -> (tensor<2x4xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce"(%arg0, %0) <{dimensions = array<i64: 1>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<2x3x4xf32>, tensor<f32>) -> tensor<2x4xf32>
    "func.return"(%4) : (tensor<2x4xf32>) -> ()
  }
}

// -----

// sum(f64[5, 3, 4]) {axes = [0, 2]}
module @sum {
  func.func public @main(%arg0: tensor<5x3x4xf64>) -> (tensor<3xf64>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f64>}> : () -> tensor<f64>
    %4 = "stablehlo.reduce"(%arg0, %0) <{dimensions = array<i64: 0, 2>}> ({
      ^bb0(%1: tensor<f64>, %2: tensor<f64>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f64>, tensor<f64>) -> tensor<f64>
        "stablehlo.return"(%3) : (tensor<f64>) -> ()
    }) : (tensor<5x3x4xf64>, tensor<f64>) -> tensor<3xf64>
    "func.return"(%4) : (tensor<3xf64>) -> ()
  }
}

// -----

// sum(f32[batch, 3, 20]) {axes = [0, 2]}
module @sum {
  func.func public @main(%arg0: tensor<5x3x20xf32>) -> (tensor<3xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce"(%arg0, %0) <{dimensions = array<i64: 0, 2>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<5x3x20xf32>, tensor<f32>) -> tensor<3xf32>
    "func.return"(%4) : (tensor<3xf32>) -> ()
  }
}

// -----

// sum(f32[2]) {axes = []}
module @sum {
  func.func public @main(%arg0: tensor<2xf32>) -> (tensor<2xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce"(%arg0, %0) <{dimensions = array<i64>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<2xf32>, tensor<f32>) -> tensor<2xf32>
    "func.return"(%4) : (tensor<2xf32>) -> ()
  }
}

// -----

// sum(f32[0, 3]) {axes = [0]}
module @sum {
  func.func public @main(%arg0: tensor<0x3xf32>) -> (tensor<3xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce"(%arg0, %0) <{dimensions = array<i64: 0>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<0x3xf32>, tensor<f32>) -> tensor<3xf32>
    "func.return"(%4) : (tensor<3xf32>) -> ()
  }
}

// -----

// sum(f32[1, 3]) {axes = [0]}
module @sum {
  func.func public @main(%arg0: tensor<1x3xf32>) -> (tensor<3xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce"(%arg0, %0) <{dimensions = array<i64: 0>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<1x3xf32>, tensor<f32>) -> tensor<3xf32>
    "func.return"(%4) : (tensor<3xf32>) -> ()
  }
}

// -----

// sum(f32[]) {axes = []}
module @sum {
  func.func public @main(%arg0: tensor<f32>) -> (tensor<f32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce"(%arg0, %0) <{dimensions = array<i64>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "func.return"(%4) : (tensor<f32>) -> ()
  }
}

// -----

// sum(i8[9]) {axes = [0]}
module @sum {
  func.func public @main(%arg0: tensor<9xi8>) -> (tensor<i8>) {
    %0 = "stablehlo.constant"() <{value = dense<0> : tensor<i8>}> : () -> tensor<i8>
    %4 = "stablehlo.reduce"(%arg0, %0) <{dimensions = array<i64: 0>}> ({
      ^bb0(%1: tensor<i8>, %2: tensor<i8>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<i8>, tensor<i8>) -> tensor<i8>
        "stablehlo.return"(%3) : (tensor<i8>) -> ()
    }) : (tensor<9xi8>, tensor<i8>) -> tensor<i8>
    "func.return"(%4) : (tensor<i8>) -> ()
  }
}

// -----

// sum(u64[2, 9]) {axes = [1]}
module @sum {
  func.func public @main(%arg0: tensor<2x9xui64>) -> (tensor<2xui64>) {
    %0 = "stablehlo.constant"() <{value = dense<0> : tensor<ui64>}> : () -> tensor<ui64>
    %4 = "stablehlo.reduce"(%arg0, %0) <{dimensions = array<i64: 1>}> ({
      ^bb0(%1: tensor<ui64>, %2: tensor<ui64>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<ui64>, tensor<ui64>) -> tensor<ui64>
        "stablehlo.return"(%3) : (tensor<ui64>) -> ()
    }) : (tensor<2x9xui64>, tensor<ui64>) -> tensor<2xui64>
    "func.return"(%4) : (tensor<2xui64>) -> ()
  }
}

// -----

// sum(u32[0]) {axes = [0]}
module @sum {
  func.func public @main(%arg0: tensor<0xui32>) -> (tensor<ui32>) {
    %0 = "stablehlo.constant"() <{value = dense<0> : tensor<ui32>}> : () -> tensor<ui32>
    %4 = "stablehlo.reduce"(%arg0, %0) <{dimensions = array<i64: 0>}> ({
      ^bb0(%1: tensor<ui32>, %2: tensor<ui32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<ui32>, tensor<ui32>) -> tensor<ui32>
        "stablehlo.return"(%3) : (tensor<ui32>) -> ()
    }) : (tensor<0xui32>, tensor<ui32>) -> tensor<ui32>
    "func.return"(%4) : (tensor<ui32>) -> ()
  }
}

// -----

// sum(f32[4]) {axes = [0]}
module @sum {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<f32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce"(%arg0, %0) <{dimensions = array<i64: 0>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<4xf32>, tensor<f32>) -> tensor<f32>
    "func.return"(%4) : (tensor<f32>) -> ()
  }
}

// -----

// sum(bf16[6]) {axes = [0]}
module @sum {
  func.func public @main(%arg0: tensor<6xbf16>) -> (tensor<bf16>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<bf16>}> : () -> tensor<bf16>
    %4 = "stablehlo.reduce"(%arg0, %0) <{dimensions = array<i64: 0>}> ({
      ^bb0(%1: tensor<bf16>, %2: tensor<bf16>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<bf16>, tensor<bf16>) -> tensor<bf16>
        "stablehlo.return"(%3) : (tensor<bf16>) -> ()
    }) : (tensor<6xbf16>, tensor<bf16>) -> tensor<bf16>
    "func.return"(%4) : (tensor<bf16>) -> ()
  }
}

// -----

// sum(f32[batch, 3, 40]) {axes = [0, 2]}
module @sum {
  func.func public @main(%arg0: tensor<5x3x40xf32>) -> (tensor<3xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce"(%arg0, %0) <{dimensions = array<i64: 0, 2>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<5x3x40xf32>, tensor<f32>) -> tensor<3xf32>
    "func.return"(%4) : (tensor<3xf32>) -> ()
  }
}
