// gather(f32[7, 3], i32[5]) {axis = 0, batchAxes = 0}
module @gather {
  func.func public @main(%arg0: tensor<7x3xf32>, %arg1: tensor<5xi32>) -> (tensor<5x3xf32>) {
    %0 = "stablehlo.convert"(%arg1) : (tensor<5xi32>) -> tensor<5xi64>
    %1 = "stablehlo.gather"(%arg0, %0) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], operand_batching_dims = [], start_indices_batching_dims = [], start_index_map = [0], index_vector_dim = 1>, slice_sizes = array<i64: 1, 3>, indices_are_sorted = false}> : (tensor<7x3xf32>, tensor<5xi64>) -> tensor<5x3xf32>
    %2 = "stablehlo.constant"() <{value = dense<0> : tensor<5xi64>}> : () -> tensor<5xi64>
    %3 = "stablehlo.constant"() <{value = dense<7> : tensor<5xi64>}> : () -> tensor<5xi64>
    %4 = "stablehlo.compare"(%0, %2) <{comparison_direction = #stablehlo<comparison_direction GE>}> : (tensor<5xi64>, tensor<5xi64>) -> tensor<5xi1>
    %5 = "stablehlo.compare"(%0, %3) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<5xi64>, tensor<5xi64>) -> tensor<5xi1>
    %6 = "stablehlo.and"(%4, %5) : (tensor<5xi1>, tensor<5xi1>) -> tensor<5xi1>
    %7 = "stablehlo.broadcast_in_dim"(%6) <{broadcast_dimensions = array<i64: 0>}> : (tensor<5xi1>) -> tensor<5x3xi1>
    %8 = "stablehlo.constant"() <{value = dense<0.0> : tensor<5x3xf32>}> : () -> tensor<5x3xf32>
    %9 = "stablehlo.select"(%7, %1, %8) : (tensor<5x3xi1>, tensor<5x3xf32>, tensor<5x3xf32>) -> tensor<5x3xf32>
    "func.return"(%9) : (tensor<5x3xf32>) -> ()
  }
}

// -----

