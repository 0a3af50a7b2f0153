// dynamicSlice(f32[4, 5], i32[], i32[]) {shape = shape [2, 3]}
module @dynamicSlice {
  func.func public @main(%arg0: tensor<4x5xf32>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> (tensor<2x3xf32>) {
    %0 = "stablehlo.dynamic_slice"(%arg0, %arg1, %arg2) <{slice_sizes = array<i64: 2, 3>}> : (tensor<4x5xf32>, tensor<i32>, tensor<i32>) -> tensor<2x3xf32>
    "func.return"(%0) : (tensor<2x3xf32>) -> ()
  }
}

// -----

// dynamicSlice(f32[4, 5], i32[], i32[]) {shape = shape [2, 5]}
module @dynamicSlice {
  func.func public @main(%arg0: tensor<4x5xf32>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> (tensor<2x5xf32>) {
    %0 = "stablehlo.dynamic_slice"(%arg0, %arg1, %arg2) <{slice_sizes = array<i64: 2, 5>}> : (tensor<4x5xf32>, tensor<i32>, tensor<i32>) -> tensor<2x5xf32>
    "func.return"(%0) : (tensor<2x5xf32>) -> ()
  }
}

// -----

// dynamicSlice(f32[batch, 3], i64[], i64[]) {shape = shape [batch, 2]}
module @dynamicSlice {
  func.func public @main(%arg0: tensor<4x3xf32>, %arg1: tensor<i64>, %arg2: tensor<i64>) -> (tensor<4x2xf32>) {
    %0 = "stablehlo.dynamic_slice"(%arg0, %arg1, %arg2) <{slice_sizes = array<i64: 4, 2>}> : (tensor<4x3xf32>, tensor<i64>, tensor<i64>) -> tensor<4x2xf32>
    "func.return"(%0) : (tensor<4x2xf32>) -> ()
  }
}

// -----

// dynamicSlice(f32[]) {shape = shape []}
module @dynamicSlice {
  func.func public @main(%arg0: tensor<f32>) -> (tensor<f32>) {
    %0 = "stablehlo.dynamic_slice"(%arg0) <{slice_sizes = array<i64>}> : (tensor<f32>) -> tensor<f32>
    "func.return"(%0) : (tensor<f32>) -> ()
  }
}

// -----

// dynamicSlice(bool[2, 5], u8[], u8[]) {shape = shape [0, 1]}
module @dynamicSlice {
  func.func public @main(%arg0: tensor<2x5xi1>, %arg1: tensor<ui8>, %arg2: tensor<ui8>) -> (tensor<0x1xi1>) {
    %0 = "stablehlo.dynamic_slice"(%arg0, %arg1, %arg2) <{slice_sizes = array<i64: 0, 1>}> : (tensor<2x5xi1>, tensor<ui8>, tensor<ui8>) -> tensor<0x1xi1>
    "func.return"(%0) : (tensor<0x1xi1>) -> ()
  }
}
