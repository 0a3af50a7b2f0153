// scatterAdd(f32[7, 3], i32[5], f32[5, 3]) {axis = 0, batchAxes = 0}
module @scatterAdd {
  func.func public @main(%arg0: tensor<7x3xf32>, %arg1: tensor<5xi32>, %arg2: tensor<5x3xf32>) -> (tensor<7x3xf32>) {
    %0 = "stablehlo.convert"(%arg1) : (tensor<5xi32>) -> tensor<5xi64>
    %4 = "stablehlo.scatter"(%arg0, %0, %arg2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], input_batching_dims = [], scatter_indices_batching_dims = [], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, indices_are_sorted = false, unique_indices = false}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<7x3xf32>, tensor<5xi64>, tensor<5x3xf32>) -> tensor<7x3xf32>
    "func.return"(%4) : (tensor<7x3xf32>) -> ()
  }
}

// -----

// scatterAdd(f32[2, 7, 3], i32[4, 5], f32[2, 4, 5, 3]) {axis = 1, batchAxes = 0}
module @scatterAdd {
  func.func public @main(%arg0: tensor<2x7x3xf32>, %arg1: tensor<4x5xi32>, %arg2: tensor<2x4x5x3xf32>) -> (tensor<2x7x3xf32>) {
    %0 = "stablehlo.convert"(%arg1) : (tensor<4x5xi32>) -> tensor<4x5xi64>
    %4 = "stablehlo.scatter"(%arg0, %0, %arg2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [0, 3], inserted_window_dims = [1], input_batching_dims = [], scatter_indices_batching_dims = [], scatter_dims_to_operand_dims = [1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<2x7x3xf32>, tensor<4x5xi64>, tensor<2x4x5x3xf32>) -> tensor<2x7x3xf32>
    "func.return"(%4) : (tensor<2x7x3xf32>) -> ()
  }
}

// -----

// scatterAdd(f32[2, 3, 7], i32[], f32[2, 3]) {axis = 2, batchAxes = 0}
module @scatterAdd {
  func.func public @main(%arg0: tensor<2x3x7xf32>, %arg1: tensor<i32>, %arg2: tensor<2x3xf32>) -> (tensor<2x3x7xf32>) {
    %0 = "stablehlo.convert"(%arg1) : (tensor<i32>) -> tensor<i64>
    %4 = "stablehlo.scatter"(%arg0, %0, %arg2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [0, 1], inserted_window_dims = [2], input_batching_dims = [], scatter_indices_batching_dims = [], scatter_dims_to_operand_dims = [2], index_vector_dim = 0>, indices_are_sorted = false, unique_indices = false}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<2x3x7xf32>, tensor<i64>, tensor<2x3xf32>) -> tensor<2x3x7xf32>
    "func.return"(%4) : (tensor<2x3x7xf32>) -> ()
  }
}

// -----

// scatterAdd(f32[6], i32[4, 1], f32[4, 1]) {axis = 0, batchAxes = 0}
module @scatterAdd {
  func.func public @main(%arg0: tensor<6xf32>, %arg1: tensor<4x1xi32>, %arg2: tensor<4x1xf32>) -> (tensor<6xf32>) {
    %0 = "stablehlo.convert"(%arg1) : (tensor<4x1xi32>) -> tensor<4x1xi64>
    %4 = "stablehlo.scatter"(%arg0, %0, %arg2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [], inserted_window_dims = [0], input_batching_dims = [], scatter_indices_batching_dims = [], scatter_dims_to_operand_dims = [0], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<6xf32>, tensor<4x1xi64>, tensor<4x1xf32>) -> tensor<6xf32>
    "func.return"(%4) : (tensor<6xf32>) -> ()
  }
}

// -----

// scatterAdd(f32[4, 5], i32[4], f32[4]) {axis = 1, batchAxes = 1}
module @scatterAdd {
  func.func public @main(%arg0: tensor<4x5xf32>, %arg1: tensor<4xi32>, %arg2: tensor<4xf32>) -> (tensor<4x5xf32>) {
    %0 = "stablehlo.convert"(%arg1) : (tensor<4xi32>) -> tensor<4xi64>
    %4 = "stablehlo.scatter"(%arg0, %0, %arg2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [1], index_vector_dim = 1>, indices_are_sorted = false, unique_indices = false}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<4x5xf32>, tensor<4xi64>, tensor<4xf32>) -> tensor<4x5xf32>
    "func.return"(%4) : (tensor<4x5xf32>) -> ()
  }
}

// -----

