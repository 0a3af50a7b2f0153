// extent() {dimension = shape [batch], type = f32}
module @extent {
  func.func public @main() -> (tensor<f32>) {
    %0 = "stablehlo.constant"() <{value = dense<5.0> : tensor<f32>}> : () -> tensor<f32>
    "func.return"(%0) : (tensor<f32>) -> ()
  }
}

// -----

// extent() {dimension = shape [2*batch+1], type = i32}
module @extent {
  func.func public @main() -> (tensor<i32>) {
    %0 = "stablehlo.constant"() <{value = dense<11> : tensor<i32>}> : () -> tensor<i32>
    "func.return"(%0) : (tensor<i32>) -> ()
  }
}

// -----

// extent() {dimension = shape [3], type = f64}
module @extent {
  func.func public @main() -> (tensor<f64>) {
    %0 = "stablehlo.constant"() <{value = dense<3.0> : tensor<f64>}> : () -> tensor<f64>
    "func.return"(%0) : (tensor<f64>) -> ()
  }
}
