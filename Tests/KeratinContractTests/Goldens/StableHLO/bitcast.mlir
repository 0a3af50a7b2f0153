// bitcast(f32[18]) {type = u32}
module @bitcast {
  func.func public @main(%arg0: tensor<18xf32>) -> (tensor<18xui32>) {
    %0 = "stablehlo.bitcast_convert"(%arg0) : (tensor<18xf32>) -> tensor<18xui32>
    "func.return"(%0) : (tensor<18xui32>) -> ()
  }
}

// -----

// bitcast(i32[4]) {type = f32}
module @bitcast {
  func.func public @main(%arg0: tensor<4xi32>) -> (tensor<4xf32>) {
    %0 = "stablehlo.bitcast_convert"(%arg0) : (tensor<4xi32>) -> tensor<4xf32>
    "func.return"(%0) : (tensor<4xf32>) -> ()
  }
}

// -----

// bitcast(f64[batch, 3]) {type = i64}
module @bitcast {
  func.func public @main(%arg0: tensor<2x3xf64>) -> (tensor<2x3xi64>) {
    %0 = "stablehlo.bitcast_convert"(%arg0) : (tensor<2x3xf64>) -> tensor<2x3xi64>
    "func.return"(%0) : (tensor<2x3xi64>) -> ()
  }
}

// -----

// bitcast(u64[2]) {type = f64}
module @bitcast {
  func.func public @main(%arg0: tensor<2xui64>) -> (tensor<2xf64>) {
    %0 = "stablehlo.bitcast_convert"(%arg0) : (tensor<2xui64>) -> tensor<2xf64>
    "func.return"(%0) : (tensor<2xf64>) -> ()
  }
}

// -----

// bitcast(u8[1, 5]) {type = i8}
module @bitcast {
  func.func public @main(%arg0: tensor<1x5xui8>) -> (tensor<1x5xi8>) {
    %0 = "stablehlo.bitcast_convert"(%arg0) : (tensor<1x5xui8>) -> tensor<1x5xi8>
    "func.return"(%0) : (tensor<1x5xi8>) -> ()
  }
}

// -----

// bitcast(f16[3]) {type = bf16}
module @bitcast {
  func.func public @main(%arg0: tensor<3xf16>) -> (tensor<3xbf16>) {
    %0 = "stablehlo.bitcast_convert"(%arg0) : (tensor<3xf16>) -> tensor<3xbf16>
    "func.return"(%0) : (tensor<3xbf16>) -> ()
  }
}

// -----

// bitcast(f32[]) {type = i32}
module @bitcast {
  func.func public @main(%arg0: tensor<f32>) -> (tensor<i32>) {
    %0 = "stablehlo.bitcast_convert"(%arg0) : (tensor<f32>) -> tensor<i32>
    "func.return"(%0) : (tensor<i32>) -> ()
  }
}

// -----

// bitcast(f32[0]) {type = i32}
module @bitcast {
  func.func public @main(%arg0: tensor<0xf32>) -> (tensor<0xi32>) {
    %0 = "stablehlo.bitcast_convert"(%arg0) : (tensor<0xf32>) -> tensor<0xi32>
    "func.return"(%0) : (tensor<0xi32>) -> ()
  }
}
