// cast(f32[3, 2]) {type = f64}
module @cast {
  func.func public @main(%arg0: tensor<3x2xf32>) -> (tensor<3x2xf64>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<3x2xf32>) -> tensor<3x2xf64>
    "func.return"(%0) : (tensor<3x2xf64>) -> ()
  }
}

// -----

// cast(f64[batch, 2]) {type = f32}
module @cast {
  func.func public @main(%arg0: tensor<3x2xf64>) -> (tensor<3x2xf32>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<3x2xf64>) -> tensor<3x2xf32>
    "func.return"(%0) : (tensor<3x2xf32>) -> ()
  }
}

// -----

// cast(f64[0]) {type = i32}
module @cast {
  func.func public @main(%arg0: tensor<0xf64>) -> (tensor<0xi32>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<0xf64>) -> tensor<0xi32>
    "func.return"(%0) : (tensor<0xi32>) -> ()
  }
}

// -----

// cast(f64[]) {type = bool}
module @cast {
  func.func public @main(%arg0: tensor<f64>) -> (tensor<i1>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<f64>) -> tensor<i1>
    "func.return"(%0) : (tensor<i1>) -> ()
  }
}

// -----

// cast(f32[25]) {type = f32}
module @cast {
  func.func public @main(%arg0: tensor<25xf32>) -> (tensor<25xf32>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<25xf32>) -> tensor<25xf32>
    "func.return"(%0) : (tensor<25xf32>) -> ()
  }
}

// -----

// cast(i64[8]) {type = f32}
module @cast {
  func.func public @main(%arg0: tensor<8xi64>) -> (tensor<8xf32>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<8xi64>) -> tensor<8xf32>
    "func.return"(%0) : (tensor<8xf32>) -> ()
  }
}

// -----

// cast(u64[4]) {type = f32}
module @cast {
  func.func public @main(%arg0: tensor<4xui64>) -> (tensor<4xf32>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<4xui64>) -> tensor<4xf32>
    "func.return"(%0) : (tensor<4xf32>) -> ()
  }
}

// -----

// cast(u8[4]) {type = f32}
module @cast {
  func.func public @main(%arg0: tensor<4xui8>) -> (tensor<4xf32>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<4xui8>) -> tensor<4xf32>
    "func.return"(%0) : (tensor<4xf32>) -> ()
  }
}

// -----

// cast(bool[2]) {type = f32}
module @cast {
  func.func public @main(%arg0: tensor<2xi1>) -> (tensor<2xf32>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<2xi1>) -> tensor<2xf32>
    "func.return"(%0) : (tensor<2xf32>) -> ()
  }
}

// -----

// cast(bf16[1, 6]) {type = f32}
module @cast {
  func.func public @main(%arg0: tensor<1x6xbf16>) -> (tensor<1x6xf32>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<1x6xbf16>) -> tensor<1x6xf32>
    "func.return"(%0) : (tensor<1x6xf32>) -> ()
  }
}

// -----

// cast(f16[6, 1]) {type = f32}
module @cast {
  func.func public @main(%arg0: tensor<6x1xf16>) -> (tensor<6x1xf32>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<6x1xf16>) -> tensor<6x1xf32>
    "func.return"(%0) : (tensor<6x1xf32>) -> ()
  }
}

// -----

// cast(f32[25]) {type = f64}
module @cast {
  func.func public @main(%arg0: tensor<25xf32>) -> (tensor<25xf64>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<25xf32>) -> tensor<25xf64>
    "func.return"(%0) : (tensor<25xf64>) -> ()
  }
}

// -----

// cast(i64[8]) {type = f64}
module @cast {
  func.func public @main(%arg0: tensor<8xi64>) -> (tensor<8xf64>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<8xi64>) -> tensor<8xf64>
    "func.return"(%0) : (tensor<8xf64>) -> ()
  }
}

// -----

// cast(u64[4]) {type = f64}
module @cast {
  func.func public @main(%arg0: tensor<4xui64>) -> (tensor<4xf64>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<4xui64>) -> tensor<4xf64>
    "func.return"(%0) : (tensor<4xf64>) -> ()
  }
}

