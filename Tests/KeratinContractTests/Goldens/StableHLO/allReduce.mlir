// allReduce(f32[3, 5]) {combination = "mean"}
module @allReduce {
  func.func public @main(%arg0: tensor<3x5xf32>) -> (tensor<3x5xf32>) {

    "func.return"(%arg0) : (tensor<3x5xf32>) -> ()
  }
}

// -----

// allReduce(f32[batch, 1, 4]) {combination = "sum"}
module @allReduce {
  func.func public @main(%arg0: tensor<2x1x4xf32>) -> (tensor<2x1x4xf32>) {

    "func.return"(%arg0) : (tensor<2x1x4xf32>) -> ()
  }
}

// -----

// allReduce(f64[]) {combination = "mean"}
module @allReduce {
  func.func public @main(%arg0: tensor<f64>) -> (tensor<f64>) {

    "func.return"(%arg0) : (tensor<f64>) -> ()
  }
}

// -----

// allReduce(f32[0, 3]) {combination = "sum"}
module @allReduce {
  func.func public @main(%arg0: tensor<0x3xf32>) -> (tensor<0x3xf32>) {

    "func.return"(%arg0) : (tensor<0x3xf32>) -> ()
  }
}

// -----

// allReduce(i32[3]) {combination = "sum"}
module @allReduce {
  func.func public @main(%arg0: tensor<3xi32>) -> (tensor<3xi32>) {

    "func.return"(%arg0) : (tensor<3xi32>) -> ()
  }
}
