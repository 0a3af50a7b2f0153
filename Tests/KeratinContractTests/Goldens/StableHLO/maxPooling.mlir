// maxPooling(f32[2, 7, 3]) {window = [2], strides = [2], padding = pairs [[0, 0]]}
module @maxPooling {
  func.func public @main(%arg0: tensor<2x7x3xf32>) -> (tensor<2x3x3xf32>, tensor<2x3x3xi32>) {
    %0 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0, 0, 0>, limit_indices = array<i64: 2, 5, 3>, strides = array<i64: 1, 2, 1>}> : (tensor<2x7x3xf32>) -> tensor<2x3x3xf32>
    %1 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0, 1, 0>, limit_indices = array<i64: 2, 6, 3>, strides = array<i64: 1, 2, 1>}> : (tensor<2x7x3xf32>) -> tensor<2x3x3xf32>
    %2 = "stablehlo.maximum"(%0, %1) : (tensor<2x3x3xf32>, tensor<2x3x3xf32>) -> tensor<2x3x3xf32>
    %3 = "stablehlo.constant"() <{value = dense<2> : tensor<2x3x3xi32>}> : () -> tensor<2x3x3xi32>
    %4 = "stablehlo.compare"(%1, %2) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x3xf32>, tensor<2x3x3xf32>) -> tensor<2x3x3xi1>
    %5 = "stablehlo.constant"() <{value = dense<1> : tensor<2x3x3xi32>}> : () -> tensor<2x3x3xi32>
    %6 = "stablehlo.select"(%4, %3, %5) : (tensor<2x3x3xi1>, tensor<2x3x3xi32>, tensor<2x3x3xi32>) -> tensor<2x3x3xi32>
    %7 = "stablehlo.compare"(%0, %2) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x3xf32>, tensor<2x3x3xf32>) -> tensor<2x3x3xi1>
    %8 = "stablehlo.constant"() <{value = dense<0> : tensor<2x3x3xi32>}> : () -> tensor<2x3x3xi32>
    %9 = "stablehlo.select"(%7, %6, %8) : (tensor<2x3x3xi1>, tensor<2x3x3xi32>, tensor<2x3x3xi32>) -> tensor<2x3x3xi32>
    "func.return"(%2, %9) : (tensor<2x3x3xf32>, tensor<2x3x3xi32>) -> ()
  }
}

// -----

// maxPooling(f32[3, 8, 2]) {window = [3], strides = [1], padding = pairs [[1, 1]]}
module @maxPooling {
  func.func public @main(%arg0: tensor<3x8x2xf32>) -> (tensor<3x8x2xf32>, tensor<3x8x2xi32>) {
    %0 = "stablehlo.constant"() <{value = dense<0xFF800000> : tensor<f32>}> : () -> tensor<f32>
    %1 = "stablehlo.pad"(%arg0, %0) <{edge_padding_low = array<i64: 0, 1, 0>, edge_padding_high = array<i64: 0, 1, 0>, interior_padding = array<i64: 0, 0, 0>}> : (tensor<3x8x2xf32>, tensor<f32>) -> tensor<3x10x2xf32>
    %2 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 0, 0>, limit_indices = array<i64: 3, 8, 2>, strides = array<i64: 1, 1, 1>}> : (tensor<3x10x2xf32>) -> tensor<3x8x2xf32>
    %3 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 1, 0>, limit_indices = array<i64: 3, 9, 2>, strides = array<i64: 1, 1, 1>}> : (tensor<3x10x2xf32>) -> tensor<3x8x2xf32>
    %4 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 2, 0>, limit_indices = array<i64: 3, 10, 2>, strides = array<i64: 1, 1, 1>}> : (tensor<3x10x2xf32>) -> tensor<3x8x2xf32>
    %5 = "stablehlo.maximum"(%2, %3) : (tensor<3x8x2xf32>, tensor<3x8x2xf32>) -> tensor<3x8x2xf32>
    %6 = "stablehlo.maximum"(%5, %4) : (tensor<3x8x2xf32>, tensor<3x8x2xf32>) -> tensor<3x8x2xf32>
    %7 = "stablehlo.constant"() <{value = dense<3> : tensor<3x8x2xi32>}> : () -> tensor<3x8x2xi32>
    %8 = "stablehlo.compare"(%4, %6) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<3x8x2xf32>, tensor<3x8x2xf32>) -> tensor<3x8x2xi1>
    %9 = "stablehlo.constant"() <{value = dense<2> : tensor<3x8x2xi32>}> : () -> tensor<3x8x2xi32>
    %10 = "stablehlo.select"(%8, %7, %9) : (tensor<3x8x2xi1>, tensor<3x8x2xi32>, tensor<3x8x2xi32>) -> tensor<3x8x2xi32>
    %11 = "stablehlo.compare"(%3, %6) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<3x8x2xf32>, tensor<3x8x2xf32>) -> tensor<3x8x2xi1>
    %12 = "stablehlo.constant"() <{value = dense<1> : tensor<3x8x2xi32>}> : () -> tensor<3x8x2xi32>
    %13 = "stablehlo.select"(%11, %10, %12) : (tensor<3x8x2xi1>, tensor<3x8x2xi32>, tensor<3x8x2xi32>) -> tensor<3x8x2xi32>
    %14 = "stablehlo.compare"(%2, %6) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<3x8x2xf32>, tensor<3x8x2xf32>) -> tensor<3x8x2xi1>
    %15 = "stablehlo.constant"() <{value = dense<0> : tensor<3x8x2xi32>}> : () -> tensor<3x8x2xi32>
    %16 = "stablehlo.select"(%14, %13, %15) : (tensor<3x8x2xi1>, tensor<3x8x2xi32>, tensor<3x8x2xi32>) -> tensor<3x8x2xi32>
    "func.return"(%6, %16) : (tensor<3x8x2xf32>, tensor<3x8x2xi32>) -> ()
  }
}

// -----