// -----

// cast(u8[4]) {type = f64}
module @cast {
  func.func public @main(%arg0: tensor<4xui8>) -> (tensor<4xf64>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<4xui8>) -> tensor<4xf64>
    "func.return"(%0) : (tensor<4xf64>) -> ()
  }
}

// -----

// cast(bool[2]) {type = f64}
module @cast {
  func.func public @main(%arg0: tensor<2xi1>) -> (tensor<2xf64>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<2xi1>) -> tensor<2xf64>
    "func.return"(%0) : (tensor<2xf64>) -> ()
  }
}

// -----

// cast(bf16[1, 6]) {type = f64}
module @cast {
  func.func public @main(%arg0: tensor<1x6xbf16>) -> (tensor<1x6xf64>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<1x6xbf16>) -> tensor<1x6xf64>
    "func.return"(%0) : (tensor<1x6xf64>) -> ()
  }
}

// -----

// cast(f16[6, 1]) {type = f64}
module @cast {
  func.func public @main(%arg0: tensor<6x1xf16>) -> (tensor<6x1xf64>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<6x1xf16>) -> tensor<6x1xf64>
    "func.return"(%0) : (tensor<6x1xf64>) -> ()
  }
}

// -----

// cast(f32[25]) {type = f16}
module @cast {
  func.func public @main(%arg0: tensor<25xf32>) -> (tensor<25xf16>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<25xf32>) -> tensor<25xf16>
    "func.return"(%0) : (tensor<25xf16>) -> ()
  }
}

// -----

// cast(i64[8]) {type = f16}
module @cast {
  func.func public @main(%arg0: tensor<8xi64>) -> (tensor<8xf16>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<8xi64>) -> tensor<8xf16>
    "func.return"(%0) : (tensor<8xf16>) -> ()
  }
}

// -----

// cast(u64[4]) {type = f16}
module @cast {
  func.func public @main(%arg0: tensor<4xui64>) -> (tensor<4xf16>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<4xui64>) -> tensor<4xf16>
    "func.return"(%0) : (tensor<4xf16>) -> ()
  }
}

// -----

// cast(u8[4]) {type = f16}
module @cast {
  func.func public @main(%arg0: tensor<4xui8>) -> (tensor<4xf16>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<4xui8>) -> tensor<4xf16>
    "func.return"(%0) : (tensor<4xf16>) -> ()
  }
}

// -----

// cast(bool[2]) {type = f16}
module @cast {
  func.func public @main(%arg0: tensor<2xi1>) -> (tensor<2xf16>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<2xi1>) -> tensor<2xf16>
    "func.return"(%0) : (tensor<2xf16>) -> ()
  }
}

// -----

// cast(bf16[1, 6]) {type = f16}
module @cast {
  func.func public @main(%arg0: tensor<1x6xbf16>) -> (tensor<1x6xf16>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<1x6xbf16>) -> tensor<1x6xf16>
    "func.return"(%0) : (tensor<1x6xf16>) -> ()
  }
}

// -----

// cast(f16[6, 1]) {type = f16}
module @cast {
  func.func public @main(%arg0: tensor<6x1xf16>) -> (tensor<6x1xf16>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<6x1xf16>) -> tensor<6x1xf16>
    "func.return"(%0) : (tensor<6x1xf16>) -> ()
  }
}

// -----

// cast(f32[25]) {type = bf16}
module @cast {
  func.func public @main(%arg0: tensor<25xf32>) -> (tensor<25xbf16>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<25xf32>) -> tensor<25xbf16>
    "func.return"(%0) : (tensor<25xbf16>) -> ()
  }
}

// -----

// cast(i64[8]) {type = bf16}
module @cast {
  func.func public @main(%arg0: tensor<8xi64>) -> (tensor<8xbf16>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<8xi64>) -> tensor<8xbf16>
    "func.return"(%0) : (tensor<8xbf16>) -> ()
  }
}

// -----

