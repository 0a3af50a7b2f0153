// concatenate(f32[2, 3], f32[2, 1], f32[2, 4]) {axis = 1}
module @concatenate {
  func.func public @main(%arg0: tensor<2x3xf32>, %arg1: tensor<2x1xf32>, %arg2: tensor<2x4xf32>) -> (tensor<2x8xf32>) {
    %0 = "stablehlo.concatenate"(%arg0, %arg1, %arg2) <{dimension = 1 : i64}> : (tensor<2x3xf32>, tensor<2x1xf32>, tensor<2x4xf32>) -> tensor<2x8xf32>
    "func.return"(%0) : (tensor<2x8xf32>) -> ()
  }
}

// -----

// concatenate(f32[batch, 3], f32[batch, 1]) {axis = 1}
module @concatenate {
  func.func public @main(%arg0: tensor<5x3xf32>, %arg1: tensor<5x1xf32>) -> (tensor<5x4xf32>) {
    %0 = "stablehlo.concatenate"(%arg0, %arg1) <{dimension = 1 : i64}> : (tensor<5x3xf32>, tensor<5x1xf32>) -> tensor<5x4xf32>
    "func.return"(%0) : (tensor<5x4xf32>) -> ()
  }
}

// -----

// concatenate(f32[batch, 3], f32[2, 3]) {axis = 0}
module @concatenate {
  func.func public @main(%arg0: tensor<5x3xf32>, %arg1: tensor<2x3xf32>) -> (tensor<7x3xf32>) {
    %0 = "stablehlo.concatenate"(%arg0, %arg1) <{dimension = 0 : i64}> : (tensor<5x3xf32>, tensor<2x3xf32>) -> tensor<7x3xf32>
    "func.return"(%0) : (tensor<7x3xf32>) -> ()
  }
}

// -----

// concatenate(bool[0], bool[3], bool[0]) {axis = 0}
module @concatenate {
  func.func public @main(%arg0: tensor<0xi1>, %arg1: tensor<3xi1>, %arg2: tensor<0xi1>) -> (tensor<3xi1>) {
    %0 = "stablehlo.concatenate"(%arg0, %arg1, %arg2) <{dimension = 0 : i64}> : (tensor<0xi1>, tensor<3xi1>, tensor<0xi1>) -> tensor<3xi1>
    "func.return"(%0) : (tensor<3xi1>) -> ()
  }
}

// -----

// concatenate(f32[3, 2]) {axis = 0}
module @concatenate {
  func.func public @main(%arg0: tensor<3x2xf32>) -> (tensor<3x2xf32>) {
    %0 = "stablehlo.concatenate"(%arg0) <{dimension = 0 : i64}> : (tensor<3x2xf32>) -> tensor<3x2xf32>
    "func.return"(%0) : (tensor<3x2xf32>) -> ()
  }
}
