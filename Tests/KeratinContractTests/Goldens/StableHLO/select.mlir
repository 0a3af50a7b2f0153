// select(bool[2, 3], f32[2, 3], f32[2, 3])
module @select {
  func.func public @main(%arg0: tensor<2x3xi1>, %arg1: tensor<2x3xf32>, %arg2: tensor<2x3xf32>) -> (tensor<2x3xf32>) {
    %0 = "stablehlo.select"(%arg0, %arg1, %arg2) : (tensor<2x3xi1>, tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
    "func.return"(%0) : (tensor<2x3xf32>) -> ()
  }
}

// -----

// select(bool[batch, 3], f32[batch, 3], f32[batch, 3])
module @select {
  func.func public @main(%arg0: tensor<5x3xi1>, %arg1: tensor<5x3xf32>, %arg2: tensor<5x3xf32>) -> (tensor<5x3xf32>) {
    %0 = "stablehlo.select"(%arg0, %arg1, %arg2) : (tensor<5x3xi1>, tensor<5x3xf32>, tensor<5x3xf32>) -> tensor<5x3xf32>
    "func.return"(%0) : (tensor<5x3xf32>) -> ()
  }
}

// -----

// select(bool[], f64[], f64[])
module @select {
  func.func public @main(%arg0: tensor<i1>, %arg1: tensor<f64>, %arg2: tensor<f64>) -> (tensor<f64>) {
    %0 = "stablehlo.select"(%arg0, %arg1, %arg2) : (tensor<i1>, tensor<f64>, tensor<f64>) -> tensor<f64>
    "func.return"(%0) : (tensor<f64>) -> ()
  }
}

// -----

// select(bool[0], f32[0], f32[0])
module @select {
  func.func public @main(%arg0: tensor<0xi1>, %arg1: tensor<0xf32>, %arg2: tensor<0xf32>) -> (tensor<0xf32>) {
    %0 = "stablehlo.select"(%arg0, %arg1, %arg2) : (tensor<0xi1>, tensor<0xf32>, tensor<0xf32>) -> tensor<0xf32>
    "func.return"(%0) : (tensor<0xf32>) -> ()
  }
}

// -----

// select(bool[1, 7], u8[1, 7], u8[1, 7])
module @select {
  func.func public @main(%arg0: tensor<1x7xi1>, %arg1: tensor<1x7xui8>, %arg2: tensor<1x7xui8>) -> (tensor<1x7xui8>) {
    %0 = "stablehlo.select"(%arg0, %arg1, %arg2) : (tensor<1x7xi1>, tensor<1x7xui8>, tensor<1x7xui8>) -> tensor<1x7xui8>
    "func.return"(%0) : (tensor<1x7xui8>) -> ()
  }
}