// maxPooling(f32[2, 9, 1]) {window = [2], strides = [3], padding = pairs [[0, 1]]}
module @maxPooling {
  func.func public @main(%arg0: tensor<2x9x1xf32>) -> (tensor<2x3x1xf32>, tensor<2x3x1xi32>) {
    %0 = "stablehlo.constant"() <{value = dense<0xFF800000> : tensor<f32>}> : () -> tensor<f32>
    %1 = "stablehlo.pad"(%arg0, %0) <{edge_padding_low = array<i64: 0, 0, 0>, edge_padding_high = array<i64: 0, 1, 0>, interior_padding = array<i64: 0, 0, 0>}> : (tensor<2x9x1xf32>, tensor<f32>) -> tensor<2x10x1xf32>
    %2 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 0, 0>, limit_indices = array<i64: 2, 7, 1>, strides = array<i64: 1, 3, 1>}> : (tensor<2x10x1xf32>) -> tensor<2x3x1xf32>
    %3 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 1, 0>, limit_indices = array<i64: 2, 8, 1>, strides = array<i64: 1, 3, 1>}> : (tensor<2x10x1xf32>) -> tensor<2x3x1xf32>
    %4 = "stablehlo.maximum"(%2, %3) : (tensor<2x3x1xf32>, tensor<2x3x1xf32>) -> tensor<2x3x1xf32>
    %5 = "stablehlo.constant"() <{value = dense<3> : tensor<2x3x1xi32>}> : () -> tensor<2x3x1xi32>
    %6 = "stablehlo.compare"(%3, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x1xf32>, tensor<2x3x1xf32>) -> tensor<2x3x1xi1>
    %7 = "stablehlo.constant"() <{value = dense<1> : tensor<2x3x1xi32>}> : () -> tensor<2x3x1xi32>
    %8 = "stablehlo.select"(%6, %5, %7) : (tensor<2x3x1xi1>, tensor<2x3x1xi32>, tensor<2x3x1xi32>) -> tensor<2x3x1xi32>
    %9 = "stablehlo.compare"(%2, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x1xf32>, tensor<2x3x1xf32>) -> tensor<2x3x1xi1>
    %10 = "stablehlo.constant"() <{value = dense<0> : tensor<2x3x1xi32>}> : () -> tensor<2x3x1xi32>
    %11 = "stablehlo.select"(%9, %8, %10) : (tensor<2x3x1xi1>, tensor<2x3x1xi32>, tensor<2x3x1xi32>) -> tensor<2x3x1xi32>
    "func.return"(%4, %11) : (tensor<2x3x1xf32>, tensor<2x3x1xi32>) -> ()
  }
}

// -----

// maxPooling(f32[2, 6, 8, 3]) {window = [2, 2], strides = [2, 2], padding = pairs [[0, 0], [0, 0]]}
module @maxPooling {
  func.func public @main(%arg0: tensor<2x6x8x3xf32>) -> (tensor<2x3x4x3xf32>, tensor<2x3x4x3xi32>) {
    %0 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0, 0, 0, 0>, limit_indices = array<i64: 2, 5, 7, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x6x8x3xf32>) -> tensor<2x3x4x3xf32>
    %1 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0, 0, 1, 0>, limit_indices = array<i64: 2, 5, 8, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x6x8x3xf32>) -> tensor<2x3x4x3xf32>
    %2 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0, 1, 0, 0>, limit_indices = array<i64: 2, 6, 7, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x6x8x3xf32>) -> tensor<2x3x4x3xf32>
    %3 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0, 1, 1, 0>, limit_indices = array<i64: 2, 6, 8, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x6x8x3xf32>) -> tensor<2x3x4x3xf32>
    %4 = "stablehlo.maximum"(%0, %1) : (tensor<2x3x4x3xf32>, tensor<2x3x4x3xf32>) -> tensor<2x3x4x3xf32>
    %5 = "stablehlo.maximum"(%4, %2) : (tensor<2x3x4x3xf32>, tensor<2x3x4x3xf32>) -> tensor<2x3x4x3xf32>
    %6 = "stablehlo.maximum"(%5, %3) : (tensor<2x3x4x3xf32>, tensor<2x3x4x3xf32>) -> tensor<2x3x4x3xf32>
    %7 = "stablehlo.constant"() <{value = dense<4> : tensor<2x3x4x3xi32>}> : () -> tensor<2x3x4x3xi32>
    %8 = "stablehlo.compare"(%3, %6) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x4x3xf32>, tensor<2x3x4x3xf32>) -> tensor<2x3x4x3xi1>
    %9 = "stablehlo.constant"() <{value = dense<3> : tensor<2x3x4x3xi32>}> : () -> tensor<2x3x4x3xi32>
    %10 = "stablehlo.select"(%8, %7, %9) : (tensor<2x3x4x3xi1>, tensor<2x3x4x3xi32>, tensor<2x3x4x3xi32>) -> tensor<2x3x4x3xi32>
    %11 = "stablehlo.compare"(%2, %6) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x4x3xf32>, tensor<2x3x4x3xf32>) -> tensor<2x3x4x3xi1>
    %12 = "stablehlo.constant"() <{value = dense<2> : tensor<2x3x4x3xi32>}> : () -> tensor<2x3x4x3xi32>
    %13 = "stablehlo.select"(%11, %10, %12) : (tensor<2x3x4x3xi1>, tensor<2x3x4x3xi32>, tensor<2x3x4x3xi32>) -> tensor<2x3x4x3xi32>
    %14 = "stablehlo.compare"(%1, %6) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x4x3xf32>, tensor<2x3x4x3xf32>) -> tensor<2x3x4x3xi1>
    %15 = "stablehlo.constant"() <{value = dense<1> : tensor<2x3x4x3xi32>}> : () -> tensor<2x3x4x3xi32>
    %16 = "stablehlo.select"(%14, %13, %15) : (tensor<2x3x4x3xi1>, tensor<2x3x4x3xi32>, tensor<2x3x4x3xi32>) -> tensor<2x3x4x3xi32>
    %17 = "stablehlo.compare"(%0, %6) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x4x3xf32>, tensor<2x3x4x3xf32>) -> tensor<2x3x4x3xi1>
    %18 = "stablehlo.constant"() <{value = dense<0> : tensor<2x3x4x3xi32>}> : () -> tensor<2x3x4x3xi32>
    %19 = "stablehlo.select"(%17, %16, %18) : (tensor<2x3x4x3xi1>, tensor<2x3x4x3xi32>, tensor<2x3x4x3xi32>) -> tensor<2x3x4x3xi32>
    "func.return"(%6, %19) : (tensor<2x3x4x3xf32>, tensor<2x3x4x3xi32>) -> ()
  }
}

