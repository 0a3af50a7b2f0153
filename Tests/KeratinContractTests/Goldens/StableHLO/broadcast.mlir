// broadcast(f32[2, 1]) {shape = shape [4, 2, 3]}
module @broadcast {
  func.func public @main(%arg0: tensor<2x1xf32>) -> (tensor<4x2x3xf32>) {
    %0 = "stablehlo.broadcast_in_dim"(%arg0) <{broadcast_dimensions = array<i64: 1, 2>}> : (tensor<2x1xf32>) -> tensor<4x2x3xf32>
    "func.return"(%0) : (tensor<4x2x3xf32>) -> ()
  }
}

// -----

// broadcast(f32[3]) {shape = shape [batch, 3]}
module @broadcast {
  func.func public @main(%arg0: tensor<3xf32>) -> (tensor<2x3xf32>) {
    %0 = "stablehlo.broadcast_in_dim"(%arg0) <{broadcast_dimensions = array<i64: 1>}> : (tensor<3xf32>) -> tensor<2x3xf32>
    "func.return"(%0) : (tensor<2x3xf32>) -> ()
  }
}

// -----

// broadcast(bool[]) {shape = shape [3]}
module @broadcast {
  func.func public @main(%arg0: tensor<i1>) -> (tensor<3xi1>) {
    %0 = "stablehlo.broadcast_in_dim"(%arg0) <{broadcast_dimensions = array<i64>}> : (tensor<i1>) -> tensor<3xi1>
    "func.return"(%0) : (tensor<3xi1>) -> ()
  }
}

// -----

// broadcast(f32[2, 1]) {shape = shape [2, 0]}
module @broadcast {
  func.func public @main(%arg0: tensor<2x1xf32>) -> (tensor<2x0xf32>) {
    %0 = "stablehlo.broadcast_in_dim"(%arg0) <{broadcast_dimensions = array<i64: 0, 1>}> : (tensor<2x1xf32>) -> tensor<2x0xf32>
    "func.return"(%0) : (tensor<2x0xf32>) -> ()
  }
}
