// iota() {type = i32, shape = shape [2, 5], axis = 1}
module @iota {
  func.func public @main() -> (tensor<2x5xi32>) {
    %0 = "stablehlo.iota"() <{iota_dimension = 1 : i64}> : () -> tensor<2x5xi32>
    "func.return"(%0) : (tensor<2x5xi32>) -> ()
  }
}

// -----

// iota() {type = f64, shape = shape [4, 1, 3], axis = 0}
module @iota {
  func.func public @main() -> (tensor<4x1x3xf64>) {
    %0 = "stablehlo.iota"() <{iota_dimension = 0 : i64}> : () -> tensor<4x1x3xf64>
    "func.return"(%0) : (tensor<4x1x3xf64>) -> ()
  }
}

// -----

// iota() {type = i64, shape = shape [batch, 2], axis = 0}
module @iota {
  func.func public @main() -> (tensor<3x2xi64>) {
    %0 = "stablehlo.iota"() <{iota_dimension = 0 : i64}> : () -> tensor<3x2xi64>
    "func.return"(%0) : (tensor<3x2xi64>) -> ()
  }
}

// -----

// iota() {type = u8, shape = shape [0], axis = 0}
module @iota {
  func.func public @main() -> (tensor<0xui8>) {
    %0 = "stablehlo.iota"() <{iota_dimension = 0 : i64}> : () -> tensor<0xui8>
    "func.return"(%0) : (tensor<0xui8>) -> ()
  }
}

// -----

// iota() {type = bf16, shape = shape [9], axis = 0}
module @iota {
  func.func public @main() -> (tensor<9xbf16>) {
    %0 = "stablehlo.iota"() <{iota_dimension = 0 : i64}> : () -> tensor<9xbf16>
    "func.return"(%0) : (tensor<9xbf16>) -> ()
  }
}