// gather(f32[2, 7, 3], i32[4, 5]) {axis = 1, batchAxes = 0}
module @gather {
  func.func public @main(%arg0: tensor<2x7x3xf32>, %arg1: tensor<4x5xi32>) -> (tensor<2x4x5x3xf32>) {
    %0 = "stablehlo.convert"(%arg1) : (tensor<4x5xi32>) -> tensor<4x5xi64>
    %1 = "stablehlo.gather"(%arg0, %0) <{dimension_numbers = #stablehlo.gather<offset_dims = [0, 3], collapsed_slice_dims = [1], operand_batching_dims = [], start_indices_batching_dims = [], start_index_map = [1], index_vector_dim = 2>, slice_sizes = array<i64: 2, 1, 3>, indices_are_sorted = false}> : (tensor<2x7x3xf32>, tensor<4x5xi64>) -> tensor<2x4x5x3xf32>
    %2 = "stablehlo.constant"() <{value = dense<0> : tensor<4x5xi64>}> : () -> tensor<4x5xi64>
    %3 = "stablehlo.constant"() <{value = dense<7> : tensor<4x5xi64>}> : () -> tensor<4x5xi64>
    %4 = "stablehlo.compare"(%0, %2) <{comparison_direction = #stablehlo<comparison_direction GE>}> : (tensor<4x5xi64>, tensor<4x5xi64>) -> tensor<4x5xi1>
    %5 = "stablehlo.compare"(%0, %3) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<4x5xi64>, tensor<4x5xi64>) -> tensor<4x5xi1>
    %6 = "stablehlo.and"(%4, %5) : (tensor<4x5xi1>, tensor<4x5xi1>) -> tensor<4x5xi1>
    %7 = "stablehlo.broadcast_in_dim"(%6) <{broadcast_dimensions = array<i64: 1, 2>}> : (tensor<4x5xi1>) -> tensor<2x4x5x3xi1>
    %8 = "stablehlo.constant"() <{value = dense<0.0> : tensor<2x4x5x3xf32>}> : () -> tensor<2x4x5x3xf32>
    %9 = "stablehlo.select"(%7, %1, %8) : (tensor<2x4x5x3xi1>, tensor<2x4x5x3xf32>, tensor<2x4x5x3xf32>) -> tensor<2x4x5x3xf32>
    "func.return"(%9) : (tensor<2x4x5x3xf32>) -> ()
  }
}

// -----

// gather(f32[2, 3, 7], i32[]) {axis = 2, batchAxes = 0}
module @gather {
  func.func public @main(%arg0: tensor<2x3x7xf32>, %arg1: tensor<i32>) -> (tensor<2x3xf32>) {
    %0 = "stablehlo.convert"(%arg1) : (tensor<i32>) -> tensor<i64>
    %1 = "stablehlo.gather"(%arg0, %0) <{dimension_numbers = #stablehlo.gather<offset_dims = [0, 1], collapsed_slice_dims = [2], operand_batching_dims = [], start_indices_batching_dims = [], start_index_map = [2], index_vector_dim = 0>, slice_sizes = array<i64: 2, 3, 1>, indices_are_sorted = false}> : (tensor<2x3x7xf32>, tensor<i64>) -> tensor<2x3xf32>
    %2 = "stablehlo.constant"() <{value = dense<0> : tensor<i64>}> : () -> tensor<i64>
    %3 = "stablehlo.constant"() <{value = dense<7> : tensor<i64>}> : () -> tensor<i64>
    %4 = "stablehlo.compare"(%0, %2) <{comparison_direction = #stablehlo<comparison_direction GE>}> : (tensor<i64>, tensor<i64>) -> tensor<i1>
    %5 = "stablehlo.compare"(%0, %3) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<i64>, tensor<i64>) -> tensor<i1>
    %6 = "stablehlo.and"(%4, %5) : (tensor<i1>, tensor<i1>) -> tensor<i1>
    %7 = "stablehlo.broadcast_in_dim"(%6) <{broadcast_dimensions = array<i64>}> : (tensor<i1>) -> tensor<2x3xi1>
    %8 = "stablehlo.constant"() <{value = dense<0.0> : tensor<2x3xf32>}> : () -> tensor<2x3xf32>
    %9 = "stablehlo.select"(%7, %1, %8) : (tensor<2x3xi1>, tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
    "func.return"(%9) : (tensor<2x3xf32>) -> ()
  }
}

// -----

// gather(f32[6], i32[4, 1]) {axis = 0, batchAxes = 0}
module @gather {
  func.func public @main(%arg0: tensor<6xf32>, %arg1: tensor<4x1xi32>) -> (tensor<4x1xf32>) {
    %0 = "stablehlo.convert"(%arg1) : (tensor<4x1xi32>) -> tensor<4x1xi64>
    %1 = "stablehlo.gather"(%arg0, %0) <{dimension_numbers = #stablehlo.gather<offset_dims = [], collapsed_slice_dims = [0], operand_batching_dims = [], start_indices_batching_dims = [], start_index_map = [0], index_vector_dim = 2>, slice_sizes = array<i64: 1>, indices_are_sorted = false}> : (tensor<6xf32>, tensor<4x1xi64>) -> tensor<4x1xf32>
    %2 = "stablehlo.constant"() <{value = dense<0> : tensor<4x1xi64>}> : () -> tensor<4x1xi64>
    %3 = "stablehlo.constant"() <{value = dense<6> : tensor<4x1xi64>}> : () -> tensor<4x1xi64>
    %4 = "stablehlo.compare"(%0, %2) <{comparison_direction = #stablehlo<comparison_direction GE>}> : (tensor<4x1xi64>, tensor<4x1xi64>) -> tensor<4x1xi1>
    %5 = "stablehlo.compare"(%0, %3) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<4x1xi64>, tensor<4x1xi64>) -> tensor<4x1xi1>
    %6 = "stablehlo.and"(%4, %5) : (tensor<4x1xi1>, tensor<4x1xi1>) -> tensor<4x1xi1>
    %7 = "stablehlo.broadcast_in_dim"(%6) <{broadcast_dimensions = array<i64: 0, 1>}> : (tensor<4x1xi1>) -> tensor<4x1xi1>
    %8 = "stablehlo.constant"() <{value = dense<0.0> : tensor<4x1xf32>}> : () -> tensor<4x1xf32>
    %9 = "stablehlo.select"(%7, %1, %8) : (tensor<4x1xi1>, tensor<4x1xf32>, tensor<4x1xf32>) -> tensor<4x1xf32>
    "func.return"(%9) : (tensor<4x1xf32>) -> ()
  }
}

// -----

// gather(f32[4, 5], i32[4]) {axis = 1, batchAxes = 1}
module @gather {
  func.func public @main(%arg0: tensor<4x5xf32>, %arg1: tensor<4xi32>) -> (tensor<4xf32>) {
    %0 = "stablehlo.convert"(%arg1) : (tensor<4xi32>) -> tensor<4xi64>
    %1 = "stablehlo.gather"(%arg0, %0) <{dimension_numbers = #stablehlo.gather<offset_dims = [], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [1], index_vector_dim = 1>, slice_sizes = array<i64: 1, 1>, indices_are_sorted = false}> : (tensor<4x5xf32>, tensor<4xi64>) -> tensor<4xf32>
    %2 = "stablehlo.constant"() <{value = dense<0> : tensor<4xi64>}> : () -> tensor<4xi64>
    %3 = "stablehlo.constant"() <{value = dense<5> : tensor<4xi64>}> : () -> tensor<4xi64>
    %4 = "stablehlo.compare"(%0, %2) <{comparison_direction = #stablehlo<comparison_direction GE>}> : (tensor<4xi64>, tensor<4xi64>) -> tensor<4xi1>
    %5 = "stablehlo.compare"(%0, %3) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<4xi64>, tensor<4xi64>) -> tensor<4xi1>
    %6 = "stablehlo.and"(%4, %5) : (tensor<4xi1>, tensor<4xi1>) -> tensor<4xi1>
    %7 = "stablehlo.broadcast_in_dim"(%6) <{broadcast_dimensions = array<i64: 0>}> : (tensor<4xi1>) -> tensor<4xi1>
    %8 = "stablehlo.constant"() <{value = dense<0.0> : tensor<4xf32>}> : () -> tensor<4xf32>
    %9 = "stablehlo.select"(%7, %1, %8) : (tensor<4xi1>, tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
    "func.return"(%9) : (tensor<4xf32>) -> ()
  }
}

// -----

// gather(f32[2, 3, 5, 4], i32[2, 6]) {axis = 2, batchAxes = 1}
module @gather {
  func.func public @main(%arg0: tensor<2x3x5x4xf32>, %arg1: tensor<2x6xi32>) -> (tensor<2x3x6x4xf32>) {
    %0 = "stablehlo.convert"(%arg1) : (tensor<2x6xi32>) -> tensor<2x6xi64>
    %1 = "stablehlo.gather"(%arg0, %0) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 3], collapsed_slice_dims = [2], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [2], index_vector_dim = 2>, slice_sizes = array<i64: 1, 3, 1, 4>, indices_are_sorted = false}> : (tensor<2x3x5x4xf32>, tensor<2x6xi64>) -> tensor<2x3x6x4xf32>
    %2 = "stablehlo.constant"() <{value = dense<0> : tensor<2x6xi64>}> : () -> tensor<2x6xi64>
    %3 = "stablehlo.constant"() <{value = dense<5> : tensor<2x6xi64>}> : () -> tensor<2x6xi64>
    %4 = "stablehlo.compare"(%0, %2) <{comparison_direction = #stablehlo<comparison_direction GE>}> : (tensor<2x6xi64>, tensor<2x6xi64>) -> tensor<2x6xi1>
    %5 = "stablehlo.compare"(%0, %3) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x6xi64>, tensor<2x6xi64>) -> tensor<2x6xi1>
    %6 = "stablehlo.and"(%4, %5) : (tensor<2x6xi1>, tensor<2x6xi1>) -> tensor<2x6xi1>
    %7 = "stablehlo.broadcast_in_dim"(%6) <{broadcast_dimensions = array<i64: 0, 2>}> : (tensor<2x6xi1>) -> tensor<2x3x6x4xi1>
    %8 = "stablehlo.constant"() <{value = dense<0.0> : tensor<2x3x6x4xf32>}> : () -> tensor<2x3x6x4xf32>
    %9 = "stablehlo.select"(%7, %1, %8) : (tensor<2x3x6x4xi1>, tensor<2x3x6x4xf32>, tensor<2x3x6x4xf32>) -> tensor<2x3x6x4xf32>
    "func.return"(%9) : (tensor<2x3x6x4xf32>) -> ()
  }
}

// -----

// gather(f32[2, 3, 5], i32[2, 3, 4]) {axis = 2, batchAxes = 2}
module @gather {
  func.func public @main(%arg0: tensor<2x3x5xf32>, %arg1: tensor<2x3x4xi32>) -> (tensor<2x3x4xf32>) {
    %0 = "stablehlo.convert"(%arg1) : (tensor<2x3x4xi32>) -> tensor<2x3x4xi64>
    %1 = "stablehlo.gather"(%arg0, %0) <{dimension_numbers = #stablehlo.gather<offset_dims = [], collapsed_slice_dims = [2], operand_batching_dims = [0, 1], start_indices_batching_dims = [0, 1], start_index_map = [2], index_vector_dim = 3>, slice_sizes = array<i64: 1, 1, 1>, indices_are_sorted = false}> : (tensor<2x3x5xf32>, tensor<2x3x4xi64>) -> tensor<2x3x4xf32>
    %2 = "stablehlo.constant"() <{value = dense<0> : tensor<2x3x4xi64>}> : () -> tensor<2x3x4xi64>
    %3 = "stablehlo.constant"() <{value = dense<5> : tensor<2x3x4xi64>}> : () -> tensor<2x3x4xi64>
    %4 = "stablehlo.compare"(%0, %2) <{comparison_direction = #stablehlo<comparison_direction GE>}> : (tensor<2x3x4xi64>, tensor<2x3x4xi64>) -> tensor<2x3x4xi1>
    %5 = "stablehlo.compare"(%0, %3) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x4xi64>, tensor<2x3x4xi64>) -> tensor<2x3x4xi1>
    %6 = "stablehlo.and"(%4, %5) : (tensor<2x3x4xi1>, tensor<2x3x4xi1>) -> tensor<2x3x4xi1>
    %7 = "stablehlo.broadcast_in_dim"(%6) <{broadcast_dimensions = array<i64: 0, 1, 2>}> : (tensor<2x3x4xi1>) -> tensor<2x3x4xi1>
    %8 = "stablehlo.constant"() <{value = dense<0.0> : tensor<2x3x4xf32>}> : () -> tensor<2x3x4xf32>
    %9 = "stablehlo.select"(%7, %1, %8) : (tensor<2x3x4xi1>, tensor<2x3x4xf32>, tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
    "func.return"(%9) : (tensor<2x3x4xf32>) -> ()
  }
}

// -----

// gather(f32[6, 3], u8[batch]) {axis = 0, batchAxes = 0}
module @gather {
  func.func public @main(%arg0: tensor<6x3xf32>, %arg1: tensor<4xui8>) -> (tensor<4x3xf32>) {
    %0 = "stablehlo.convert"(%arg1) : (tensor<4xui8>) -> tensor<4xi64>
    %1 = "stablehlo.gather"(%arg0, %0) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], operand_batching_dims = [], start_indices_batching_dims = [], start_index_map = [0], index_vector_dim = 1>, slice_sizes = array<i64: 1, 3>, indices_are_sorted = false}> : (tensor<6x3xf32>, tensor<4xi64>) -> tensor<4x3xf32>
    %2 = "stablehlo.constant"() <{value = dense<0> : tensor<4xi64>}> : () -> tensor<4xi64>
    %3 = "stablehlo.constant"() <{value = dense<6> : tensor<4xi64>}> : () -> tensor<4xi64>
    %4 = "stablehlo.compare"(%0, %2) <{comparison_direction = #stablehlo<comparison_direction GE>}> : (tensor<4xi64>, tensor<4xi64>) -> tensor<4xi1>
    %5 = "stablehlo.compare"(%0, %3) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<4xi64>, tensor<4xi64>) -> tensor<4xi1>
    %6 = "stablehlo.and"(%4, %5) : (tensor<4xi1>, tensor<4xi1>) -> tensor<4xi1>
    %7 = "stablehlo.broadcast_in_dim"(%6) <{broadcast_dimensions = array<i64: 0>}> : (tensor<4xi1>) -> tensor<4x3xi1>
    %8 = "stablehlo.constant"() <{value = dense<0.0> : tensor<4x3xf32>}> : () -> tensor<4x3xf32>
    %9 = "stablehlo.select"(%7, %1, %8) : (tensor<4x3xi1>, tensor<4x3xf32>, tensor<4x3xf32>) -> tensor<4x3xf32>
    "func.return"(%9) : (tensor<4x3xf32>) -> ()
  }
}

// -----

// gather(f32[batch, 6, 2], i64[batch]) {axis = 1, batchAxes = 1}
module @gather {
  func.func public @main(%arg0: tensor<4x6x2xf32>, %arg1: tensor<4xi64>) -> (tensor<4x2xf32>) {
    %0 = "stablehlo.convert"(%arg1) : (tensor<4xi64>) -> tensor<4xi64>
    %1 = "stablehlo.gather"(%arg0, %0) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [1], index_vector_dim = 1>, slice_sizes = array<i64: 1, 1, 2>, indices_are_sorted = false}> : (tensor<4x6x2xf32>, tensor<4xi64>) -> tensor<4x2xf32>
    %2 = "stablehlo.constant"() <{value = dense<0> : tensor<4xi64>}> : () -> tensor<4xi64>
    %3 = "stablehlo.constant"() <{value = dense<6> : tensor<4xi64>}> : () -> tensor<4xi64>
    %4 = "stablehlo.compare"(%0, %2) <{comparison_direction = #stablehlo<comparison_direction GE>}> : (tensor<4xi64>, tensor<4xi64>) -> tensor<4xi1>
    %5 = "stablehlo.compare"(%0, %3) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<4xi64>, tensor<4xi64>) -> tensor<4xi1>
    %6 = "stablehlo.and"(%4, %5) : (tensor<4xi1>, tensor<4xi1>) -> tensor<4xi1>
    %7 = "stablehlo.broadcast_in_dim"(%6) <{broadcast_dimensions = array<i64: 0>}> : (tensor<4xi1>) -> tensor<4x2xi1>
    %8 = "stablehlo.constant"() <{value = dense<0.0> : tensor<4x2xf32>}> : () -> tensor<4x2xf32>
    %9 = "stablehlo.select"(%7, %1, %8) : (tensor<4x2xi1>, tensor<4x2xf32>, tensor<4x2xf32>) -> tensor<4x2xf32>
    "func.return"(%9) : (tensor<4x2xf32>) -> ()
  }
}

// -----

// gather(f32[3], i32[5]) {axis = 0, batchAxes = 0}
module @gather {
  func.func public @main(%arg0: tensor<3xf32>, %arg1: tensor<5xi32>) -> (tensor<5xf32>) {
    %0 = "stablehlo.convert"(%arg1) : (tensor<5xi32>) -> tensor<5xi64>
    %1 = "stablehlo.gather"(%arg0, %0) <{dimension_numbers = #stablehlo.gather<offset_dims = [], collapsed_slice_dims = [0], operand_batching_dims = [], start_indices_batching_dims = [], start_index_map = [0], index_vector_dim = 1>, slice_sizes = array<i64: 1>, indices_are_sorted = false}> : (tensor<3xf32>, tensor<5xi64>) -> tensor<5xf32>
    %2 = "stablehlo.constant"() <{value = dense<0> : tensor<5xi64>}> : () -> tensor<5xi64>
    %3 = "stablehlo.constant"() <{value = dense<3> : tensor<5xi64>}> : () -> tensor<5xi64>
    %4 = "stablehlo.compare"(%0, %2) <{comparison_direction = #stablehlo<comparison_direction GE>}> : (tensor<5xi64>, tensor<5xi64>) -> tensor<5xi1>
    %5 = "stablehlo.compare"(%0, %3) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<5xi64>, tensor<5xi64>) -> tensor<5xi1>
    %6 = "stablehlo.and"(%4, %5) : (tensor<5xi1>, tensor<5xi1>) -> tensor<5xi1>
    %7 = "stablehlo.broadcast_in_dim"(%6) <{broadcast_dimensions = array<i64: 0>}> : (tensor<5xi1>) -> tensor<5xi1>
    %8 = "stablehlo.constant"() <{value = dense<0.0> : tensor<5xf32>}> : () -> tensor<5xf32>
    %9 = "stablehlo.select"(%7, %1, %8) : (tensor<5xi1>, tensor<5xf32>, tensor<5xf32>) -> tensor<5xf32>
    "func.return"(%9) : (tensor<5xf32>) -> ()
  }
}

// -----

// gather(f32[3], u64[2]) {axis = 0, batchAxes = 0}
module @gather {
  func.func public @main(%arg0: tensor<3xf32>, %arg1: tensor<2xui64>) -> (tensor<2xf32>) {
    %0 = "stablehlo.convert"(%arg1) : (tensor<2xui64>) -> tensor<2xi64>
    %1 = "stablehlo.gather"(%arg0, %0) <{dimension_numbers = #stablehlo.gather<offset_dims = [], collapsed_slice_dims = [0], operand_batching_dims = [], start_indices_batching_dims = [], start_index_map = [0], index_vector_dim = 1>, slice_sizes = array<i64: 1>, indices_are_sorted = false}> : (tensor<3xf32>, tensor<2xi64>) -> tensor<2xf32>
    %2 = "stablehlo.constant"() <{value = dense<0> : tensor<2xi64>}> : () -> tensor<2xi64>
    %3 = "stablehlo.constant"() <{value = dense<3> : tensor<2xi64>}> : () -> tensor<2xi64>
    %4 = "stablehlo.compare"(%0, %2) <{comparison_direction = #stablehlo<comparison_direction GE>}> : (tensor<2xi64>, tensor<2xi64>) -> tensor<2xi1>
    %5 = "stablehlo.compare"(%0, %3) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2xi64>, tensor<2xi64>) -> tensor<2xi1>
    %6 = "stablehlo.and"(%4, %5) : (tensor<2xi1>, tensor<2xi1>) -> tensor<2xi1>
    %7 = "stablehlo.broadcast_in_dim"(%6) <{broadcast_dimensions = array<i64: 0>}> : (tensor<2xi1>) -> tensor<2xi1>
    %8 = "stablehlo.constant"() <{value = dense<0.0> : tensor<2xf32>}> : () -> tensor<2xf32>
    %9 = "stablehlo.select"(%7, %1, %8) : (tensor<2xi1>, tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
    "func.return"(%9) : (tensor<2xf32>) -> ()
  }
}

// -----

// gather(bool[300], i8[2, 2]) {axis = 0, batchAxes = 0}
module @gather {
  func.func public @main(%arg0: tensor<300xi1>, %arg1: tensor<2x2xi8>) -> (tensor<2x2xi1>) {
    %0 = "stablehlo.convert"(%arg1) : (tensor<2x2xi8>) -> tensor<2x2xi64>
    %1 = "stablehlo.gather"(%arg0, %0) <{dimension_numbers = #stablehlo.gather<offset_dims = [], collapsed_slice_dims = [0], operand_batching_dims = [], start_indices_batching_dims = [], start_index_map = [0], index_vector_dim = 2>, slice_sizes = array<i64: 1>, indices_are_sorted = false}> : (tensor<300xi1>, tensor<2x2xi64>) -> tensor<2x2xi1>
    %2 = "stablehlo.constant"() <{value = dense<0> : tensor<2x2xi64>}> : () -> tensor<2x2xi64>
    %3 = "stablehlo.constant"() <{value = dense<300> : tensor<2x2xi64>}> : () -> tensor<2x2xi64>
    %4 = "stablehlo.compare"(%0, %2) <{comparison_direction = #stablehlo<comparison_direction GE>}> : (tensor<2x2xi64>, tensor<2x2xi64>) -> tensor<2x2xi1>
    %5 = "stablehlo.compare"(%0, %3) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x2xi64>, tensor<2x2xi64>) -> tensor<2x2xi1>
    %6 = "stablehlo.and"(%4, %5) : (tensor<2x2xi1>, tensor<2x2xi1>) -> tensor<2x2xi1>
    %7 = "stablehlo.broadcast_in_dim"(%6) <{broadcast_dimensions = array<i64: 0, 1>}> : (tensor<2x2xi1>) -> tensor<2x2xi1>
    %8 = "stablehlo.constant"() <{value = dense<false> : tensor<2x2xi1>}> : () -> tensor<2x2xi1>
    %9 = "stablehlo.select"(%7, %1, %8) : (tensor<2x2xi1>, tensor<2x2xi1>, tensor<2x2xi1>) -> tensor<2x2xi1>
    "func.return"(%9) : (tensor<2x2xi1>) -> ()
  }
}

// -----

// gather(f32[3, 2], i32[0]) {axis = 0, batchAxes = 0}
module @gather {
  func.func public @main(%arg0: tensor<3x2xf32>, %arg1: tensor<0xi32>) -> (tensor<0x2xf32>) {
    %0 = "stablehlo.convert"(%arg1) : (tensor<0xi32>) -> tensor<0xi64>
    %1 = "stablehlo.gather"(%arg0, %0) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], operand_batching_dims = [], start_indices_batching_dims = [], start_index_map = [0], index_vector_dim = 1>, slice_sizes = array<i64: 1, 2>, indices_are_sorted = false}> : (tensor<3x2xf32>, tensor<0xi64>) -> tensor<0x2xf32>
    %2 = "stablehlo.constant"() <{value = dense<0> : tensor<0xi64>}> : () -> tensor<0xi64>
    %3 = "stablehlo.constant"() <{value = dense<3> : tensor<0xi64>}> : () -> tensor<0xi64>
    %4 = "stablehlo.compare"(%0, %2) <{comparison_direction = #stablehlo<comparison_direction GE>}> : (tensor<0xi64>, tensor<0xi64>) -> tensor<0xi1>
    %5 = "stablehlo.compare"(%0, %3) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<0xi64>, tensor<0xi64>) -> tensor<0xi1>
    %6 = "stablehlo.and"(%4, %5) : (tensor<0xi1>, tensor<0xi1>) -> tensor<0xi1>
    %7 = "stablehlo.broadcast_in_dim"(%6) <{broadcast_dimensions = array<i64: 0>}> : (tensor<0xi1>) -> tensor<0x2xi1>
    %8 = "stablehlo.constant"() <{value = dense<0.0> : tensor<0x2xf32>}> : () -> tensor<0x2xf32>
    %9 = "stablehlo.select"(%7, %1, %8) : (tensor<0x2xi1>, tensor<0x2xf32>, tensor<0x2xf32>) -> tensor<0x2xf32>
    "func.return"(%9) : (tensor<0x2xf32>) -> ()
  }
}

// -----

// gather(f32[0, 2], i32[2]) {axis = 0, batchAxes = 0}
module @gather {
  func.func public @main(%arg0: tensor<0x2xf32>, %arg1: tensor<2xi32>) -> (tensor<2x2xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<2x2xf32>}> : () -> tensor<2x2xf32>
    "func.return"(%0) : (tensor<2x2xf32>) -> ()
  }
}