// cast(u64[4]) {type = bf16}
module @cast {
  func.func public @main(%arg0: tensor<4xui64>) -> (tensor<4xbf16>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<4xui64>) -> tensor<4xbf16>
    "func.return"(%0) : (tensor<4xbf16>) -> ()
  }
}

// -----

// cast(u8[4]) {type = bf16}
module @cast {
  func.func public @main(%arg0: tensor<4xui8>) -> (tensor<4xbf16>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<4xui8>) -> tensor<4xbf16>
    "func.return"(%0) : (tensor<4xbf16>) -> ()
  }
}

// -----

// cast(bool[2]) {type = bf16}
module @cast {
  func.func public @main(%arg0: tensor<2xi1>) -> (tensor<2xbf16>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<2xi1>) -> tensor<2xbf16>
    "func.return"(%0) : (tensor<2xbf16>) -> ()
  }
}

// -----

// cast(bf16[1, 6]) {type = bf16}
module @cast {
  func.func public @main(%arg0: tensor<1x6xbf16>) -> (tensor<1x6xbf16>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<1x6xbf16>) -> tensor<1x6xbf16>
    "func.return"(%0) : (tensor<1x6xbf16>) -> ()
  }
}

// -----

// cast(f16[6, 1]) {type = bf16}
module @cast {
  func.func public @main(%arg0: tensor<6x1xf16>) -> (tensor<6x1xbf16>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<6x1xf16>) -> tensor<6x1xbf16>
    "func.return"(%0) : (tensor<6x1xbf16>) -> ()
  }
}

// -----

// cast(f32[25]) {type = i8}
module @cast {
  func.func public @main(%arg0: tensor<25xf32>) -> (tensor<25xi8>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<25xf32>) -> tensor<25xi8>
    "func.return"(%0) : (tensor<25xi8>) -> ()
  }
}

// -----

// cast(i64[8]) {type = i8}
module @cast {
  func.func public @main(%arg0: tensor<8xi64>) -> (tensor<8xi8>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<8xi64>) -> tensor<8xi8>
    "func.return"(%0) : (tensor<8xi8>) -> ()
  }
}

// -----

// cast(u64[4]) {type = i8}
module @cast {
  func.func public @main(%arg0: tensor<4xui64>) -> (tensor<4xi8>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<4xui64>) -> tensor<4xi8>
    "func.return"(%0) : (tensor<4xi8>) -> ()
  }
}

// -----

// cast(u8[4]) {type = i8}
module @cast {
  func.func public @main(%arg0: tensor<4xui8>) -> (tensor<4xi8>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<4xui8>) -> tensor<4xi8>
    "func.return"(%0) : (tensor<4xi8>) -> ()
  }
}

// -----

// cast(bool[2]) {type = i8}
module @cast {
  func.func public @main(%arg0: tensor<2xi1>) -> (tensor<2xi8>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<2xi1>) -> tensor<2xi8>
    "func.return"(%0) : (tensor<2xi8>) -> ()
  }
}

// -----

// cast(bf16[1, 6]) {type = i8}
module @cast {
  func.func public @main(%arg0: tensor<1x6xbf16>) -> (tensor<1x6xi8>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<1x6xbf16>) -> tensor<1x6xi8>
    "func.return"(%0) : (tensor<1x6xi8>) -> ()
  }
}

// -----

// cast(f16[6, 1]) {type = i8}
module @cast {
  func.func public @main(%arg0: tensor<6x1xf16>) -> (tensor<6x1xi8>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<6x1xf16>) -> tensor<6x1xi8>
    "func.return"(%0) : (tensor<6x1xi8>) -> ()
  }
}

// -----

// cast(f32[25]) {type = u8}
module @cast {
  func.func public @main(%arg0: tensor<25xf32>) -> (tensor<25xui8>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<25xf32>) -> tensor<25xui8>
    "func.return"(%0) : (tensor<25xui8>) -> ()
  }
}

// -----

// cast(i64[8]) {type = u8}
module @cast {
  func.func public @main(%arg0: tensor<8xi64>) -> (tensor<8xui8>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<8xi64>) -> tensor<8xui8>
    "func.return"(%0) : (tensor<8xui8>) -> ()
  }
}

