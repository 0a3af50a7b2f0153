// customGradient(f32[2, 3], f32[2, 3]) {function = "cube", backward = graph(%0: f32[2, 3] "x", %1: f32[2, 3] "y", %2: f32[2, 3] "dy") {   %3 = constant() {value = array f32[] <00000040>, shape = shape […
module @customGradient {
  func.func public @main(%arg0: tensor<2x3xf32>, %arg1: tensor<2x3xf32>) -> (tensor<2x3xf32>) {

    "func.return"(%arg1) : (tensor<2x3xf32>) -> ()
  }
}

// -----

// customGradient(f32[2], i32[], f32[2], f32[3, 1], f32[2]) {function = "mixed", backward = graph(%0: f32[2] "x", %1: i32[] "n", %2: f32[2] "y", %3: f32[3, 1] "z", %4: f32[2] "dy", %5: f32[3, 1] "dz", %6…
module @customGradient {
  func.func public @main(%arg0: tensor<2xf32>, %arg1: tensor<i32>, %arg2: tensor<2xf32>, %arg3: tensor<3x1xf32>, %arg4: tensor<2xf32>) -> (tensor<2xf32>, tensor<3x1xf32>) {

    "func.return"(%arg2, %arg3) : (tensor<2xf32>, tensor<3x1xf32>) -> ()
  }
}
