// dynamicUpdate(f32[4, 5], f32[2, 3], i32[], i32[])
module @dynamicUpdate {
  func.func public @main(%arg0: tensor<4x5xf32>, %arg1: tensor<2x3xf32>, %arg2: tensor<i32>, %arg3: tensor<i32>) -> (tensor<4x5xf32>) {
    %0 = "stablehlo.dynamic_update_slice"(%arg0, %arg1, %arg2, %arg3) : (tensor<4x5xf32>, tensor<2x3xf32>, tensor<i32>, tensor<i32>) -> tensor<4x5xf32>
    "func.return"(%0) : (tensor<4x5xf32>) -> ()
  }
}

// -----

// dynamicUpdate(f32[4, 5], f32[2, 5], i32[], i32[])
module @dynamicUpdate {
  func.func public @main(%arg0: tensor<4x5xf32>, %arg1: tensor<2x5xf32>, %arg2: tensor<i32>, %arg3: tensor<i32>) -> (tensor<4x5xf32>) {
    %0 = "stablehlo.dynamic_update_slice"(%arg0, %arg1, %arg2, %arg3) : (tensor<4x5xf32>, tensor<2x5xf32>, tensor<i32>, tensor<i32>) -> tensor<4x5xf32>
    "func.return"(%0) : (tensor<4x5xf32>) -> ()
  }
}

// -----

// dynamicUpdate(f32[batch, 3], f32[batch, 1], i32[], i32[])
module @dynamicUpdate {
  func.func public @main(%arg0: tensor<4x3xf32>, %arg1: tensor<4x1xf32>, %arg2: tensor<i32>, %arg3: tensor<i32>) -> (tensor<4x3xf32>) {
    %0 = "stablehlo.dynamic_update_slice"(%arg0, %arg1, %arg2, %arg3) : (tensor<4x3xf32>, tensor<4x1xf32>, tensor<i32>, tensor<i32>) -> tensor<4x3xf32>
    "func.return"(%0) : (tensor<4x3xf32>) -> ()
  }
}

// -----

// dynamicUpdate(f32[], f32[])
module @dynamicUpdate {
  func.func public @main(%arg0: tensor<f32>, %arg1: tensor<f32>) -> (tensor<f32>) {
    %0 = "stablehlo.dynamic_update_slice"(%arg0, %arg1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "func.return"(%0) : (tensor<f32>) -> ()
  }
}

// -----

// dynamicUpdate(f32[3], f32[0], i32[])
module @dynamicUpdate {
  func.func public @main(%arg0: tensor<3xf32>, %arg1: tensor<0xf32>, %arg2: tensor<i32>) -> (tensor<3xf32>) {
    %0 = "stablehlo.dynamic_update_slice"(%arg0, %arg1, %arg2) : (tensor<3xf32>, tensor<0xf32>, tensor<i32>) -> tensor<3xf32>
    "func.return"(%0) : (tensor<3xf32>) -> ()
  }
}

// -----

// dynamicUpdate(f32[0], f32[0], i32[])
module @dynamicUpdate {
  func.func public @main(%arg0: tensor<0xf32>, %arg1: tensor<0xf32>, %arg2: tensor<i32>) -> (tensor<0xf32>) {
    %0 = "stablehlo.dynamic_update_slice"(%arg0, %arg1, %arg2) : (tensor<0xf32>, tensor<0xf32>, tensor<i32>) -> tensor<0xf32>
    "func.return"(%0) : (tensor<0xf32>) -> ()
  }
}
