// sign(f32[3, 5])
module @sign {
  func.func public @main(%arg0: tensor<3x5xf32>) -> (tensor<3x5xf32>) {
    %0 = "stablehlo.sign"(%arg0) : (tensor<3x5xf32>) -> tensor<3x5xf32>
    "func.return"(%0) : (tensor<3x5xf32>) -> ()
  }
}

// -----

// sign(f32[batch, 19])
module @sign {
  func.func public @main(%arg0: tensor<2x19xf32>) -> (tensor<2x19xf32>) {
    %0 = "stablehlo.sign"(%arg0) : (tensor<2x19xf32>) -> tensor<2x19xf32>
    "func.return"(%0) : (tensor<2x19xf32>) -> ()
  }
}

// -----

// sign(f64[])
module @sign {
  func.func public @main(%arg0: tensor<f64>) -> (tensor<f64>) {
    %0 = "stablehlo.sign"(%arg0) : (tensor<f64>) -> tensor<f64>
    "func.return"(%0) : (tensor<f64>) -> ()
  }
}

// -----

// sign(f32[0, 3])
module @sign {
  func.func public @main(%arg0: tensor<0x3xf32>) -> (tensor<0x3xf32>) {
    %0 = "stablehlo.sign"(%arg0) : (tensor<0x3xf32>) -> tensor<0x3xf32>
    "func.return"(%0) : (tensor<0x3xf32>) -> ()
  }
}

// -----

// sign(bf16[1, 4])
module @sign {
  func.func public @main(%arg0: tensor<1x4xbf16>) -> (tensor<1x4xbf16>) {
    %0 = "stablehlo.sign"(%arg0) : (tensor<1x4xbf16>) -> tensor<1x4xbf16>
    "func.return"(%0) : (tensor<1x4xbf16>) -> ()
  }
}

// -----

// sign(f16[7])
module @sign {
  func.func public @main(%arg0: tensor<7xf16>) -> (tensor<7xf16>) {
    %0 = "stablehlo.sign"(%arg0) : (tensor<7xf16>) -> tensor<7xf16>
    "func.return"(%0) : (tensor<7xf16>) -> ()
  }
}

// -----

// sign(f32[18])
module @sign {
  func.func public @main(%arg0: tensor<18xf32>) -> (tensor<18xf32>) {
    %0 = "stablehlo.sign"(%arg0) : (tensor<18xf32>) -> tensor<18xf32>
    "func.return"(%0) : (tensor<18xf32>) -> ()
  }
}

// -----

// sign(i32[4])
module @sign {
  func.func public @main(%arg0: tensor<4xi32>) -> (tensor<4xi32>) {
    %0 = "stablehlo.sign"(%arg0) : (tensor<4xi32>) -> tensor<4xi32>
    "func.return"(%0) : (tensor<4xi32>) -> ()
  }
}

// -----

// sign(i8[5])
module @sign {
  func.func public @main(%arg0: tensor<5xi8>) -> (tensor<5xi8>) {
    %0 = "stablehlo.sign"(%arg0) : (tensor<5xi8>) -> tensor<5xi8>
    "func.return"(%0) : (tensor<5xi8>) -> ()
  }
}

// -----

// sign(i64[4])
module @sign {
  func.func public @main(%arg0: tensor<4xi64>) -> (tensor<4xi64>) {
    %0 = "stablehlo.sign"(%arg0) : (tensor<4xi64>) -> tensor<4xi64>
    "func.return"(%0) : (tensor<4xi64>) -> ()
  }
}
