// cumulativeSum(f32[2, 5, 3]) {axis = 1, exclusive = false, reversed = false}
module @cumulativeSum {
  func.func public @main(%arg0: tensor<2x5x3xf32>) -> (tensor<2x5x3xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 1, 5, 1>, padding = dense<[[0, 0], [4, 0], [0, 0]]> : tensor<3x2xi64>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<2x5x3xf32>, tensor<f32>) -> tensor<2x5x3xf32>
    "func.return"(%4) : (tensor<2x5x3xf32>) -> ()
  }
}

// -----

// cumulativeSum(f32[batch, 9]) {axis = 1, exclusive = false, reversed = false}
module @cumulativeSum {
  func.func public @main(%arg0: tensor<3x9xf32>) -> (tensor<3x9xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 1, 9>, padding = dense<[[0, 0], [8, 0]]> : tensor<2x2xi64>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<3x9xf32>, tensor<f32>) -> tensor<3x9xf32>
    "func.return"(%4) : (tensor<3x9xf32>) -> ()
  }
}

// -----

// cumulativeSum(f32[batch, 2]) {axis = 0, exclusive = false, reversed = false}
module @cumulativeSum {
  func.func public @main(%arg0: tensor<7x2xf32>) -> (tensor<7x2xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 7, 1>, padding = dense<[[6, 0], [0, 0]]> : tensor<2x2xi64>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<7x2xf32>, tensor<f32>) -> tensor<7x2xf32>
    "func.return"(%4) : (tensor<7x2xf32>) -> ()
  }
}

// -----

// cumulativeSum(f64[1]) {axis = 0, exclusive = false, reversed = false}
module @cumulativeSum {
  func.func public @main(%arg0: tensor<1xf64>) -> (tensor<1xf64>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f64>}> : () -> tensor<f64>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 1>, padding = dense<[[0, 0]]> : tensor<1x2xi64>}> ({
      ^bb0(%1: tensor<f64>, %2: tensor<f64>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f64>, tensor<f64>) -> tensor<f64>
        "stablehlo.return"(%3) : (tensor<f64>) -> ()
    }) : (tensor<1xf64>, tensor<f64>) -> tensor<1xf64>
    "func.return"(%4) : (tensor<1xf64>) -> ()
  }
}

// -----

// cumulativeSum(f32[0, 3]) {axis = 0, exclusive = false, reversed = false}
module @cumulativeSum {
  func.func public @main(%arg0: tensor<0x3xf32>) -> (tensor<0x3xf32>) {

    "func.return"(%arg0) : (tensor<0x3xf32>) -> ()
  }
}

// -----

// cumulativeSum(i8[9]) {axis = 0, exclusive = false, reversed = false}
module @cumulativeSum {
  func.func public @main(%arg0: tensor<9xi8>) -> (tensor<9xi8>) {
    %0 = "stablehlo.constant"() <{value = dense<0> : tensor<i8>}> : () -> tensor<i8>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 9>, padding = dense<[[8, 0]]> : tensor<1x2xi64>}> ({
      ^bb0(%1: tensor<i8>, %2: tensor<i8>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<i8>, tensor<i8>) -> tensor<i8>
        "stablehlo.return"(%3) : (tensor<i8>) -> ()
    }) : (tensor<9xi8>, tensor<i8>) -> tensor<9xi8>
    "func.return"(%4) : (tensor<9xi8>) -> ()
  }
}

// -----

// cumulativeSum(f32[2, 5, 3]) {axis = 1, exclusive = true, reversed = false}
module @cumulativeSum {
  func.func public @main(%arg0: tensor<2x5x3xf32>) -> (tensor<2x5x3xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 1, 5, 1>, padding = dense<[[0, 0], [5, -1], [0, 0]]> : tensor<3x2xi64>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<2x5x3xf32>, tensor<f32>) -> tensor<2x5x3xf32>
    "func.return"(%4) : (tensor<2x5x3xf32>) -> ()
  }
}

// -----

// cumulativeSum(f32[batch, 9]) {axis = 1, exclusive = true, reversed = false}
module @cumulativeSum {
  func.func public @main(%arg0: tensor<3x9xf32>) -> (tensor<3x9xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 1, 9>, padding = dense<[[0, 0], [9, -1]]> : tensor<2x2xi64>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<3x9xf32>, tensor<f32>) -> tensor<3x9xf32>
    "func.return"(%4) : (tensor<3x9xf32>) -> ()
  }
}

// -----

