// maximum(f32[2, 3], f32[2, 3])
module @maximum {
  func.func public @main(%arg0: tensor<2x3xf32>, %arg1: tensor<2x3xf32>) -> (tensor<2x3xf32>) {
    %0 = "stablehlo.maximum"(%arg0, %arg1) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
    "func.return"(%0) : (tensor<2x3xf32>) -> ()
  }
}

// -----

// maximum(f32[batch, 3], f32[batch, 3])
module @maximum {
  func.func public @main(%arg0: tensor<5x3xf32>, %arg1: tensor<5x3xf32>) -> (tensor<5x3xf32>) {
    %0 = "stablehlo.maximum"(%arg0, %arg1) : (tensor<5x3xf32>, tensor<5x3xf32>) -> tensor<5x3xf32>
    "func.return"(%0) : (tensor<5x3xf32>) -> ()
  }
}

// -----

// maximum(f64[], f64[])
module @maximum {
  func.func public @main(%arg0: tensor<f64>, %arg1: tensor<f64>) -> (tensor<f64>) {
    %0 = "stablehlo.maximum"(%arg0, %arg1) : (tensor<f64>, tensor<f64>) -> tensor<f64>
    "func.return"(%0) : (tensor<f64>) -> ()
  }
}

// -----

// maximum(f32[0], f32[0])
module @maximum {
  func.func public @main(%arg0: tensor<0xf32>, %arg1: tensor<0xf32>) -> (tensor<0xf32>) {
    %0 = "stablehlo.maximum"(%arg0, %arg1) : (tensor<0xf32>, tensor<0xf32>) -> tensor<0xf32>
    "func.return"(%0) : (tensor<0xf32>) -> ()
  }
}

// -----

// maximum(bf16[1, 4], bf16[1, 4])
module @maximum {
  func.func public @main(%arg0: tensor<1x4xbf16>, %arg1: tensor<1x4xbf16>) -> (tensor<1x4xbf16>) {
    %0 = "stablehlo.maximum"(%arg0, %arg1) : (tensor<1x4xbf16>, tensor<1x4xbf16>) -> tensor<1x4xbf16>
    "func.return"(%0) : (tensor<1x4xbf16>) -> ()
  }
}

// -----

// maximum(f16[3], f16[3])
module @maximum {
  func.func public @main(%arg0: tensor<3xf16>, %arg1: tensor<3xf16>) -> (tensor<3xf16>) {
    %0 = "stablehlo.maximum"(%arg0, %arg1) : (tensor<3xf16>, tensor<3xf16>) -> tensor<3xf16>
    "func.return"(%0) : (tensor<3xf16>) -> ()
  }
}

// -----

// maximum(f32[16], f32[16])
module @maximum {
  func.func public @main(%arg0: tensor<16xf32>, %arg1: tensor<16xf32>) -> (tensor<16xf32>) {
    %0 = "stablehlo.maximum"(%arg0, %arg1) : (tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32>
    "func.return"(%0) : (tensor<16xf32>) -> ()
  }
}

// -----

// maximum(i32[6], i32[6])
module @maximum {
  func.func public @main(%arg0: tensor<6xi32>, %arg1: tensor<6xi32>) -> (tensor<6xi32>) {
    %0 = "stablehlo.maximum"(%arg0, %arg1) : (tensor<6xi32>, tensor<6xi32>) -> tensor<6xi32>
    "func.return"(%0) : (tensor<6xi32>) -> ()
  }
}

// -----

// maximum(i8[6], i8[6])
module @maximum {
  func.func public @main(%arg0: tensor<6xi8>, %arg1: tensor<6xi8>) -> (tensor<6xi8>) {
    %0 = "stablehlo.maximum"(%arg0, %arg1) : (tensor<6xi8>, tensor<6xi8>) -> tensor<6xi8>
    "func.return"(%0) : (tensor<6xi8>) -> ()
  }
}

// -----

// maximum(u8[batch, 3], u8[batch, 3])
module @maximum {
  func.func public @main(%arg0: tensor<2x3xui8>, %arg1: tensor<2x3xui8>) -> (tensor<2x3xui8>) {
    %0 = "stablehlo.maximum"(%arg0, %arg1) : (tensor<2x3xui8>, tensor<2x3xui8>) -> tensor<2x3xui8>
    "func.return"(%0) : (tensor<2x3xui8>) -> ()
  }
}

// -----

// maximum(i64[3], i64[3])
module @maximum {
  func.func public @main(%arg0: tensor<3xi64>, %arg1: tensor<3xi64>) -> (tensor<3xi64>) {
    %0 = "stablehlo.maximum"(%arg0, %arg1) : (tensor<3xi64>, tensor<3xi64>) -> tensor<3xi64>
    "func.return"(%0) : (tensor<3xi64>) -> ()
  }
}

// -----

// maximum(u32[3], u32[3])
module @maximum {
  func.func public @main(%arg0: tensor<3xui32>, %arg1: tensor<3xui32>) -> (tensor<3xui32>) {
    %0 = "stablehlo.maximum"(%arg0, %arg1) : (tensor<3xui32>, tensor<3xui32>) -> tensor<3xui32>
    "func.return"(%0) : (tensor<3xui32>) -> ()
  }
}

// -----

// maximum(u64[3], u64[3])
module @maximum {
  func.func public @main(%arg0: tensor<3xui64>, %arg1: tensor<3xui64>) -> (tensor<3xui64>) {
    %0 = "stablehlo.maximum"(%arg0, %arg1) : (tensor<3xui64>, tensor<3xui64>) -> tensor<3xui64>
    "func.return"(%0) : (tensor<3xui64>) -> ()
  }
}

// -----

// maximum(i32[6], i32[6])
module @maximum {
  func.func public @main(%arg0: tensor<6xi32>, %arg1: tensor<6xi32>) -> (tensor<6xi32>) {
    %0 = "stablehlo.maximum"(%arg0, %arg1) : (tensor<6xi32>, tensor<6xi32>) -> tensor<6xi32>
    "func.return"(%0) : (tensor<6xi32>) -> ()
  }
}

// -----

// maximum(u64[3], u64[3])
module @maximum {
  func.func public @main(%arg0: tensor<3xui64>, %arg1: tensor<3xui64>) -> (tensor<3xui64>) {
    %0 = "stablehlo.maximum"(%arg0, %arg1) : (tensor<3xui64>, tensor<3xui64>) -> tensor<3xui64>
    "func.return"(%0) : (tensor<3xui64>) -> ()
  }
}
