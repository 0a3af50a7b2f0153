// isFinite(f32[18])
module @isFinite {
  func.func public @main(%arg0: tensor<18xf32>) -> (tensor<18xi1>) {
    %0 = "stablehlo.is_finite"(%arg0) : (tensor<18xf32>) -> tensor<18xi1>
    "func.return"(%0) : (tensor<18xi1>) -> ()
  }
}

// -----

// isFinite(f64[batch, 3])
module @isFinite {
  func.func public @main(%arg0: tensor<2x3xf64>) -> (tensor<2x3xi1>) {
    %0 = "stablehlo.is_finite"(%arg0) : (tensor<2x3xf64>) -> tensor<2x3xi1>
    "func.return"(%0) : (tensor<2x3xi1>) -> ()
  }
}

// -----

// isFinite(f32[])
module @isFinite {
  func.func public @main(%arg0: tensor<f32>) -> (tensor<i1>) {
    %0 = "stablehlo.is_finite"(%arg0) : (tensor<f32>) -> tensor<i1>
    "func.return"(%0) : (tensor<i1>) -> ()
  }
}

// -----

// isFinite(f32[0])
module @isFinite {
  func.func public @main(%arg0: tensor<0xf32>) -> (tensor<0xi1>) {
    %0 = "stablehlo.is_finite"(%arg0) : (tensor<0xf32>) -> tensor<0xi1>
    "func.return"(%0) : (tensor<0xi1>) -> ()
  }
}