// cumulativeSum(f32[batch, 2]) {axis = 0, exclusive = true, reversed = false}
module @cumulativeSum {
  func.func public @main(%arg0: tensor<7x2xf32>) -> (tensor<7x2xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 7, 1>, padding = dense<[[7, -1], [0, 0]]> : tensor<2x2xi64>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<7x2xf32>, tensor<f32>) -> tensor<7x2xf32>
    "func.return"(%4) : (tensor<7x2xf32>) -> ()
  }
}

// -----

// cumulativeSum(f64[1]) {axis = 0, exclusive = true, reversed = false}
module @cumulativeSum {
  func.func public @main(%arg0: tensor<1xf64>) -> (tensor<1xf64>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f64>}> : () -> tensor<f64>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 1>, padding = dense<[[1, -1]]> : tensor<1x2xi64>}> ({
      ^bb0(%1: tensor<f64>, %2: tensor<f64>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f64>, tensor<f64>) -> tensor<f64>
        "stablehlo.return"(%3) : (tensor<f64>) -> ()
    }) : (tensor<1xf64>, tensor<f64>) -> tensor<1xf64>
    "func.return"(%4) : (tensor<1xf64>) -> ()
  }
}

// -----

// cumulativeSum(f32[0, 3]) {axis = 0, exclusive = true, reversed = false}
module @cumulativeSum {
  func.func public @main(%arg0: tensor<0x3xf32>) -> (tensor<0x3xf32>) {

    "func.return"(%arg0) : (tensor<0x3xf32>) -> ()
  }
}

// -----

// cumulativeSum(i8[9]) {axis = 0, exclusive = true, reversed = false}
module @cumulativeSum {
  func.func public @main(%arg0: tensor<9xi8>) -> (tensor<9xi8>) {
    %0 = "stablehlo.constant"() <{value = dense<0> : tensor<i8>}> : () -> tensor<i8>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 9>, padding = dense<[[9, -1]]> : tensor<1x2xi64>}> ({
      ^bb0(%1: tensor<i8>, %2: tensor<i8>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<i8>, tensor<i8>) -> tensor<i8>
        "stablehlo.return"(%3) : (tensor<i8>) -> ()
    }) : (tensor<9xi8>, tensor<i8>) -> tensor<9xi8>
    "func.return"(%4) : (tensor<9xi8>) -> ()
  }
}

// -----

// cumulativeSum(f32[2, 5, 3]) {axis = 1, exclusive = false, reversed = true}
module @cumulativeSum {
  func.func public @main(%arg0: tensor<2x5x3xf32>) -> (tensor<2x5x3xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 1, 5, 1>, padding = dense<[[0, 0], [0, 4], [0, 0]]> : tensor<3x2xi64>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<2x5x3xf32>, tensor<f32>) -> tensor<2x5x3xf32>
    "func.return"(%4) : (tensor<2x5x3xf32>) -> ()
  }
}

// -----

// cumulativeSum(f32[batch, 9]) {axis = 1, exclusive = false, reversed = true}
module @cumulativeSum {
  func.func public @main(%arg0: tensor<3x9xf32>) -> (tensor<3x9xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 1, 9>, padding = dense<[[0, 0], [0, 8]]> : tensor<2x2xi64>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<3x9xf32>, tensor<f32>) -> tensor<3x9xf32>
    "func.return"(%4) : (tensor<3x9xf32>) -> ()
  }
}

// -----

// cumulativeSum(f32[batch, 2]) {axis = 0, exclusive = false, reversed = true}
module @cumulativeSum {
  func.func public @main(%arg0: tensor<7x2xf32>) -> (tensor<7x2xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 7, 1>, padding = dense<[[0, 6], [0, 0]]> : tensor<2x2xi64>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<7x2xf32>, tensor<f32>) -> tensor<7x2xf32>
    "func.return"(%4) : (tensor<7x2xf32>) -> ()
  }
}

// -----

// cumulativeSum(f64[1]) {axis = 0, exclusive = false, reversed = true}
module @cumulativeSum {
  func.func public @main(%arg0: tensor<1xf64>) -> (tensor<1xf64>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f64>}> : () -> tensor<f64>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 1>, padding = dense<[[0, 0]]> : tensor<1x2xi64>}> ({
      ^bb0(%1: tensor<f64>, %2: tensor<f64>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f64>, tensor<f64>) -> tensor<f64>
        "stablehlo.return"(%3) : (tensor<f64>) -> ()
    }) : (tensor<1xf64>, tensor<f64>) -> tensor<1xf64>
    "func.return"(%4) : (tensor<1xf64>) -> ()
  }
}

// -----

