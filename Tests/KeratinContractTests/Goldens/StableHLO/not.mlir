// not(bool[batch, 3])
module @not {
  func.func public @main(%arg0: tensor<4x3xi1>) -> (tensor<4x3xi1>) {
    %0 = "stablehlo.not"(%arg0) : (tensor<4x3xi1>) -> tensor<4x3xi1>
    "func.return"(%0) : (tensor<4x3xi1>) -> ()
  }
}

// -----

// not(bool[])
module @not {
  func.func public @main(%arg0: tensor<i1>) -> (tensor<i1>) {
    %0 = "stablehlo.not"(%arg0) : (tensor<i1>) -> tensor<i1>
    "func.return"(%0) : (tensor<i1>) -> ()
  }
}

// -----

// not(u8[5])
module @not {
  func.func public @main(%arg0: tensor<5xui8>) -> (tensor<5xui8>) {
    %0 = "stablehlo.not"(%arg0) : (tensor<5xui8>) -> tensor<5xui8>
    "func.return"(%0) : (tensor<5xui8>) -> ()
  }
}

// -----

// not(i64[2, 0])
module @not {
  func.func public @main(%arg0: tensor<2x0xi64>) -> (tensor<2x0xi64>) {
    %0 = "stablehlo.not"(%arg0) : (tensor<2x0xi64>) -> tensor<2x0xi64>
    "func.return"(%0) : (tensor<2x0xi64>) -> ()
  }
}

// -----

// not(i32[3])
module @not {
  func.func public @main(%arg0: tensor<3xi32>) -> (tensor<3xi32>) {
    %0 = "stablehlo.not"(%arg0) : (tensor<3xi32>) -> tensor<3xi32>
    "func.return"(%0) : (tensor<3xi32>) -> ()
  }
}
