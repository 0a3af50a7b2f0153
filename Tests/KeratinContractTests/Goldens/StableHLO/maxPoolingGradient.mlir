// maxPoolingGradient(f32[2, 3, 3], i32[2, 3, 3]) {window = [2], strides = [2], padding = pairs [[0, 0]], shape = shape [2, 7, 3]}
module @maxPoolingGradient {
  func.func public @main(%arg0: tensor<2x3x3xf32>, %arg1: tensor<2x3x3xi32>) -> (tensor<2x7x3xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<2x3x3xf32>}> : () -> tensor<2x3x3xf32>
    %1 = "stablehlo.constant"() <{value = dense<0> : tensor<2x3x3xi32>}> : () -> tensor<2x3x3xi32>
    %2 = "stablehlo.compare"(%arg1, %1) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x3xi32>, tensor<2x3x3xi32>) -> tensor<2x3x3xi1>
    %3 = "stablehlo.select"(%2, %arg0, %0) : (tensor<2x3x3xi1>, tensor<2x3x3xf32>, tensor<2x3x3xf32>) -> tensor<2x3x3xf32>
    %4 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %5 = "stablehlo.pad"(%3, %4) <{edge_padding_low = array<i64: 0, 0, 0>, edge_padding_high = array<i64: 0, 2, 0>, interior_padding = array<i64: 0, 1, 0>}> : (tensor<2x3x3xf32>, tensor<f32>) -> tensor<2x7x3xf32>
    %6 = "stablehlo.constant"() <{value = dense<1> : tensor<2x3x3xi32>}> : () -> tensor<2x3x3xi32>
    %7 = "stablehlo.compare"(%arg1, %6) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x3xi32>, tensor<2x3x3xi32>) -> tensor<2x3x3xi1>
    %8 = "stablehlo.select"(%7, %arg0, %0) : (tensor<2x3x3xi1>, tensor<2x3x3xf32>, tensor<2x3x3xf32>) -> tensor<2x3x3xf32>
    %9 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %10 = "stablehlo.pad"(%8, %9) <{edge_padding_low = array<i64: 0, 1, 0>, edge_padding_high = array<i64: 0, 1, 0>, interior_padding = array<i64: 0, 1, 0>}> : (tensor<2x3x3xf32>, tensor<f32>) -> tensor<2x7x3xf32>
    %11 = "stablehlo.add"(%5, %10) : (tensor<2x7x3xf32>, tensor<2x7x3xf32>) -> tensor<2x7x3xf32>
    "func.return"(%11) : (tensor<2x7x3xf32>) -> ()
  }
}

// -----

// maxPoolingGradient(f32[3, 8, 2], i32[3, 8, 2]) {window = [3], strides = [1], padding = pairs [[1, 1]], shape = shape [3, 8, 2]}
module @maxPoolingGradient {
  func.func public @main(%arg0: tensor<3x8x2xf32>, %arg1: tensor<3x8x2xi32>) -> (tensor<3x8x2xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<3x8x2xf32>}> : () -> tensor<3x8x2xf32>
    %1 = "stablehlo.constant"() <{value = dense<0> : tensor<3x8x2xi32>}> : () -> tensor<3x8x2xi32>
    %2 = "stablehlo.compare"(%arg1, %1) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<3x8x2xi32>, tensor<3x8x2xi32>) -> tensor<3x8x2xi1>
    %3 = "stablehlo.select"(%2, %arg0, %0) : (tensor<3x8x2xi1>, tensor<3x8x2xf32>, tensor<3x8x2xf32>) -> tensor<3x8x2xf32>
    %4 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %5 = "stablehlo.pad"(%3, %4) <{edge_padding_low = array<i64: 0, -1, 0>, edge_padding_high = array<i64: 0, 1, 0>, interior_padding = array<i64: 0, 0, 0>}> : (tensor<3x8x2xf32>, tensor<f32>) -> tensor<3x8x2xf32>
    %6 = "stablehlo.constant"() <{value = dense<1> : tensor<3x8x2xi32>}> : () -> tensor<3x8x2xi32>
    %7 = "stablehlo.compare"(%arg1, %6) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<3x8x2xi32>, tensor<3x8x2xi32>) -> tensor<3x8x2xi1>
    %8 = "stablehlo.select"(%7, %arg0, %0) : (tensor<3x8x2xi1>, tensor<3x8x2xf32>, tensor<3x8x2xf32>) -> tensor<3x8x2xf32>
    %9 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %10 = "stablehlo.pad"(%8, %9) <{edge_padding_low = array<i64: 0, 0, 0>, edge_padding_high = array<i64: 0, 0, 0>, interior_padding = array<i64: 0, 0, 0>}> : (tensor<3x8x2xf32>, tensor<f32>) -> tensor<3x8x2xf32>
    %11 = "stablehlo.add"(%5, %10) : (tensor<3x8x2xf32>, tensor<3x8x2xf32>) -> tensor<3x8x2xf32>
    %12 = "stablehlo.constant"() <{value = dense<2> : tensor<3x8x2xi32>}> : () -> tensor<3x8x2xi32>
    %13 = "stablehlo.compare"(%arg1, %12) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<3x8x2xi32>, tensor<3x8x2xi32>) -> tensor<3x8x2xi1>
    %14 = "stablehlo.select"(%13, %arg0, %0) : (tensor<3x8x2xi1>, tensor<3x8x2xf32>, tensor<3x8x2xf32>) -> tensor<3x8x2xf32>
    %15 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %16 = "stablehlo.pad"(%14, %15) <{edge_padding_low = array<i64: 0, 1, 0>, edge_padding_high = array<i64: 0, -1, 0>, interior_padding = array<i64: 0, 0, 0>}> : (tensor<3x8x2xf32>, tensor<f32>) -> tensor<3x8x2xf32>
    %17 = "stablehlo.add"(%11, %16) : (tensor<3x8x2xf32>, tensor<3x8x2xf32>) -> tensor<3x8x2xf32>
    "func.return"(%17) : (tensor<3x8x2xf32>) -> ()
  }
}

// -----