// cumulativeSum(f32[0, 3]) {axis = 0, exclusive = false, reversed = true}
module @cumulativeSum {
  func.func public @main(%arg0: tensor<0x3xf32>) -> (tensor<0x3xf32>) {

    "func.return"(%arg0) : (tensor<0x3xf32>) -> ()
  }
}

// -----

// cumulativeSum(i8[9]) {axis = 0, exclusive = false, reversed = true}
module @cumulativeSum {
  func.func public @main(%arg0: tensor<9xi8>) -> (tensor<9xi8>) {
    %0 = "stablehlo.constant"() <{value = dense<0> : tensor<i8>}> : () -> tensor<i8>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 9>, padding = dense<[[0, 8]]> : tensor<1x2xi64>}> ({
      ^bb0(%1: tensor<i8>, %2: tensor<i8>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<i8>, tensor<i8>) -> tensor<i8>
        "stablehlo.return"(%3) : (tensor<i8>) -> ()
    }) : (tensor<9xi8>, tensor<i8>) -> tensor<9xi8>
    "func.return"(%4) : (tensor<9xi8>) -> ()
  }
}

// -----

// cumulativeSum(f32[2, 5, 3]) {axis = 1, exclusive = true, reversed = true}
module @cumulativeSum {
  func.func public @main(%arg0: tensor<2x5x3xf32>) -> (tensor<2x5x3xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 1, 5, 1>, padding = dense<[[0, 0], [-1, 5], [0, 0]]> : tensor<3x2xi64>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<2x5x3xf32>, tensor<f32>) -> tensor<2x5x3xf32>
    "func.return"(%4) : (tensor<2x5x3xf32>) -> ()
  }
}

// -----

// cumulativeSum(f32[batch, 9]) {axis = 1, exclusive = true, reversed = true}
module @cumulativeSum {
  func.func public @main(%arg0: tensor<3x9xf32>) -> (tensor<3x9xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 1, 9>, padding = dense<[[0, 0], [-1, 9]]> : tensor<2x2xi64>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<3x9xf32>, tensor<f32>) -> tensor<3x9xf32>
    "func.return"(%4) : (tensor<3x9xf32>) -> ()
  }
}

// -----

// cumulativeSum(f32[batch, 2]) {axis = 0, exclusive = true, reversed = true}
module @cumulativeSum {
  func.func public @main(%arg0: tensor<7x2xf32>) -> (tensor<7x2xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 7, 1>, padding = dense<[[-1, 7], [0, 0]]> : tensor<2x2xi64>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<7x2xf32>, tensor<f32>) -> tensor<7x2xf32>
    "func.return"(%4) : (tensor<7x2xf32>) -> ()
  }
}

// -----

// cumulativeSum(f64[1]) {axis = 0, exclusive = true, reversed = true}
module @cumulativeSum {
  func.func public @main(%arg0: tensor<1xf64>) -> (tensor<1xf64>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f64>}> : () -> tensor<f64>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 1>, padding = dense<[[-1, 1]]> : tensor<1x2xi64>}> ({
      ^bb0(%1: tensor<f64>, %2: tensor<f64>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f64>, tensor<f64>) -> tensor<f64>
        "stablehlo.return"(%3) : (tensor<f64>) -> ()
    }) : (tensor<1xf64>, tensor<f64>) -> tensor<1xf64>
    "func.return"(%4) : (tensor<1xf64>) -> ()
  }
}

// -----

// cumulativeSum(f32[0, 3]) {axis = 0, exclusive = true, reversed = true}
module @cumulativeSum {
  func.func public @main(%arg0: tensor<0x3xf32>) -> (tensor<0x3xf32>) {

    "func.return"(%arg0) : (tensor<0x3xf32>) -> ()
  }
}

// -----

// cumulativeSum(i8[9]) {axis = 0, exclusive = true, reversed = true}
module @cumulativeSum {
  func.func public @main(%arg0: tensor<9xi8>) -> (tensor<9xi8>) {
    %0 = "stablehlo.constant"() <{value = dense<0> : tensor<i8>}> : () -> tensor<i8>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 9>, padding = dense<[[-1, 9]]> : tensor<1x2xi64>}> ({
      ^bb0(%1: tensor<i8>, %2: tensor<i8>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<i8>, tensor<i8>) -> tensor<i8>
        "stablehlo.return"(%3) : (tensor<i8>) -> ()
    }) : (tensor<9xi8>, tensor<i8>) -> tensor<9xi8>
    "func.return"(%4) : (tensor<9xi8>) -> ()
  }
}
