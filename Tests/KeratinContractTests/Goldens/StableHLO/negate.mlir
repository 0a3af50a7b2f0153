// negate(f32[3, 5])
module @negate {
  func.func public @main(%arg0: tensor<3x5xf32>) -> (tensor<3x5xf32>) {
    %0 = "stablehlo.negate"(%arg0) : (tensor<3x5xf32>) -> tensor<3x5xf32>
    "func.return"(%0) : (tensor<3x5xf32>) -> ()
  }
}

// -----

// negate(f32[batch, 19])
module @negate {
  func.func public @main(%arg0: tensor<2x19xf32>) -> (tensor<2x19xf32>) {
    %0 = "stablehlo.negate"(%arg0) : (tensor<2x19xf32>) -> tensor<2x19xf32>
    "func.return"(%0) : (tensor<2x19xf32>) -> ()
  }
}

// -----

// negate(f64[])
module @negate {
  func.func public @main(%arg0: tensor<f64>) -> (tensor<f64>) {
    %0 = "stablehlo.negate"(%arg0) : (tensor<f64>) -> tensor<f64>
    "func.return"(%0) : (tensor<f64>) -> ()
  }
}

// -----

// negate(f32[0, 3])
module @negate {
  func.func public @main(%arg0: tensor<0x3xf32>) -> (tensor<0x3xf32>) {
    %0 = "stablehlo.negate"(%arg0) : (tensor<0x3xf32>) -> tensor<0x3xf32>
    "func.return"(%0) : (tensor<0x3xf32>) -> ()
  }
}

// -----

// negate(bf16[1, 4])
module @negate {
  func.func public @main(%arg0: tensor<1x4xbf16>) -> (tensor<1x4xbf16>) {
    %0 = "stablehlo.negate"(%arg0) : (tensor<1x4xbf16>) -> tensor<1x4xbf16>
    "func.return"(%0) : (tensor<1x4xbf16>) -> ()
  }
}

// -----

// negate(f16[7])
module @negate {
  func.func public @main(%arg0: tensor<7xf16>) -> (tensor<7xf16>) {
    %0 = "stablehlo.negate"(%arg0) : (tensor<7xf16>) -> tensor<7xf16>
    "func.return"(%0) : (tensor<7xf16>) -> ()
  }
}

// -----

// negate(f32[18])
module @negate {
  func.func public @main(%arg0: tensor<18xf32>) -> (tensor<18xf32>) {
    %0 = "stablehlo.negate"(%arg0) : (tensor<18xf32>) -> tensor<18xf32>
    "func.return"(%0) : (tensor<18xf32>) -> ()
  }
}

// -----

// negate(i32[4])
module @negate {
  func.func public @main(%arg0: tensor<4xi32>) -> (tensor<4xi32>) {
    %0 = "stablehlo.negate"(%arg0) : (tensor<4xi32>) -> tensor<4xi32>
    "func.return"(%0) : (tensor<4xi32>) -> ()
  }
}

// -----

// negate(i8[5])
module @negate {
  func.func public @main(%arg0: tensor<5xi8>) -> (tensor<5xi8>) {
    %0 = "stablehlo.negate"(%arg0) : (tensor<5xi8>) -> tensor<5xi8>
    "func.return"(%0) : (tensor<5xi8>) -> ()
  }
}

// -----

// negate(i64[4])
module @negate {
  func.func public @main(%arg0: tensor<4xi64>) -> (tensor<4xi64>) {
    %0 = "stablehlo.negate"(%arg0) : (tensor<4xi64>) -> tensor<4xi64>
    "func.return"(%0) : (tensor<4xi64>) -> ()
  }
}

// -----

// negate(u8[5])
module @negate {
  func.func public @main(%arg0: tensor<5xui8>) -> (tensor<5xui8>) {
    %0 = "stablehlo.negate"(%arg0) : (tensor<5xui8>) -> tensor<5xui8>
    "func.return"(%0) : (tensor<5xui8>) -> ()
  }
}
