// clamp(f32[4, 5], f32[4, 5], f32[4, 5])
module @clamp {
  func.func public @main(%arg0: tensor<4x5xf32>, %arg1: tensor<4x5xf32>, %arg2: tensor<4x5xf32>) -> (tensor<4x5xf32>) {
    %0 = "stablehlo.clamp"(%arg1, %arg0, %arg2) : (tensor<4x5xf32>, tensor<4x5xf32>, tensor<4x5xf32>) -> tensor<4x5xf32>
    "func.return"(%0) : (tensor<4x5xf32>) -> ()
  }
}

// -----

// clamp(f32[4], f32[4], f32[4])
module @clamp {
  func.func public @main(%arg0: tensor<4xf32>, %arg1: tensor<4xf32>, %arg2: tensor<4xf32>) -> (tensor<4xf32>) {
    %0 = "stablehlo.clamp"(%arg1, %arg0, %arg2) : (tensor<4xf32>, tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
    "func.return"(%0) : (tensor<4xf32>) -> ()
  }
}

// -----

// clamp(i32[batch, 1], i32[batch, 1], i32[batch, 1])
module @clamp {
  func.func public @main(%arg0: tensor<6x1xi32>, %arg1: tensor<6x1xi32>, %arg2: tensor<6x1xi32>) -> (tensor<6x1xi32>) {
    %0 = "stablehlo.clamp"(%arg1, %arg0, %arg2) : (tensor<6x1xi32>, tensor<6x1xi32>, tensor<6x1xi32>) -> tensor<6x1xi32>
    "func.return"(%0) : (tensor<6x1xi32>) -> ()
  }
}

// -----

// clamp(f32[], f32[], f32[])
module @clamp {
  func.func public @main(%arg0: tensor<f32>, %arg1: tensor<f32>, %arg2: tensor<f32>) -> (tensor<f32>) {
    %0 = "stablehlo.clamp"(%arg1, %arg0, %arg2) : (tensor<f32>, tensor<f32>, tensor<f32>) -> tensor<f32>
    "func.return"(%0) : (tensor<f32>) -> ()
  }
}

// -----

// clamp(f32[0], f32[0], f32[0])
module @clamp {
  func.func public @main(%arg0: tensor<0xf32>, %arg1: tensor<0xf32>, %arg2: tensor<0xf32>) -> (tensor<0xf32>) {
    %0 = "stablehlo.clamp"(%arg1, %arg0, %arg2) : (tensor<0xf32>, tensor<0xf32>, tensor<0xf32>) -> tensor<0xf32>
    "func.return"(%0) : (tensor<0xf32>) -> ()
  }
}