// scatterAdd(f32[2, 3, 5, 4], i32[2, 6], f32[2, 3, 6, 4]) {axis = 2, batchAxes = 1}
module @scatterAdd {
  func.func public @main(%arg0: tensor<2x3x5x4xf32>, %arg1: tensor<2x6xi32>, %arg2: tensor<2x3x6x4xf32>) -> (tensor<2x3x5x4xf32>) {
    %0 = "stablehlo.convert"(%arg1) : (tensor<2x6xi32>) -> tensor<2x6xi64>
    %4 = "stablehlo.scatter"(%arg0, %0, %arg2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1, 3], inserted_window_dims = [2], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<2x3x5x4xf32>, tensor<2x6xi64>, tensor<2x3x6x4xf32>) -> tensor<2x3x5x4xf32>
    "func.return"(%4) : (tensor<2x3x5x4xf32>) -> ()
  }
}

// -----

// scatterAdd(f32[2, 3, 5], i32[2, 3, 4], f32[2, 3, 4]) {axis = 2, batchAxes = 2}
module @scatterAdd {
  func.func public @main(%arg0: tensor<2x3x5xf32>, %arg1: tensor<2x3x4xi32>, %arg2: tensor<2x3x4xf32>) -> (tensor<2x3x5xf32>) {
    %0 = "stablehlo.convert"(%arg1) : (tensor<2x3x4xi32>) -> tensor<2x3x4xi64>
    %4 = "stablehlo.scatter"(%arg0, %0, %arg2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [], inserted_window_dims = [2], input_batching_dims = [0, 1], scatter_indices_batching_dims = [0, 1], scatter_dims_to_operand_dims = [2], index_vector_dim = 3>, indices_are_sorted = false, unique_indices = false}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<2x3x5xf32>, tensor<2x3x4xi64>, tensor<2x3x4xf32>) -> tensor<2x3x5xf32>
    "func.return"(%4) : (tensor<2x3x5xf32>) -> ()
  }
}

// -----

// scatterAdd(f32[6, 3], i32[batch], f32[batch, 3]) {axis = 0, batchAxes = 0}
module @scatterAdd {
  func.func public @main(%arg0: tensor<6x3xf32>, %arg1: tensor<4xi32>, %arg2: tensor<4x3xf32>) -> (tensor<6x3xf32>) {
    %0 = "stablehlo.convert"(%arg1) : (tensor<4xi32>) -> tensor<4xi64>
    %4 = "stablehlo.scatter"(%arg0, %0, %arg2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], input_batching_dims = [], scatter_indices_batching_dims = [], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, indices_are_sorted = false, unique_indices = false}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<6x3xf32>, tensor<4xi64>, tensor<4x3xf32>) -> tensor<6x3xf32>
    "func.return"(%4) : (tensor<6x3xf32>) -> ()
  }
}

// -----

// scatterAdd(f32[3], i32[5], f32[5]) {axis = 0, batchAxes = 0}
module @scatterAdd {
  func.func public @main(%arg0: tensor<3xf32>, %arg1: tensor<5xi32>, %arg2: tensor<5xf32>) -> (tensor<3xf32>) {
    %0 = "stablehlo.convert"(%arg1) : (tensor<5xi32>) -> tensor<5xi64>
    %4 = "stablehlo.scatter"(%arg0, %0, %arg2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [], inserted_window_dims = [0], input_batching_dims = [], scatter_indices_batching_dims = [], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, indices_are_sorted = false, unique_indices = false}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<3xf32>, tensor<5xi64>, tensor<5xf32>) -> tensor<3xf32>
    "func.return"(%4) : (tensor<3xf32>) -> ()
  }
}

// -----

// scatterAdd(i32[5], u8[3], i32[3]) {axis = 0, batchAxes = 0}
module @scatterAdd {
  func.func public @main(%arg0: tensor<5xi32>, %arg1: tensor<3xui8>, %arg2: tensor<3xi32>) -> (tensor<5xi32>) {
    %0 = "stablehlo.convert"(%arg1) : (tensor<3xui8>) -> tensor<3xi64>
    %4 = "stablehlo.scatter"(%arg0, %0, %arg2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [], inserted_window_dims = [0], input_batching_dims = [], scatter_indices_batching_dims = [], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, indices_are_sorted = false, unique_indices = false}> ({
      ^bb0(%1: tensor<i32>, %2: tensor<i32>):
        %3 = "stablehlo.add"(%1, %2) : (tensor<i32>, tensor<i32>) -> tensor<i32>
        "stablehlo.return"(%3) : (tensor<i32>) -> ()
    }) : (tensor<5xi32>, tensor<3xi64>, tensor<3xi32>) -> tensor<5xi32>
    "func.return"(%4) : (tensor<5xi32>) -> ()
  }
}

// -----

// scatterAdd(f32[0, 2], i32[1], f32[1, 2]) {axis = 0, batchAxes = 0}
module @scatterAdd {
  func.func public @main(%arg0: tensor<0x2xf32>, %arg1: tensor<1xi32>, %arg2: tensor<1x2xf32>) -> (tensor<0x2xf32>) {

    "func.return"(%arg0) : (tensor<0x2xf32>) -> ()
  }
}
