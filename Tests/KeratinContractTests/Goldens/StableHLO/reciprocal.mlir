// reciprocal(f32[3, 5])
module @reciprocal {
  func.func public @main(%arg0: tensor<3x5xf32>) -> (tensor<3x5xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<1.0> : tensor<3x5xf32>}> : () -> tensor<3x5xf32>
    %1 = "stablehlo.divide"(%0, %arg0) : (tensor<3x5xf32>, tensor<3x5xf32>) -> tensor<3x5xf32>
    "func.return"(%1) : (tensor<3x5xf32>) -> ()
  }
}

// -----

// reciprocal(f32[batch, 19])
module @reciprocal {
  func.func public @main(%arg0: tensor<2x19xf32>) -> (tensor<2x19xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<1.0> : tensor<2x19xf32>}> : () -> tensor<2x19xf32>
    %1 = "stablehlo.divide"(%0, %arg0) : (tensor<2x19xf32>, tensor<2x19xf32>) -> tensor<2x19xf32>
    "func.return"(%1) : (tensor<2x19xf32>) -> ()
  }
}

// -----

// reciprocal(f64[])
module @reciprocal {
  func.func public @main(%arg0: tensor<f64>) -> (tensor<f64>) {
    %0 = "stablehlo.constant"() <{value = dense<1.0> : tensor<f64>}> : () -> tensor<f64>
    %1 = "stablehlo.divide"(%0, %arg0) : (tensor<f64>, tensor<f64>) -> tensor<f64>
    "func.return"(%1) : (tensor<f64>) -> ()
  }
}

// -----

// reciprocal(f32[0, 3])
module @reciprocal {
  func.func public @main(%arg0: tensor<0x3xf32>) -> (tensor<0x3xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<1.0> : tensor<0x3xf32>}> : () -> tensor<0x3xf32>
    %1 = "stablehlo.divide"(%0, %arg0) : (tensor<0x3xf32>, tensor<0x3xf32>) -> tensor<0x3xf32>
    "func.return"(%1) : (tensor<0x3xf32>) -> ()
  }
}

// -----

// reciprocal(bf16[1, 4])
module @reciprocal {
  func.func public @main(%arg0: tensor<1x4xbf16>) -> (tensor<1x4xbf16>) {
    %0 = "stablehlo.constant"() <{value = dense<1.0> : tensor<1x4xbf16>}> : () -> tensor<1x4xbf16>
    %1 = "stablehlo.divide"(%0, %arg0) : (tensor<1x4xbf16>, tensor<1x4xbf16>) -> tensor<1x4xbf16>
    "func.return"(%1) : (tensor<1x4xbf16>) -> ()
  }
}

// -----

// reciprocal(f16[7])
module @reciprocal {
  func.func public @main(%arg0: tensor<7xf16>) -> (tensor<7xf16>) {
    %0 = "stablehlo.constant"() <{value = dense<1.0> : tensor<7xf16>}> : () -> tensor<7xf16>
    %1 = "stablehlo.divide"(%0, %arg0) : (tensor<7xf16>, tensor<7xf16>) -> tensor<7xf16>
    "func.return"(%1) : (tensor<7xf16>) -> ()
  }
}

// -----

// reciprocal(f32[18])
module @reciprocal {
  func.func public @main(%arg0: tensor<18xf32>) -> (tensor<18xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<1.0> : tensor<18xf32>}> : () -> tensor<18xf32>
    %1 = "stablehlo.divide"(%0, %arg0) : (tensor<18xf32>, tensor<18xf32>) -> tensor<18xf32>
    "func.return"(%1) : (tensor<18xf32>) -> ()
  }
}
