// sumPooling(f32[2, 7, 3]) {window = [2], strides = [2], padding = pairs [[0, 0]]}
module @sumPooling {
  func.func public @main(%arg0: tensor<2x7x3xf32>) -> (tensor<2x3x3xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 1, 2, 1>, window_strides = array<i64: 1, 2, 1>, base_dilations = array<i64: 1, 1, 1>, window_dilations = array<i64: 1, 1, 1>, padding = dense<[[0, 0], [0, 0], [0, 0]]> : tensor<3x2xi64>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<2x7x3xf32>, tensor<f32>) -> tensor<2x3x3xf32>
    "func.return"(%4) : (tensor<2x3x3xf32>) -> ()
  }
}

// -----

// sumPooling(f32[3, 8, 2]) {window = [3], strides = [1], padding = pairs [[1, 1]]}
module @sumPooling {
  func.func public @main(%arg0: tensor<3x8x2xf32>) -> (tensor<3x8x2xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 1, 3, 1>, window_strides = array<i64: 1, 1, 1>, base_dilations = array<i64: 1, 1, 1>, window_dilations = array<i64: 1, 1, 1>, padding = dense<[[0, 0], [1, 1], [0, 0]]> : tensor<3x2xi64>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<3x8x2xf32>, tensor<f32>) -> tensor<3x8x2xf32>
    "func.return"(%4) : (tensor<3x8x2xf32>) -> ()
  }
}

// -----

// sumPooling(f32[2, 9, 1]) {window = [2], strides = [3], padding = pairs [[0, 1]]}
module @sumPooling {
  func.func public @main(%arg0: tensor<2x9x1xf32>) -> (tensor<2x3x1xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 1, 2, 1>, window_strides = array<i64: 1, 3, 1>, base_dilations = array<i64: 1, 1, 1>, window_dilations = array<i64: 1, 1, 1>, padding = dense<[[0, 0], [0, 1], [0, 0]]> : tensor<3x2xi64>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<2x9x1xf32>, tensor<f32>) -> tensor<2x3x1xf32>
    "func.return"(%4) : (tensor<2x3x1xf32>) -> ()
  }
}

// -----

// sumPooling(f32[2, 6, 8, 3]) {window = [2, 2], strides = [2, 2], padding = pairs [[0, 0], [0, 0]]}
module @sumPooling {
  func.func public @main(%arg0: tensor<2x6x8x3xf32>) -> (tensor<2x3x4x3xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 1, 2, 2, 1>, window_strides = array<i64: 1, 2, 2, 1>, base_dilations = array<i64: 1, 1, 1, 1>, window_dilations = array<i64: 1, 1, 1, 1>, padding = dense<[[0, 0], [0, 0], [0, 0], [0, 0]]> : tensor<4x2xi64>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<2x6x8x3xf32>, tensor<f32>) -> tensor<2x3x4x3xf32>
    "func.return"(%4) : (tensor<2x3x4x3xf32>) -> ()
  }
}

// -----

// sumPooling(f32[2, 7, 9, 3]) {window = [3, 3], strides = [2, 2], padding = pairs [[0, 0], [1, 1]]}
module @sumPooling {
  func.func public @main(%arg0: tensor<2x7x9x3xf32>) -> (tensor<2x3x5x3xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 1, 3, 3, 1>, window_strides = array<i64: 1, 2, 2, 1>, base_dilations = array<i64: 1, 1, 1, 1>, window_dilations = array<i64: 1, 1, 1, 1>, padding = dense<[[0, 0], [0, 0], [1, 1], [0, 0]]> : tensor<4x2xi64>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<2x7x9x3xf32>, tensor<f32>) -> tensor<2x3x5x3xf32>
    "func.return"(%4) : (tensor<2x3x5x3xf32>) -> ()
  }
}

// -----

// sumPooling(f32[batch, 7, 9, 3]) {window = [3, 3], strides = [2, 2], padding = pairs [[0, 0], [1, 1]]}
module @sumPooling {
  func.func public @main(%arg0: tensor<2x7x9x3xf32>) -> (tensor<2x3x5x3xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 1, 3, 3, 1>, window_strides = array<i64: 1, 2, 2, 1>, base_dilations = array<i64: 1, 1, 1, 1>, window_dilations = array<i64: 1, 1, 1, 1>, padding = dense<[[0, 0], [0, 0], [1, 1], [0, 0]]> : tensor<4x2xi64>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<2x7x9x3xf32>, tensor<f32>) -> tensor<2x3x5x3xf32>
    "func.return"(%4) : (tensor<2x3x5x3xf32>) -> ()
  }
}