// maxPoolingGradient(f32[2, 3, 1], i32[2, 3, 1]) {window = [2], strides = [3], padding = pairs [[0, 1]], shape = shape [2, 9, 1]}
module @maxPoolingGradient {
  func.func public @main(%arg0: tensor<2x3x1xf32>, %arg1: tensor<2x3x1xi32>) -> (tensor<2x9x1xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<2x3x1xf32>}> : () -> tensor<2x3x1xf32>
    %1 = "stablehlo.constant"() <{value = dense<0> : tensor<2x3x1xi32>}> : () -> tensor<2x3x1xi32>
    %2 = "stablehlo.compare"(%arg1, %1) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x1xi32>, tensor<2x3x1xi32>) -> tensor<2x3x1xi1>
    %3 = "stablehlo.select"(%2, %arg0, %0) : (tensor<2x3x1xi1>, tensor<2x3x1xf32>, tensor<2x3x1xf32>) -> tensor<2x3x1xf32>
    %4 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %5 = "stablehlo.pad"(%3, %4) <{edge_padding_low = array<i64: 0, 0, 0>, edge_padding_high = array<i64: 0, 2, 0>, interior_padding = array<i64: 0, 2, 0>}> : (tensor<2x3x1xf32>, tensor<f32>) -> tensor<2x9x1xf32>
    %6 = "stablehlo.constant"() <{value = dense<1> : tensor<2x3x1xi32>}> : () -> tensor<2x3x1xi32>
    %7 = "stablehlo.compare"(%arg1, %6) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x1xi32>, tensor<2x3x1xi32>) -> tensor<2x3x1xi1>
    %8 = "stablehlo.select"(%7, %arg0, %0) : (tensor<2x3x1xi1>, tensor<2x3x1xf32>, tensor<2x3x1xf32>) -> tensor<2x3x1xf32>
    %9 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %10 = "stablehlo.pad"(%8, %9) <{edge_padding_low = array<i64: 0, 1, 0>, edge_padding_high = array<i64: 0, 1, 0>, interior_padding = array<i64: 0, 2, 0>}> : (tensor<2x3x1xf32>, tensor<f32>) -> tensor<2x9x1xf32>
    %11 = "stablehlo.add"(%5, %10) : (tensor<2x9x1xf32>, tensor<2x9x1xf32>) -> tensor<2x9x1xf32>
    "func.return"(%11) : (tensor<2x9x1xf32>) -> ()
  }
}

// -----

// maxPoolingGradient(f32[2, 3, 4, 3], i32[2, 3, 4, 3]) {window = [2, 2], strides = [2, 2], padding = pairs [[0, 0], [0, 0]], shape = shape [2, 6, 8, 3]}
module @maxPoolingGradient {
  func.func public @main(%arg0: tensor<2x3x4x3xf32>, %arg1: tensor<2x3x4x3xi32>) -> (tensor<2x6x8x3xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<2x3x4x3xf32>}> : () -> tensor<2x3x4x3xf32>
    %1 = "stablehlo.constant"() <{value = dense<0> : tensor<2x3x4x3xi32>}> : () -> tensor<2x3x4x3xi32>
    %2 = "stablehlo.compare"(%arg1, %1) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x4x3xi32>, tensor<2x3x4x3xi32>) -> tensor<2x3x4x3xi1>
    %3 = "stablehlo.select"(%2, %arg0, %0) : (tensor<2x3x4x3xi1>, tensor<2x3x4x3xf32>, tensor<2x3x4x3xf32>) -> tensor<2x3x4x3xf32>
    %4 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %5 = "stablehlo.pad"(%3, %4) <{edge_padding_low = array<i64: 0, 0, 0, 0>, edge_padding_high = array<i64: 0, 1, 1, 0>, interior_padding = array<i64: 0, 1, 1, 0>}> : (tensor<2x3x4x3xf32>, tensor<f32>) -> tensor<2x6x8x3xf32>
    %6 = "stablehlo.constant"() <{value = dense<1> : tensor<2x3x4x3xi32>}> : () -> tensor<2x3x4x3xi32>
    %7 = "stablehlo.compare"(%arg1, %6) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x4x3xi32>, tensor<2x3x4x3xi32>) -> tensor<2x3x4x3xi1>
    %8 = "stablehlo.select"(%7, %arg0, %0) : (tensor<2x3x4x3xi1>, tensor<2x3x4x3xf32>, tensor<2x3x4x3xf32>) -> tensor<2x3x4x3xf32>
    %9 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %10 = "stablehlo.pad"(%8, %9) <{edge_padding_low = array<i64: 0, 0, 1, 0>, edge_padding_high = array<i64: 0, 1, 0, 0>, interior_padding = array<i64: 0, 1, 1, 0>}> : (tensor<2x3x4x3xf32>, tensor<f32>) -> tensor<2x6x8x3xf32>
    %11 = "stablehlo.add"(%5, %10) : (tensor<2x6x8x3xf32>, tensor<2x6x8x3xf32>) -> tensor<2x6x8x3xf32>
    %12 = "stablehlo.constant"() <{value = dense<2> : tensor<2x3x4x3xi32>}> : () -> tensor<2x3x4x3xi32>
    %13 = "stablehlo.compare"(%arg1, %12) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x4x3xi32>, tensor<2x3x4x3xi32>) -> tensor<2x3x4x3xi1>
    %14 = "stablehlo.select"(%13, %arg0, %0) : (tensor<2x3x4x3xi1>, tensor<2x3x4x3xf32>, tensor<2x3x4x3xf32>) -> tensor<2x3x4x3xf32>
    %15 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %16 = "stablehlo.pad"(%14, %15) <{edge_padding_low = array<i64: 0, 1, 0, 0>, edge_padding_high = array<i64: 0, 0, 1, 0>, interior_padding = array<i64: 0, 1, 1, 0>}> : (tensor<2x3x4x3xf32>, tensor<f32>) -> tensor<2x6x8x3xf32>
    %17 = "stablehlo.add"(%11, %16) : (tensor<2x6x8x3xf32>, tensor<2x6x8x3xf32>) -> tensor<2x6x8x3xf32>
    %18 = "stablehlo.constant"() <{value = dense<3> : tensor<2x3x4x3xi32>}> : () -> tensor<2x3x4x3xi32>
    %19 = "stablehlo.compare"(%arg1, %18) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x4x3xi32>, tensor<2x3x4x3xi32>) -> tensor<2x3x4x3xi1>
    %20 = "stablehlo.select"(%19, %arg0, %0) : (tensor<2x3x4x3xi1>, tensor<2x3x4x3xf32>, tensor<2x3x4x3xf32>) -> tensor<2x3x4x3xf32>
    %21 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %22 = "stablehlo.pad"(%20, %21) <{edge_padding_low = array<i64: 0, 1, 1, 0>, edge_padding_high = array<i64: 0, 0, 0, 0>, interior_padding = array<i64: 0, 1, 1, 0>}> : (tensor<2x3x4x3xf32>, tensor<f32>) -> tensor<2x6x8x3xf32>
    %23 = "stablehlo.add"(%17, %22) : (tensor<2x6x8x3xf32>, tensor<2x6x8x3xf32>) -> tensor<2x6x8x3xf32>
    "func.return"(%23) : (tensor<2x6x8x3xf32>) -> ()
  }
}

