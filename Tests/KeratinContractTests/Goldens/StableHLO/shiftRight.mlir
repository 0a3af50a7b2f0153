// shiftRight(i8[2, 5], i8[2, 5])
module @shiftRight {
  func.func public @main(%arg0: tensor<2x5xi8>, %arg1: tensor<2x5xi8>) -> (tensor<2x5xi8>) {
    %0 = "stablehlo.shift_right_arithmetic"(%arg0, %arg1) : (tensor<2x5xi8>, tensor<2x5xi8>) -> tensor<2x5xi8>
    "func.return"(%0) : (tensor<2x5xi8>) -> ()
  }
}

// -----

// shiftRight(u8[2, 5], u8[2, 5])
module @shiftRight {
  func.func public @main(%arg0: tensor<2x5xui8>, %arg1: tensor<2x5xui8>) -> (tensor<2x5xui8>) {
    %0 = "stablehlo.shift_right_logical"(%arg0, %arg1) : (tensor<2x5xui8>, tensor<2x5xui8>) -> tensor<2x5xui8>
    "func.return"(%0) : (tensor<2x5xui8>) -> ()
  }
}

// -----

// shiftRight(i32[2, 5], i32[2, 5])
module @shiftRight {
  func.func public @main(%arg0: tensor<2x5xi32>, %arg1: tensor<2x5xi32>) -> (tensor<2x5xi32>) {
    %0 = "stablehlo.shift_right_arithmetic"(%arg0, %arg1) : (tensor<2x5xi32>, tensor<2x5xi32>) -> tensor<2x5xi32>
    "func.return"(%0) : (tensor<2x5xi32>) -> ()
  }
}

// -----

// shiftRight(u32[2, 5], u32[2, 5])
module @shiftRight {
  func.func public @main(%arg0: tensor<2x5xui32>, %arg1: tensor<2x5xui32>) -> (tensor<2x5xui32>) {
    %0 = "stablehlo.shift_right_logical"(%arg0, %arg1) : (tensor<2x5xui32>, tensor<2x5xui32>) -> tensor<2x5xui32>
    "func.return"(%0) : (tensor<2x5xui32>) -> ()
  }
}

// -----

// shiftRight(i64[2, 5], i64[2, 5])
module @shiftRight {
  func.func public @main(%arg0: tensor<2x5xi64>, %arg1: tensor<2x5xi64>) -> (tensor<2x5xi64>) {
    %0 = "stablehlo.shift_right_arithmetic"(%arg0, %arg1) : (tensor<2x5xi64>, tensor<2x5xi64>) -> tensor<2x5xi64>
    "func.return"(%0) : (tensor<2x5xi64>) -> ()
  }
}

// -----

// shiftRight(u64[2, 5], u64[2, 5])
module @shiftRight {
  func.func public @main(%arg0: tensor<2x5xui64>, %arg1: tensor<2x5xui64>) -> (tensor<2x5xui64>) {
    %0 = "stablehlo.shift_right_logical"(%arg0, %arg1) : (tensor<2x5xui64>, tensor<2x5xui64>) -> tensor<2x5xui64>
    "func.return"(%0) : (tensor<2x5xui64>) -> ()
  }
}

// -----

// shiftRight(i32[], i32[])
module @shiftRight {
  func.func public @main(%arg0: tensor<i32>, %arg1: tensor<i32>) -> (tensor<i32>) {
    %0 = "stablehlo.shift_right_arithmetic"(%arg0, %arg1) : (tensor<i32>, tensor<i32>) -> tensor<i32>
    "func.return"(%0) : (tensor<i32>) -> ()
  }
}

// -----

// shiftRight(i32[0], i32[0])
module @shiftRight {
  func.func public @main(%arg0: tensor<0xi32>, %arg1: tensor<0xi32>) -> (tensor<0xi32>) {
    %0 = "stablehlo.shift_right_arithmetic"(%arg0, %arg1) : (tensor<0xi32>, tensor<0xi32>) -> tensor<0xi32>
    "func.return"(%0) : (tensor<0xi32>) -> ()
  }
}

// -----

// shiftRight(i32[batch, 1], i32[batch, 1])
module @shiftRight {
  func.func public @main(%arg0: tensor<3x1xi32>, %arg1: tensor<3x1xi32>) -> (tensor<3x1xi32>) {
    %0 = "stablehlo.shift_right_arithmetic"(%arg0, %arg1) : (tensor<3x1xi32>, tensor<3x1xi32>) -> tensor<3x1xi32>
    "func.return"(%0) : (tensor<3x1xi32>) -> ()
  }
}
