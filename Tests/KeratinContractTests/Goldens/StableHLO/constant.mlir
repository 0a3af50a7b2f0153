// constant() {value = array f32[2, 3] <2d93893e8bd7f63e0da5253fbfb5313fed4ba6be422f75be>, shape = shape [2, 3]}
module @constant {
  func.func public @main() -> (tensor<2x3xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<[[0.2687009871006012, 0.48211321234703064, 0.6470497250556946], [0.6941794753074646, -0.32479801774024963, -0.23943808674812317]]> : tensor<2x3xf32>}> : () -> tensor<2x3xf32>
    "func.return"(%0) : (tensor<2x3xf32>) -> ()
  }
}

// -----

// constant() {value = array bool[0] <>, shape = shape [0]}
module @constant {
  func.func public @main() -> (tensor<0xi1>) {
    %0 = "stablehlo.constant"() <{value = dense<> : tensor<0xi1>}> : () -> tensor<0xi1>
    "func.return"(%0) : (tensor<0xi1>) -> ()
  }
}

// -----

// constant() {value = array i8[3, 0, 2] <>, shape = shape [3, 0, 2]}
module @constant {
  func.func public @main() -> (tensor<3x0x2xi8>) {
    %0 = "stablehlo.constant"() <{value = dense<> : tensor<3x0x2xi8>}> : () -> tensor<3x0x2xi8>
    "func.return"(%0) : (tensor<3x0x2xi8>) -> ()
  }
}

// -----

// constant() {value = array f16[3] <003c007e00fc>, shape = shape [3]}
module @constant {
  func.func public @main() -> (tensor<3xf16>) {
    %0 = "stablehlo.constant"() <{value = dense<[1.0, 0x7E00, 0xFC00]> : tensor<3xf16>}> : () -> tensor<3xf16>
    "func.return"(%0) : (tensor<3xf16>) -> ()
  }
}

// -----

// constant() {value = array u64[2] <0100000000000000ffffffffffffffff>, shape = shape [2]}
module @constant {
  func.func public @main() -> (tensor<2xui64>) {
    %0 = "stablehlo.constant"() <{value = dense<[1, 18446744073709551615]> : tensor<2xui64>}> : () -> tensor<2xui64>
    "func.return"(%0) : (tensor<2xui64>) -> ()
  }
}

// -----

// constant() {value = array bool[2, 1] <0101>, shape = shape [2, 1]}
module @constant {
  func.func public @main() -> (tensor<2x1xi1>) {
    %0 = "stablehlo.constant"() <{value = dense<[[true], [true]]> : tensor<2x1xi1>}> : () -> tensor<2x1xi1>
    "func.return"(%0) : (tensor<2x1xi1>) -> ()
  }
}

// -----

// constant() {value = array f32[] <00002040>, shape = shape [batch, 2]}
module @constant {
  func.func public @main() -> (tensor<3x2xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<2.5> : tensor<3x2xf32>}> : () -> tensor<3x2xf32>
    "func.return"(%0) : (tensor<3x2xf32>) -> ()
  }
}
