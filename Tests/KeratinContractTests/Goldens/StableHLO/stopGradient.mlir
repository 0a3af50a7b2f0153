// stopGradient(f32[2, 3])
module @stopGradient {
  func.func public @main(%arg0: tensor<2x3xf32>) -> (tensor<2x3xf32>) {

    "func.return"(%arg0) : (tensor<2x3xf32>) -> ()
  }
}

// -----

// stopGradient(i64[batch, 1])
module @stopGradient {
  func.func public @main(%arg0: tensor<3x1xi64>) -> (tensor<3x1xi64>) {

    "func.return"(%arg0) : (tensor<3x1xi64>) -> ()
  }
}

// -----

// stopGradient(f32[])
module @stopGradient {
  func.func public @main(%arg0: tensor<f32>) -> (tensor<f32>) {

    "func.return"(%arg0) : (tensor<f32>) -> ()
  }
}

// -----

// stopGradient(f32[0])
module @stopGradient {
  func.func public @main(%arg0: tensor<0xf32>) -> (tensor<0xf32>) {

    "func.return"(%arg0) : (tensor<0xf32>) -> ()
  }
}
