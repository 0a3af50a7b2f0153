// square(f32[3, 5])
module @square {
  func.func public @main(%arg0: tensor<3x5xf32>) -> (tensor<3x5xf32>) {
    %0 = "stablehlo.multiply"(%arg0, %arg0) : (tensor<3x5xf32>, tensor<3x5xf32>) -> tensor<3x5xf32>
    "func.return"(%0) : (tensor<3x5xf32>) -> ()
  }
}

// -----

// square(f32[batch, 19])
module @square {
  func.func public @main(%arg0: tensor<2x19xf32>) -> (tensor<2x19xf32>) {
    %0 = "stablehlo.multiply"(%arg0, %arg0) : (tensor<2x19xf32>, tensor<2x19xf32>) -> tensor<2x19xf32>
    "func.return"(%0) : (tensor<2x19xf32>) -> ()
  }
}

// -----

// square(f64[])
module @square {
  func.func public @main(%arg0: tensor<f64>) -> (tensor<f64>) {
    %0 = "stablehlo.multiply"(%arg0, %arg0) : (tensor<f64>, tensor<f64>) -> tensor<f64>
    "func.return"(%0) : (tensor<f64>) -> ()
  }
}

// -----

// square(f32[0, 3])
module @square {
  func.func public @main(%arg0: tensor<0x3xf32>) -> (tensor<0x3xf32>) {
    %0 = "stablehlo.multiply"(%arg0, %arg0) : (tensor<0x3xf32>, tensor<0x3xf32>) -> tensor<0x3xf32>
    "func.return"(%0) : (tensor<0x3xf32>) -> ()
  }
}

// -----

// square(bf16[1, 4])
module @square {
  func.func public @main(%arg0: tensor<1x4xbf16>) -> (tensor<1x4xbf16>) {
    %0 = "stablehlo.multiply"(%arg0, %arg0) : (tensor<1x4xbf16>, tensor<1x4xbf16>) -> tensor<1x4xbf16>
    "func.return"(%0) : (tensor<1x4xbf16>) -> ()
  }
}

// -----

// square(f16[7])
module @square {
  func.func public @main(%arg0: tensor<7xf16>) -> (tensor<7xf16>) {
    %0 = "stablehlo.multiply"(%arg0, %arg0) : (tensor<7xf16>, tensor<7xf16>) -> tensor<7xf16>
    "func.return"(%0) : (tensor<7xf16>) -> ()
  }
}

// -----

// square(f32[18])
module @square {
  func.func public @main(%arg0: tensor<18xf32>) -> (tensor<18xf32>) {
    %0 = "stablehlo.multiply"(%arg0, %arg0) : (tensor<18xf32>, tensor<18xf32>) -> tensor<18xf32>
    "func.return"(%0) : (tensor<18xf32>) -> ()
  }
}

// -----

// square(i32[4])
module @square {
  func.func public @main(%arg0: tensor<4xi32>) -> (tensor<4xi32>) {
    %0 = "stablehlo.multiply"(%arg0, %arg0) : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi32>
    "func.return"(%0) : (tensor<4xi32>) -> ()
  }
}

// -----

// square(i8[5])
module @square {
  func.func public @main(%arg0: tensor<5xi8>) -> (tensor<5xi8>) {
    %0 = "stablehlo.multiply"(%arg0, %arg0) : (tensor<5xi8>, tensor<5xi8>) -> tensor<5xi8>
    "func.return"(%0) : (tensor<5xi8>) -> ()
  }
}

// -----

// square(i64[4])
module @square {
  func.func public @main(%arg0: tensor<4xi64>) -> (tensor<4xi64>) {
    %0 = "stablehlo.multiply"(%arg0, %arg0) : (tensor<4xi64>, tensor<4xi64>) -> tensor<4xi64>
    "func.return"(%0) : (tensor<4xi64>) -> ()
  }
}

// -----

// square(u32[5])
module @square {
  func.func public @main(%arg0: tensor<5xui32>) -> (tensor<5xui32>) {
    %0 = "stablehlo.multiply"(%arg0, %arg0) : (tensor<5xui32>, tensor<5xui32>) -> tensor<5xui32>
    "func.return"(%0) : (tensor<5xui32>) -> ()
  }
}
