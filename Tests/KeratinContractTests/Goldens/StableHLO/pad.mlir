// pad(f32[2, 3]) {low = shape [1, 0], high = shape [2, 1], interior = [0, 0], value = 0.5f}
module @pad {
  func.func public @main(%arg0: tensor<2x3xf32>) -> (tensor<5x4xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.5> : tensor<f32>}> : () -> tensor<f32>
    %1 = "stablehlo.pad"(%arg0, %0) <{edge_padding_low = array<i64: 1, 0>, edge_padding_high = array<i64: 2, 1>, interior_padding = array<i64: 0, 0>}> : (tensor<2x3xf32>, tensor<f32>) -> tensor<5x4xf32>
    "func.return"(%1) : (tensor<5x4xf32>) -> ()
  }
}

// -----

// pad(f32[2, 3, 4]) {low = shape [1, 0, 0], high = shape [0, 2, 1], interior = [2, 0, 1], value = 0.0f}
module @pad {
  func.func public @main(%arg0: tensor<2x3x4xf32>) -> (tensor<5x5x8xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %1 = "stablehlo.pad"(%arg0, %0) <{edge_padding_low = array<i64: 1, 0, 0>, edge_padding_high = array<i64: 0, 2, 1>, interior_padding = array<i64: 2, 0, 1>}> : (tensor<2x3x4xf32>, tensor<f32>) -> tensor<5x5x8xf32>
    "func.return"(%1) : (tensor<5x5x8xf32>) -> ()
  }
}

// -----

// pad(f32[batch, 3]) {low = shape [0, 2], high = shape [1, 0], interior = [0, 1], value = -1.0f}
module @pad {
  func.func public @main(%arg0: tensor<5x3xf32>) -> (tensor<6x7xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<-1.0> : tensor<f32>}> : () -> tensor<f32>
    %1 = "stablehlo.pad"(%arg0, %0) <{edge_padding_low = array<i64: 0, 2>, edge_padding_high = array<i64: 1, 0>, interior_padding = array<i64: 0, 1>}> : (tensor<5x3xf32>, tensor<f32>) -> tensor<6x7xf32>
    "func.return"(%1) : (tensor<6x7xf32>) -> ()
  }
}

// -----

// pad(f32[batch]) {low = shape [0], high = shape [batch], interior = [1], value = 0.0f}
module @pad {
  func.func public @main(%arg0: tensor<3xf32>) -> (tensor<8xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %1 = "stablehlo.pad"(%arg0, %0) <{edge_padding_low = array<i64: 0>, edge_padding_high = array<i64: 3>, interior_padding = array<i64: 1>}> : (tensor<3xf32>, tensor<f32>) -> tensor<8xf32>
    "func.return"(%1) : (tensor<8xf32>) -> ()
  }
}

// -----

// pad(f32[0]) {low = shape [1], high = shape [1], interior = [0], value = -inff}
module @pad {
  func.func public @main(%arg0: tensor<0xf32>) -> (tensor<2xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0xFF800000> : tensor<f32>}> : () -> tensor<f32>
    %1 = "stablehlo.pad"(%arg0, %0) <{edge_padding_low = array<i64: 1>, edge_padding_high = array<i64: 1>, interior_padding = array<i64: 0>}> : (tensor<0xf32>, tensor<f32>) -> tensor<2xf32>
    "func.return"(%1) : (tensor<2xf32>) -> ()
  }
}

// -----

// pad(i32[0]) {low = shape [2], high = shape [1], interior = [3], value = 7.0f}
module @pad {
  func.func public @main(%arg0: tensor<0xi32>) -> (tensor<3xi32>) {
    %0 = "stablehlo.constant"() <{value = dense<7> : tensor<i32>}> : () -> tensor<i32>
    %1 = "stablehlo.pad"(%arg0, %0) <{edge_padding_low = array<i64: 2>, edge_padding_high = array<i64: 1>, interior_padding = array<i64: 3>}> : (tensor<0xi32>, tensor<i32>) -> tensor<3xi32>
    "func.return"(%1) : (tensor<3xi32>) -> ()
  }
}

// -----

// pad(bool[4]) {low = shape [1], high = shape [0], interior = [2], value = 1.0f}
module @pad {
  func.func public @main(%arg0: tensor<4xi1>) -> (tensor<11xi1>) {
    %0 = "stablehlo.constant"() <{value = dense<true> : tensor<i1>}> : () -> tensor<i1>
    %1 = "stablehlo.pad"(%arg0, %0) <{edge_padding_low = array<i64: 1>, edge_padding_high = array<i64: 0>, interior_padding = array<i64: 2>}> : (tensor<4xi1>, tensor<i1>) -> tensor<11xi1>
    "func.return"(%1) : (tensor<11xi1>) -> ()
  }
}

// -----

// pad(f64[]) {low = shape [], high = shape [], interior = [], value = 0.0f}
module @pad {
  func.func public @main(%arg0: tensor<f64>) -> (tensor<f64>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f64>}> : () -> tensor<f64>
    %1 = "stablehlo.pad"(%arg0, %0) <{edge_padding_low = array<i64>, edge_padding_high = array<i64>, interior_padding = array<i64>}> : (tensor<f64>, tensor<f64>) -> tensor<f64>
    "func.return"(%1) : (tensor<f64>) -> ()
  }
}