// -----

// cast(u64[4]) {type = u8}
module @cast {
  func.func public @main(%arg0: tensor<4xui64>) -> (tensor<4xui8>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<4xui64>) -> tensor<4xui8>
    "func.return"(%0) : (tensor<4xui8>) -> ()
  }
}

// -----

// cast(u8[4]) {type = u8}
module @cast {
  func.func public @main(%arg0: tensor<4xui8>) -> (tensor<4xui8>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<4xui8>) -> tensor<4xui8>
    "func.return"(%0) : (tensor<4xui8>) -> ()
  }
}

// -----

// cast(bool[2]) {type = u8}
module @cast {
  func.func public @main(%arg0: tensor<2xi1>) -> (tensor<2xui8>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<2xi1>) -> tensor<2xui8>
    "func.return"(%0) : (tensor<2xui8>) -> ()
  }
}

// -----

// cast(bf16[1, 6]) {type = u8}
module @cast {
  func.func public @main(%arg0: tensor<1x6xbf16>) -> (tensor<1x6xui8>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<1x6xbf16>) -> tensor<1x6xui8>
    "func.return"(%0) : (tensor<1x6xui8>) -> ()
  }
}

// -----

// cast(f16[6, 1]) {type = u8}
module @cast {
  func.func public @main(%arg0: tensor<6x1xf16>) -> (tensor<6x1xui8>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<6x1xf16>) -> tensor<6x1xui8>
    "func.return"(%0) : (tensor<6x1xui8>) -> ()
  }
}

// -----

// cast(f32[25]) {type = i32}
module @cast {
  func.func public @main(%arg0: tensor<25xf32>) -> (tensor<25xi32>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<25xf32>) -> tensor<25xi32>
    "func.return"(%0) : (tensor<25xi32>) -> ()
  }
}

// -----

// cast(i64[8]) {type = i32}
module @cast {
  func.func public @main(%arg0: tensor<8xi64>) -> (tensor<8xi32>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<8xi64>) -> tensor<8xi32>
    "func.return"(%0) : (tensor<8xi32>) -> ()
  }
}

// -----

// cast(u64[4]) {type = i32}
module @cast {
  func.func public @main(%arg0: tensor<4xui64>) -> (tensor<4xi32>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<4xui64>) -> tensor<4xi32>
    "func.return"(%0) : (tensor<4xi32>) -> ()
  }
}

// -----

// cast(u8[4]) {type = i32}
module @cast {
  func.func public @main(%arg0: tensor<4xui8>) -> (tensor<4xi32>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<4xui8>) -> tensor<4xi32>
    "func.return"(%0) : (tensor<4xi32>) -> ()
  }
}

// -----

// cast(bool[2]) {type = i32}
module @cast {
  func.func public @main(%arg0: tensor<2xi1>) -> (tensor<2xi32>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<2xi1>) -> tensor<2xi32>
    "func.return"(%0) : (tensor<2xi32>) -> ()
  }
}

// -----

// cast(bf16[1, 6]) {type = i32}
module @cast {
  func.func public @main(%arg0: tensor<1x6xbf16>) -> (tensor<1x6xi32>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<1x6xbf16>) -> tensor<1x6xi32>
    "func.return"(%0) : (tensor<1x6xi32>) -> ()
  }
}

// -----

// cast(f16[6, 1]) {type = i32}
module @cast {
  func.func public @main(%arg0: tensor<6x1xf16>) -> (tensor<6x1xi32>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<6x1xf16>) -> tensor<6x1xi32>
    "func.return"(%0) : (tensor<6x1xi32>) -> ()
  }
}

// -----

// cast(f32[25]) {type = i64}
module @cast {
  func.func public @main(%arg0: tensor<25xf32>) -> (tensor<25xi64>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<25xf32>) -> tensor<25xi64>
    "func.return"(%0) : (tensor<25xi64>) -> ()
  }
}

// -----