// -----

// maxPooling(f32[2, 7, 9, 3]) {window = [3, 3], strides = [2, 2], padding = pairs [[0, 0], [1, 1]]}
module @maxPooling {
  func.func public @main(%arg0: tensor<2x7x9x3xf32>) -> (tensor<2x3x5x3xf32>, tensor<2x3x5x3xi32>) {
    %0 = "stablehlo.constant"() <{value = dense<0xFF800000> : tensor<f32>}> : () -> tensor<f32>
    %1 = "stablehlo.pad"(%arg0, %0) <{edge_padding_low = array<i64: 0, 0, 1, 0>, edge_padding_high = array<i64: 0, 0, 1, 0>, interior_padding = array<i64: 0, 0, 0, 0>}> : (tensor<2x7x9x3xf32>, tensor<f32>) -> tensor<2x7x11x3xf32>
    %2 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 0, 0, 0>, limit_indices = array<i64: 2, 5, 9, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %3 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 0, 1, 0>, limit_indices = array<i64: 2, 5, 10, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %4 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 0, 2, 0>, limit_indices = array<i64: 2, 5, 11, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %5 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 1, 0, 0>, limit_indices = array<i64: 2, 6, 9, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %6 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 1, 1, 0>, limit_indices = array<i64: 2, 6, 10, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %7 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 1, 2, 0>, limit_indices = array<i64: 2, 6, 11, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %8 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 2, 0, 0>, limit_indices = array<i64: 2, 7, 9, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %9 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 2, 1, 0>, limit_indices = array<i64: 2, 7, 10, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %10 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 2, 2, 0>, limit_indices = array<i64: 2, 7, 11, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %11 = "stablehlo.maximum"(%2, %3) : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %12 = "stablehlo.maximum"(%11, %4) : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %13 = "stablehlo.maximum"(%12, %5) : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %14 = "stablehlo.maximum"(%13, %6) : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %15 = "stablehlo.maximum"(%14, %7) : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %16 = "stablehlo.maximum"(%15, %8) : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %17 = "stablehlo.maximum"(%16, %9) : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %18 = "stablehlo.maximum"(%17, %10) : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %19 = "stablehlo.constant"() <{value = dense<16> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %20 = "stablehlo.compare"(%10, %18) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xi1>
    %21 = "stablehlo.constant"() <{value = dense<10> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %22 = "stablehlo.select"(%20, %19, %21) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi32>
    %23 = "stablehlo.compare"(%9, %18) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xi1>
    %24 = "stablehlo.constant"() <{value = dense<9> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %25 = "stablehlo.select"(%23, %22, %24) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi32>
    %26 = "stablehlo.compare"(%8, %18) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xi1>
    %27 = "stablehlo.constant"() <{value = dense<8> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %28 = "stablehlo.select"(%26, %25, %27) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi32>
    %29 = "stablehlo.compare"(%7, %18) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xi1>
    %30 = "stablehlo.constant"() <{value = dense<6> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %31 = "stablehlo.select"(%29, %28, %30) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi32>
    %32 = "stablehlo.compare"(%6, %18) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xi1>
    %33 = "stablehlo.constant"() <{value = dense<5> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %34 = "stablehlo.select"(%32, %31, %33) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi32>
    %35 = "stablehlo.compare"(%5, %18) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xi1>
    %36 = "stablehlo.constant"() <{value = dense<4> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %37 = "stablehlo.select"(%35, %34, %36) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi32>
    %38 = "stablehlo.compare"(%4, %18) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xi1>
    %39 = "stablehlo.constant"() <{value = dense<2> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %40 = "stablehlo.select"(%38, %37, %39) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi32>
    %41 = "stablehlo.compare"(%3, %18) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xi1>
    %42 = "stablehlo.constant"() <{value = dense<1> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %43 = "stablehlo.select"(%41, %40, %42) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi32>
    %44 = "stablehlo.compare"(%2, %18) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xi1>
    %45 = "stablehlo.constant"() <{value = dense<0> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %46 = "stablehlo.select"(%44, %43, %45) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi32>
    "func.return"(%18, %46) : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xi32>) -> ()
  }
}

// -----

// maxPooling(f32[batch, 7, 9, 3]) {window = [3, 3], strides = [2, 2], padding = pairs [[0, 0], [1, 1]]}
module @maxPooling {
  func.func public @main(%arg0: tensor<2x7x9x3xf32>) -> (tensor<2x3x5x3xf32>, tensor<2x3x5x3xi32>) {
    %0 = "stablehlo.constant"() <{value = dense<0xFF800000> : tensor<f32>}> : () -> tensor<f32>
    %1 = "stablehlo.pad"(%arg0, %0) <{edge_padding_low = array<i64: 0, 0, 1, 0>, edge_padding_high = array<i64: 0, 0, 1, 0>, interior_padding = array<i64: 0, 0, 0, 0>}> : (tensor<2x7x9x3xf32>, tensor<f32>) -> tensor<2x7x11x3xf32>
    %2 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 0, 0, 0>, limit_indices = array<i64: 2, 5, 9, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %3 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 0, 1, 0>, limit_indices = array<i64: 2, 5, 10, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %4 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 0, 2, 0>, limit_indices = array<i64: 2, 5, 11, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %5 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 1, 0, 0>, limit_indices = array<i64: 2, 6, 9, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %6 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 1, 1, 0>, limit_indices = array<i64: 2, 6, 10, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %7 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 1, 2, 0>, limit_indices = array<i64: 2, 6, 11, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %8 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 2, 0, 0>, limit_indices = array<i64: 2, 7, 9, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %9 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 2, 1, 0>, limit_indices = array<i64: 2, 7, 10, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %10 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 2, 2, 0>, limit_indices = array<i64: 2, 7, 11, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %11 = "stablehlo.maximum"(%2, %3) : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %12 = "stablehlo.maximum"(%11, %4) : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %13 = "stablehlo.maximum"(%12, %5) : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %14 = "stablehlo.maximum"(%13, %6) : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %15 = "stablehlo.maximum"(%14, %7) : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %16 = "stablehlo.maximum"(%15, %8) : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %17 = "stablehlo.maximum"(%16, %9) : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %18 = "stablehlo.maximum"(%17, %10) : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %19 = "stablehlo.constant"() <{value = dense<16> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %20 = "stablehlo.compare"(%10, %18) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xi1>
    %21 = "stablehlo.constant"() <{value = dense<10> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %22 = "stablehlo.select"(%20, %19, %21) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi32>
    %23 = "stablehlo.compare"(%9, %18) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xi1>
    %24 = "stablehlo.constant"() <{value = dense<9> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %25 = "stablehlo.select"(%23, %22, %24) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi32>
    %26 = "stablehlo.compare"(%8, %18) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xi1>
    %27 = "stablehlo.constant"() <{value = dense<8> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %28 = "stablehlo.select"(%26, %25, %27) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi32>
    %29 = "stablehlo.compare"(%7, %18) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xi1>
    %30 = "stablehlo.constant"() <{value = dense<6> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %31 = "stablehlo.select"(%29, %28, %30) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi32>
    %32 = "stablehlo.compare"(%6, %18) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xi1>
    %33 = "stablehlo.constant"() <{value = dense<5> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %34 = "stablehlo.select"(%32, %31, %33) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi32>
    %35 = "stablehlo.compare"(%5, %18) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xi1>
    %36 = "stablehlo.constant"() <{value = dense<4> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %37 = "stablehlo.select"(%35, %34, %36) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi32>
    %38 = "stablehlo.compare"(%4, %18) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xi1>
    %39 = "stablehlo.constant"() <{value = dense<2> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %40 = "stablehlo.select"(%38, %37, %39) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi32>
    %41 = "stablehlo.compare"(%3, %18) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xi1>
    %42 = "stablehlo.constant"() <{value = dense<1> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %43 = "stablehlo.select"(%41, %40, %42) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi32>
    %44 = "stablehlo.compare"(%2, %18) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xi1>
    %45 = "stablehlo.constant"() <{value = dense<0> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %46 = "stablehlo.select"(%44, %43, %45) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi32>
    "func.return"(%18, %46) : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xi32>) -> ()
  }
}

// -----

// maxPooling(f32[1, 5, 6, 2]) {window = [3, 2], strides = [1, 3], padding = pairs [[1, 0], [0, 1]]}
module @maxPooling {
  func.func public @main(%arg0: tensor<1x5x6x2xf32>) -> (tensor<1x4x2x2xf32>, tensor<1x4x2x2xi32>) {
    %0 = "stablehlo.constant"() <{value = dense<0xFF800000> : tensor<f32>}> : () -> tensor<f32>
    %1 = "stablehlo.pad"(%arg0, %0) <{edge_padding_low = array<i64: 0, 1, 0, 0>, edge_padding_high = array<i64: 0, 0, 1, 0>, interior_padding = array<i64: 0, 0, 0, 0>}> : (tensor<1x5x6x2xf32>, tensor<f32>) -> tensor<1x6x7x2xf32>
    %2 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 0, 0, 0>, limit_indices = array<i64: 1, 4, 4, 2>, strides = array<i64: 1, 1, 3, 1>}> : (tensor<1x6x7x2xf32>) -> tensor<1x4x2x2xf32>
    %3 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 0, 1, 0>, limit_indices = array<i64: 1, 4, 5, 2>, strides = array<i64: 1, 1, 3, 1>}> : (tensor<1x6x7x2xf32>) -> tensor<1x4x2x2xf32>
    %4 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 1, 0, 0>, limit_indices = array<i64: 1, 5, 4, 2>, strides = array<i64: 1, 1, 3, 1>}> : (tensor<1x6x7x2xf32>) -> tensor<1x4x2x2xf32>
    %5 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 1, 1, 0>, limit_indices = array<i64: 1, 5, 5, 2>, strides = array<i64: 1, 1, 3, 1>}> : (tensor<1x6x7x2xf32>) -> tensor<1x4x2x2xf32>
    %6 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 2, 0, 0>, limit_indices = array<i64: 1, 6, 4, 2>, strides = array<i64: 1, 1, 3, 1>}> : (tensor<1x6x7x2xf32>) -> tensor<1x4x2x2xf32>
    %7 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 2, 1, 0>, limit_indices = array<i64: 1, 6, 5, 2>, strides = array<i64: 1, 1, 3, 1>}> : (tensor<1x6x7x2xf32>) -> tensor<1x4x2x2xf32>
    %8 = "stablehlo.maximum"(%2, %3) : (tensor<1x4x2x2xf32>, tensor<1x4x2x2xf32>) -> tensor<1x4x2x2xf32>
    %9 = "stablehlo.maximum"(%8, %4) : (tensor<1x4x2x2xf32>, tensor<1x4x2x2xf32>) -> tensor<1x4x2x2xf32>
    %10 = "stablehlo.maximum"(%9, %5) : (tensor<1x4x2x2xf32>, tensor<1x4x2x2xf32>) -> tensor<1x4x2x2xf32>
    %11 = "stablehlo.maximum"(%10, %6) : (tensor<1x4x2x2xf32>, tensor<1x4x2x2xf32>) -> tensor<1x4x2x2xf32>
    %12 = "stablehlo.maximum"(%11, %7) : (tensor<1x4x2x2xf32>, tensor<1x4x2x2xf32>) -> tensor<1x4x2x2xf32>
    %13 = "stablehlo.constant"() <{value = dense<9> : tensor<1x4x2x2xi32>}> : () -> tensor<1x4x2x2xi32>
    %14 = "stablehlo.compare"(%7, %12) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<1x4x2x2xf32>, tensor<1x4x2x2xf32>) -> tensor<1x4x2x2xi1>
    %15 = "stablehlo.constant"() <{value = dense<7> : tensor<1x4x2x2xi32>}> : () -> tensor<1x4x2x2xi32>
    %16 = "stablehlo.select"(%14, %13, %15) : (tensor<1x4x2x2xi1>, tensor<1x4x2x2xi32>, tensor<1x4x2x2xi32>) -> tensor<1x4x2x2xi32>
    %17 = "stablehlo.compare"(%6, %12) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<1x4x2x2xf32>, tensor<1x4x2x2xf32>) -> tensor<1x4x2x2xi1>
    %18 = "stablehlo.constant"() <{value = dense<6> : tensor<1x4x2x2xi32>}> : () -> tensor<1x4x2x2xi32>
    %19 = "stablehlo.select"(%17, %16, %18) : (tensor<1x4x2x2xi1>, tensor<1x4x2x2xi32>, tensor<1x4x2x2xi32>) -> tensor<1x4x2x2xi32>
    %20 = "stablehlo.compare"(%5, %12) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<1x4x2x2xf32>, tensor<1x4x2x2xf32>) -> tensor<1x4x2x2xi1>
    %21 = "stablehlo.constant"() <{value = dense<4> : tensor<1x4x2x2xi32>}> : () -> tensor<1x4x2x2xi32>
    %22 = "stablehlo.select"(%20, %19, %21) : (tensor<1x4x2x2xi1>, tensor<1x4x2x2xi32>, tensor<1x4x2x2xi32>) -> tensor<1x4x2x2xi32>
    %23 = "stablehlo.compare"(%4, %12) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<1x4x2x2xf32>, tensor<1x4x2x2xf32>) -> tensor<1x4x2x2xi1>
    %24 = "stablehlo.constant"() <{value = dense<3> : tensor<1x4x2x2xi32>}> : () -> tensor<1x4x2x2xi32>
    %25 = "stablehlo.select"(%23, %22, %24) : (tensor<1x4x2x2xi1>, tensor<1x4x2x2xi32>, tensor<1x4x2x2xi32>) -> tensor<1x4x2x2xi32>
    %26 = "stablehlo.compare"(%3, %12) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<1x4x2x2xf32>, tensor<1x4x2x2xf32>) -> tensor<1x4x2x2xi1>
    %27 = "stablehlo.constant"() <{value = dense<1> : tensor<1x4x2x2xi32>}> : () -> tensor<1x4x2x2xi32>
    %28 = "stablehlo.select"(%26, %25, %27) : (tensor<1x4x2x2xi1>, tensor<1x4x2x2xi32>, tensor<1x4x2x2xi32>) -> tensor<1x4x2x2xi32>
    %29 = "stablehlo.compare"(%2, %12) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<1x4x2x2xf32>, tensor<1x4x2x2xf32>) -> tensor<1x4x2x2xi1>
    %30 = "stablehlo.constant"() <{value = dense<0> : tensor<1x4x2x2xi32>}> : () -> tensor<1x4x2x2xi32>
    %31 = "stablehlo.select"(%29, %28, %30) : (tensor<1x4x2x2xi1>, tensor<1x4x2x2xi32>, tensor<1x4x2x2xi32>) -> tensor<1x4x2x2xi32>
    "func.return"(%12, %31) : (tensor<1x4x2x2xf32>, tensor<1x4x2x2xi32>) -> ()
  }
}

// -----

// maxPooling(f32[2, 3, 4, 5, 2]) {window = [2, 3, 2], strides = [1, 2, 2], padding = pairs [[0, 0], [1, 1], [0, 0]]}
module @maxPooling {
  func.func public @main(%arg0: tensor<2x3x4x5x2xf32>) -> (tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xi32>) {
    %0 = "stablehlo.constant"() <{value = dense<0xFF800000> : tensor<f32>}> : () -> tensor<f32>
    %1 = "stablehlo.pad"(%arg0, %0) <{edge_padding_low = array<i64: 0, 0, 1, 0, 0>, edge_padding_high = array<i64: 0, 0, 1, 0, 0>, interior_padding = array<i64: 0, 0, 0, 0, 0>}> : (tensor<2x3x4x5x2xf32>, tensor<f32>) -> tensor<2x3x6x5x2xf32>
    %2 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 0, 0, 0, 0>, limit_indices = array<i64: 2, 2, 3, 3, 2>, strides = array<i64: 1, 1, 2, 2, 1>}> : (tensor<2x3x6x5x2xf32>) -> tensor<2x2x2x2x2xf32>
    %3 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 0, 0, 1, 0>, limit_indices = array<i64: 2, 2, 3, 4, 2>, strides = array<i64: 1, 1, 2, 2, 1>}> : (tensor<2x3x6x5x2xf32>) -> tensor<2x2x2x2x2xf32>
    %4 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 0, 1, 0, 0>, limit_indices = array<i64: 2, 2, 4, 3, 2>, strides = array<i64: 1, 1, 2, 2, 1>}> : (tensor<2x3x6x5x2xf32>) -> tensor<2x2x2x2x2xf32>
    %5 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 0, 1, 1, 0>, limit_indices = array<i64: 2, 2, 4, 4, 2>, strides = array<i64: 1, 1, 2, 2, 1>}> : (tensor<2x3x6x5x2xf32>) -> tensor<2x2x2x2x2xf32>
    %6 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 0, 2, 0, 0>, limit_indices = array<i64: 2, 2, 5, 3, 2>, strides = array<i64: 1, 1, 2, 2, 1>}> : (tensor<2x3x6x5x2xf32>) -> tensor<2x2x2x2x2xf32>
    %7 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 0, 2, 1, 0>, limit_indices = array<i64: 2, 2, 5, 4, 2>, strides = array<i64: 1, 1, 2, 2, 1>}> : (tensor<2x3x6x5x2xf32>) -> tensor<2x2x2x2x2xf32>
    %8 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 1, 0, 0, 0>, limit_indices = array<i64: 2, 3, 3, 3, 2>, strides = array<i64: 1, 1, 2, 2, 1>}> : (tensor<2x3x6x5x2xf32>) -> tensor<2x2x2x2x2xf32>
    %9 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 1, 0, 1, 0>, limit_indices = array<i64: 2, 3, 3, 4, 2>, strides = array<i64: 1, 1, 2, 2, 1>}> : (tensor<2x3x6x5x2xf32>) -> tensor<2x2x2x2x2xf32>
    %10 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 1, 1, 0, 0>, limit_indices = array<i64: 2, 3, 4, 3, 2>, strides = array<i64: 1, 1, 2, 2, 1>}> : (tensor<2x3x6x5x2xf32>) -> tensor<2x2x2x2x2xf32>
    %11 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 1, 1, 1, 0>, limit_indices = array<i64: 2, 3, 4, 4, 2>, strides = array<i64: 1, 1, 2, 2, 1>}> : (tensor<2x3x6x5x2xf32>) -> tensor<2x2x2x2x2xf32>
    %12 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 1, 2, 0, 0>, limit_indices = array<i64: 2, 3, 5, 3, 2>, strides = array<i64: 1, 1, 2, 2, 1>}> : (tensor<2x3x6x5x2xf32>) -> tensor<2x2x2x2x2xf32>
    %13 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 1, 2, 1, 0>, limit_indices = array<i64: 2, 3, 5, 4, 2>, strides = array<i64: 1, 1, 2, 2, 1>}> : (tensor<2x3x6x5x2xf32>) -> tensor<2x2x2x2x2xf32>
    %14 = "stablehlo.maximum"(%2, %3) : (tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xf32>
    %15 = "stablehlo.maximum"(%14, %4) : (tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xf32>
    %16 = "stablehlo.maximum"(%15, %5) : (tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xf32>
    %17 = "stablehlo.maximum"(%16, %6) : (tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xf32>
    %18 = "stablehlo.maximum"(%17, %7) : (tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xf32>
    %19 = "stablehlo.maximum"(%18, %8) : (tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xf32>
    %20 = "stablehlo.maximum"(%19, %9) : (tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xf32>
    %21 = "stablehlo.maximum"(%20, %10) : (tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xf32>
    %22 = "stablehlo.maximum"(%21, %11) : (tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xf32>
    %23 = "stablehlo.maximum"(%22, %12) : (tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xf32>
    %24 = "stablehlo.maximum"(%23, %13) : (tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xf32>
    %25 = "stablehlo.constant"() <{value = dense<16> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %26 = "stablehlo.compare"(%13, %24) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xi1>
    %27 = "stablehlo.constant"() <{value = dense<13> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %28 = "stablehlo.select"(%26, %25, %27) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi32>
    %29 = "stablehlo.compare"(%12, %24) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xi1>
    %30 = "stablehlo.constant"() <{value = dense<12> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %31 = "stablehlo.select"(%29, %28, %30) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi32>
    %32 = "stablehlo.compare"(%11, %24) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xi1>
    %33 = "stablehlo.constant"() <{value = dense<11> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %34 = "stablehlo.select"(%32, %31, %33) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi32>
    %35 = "stablehlo.compare"(%10, %24) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xi1>
    %36 = "stablehlo.constant"() <{value = dense<10> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %37 = "stablehlo.select"(%35, %34, %36) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi32>
    %38 = "stablehlo.compare"(%9, %24) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xi1>
    %39 = "stablehlo.constant"() <{value = dense<9> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %40 = "stablehlo.select"(%38, %37, %39) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi32>
    %41 = "stablehlo.compare"(%8, %24) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xi1>
    %42 = "stablehlo.constant"() <{value = dense<8> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %43 = "stablehlo.select"(%41, %40, %42) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi32>
    %44 = "stablehlo.compare"(%7, %24) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xi1>
    %45 = "stablehlo.constant"() <{value = dense<5> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %46 = "stablehlo.select"(%44, %43, %45) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi32>
    %47 = "stablehlo.compare"(%6, %24) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xi1>
    %48 = "stablehlo.constant"() <{value = dense<4> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %49 = "stablehlo.select"(%47, %46, %48) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi32>
    %50 = "stablehlo.compare"(%5, %24) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xi1>
    %51 = "stablehlo.constant"() <{value = dense<3> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %52 = "stablehlo.select"(%50, %49, %51) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi32>
    %53 = "stablehlo.compare"(%4, %24) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xi1>
    %54 = "stablehlo.constant"() <{value = dense<2> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %55 = "stablehlo.select"(%53, %52, %54) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi32>
    %56 = "stablehlo.compare"(%3, %24) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xi1>
    %57 = "stablehlo.constant"() <{value = dense<1> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %58 = "stablehlo.select"(%56, %55, %57) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi32>
    %59 = "stablehlo.compare"(%2, %24) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xi1>
    %60 = "stablehlo.constant"() <{value = dense<0> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %61 = "stablehlo.select"(%59, %58, %60) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi32>
    "func.return"(%24, %61) : (tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xi32>) -> ()
  }
}

// -----

// maxPooling(f32[0, 4, 3]) {window = [2], strides = [2], padding = pairs [[0, 0]]}
module @maxPooling {
  func.func public @main(%arg0: tensor<0x4x3xf32>) -> (tensor<0x2x3xf32>, tensor<0x2x3xi32>) {
    %0 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0, 0, 0>, limit_indices = array<i64: 0, 3, 3>, strides = array<i64: 1, 2, 1>}> : (tensor<0x4x3xf32>) -> tensor<0x2x3xf32>
    %1 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0, 1, 0>, limit_indices = array<i64: 0, 4, 3>, strides = array<i64: 1, 2, 1>}> : (tensor<0x4x3xf32>) -> tensor<0x2x3xf32>
    %2 = "stablehlo.maximum"(%0, %1) : (tensor<0x2x3xf32>, tensor<0x2x3xf32>) -> tensor<0x2x3xf32>
    %3 = "stablehlo.constant"() <{value = dense<2> : tensor<0x2x3xi32>}> : () -> tensor<0x2x3xi32>
    %4 = "stablehlo.compare"(%1, %2) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<0x2x3xf32>, tensor<0x2x3xf32>) -> tensor<0x2x3xi1>
    %5 = "stablehlo.constant"() <{value = dense<1> : tensor<0x2x3xi32>}> : () -> tensor<0x2x3xi32>
    %6 = "stablehlo.select"(%4, %3, %5) : (tensor<0x2x3xi1>, tensor<0x2x3xi32>, tensor<0x2x3xi32>) -> tensor<0x2x3xi32>
    %7 = "stablehlo.compare"(%0, %2) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<0x2x3xf32>, tensor<0x2x3xf32>) -> tensor<0x2x3xi1>
    %8 = "stablehlo.constant"() <{value = dense<0> : tensor<0x2x3xi32>}> : () -> tensor<0x2x3xi32>
    %9 = "stablehlo.select"(%7, %6, %8) : (tensor<0x2x3xi1>, tensor<0x2x3xi32>, tensor<0x2x3xi32>) -> tensor<0x2x3xi32>
    "func.return"(%2, %9) : (tensor<0x2x3xf32>, tensor<0x2x3xi32>) -> ()
  }
}

// -----

// maxPooling(f32[2, 3, 4, 0]) {window = [2, 2], strides = [1, 1], padding = pairs [[0, 0], [0, 0]]}
module @maxPooling {
  func.func public @main(%arg0: tensor<2x3x4x0xf32>) -> (tensor<2x2x3x0xf32>, tensor<2x2x3x0xi32>) {
    %0 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0, 0, 0, 0>, limit_indices = array<i64: 2, 2, 3, 0>, strides = array<i64: 1, 1, 1, 1>}> : (tensor<2x3x4x0xf32>) -> tensor<2x2x3x0xf32>
    %1 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0, 0, 1, 0>, limit_indices = array<i64: 2, 2, 4, 0>, strides = array<i64: 1, 1, 1, 1>}> : (tensor<2x3x4x0xf32>) -> tensor<2x2x3x0xf32>
    %2 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0, 1, 0, 0>, limit_indices = array<i64: 2, 3, 3, 0>, strides = array<i64: 1, 1, 1, 1>}> : (tensor<2x3x4x0xf32>) -> tensor<2x2x3x0xf32>
    %3 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0, 1, 1, 0>, limit_indices = array<i64: 2, 3, 4, 0>, strides = array<i64: 1, 1, 1, 1>}> : (tensor<2x3x4x0xf32>) -> tensor<2x2x3x0xf32>
    %4 = "stablehlo.maximum"(%0, %1) : (tensor<2x2x3x0xf32>, tensor<2x2x3x0xf32>) -> tensor<2x2x3x0xf32>
    %5 = "stablehlo.maximum"(%4, %2) : (tensor<2x2x3x0xf32>, tensor<2x2x3x0xf32>) -> tensor<2x2x3x0xf32>
    %6 = "stablehlo.maximum"(%5, %3) : (tensor<2x2x3x0xf32>, tensor<2x2x3x0xf32>) -> tensor<2x2x3x0xf32>
    %7 = "stablehlo.constant"() <{value = dense<4> : tensor<2x2x3x0xi32>}> : () -> tensor<2x2x3x0xi32>
    %8 = "stablehlo.compare"(%3, %6) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x2x3x0xf32>, tensor<2x2x3x0xf32>) -> tensor<2x2x3x0xi1>
    %9 = "stablehlo.constant"() <{value = dense<3> : tensor<2x2x3x0xi32>}> : () -> tensor<2x2x3x0xi32>
    %10 = "stablehlo.select"(%8, %7, %9) : (tensor<2x2x3x0xi1>, tensor<2x2x3x0xi32>, tensor<2x2x3x0xi32>) -> tensor<2x2x3x0xi32>
    %11 = "stablehlo.compare"(%2, %6) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x2x3x0xf32>, tensor<2x2x3x0xf32>) -> tensor<2x2x3x0xi1>
    %12 = "stablehlo.constant"() <{value = dense<2> : tensor<2x2x3x0xi32>}> : () -> tensor<2x2x3x0xi32>
    %13 = "stablehlo.select"(%11, %10, %12) : (tensor<2x2x3x0xi1>, tensor<2x2x3x0xi32>, tensor<2x2x3x0xi32>) -> tensor<2x2x3x0xi32>
    %14 = "stablehlo.compare"(%1, %6) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x2x3x0xf32>, tensor<2x2x3x0xf32>) -> tensor<2x2x3x0xi1>
    %15 = "stablehlo.constant"() <{value = dense<1> : tensor<2x2x3x0xi32>}> : () -> tensor<2x2x3x0xi32>
    %16 = "stablehlo.select"(%14, %13, %15) : (tensor<2x2x3x0xi1>, tensor<2x2x3x0xi32>, tensor<2x2x3x0xi32>) -> tensor<2x2x3x0xi32>
    %17 = "stablehlo.compare"(%0, %6) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x2x3x0xf32>, tensor<2x2x3x0xf32>) -> tensor<2x2x3x0xi1>
    %18 = "stablehlo.constant"() <{value = dense<0> : tensor<2x2x3x0xi32>}> : () -> tensor<2x2x3x0xi32>
    %19 = "stablehlo.select"(%17, %16, %18) : (tensor<2x2x3x0xi1>, tensor<2x2x3x0xi32>, tensor<2x2x3x0xi32>) -> tensor<2x2x3x0xi32>
    "func.return"(%6, %19) : (tensor<2x2x3x0xf32>, tensor<2x2x3x0xi32>) -> ()
  }
}

// -----

// maxPooling(i32[2, 5, 3]) {window = [2], strides = [1], padding = pairs [[1, 0]]}
module @maxPooling {
  func.func public @main(%arg0: tensor<2x5x3xi32>) -> (tensor<2x5x3xi32>, tensor<2x5x3xi32>) {
    %0 = "stablehlo.constant"() <{value = dense<-2147483648> : tensor<i32>}> : () -> tensor<i32>
    %1 = "stablehlo.pad"(%arg0, %0) <{edge_padding_low = array<i64: 0, 1, 0>, edge_padding_high = array<i64: 0, 0, 0>, interior_padding = array<i64: 0, 0, 0>}> : (tensor<2x5x3xi32>, tensor<i32>) -> tensor<2x6x3xi32>
    %2 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 0, 0>, limit_indices = array<i64: 2, 5, 3>, strides = array<i64: 1, 1, 1>}> : (tensor<2x6x3xi32>) -> tensor<2x5x3xi32>
    %3 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 1, 0>, limit_indices = array<i64: 2, 6, 3>, strides = array<i64: 1, 1, 1>}> : (tensor<2x6x3xi32>) -> tensor<2x5x3xi32>
    %4 = "stablehlo.maximum"(%2, %3) : (tensor<2x5x3xi32>, tensor<2x5x3xi32>) -> tensor<2x5x3xi32>
    %5 = "stablehlo.constant"() <{value = dense<2> : tensor<2x5x3xi32>}> : () -> tensor<2x5x3xi32>
    %6 = "stablehlo.compare"(%3, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x5x3xi32>, tensor<2x5x3xi32>) -> tensor<2x5x3xi1>
    %7 = "stablehlo.constant"() <{value = dense<1> : tensor<2x5x3xi32>}> : () -> tensor<2x5x3xi32>
    %8 = "stablehlo.select"(%6, %5, %7) : (tensor<2x5x3xi1>, tensor<2x5x3xi32>, tensor<2x5x3xi32>) -> tensor<2x5x3xi32>
    %9 = "stablehlo.compare"(%2, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x5x3xi32>, tensor<2x5x3xi32>) -> tensor<2x5x3xi1>
    %10 = "stablehlo.constant"() <{value = dense<0> : tensor<2x5x3xi32>}> : () -> tensor<2x5x3xi32>
    %11 = "stablehlo.select"(%9, %8, %10) : (tensor<2x5x3xi1>, tensor<2x5x3xi32>, tensor<2x5x3xi32>) -> tensor<2x5x3xi32>
    "func.return"(%4, %11) : (tensor<2x5x3xi32>, tensor<2x5x3xi32>) -> ()
  }
}

// -----

// maxPooling(u8[2, 5, 3]) {window = [2], strides = [1], padding = pairs [[1, 0]]}
module @maxPooling {
  func.func public @main(%arg0: tensor<2x5x3xui8>) -> (tensor<2x5x3xui8>, tensor<2x5x3xi32>) {
    %0 = "stablehlo.constant"() <{value = dense<0> : tensor<ui8>}> : () -> tensor<ui8>
    %1 = "stablehlo.pad"(%arg0, %0) <{edge_padding_low = array<i64: 0, 1, 0>, edge_padding_high = array<i64: 0, 0, 0>, interior_padding = array<i64: 0, 0, 0>}> : (tensor<2x5x3xui8>, tensor<ui8>) -> tensor<2x6x3xui8>
    %2 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 0, 0>, limit_indices = array<i64: 2, 5, 3>, strides = array<i64: 1, 1, 1>}> : (tensor<2x6x3xui8>) -> tensor<2x5x3xui8>
    %3 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 1, 0>, limit_indices = array<i64: 2, 6, 3>, strides = array<i64: 1, 1, 1>}> : (tensor<2x6x3xui8>) -> tensor<2x5x3xui8>
    %4 = "stablehlo.maximum"(%2, %3) : (tensor<2x5x3xui8>, tensor<2x5x3xui8>) -> tensor<2x5x3xui8>
    %5 = "stablehlo.constant"() <{value = dense<2> : tensor<2x5x3xi32>}> : () -> tensor<2x5x3xi32>
    %6 = "stablehlo.compare"(%3, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x5x3xui8>, tensor<2x5x3xui8>) -> tensor<2x5x3xi1>
    %7 = "stablehlo.constant"() <{value = dense<1> : tensor<2x5x3xi32>}> : () -> tensor<2x5x3xi32>
    %8 = "stablehlo.select"(%6, %5, %7) : (tensor<2x5x3xi1>, tensor<2x5x3xi32>, tensor<2x5x3xi32>) -> tensor<2x5x3xi32>
    %9 = "stablehlo.compare"(%2, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x5x3xui8>, tensor<2x5x3xui8>) -> tensor<2x5x3xi1>
    %10 = "stablehlo.constant"() <{value = dense<0> : tensor<2x5x3xi32>}> : () -> tensor<2x5x3xi32>
    %11 = "stablehlo.select"(%9, %8, %10) : (tensor<2x5x3xi1>, tensor<2x5x3xi32>, tensor<2x5x3xi32>) -> tensor<2x5x3xi32>
    "func.return"(%4, %11) : (tensor<2x5x3xui8>, tensor<2x5x3xi32>) -> ()
  }
}

// -----

// maxPooling(f32[1, 5, 1]) {window = [2], strides = [1], padding = pairs [[1, 0]]}
module @maxPooling {
  func.func public @main(%arg0: tensor<1x5x1xf32>) -> (tensor<1x5x1xf32>, tensor<1x5x1xi32>) {
    %0 = "stablehlo.constant"() <{value = dense<0xFF800000> : tensor<f32>}> : () -> tensor<f32>
    %1 = "stablehlo.pad"(%arg0, %0) <{edge_padding_low = array<i64: 0, 1, 0>, edge_padding_high = array<i64: 0, 0, 0>, interior_padding = array<i64: 0, 0, 0>}> : (tensor<1x5x1xf32>, tensor<f32>) -> tensor<1x6x1xf32>
    %2 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 0, 0>, limit_indices = array<i64: 1, 5, 1>, strides = array<i64: 1, 1, 1>}> : (tensor<1x6x1xf32>) -> tensor<1x5x1xf32>
    %3 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 1, 0>, limit_indices = array<i64: 1, 6, 1>, strides = array<i64: 1, 1, 1>}> : (tensor<1x6x1xf32>) -> tensor<1x5x1xf32>
    %4 = "stablehlo.maximum"(%2, %3) : (tensor<1x5x1xf32>, tensor<1x5x1xf32>) -> tensor<1x5x1xf32>
    %5 = "stablehlo.constant"() <{value = dense<2> : tensor<1x5x1xi32>}> : () -> tensor<1x5x1xi32>
    %6 = "stablehlo.compare"(%3, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<1x5x1xf32>, tensor<1x5x1xf32>) -> tensor<1x5x1xi1>
    %7 = "stablehlo.constant"() <{value = dense<1> : tensor<1x5x1xi32>}> : () -> tensor<1x5x1xi32>
    %8 = "stablehlo.select"(%6, %5, %7) : (tensor<1x5x1xi1>, tensor<1x5x1xi32>, tensor<1x5x1xi32>) -> tensor<1x5x1xi32>
    %9 = "stablehlo.compare"(%2, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<1x5x1xf32>, tensor<1x5x1xf32>) -> tensor<1x5x1xi1>
    %10 = "stablehlo.constant"() <{value = dense<0> : tensor<1x5x1xi32>}> : () -> tensor<1x5x1xi32>
    %11 = "stablehlo.select"(%9, %8, %10) : (tensor<1x5x1xi1>, tensor<1x5x1xi32>, tensor<1x5x1xi32>) -> tensor<1x5x1xi32>
    "func.return"(%4, %11) : (tensor<1x5x1xf32>, tensor<1x5x1xi32>) -> ()
  }
}
