// expm1(f32[3, 5])
module @expm1 {
  func.func public @main(%arg0: tensor<3x5xf32>) -> (tensor<3x5xf32>) {
    %0 = "stablehlo.exponential_minus_one"(%arg0) : (tensor<3x5xf32>) -> tensor<3x5xf32>
    "func.return"(%0) : (tensor<3x5xf32>) -> ()
  }
}

// -----

// expm1(f32[batch, 19])
module @expm1 {
  func.func public @main(%arg0: tensor<2x19xf32>) -> (tensor<2x19xf32>) {
    %0 = "stablehlo.exponential_minus_one"(%arg0) : (tensor<2x19xf32>) -> tensor<2x19xf32>
    "func.return"(%0) : (tensor<2x19xf32>) -> ()
  }
}

// -----

// expm1(f64[])
module @expm1 {
  func.func public @main(%arg0: tensor<f64>) -> (tensor<f64>) {
    %0 = "stablehlo.exponential_minus_one"(%arg0) : (tensor<f64>) -> tensor<f64>
    "func.return"(%0) : (tensor<f64>) -> ()
  }
}

// -----

// expm1(f32[0, 3])
module @expm1 {
  func.func public @main(%arg0: tensor<0x3xf32>) -> (tensor<0x3xf32>) {
    %0 = "stablehlo.exponential_minus_one"(%arg0) : (tensor<0x3xf32>) -> tensor<0x3xf32>
    "func.return"(%0) : (tensor<0x3xf32>) -> ()
  }
}

// -----

// expm1(bf16[1, 4])
module @expm1 {
  func.func public @main(%arg0: tensor<1x4xbf16>) -> (tensor<1x4xbf16>) {
    %0 = "stablehlo.exponential_minus_one"(%arg0) : (tensor<1x4xbf16>) -> tensor<1x4xbf16>
    "func.return"(%0) : (tensor<1x4xbf16>) -> ()
  }
}

// -----

// expm1(f16[7])
module @expm1 {
  func.func public @main(%arg0: tensor<7xf16>) -> (tensor<7xf16>) {
    %0 = "stablehlo.exponential_minus_one"(%arg0) : (tensor<7xf16>) -> tensor<7xf16>
    "func.return"(%0) : (tensor<7xf16>) -> ()
  }
}

// -----

// expm1(f32[18])
module @expm1 {
  func.func public @main(%arg0: tensor<18xf32>) -> (tensor<18xf32>) {
    %0 = "stablehlo.exponential_minus_one"(%arg0) : (tensor<18xf32>) -> tensor<18xf32>
    "func.return"(%0) : (tensor<18xf32>) -> ()
  }
}
