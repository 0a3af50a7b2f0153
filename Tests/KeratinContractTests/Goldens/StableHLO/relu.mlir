// relu(f32[3, 5])
module @relu {
  func.func public @main(%arg0: tensor<3x5xf32>) -> (tensor<3x5xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<3x5xf32>}> : () -> tensor<3x5xf32>
    %1 = "stablehlo.maximum"(%arg0, %0) : (tensor<3x5xf32>, tensor<3x5xf32>) -> tensor<3x5xf32>
    "func.return"(%1) : (tensor<3x5xf32>) -> ()
  }
}

// -----

// relu(f32[batch, 19])
module @relu {
  func.func public @main(%arg0: tensor<2x19xf32>) -> (tensor<2x19xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<2x19xf32>}> : () -> tensor<2x19xf32>
    %1 = "stablehlo.maximum"(%arg0, %0) : (tensor<2x19xf32>, tensor<2x19xf32>) -> tensor<2x19xf32>
    "func.return"(%1) : (tensor<2x19xf32>) -> ()
  }
}

// -----

// relu(f64[])
module @relu {
  func.func public @main(%arg0: tensor<f64>) -> (tensor<f64>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f64>}> : () -> tensor<f64>
    %1 = "stablehlo.maximum"(%arg0, %0) : (tensor<f64>, tensor<f64>) -> tensor<f64>
    "func.return"(%1) : (tensor<f64>) -> ()
  }
}

// -----

// relu(f32[0, 3])
module @relu {
  func.func public @main(%arg0: tensor<0x3xf32>) -> (tensor<0x3xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<0x3xf32>}> : () -> tensor<0x3xf32>
    %1 = "stablehlo.maximum"(%arg0, %0) : (tensor<0x3xf32>, tensor<0x3xf32>) -> tensor<0x3xf32>
    "func.return"(%1) : (tensor<0x3xf32>) -> ()
  }
}

// -----

// relu(bf16[1, 4])
module @relu {
  func.func public @main(%arg0: tensor<1x4xbf16>) -> (tensor<1x4xbf16>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<1x4xbf16>}> : () -> tensor<1x4xbf16>
    %1 = "stablehlo.maximum"(%arg0, %0) : (tensor<1x4xbf16>, tensor<1x4xbf16>) -> tensor<1x4xbf16>
    "func.return"(%1) : (tensor<1x4xbf16>) -> ()
  }
}

// -----

// relu(f16[7])
module @relu {
  func.func public @main(%arg0: tensor<7xf16>) -> (tensor<7xf16>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<7xf16>}> : () -> tensor<7xf16>
    %1 = "stablehlo.maximum"(%arg0, %0) : (tensor<7xf16>, tensor<7xf16>) -> tensor<7xf16>
    "func.return"(%1) : (tensor<7xf16>) -> ()
  }
}

// -----

// relu(f32[18])
module @relu {
  func.func public @main(%arg0: tensor<18xf32>) -> (tensor<18xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<18xf32>}> : () -> tensor<18xf32>
    %1 = "stablehlo.maximum"(%arg0, %0) : (tensor<18xf32>, tensor<18xf32>) -> tensor<18xf32>
    "func.return"(%1) : (tensor<18xf32>) -> ()
  }
}

// -----

// relu(i32[4])
module @relu {
  func.func public @main(%arg0: tensor<4xi32>) -> (tensor<4xi32>) {
    %0 = "stablehlo.constant"() <{value = dense<0> : tensor<4xi32>}> : () -> tensor<4xi32>
    %1 = "stablehlo.maximum"(%arg0, %0) : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi32>
    "func.return"(%1) : (tensor<4xi32>) -> ()
  }
}

// -----

// relu(i8[5])
module @relu {
  func.func public @main(%arg0: tensor<5xi8>) -> (tensor<5xi8>) {
    %0 = "stablehlo.constant"() <{value = dense<0> : tensor<5xi8>}> : () -> tensor<5xi8>
    %1 = "stablehlo.maximum"(%arg0, %0) : (tensor<5xi8>, tensor<5xi8>) -> tensor<5xi8>
    "func.return"(%1) : (tensor<5xi8>) -> ()
  }
}

// -----

// relu(i64[4])
module @relu {
  func.func public @main(%arg0: tensor<4xi64>) -> (tensor<4xi64>) {
    %0 = "stablehlo.constant"() <{value = dense<0> : tensor<4xi64>}> : () -> tensor<4xi64>
    %1 = "stablehlo.maximum"(%arg0, %0) : (tensor<4xi64>, tensor<4xi64>) -> tensor<4xi64>
    "func.return"(%1) : (tensor<4xi64>) -> ()
  }
}