// cast(i64[8]) {type = i64}
module @cast {
  func.func public @main(%arg0: tensor<8xi64>) -> (tensor<8xi64>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<8xi64>) -> tensor<8xi64>
    "func.return"(%0) : (tensor<8xi64>) -> ()
  }
}

// -----

// cast(u64[4]) {type = i64}
module @cast {
  func.func public @main(%arg0: tensor<4xui64>) -> (tensor<4xi64>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<4xui64>) -> tensor<4xi64>
    "func.return"(%0) : (tensor<4xi64>) -> ()
  }
}

// -----

// cast(u8[4]) {type = i64}
module @cast {
  func.func public @main(%arg0: tensor<4xui8>) -> (tensor<4xi64>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<4xui8>) -> tensor<4xi64>
    "func.return"(%0) : (tensor<4xi64>) -> ()
  }
}

// -----

// cast(bool[2]) {type = i64}
module @cast {
  func.func public @main(%arg0: tensor<2xi1>) -> (tensor<2xi64>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<2xi1>) -> tensor<2xi64>
    "func.return"(%0) : (tensor<2xi64>) -> ()
  }
}

// -----

// cast(bf16[1, 6]) {type = i64}
module @cast {
  func.func public @main(%arg0: tensor<1x6xbf16>) -> (tensor<1x6xi64>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<1x6xbf16>) -> tensor<1x6xi64>
    "func.return"(%0) : (tensor<1x6xi64>) -> ()
  }
}

// -----

// cast(f16[6, 1]) {type = i64}
module @cast {
  func.func public @main(%arg0: tensor<6x1xf16>) -> (tensor<6x1xi64>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<6x1xf16>) -> tensor<6x1xi64>
    "func.return"(%0) : (tensor<6x1xi64>) -> ()
  }
}

// -----

// cast(f32[25]) {type = u32}
module @cast {
  func.func public @main(%arg0: tensor<25xf32>) -> (tensor<25xui32>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<25xf32>) -> tensor<25xui32>
    "func.return"(%0) : (tensor<25xui32>) -> ()
  }
}

// -----

// cast(i64[8]) {type = u32}
module @cast {
  func.func public @main(%arg0: tensor<8xi64>) -> (tensor<8xui32>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<8xi64>) -> tensor<8xui32>
    "func.return"(%0) : (tensor<8xui32>) -> ()
  }
}

// -----

// cast(u64[4]) {type = u32}
module @cast {
  func.func public @main(%arg0: tensor<4xui64>) -> (tensor<4xui32>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<4xui64>) -> tensor<4xui32>
    "func.return"(%0) : (tensor<4xui32>) -> ()
  }
}

// -----

// cast(u8[4]) {type = u32}
module @cast {
  func.func public @main(%arg0: tensor<4xui8>) -> (tensor<4xui32>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<4xui8>) -> tensor<4xui32>
    "func.return"(%0) : (tensor<4xui32>) -> ()
  }
}

// -----

// cast(bool[2]) {type = u32}
module @cast {
  func.func public @main(%arg0: tensor<2xi1>) -> (tensor<2xui32>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<2xi1>) -> tensor<2xui32>
    "func.return"(%0) : (tensor<2xui32>) -> ()
  }
}

// -----

// cast(bf16[1, 6]) {type = u32}
module @cast {
  func.func public @main(%arg0: tensor<1x6xbf16>) -> (tensor<1x6xui32>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<1x6xbf16>) -> tensor<1x6xui32>
    "func.return"(%0) : (tensor<1x6xui32>) -> ()
  }
}

// -----

// cast(f16[6, 1]) {type = u32}
module @cast {
  func.func public @main(%arg0: tensor<6x1xf16>) -> (tensor<6x1xui32>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<6x1xf16>) -> tensor<6x1xui32>
    "func.return"(%0) : (tensor<6x1xui32>) -> ()
  }
}

// -----

// cast(f32[25]) {type = u64}
module @cast {
  func.func public @main(%arg0: tensor<25xf32>) -> (tensor<25xui64>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<25xf32>) -> tensor<25xui64>
    "func.return"(%0) : (tensor<25xui64>) -> ()
  }
}

