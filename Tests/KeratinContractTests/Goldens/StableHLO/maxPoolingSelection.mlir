// maxPoolingSelection(f32[2, 7, 3], i32[2, 3, 3]) {window = [2], strides = [2], padding = pairs [[0, 0]]}
module @maxPoolingSelection {
  func.func public @main(%arg0: tensor<2x7x3xf32>, %arg1: tensor<2x3x3xi32>) -> (tensor<2x3x3xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<2x3x3xf32>}> : () -> tensor<2x3x3xf32>
    %1 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0, 0, 0>, limit_indices = array<i64: 2, 5, 3>, strides = array<i64: 1, 2, 1>}> : (tensor<2x7x3xf32>) -> tensor<2x3x3xf32>
    %2 = "stablehlo.constant"() <{value = dense<0> : tensor<2x3x3xi32>}> : () -> tensor<2x3x3xi32>
    %3 = "stablehlo.compare"(%arg1, %2) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x3xi32>, tensor<2x3x3xi32>) -> tensor<2x3x3xi1>
    %4 = "stablehlo.select"(%3, %1, %0) : (tensor<2x3x3xi1>, tensor<2x3x3xf32>, tensor<2x3x3xf32>) -> tensor<2x3x3xf32>
    %5 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0, 1, 0>, limit_indices = array<i64: 2, 6, 3>, strides = array<i64: 1, 2, 1>}> : (tensor<2x7x3xf32>) -> tensor<2x3x3xf32>
    %6 = "stablehlo.constant"() <{value = dense<1> : tensor<2x3x3xi32>}> : () -> tensor<2x3x3xi32>
    %7 = "stablehlo.compare"(%arg1, %6) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x3xi32>, tensor<2x3x3xi32>) -> tensor<2x3x3xi1>
    %8 = "stablehlo.select"(%7, %5, %4) : (tensor<2x3x3xi1>, tensor<2x3x3xf32>, tensor<2x3x3xf32>) -> tensor<2x3x3xf32>
    "func.return"(%8) : (tensor<2x3x3xf32>) -> ()
  }
}

// -----

// maxPoolingSelection(f32[3, 8, 2], i32[3, 8, 2]) {window = [3], strides = [1], padding = pairs [[1, 1]]}
module @maxPoolingSelection {
  func.func public @main(%arg0: tensor<3x8x2xf32>, %arg1: tensor<3x8x2xi32>) -> (tensor<3x8x2xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %1 = "stablehlo.pad"(%arg0, %0) <{edge_padding_low = array<i64: 0, 1, 0>, edge_padding_high = array<i64: 0, 1, 0>, interior_padding = array<i64: 0, 0, 0>}> : (tensor<3x8x2xf32>, tensor<f32>) -> tensor<3x10x2xf32>
    %2 = "stablehlo.constant"() <{value = dense<0.0> : tensor<3x8x2xf32>}> : () -> tensor<3x8x2xf32>
    %3 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 0, 0>, limit_indices = array<i64: 3, 8, 2>, strides = array<i64: 1, 1, 1>}> : (tensor<3x10x2xf32>) -> tensor<3x8x2xf32>
    %4 = "stablehlo.constant"() <{value = dense<0> : tensor<3x8x2xi32>}> : () -> tensor<3x8x2xi32>
    %5 = "stablehlo.compare"(%arg1, %4) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<3x8x2xi32>, tensor<3x8x2xi32>) -> tensor<3x8x2xi1>
    %6 = "stablehlo.select"(%5, %3, %2) : (tensor<3x8x2xi1>, tensor<3x8x2xf32>, tensor<3x8x2xf32>) -> tensor<3x8x2xf32>
    %7 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 1, 0>, limit_indices = array<i64: 3, 9, 2>, strides = array<i64: 1, 1, 1>}> : (tensor<3x10x2xf32>) -> tensor<3x8x2xf32>
    %8 = "stablehlo.constant"() <{value = dense<1> : tensor<3x8x2xi32>}> : () -> tensor<3x8x2xi32>
    %9 = "stablehlo.compare"(%arg1, %8) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<3x8x2xi32>, tensor<3x8x2xi32>) -> tensor<3x8x2xi1>
    %10 = "stablehlo.select"(%9, %7, %6) : (tensor<3x8x2xi1>, tensor<3x8x2xf32>, tensor<3x8x2xf32>) -> tensor<3x8x2xf32>
    %11 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 2, 0>, limit_indices = array<i64: 3, 10, 2>, strides = array<i64: 1, 1, 1>}> : (tensor<3x10x2xf32>) -> tensor<3x8x2xf32>
    %12 = "stablehlo.constant"() <{value = dense<2> : tensor<3x8x2xi32>}> : () -> tensor<3x8x2xi32>
    %13 = "stablehlo.compare"(%arg1, %12) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<3x8x2xi32>, tensor<3x8x2xi32>) -> tensor<3x8x2xi1>
    %14 = "stablehlo.select"(%13, %11, %10) : (tensor<3x8x2xi1>, tensor<3x8x2xf32>, tensor<3x8x2xf32>) -> tensor<3x8x2xf32>
    "func.return"(%14) : (tensor<3x8x2xf32>) -> ()
  }
}

