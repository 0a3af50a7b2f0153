// exp(f32[3, 5])
module @exp {
  func.func public @main(%arg0: tensor<3x5xf32>) -> (tensor<3x5xf32>) {
    %0 = "stablehlo.exponential"(%arg0) : (tensor<3x5xf32>) -> tensor<3x5xf32>
    "func.return"(%0) : (tensor<3x5xf32>) -> ()
  }
}

// -----

// exp(f32[batch, 19])
module @exp {
  func.func public @main(%arg0: tensor<2x19xf32>) -> (tensor<2x19xf32>) {
    %0 = "stablehlo.exponential"(%arg0) : (tensor<2x19xf32>) -> tensor<2x19xf32>
    "func.return"(%0) : (tensor<2x19xf32>) -> ()
  }
}

// -----

// exp(f64[])
module @exp {
  func.func public @main(%arg0: tensor<f64>) -> (tensor<f64>) {
    %0 = "stablehlo.exponential"(%arg0) : (tensor<f64>) -> tensor<f64>
    "func.return"(%0) : (tensor<f64>) -> ()
  }
}

// -----

// exp(f32[0, 3])
module @exp {
  func.func public @main(%arg0: tensor<0x3xf32>) -> (tensor<0x3xf32>) {
    %0 = "stablehlo.exponential"(%arg0) : (tensor<0x3xf32>) -> tensor<0x3xf32>
    "func.return"(%0) : (tensor<0x3xf32>) -> ()
  }
}

// -----

// exp(bf16[1, 4])
module @exp {
  func.func public @main(%arg0: tensor<1x4xbf16>) -> (tensor<1x4xbf16>) {
    %0 = "stablehlo.exponential"(%arg0) : (tensor<1x4xbf16>) -> tensor<1x4xbf16>
    "func.return"(%0) : (tensor<1x4xbf16>) -> ()
  }
}

// -----

// exp(f16[7])
module @exp {
  func.func public @main(%arg0: tensor<7xf16>) -> (tensor<7xf16>) {
    %0 = "stablehlo.exponential"(%arg0) : (tensor<7xf16>) -> tensor<7xf16>
    "func.return"(%0) : (tensor<7xf16>) -> ()
  }
}

// -----

// exp(f32[18])
module @exp {
  func.func public @main(%arg0: tensor<18xf32>) -> (tensor<18xf32>) {
    %0 = "stablehlo.exponential"(%arg0) : (tensor<18xf32>) -> tensor<18xf32>
    "func.return"(%0) : (tensor<18xf32>) -> ()
  }
}