// -----

// sumPooling(f32[1, 5, 6, 2]) {window = [3, 2], strides = [1, 3], padding = pairs [[1, 0], [0, 1]]}
module @sumPooling {
  func.func public @main(%arg0: tensor<1x5x6x2xf32>) -> (tensor<1x4x2x2xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 1, 3, 2, 1>, window_strides = array<i64: 1, 1, 3, 1>, base_dilations = array<i64: 1, 1, 1, 1>, window_dilations = array<i64: 1, 1, 1, 1>, padding = dense<[[0, 0], [1, 0], [0, 1], [0, 0]]> : tensor<4x2xi64>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<1x5x6x2xf32>, tensor<f32>) -> tensor<1x4x2x2xf32>
    "func.return"(%4) : (tensor<1x4x2x2xf32>) -> ()
  }
}

// -----

// sumPooling(f32[2, 3, 4, 5, 2]) {window = [2, 3, 2], strides = [1, 2, 2], padding = pairs [[0, 0], [1, 1], [0, 0]]}
module @sumPooling {
  func.func public @main(%arg0: tensor<2x3x4x5x2xf32>) -> (tensor<2x2x2x2x2xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 1, 2, 3, 2, 1>, window_strides = array<i64: 1, 1, 2, 2, 1>, base_dilations = array<i64: 1, 1, 1, 1, 1>, window_dilations = array<i64: 1, 1, 1, 1, 1>, padding = dense<[[0, 0], [0, 0], [1, 1], [0, 0], [0, 0]]> : tensor<5x2xi64>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<2x3x4x5x2xf32>, tensor<f32>) -> tensor<2x2x2x2x2xf32>
    "func.return"(%4) : (tensor<2x2x2x2x2xf32>) -> ()
  }
}

// -----

// sumPooling(f32[0, 4, 3]) {window = [2], strides = [2], padding = pairs [[0, 0]]}
module @sumPooling {
  func.func public @main(%arg0: tensor<0x4x3xf32>) -> (tensor<0x2x3xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 1, 2, 1>, window_strides = array<i64: 1, 2, 1>, base_dilations = array<i64: 1, 1, 1>, window_dilations = array<i64: 1, 1, 1>, padding = dense<[[0, 0], [0, 0], [0, 0]]> : tensor<3x2xi64>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<0x4x3xf32>, tensor<f32>) -> tensor<0x2x3xf32>
    "func.return"(%4) : (tensor<0x2x3xf32>) -> ()
  }
}

// -----

// sumPooling(f32[2, 3, 4, 0]) {window = [2, 2], strides = [1, 1], padding = pairs [[0, 0], [0, 0]]}
module @sumPooling {
  func.func public @main(%arg0: tensor<2x3x4x0xf32>) -> (tensor<2x2x3x0xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 1, 2, 2, 1>, window_strides = array<i64: 1, 1, 1, 1>, base_dilations = array<i64: 1, 1, 1, 1>, window_dilations = array<i64: 1, 1, 1, 1>, padding = dense<[[0, 0], [0, 0], [0, 0], [0, 0]]> : tensor<4x2xi64>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<2x3x4x0xf32>, tensor<f32>) -> tensor<2x2x3x0xf32>
    "func.return"(%4) : (tensor<2x2x3x0xf32>) -> ()
  }
}

// -----

// sumPooling(i32[2, 5, 3]) {window = [2], strides = [1], padding = pairs [[1, 0]]}
module @sumPooling {
  func.func public @main(%arg0: tensor<2x5x3xi32>) -> (tensor<2x5x3xi32>) {
    %0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 1, 2, 1>, window_strides = array<i64: 1, 1, 1>, base_dilations = array<i64: 1, 1, 1>, window_dilations = array<i64: 1, 1, 1>, padding = dense<[[0, 0], [1, 0], [0, 0]]> : tensor<3x2xi64>}> ({
      ^bb0(%1: tensor<i32>, %2: tensor<i32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<i32>, tensor<i32>) -> tensor<i32>
        "stablehlo.return"(%3) : (tensor<i32>) -> ()
    }) : (tensor<2x5x3xi32>, tensor<i32>) -> tensor<2x5x3xi32>
    "func.return"(%4) : (tensor<2x5x3xi32>) -> ()
  }
}