// -----

// maxPoolingSelection(f32[2, 9, 1], i32[2, 3, 1]) {window = [2], strides = [3], padding = pairs [[0, 1]]}
module @maxPoolingSelection {
  func.func public @main(%arg0: tensor<2x9x1xf32>, %arg1: tensor<2x3x1xi32>) -> (tensor<2x3x1xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %1 = "stablehlo.pad"(%arg0, %0) <{edge_padding_low = array<i64: 0, 0, 0>, edge_padding_high = array<i64: 0, 1, 0>, interior_padding = array<i64: 0, 0, 0>}> : (tensor<2x9x1xf32>, tensor<f32>) -> tensor<2x10x1xf32>
    %2 = "stablehlo.constant"() <{value = dense<0.0> : tensor<2x3x1xf32>}> : () -> tensor<2x3x1xf32>
    %3 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 0, 0>, limit_indices = array<i64: 2, 7, 1>, strides = array<i64: 1, 3, 1>}> : (tensor<2x10x1xf32>) -> tensor<2x3x1xf32>
    %4 = "stablehlo.constant"() <{value = dense<0> : tensor<2x3x1xi32>}> : () -> tensor<2x3x1xi32>
    %5 = "stablehlo.compare"(%arg1, %4) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x1xi32>, tensor<2x3x1xi32>) -> tensor<2x3x1xi1>
    %6 = "stablehlo.select"(%5, %3, %2) : (tensor<2x3x1xi1>, tensor<2x3x1xf32>, tensor<2x3x1xf32>) -> tensor<2x3x1xf32>
    %7 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 1, 0>, limit_indices = array<i64: 2, 8, 1>, strides = array<i64: 1, 3, 1>}> : (tensor<2x10x1xf32>) -> tensor<2x3x1xf32>
    %8 = "stablehlo.constant"() <{value = dense<1> : tensor<2x3x1xi32>}> : () -> tensor<2x3x1xi32>
    %9 = "stablehlo.compare"(%arg1, %8) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x1xi32>, tensor<2x3x1xi32>) -> tensor<2x3x1xi1>
    %10 = "stablehlo.select"(%9, %7, %6) : (tensor<2x3x1xi1>, tensor<2x3x1xf32>, tensor<2x3x1xf32>) -> tensor<2x3x1xf32>
    "func.return"(%10) : (tensor<2x3x1xf32>) -> ()
  }
}

// -----

