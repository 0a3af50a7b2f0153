// transpose(f32[2, 3, 4]) {permutation = [2, 0, 1]}
module @transpose {
  func.func public @main(%arg0: tensor<2x3x4xf32>) -> (tensor<4x2x3xf32>) {
    %0 = "stablehlo.transpose"(%arg0) <{permutation = array<i64: 2, 0, 1>}> : (tensor<2x3x4xf32>) -> tensor<4x2x3xf32>
    "func.return"(%0) : (tensor<4x2x3xf32>) -> ()
  }
}

// -----

// transpose(i64[batch, 3]) {permutation = [1, 0]}
module @transpose {
  func.func public @main(%arg0: tensor<5x3xi64>) -> (tensor<3x5xi64>) {
    %0 = "stablehlo.transpose"(%arg0) <{permutation = array<i64: 1, 0>}> : (tensor<5x3xi64>) -> tensor<3x5xi64>
    "func.return"(%0) : (tensor<3x5xi64>) -> ()
  }
}

// -----

// transpose(f32[]) {permutation = []}
module @transpose {
  func.func public @main(%arg0: tensor<f32>) -> (tensor<f32>) {
    %0 = "stablehlo.transpose"(%arg0) <{permutation = array<i64>}> : (tensor<f32>) -> tensor<f32>
    "func.return"(%0) : (tensor<f32>) -> ()
  }
}

// -----

// transpose(f32[0, 3]) {permutation = [1, 0]}
module @transpose {
  func.func public @main(%arg0: tensor<0x3xf32>) -> (tensor<3x0xf32>) {
    %0 = "stablehlo.transpose"(%arg0) <{permutation = array<i64: 1, 0>}> : (tensor<0x3xf32>) -> tensor<3x0xf32>
    "func.return"(%0) : (tensor<3x0xf32>) -> ()
  }
}