// -----

// maxPoolingGradient(f32[2, 3, 5, 3], i32[2, 3, 5, 3]) {window = [3, 3], strides = [2, 2], padding = pairs [[0, 0], [1, 1]], shape = shape [2, 7, 9, 3]}
module @maxPoolingGradient {
  func.func public @main(%arg0: tensor<2x3x5x3xf32>, %arg1: tensor<2x3x5x3xi32>) -> (tensor<2x7x9x3xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<2x3x5x3xf32>}> : () -> tensor<2x3x5x3xf32>
    %1 = "stablehlo.constant"() <{value = dense<0> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %2 = "stablehlo.compare"(%arg1, %1) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi1>
    %3 = "stablehlo.select"(%2, %arg0, %0) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %4 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %5 = "stablehlo.pad"(%3, %4) <{edge_padding_low = array<i64: 0, 0, -1, 0>, edge_padding_high = array<i64: 0, 2, 1, 0>, interior_padding = array<i64: 0, 1, 1, 0>}> : (tensor<2x3x5x3xf32>, tensor<f32>) -> tensor<2x7x9x3xf32>
    %6 = "stablehlo.constant"() <{value = dense<1> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %7 = "stablehlo.compare"(%arg1, %6) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi1>
    %8 = "stablehlo.select"(%7, %arg0, %0) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %9 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %10 = "stablehlo.pad"(%8, %9) <{edge_padding_low = array<i64: 0, 0, 0, 0>, edge_padding_high = array<i64: 0, 2, 0, 0>, interior_padding = array<i64: 0, 1, 1, 0>}> : (tensor<2x3x5x3xf32>, tensor<f32>) -> tensor<2x7x9x3xf32>
    %11 = "stablehlo.add"(%5, %10) : (tensor<2x7x9x3xf32>, tensor<2x7x9x3xf32>) -> tensor<2x7x9x3xf32>
    %12 = "stablehlo.constant"() <{value = dense<2> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %13 = "stablehlo.compare"(%arg1, %12) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi1>
    %14 = "stablehlo.select"(%13, %arg0, %0) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %15 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %16 = "stablehlo.pad"(%14, %15) <{edge_padding_low = array<i64: 0, 0, 1, 0>, edge_padding_high = array<i64: 0, 2, -1, 0>, interior_padding = array<i64: 0, 1, 1, 0>}> : (tensor<2x3x5x3xf32>, tensor<f32>) -> tensor<2x7x9x3xf32>
    %17 = "stablehlo.add"(%11, %16) : (tensor<2x7x9x3xf32>, tensor<2x7x9x3xf32>) -> tensor<2x7x9x3xf32>
    %18 = "stablehlo.constant"() <{value = dense<4> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %19 = "stablehlo.compare"(%arg1, %18) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi1>
    %20 = "stablehlo.select"(%19, %arg0, %0) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %21 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %22 = "stablehlo.pad"(%20, %21) <{edge_padding_low = array<i64: 0, 1, -1, 0>, edge_padding_high = array<i64: 0, 1, 1, 0>, interior_padding = array<i64: 0, 1, 1, 0>}> : (tensor<2x3x5x3xf32>, tensor<f32>) -> tensor<2x7x9x3xf32>
    %23 = "stablehlo.add"(%17, %22) : (tensor<2x7x9x3xf32>, tensor<2x7x9x3xf32>) -> tensor<2x7x9x3xf32>
    %24 = "stablehlo.constant"() <{value = dense<5> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %25 = "stablehlo.compare"(%arg1, %24) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi1>
    %26 = "stablehlo.select"(%25, %arg0, %0) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %27 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %28 = "stablehlo.pad"(%26, %27) <{edge_padding_low = array<i64: 0, 1, 0, 0>, edge_padding_high = array<i64: 0, 1, 0, 0>, interior_padding = array<i64: 0, 1, 1, 0>}> : (tensor<2x3x5x3xf32>, tensor<f32>) -> tensor<2x7x9x3xf32>
    %29 = "stablehlo.add"(%23, %28) : (tensor<2x7x9x3xf32>, tensor<2x7x9x3xf32>) -> tensor<2x7x9x3xf32>
    %30 = "stablehlo.constant"() <{value = dense<6> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %31 = "stablehlo.compare"(%arg1, %30) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi1>
    %32 = "stablehlo.select"(%31, %arg0, %0) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %33 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %34 = "stablehlo.pad"(%32, %33) <{edge_padding_low = array<i64: 0, 1, 1, 0>, edge_padding_high = array<i64: 0, 1, -1, 0>, interior_padding = array<i64: 0, 1, 1, 0>}> : (tensor<2x3x5x3xf32>, tensor<f32>) -> tensor<2x7x9x3xf32>
    %35 = "stablehlo.add"(%29, %34) : (tensor<2x7x9x3xf32>, tensor<2x7x9x3xf32>) -> tensor<2x7x9x3xf32>
    %36 = "stablehlo.constant"() <{value = dense<8> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %37 = "stablehlo.compare"(%arg1, %36) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi1>
    %38 = "stablehlo.select"(%37, %arg0, %0) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %39 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %40 = "stablehlo.pad"(%38, %39) <{edge_padding_low = array<i64: 0, 2, -1, 0>, edge_padding_high = array<i64: 0, 0, 1, 0>, interior_padding = array<i64: 0, 1, 1, 0>}> : (tensor<2x3x5x3xf32>, tensor<f32>) -> tensor<2x7x9x3xf32>
    %41 = "stablehlo.add"(%35, %40) : (tensor<2x7x9x3xf32>, tensor<2x7x9x3xf32>) -> tensor<2x7x9x3xf32>
    %42 = "stablehlo.constant"() <{value = dense<9> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %43 = "stablehlo.compare"(%arg1, %42) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi1>
    %44 = "stablehlo.select"(%43, %arg0, %0) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %45 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %46 = "stablehlo.pad"(%44, %45) <{edge_padding_low = array<i64: 0, 2, 0, 0>, edge_padding_high = array<i64: 0, 0, 0, 0>, interior_padding = array<i64: 0, 1, 1, 0>}> : (tensor<2x3x5x3xf32>, tensor<f32>) -> tensor<2x7x9x3xf32>
    %47 = "stablehlo.add"(%41, %46) : (tensor<2x7x9x3xf32>, tensor<2x7x9x3xf32>) -> tensor<2x7x9x3xf32>
    %48 = "stablehlo.constant"() <{value = dense<10> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %49 = "stablehlo.compare"(%arg1, %48) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi1>
    %50 = "stablehlo.select"(%49, %arg0, %0) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %51 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %52 = "stablehlo.pad"(%50, %51) <{edge_padding_low = array<i64: 0, 2, 1, 0>, edge_padding_high = array<i64: 0, 0, -1, 0>, interior_padding = array<i64: 0, 1, 1, 0>}> : (tensor<2x3x5x3xf32>, tensor<f32>) -> tensor<2x7x9x3xf32>
    %53 = "stablehlo.add"(%47, %52) : (tensor<2x7x9x3xf32>, tensor<2x7x9x3xf32>) -> tensor<2x7x9x3xf32>
    "func.return"(%53) : (tensor<2x7x9x3xf32>) -> ()
  }
}

// -----

// maxPoolingGradient(f32[batch, 3, 5, 3], i32[batch, 3, 5, 3]) {window = [3, 3], strides = [2, 2], padding = pairs [[0, 0], [1, 1]], shape = shape [batch, 7, 9, 3]}
module @maxPoolingGradient {
  func.func public @main(%arg0: tensor<2x3x5x3xf32>, %arg1: tensor<2x3x5x3xi32>) -> (tensor<2x7x9x3xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<2x3x5x3xf32>}> : () -> tensor<2x3x5x3xf32>
    %1 = "stablehlo.constant"() <{value = dense<0> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %2 = "stablehlo.compare"(%arg1, %1) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi1>
    %3 = "stablehlo.select"(%2, %arg0, %0) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %4 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %5 = "stablehlo.pad"(%3, %4) <{edge_padding_low = array<i64: 0, 0, -1, 0>, edge_padding_high = array<i64: 0, 2, 1, 0>, interior_padding = array<i64: 0, 1, 1, 0>}> : (tensor<2x3x5x3xf32>, tensor<f32>) -> tensor<2x7x9x3xf32>
    %6 = "stablehlo.constant"() <{value = dense<1> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %7 = "stablehlo.compare"(%arg1, %6) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi1>
    %8 = "stablehlo.select"(%7, %arg0, %0) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %9 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %10 = "stablehlo.pad"(%8, %9) <{edge_padding_low = array<i64: 0, 0, 0, 0>, edge_padding_high = array<i64: 0, 2, 0, 0>, interior_padding = array<i64: 0, 1, 1, 0>}> : (tensor<2x3x5x3xf32>, tensor<f32>) -> tensor<2x7x9x3xf32>
    %11 = "stablehlo.add"(%5, %10) : (tensor<2x7x9x3xf32>, tensor<2x7x9x3xf32>) -> tensor<2x7x9x3xf32>
    %12 = "stablehlo.constant"() <{value = dense<2> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %13 = "stablehlo.compare"(%arg1, %12) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi1>
    %14 = "stablehlo.select"(%13, %arg0, %0) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %15 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %16 = "stablehlo.pad"(%14, %15) <{edge_padding_low = array<i64: 0, 0, 1, 0>, edge_padding_high = array<i64: 0, 2, -1, 0>, interior_padding = array<i64: 0, 1, 1, 0>}> : (tensor<2x3x5x3xf32>, tensor<f32>) -> tensor<2x7x9x3xf32>
    %17 = "stablehlo.add"(%11, %16) : (tensor<2x7x9x3xf32>, tensor<2x7x9x3xf32>) -> tensor<2x7x9x3xf32>
    %18 = "stablehlo.constant"() <{value = dense<4> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %19 = "stablehlo.compare"(%arg1, %18) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi1>
    %20 = "stablehlo.select"(%19, %arg0, %0) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %21 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %22 = "stablehlo.pad"(%20, %21) <{edge_padding_low = array<i64: 0, 1, -1, 0>, edge_padding_high = array<i64: 0, 1, 1, 0>, interior_padding = array<i64: 0, 1, 1, 0>}> : (tensor<2x3x5x3xf32>, tensor<f32>) -> tensor<2x7x9x3xf32>
    %23 = "stablehlo.add"(%17, %22) : (tensor<2x7x9x3xf32>, tensor<2x7x9x3xf32>) -> tensor<2x7x9x3xf32>
    %24 = "stablehlo.constant"() <{value = dense<5> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %25 = "stablehlo.compare"(%arg1, %24) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi1>
    %26 = "stablehlo.select"(%25, %arg0, %0) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %27 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %28 = "stablehlo.pad"(%26, %27) <{edge_padding_low = array<i64: 0, 1, 0, 0>, edge_padding_high = array<i64: 0, 1, 0, 0>, interior_padding = array<i64: 0, 1, 1, 0>}> : (tensor<2x3x5x3xf32>, tensor<f32>) -> tensor<2x7x9x3xf32>
    %29 = "stablehlo.add"(%23, %28) : (tensor<2x7x9x3xf32>, tensor<2x7x9x3xf32>) -> tensor<2x7x9x3xf32>
    %30 = "stablehlo.constant"() <{value = dense<6> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %31 = "stablehlo.compare"(%arg1, %30) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi1>
    %32 = "stablehlo.select"(%31, %arg0, %0) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %33 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %34 = "stablehlo.pad"(%32, %33) <{edge_padding_low = array<i64: 0, 1, 1, 0>, edge_padding_high = array<i64: 0, 1, -1, 0>, interior_padding = array<i64: 0, 1, 1, 0>}> : (tensor<2x3x5x3xf32>, tensor<f32>) -> tensor<2x7x9x3xf32>
    %35 = "stablehlo.add"(%29, %34) : (tensor<2x7x9x3xf32>, tensor<2x7x9x3xf32>) -> tensor<2x7x9x3xf32>
    %36 = "stablehlo.constant"() <{value = dense<8> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %37 = "stablehlo.compare"(%arg1, %36) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi1>
    %38 = "stablehlo.select"(%37, %arg0, %0) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %39 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %40 = "stablehlo.pad"(%38, %39) <{edge_padding_low = array<i64: 0, 2, -1, 0>, edge_padding_high = array<i64: 0, 0, 1, 0>, interior_padding = array<i64: 0, 1, 1, 0>}> : (tensor<2x3x5x3xf32>, tensor<f32>) -> tensor<2x7x9x3xf32>
    %41 = "stablehlo.add"(%35, %40) : (tensor<2x7x9x3xf32>, tensor<2x7x9x3xf32>) -> tensor<2x7x9x3xf32>
    %42 = "stablehlo.constant"() <{value = dense<9> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %43 = "stablehlo.compare"(%arg1, %42) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi1>
    %44 = "stablehlo.select"(%43, %arg0, %0) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %45 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %46 = "stablehlo.pad"(%44, %45) <{edge_padding_low = array<i64: 0, 2, 0, 0>, edge_padding_high = array<i64: 0, 0, 0, 0>, interior_padding = array<i64: 0, 1, 1, 0>}> : (tensor<2x3x5x3xf32>, tensor<f32>) -> tensor<2x7x9x3xf32>
    %47 = "stablehlo.add"(%41, %46) : (tensor<2x7x9x3xf32>, tensor<2x7x9x3xf32>) -> tensor<2x7x9x3xf32>
    %48 = "stablehlo.constant"() <{value = dense<10> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %49 = "stablehlo.compare"(%arg1, %48) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi1>
    %50 = "stablehlo.select"(%49, %arg0, %0) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %51 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %52 = "stablehlo.pad"(%50, %51) <{edge_padding_low = array<i64: 0, 2, 1, 0>, edge_padding_high = array<i64: 0, 0, -1, 0>, interior_padding = array<i64: 0, 1, 1, 0>}> : (tensor<2x3x5x3xf32>, tensor<f32>) -> tensor<2x7x9x3xf32>
    %53 = "stablehlo.add"(%47, %52) : (tensor<2x7x9x3xf32>, tensor<2x7x9x3xf32>) -> tensor<2x7x9x3xf32>
    "func.return"(%53) : (tensor<2x7x9x3xf32>) -> ()
  }
}

// -----

// maxPoolingGradient(f32[1, 4, 2, 2], i32[1, 4, 2, 2]) {window = [3, 2], strides = [1, 3], padding = pairs [[1, 0], [0, 1]], shape = shape [1, 5, 6, 2]}
module @maxPoolingGradient {
  func.func public @main(%arg0: tensor<1x4x2x2xf32>, %arg1: tensor<1x4x2x2xi32>) -> (tensor<1x5x6x2xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<1x4x2x2xf32>}> : () -> tensor<1x4x2x2xf32>
    %1 = "stablehlo.constant"() <{value = dense<0> : tensor<1x4x2x2xi32>}> : () -> tensor<1x4x2x2xi32>
    %2 = "stablehlo.compare"(%arg1, %1) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<1x4x2x2xi32>, tensor<1x4x2x2xi32>) -> tensor<1x4x2x2xi1>
    %3 = "stablehlo.select"(%2, %arg0, %0) : (tensor<1x4x2x2xi1>, tensor<1x4x2x2xf32>, tensor<1x4x2x2xf32>) -> tensor<1x4x2x2xf32>
    %4 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %5 = "stablehlo.pad"(%3, %4) <{edge_padding_low = array<i64: 0, -1, 0, 0>, edge_padding_high = array<i64: 0, 2, 2, 0>, interior_padding = array<i64: 0, 0, 2, 0>}> : (tensor<1x4x2x2xf32>, tensor<f32>) -> tensor<1x5x6x2xf32>
    %6 = "stablehlo.constant"() <{value = dense<1> : tensor<1x4x2x2xi32>}> : () -> tensor<1x4x2x2xi32>
    %7 = "stablehlo.compare"(%arg1, %6) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<1x4x2x2xi32>, tensor<1x4x2x2xi32>) -> tensor<1x4x2x2xi1>
    %8 = "stablehlo.select"(%7, %arg0, %0) : (tensor<1x4x2x2xi1>, tensor<1x4x2x2xf32>, tensor<1x4x2x2xf32>) -> tensor<1x4x2x2xf32>
    %9 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %10 = "stablehlo.pad"(%8, %9) <{edge_padding_low = array<i64: 0, -1, 1, 0>, edge_padding_high = array<i64: 0, 2, 1, 0>, interior_padding = array<i64: 0, 0, 2, 0>}> : (tensor<1x4x2x2xf32>, tensor<f32>) -> tensor<1x5x6x2xf32>
    %11 = "stablehlo.add"(%5, %10) : (tensor<1x5x6x2xf32>, tensor<1x5x6x2xf32>) -> tensor<1x5x6x2xf32>
    %12 = "stablehlo.constant"() <{value = dense<3> : tensor<1x4x2x2xi32>}> : () -> tensor<1x4x2x2xi32>
    %13 = "stablehlo.compare"(%arg1, %12) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<1x4x2x2xi32>, tensor<1x4x2x2xi32>) -> tensor<1x4x2x2xi1>
    %14 = "stablehlo.select"(%13, %arg0, %0) : (tensor<1x4x2x2xi1>, tensor<1x4x2x2xf32>, tensor<1x4x2x2xf32>) -> tensor<1x4x2x2xf32>
    %15 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %16 = "stablehlo.pad"(%14, %15) <{edge_padding_low = array<i64: 0, 0, 0, 0>, edge_padding_high = array<i64: 0, 1, 2, 0>, interior_padding = array<i64: 0, 0, 2, 0>}> : (tensor<1x4x2x2xf32>, tensor<f32>) -> tensor<1x5x6x2xf32>
    %17 = "stablehlo.add"(%11, %16) : (tensor<1x5x6x2xf32>, tensor<1x5x6x2xf32>) -> tensor<1x5x6x2xf32>
    %18 = "stablehlo.constant"() <{value = dense<4> : tensor<1x4x2x2xi32>}> : () -> tensor<1x4x2x2xi32>
    %19 = "stablehlo.compare"(%arg1, %18) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<1x4x2x2xi32>, tensor<1x4x2x2xi32>) -> tensor<1x4x2x2xi1>
    %20 = "stablehlo.select"(%19, %arg0, %0) : (tensor<1x4x2x2xi1>, tensor<1x4x2x2xf32>, tensor<1x4x2x2xf32>) -> tensor<1x4x2x2xf32>
    %21 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %22 = "stablehlo.pad"(%20, %21) <{edge_padding_low = array<i64: 0, 0, 1, 0>, edge_padding_high = array<i64: 0, 1, 1, 0>, interior_padding = array<i64: 0, 0, 2, 0>}> : (tensor<1x4x2x2xf32>, tensor<f32>) -> tensor<1x5x6x2xf32>
    %23 = "stablehlo.add"(%17, %22) : (tensor<1x5x6x2xf32>, tensor<1x5x6x2xf32>) -> tensor<1x5x6x2xf32>
    %24 = "stablehlo.constant"() <{value = dense<6> : tensor<1x4x2x2xi32>}> : () -> tensor<1x4x2x2xi32>
    %25 = "stablehlo.compare"(%arg1, %24) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<1x4x2x2xi32>, tensor<1x4x2x2xi32>) -> tensor<1x4x2x2xi1>
    %26 = "stablehlo.select"(%25, %arg0, %0) : (tensor<1x4x2x2xi1>, tensor<1x4x2x2xf32>, tensor<1x4x2x2xf32>) -> tensor<1x4x2x2xf32>
    %27 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %28 = "stablehlo.pad"(%26, %27) <{edge_padding_low = array<i64: 0, 1, 0, 0>, edge_padding_high = array<i64: 0, 0, 2, 0>, interior_padding = array<i64: 0, 0, 2, 0>}> : (tensor<1x4x2x2xf32>, tensor<f32>) -> tensor<1x5x6x2xf32>
    %29 = "stablehlo.add"(%23, %28) : (tensor<1x5x6x2xf32>, tensor<1x5x6x2xf32>) -> tensor<1x5x6x2xf32>
    %30 = "stablehlo.constant"() <{value = dense<7> : tensor<1x4x2x2xi32>}> : () -> tensor<1x4x2x2xi32>
    %31 = "stablehlo.compare"(%arg1, %30) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<1x4x2x2xi32>, tensor<1x4x2x2xi32>) -> tensor<1x4x2x2xi1>
    %32 = "stablehlo.select"(%31, %arg0, %0) : (tensor<1x4x2x2xi1>, tensor<1x4x2x2xf32>, tensor<1x4x2x2xf32>) -> tensor<1x4x2x2xf32>
    %33 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %34 = "stablehlo.pad"(%32, %33) <{edge_padding_low = array<i64: 0, 1, 1, 0>, edge_padding_high = array<i64: 0, 0, 1, 0>, interior_padding = array<i64: 0, 0, 2, 0>}> : (tensor<1x4x2x2xf32>, tensor<f32>) -> tensor<1x5x6x2xf32>
    %35 = "stablehlo.add"(%29, %34) : (tensor<1x5x6x2xf32>, tensor<1x5x6x2xf32>) -> tensor<1x5x6x2xf32>
    "func.return"(%35) : (tensor<1x5x6x2xf32>) -> ()
  }
}

// -----

// maxPoolingGradient(f32[2, 2, 2, 2, 2], i32[2, 2, 2, 2, 2]) {window = [2, 3, 2], strides = [1, 2, 2], padding = pairs [[0, 0], [1, 1], [0, 0]], shape = shape [2, 3, 4, 5, 2]}
module @maxPoolingGradient {
  func.func public @main(%arg0: tensor<2x2x2x2x2xf32>, %arg1: tensor<2x2x2x2x2xi32>) -> (tensor<2x3x4x5x2xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<2x2x2x2x2xf32>}> : () -> tensor<2x2x2x2x2xf32>
    %1 = "stablehlo.constant"() <{value = dense<0> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %2 = "stablehlo.compare"(%arg1, %1) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi1>
    %3 = "stablehlo.select"(%2, %arg0, %0) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xf32>
    %4 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %5 = "stablehlo.pad"(%3, %4) <{edge_padding_low = array<i64: 0, 0, -1, 0, 0>, edge_padding_high = array<i64: 0, 1, 2, 2, 0>, interior_padding = array<i64: 0, 0, 1, 1, 0>}> : (tensor<2x2x2x2x2xf32>, tensor<f32>) -> tensor<2x3x4x5x2xf32>
    %6 = "stablehlo.constant"() <{value = dense<1> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %7 = "stablehlo.compare"(%arg1, %6) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi1>
    %8 = "stablehlo.select"(%7, %arg0, %0) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xf32>
    %9 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %10 = "stablehlo.pad"(%8, %9) <{edge_padding_low = array<i64: 0, 0, -1, 1, 0>, edge_padding_high = array<i64: 0, 1, 2, 1, 0>, interior_padding = array<i64: 0, 0, 1, 1, 0>}> : (tensor<2x2x2x2x2xf32>, tensor<f32>) -> tensor<2x3x4x5x2xf32>
    %11 = "stablehlo.add"(%5, %10) : (tensor<2x3x4x5x2xf32>, tensor<2x3x4x5x2xf32>) -> tensor<2x3x4x5x2xf32>
    %12 = "stablehlo.constant"() <{value = dense<2> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %13 = "stablehlo.compare"(%arg1, %12) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi1>
    %14 = "stablehlo.select"(%13, %arg0, %0) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xf32>
    %15 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %16 = "stablehlo.pad"(%14, %15) <{edge_padding_low = array<i64: 0, 0, 0, 0, 0>, edge_padding_high = array<i64: 0, 1, 1, 2, 0>, interior_padding = array<i64: 0, 0, 1, 1, 0>}> : (tensor<2x2x2x2x2xf32>, tensor<f32>) -> tensor<2x3x4x5x2xf32>
    %17 = "stablehlo.add"(%11, %16) : (tensor<2x3x4x5x2xf32>, tensor<2x3x4x5x2xf32>) -> tensor<2x3x4x5x2xf32>
    %18 = "stablehlo.constant"() <{value = dense<3> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %19 = "stablehlo.compare"(%arg1, %18) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi1>
    %20 = "stablehlo.select"(%19, %arg0, %0) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xf32>
    %21 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %22 = "stablehlo.pad"(%20, %21) <{edge_padding_low = array<i64: 0, 0, 0, 1, 0>, edge_padding_high = array<i64: 0, 1, 1, 1, 0>, interior_padding = array<i64: 0, 0, 1, 1, 0>}> : (tensor<2x2x2x2x2xf32>, tensor<f32>) -> tensor<2x3x4x5x2xf32>
    %23 = "stablehlo.add"(%17, %22) : (tensor<2x3x4x5x2xf32>, tensor<2x3x4x5x2xf32>) -> tensor<2x3x4x5x2xf32>
    %24 = "stablehlo.constant"() <{value = dense<4> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %25 = "stablehlo.compare"(%arg1, %24) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi1>
    %26 = "stablehlo.select"(%25, %arg0, %0) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xf32>
    %27 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %28 = "stablehlo.pad"(%26, %27) <{edge_padding_low = array<i64: 0, 0, 1, 0, 0>, edge_padding_high = array<i64: 0, 1, 0, 2, 0>, interior_padding = array<i64: 0, 0, 1, 1, 0>}> : (tensor<2x2x2x2x2xf32>, tensor<f32>) -> tensor<2x3x4x5x2xf32>
    %29 = "stablehlo.add"(%23, %28) : (tensor<2x3x4x5x2xf32>, tensor<2x3x4x5x2xf32>) -> tensor<2x3x4x5x2xf32>
    %30 = "stablehlo.constant"() <{value = dense<5> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %31 = "stablehlo.compare"(%arg1, %30) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi1>
    %32 = "stablehlo.select"(%31, %arg0, %0) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xf32>
    %33 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %34 = "stablehlo.pad"(%32, %33) <{edge_padding_low = array<i64: 0, 0, 1, 1, 0>, edge_padding_high = array<i64: 0, 1, 0, 1, 0>, interior_padding = array<i64: 0, 0, 1, 1, 0>}> : (tensor<2x2x2x2x2xf32>, tensor<f32>) -> tensor<2x3x4x5x2xf32>
    %35 = "stablehlo.add"(%29, %34) : (tensor<2x3x4x5x2xf32>, tensor<2x3x4x5x2xf32>) -> tensor<2x3x4x5x2xf32>
    %36 = "stablehlo.constant"() <{value = dense<8> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %37 = "stablehlo.compare"(%arg1, %36) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi1>
    %38 = "stablehlo.select"(%37, %arg0, %0) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xf32>
    %39 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %40 = "stablehlo.pad"(%38, %39) <{edge_padding_low = array<i64: 0, 1, -1, 0, 0>, edge_padding_high = array<i64: 0, 0, 2, 2, 0>, interior_padding = array<i64: 0, 0, 1, 1, 0>}> : (tensor<2x2x2x2x2xf32>, tensor<f32>) -> tensor<2x3x4x5x2xf32>
    %41 = "stablehlo.add"(%35, %40) : (tensor<2x3x4x5x2xf32>, tensor<2x3x4x5x2xf32>) -> tensor<2x3x4x5x2xf32>
    %42 = "stablehlo.constant"() <{value = dense<9> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %43 = "stablehlo.compare"(%arg1, %42) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi1>
    %44 = "stablehlo.select"(%43, %arg0, %0) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xf32>
    %45 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %46 = "stablehlo.pad"(%44, %45) <{edge_padding_low = array<i64: 0, 1, -1, 1, 0>, edge_padding_high = array<i64: 0, 0, 2, 1, 0>, interior_padding = array<i64: 0, 0, 1, 1, 0>}> : (tensor<2x2x2x2x2xf32>, tensor<f32>) -> tensor<2x3x4x5x2xf32>
    %47 = "stablehlo.add"(%41, %46) : (tensor<2x3x4x5x2xf32>, tensor<2x3x4x5x2xf32>) -> tensor<2x3x4x5x2xf32>
    %48 = "stablehlo.constant"() <{value = dense<10> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %49 = "stablehlo.compare"(%arg1, %48) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi1>
    %50 = "stablehlo.select"(%49, %arg0, %0) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xf32>
    %51 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %52 = "stablehlo.pad"(%50, %51) <{edge_padding_low = array<i64: 0, 1, 0, 0, 0>, edge_padding_high = array<i64: 0, 0, 1, 2, 0>, interior_padding = array<i64: 0, 0, 1, 1, 0>}> : (tensor<2x2x2x2x2xf32>, tensor<f32>) -> tensor<2x3x4x5x2xf32>
    %53 = "stablehlo.add"(%47, %52) : (tensor<2x3x4x5x2xf32>, tensor<2x3x4x5x2xf32>) -> tensor<2x3x4x5x2xf32>
    %54 = "stablehlo.constant"() <{value = dense<11> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %55 = "stablehlo.compare"(%arg1, %54) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi1>
    %56 = "stablehlo.select"(%55, %arg0, %0) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xf32>
    %57 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %58 = "stablehlo.pad"(%56, %57) <{edge_padding_low = array<i64: 0, 1, 0, 1, 0>, edge_padding_high = array<i64: 0, 0, 1, 1, 0>, interior_padding = array<i64: 0, 0, 1, 1, 0>}> : (tensor<2x2x2x2x2xf32>, tensor<f32>) -> tensor<2x3x4x5x2xf32>
    %59 = "stablehlo.add"(%53, %58) : (tensor<2x3x4x5x2xf32>, tensor<2x3x4x5x2xf32>) -> tensor<2x3x4x5x2xf32>
    %60 = "stablehlo.constant"() <{value = dense<12> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %61 = "stablehlo.compare"(%arg1, %60) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi1>
    %62 = "stablehlo.select"(%61, %arg0, %0) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xf32>
    %63 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %64 = "stablehlo.pad"(%62, %63) <{edge_padding_low = array<i64: 0, 1, 1, 0, 0>, edge_padding_high = array<i64: 0, 0, 0, 2, 0>, interior_padding = array<i64: 0, 0, 1, 1, 0>}> : (tensor<2x2x2x2x2xf32>, tensor<f32>) -> tensor<2x3x4x5x2xf32>
    %65 = "stablehlo.add"(%59, %64) : (tensor<2x3x4x5x2xf32>, tensor<2x3x4x5x2xf32>) -> tensor<2x3x4x5x2xf32>
    %66 = "stablehlo.constant"() <{value = dense<13> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %67 = "stablehlo.compare"(%arg1, %66) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi1>
    %68 = "stablehlo.select"(%67, %arg0, %0) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xf32>
    %69 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %70 = "stablehlo.pad"(%68, %69) <{edge_padding_low = array<i64: 0, 1, 1, 1, 0>, edge_padding_high = array<i64: 0, 0, 0, 1, 0>, interior_padding = array<i64: 0, 0, 1, 1, 0>}> : (tensor<2x2x2x2x2xf32>, tensor<f32>) -> tensor<2x3x4x5x2xf32>
    %71 = "stablehlo.add"(%65, %70) : (tensor<2x3x4x5x2xf32>, tensor<2x3x4x5x2xf32>) -> tensor<2x3x4x5x2xf32>
    "func.return"(%71) : (tensor<2x3x4x5x2xf32>) -> ()
  }
}

// -----

// maxPoolingGradient(f32[0, 2, 3], i32[0, 2, 3]) {window = [2], strides = [2], padding = pairs [[0, 0]], shape = shape [0, 4, 3]}
module @maxPoolingGradient {
  func.func public @main(%arg0: tensor<0x2x3xf32>, %arg1: tensor<0x2x3xi32>) -> (tensor<0x4x3xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<0x2x3xf32>}> : () -> tensor<0x2x3xf32>
    %1 = "stablehlo.constant"() <{value = dense<0> : tensor<0x2x3xi32>}> : () -> tensor<0x2x3xi32>
    %2 = "stablehlo.compare"(%arg1, %1) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<0x2x3xi32>, tensor<0x2x3xi32>) -> tensor<0x2x3xi1>
    %3 = "stablehlo.select"(%2, %arg0, %0) : (tensor<0x2x3xi1>, tensor<0x2x3xf32>, tensor<0x2x3xf32>) -> tensor<0x2x3xf32>
    %4 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %5 = "stablehlo.pad"(%3, %4) <{edge_padding_low = array<i64: 0, 0, 0>, edge_padding_high = array<i64: 0, 1, 0>, interior_padding = array<i64: 0, 1, 0>}> : (tensor<0x2x3xf32>, tensor<f32>) -> tensor<0x4x3xf32>
    %6 = "stablehlo.constant"() <{value = dense<1> : tensor<0x2x3xi32>}> : () -> tensor<0x2x3xi32>
    %7 = "stablehlo.compare"(%arg1, %6) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<0x2x3xi32>, tensor<0x2x3xi32>) -> tensor<0x2x3xi1>
    %8 = "stablehlo.select"(%7, %arg0, %0) : (tensor<0x2x3xi1>, tensor<0x2x3xf32>, tensor<0x2x3xf32>) -> tensor<0x2x3xf32>
    %9 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %10 = "stablehlo.pad"(%8, %9) <{edge_padding_low = array<i64: 0, 1, 0>, edge_padding_high = array<i64: 0, 0, 0>, interior_padding = array<i64: 0, 1, 0>}> : (tensor<0x2x3xf32>, tensor<f32>) -> tensor<0x4x3xf32>
    %11 = "stablehlo.add"(%5, %10) : (tensor<0x4x3xf32>, tensor<0x4x3xf32>) -> tensor<0x4x3xf32>
    "func.return"(%11) : (tensor<0x4x3xf32>) -> ()
  }
}

// -----

// maxPoolingGradient(f32[2, 2, 3, 0], i32[2, 2, 3, 0]) {window = [2, 2], strides = [1, 1], padding = pairs [[0, 0], [0, 0]], shape = shape [2, 3, 4, 0]}
module @maxPoolingGradient {
  func.func public @main(%arg0: tensor<2x2x3x0xf32>, %arg1: tensor<2x2x3x0xi32>) -> (tensor<2x3x4x0xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<2x2x3x0xf32>}> : () -> tensor<2x2x3x0xf32>
    %1 = "stablehlo.constant"() <{value = dense<0> : tensor<2x2x3x0xi32>}> : () -> tensor<2x2x3x0xi32>
    %2 = "stablehlo.compare"(%arg1, %1) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x2x3x0xi32>, tensor<2x2x3x0xi32>) -> tensor<2x2x3x0xi1>
    %3 = "stablehlo.select"(%2, %arg0, %0) : (tensor<2x2x3x0xi1>, tensor<2x2x3x0xf32>, tensor<2x2x3x0xf32>) -> tensor<2x2x3x0xf32>
    %4 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %5 = "stablehlo.pad"(%3, %4) <{edge_padding_low = array<i64: 0, 0, 0, 0>, edge_padding_high = array<i64: 0, 1, 1, 0>, interior_padding = array<i64: 0, 0, 0, 0>}> : (tensor<2x2x3x0xf32>, tensor<f32>) -> tensor<2x3x4x0xf32>
    %6 = "stablehlo.constant"() <{value = dense<1> : tensor<2x2x3x0xi32>}> : () -> tensor<2x2x3x0xi32>
    %7 = "stablehlo.compare"(%arg1, %6) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x2x3x0xi32>, tensor<2x2x3x0xi32>) -> tensor<2x2x3x0xi1>
    %8 = "stablehlo.select"(%7, %arg0, %0) : (tensor<2x2x3x0xi1>, tensor<2x2x3x0xf32>, tensor<2x2x3x0xf32>) -> tensor<2x2x3x0xf32>
    %9 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %10 = "stablehlo.pad"(%8, %9) <{edge_padding_low = array<i64: 0, 0, 1, 0>, edge_padding_high = array<i64: 0, 1, 0, 0>, interior_padding = array<i64: 0, 0, 0, 0>}> : (tensor<2x2x3x0xf32>, tensor<f32>) -> tensor<2x3x4x0xf32>
    %11 = "stablehlo.add"(%5, %10) : (tensor<2x3x4x0xf32>, tensor<2x3x4x0xf32>) -> tensor<2x3x4x0xf32>
    %12 = "stablehlo.constant"() <{value = dense<2> : tensor<2x2x3x0xi32>}> : () -> tensor<2x2x3x0xi32>
    %13 = "stablehlo.compare"(%arg1, %12) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x2x3x0xi32>, tensor<2x2x3x0xi32>) -> tensor<2x2x3x0xi1>
    %14 = "stablehlo.select"(%13, %arg0, %0) : (tensor<2x2x3x0xi1>, tensor<2x2x3x0xf32>, tensor<2x2x3x0xf32>) -> tensor<2x2x3x0xf32>
    %15 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %16 = "stablehlo.pad"(%14, %15) <{edge_padding_low = array<i64: 0, 1, 0, 0>, edge_padding_high = array<i64: 0, 0, 1, 0>, interior_padding = array<i64: 0, 0, 0, 0>}> : (tensor<2x2x3x0xf32>, tensor<f32>) -> tensor<2x3x4x0xf32>
    %17 = "stablehlo.add"(%11, %16) : (tensor<2x3x4x0xf32>, tensor<2x3x4x0xf32>) -> tensor<2x3x4x0xf32>
    %18 = "stablehlo.constant"() <{value = dense<3> : tensor<2x2x3x0xi32>}> : () -> tensor<2x2x3x0xi32>
    %19 = "stablehlo.compare"(%arg1, %18) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x2x3x0xi32>, tensor<2x2x3x0xi32>) -> tensor<2x2x3x0xi1>
    %20 = "stablehlo.select"(%19, %arg0, %0) : (tensor<2x2x3x0xi1>, tensor<2x2x3x0xf32>, tensor<2x2x3x0xf32>) -> tensor<2x2x3x0xf32>
    %21 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %22 = "stablehlo.pad"(%20, %21) <{edge_padding_low = array<i64: 0, 1, 1, 0>, edge_padding_high = array<i64: 0, 0, 0, 0>, interior_padding = array<i64: 0, 0, 0, 0>}> : (tensor<2x2x3x0xf32>, tensor<f32>) -> tensor<2x3x4x0xf32>
    %23 = "stablehlo.add"(%17, %22) : (tensor<2x3x4x0xf32>, tensor<2x3x4x0xf32>) -> tensor<2x3x4x0xf32>
    "func.return"(%23) : (tensor<2x3x4x0xf32>) -> ()
  }
}