// maxPoolingSelection(f32[2, 6, 8, 3], i32[2, 3, 4, 3]) {window = [2, 2], strides = [2, 2], padding = pairs [[0, 0], [0, 0]]}
module @maxPoolingSelection {
  func.func public @main(%arg0: tensor<2x6x8x3xf32>, %arg1: tensor<2x3x4x3xi32>) -> (tensor<2x3x4x3xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<2x3x4x3xf32>}> : () -> tensor<2x3x4x3xf32>
    %1 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0, 0, 0, 0>, limit_indices = array<i64: 2, 5, 7, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x6x8x3xf32>) -> tensor<2x3x4x3xf32>
    %2 = "stablehlo.constant"() <{value = dense<0> : tensor<2x3x4x3xi32>}> : () -> tensor<2x3x4x3xi32>
    %3 = "stablehlo.compare"(%arg1, %2) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x4x3xi32>, tensor<2x3x4x3xi32>) -> tensor<2x3x4x3xi1>
    %4 = "stablehlo.select"(%3, %1, %0) : (tensor<2x3x4x3xi1>, tensor<2x3x4x3xf32>, tensor<2x3x4x3xf32>) -> tensor<2x3x4x3xf32>
    %5 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0, 0, 1, 0>, limit_indices = array<i64: 2, 5, 8, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x6x8x3xf32>) -> tensor<2x3x4x3xf32>
    %6 = "stablehlo.constant"() <{value = dense<1> : tensor<2x3x4x3xi32>}> : () -> tensor<2x3x4x3xi32>
    %7 = "stablehlo.compare"(%arg1, %6) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x4x3xi32>, tensor<2x3x4x3xi32>) -> tensor<2x3x4x3xi1>
    %8 = "stablehlo.select"(%7, %5, %4) : (tensor<2x3x4x3xi1>, tensor<2x3x4x3xf32>, tensor<2x3x4x3xf32>) -> tensor<2x3x4x3xf32>
    %9 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0, 1, 0, 0>, limit_indices = array<i64: 2, 6, 7, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x6x8x3xf32>) -> tensor<2x3x4x3xf32>
    %10 = "stablehlo.constant"() <{value = dense<2> : tensor<2x3x4x3xi32>}> : () -> tensor<2x3x4x3xi32>
    %11 = "stablehlo.compare"(%arg1, %10) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x4x3xi32>, tensor<2x3x4x3xi32>) -> tensor<2x3x4x3xi1>
    %12 = "stablehlo.select"(%11, %9, %8) : (tensor<2x3x4x3xi1>, tensor<2x3x4x3xf32>, tensor<2x3x4x3xf32>) -> tensor<2x3x4x3xf32>
    %13 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0, 1, 1, 0>, limit_indices = array<i64: 2, 6, 8, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x6x8x3xf32>) -> tensor<2x3x4x3xf32>
    %14 = "stablehlo.constant"() <{value = dense<3> : tensor<2x3x4x3xi32>}> : () -> tensor<2x3x4x3xi32>
    %15 = "stablehlo.compare"(%arg1, %14) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x4x3xi32>, tensor<2x3x4x3xi32>) -> tensor<2x3x4x3xi1>
    %16 = "stablehlo.select"(%15, %13, %12) : (tensor<2x3x4x3xi1>, tensor<2x3x4x3xf32>, tensor<2x3x4x3xf32>) -> tensor<2x3x4x3xf32>
    "func.return"(%16) : (tensor<2x3x4x3xf32>) -> ()
  }
}

// -----

