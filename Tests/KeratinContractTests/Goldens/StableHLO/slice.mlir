// slice(f32[4, 2, 8]) {starts = shape [1, 0, 2], ends = shape [3, 2, 7], strides = [1, 1, 1]}
module @slice {
  func.func public @main(%arg0: tensor<4x2x8xf32>) -> (tensor<2x2x5xf32>) {
    %0 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 1, 0, 2>, limit_indices = array<i64: 3, 2, 7>, strides = array<i64: 1, 1, 1>}> : (tensor<4x2x8xf32>) -> tensor<2x2x5xf32>
    "func.return"(%0) : (tensor<2x2x5xf32>) -> ()
  }
}

// -----

// slice(f32[4, 5, 8]) {starts = shape [1, 0, 2], ends = shape [4, 5, 7], strides = [2, 3, 1]}
module @slice {
  func.func public @main(%arg0: tensor<4x5x8xf32>) -> (tensor<2x2x5xf32>) {
    %0 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 1, 0, 2>, limit_indices = array<i64: 4, 5, 7>, strides = array<i64: 2, 3, 1>}> : (tensor<4x5x8xf32>) -> tensor<2x2x5xf32>
    "func.return"(%0) : (tensor<2x2x5xf32>) -> ()
  }
}

// -----

// slice(f32[batch, 4]) {starts = shape [0, 1], ends = shape [batch, 3], strides = [1, 1]}
module @slice {
  func.func public @main(%arg0: tensor<5x4xf32>) -> (tensor<5x2xf32>) {
    %0 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0, 1>, limit_indices = array<i64: 5, 3>, strides = array<i64: 1, 1>}> : (tensor<5x4xf32>) -> tensor<5x2xf32>
    "func.return"(%0) : (tensor<5x2xf32>) -> ()
  }
}

// -----

// slice(f32[batch, 4]) {starts = shape [batch-1, 0], ends = shape [batch, 2], strides = [1, 1]}
module @slice {
  func.func public @main(%arg0: tensor<5x4xf32>) -> (tensor<1x2xf32>) {
    %0 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 4, 0>, limit_indices = array<i64: 5, 2>, strides = array<i64: 1, 1>}> : (tensor<5x4xf32>) -> tensor<1x2xf32>
    "func.return"(%0) : (tensor<1x2xf32>) -> ()
  }
}

// -----

// slice(f32[2*batch, 4]) {starts = shape [0, 0], ends = shape [2*batch, 3], strides = [2, 2]}
module @slice {
  func.func public @main(%arg0: tensor<6x4xf32>) -> (tensor<3x2xf32>) {
    %0 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0, 0>, limit_indices = array<i64: 6, 3>, strides = array<i64: 2, 2>}> : (tensor<6x4xf32>) -> tensor<3x2xf32>
    "func.return"(%0) : (tensor<3x2xf32>) -> ()
  }
}

// -----

// slice(u8[5]) {starts = shape [2], ends = shape [2], strides = [1]}
module @slice {
  func.func public @main(%arg0: tensor<5xui8>) -> (tensor<0xui8>) {
    %0 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 2>, limit_indices = array<i64: 2>, strides = array<i64: 1>}> : (tensor<5xui8>) -> tensor<0xui8>
    "func.return"(%0) : (tensor<0xui8>) -> ()
  }
}

// -----

// slice(f32[]) {starts = shape [], ends = shape [], strides = []}
module @slice {
  func.func public @main(%arg0: tensor<f32>) -> (tensor<f32>) {
    %0 = "stablehlo.slice"(%arg0) <{start_indices = array<i64>, limit_indices = array<i64>, strides = array<i64>}> : (tensor<f32>) -> tensor<f32>
    "func.return"(%0) : (tensor<f32>) -> ()
  }
}

// -----

// slice(f32[0, 5]) {starts = shape [0, 3], ends = shape [0, 4], strides = [1, 1]}
module @slice {
  func.func public @main(%arg0: tensor<0x5xf32>) -> (tensor<0x1xf32>) {
    %0 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0, 3>, limit_indices = array<i64: 0, 4>, strides = array<i64: 1, 1>}> : (tensor<0x5xf32>) -> tensor<0x1xf32>
    "func.return"(%0) : (tensor<0x1xf32>) -> ()
  }
}
