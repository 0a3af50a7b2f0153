// reshape(f32[2, 6]) {shape = shape [3, 4]}
module @reshape {
  func.func public @main(%arg0: tensor<2x6xf32>) -> (tensor<3x4xf32>) {
    %0 = "stablehlo.reshape"(%arg0) : (tensor<2x6xf32>) -> tensor<3x4xf32>
    "func.return"(%0) : (tensor<3x4xf32>) -> ()
  }
}

// -----

// reshape(f32[batch, 2, 3]) {shape = shape [batch, 6]}
module @reshape {
  func.func public @main(%arg0: tensor<4x2x3xf32>) -> (tensor<4x6xf32>) {
    %0 = "stablehlo.reshape"(%arg0) : (tensor<4x2x3xf32>) -> tensor<4x6xf32>
    "func.return"(%0) : (tensor<4x6xf32>) -> ()
  }
}

// -----

// reshape(f32[batch, 2, 3]) {shape = shape [2*batch, 3]}
module @reshape {
  func.func public @main(%arg0: tensor<4x2x3xf32>) -> (tensor<8x3xf32>) {
    %0 = "stablehlo.reshape"(%arg0) : (tensor<4x2x3xf32>) -> tensor<8x3xf32>
    "func.return"(%0) : (tensor<8x3xf32>) -> ()
  }
}

// -----

// reshape(f32[]) {shape = shape [1, 1]}
module @reshape {
  func.func public @main(%arg0: tensor<f32>) -> (tensor<1x1xf32>) {
    %0 = "stablehlo.reshape"(%arg0) : (tensor<f32>) -> tensor<1x1xf32>
    "func.return"(%0) : (tensor<1x1xf32>) -> ()
  }
}

// -----

// reshape(f32[3, 0]) {shape = shape [0, 5]}
module @reshape {
  func.func public @main(%arg0: tensor<3x0xf32>) -> (tensor<0x5xf32>) {
    %0 = "stablehlo.reshape"(%arg0) : (tensor<3x0xf32>) -> tensor<0x5xf32>
    "func.return"(%0) : (tensor<0x5xf32>) -> ()
  }
}