// -----

// cast(i64[8]) {type = u64}
module @cast {
  func.func public @main(%arg0: tensor<8xi64>) -> (tensor<8xui64>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<8xi64>) -> tensor<8xui64>
    "func.return"(%0) : (tensor<8xui64>) -> ()
  }
}

// -----

// cast(u64[4]) {type = u64}
module @cast {
  func.func public @main(%arg0: tensor<4xui64>) -> (tensor<4xui64>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<4xui64>) -> tensor<4xui64>
    "func.return"(%0) : (tensor<4xui64>) -> ()
  }
}

// -----

// cast(u8[4]) {type = u64}
module @cast {
  func.func public @main(%arg0: tensor<4xui8>) -> (tensor<4xui64>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<4xui8>) -> tensor<4xui64>
    "func.return"(%0) : (tensor<4xui64>) -> ()
  }
}

// -----

// cast(bool[2]) {type = u64}
module @cast {
  func.func public @main(%arg0: tensor<2xi1>) -> (tensor<2xui64>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<2xi1>) -> tensor<2xui64>
    "func.return"(%0) : (tensor<2xui64>) -> ()
  }
}

// -----

// cast(bf16[1, 6]) {type = u64}
module @cast {
  func.func public @main(%arg0: tensor<1x6xbf16>) -> (tensor<1x6xui64>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<1x6xbf16>) -> tensor<1x6xui64>
    "func.return"(%0) : (tensor<1x6xui64>) -> ()
  }
}

// -----

// cast(f16[6, 1]) {type = u64}
module @cast {
  func.func public @main(%arg0: tensor<6x1xf16>) -> (tensor<6x1xui64>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<6x1xf16>) -> tensor<6x1xui64>
    "func.return"(%0) : (tensor<6x1xui64>) -> ()
  }
}

// -----

// cast(f32[25]) {type = bool}
module @cast {
  func.func public @main(%arg0: tensor<25xf32>) -> (tensor<25xi1>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<25xf32>) -> tensor<25xi1>
    "func.return"(%0) : (tensor<25xi1>) -> ()
  }
}

// -----

// cast(i64[8]) {type = bool}
module @cast {
  func.func public @main(%arg0: tensor<8xi64>) -> (tensor<8xi1>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<8xi64>) -> tensor<8xi1>
    "func.return"(%0) : (tensor<8xi1>) -> ()
  }
}

// -----

// cast(u64[4]) {type = bool}
module @cast {
  func.func public @main(%arg0: tensor<4xui64>) -> (tensor<4xi1>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<4xui64>) -> tensor<4xi1>
    "func.return"(%0) : (tensor<4xi1>) -> ()
  }
}

// -----

// cast(u8[4]) {type = bool}
module @cast {
  func.func public @main(%arg0: tensor<4xui8>) -> (tensor<4xi1>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<4xui8>) -> tensor<4xi1>
    "func.return"(%0) : (tensor<4xi1>) -> ()
  }
}

// -----

// cast(bool[2]) {type = bool}
module @cast {
  func.func public @main(%arg0: tensor<2xi1>) -> (tensor<2xi1>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<2xi1>) -> tensor<2xi1>
    "func.return"(%0) : (tensor<2xi1>) -> ()
  }
}

// -----

// cast(bf16[1, 6]) {type = bool}
module @cast {
  func.func public @main(%arg0: tensor<1x6xbf16>) -> (tensor<1x6xi1>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<1x6xbf16>) -> tensor<1x6xi1>
    "func.return"(%0) : (tensor<1x6xi1>) -> ()
  }
}

// -----

// cast(f16[6, 1]) {type = bool}
module @cast {
  func.func public @main(%arg0: tensor<6x1xf16>) -> (tensor<6x1xi1>) {
    %0 = "stablehlo.convert"(%arg0) : (tensor<6x1xf16>) -> tensor<6x1xi1>
    "func.return"(%0) : (tensor<6x1xi1>) -> ()
  }
}
