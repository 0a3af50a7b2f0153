// power(f32[2, 3], f32[2, 3])
module @power {
  func.func public @main(%arg0: tensor<2x3xf32>, %arg1: tensor<2x3xf32>) -> (tensor<2x3xf32>) {
    %0 = "stablehlo.power"(%arg0, %arg1) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
    "func.return"(%0) : (tensor<2x3xf32>) -> ()
  }
}

// -----

// power(f32[batch, 3], f32[batch, 3])
module @power {
  func.func public @main(%arg0: tensor<5x3xf32>, %arg1: tensor<5x3xf32>) -> (tensor<5x3xf32>) {
    %0 = "stablehlo.power"(%arg0, %arg1) : (tensor<5x3xf32>, tensor<5x3xf32>) -> tensor<5x3xf32>
    "func.return"(%0) : (tensor<5x3xf32>) -> ()
  }
}

// -----

// power(f64[], f64[])
module @power {
  func.func public @main(%arg0: tensor<f64>, %arg1: tensor<f64>) -> (tensor<f64>) {
    %0 = "stablehlo.power"(%arg0, %arg1) : (tensor<f64>, tensor<f64>) -> tensor<f64>
    "func.return"(%0) : (tensor<f64>) -> ()
  }
}

// -----

// power(f32[0], f32[0])
module @power {
  func.func public @main(%arg0: tensor<0xf32>, %arg1: tensor<0xf32>) -> (tensor<0xf32>) {
    %0 = "stablehlo.power"(%arg0, %arg1) : (tensor<0xf32>, tensor<0xf32>) -> tensor<0xf32>
    "func.return"(%0) : (tensor<0xf32>) -> ()
  }
}

// -----

// power(bf16[1, 4], bf16[1, 4])
module @power {
  func.func public @main(%arg0: tensor<1x4xbf16>, %arg1: tensor<1x4xbf16>) -> (tensor<1x4xbf16>) {
    %0 = "stablehlo.power"(%arg0, %arg1) : (tensor<1x4xbf16>, tensor<1x4xbf16>) -> tensor<1x4xbf16>
    "func.return"(%0) : (tensor<1x4xbf16>) -> ()
  }
}

// -----

// power(f16[3], f16[3])
module @power {
  func.func public @main(%arg0: tensor<3xf16>, %arg1: tensor<3xf16>) -> (tensor<3xf16>) {
    %0 = "stablehlo.power"(%arg0, %arg1) : (tensor<3xf16>, tensor<3xf16>) -> tensor<3xf16>
    "func.return"(%0) : (tensor<3xf16>) -> ()
  }
}

// -----

// power(f32[16], f32[16])
module @power {
  func.func public @main(%arg0: tensor<16xf32>, %arg1: tensor<16xf32>) -> (tensor<16xf32>) {
    %0 = "stablehlo.power"(%arg0, %arg1) : (tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32>
    "func.return"(%0) : (tensor<16xf32>) -> ()
  }
}
