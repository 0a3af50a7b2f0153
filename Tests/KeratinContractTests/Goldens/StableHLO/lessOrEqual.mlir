// lessOrEqual(f32[2, 3], f32[2, 3])
module @lessOrEqual {
  func.func public @main(%arg0: tensor<2x3xf32>, %arg1: tensor<2x3xf32>) -> (tensor<2x3xi1>) {
    %0 = "stablehlo.compare"(%arg0, %arg1) <{comparison_direction = #stablehlo<comparison_direction LE>}> : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xi1>
    "func.return"(%0) : (tensor<2x3xi1>) -> ()
  }
}

// -----

// lessOrEqual(f32[batch, 3], f32[batch, 3])
module @lessOrEqual {
  func.func public @main(%arg0: tensor<5x3xf32>, %arg1: tensor<5x3xf32>) -> (tensor<5x3xi1>) {
    %0 = "stablehlo.compare"(%arg0, %arg1) <{comparison_direction = #stablehlo<comparison_direction LE>}> : (tensor<5x3xf32>, tensor<5x3xf32>) -> tensor<5x3xi1>
    "func.return"(%0) : (tensor<5x3xi1>) -> ()
  }
}

// -----

// lessOrEqual(f64[], f64[])
module @lessOrEqual {
  func.func public @main(%arg0: tensor<f64>, %arg1: tensor<f64>) -> (tensor<i1>) {
    %0 = "stablehlo.compare"(%arg0, %arg1) <{comparison_direction = #stablehlo<comparison_direction LE>}> : (tensor<f64>, tensor<f64>) -> tensor<i1>
    "func.return"(%0) : (tensor<i1>) -> ()
  }
}

// -----

// lessOrEqual(f32[0], f32[0])
module @lessOrEqual {
  func.func public @main(%arg0: tensor<0xf32>, %arg1: tensor<0xf32>) -> (tensor<0xi1>) {
    %0 = "stablehlo.compare"(%arg0, %arg1) <{comparison_direction = #stablehlo<comparison_direction LE>}> : (tensor<0xf32>, tensor<0xf32>) -> tensor<0xi1>
    "func.return"(%0) : (tensor<0xi1>) -> ()
  }
}

// -----

// lessOrEqual(bf16[1, 4], bf16[1, 4])
module @lessOrEqual {
  func.func public @main(%arg0: tensor<1x4xbf16>, %arg1: tensor<1x4xbf16>) -> (tensor<1x4xi1>) {
    %0 = "stablehlo.compare"(%arg0, %arg1) <{comparison_direction = #stablehlo<comparison_direction LE>}> : (tensor<1x4xbf16>, tensor<1x4xbf16>) -> tensor<1x4xi1>
    "func.return"(%0) : (tensor<1x4xi1>) -> ()
  }
}

// -----

// lessOrEqual(f16[3], f16[3])
module @lessOrEqual {
  func.func public @main(%arg0: tensor<3xf16>, %arg1: tensor<3xf16>) -> (tensor<3xi1>) {
    %0 = "stablehlo.compare"(%arg0, %arg1) <{comparison_direction = #stablehlo<comparison_direction LE>}> : (tensor<3xf16>, tensor<3xf16>) -> tensor<3xi1>
    "func.return"(%0) : (tensor<3xi1>) -> ()
  }
}

// -----

// lessOrEqual(f32[16], f32[16])
module @lessOrEqual {
  func.func public @main(%arg0: tensor<16xf32>, %arg1: tensor<16xf32>) -> (tensor<16xi1>) {
    %0 = "stablehlo.compare"(%arg0, %arg1) <{comparison_direction = #stablehlo<comparison_direction LE>}> : (tensor<16xf32>, tensor<16xf32>) -> tensor<16xi1>
    "func.return"(%0) : (tensor<16xi1>) -> ()
  }
}

// -----

// lessOrEqual(i32[6], i32[6])
module @lessOrEqual {
  func.func public @main(%arg0: tensor<6xi32>, %arg1: tensor<6xi32>) -> (tensor<6xi1>) {
    %0 = "stablehlo.compare"(%arg0, %arg1) <{comparison_direction = #stablehlo<comparison_direction LE>}> : (tensor<6xi32>, tensor<6xi32>) -> tensor<6xi1>
    "func.return"(%0) : (tensor<6xi1>) -> ()
  }
}

// -----

// lessOrEqual(i8[6], i8[6])
module @lessOrEqual {
  func.func public @main(%arg0: tensor<6xi8>, %arg1: tensor<6xi8>) -> (tensor<6xi1>) {
    %0 = "stablehlo.compare"(%arg0, %arg1) <{comparison_direction = #stablehlo<comparison_direction LE>}> : (tensor<6xi8>, tensor<6xi8>) -> tensor<6xi1>
    "func.return"(%0) : (tensor<6xi1>) -> ()
  }
}

// -----

// lessOrEqual(u8[batch, 3], u8[batch, 3])
module @lessOrEqual {
  func.func public @main(%arg0: tensor<2x3xui8>, %arg1: tensor<2x3xui8>) -> (tensor<2x3xi1>) {
    %0 = "stablehlo.compare"(%arg0, %arg1) <{comparison_direction = #stablehlo<comparison_direction LE>}> : (tensor<2x3xui8>, tensor<2x3xui8>) -> tensor<2x3xi1>
    "func.return"(%0) : (tensor<2x3xi1>) -> ()
  }
}

// -----

// lessOrEqual(i64[3], i64[3])
module @lessOrEqual {
  func.func public @main(%arg0: tensor<3xi64>, %arg1: tensor<3xi64>) -> (tensor<3xi1>) {
    %0 = "stablehlo.compare"(%arg0, %arg1) <{comparison_direction = #stablehlo<comparison_direction LE>}> : (tensor<3xi64>, tensor<3xi64>) -> tensor<3xi1>
    "func.return"(%0) : (tensor<3xi1>) -> ()
  }
}

// -----

// lessOrEqual(u32[3], u32[3])
module @lessOrEqual {
  func.func public @main(%arg0: tensor<3xui32>, %arg1: tensor<3xui32>) -> (tensor<3xi1>) {
    %0 = "stablehlo.compare"(%arg0, %arg1) <{comparison_direction = #stablehlo<comparison_direction LE>}> : (tensor<3xui32>, tensor<3xui32>) -> tensor<3xi1>
    "func.return"(%0) : (tensor<3xi1>) -> ()
  }
}

// -----

// lessOrEqual(u64[3], u64[3])
module @lessOrEqual {
  func.func public @main(%arg0: tensor<3xui64>, %arg1: tensor<3xui64>) -> (tensor<3xi1>) {
    %0 = "stablehlo.compare"(%arg0, %arg1) <{comparison_direction = #stablehlo<comparison_direction LE>}> : (tensor<3xui64>, tensor<3xui64>) -> tensor<3xi1>
    "func.return"(%0) : (tensor<3xi1>) -> ()
  }
}

// -----

// lessOrEqual(i32[6], i32[6])
module @lessOrEqual {
  func.func public @main(%arg0: tensor<6xi32>, %arg1: tensor<6xi32>) -> (tensor<6xi1>) {
    %0 = "stablehlo.compare"(%arg0, %arg1) <{comparison_direction = #stablehlo<comparison_direction LE>}> : (tensor<6xi32>, tensor<6xi32>) -> tensor<6xi1>
    "func.return"(%0) : (tensor<6xi1>) -> ()
  }
}

// -----

// lessOrEqual(u64[3], u64[3])
module @lessOrEqual {
  func.func public @main(%arg0: tensor<3xui64>, %arg1: tensor<3xui64>) -> (tensor<3xi1>) {
    %0 = "stablehlo.compare"(%arg0, %arg1) <{comparison_direction = #stablehlo<comparison_direction LE>}> : (tensor<3xui64>, tensor<3xui64>) -> tensor<3xi1>
    "func.return"(%0) : (tensor<3xi1>) -> ()
  }
}
