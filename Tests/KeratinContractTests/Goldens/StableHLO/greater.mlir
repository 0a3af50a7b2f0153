// greater(f32[2, 3], f32[2, 3])
module @greater {
  func.func public @main(%arg0: tensor<2x3xf32>, %arg1: tensor<2x3xf32>) -> (tensor<2x3xi1>) {
    %0 = "stablehlo.compare"(%arg0, %arg1) <{comparison_direction = #stablehlo<comparison_direction GT>}> : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xi1>
    "func.return"(%0) : (tensor<2x3xi1>) -> ()
  }
}

// -----

// greater(f32[batch, 3], f32[batch, 3])
module @greater {
  func.func public @main(%arg0: tensor<5x3xf32>, %arg1: tensor<5x3xf32>) -> (tensor<5x3xi1>) {
    %0 = "stablehlo.compare"(%arg0, %arg1) <{comparison_direction = #stablehlo<comparison_direction GT>}> : (tensor<5x3xf32>, tensor<5x3xf32>) -> tensor<5x3xi1>
    "func.return"(%0) : (tensor<5x3xi1>) -> ()
  }
}

// -----

// greater(f64[], f64[])
module @greater {
  func.func public @main(%arg0: tensor<f64>, %arg1: tensor<f64>) -> (tensor<i1>) {
    %0 = "stablehlo.compare"(%arg0, %arg1) <{comparison_direction = #stablehlo<comparison_direction GT>}> : (tensor<f64>, tensor<f64>) -> tensor<i1>
    "func.return"(%0) : (tensor<i1>) -> ()
  }
}

// -----

// greater(f32[0], f32[0])
module @greater {
  func.func public @main(%arg0: tensor<0xf32>, %arg1: tensor<0xf32>) -> (tensor<0xi1>) {
    %0 = "stablehlo.compare"(%arg0, %arg1) <{comparison_direction = #stablehlo<comparison_direction GT>}> : (tensor<0xf32>, tensor<0xf32>) -> tensor<0xi1>
    "func.return"(%0) : (tensor<0xi1>) -> ()
  }
}

// -----

// greater(bf16[1, 4], bf16[1, 4])
module @greater {
  func.func public @main(%arg0: tensor<1x4xbf16>, %arg1: tensor<1x4xbf16>) -> (tensor<1x4xi1>) {
    %0 = "stablehlo.compare"(%arg0, %arg1) <{comparison_direction = #stablehlo<comparison_direction GT>}> : (tensor<1x4xbf16>, tensor<1x4xbf16>) -> tensor<1x4xi1>
    "func.return"(%0) : (tensor<1x4xi1>) -> ()
  }
}

// -----

// greater(f16[3], f16[3])
module @greater {
  func.func public @main(%arg0: tensor<3xf16>, %arg1: tensor<3xf16>) -> (tensor<3xi1>) {
    %0 = "stablehlo.compare"(%arg0, %arg1) <{comparison_direction = #stablehlo<comparison_direction GT>}> : (tensor<3xf16>, tensor<3xf16>) -> tensor<3xi1>
    "func.return"(%0) : (tensor<3xi1>) -> ()
  }
}

// -----

// greater(f32[16], f32[16])
module @greater {
  func.func public @main(%arg0: tensor<16xf32>, %arg1: tensor<16xf32>) -> (tensor<16xi1>) {
    %0 = "stablehlo.compare"(%arg0, %arg1) <{comparison_direction = #stablehlo<comparison_direction GT>}> : (tensor<16xf32>, tensor<16xf32>) -> tensor<16xi1>
    "func.return"(%0) : (tensor<16xi1>) -> ()
  }
}

// -----

// greater(i32[6], i32[6])
module @greater {
  func.func public @main(%arg0: tensor<6xi32>, %arg1: tensor<6xi32>) -> (tensor<6xi1>) {
    %0 = "stablehlo.compare"(%arg0, %arg1) <{comparison_direction = #stablehlo<comparison_direction GT>}> : (tensor<6xi32>, tensor<6xi32>) -> tensor<6xi1>
    "func.return"(%0) : (tensor<6xi1>) -> ()
  }
}

// -----

// greater(i8[6], i8[6])
module @greater {
  func.func public @main(%arg0: tensor<6xi8>, %arg1: tensor<6xi8>) -> (tensor<6xi1>) {
    %0 = "stablehlo.compare"(%arg0, %arg1) <{comparison_direction = #stablehlo<comparison_direction GT>}> : (tensor<6xi8>, tensor<6xi8>) -> tensor<6xi1>
    "func.return"(%0) : (tensor<6xi1>) -> ()
  }
}

// -----

// greater(u8[batch, 3], u8[batch, 3])
module @greater {
  func.func public @main(%arg0: tensor<2x3xui8>, %arg1: tensor<2x3xui8>) -> (tensor<2x3xi1>) {
    %0 = "stablehlo.compare"(%arg0, %arg1) <{comparison_direction = #stablehlo<comparison_direction GT>}> : (tensor<2x3xui8>, tensor<2x3xui8>) -> tensor<2x3xi1>
    "func.return"(%0) : (tensor<2x3xi1>) -> ()
  }
}

// -----

// greater(i64[3], i64[3])
module @greater {
  func.func public @main(%arg0: tensor<3xi64>, %arg1: tensor<3xi64>) -> (tensor<3xi1>) {
    %0 = "stablehlo.compare"(%arg0, %arg1) <{comparison_direction = #stablehlo<comparison_direction GT>}> : (tensor<3xi64>, tensor<3xi64>) -> tensor<3xi1>
    "func.return"(%0) : (tensor<3xi1>) -> ()
  }
}

// -----

// greater(u32[3], u32[3])
module @greater {
  func.func public @main(%arg0: tensor<3xui32>, %arg1: tensor<3xui32>) -> (tensor<3xi1>) {
    %0 = "stablehlo.compare"(%arg0, %arg1) <{comparison_direction = #stablehlo<comparison_direction GT>}> : (tensor<3xui32>, tensor<3xui32>) -> tensor<3xi1>
    "func.return"(%0) : (tensor<3xi1>) -> ()
  }
}

// -----

// greater(u64[3], u64[3])
module @greater {
  func.func public @main(%arg0: tensor<3xui64>, %arg1: tensor<3xui64>) -> (tensor<3xi1>) {
    %0 = "stablehlo.compare"(%arg0, %arg1) <{comparison_direction = #stablehlo<comparison_direction GT>}> : (tensor<3xui64>, tensor<3xui64>) -> tensor<3xi1>
    "func.return"(%0) : (tensor<3xi1>) -> ()
  }
}

// -----

// greater(i32[6], i32[6])
module @greater {
  func.func public @main(%arg0: tensor<6xi32>, %arg1: tensor<6xi32>) -> (tensor<6xi1>) {
    %0 = "stablehlo.compare"(%arg0, %arg1) <{comparison_direction = #stablehlo<comparison_direction GT>}> : (tensor<6xi32>, tensor<6xi32>) -> tensor<6xi1>
    "func.return"(%0) : (tensor<6xi1>) -> ()
  }
}

// -----

// greater(u64[3], u64[3])
module @greater {
  func.func public @main(%arg0: tensor<3xui64>, %arg1: tensor<3xui64>) -> (tensor<3xi1>) {
    %0 = "stablehlo.compare"(%arg0, %arg1) <{comparison_direction = #stablehlo<comparison_direction GT>}> : (tensor<3xui64>, tensor<3xui64>) -> tensor<3xi1>
    "func.return"(%0) : (tensor<3xi1>) -> ()
  }
}
