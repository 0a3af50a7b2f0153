// reverse(f32[2, 3, 4]) {axes = [0, 2]}
module @reverse {
  func.func public @main(%arg0: tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>) {
    %0 = "stablehlo.reverse"(%arg0) <{dimensions = array<i64: 0, 2>}> : (tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
    "func.return"(%0) : (tensor<2x3x4xf32>) -> ()
  }
}

// -----

// reverse(i32[batch, 3]) {axes = [0]}
module @reverse {
  func.func public @main(%arg0: tensor<5x3xi32>) -> (tensor<5x3xi32>) {
    %0 = "stablehlo.reverse"(%arg0) <{dimensions = array<i64: 0>}> : (tensor<5x3xi32>) -> tensor<5x3xi32>
    "func.return"(%0) : (tensor<5x3xi32>) -> ()
  }
}

// -----

// reverse(f64[]) {axes = []}
module @reverse {
  func.func public @main(%arg0: tensor<f64>) -> (tensor<f64>) {
    %0 = "stablehlo.reverse"(%arg0) <{dimensions = array<i64>}> : (tensor<f64>) -> tensor<f64>
    "func.return"(%0) : (tensor<f64>) -> ()
  }
}

// -----

// reverse(f32[0, 1]) {axes = [0]}
module @reverse {
  func.func public @main(%arg0: tensor<0x1xf32>) -> (tensor<0x1xf32>) {
    %0 = "stablehlo.reverse"(%arg0) <{dimensions = array<i64: 0>}> : (tensor<0x1xf32>) -> tensor<0x1xf32>
    "func.return"(%0) : (tensor<0x1xf32>) -> ()
  }
}
