// and(i32[6], i32[6])
module @and {
  func.func public @main(%arg0: tensor<6xi32>, %arg1: tensor<6xi32>) -> (tensor<6xi32>) {
    %0 = "stablehlo.and"(%arg0, %arg1) : (tensor<6xi32>, tensor<6xi32>) -> tensor<6xi32>
    "func.return"(%0) : (tensor<6xi32>) -> ()
  }
}

// -----

// and(i8[6], i8[6])
module @and {
  func.func public @main(%arg0: tensor<6xi8>, %arg1: tensor<6xi8>) -> (tensor<6xi8>) {
    %0 = "stablehlo.and"(%arg0, %arg1) : (tensor<6xi8>, tensor<6xi8>) -> tensor<6xi8>
    "func.return"(%0) : (tensor<6xi8>) -> ()
  }
}

// -----

// and(u8[batch, 3], u8[batch, 3])
module @and {
  func.func public @main(%arg0: tensor<2x3xui8>, %arg1: tensor<2x3xui8>) -> (tensor<2x3xui8>) {
    %0 = "stablehlo.and"(%arg0, %arg1) : (tensor<2x3xui8>, tensor<2x3xui8>) -> tensor<2x3xui8>
    "func.return"(%0) : (tensor<2x3xui8>) -> ()
  }
}

// -----

// and(i64[3], i64[3])
module @and {
  func.func public @main(%arg0: tensor<3xi64>, %arg1: tensor<3xi64>) -> (tensor<3xi64>) {
    %0 = "stablehlo.and"(%arg0, %arg1) : (tensor<3xi64>, tensor<3xi64>) -> tensor<3xi64>
    "func.return"(%0) : (tensor<3xi64>) -> ()
  }
}

// -----

// and(u32[3], u32[3])
module @and {
  func.func public @main(%arg0: tensor<3xui32>, %arg1: tensor<3xui32>) -> (tensor<3xui32>) {
    %0 = "stablehlo.and"(%arg0, %arg1) : (tensor<3xui32>, tensor<3xui32>) -> tensor<3xui32>
    "func.return"(%0) : (tensor<3xui32>) -> ()
  }
}

// -----

// and(u64[3], u64[3])
module @and {
  func.func public @main(%arg0: tensor<3xui64>, %arg1: tensor<3xui64>) -> (tensor<3xui64>) {
    %0 = "stablehlo.and"(%arg0, %arg1) : (tensor<3xui64>, tensor<3xui64>) -> tensor<3xui64>
    "func.return"(%0) : (tensor<3xui64>) -> ()
  }
}

// -----

// and(i32[6], i32[6])
module @and {
  func.func public @main(%arg0: tensor<6xi32>, %arg1: tensor<6xi32>) -> (tensor<6xi32>) {
    %0 = "stablehlo.and"(%arg0, %arg1) : (tensor<6xi32>, tensor<6xi32>) -> tensor<6xi32>
    "func.return"(%0) : (tensor<6xi32>) -> ()
  }
}

// -----

// and(u64[3], u64[3])
module @and {
  func.func public @main(%arg0: tensor<3xui64>, %arg1: tensor<3xui64>) -> (tensor<3xui64>) {
    %0 = "stablehlo.and"(%arg0, %arg1) : (tensor<3xui64>, tensor<3xui64>) -> tensor<3xui64>
    "func.return"(%0) : (tensor<3xui64>) -> ()
  }
}

// -----

// and(bool[4], bool[4])
module @and {
  func.func public @main(%arg0: tensor<4xi1>, %arg1: tensor<4xi1>) -> (tensor<4xi1>) {
    %0 = "stablehlo.and"(%arg0, %arg1) : (tensor<4xi1>, tensor<4xi1>) -> tensor<4xi1>
    "func.return"(%0) : (tensor<4xi1>) -> ()
  }
}

// -----

// and(bool[], bool[])
module @and {
  func.func public @main(%arg0: tensor<i1>, %arg1: tensor<i1>) -> (tensor<i1>) {
    %0 = "stablehlo.and"(%arg0, %arg1) : (tensor<i1>, tensor<i1>) -> tensor<i1>
    "func.return"(%0) : (tensor<i1>) -> ()
  }
}

// -----

// and(bool[0, 2], bool[0, 2])
module @and {
  func.func public @main(%arg0: tensor<0x2xi1>, %arg1: tensor<0x2xi1>) -> (tensor<0x2xi1>) {
    %0 = "stablehlo.and"(%arg0, %arg1) : (tensor<0x2xi1>, tensor<0x2xi1>) -> tensor<0x2xi1>
    "func.return"(%0) : (tensor<0x2xi1>) -> ()
  }
}