// maxPoolingSelection(f32[2, 7, 9, 3], i32[2, 3, 5, 3]) {window = [3, 3], strides = [2, 2], padding = pairs [[0, 0], [1, 1]]}
module @maxPoolingSelection {
  func.func public @main(%arg0: tensor<2x7x9x3xf32>, %arg1: tensor<2x3x5x3xi32>) -> (tensor<2x3x5x3xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %1 = "stablehlo.pad"(%arg0, %0) <{edge_padding_low = array<i64: 0, 0, 1, 0>, edge_padding_high = array<i64: 0, 0, 1, 0>, interior_padding = array<i64: 0, 0, 0, 0>}> : (tensor<2x7x9x3xf32>, tensor<f32>) -> tensor<2x7x11x3xf32>
    %2 = "stablehlo.constant"() <{value = dense<0.0> : tensor<2x3x5x3xf32>}> : () -> tensor<2x3x5x3xf32>
    %3 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 0, 0, 0>, limit_indices = array<i64: 2, 5, 9, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %4 = "stablehlo.constant"() <{value = dense<0> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %5 = "stablehlo.compare"(%arg1, %4) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi1>
    %6 = "stablehlo.select"(%5, %3, %2) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %7 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 0, 1, 0>, limit_indices = array<i64: 2, 5, 10, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %8 = "stablehlo.constant"() <{value = dense<1> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %9 = "stablehlo.compare"(%arg1, %8) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi1>
    %10 = "stablehlo.select"(%9, %7, %6) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %11 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 0, 2, 0>, limit_indices = array<i64: 2, 5, 11, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %12 = "stablehlo.constant"() <{value = dense<2> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %13 = "stablehlo.compare"(%arg1, %12) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi1>
    %14 = "stablehlo.select"(%13, %11, %10) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %15 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 1, 0, 0>, limit_indices = array<i64: 2, 6, 9, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %16 = "stablehlo.constant"() <{value = dense<4> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %17 = "stablehlo.compare"(%arg1, %16) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi1>
    %18 = "stablehlo.select"(%17, %15, %14) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %19 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 1, 1, 0>, limit_indices = array<i64: 2, 6, 10, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %20 = "stablehlo.constant"() <{value = dense<5> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %21 = "stablehlo.compare"(%arg1, %20) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi1>
    %22 = "stablehlo.select"(%21, %19, %18) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %23 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 1, 2, 0>, limit_indices = array<i64: 2, 6, 11, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %24 = "stablehlo.constant"() <{value = dense<6> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %25 = "stablehlo.compare"(%arg1, %24) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi1>
    %26 = "stablehlo.select"(%25, %23, %22) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %27 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 2, 0, 0>, limit_indices = array<i64: 2, 7, 9, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %28 = "stablehlo.constant"() <{value = dense<8> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %29 = "stablehlo.compare"(%arg1, %28) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi1>
    %30 = "stablehlo.select"(%29, %27, %26) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %31 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 2, 1, 0>, limit_indices = array<i64: 2, 7, 10, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %32 = "stablehlo.constant"() <{value = dense<9> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %33 = "stablehlo.compare"(%arg1, %32) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi1>
    %34 = "stablehlo.select"(%33, %31, %30) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %35 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 2, 2, 0>, limit_indices = array<i64: 2, 7, 11, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %36 = "stablehlo.constant"() <{value = dense<10> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %37 = "stablehlo.compare"(%arg1, %36) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi1>
    %38 = "stablehlo.select"(%37, %35, %34) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    "func.return"(%38) : (tensor<2x3x5x3xf32>) -> ()
  }
}

// -----

// maxPoolingSelection(f32[batch, 7, 9, 3], i32[batch, 3, 5, 3]) {window = [3, 3], strides = [2, 2], padding = pairs [[0, 0], [1, 1]]}
module @maxPoolingSelection {
  func.func public @main(%arg0: tensor<2x7x9x3xf32>, %arg1: tensor<2x3x5x3xi32>) -> (tensor<2x3x5x3xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %1 = "stablehlo.pad"(%arg0, %0) <{edge_padding_low = array<i64: 0, 0, 1, 0>, edge_padding_high = array<i64: 0, 0, 1, 0>, interior_padding = array<i64: 0, 0, 0, 0>}> : (tensor<2x7x9x3xf32>, tensor<f32>) -> tensor<2x7x11x3xf32>
    %2 = "stablehlo.constant"() <{value = dense<0.0> : tensor<2x3x5x3xf32>}> : () -> tensor<2x3x5x3xf32>
    %3 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 0, 0, 0>, limit_indices = array<i64: 2, 5, 9, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %4 = "stablehlo.constant"() <{value = dense<0> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %5 = "stablehlo.compare"(%arg1, %4) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi1>
    %6 = "stablehlo.select"(%5, %3, %2) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %7 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 0, 1, 0>, limit_indices = array<i64: 2, 5, 10, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %8 = "stablehlo.constant"() <{value = dense<1> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %9 = "stablehlo.compare"(%arg1, %8) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi1>
    %10 = "stablehlo.select"(%9, %7, %6) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %11 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 0, 2, 0>, limit_indices = array<i64: 2, 5, 11, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %12 = "stablehlo.constant"() <{value = dense<2> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %13 = "stablehlo.compare"(%arg1, %12) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi1>
    %14 = "stablehlo.select"(%13, %11, %10) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %15 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 1, 0, 0>, limit_indices = array<i64: 2, 6, 9, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %16 = "stablehlo.constant"() <{value = dense<4> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %17 = "stablehlo.compare"(%arg1, %16) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi1>
    %18 = "stablehlo.select"(%17, %15, %14) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %19 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 1, 1, 0>, limit_indices = array<i64: 2, 6, 10, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %20 = "stablehlo.constant"() <{value = dense<5> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %21 = "stablehlo.compare"(%arg1, %20) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi1>
    %22 = "stablehlo.select"(%21, %19, %18) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %23 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 1, 2, 0>, limit_indices = array<i64: 2, 6, 11, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %24 = "stablehlo.constant"() <{value = dense<6> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %25 = "stablehlo.compare"(%arg1, %24) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi1>
    %26 = "stablehlo.select"(%25, %23, %22) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %27 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 2, 0, 0>, limit_indices = array<i64: 2, 7, 9, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %28 = "stablehlo.constant"() <{value = dense<8> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %29 = "stablehlo.compare"(%arg1, %28) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi1>
    %30 = "stablehlo.select"(%29, %27, %26) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %31 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 2, 1, 0>, limit_indices = array<i64: 2, 7, 10, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %32 = "stablehlo.constant"() <{value = dense<9> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %33 = "stablehlo.compare"(%arg1, %32) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi1>
    %34 = "stablehlo.select"(%33, %31, %30) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    %35 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 2, 2, 0>, limit_indices = array<i64: 2, 7, 11, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %36 = "stablehlo.constant"() <{value = dense<10> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %37 = "stablehlo.compare"(%arg1, %36) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi1>
    %38 = "stablehlo.select"(%37, %35, %34) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xf32>
    "func.return"(%38) : (tensor<2x3x5x3xf32>) -> ()
  }
}

// -----

// maxPoolingSelection(f32[1, 5, 6, 2], i32[1, 4, 2, 2]) {window = [3, 2], strides = [1, 3], padding = pairs [[1, 0], [0, 1]]}
module @maxPoolingSelection {
  func.func public @main(%arg0: tensor<1x5x6x2xf32>, %arg1: tensor<1x4x2x2xi32>) -> (tensor<1x4x2x2xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %1 = "stablehlo.pad"(%arg0, %0) <{edge_padding_low = array<i64: 0, 1, 0, 0>, edge_padding_high = array<i64: 0, 0, 1, 0>, interior_padding = array<i64: 0, 0, 0, 0>}> : (tensor<1x5x6x2xf32>, tensor<f32>) -> tensor<1x6x7x2xf32>
    %2 = "stablehlo.constant"() <{value = dense<0.0> : tensor<1x4x2x2xf32>}> : () -> tensor<1x4x2x2xf32>
    %3 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 0, 0, 0>, limit_indices = array<i64: 1, 4, 4, 2>, strides = array<i64: 1, 1, 3, 1>}> : (tensor<1x6x7x2xf32>) -> tensor<1x4x2x2xf32>
    %4 = "stablehlo.constant"() <{value = dense<0> : tensor<1x4x2x2xi32>}> : () -> tensor<1x4x2x2xi32>
    %5 = "stablehlo.compare"(%arg1, %4) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<1x4x2x2xi32>, tensor<1x4x2x2xi32>) -> tensor<1x4x2x2xi1>
    %6 = "stablehlo.select"(%5, %3, %2) : (tensor<1x4x2x2xi1>, tensor<1x4x2x2xf32>, tensor<1x4x2x2xf32>) -> tensor<1x4x2x2xf32>
    %7 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 0, 1, 0>, limit_indices = array<i64: 1, 4, 5, 2>, strides = array<i64: 1, 1, 3, 1>}> : (tensor<1x6x7x2xf32>) -> tensor<1x4x2x2xf32>
    %8 = "stablehlo.constant"() <{value = dense<1> : tensor<1x4x2x2xi32>}> : () -> tensor<1x4x2x2xi32>
    %9 = "stablehlo.compare"(%arg1, %8) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<1x4x2x2xi32>, tensor<1x4x2x2xi32>) -> tensor<1x4x2x2xi1>
    %10 = "stablehlo.select"(%9, %7, %6) : (tensor<1x4x2x2xi1>, tensor<1x4x2x2xf32>, tensor<1x4x2x2xf32>) -> tensor<1x4x2x2xf32>
    %11 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 1, 0, 0>, limit_indices = array<i64: 1, 5, 4, 2>, strides = array<i64: 1, 1, 3, 1>}> : (tensor<1x6x7x2xf32>) -> tensor<1x4x2x2xf32>
    %12 = "stablehlo.constant"() <{value = dense<3> : tensor<1x4x2x2xi32>}> : () -> tensor<1x4x2x2xi32>
    %13 = "stablehlo.compare"(%arg1, %12) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<1x4x2x2xi32>, tensor<1x4x2x2xi32>) -> tensor<1x4x2x2xi1>
    %14 = "stablehlo.select"(%13, %11, %10) : (tensor<1x4x2x2xi1>, tensor<1x4x2x2xf32>, tensor<1x4x2x2xf32>) -> tensor<1x4x2x2xf32>
    %15 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 1, 1, 0>, limit_indices = array<i64: 1, 5, 5, 2>, strides = array<i64: 1, 1, 3, 1>}> : (tensor<1x6x7x2xf32>) -> tensor<1x4x2x2xf32>
    %16 = "stablehlo.constant"() <{value = dense<4> : tensor<1x4x2x2xi32>}> : () -> tensor<1x4x2x2xi32>
    %17 = "stablehlo.compare"(%arg1, %16) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<1x4x2x2xi32>, tensor<1x4x2x2xi32>) -> tensor<1x4x2x2xi1>
    %18 = "stablehlo.select"(%17, %15, %14) : (tensor<1x4x2x2xi1>, tensor<1x4x2x2xf32>, tensor<1x4x2x2xf32>) -> tensor<1x4x2x2xf32>
    %19 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 2, 0, 0>, limit_indices = array<i64: 1, 6, 4, 2>, strides = array<i64: 1, 1, 3, 1>}> : (tensor<1x6x7x2xf32>) -> tensor<1x4x2x2xf32>
    %20 = "stablehlo.constant"() <{value = dense<6> : tensor<1x4x2x2xi32>}> : () -> tensor<1x4x2x2xi32>
    %21 = "stablehlo.compare"(%arg1, %20) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<1x4x2x2xi32>, tensor<1x4x2x2xi32>) -> tensor<1x4x2x2xi1>
    %22 = "stablehlo.select"(%21, %19, %18) : (tensor<1x4x2x2xi1>, tensor<1x4x2x2xf32>, tensor<1x4x2x2xf32>) -> tensor<1x4x2x2xf32>
    %23 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 2, 1, 0>, limit_indices = array<i64: 1, 6, 5, 2>, strides = array<i64: 1, 1, 3, 1>}> : (tensor<1x6x7x2xf32>) -> tensor<1x4x2x2xf32>
    %24 = "stablehlo.constant"() <{value = dense<7> : tensor<1x4x2x2xi32>}> : () -> tensor<1x4x2x2xi32>
    %25 = "stablehlo.compare"(%arg1, %24) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<1x4x2x2xi32>, tensor<1x4x2x2xi32>) -> tensor<1x4x2x2xi1>
    %26 = "stablehlo.select"(%25, %23, %22) : (tensor<1x4x2x2xi1>, tensor<1x4x2x2xf32>, tensor<1x4x2x2xf32>) -> tensor<1x4x2x2xf32>
    "func.return"(%26) : (tensor<1x4x2x2xf32>) -> ()
  }
}

// -----

// maxPoolingSelection(f32[2, 3, 4, 5, 2], i32[2, 2, 2, 2, 2]) {window = [2, 3, 2], strides = [1, 2, 2], padding = pairs [[0, 0], [1, 1], [0, 0]]}
module @maxPoolingSelection {
  func.func public @main(%arg0: tensor<2x3x4x5x2xf32>, %arg1: tensor<2x2x2x2x2xi32>) -> (tensor<2x2x2x2x2xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
    %1 = "stablehlo.pad"(%arg0, %0) <{edge_padding_low = array<i64: 0, 0, 1, 0, 0>, edge_padding_high = array<i64: 0, 0, 1, 0, 0>, interior_padding = array<i64: 0, 0, 0, 0, 0>}> : (tensor<2x3x4x5x2xf32>, tensor<f32>) -> tensor<2x3x6x5x2xf32>
    %2 = "stablehlo.constant"() <{value = dense<0.0> : tensor<2x2x2x2x2xf32>}> : () -> tensor<2x2x2x2x2xf32>
    %3 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 0, 0, 0, 0>, limit_indices = array<i64: 2, 2, 3, 3, 2>, strides = array<i64: 1, 1, 2, 2, 1>}> : (tensor<2x3x6x5x2xf32>) -> tensor<2x2x2x2x2xf32>
    %4 = "stablehlo.constant"() <{value = dense<0> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %5 = "stablehlo.compare"(%arg1, %4) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi1>
    %6 = "stablehlo.select"(%5, %3, %2) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xf32>
    %7 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 0, 0, 1, 0>, limit_indices = array<i64: 2, 2, 3, 4, 2>, strides = array<i64: 1, 1, 2, 2, 1>}> : (tensor<2x3x6x5x2xf32>) -> tensor<2x2x2x2x2xf32>
    %8 = "stablehlo.constant"() <{value = dense<1> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %9 = "stablehlo.compare"(%arg1, %8) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi1>
    %10 = "stablehlo.select"(%9, %7, %6) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xf32>
    %11 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 0, 1, 0, 0>, limit_indices = array<i64: 2, 2, 4, 3, 2>, strides = array<i64: 1, 1, 2, 2, 1>}> : (tensor<2x3x6x5x2xf32>) -> tensor<2x2x2x2x2xf32>
    %12 = "stablehlo.constant"() <{value = dense<2> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %13 = "stablehlo.compare"(%arg1, %12) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi1>
    %14 = "stablehlo.select"(%13, %11, %10) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xf32>
    %15 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 0, 1, 1, 0>, limit_indices = array<i64: 2, 2, 4, 4, 2>, strides = array<i64: 1, 1, 2, 2, 1>}> : (tensor<2x3x6x5x2xf32>) -> tensor<2x2x2x2x2xf32>
    %16 = "stablehlo.constant"() <{value = dense<3> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %17 = "stablehlo.compare"(%arg1, %16) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi1>
    %18 = "stablehlo.select"(%17, %15, %14) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xf32>
    %19 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 0, 2, 0, 0>, limit_indices = array<i64: 2, 2, 5, 3, 2>, strides = array<i64: 1, 1, 2, 2, 1>}> : (tensor<2x3x6x5x2xf32>) -> tensor<2x2x2x2x2xf32>
    %20 = "stablehlo.constant"() <{value = dense<4> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %21 = "stablehlo.compare"(%arg1, %20) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi1>
    %22 = "stablehlo.select"(%21, %19, %18) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xf32>
    %23 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 0, 2, 1, 0>, limit_indices = array<i64: 2, 2, 5, 4, 2>, strides = array<i64: 1, 1, 2, 2, 1>}> : (tensor<2x3x6x5x2xf32>) -> tensor<2x2x2x2x2xf32>
    %24 = "stablehlo.constant"() <{value = dense<5> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %25 = "stablehlo.compare"(%arg1, %24) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi1>
    %26 = "stablehlo.select"(%25, %23, %22) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xf32>
    %27 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 1, 0, 0, 0>, limit_indices = array<i64: 2, 3, 3, 3, 2>, strides = array<i64: 1, 1, 2, 2, 1>}> : (tensor<2x3x6x5x2xf32>) -> tensor<2x2x2x2x2xf32>
    %28 = "stablehlo.constant"() <{value = dense<8> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %29 = "stablehlo.compare"(%arg1, %28) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi1>
    %30 = "stablehlo.select"(%29, %27, %26) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xf32>
    %31 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 1, 0, 1, 0>, limit_indices = array<i64: 2, 3, 3, 4, 2>, strides = array<i64: 1, 1, 2, 2, 1>}> : (tensor<2x3x6x5x2xf32>) -> tensor<2x2x2x2x2xf32>
    %32 = "stablehlo.constant"() <{value = dense<9> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %33 = "stablehlo.compare"(%arg1, %32) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi1>
    %34 = "stablehlo.select"(%33, %31, %30) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xf32>
    %35 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 1, 1, 0, 0>, limit_indices = array<i64: 2, 3, 4, 3, 2>, strides = array<i64: 1, 1, 2, 2, 1>}> : (tensor<2x3x6x5x2xf32>) -> tensor<2x2x2x2x2xf32>
    %36 = "stablehlo.constant"() <{value = dense<10> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %37 = "stablehlo.compare"(%arg1, %36) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi1>
    %38 = "stablehlo.select"(%37, %35, %34) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xf32>
    %39 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 1, 1, 1, 0>, limit_indices = array<i64: 2, 3, 4, 4, 2>, strides = array<i64: 1, 1, 2, 2, 1>}> : (tensor<2x3x6x5x2xf32>) -> tensor<2x2x2x2x2xf32>
    %40 = "stablehlo.constant"() <{value = dense<11> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %41 = "stablehlo.compare"(%arg1, %40) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi1>
    %42 = "stablehlo.select"(%41, %39, %38) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xf32>
    %43 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 1, 2, 0, 0>, limit_indices = array<i64: 2, 3, 5, 3, 2>, strides = array<i64: 1, 1, 2, 2, 1>}> : (tensor<2x3x6x5x2xf32>) -> tensor<2x2x2x2x2xf32>
    %44 = "stablehlo.constant"() <{value = dense<12> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %45 = "stablehlo.compare"(%arg1, %44) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi1>
    %46 = "stablehlo.select"(%45, %43, %42) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xf32>
    %47 = "stablehlo.slice"(%1) <{start_indices = array<i64: 0, 1, 2, 1, 0>, limit_indices = array<i64: 2, 3, 5, 4, 2>, strides = array<i64: 1, 1, 2, 2, 1>}> : (tensor<2x3x6x5x2xf32>) -> tensor<2x2x2x2x2xf32>
    %48 = "stablehlo.constant"() <{value = dense<13> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %49 = "stablehlo.compare"(%arg1, %48) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi1>
    %50 = "stablehlo.select"(%49, %47, %46) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xf32>
    "func.return"(%50) : (tensor<2x2x2x2x2xf32>) -> ()
  }
}

// -----

// maxPoolingSelection(f32[0, 4, 3], i32[0, 2, 3]) {window = [2], strides = [2], padding = pairs [[0, 0]]}
module @maxPoolingSelection {
  func.func public @main(%arg0: tensor<0x4x3xf32>, %arg1: tensor<0x2x3xi32>) -> (tensor<0x2x3xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<0x2x3xf32>}> : () -> tensor<0x2x3xf32>
    %1 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0, 0, 0>, limit_indices = array<i64: 0, 3, 3>, strides = array<i64: 1, 2, 1>}> : (tensor<0x4x3xf32>) -> tensor<0x2x3xf32>
    %2 = "stablehlo.constant"() <{value = dense<0> : tensor<0x2x3xi32>}> : () -> tensor<0x2x3xi32>
    %3 = "stablehlo.compare"(%arg1, %2) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<0x2x3xi32>, tensor<0x2x3xi32>) -> tensor<0x2x3xi1>
    %4 = "stablehlo.select"(%3, %1, %0) : (tensor<0x2x3xi1>, tensor<0x2x3xf32>, tensor<0x2x3xf32>) -> tensor<0x2x3xf32>
    %5 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0, 1, 0>, limit_indices = array<i64: 0, 4, 3>, strides = array<i64: 1, 2, 1>}> : (tensor<0x4x3xf32>) -> tensor<0x2x3xf32>
    %6 = "stablehlo.constant"() <{value = dense<1> : tensor<0x2x3xi32>}> : () -> tensor<0x2x3xi32>
    %7 = "stablehlo.compare"(%arg1, %6) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<0x2x3xi32>, tensor<0x2x3xi32>) -> tensor<0x2x3xi1>
    %8 = "stablehlo.select"(%7, %5, %4) : (tensor<0x2x3xi1>, tensor<0x2x3xf32>, tensor<0x2x3xf32>) -> tensor<0x2x3xf32>
    "func.return"(%8) : (tensor<0x2x3xf32>) -> ()
  }
}

// -----

// maxPoolingSelection(f32[2, 3, 4, 0], i32[2, 2, 3, 0]) {window = [2, 2], strides = [1, 1], padding = pairs [[0, 0], [0, 0]]}
module @maxPoolingSelection {
  func.func public @main(%arg0: tensor<2x3x4x0xf32>, %arg1: tensor<2x2x3x0xi32>) -> (tensor<2x2x3x0xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0.0> : tensor<2x2x3x0xf32>}> : () -> tensor<2x2x3x0xf32>
    %1 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0, 0, 0, 0>, limit_indices = array<i64: 2, 2, 3, 0>, strides = array<i64: 1, 1, 1, 1>}> : (tensor<2x3x4x0xf32>) -> tensor<2x2x3x0xf32>
    %2 = "stablehlo.constant"() <{value = dense<0> : tensor<2x2x3x0xi32>}> : () -> tensor<2x2x3x0xi32>
    %3 = "stablehlo.compare"(%arg1, %2) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x2x3x0xi32>, tensor<2x2x3x0xi32>) -> tensor<2x2x3x0xi1>
    %4 = "stablehlo.select"(%3, %1, %0) : (tensor<2x2x3x0xi1>, tensor<2x2x3x0xf32>, tensor<2x2x3x0xf32>) -> tensor<2x2x3x0xf32>
    %5 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0, 0, 1, 0>, limit_indices = array<i64: 2, 2, 4, 0>, strides = array<i64: 1, 1, 1, 1>}> : (tensor<2x3x4x0xf32>) -> tensor<2x2x3x0xf32>
    %6 = "stablehlo.constant"() <{value = dense<1> : tensor<2x2x3x0xi32>}> : () -> tensor<2x2x3x0xi32>
    %7 = "stablehlo.compare"(%arg1, %6) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x2x3x0xi32>, tensor<2x2x3x0xi32>) -> tensor<2x2x3x0xi1>
    %8 = "stablehlo.select"(%7, %5, %4) : (tensor<2x2x3x0xi1>, tensor<2x2x3x0xf32>, tensor<2x2x3x0xf32>) -> tensor<2x2x3x0xf32>
    %9 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0, 1, 0, 0>, limit_indices = array<i64: 2, 3, 3, 0>, strides = array<i64: 1, 1, 1, 1>}> : (tensor<2x3x4x0xf32>) -> tensor<2x2x3x0xf32>
    %10 = "stablehlo.constant"() <{value = dense<2> : tensor<2x2x3x0xi32>}> : () -> tensor<2x2x3x0xi32>
    %11 = "stablehlo.compare"(%arg1, %10) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x2x3x0xi32>, tensor<2x2x3x0xi32>) -> tensor<2x2x3x0xi1>
    %12 = "stablehlo.select"(%11, %9, %8) : (tensor<2x2x3x0xi1>, tensor<2x2x3x0xf32>, tensor<2x2x3x0xf32>) -> tensor<2x2x3x0xf32>
    %13 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0, 1, 1, 0>, limit_indices = array<i64: 2, 3, 4, 0>, strides = array<i64: 1, 1, 1, 1>}> : (tensor<2x3x4x0xf32>) -> tensor<2x2x3x0xf32>
    %14 = "stablehlo.constant"() <{value = dense<3> : tensor<2x2x3x0xi32>}> : () -> tensor<2x2x3x0xi32>
    %15 = "stablehlo.compare"(%arg1, %14) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x2x3x0xi32>, tensor<2x2x3x0xi32>) -> tensor<2x2x3x0xi1>
    %16 = "stablehlo.select"(%15, %13, %12) : (tensor<2x2x3x0xi1>, tensor<2x2x3x0xf32>, tensor<2x2x3x0xf32>) -> tensor<2x2x3x0xf32>
    "func.return"(%16) : (tensor<2x2x3x0xf32>) -> ()
  }
}
