// matmul(f32[3, 4], f32[4, 5])
module @matmul {
  func.func public @main(%arg0: tensor<3x4xf32>, %arg1: tensor<4x5xf32>) -> (tensor<3x5xf32>) {
    %0 = "stablehlo.dot_general"(%arg0, %arg1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>}> : (tensor<3x4xf32>, tensor<4x5xf32>) -> tensor<3x5xf32>
    "func.return"(%0) : (tensor<3x5xf32>) -> ()
  }
}

// -----

// matmul(f32[batch, 4], f32[4, 20])
module @matmul {
  func.func public @main(%arg0: tensor<6x4xf32>, %arg1: tensor<4x20xf32>) -> (tensor<6x20xf32>) {
    %0 = "stablehlo.dot_general"(%arg0, %arg1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>}> : (tensor<6x4xf32>, tensor<4x20xf32>) -> tensor<6x20xf32>
    "func.return"(%0) : (tensor<6x20xf32>) -> ()
  }
}

// -----

// matmul(f64[2, 3, 4], f64[2, 4, 1])
module @matmul {
  func.func public @main(%arg0: tensor<2x3x4xf64>, %arg1: tensor<2x4x1xf64>) -> (tensor<2x3x1xf64>) {
    %0 = "stablehlo.dot_general"(%arg0, %arg1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>}> : (tensor<2x3x4xf64>, tensor<2x4x1xf64>) -> tensor<2x3x1xf64>
    "func.return"(%0) : (tensor<2x3x1xf64>) -> ()
  }
}

// -----

// matmul(f32[2, 0], f32[0, 3])
module @matmul {
  func.func public @main(%arg0: tensor<2x0xf32>, %arg1: tensor<0x3xf32>) -> (tensor<2x3xf32>) {
    %0 = "stablehlo.dot_general"(%arg0, %arg1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>}> : (tensor<2x0xf32>, tensor<0x3xf32>) -> tensor<2x3xf32>
    "func.return"(%0) : (tensor<2x3xf32>) -> ()
  }
}

// -----

// matmul(i32[2, 3], i32[3, 2])
module @matmul {
  func.func public @main(%arg0: tensor<2x3xi32>, %arg1: tensor<3x2xi32>) -> (tensor<2x2xi32>) {
    %0 = "stablehlo.dot_general"(%arg0, %arg1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>}> : (tensor<2x3xi32>, tensor<3x2xi32>) -> tensor<2x2xi32>
    "func.return"(%0) : (tensor<2x2xi32>) -> ()
  }
}
