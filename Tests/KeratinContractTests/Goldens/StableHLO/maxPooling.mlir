// maxPooling(f32[2, 7, 3]) {window = [2], strides = [2], padding = pairs [[0, 0]]}
module @maxPooling {
  func.func public @main(%arg0: tensor<2x7x3xf32>) -> (tensor<2x3x3xf32>, tensor<2x3x3xi32>) {
    %0 = "stablehlo.constant"() <{value = dense<0xFF800000> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 1, 2, 1>, window_strides = array<i64: 1, 2, 1>, base_dilations = array<i64: 1, 1, 1>, window_dilations = array<i64: 1, 1, 1>, padding = dense<[[0, 0], [0, 0], [0, 0]]> : tensor<3x2xi64>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.maximum"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<2x7x3xf32>, tensor<f32>) -> tensor<2x3x3xf32>
    %5 = "stablehlo.constant"() <{value = dense<2> : tensor<2x3x3xi32>}> : () -> tensor<2x3x3xi32>
    %6 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0, 1, 0>, limit_indices = array<i64: 2, 6, 3>, strides = array<i64: 1, 2, 1>}> : (tensor<2x7x3xf32>) -> tensor<2x3x3xf32>
    %7 = "stablehlo.compare"(%6, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x3xf32>, tensor<2x3x3xf32>) -> tensor<2x3x3xi1>
    %8 = "stablehlo.constant"() <{value = dense<1> : tensor<2x3x3xi32>}> : () -> tensor<2x3x3xi32>
    %9 = "stablehlo.select"(%7, %5, %8) : (tensor<2x3x3xi1>, tensor<2x3x3xi32>, tensor<2x3x3xi32>) -> tensor<2x3x3xi32>
    %10 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0, 0, 0>, limit_indices = array<i64: 2, 5, 3>, strides = array<i64: 1, 2, 1>}> : (tensor<2x7x3xf32>) -> tensor<2x3x3xf32>
    %11 = "stablehlo.compare"(%10, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x3xf32>, tensor<2x3x3xf32>) -> tensor<2x3x3xi1>
    %12 = "stablehlo.constant"() <{value = dense<0> : tensor<2x3x3xi32>}> : () -> tensor<2x3x3xi32>
    %13 = "stablehlo.select"(%11, %9, %12) : (tensor<2x3x3xi1>, tensor<2x3x3xi32>, tensor<2x3x3xi32>) -> tensor<2x3x3xi32>
    "func.return"(%4, %13) : (tensor<2x3x3xf32>, tensor<2x3x3xi32>) -> ()
  }
}

// -----

// maxPooling(f32[3, 8, 2]) {window = [3], strides = [1], padding = pairs [[1, 1]]}
module @maxPooling {
  func.func public @main(%arg0: tensor<3x8x2xf32>) -> (tensor<3x8x2xf32>, tensor<3x8x2xi32>) {
    %0 = "stablehlo.constant"() <{value = dense<0xFF800000> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 1, 3, 1>, window_strides = array<i64: 1, 1, 1>, base_dilations = array<i64: 1, 1, 1>, window_dilations = array<i64: 1, 1, 1>, padding = dense<[[0, 0], [1, 1], [0, 0]]> : tensor<3x2xi64>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.maximum"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<3x8x2xf32>, tensor<f32>) -> tensor<3x8x2xf32>
    %5 = "stablehlo.constant"() <{value = dense<0xFF800000> : tensor<f32>}> : () -> tensor<f32>
    %6 = "stablehlo.pad"(%arg0, %5) <{edge_padding_low = array<i64: 0, 1, 0>, edge_padding_high = array<i64: 0, 1, 0>, interior_padding = array<i64: 0, 0, 0>}> : (tensor<3x8x2xf32>, tensor<f32>) -> tensor<3x10x2xf32>
    %7 = "stablehlo.constant"() <{value = dense<3> : tensor<3x8x2xi32>}> : () -> tensor<3x8x2xi32>
    %8 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 2, 0>, limit_indices = array<i64: 3, 10, 2>, strides = array<i64: 1, 1, 1>}> : (tensor<3x10x2xf32>) -> tensor<3x8x2xf32>
    %9 = "stablehlo.compare"(%8, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<3x8x2xf32>, tensor<3x8x2xf32>) -> tensor<3x8x2xi1>
    %10 = "stablehlo.constant"() <{value = dense<2> : tensor<3x8x2xi32>}> : () -> tensor<3x8x2xi32>
    %11 = "stablehlo.select"(%9, %7, %10) : (tensor<3x8x2xi1>, tensor<3x8x2xi32>, tensor<3x8x2xi32>) -> tensor<3x8x2xi32>
    %12 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 1, 0>, limit_indices = array<i64: 3, 9, 2>, strides = array<i64: 1, 1, 1>}> : (tensor<3x10x2xf32>) -> tensor<3x8x2xf32>
    %13 = "stablehlo.compare"(%12, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<3x8x2xf32>, tensor<3x8x2xf32>) -> tensor<3x8x2xi1>
    %14 = "stablehlo.constant"() <{value = dense<1> : tensor<3x8x2xi32>}> : () -> tensor<3x8x2xi32>
    %15 = "stablehlo.select"(%13, %11, %14) : (tensor<3x8x2xi1>, tensor<3x8x2xi32>, tensor<3x8x2xi32>) -> tensor<3x8x2xi32>
    %16 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 0, 0>, limit_indices = array<i64: 3, 8, 2>, strides = array<i64: 1, 1, 1>}> : (tensor<3x10x2xf32>) -> tensor<3x8x2xf32>
    %17 = "stablehlo.compare"(%16, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<3x8x2xf32>, tensor<3x8x2xf32>) -> tensor<3x8x2xi1>
    %18 = "stablehlo.constant"() <{value = dense<0> : tensor<3x8x2xi32>}> : () -> tensor<3x8x2xi32>
    %19 = "stablehlo.select"(%17, %15, %18) : (tensor<3x8x2xi1>, tensor<3x8x2xi32>, tensor<3x8x2xi32>) -> tensor<3x8x2xi32>
    "func.return"(%4, %19) : (tensor<3x8x2xf32>, tensor<3x8x2xi32>) -> ()
  }
}

// -----

// maxPooling(f32[2, 9, 1]) {window = [2], strides = [3], padding = pairs [[0, 1]]}
module @maxPooling {
  func.func public @main(%arg0: tensor<2x9x1xf32>) -> (tensor<2x3x1xf32>, tensor<2x3x1xi32>) {
    %0 = "stablehlo.constant"() <{value = dense<0xFF800000> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 1, 2, 1>, window_strides = array<i64: 1, 3, 1>, base_dilations = array<i64: 1, 1, 1>, window_dilations = array<i64: 1, 1, 1>, padding = dense<[[0, 0], [0, 1], [0, 0]]> : tensor<3x2xi64>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.maximum"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<2x9x1xf32>, tensor<f32>) -> tensor<2x3x1xf32>
    %5 = "stablehlo.constant"() <{value = dense<0xFF800000> : tensor<f32>}> : () -> tensor<f32>
    %6 = "stablehlo.pad"(%arg0, %5) <{edge_padding_low = array<i64: 0, 0, 0>, edge_padding_high = array<i64: 0, 1, 0>, interior_padding = array<i64: 0, 0, 0>}> : (tensor<2x9x1xf32>, tensor<f32>) -> tensor<2x10x1xf32>
    %7 = "stablehlo.constant"() <{value = dense<3> : tensor<2x3x1xi32>}> : () -> tensor<2x3x1xi32>
    %8 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 1, 0>, limit_indices = array<i64: 2, 8, 1>, strides = array<i64: 1, 3, 1>}> : (tensor<2x10x1xf32>) -> tensor<2x3x1xf32>
    %9 = "stablehlo.compare"(%8, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x1xf32>, tensor<2x3x1xf32>) -> tensor<2x3x1xi1>
    %10 = "stablehlo.constant"() <{value = dense<1> : tensor<2x3x1xi32>}> : () -> tensor<2x3x1xi32>
    %11 = "stablehlo.select"(%9, %7, %10) : (tensor<2x3x1xi1>, tensor<2x3x1xi32>, tensor<2x3x1xi32>) -> tensor<2x3x1xi32>
    %12 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 0, 0>, limit_indices = array<i64: 2, 7, 1>, strides = array<i64: 1, 3, 1>}> : (tensor<2x10x1xf32>) -> tensor<2x3x1xf32>
    %13 = "stablehlo.compare"(%12, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x1xf32>, tensor<2x3x1xf32>) -> tensor<2x3x1xi1>
    %14 = "stablehlo.constant"() <{value = dense<0> : tensor<2x3x1xi32>}> : () -> tensor<2x3x1xi32>
    %15 = "stablehlo.select"(%13, %11, %14) : (tensor<2x3x1xi1>, tensor<2x3x1xi32>, tensor<2x3x1xi32>) -> tensor<2x3x1xi32>
    "func.return"(%4, %15) : (tensor<2x3x1xf32>, tensor<2x3x1xi32>) -> ()
  }
}

// -----

// maxPooling(f32[2, 6, 8, 3]) {window = [2, 2], strides = [2, 2], padding = pairs [[0, 0], [0, 0]]}
module @maxPooling {
  func.func public @main(%arg0: tensor<2x6x8x3xf32>) -> (tensor<2x3x4x3xf32>, tensor<2x3x4x3xi32>) {
    %0 = "stablehlo.constant"() <{value = dense<0xFF800000> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 1, 2, 2, 1>, window_strides = array<i64: 1, 2, 2, 1>, base_dilations = array<i64: 1, 1, 1, 1>, window_dilations = array<i64: 1, 1, 1, 1>, padding = dense<[[0, 0], [0, 0], [0, 0], [0, 0]]> : tensor<4x2xi64>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.maximum"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<2x6x8x3xf32>, tensor<f32>) -> tensor<2x3x4x3xf32>
    %5 = "stablehlo.constant"() <{value = dense<4> : tensor<2x3x4x3xi32>}> : () -> tensor<2x3x4x3xi32>
    %6 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0, 1, 1, 0>, limit_indices = array<i64: 2, 6, 8, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x6x8x3xf32>) -> tensor<2x3x4x3xf32>
    %7 = "stablehlo.compare"(%6, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x4x3xf32>, tensor<2x3x4x3xf32>) -> tensor<2x3x4x3xi1>
    %8 = "stablehlo.constant"() <{value = dense<3> : tensor<2x3x4x3xi32>}> : () -> tensor<2x3x4x3xi32>
    %9 = "stablehlo.select"(%7, %5, %8) : (tensor<2x3x4x3xi1>, tensor<2x3x4x3xi32>, tensor<2x3x4x3xi32>) -> tensor<2x3x4x3xi32>
    %10 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0, 1, 0, 0>, limit_indices = array<i64: 2, 6, 7, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x6x8x3xf32>) -> tensor<2x3x4x3xf32>
    %11 = "stablehlo.compare"(%10, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x4x3xf32>, tensor<2x3x4x3xf32>) -> tensor<2x3x4x3xi1>
    %12 = "stablehlo.constant"() <{value = dense<2> : tensor<2x3x4x3xi32>}> : () -> tensor<2x3x4x3xi32>
    %13 = "stablehlo.select"(%11, %9, %12) : (tensor<2x3x4x3xi1>, tensor<2x3x4x3xi32>, tensor<2x3x4x3xi32>) -> tensor<2x3x4x3xi32>
    %14 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0, 0, 1, 0>, limit_indices = array<i64: 2, 5, 8, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x6x8x3xf32>) -> tensor<2x3x4x3xf32>
    %15 = "stablehlo.compare"(%14, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x4x3xf32>, tensor<2x3x4x3xf32>) -> tensor<2x3x4x3xi1>
    %16 = "stablehlo.constant"() <{value = dense<1> : tensor<2x3x4x3xi32>}> : () -> tensor<2x3x4x3xi32>
    %17 = "stablehlo.select"(%15, %13, %16) : (tensor<2x3x4x3xi1>, tensor<2x3x4x3xi32>, tensor<2x3x4x3xi32>) -> tensor<2x3x4x3xi32>
    %18 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0, 0, 0, 0>, limit_indices = array<i64: 2, 5, 7, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x6x8x3xf32>) -> tensor<2x3x4x3xf32>
    %19 = "stablehlo.compare"(%18, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x4x3xf32>, tensor<2x3x4x3xf32>) -> tensor<2x3x4x3xi1>
    %20 = "stablehlo.constant"() <{value = dense<0> : tensor<2x3x4x3xi32>}> : () -> tensor<2x3x4x3xi32>
    %21 = "stablehlo.select"(%19, %17, %20) : (tensor<2x3x4x3xi1>, tensor<2x3x4x3xi32>, tensor<2x3x4x3xi32>) -> tensor<2x3x4x3xi32>
    "func.return"(%4, %21) : (tensor<2x3x4x3xf32>, tensor<2x3x4x3xi32>) -> ()
  }
}

// -----

// maxPooling(f32[2, 7, 9, 3]) {window = [3, 3], strides = [2, 2], padding = pairs [[0, 0], [1, 1]]}
module @maxPooling {
  func.func public @main(%arg0: tensor<2x7x9x3xf32>) -> (tensor<2x3x5x3xf32>, tensor<2x3x5x3xi32>) {
    %0 = "stablehlo.constant"() <{value = dense<0xFF800000> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 1, 3, 3, 1>, window_strides = array<i64: 1, 2, 2, 1>, base_dilations = array<i64: 1, 1, 1, 1>, window_dilations = array<i64: 1, 1, 1, 1>, padding = dense<[[0, 0], [0, 0], [1, 1], [0, 0]]> : tensor<4x2xi64>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.maximum"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<2x7x9x3xf32>, tensor<f32>) -> tensor<2x3x5x3xf32>
    %5 = "stablehlo.constant"() <{value = dense<0xFF800000> : tensor<f32>}> : () -> tensor<f32>
    %6 = "stablehlo.pad"(%arg0, %5) <{edge_padding_low = array<i64: 0, 0, 1, 0>, edge_padding_high = array<i64: 0, 0, 1, 0>, interior_padding = array<i64: 0, 0, 0, 0>}> : (tensor<2x7x9x3xf32>, tensor<f32>) -> tensor<2x7x11x3xf32>
    %7 = "stablehlo.constant"() <{value = dense<16> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %8 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 2, 2, 0>, limit_indices = array<i64: 2, 7, 11, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %9 = "stablehlo.compare"(%8, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xi1>
    %10 = "stablehlo.constant"() <{value = dense<10> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %11 = "stablehlo.select"(%9, %7, %10) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi32>
    %12 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 2, 1, 0>, limit_indices = array<i64: 2, 7, 10, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %13 = "stablehlo.compare"(%12, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xi1>
    %14 = "stablehlo.constant"() <{value = dense<9> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %15 = "stablehlo.select"(%13, %11, %14) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi32>
    %16 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 2, 0, 0>, limit_indices = array<i64: 2, 7, 9, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %17 = "stablehlo.compare"(%16, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xi1>
    %18 = "stablehlo.constant"() <{value = dense<8> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %19 = "stablehlo.select"(%17, %15, %18) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi32>
    %20 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 1, 2, 0>, limit_indices = array<i64: 2, 6, 11, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %21 = "stablehlo.compare"(%20, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xi1>
    %22 = "stablehlo.constant"() <{value = dense<6> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %23 = "stablehlo.select"(%21, %19, %22) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi32>
    %24 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 1, 1, 0>, limit_indices = array<i64: 2, 6, 10, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %25 = "stablehlo.compare"(%24, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xi1>
    %26 = "stablehlo.constant"() <{value = dense<5> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %27 = "stablehlo.select"(%25, %23, %26) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi32>
    %28 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 1, 0, 0>, limit_indices = array<i64: 2, 6, 9, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %29 = "stablehlo.compare"(%28, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xi1>
    %30 = "stablehlo.constant"() <{value = dense<4> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %31 = "stablehlo.select"(%29, %27, %30) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi32>
    %32 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 0, 2, 0>, limit_indices = array<i64: 2, 5, 11, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %33 = "stablehlo.compare"(%32, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xi1>
    %34 = "stablehlo.constant"() <{value = dense<2> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %35 = "stablehlo.select"(%33, %31, %34) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi32>
    %36 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 0, 1, 0>, limit_indices = array<i64: 2, 5, 10, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %37 = "stablehlo.compare"(%36, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xi1>
    %38 = "stablehlo.constant"() <{value = dense<1> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %39 = "stablehlo.select"(%37, %35, %38) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi32>
    %40 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 0, 0, 0>, limit_indices = array<i64: 2, 5, 9, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %41 = "stablehlo.compare"(%40, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xi1>
    %42 = "stablehlo.constant"() <{value = dense<0> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %43 = "stablehlo.select"(%41, %39, %42) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi32>
    "func.return"(%4, %43) : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xi32>) -> ()
  }
}

// -----

// maxPooling(f32[batch, 7, 9, 3]) {window = [3, 3], strides = [2, 2], padding = pairs [[0, 0], [1, 1]]}
module @maxPooling {
  func.func public @main(%arg0: tensor<2x7x9x3xf32>) -> (tensor<2x3x5x3xf32>, tensor<2x3x5x3xi32>) {
    %0 = "stablehlo.constant"() <{value = dense<0xFF800000> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 1, 3, 3, 1>, window_strides = array<i64: 1, 2, 2, 1>, base_dilations = array<i64: 1, 1, 1, 1>, window_dilations = array<i64: 1, 1, 1, 1>, padding = dense<[[0, 0], [0, 0], [1, 1], [0, 0]]> : tensor<4x2xi64>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.maximum"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<2x7x9x3xf32>, tensor<f32>) -> tensor<2x3x5x3xf32>
    %5 = "stablehlo.constant"() <{value = dense<0xFF800000> : tensor<f32>}> : () -> tensor<f32>
    %6 = "stablehlo.pad"(%arg0, %5) <{edge_padding_low = array<i64: 0, 0, 1, 0>, edge_padding_high = array<i64: 0, 0, 1, 0>, interior_padding = array<i64: 0, 0, 0, 0>}> : (tensor<2x7x9x3xf32>, tensor<f32>) -> tensor<2x7x11x3xf32>
    %7 = "stablehlo.constant"() <{value = dense<16> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %8 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 2, 2, 0>, limit_indices = array<i64: 2, 7, 11, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %9 = "stablehlo.compare"(%8, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xi1>
    %10 = "stablehlo.constant"() <{value = dense<10> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %11 = "stablehlo.select"(%9, %7, %10) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi32>
    %12 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 2, 1, 0>, limit_indices = array<i64: 2, 7, 10, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %13 = "stablehlo.compare"(%12, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xi1>
    %14 = "stablehlo.constant"() <{value = dense<9> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %15 = "stablehlo.select"(%13, %11, %14) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi32>
    %16 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 2, 0, 0>, limit_indices = array<i64: 2, 7, 9, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %17 = "stablehlo.compare"(%16, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xi1>
    %18 = "stablehlo.constant"() <{value = dense<8> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %19 = "stablehlo.select"(%17, %15, %18) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi32>
    %20 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 1, 2, 0>, limit_indices = array<i64: 2, 6, 11, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %21 = "stablehlo.compare"(%20, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xi1>
    %22 = "stablehlo.constant"() <{value = dense<6> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %23 = "stablehlo.select"(%21, %19, %22) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi32>
    %24 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 1, 1, 0>, limit_indices = array<i64: 2, 6, 10, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %25 = "stablehlo.compare"(%24, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xi1>
    %26 = "stablehlo.constant"() <{value = dense<5> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %27 = "stablehlo.select"(%25, %23, %26) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi32>
    %28 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 1, 0, 0>, limit_indices = array<i64: 2, 6, 9, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %29 = "stablehlo.compare"(%28, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xi1>
    %30 = "stablehlo.constant"() <{value = dense<4> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %31 = "stablehlo.select"(%29, %27, %30) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi32>
    %32 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 0, 2, 0>, limit_indices = array<i64: 2, 5, 11, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %33 = "stablehlo.compare"(%32, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xi1>
    %34 = "stablehlo.constant"() <{value = dense<2> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %35 = "stablehlo.select"(%33, %31, %34) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi32>
    %36 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 0, 1, 0>, limit_indices = array<i64: 2, 5, 10, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %37 = "stablehlo.compare"(%36, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xi1>
    %38 = "stablehlo.constant"() <{value = dense<1> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %39 = "stablehlo.select"(%37, %35, %38) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi32>
    %40 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 0, 0, 0>, limit_indices = array<i64: 2, 5, 9, 3>, strides = array<i64: 1, 2, 2, 1>}> : (tensor<2x7x11x3xf32>) -> tensor<2x3x5x3xf32>
    %41 = "stablehlo.compare"(%40, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xf32>) -> tensor<2x3x5x3xi1>
    %42 = "stablehlo.constant"() <{value = dense<0> : tensor<2x3x5x3xi32>}> : () -> tensor<2x3x5x3xi32>
    %43 = "stablehlo.select"(%41, %39, %42) : (tensor<2x3x5x3xi1>, tensor<2x3x5x3xi32>, tensor<2x3x5x3xi32>) -> tensor<2x3x5x3xi32>
    "func.return"(%4, %43) : (tensor<2x3x5x3xf32>, tensor<2x3x5x3xi32>) -> ()
  }
}

// -----

// maxPooling(f32[1, 5, 6, 2]) {window = [3, 2], strides = [1, 3], padding = pairs [[1, 0], [0, 1]]}
module @maxPooling {
  func.func public @main(%arg0: tensor<1x5x6x2xf32>) -> (tensor<1x4x2x2xf32>, tensor<1x4x2x2xi32>) {
    %0 = "stablehlo.constant"() <{value = dense<0xFF800000> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 1, 3, 2, 1>, window_strides = array<i64: 1, 1, 3, 1>, base_dilations = array<i64: 1, 1, 1, 1>, window_dilations = array<i64: 1, 1, 1, 1>, padding = dense<[[0, 0], [1, 0], [0, 1], [0, 0]]> : tensor<4x2xi64>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.maximum"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<1x5x6x2xf32>, tensor<f32>) -> tensor<1x4x2x2xf32>
    %5 = "stablehlo.constant"() <{value = dense<0xFF800000> : tensor<f32>}> : () -> tensor<f32>
    %6 = "stablehlo.pad"(%arg0, %5) <{edge_padding_low = array<i64: 0, 1, 0, 0>, edge_padding_high = array<i64: 0, 0, 1, 0>, interior_padding = array<i64: 0, 0, 0, 0>}> : (tensor<1x5x6x2xf32>, tensor<f32>) -> tensor<1x6x7x2xf32>
    %7 = "stablehlo.constant"() <{value = dense<9> : tensor<1x4x2x2xi32>}> : () -> tensor<1x4x2x2xi32>
    %8 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 2, 1, 0>, limit_indices = array<i64: 1, 6, 5, 2>, strides = array<i64: 1, 1, 3, 1>}> : (tensor<1x6x7x2xf32>) -> tensor<1x4x2x2xf32>
    %9 = "stablehlo.compare"(%8, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<1x4x2x2xf32>, tensor<1x4x2x2xf32>) -> tensor<1x4x2x2xi1>
    %10 = "stablehlo.constant"() <{value = dense<7> : tensor<1x4x2x2xi32>}> : () -> tensor<1x4x2x2xi32>
    %11 = "stablehlo.select"(%9, %7, %10) : (tensor<1x4x2x2xi1>, tensor<1x4x2x2xi32>, tensor<1x4x2x2xi32>) -> tensor<1x4x2x2xi32>
    %12 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 2, 0, 0>, limit_indices = array<i64: 1, 6, 4, 2>, strides = array<i64: 1, 1, 3, 1>}> : (tensor<1x6x7x2xf32>) -> tensor<1x4x2x2xf32>
    %13 = "stablehlo.compare"(%12, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<1x4x2x2xf32>, tensor<1x4x2x2xf32>) -> tensor<1x4x2x2xi1>
    %14 = "stablehlo.constant"() <{value = dense<6> : tensor<1x4x2x2xi32>}> : () -> tensor<1x4x2x2xi32>
    %15 = "stablehlo.select"(%13, %11, %14) : (tensor<1x4x2x2xi1>, tensor<1x4x2x2xi32>, tensor<1x4x2x2xi32>) -> tensor<1x4x2x2xi32>
    %16 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 1, 1, 0>, limit_indices = array<i64: 1, 5, 5, 2>, strides = array<i64: 1, 1, 3, 1>}> : (tensor<1x6x7x2xf32>) -> tensor<1x4x2x2xf32>
    %17 = "stablehlo.compare"(%16, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<1x4x2x2xf32>, tensor<1x4x2x2xf32>) -> tensor<1x4x2x2xi1>
    %18 = "stablehlo.constant"() <{value = dense<4> : tensor<1x4x2x2xi32>}> : () -> tensor<1x4x2x2xi32>
    %19 = "stablehlo.select"(%17, %15, %18) : (tensor<1x4x2x2xi1>, tensor<1x4x2x2xi32>, tensor<1x4x2x2xi32>) -> tensor<1x4x2x2xi32>
    %20 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 1, 0, 0>, limit_indices = array<i64: 1, 5, 4, 2>, strides = array<i64: 1, 1, 3, 1>}> : (tensor<1x6x7x2xf32>) -> tensor<1x4x2x2xf32>
    %21 = "stablehlo.compare"(%20, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<1x4x2x2xf32>, tensor<1x4x2x2xf32>) -> tensor<1x4x2x2xi1>
    %22 = "stablehlo.constant"() <{value = dense<3> : tensor<1x4x2x2xi32>}> : () -> tensor<1x4x2x2xi32>
    %23 = "stablehlo.select"(%21, %19, %22) : (tensor<1x4x2x2xi1>, tensor<1x4x2x2xi32>, tensor<1x4x2x2xi32>) -> tensor<1x4x2x2xi32>
    %24 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 0, 1, 0>, limit_indices = array<i64: 1, 4, 5, 2>, strides = array<i64: 1, 1, 3, 1>}> : (tensor<1x6x7x2xf32>) -> tensor<1x4x2x2xf32>
    %25 = "stablehlo.compare"(%24, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<1x4x2x2xf32>, tensor<1x4x2x2xf32>) -> tensor<1x4x2x2xi1>
    %26 = "stablehlo.constant"() <{value = dense<1> : tensor<1x4x2x2xi32>}> : () -> tensor<1x4x2x2xi32>
    %27 = "stablehlo.select"(%25, %23, %26) : (tensor<1x4x2x2xi1>, tensor<1x4x2x2xi32>, tensor<1x4x2x2xi32>) -> tensor<1x4x2x2xi32>
    %28 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 0, 0, 0>, limit_indices = array<i64: 1, 4, 4, 2>, strides = array<i64: 1, 1, 3, 1>}> : (tensor<1x6x7x2xf32>) -> tensor<1x4x2x2xf32>
    %29 = "stablehlo.compare"(%28, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<1x4x2x2xf32>, tensor<1x4x2x2xf32>) -> tensor<1x4x2x2xi1>
    %30 = "stablehlo.constant"() <{value = dense<0> : tensor<1x4x2x2xi32>}> : () -> tensor<1x4x2x2xi32>
    %31 = "stablehlo.select"(%29, %27, %30) : (tensor<1x4x2x2xi1>, tensor<1x4x2x2xi32>, tensor<1x4x2x2xi32>) -> tensor<1x4x2x2xi32>
    "func.return"(%4, %31) : (tensor<1x4x2x2xf32>, tensor<1x4x2x2xi32>) -> ()
  }
}

// -----

// maxPooling(f32[2, 3, 4, 5, 2]) {window = [2, 3, 2], strides = [1, 2, 2], padding = pairs [[0, 0], [1, 1], [0, 0]]}
module @maxPooling {
  func.func public @main(%arg0: tensor<2x3x4x5x2xf32>) -> (tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xi32>) {
    %0 = "stablehlo.constant"() <{value = dense<0xFF800000> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 1, 2, 3, 2, 1>, window_strides = array<i64: 1, 1, 2, 2, 1>, base_dilations = array<i64: 1, 1, 1, 1, 1>, window_dilations = array<i64: 1, 1, 1, 1, 1>, padding = dense<[[0, 0], [0, 0], [1, 1], [0, 0], [0, 0]]> : tensor<5x2xi64>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.maximum"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<2x3x4x5x2xf32>, tensor<f32>) -> tensor<2x2x2x2x2xf32>
    %5 = "stablehlo.constant"() <{value = dense<0xFF800000> : tensor<f32>}> : () -> tensor<f32>
    %6 = "stablehlo.pad"(%arg0, %5) <{edge_padding_low = array<i64: 0, 0, 1, 0, 0>, edge_padding_high = array<i64: 0, 0, 1, 0, 0>, interior_padding = array<i64: 0, 0, 0, 0, 0>}> : (tensor<2x3x4x5x2xf32>, tensor<f32>) -> tensor<2x3x6x5x2xf32>
    %7 = "stablehlo.constant"() <{value = dense<16> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %8 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 1, 2, 1, 0>, limit_indices = array<i64: 2, 3, 5, 4, 2>, strides = array<i64: 1, 1, 2, 2, 1>}> : (tensor<2x3x6x5x2xf32>) -> tensor<2x2x2x2x2xf32>
    %9 = "stablehlo.compare"(%8, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xi1>
    %10 = "stablehlo.constant"() <{value = dense<13> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %11 = "stablehlo.select"(%9, %7, %10) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi32>
    %12 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 1, 2, 0, 0>, limit_indices = array<i64: 2, 3, 5, 3, 2>, strides = array<i64: 1, 1, 2, 2, 1>}> : (tensor<2x3x6x5x2xf32>) -> tensor<2x2x2x2x2xf32>
    %13 = "stablehlo.compare"(%12, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xi1>
    %14 = "stablehlo.constant"() <{value = dense<12> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %15 = "stablehlo.select"(%13, %11, %14) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi32>
    %16 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 1, 1, 1, 0>, limit_indices = array<i64: 2, 3, 4, 4, 2>, strides = array<i64: 1, 1, 2, 2, 1>}> : (tensor<2x3x6x5x2xf32>) -> tensor<2x2x2x2x2xf32>
    %17 = "stablehlo.compare"(%16, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xi1>
    %18 = "stablehlo.constant"() <{value = dense<11> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %19 = "stablehlo.select"(%17, %15, %18) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi32>
    %20 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 1, 1, 0, 0>, limit_indices = array<i64: 2, 3, 4, 3, 2>, strides = array<i64: 1, 1, 2, 2, 1>}> : (tensor<2x3x6x5x2xf32>) -> tensor<2x2x2x2x2xf32>
    %21 = "stablehlo.compare"(%20, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xi1>
    %22 = "stablehlo.constant"() <{value = dense<10> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %23 = "stablehlo.select"(%21, %19, %22) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi32>
    %24 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 1, 0, 1, 0>, limit_indices = array<i64: 2, 3, 3, 4, 2>, strides = array<i64: 1, 1, 2, 2, 1>}> : (tensor<2x3x6x5x2xf32>) -> tensor<2x2x2x2x2xf32>
    %25 = "stablehlo.compare"(%24, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xi1>
    %26 = "stablehlo.constant"() <{value = dense<9> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %27 = "stablehlo.select"(%25, %23, %26) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi32>
    %28 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 1, 0, 0, 0>, limit_indices = array<i64: 2, 3, 3, 3, 2>, strides = array<i64: 1, 1, 2, 2, 1>}> : (tensor<2x3x6x5x2xf32>) -> tensor<2x2x2x2x2xf32>
    %29 = "stablehlo.compare"(%28, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xi1>
    %30 = "stablehlo.constant"() <{value = dense<8> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %31 = "stablehlo.select"(%29, %27, %30) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi32>
    %32 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 0, 2, 1, 0>, limit_indices = array<i64: 2, 2, 5, 4, 2>, strides = array<i64: 1, 1, 2, 2, 1>}> : (tensor<2x3x6x5x2xf32>) -> tensor<2x2x2x2x2xf32>
    %33 = "stablehlo.compare"(%32, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xi1>
    %34 = "stablehlo.constant"() <{value = dense<5> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %35 = "stablehlo.select"(%33, %31, %34) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi32>
    %36 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 0, 2, 0, 0>, limit_indices = array<i64: 2, 2, 5, 3, 2>, strides = array<i64: 1, 1, 2, 2, 1>}> : (tensor<2x3x6x5x2xf32>) -> tensor<2x2x2x2x2xf32>
    %37 = "stablehlo.compare"(%36, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xi1>
    %38 = "stablehlo.constant"() <{value = dense<4> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %39 = "stablehlo.select"(%37, %35, %38) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi32>
    %40 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 0, 1, 1, 0>, limit_indices = array<i64: 2, 2, 4, 4, 2>, strides = array<i64: 1, 1, 2, 2, 1>}> : (tensor<2x3x6x5x2xf32>) -> tensor<2x2x2x2x2xf32>
    %41 = "stablehlo.compare"(%40, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xi1>
    %42 = "stablehlo.constant"() <{value = dense<3> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %43 = "stablehlo.select"(%41, %39, %42) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi32>
    %44 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 0, 1, 0, 0>, limit_indices = array<i64: 2, 2, 4, 3, 2>, strides = array<i64: 1, 1, 2, 2, 1>}> : (tensor<2x3x6x5x2xf32>) -> tensor<2x2x2x2x2xf32>
    %45 = "stablehlo.compare"(%44, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xi1>
    %46 = "stablehlo.constant"() <{value = dense<2> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %47 = "stablehlo.select"(%45, %43, %46) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi32>
    %48 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 0, 0, 1, 0>, limit_indices = array<i64: 2, 2, 3, 4, 2>, strides = array<i64: 1, 1, 2, 2, 1>}> : (tensor<2x3x6x5x2xf32>) -> tensor<2x2x2x2x2xf32>
    %49 = "stablehlo.compare"(%48, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xi1>
    %50 = "stablehlo.constant"() <{value = dense<1> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %51 = "stablehlo.select"(%49, %47, %50) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi32>
    %52 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 0, 0, 0, 0>, limit_indices = array<i64: 2, 2, 3, 3, 2>, strides = array<i64: 1, 1, 2, 2, 1>}> : (tensor<2x3x6x5x2xf32>) -> tensor<2x2x2x2x2xf32>
    %53 = "stablehlo.compare"(%52, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xf32>) -> tensor<2x2x2x2x2xi1>
    %54 = "stablehlo.constant"() <{value = dense<0> : tensor<2x2x2x2x2xi32>}> : () -> tensor<2x2x2x2x2xi32>
    %55 = "stablehlo.select"(%53, %51, %54) : (tensor<2x2x2x2x2xi1>, tensor<2x2x2x2x2xi32>, tensor<2x2x2x2x2xi32>) -> tensor<2x2x2x2x2xi32>
    "func.return"(%4, %55) : (tensor<2x2x2x2x2xf32>, tensor<2x2x2x2x2xi32>) -> ()
  }
}

// -----

// maxPooling(f32[0, 4, 3]) {window = [2], strides = [2], padding = pairs [[0, 0]]}
module @maxPooling {
  func.func public @main(%arg0: tensor<0x4x3xf32>) -> (tensor<0x2x3xf32>, tensor<0x2x3xi32>) {
    %0 = "stablehlo.constant"() <{value = dense<0xFF800000> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 1, 2, 1>, window_strides = array<i64: 1, 2, 1>, base_dilations = array<i64: 1, 1, 1>, window_dilations = array<i64: 1, 1, 1>, padding = dense<[[0, 0], [0, 0], [0, 0]]> : tensor<3x2xi64>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.maximum"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<0x4x3xf32>, tensor<f32>) -> tensor<0x2x3xf32>
    %5 = "stablehlo.constant"() <{value = dense<2> : tensor<0x2x3xi32>}> : () -> tensor<0x2x3xi32>
    %6 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0, 1, 0>, limit_indices = array<i64: 0, 4, 3>, strides = array<i64: 1, 2, 1>}> : (tensor<0x4x3xf32>) -> tensor<0x2x3xf32>
    %7 = "stablehlo.compare"(%6, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<0x2x3xf32>, tensor<0x2x3xf32>) -> tensor<0x2x3xi1>
    %8 = "stablehlo.constant"() <{value = dense<1> : tensor<0x2x3xi32>}> : () -> tensor<0x2x3xi32>
    %9 = "stablehlo.select"(%7, %5, %8) : (tensor<0x2x3xi1>, tensor<0x2x3xi32>, tensor<0x2x3xi32>) -> tensor<0x2x3xi32>
    %10 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0, 0, 0>, limit_indices = array<i64: 0, 3, 3>, strides = array<i64: 1, 2, 1>}> : (tensor<0x4x3xf32>) -> tensor<0x2x3xf32>
    %11 = "stablehlo.compare"(%10, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<0x2x3xf32>, tensor<0x2x3xf32>) -> tensor<0x2x3xi1>
    %12 = "stablehlo.constant"() <{value = dense<0> : tensor<0x2x3xi32>}> : () -> tensor<0x2x3xi32>
    %13 = "stablehlo.select"(%11, %9, %12) : (tensor<0x2x3xi1>, tensor<0x2x3xi32>, tensor<0x2x3xi32>) -> tensor<0x2x3xi32>
    "func.return"(%4, %13) : (tensor<0x2x3xf32>, tensor<0x2x3xi32>) -> ()
  }
}

// -----

// maxPooling(f32[2, 3, 4, 0]) {window = [2, 2], strides = [1, 1], padding = pairs [[0, 0], [0, 0]]}
module @maxPooling {
  func.func public @main(%arg0: tensor<2x3x4x0xf32>) -> (tensor<2x2x3x0xf32>, tensor<2x2x3x0xi32>) {
    %0 = "stablehlo.constant"() <{value = dense<0xFF800000> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 1, 2, 2, 1>, window_strides = array<i64: 1, 1, 1, 1>, base_dilations = array<i64: 1, 1, 1, 1>, window_dilations = array<i64: 1, 1, 1, 1>, padding = dense<[[0, 0], [0, 0], [0, 0], [0, 0]]> : tensor<4x2xi64>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.maximum"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<2x3x4x0xf32>, tensor<f32>) -> tensor<2x2x3x0xf32>
    %5 = "stablehlo.constant"() <{value = dense<4> : tensor<2x2x3x0xi32>}> : () -> tensor<2x2x3x0xi32>
    %6 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0, 1, 1, 0>, limit_indices = array<i64: 2, 3, 4, 0>, strides = array<i64: 1, 1, 1, 1>}> : (tensor<2x3x4x0xf32>) -> tensor<2x2x3x0xf32>
    %7 = "stablehlo.compare"(%6, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x2x3x0xf32>, tensor<2x2x3x0xf32>) -> tensor<2x2x3x0xi1>
    %8 = "stablehlo.constant"() <{value = dense<3> : tensor<2x2x3x0xi32>}> : () -> tensor<2x2x3x0xi32>
    %9 = "stablehlo.select"(%7, %5, %8) : (tensor<2x2x3x0xi1>, tensor<2x2x3x0xi32>, tensor<2x2x3x0xi32>) -> tensor<2x2x3x0xi32>
    %10 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0, 1, 0, 0>, limit_indices = array<i64: 2, 3, 3, 0>, strides = array<i64: 1, 1, 1, 1>}> : (tensor<2x3x4x0xf32>) -> tensor<2x2x3x0xf32>
    %11 = "stablehlo.compare"(%10, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x2x3x0xf32>, tensor<2x2x3x0xf32>) -> tensor<2x2x3x0xi1>
    %12 = "stablehlo.constant"() <{value = dense<2> : tensor<2x2x3x0xi32>}> : () -> tensor<2x2x3x0xi32>
    %13 = "stablehlo.select"(%11, %9, %12) : (tensor<2x2x3x0xi1>, tensor<2x2x3x0xi32>, tensor<2x2x3x0xi32>) -> tensor<2x2x3x0xi32>
    %14 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0, 0, 1, 0>, limit_indices = array<i64: 2, 2, 4, 0>, strides = array<i64: 1, 1, 1, 1>}> : (tensor<2x3x4x0xf32>) -> tensor<2x2x3x0xf32>
    %15 = "stablehlo.compare"(%14, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x2x3x0xf32>, tensor<2x2x3x0xf32>) -> tensor<2x2x3x0xi1>
    %16 = "stablehlo.constant"() <{value = dense<1> : tensor<2x2x3x0xi32>}> : () -> tensor<2x2x3x0xi32>
    %17 = "stablehlo.select"(%15, %13, %16) : (tensor<2x2x3x0xi1>, tensor<2x2x3x0xi32>, tensor<2x2x3x0xi32>) -> tensor<2x2x3x0xi32>
    %18 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0, 0, 0, 0>, limit_indices = array<i64: 2, 2, 3, 0>, strides = array<i64: 1, 1, 1, 1>}> : (tensor<2x3x4x0xf32>) -> tensor<2x2x3x0xf32>
    %19 = "stablehlo.compare"(%18, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x2x3x0xf32>, tensor<2x2x3x0xf32>) -> tensor<2x2x3x0xi1>
    %20 = "stablehlo.constant"() <{value = dense<0> : tensor<2x2x3x0xi32>}> : () -> tensor<2x2x3x0xi32>
    %21 = "stablehlo.select"(%19, %17, %20) : (tensor<2x2x3x0xi1>, tensor<2x2x3x0xi32>, tensor<2x2x3x0xi32>) -> tensor<2x2x3x0xi32>
    "func.return"(%4, %21) : (tensor<2x2x3x0xf32>, tensor<2x2x3x0xi32>) -> ()
  }
}

// -----

// maxPooling(i32[2, 5, 3]) {window = [2], strides = [1], padding = pairs [[1, 0]]}
module @maxPooling {
  func.func public @main(%arg0: tensor<2x5x3xi32>) -> (tensor<2x5x3xi32>, tensor<2x5x3xi32>) {
    %0 = "stablehlo.constant"() <{value = dense<-2147483648> : tensor<i32>}> : () -> tensor<i32>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 1, 2, 1>, window_strides = array<i64: 1, 1, 1>, base_dilations = array<i64: 1, 1, 1>, window_dilations = array<i64: 1, 1, 1>, padding = dense<[[0, 0], [1, 0], [0, 0]]> : tensor<3x2xi64>}> ({
      ^bb0(%1: tensor<i32>, %2: tensor<i32>):
        %3 = "stablehlo.maximum"(%1, %2) : (tensor<i32>, tensor<i32>) -> tensor<i32>
        "stablehlo.return"(%3) : (tensor<i32>) -> ()
    }) : (tensor<2x5x3xi32>, tensor<i32>) -> tensor<2x5x3xi32>
    %5 = "stablehlo.constant"() <{value = dense<-2147483648> : tensor<i32>}> : () -> tensor<i32>
    %6 = "stablehlo.pad"(%arg0, %5) <{edge_padding_low = array<i64: 0, 1, 0>, edge_padding_high = array<i64: 0, 0, 0>, interior_padding = array<i64: 0, 0, 0>}> : (tensor<2x5x3xi32>, tensor<i32>) -> tensor<2x6x3xi32>
    %7 = "stablehlo.constant"() <{value = dense<2> : tensor<2x5x3xi32>}> : () -> tensor<2x5x3xi32>
    %8 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 1, 0>, limit_indices = array<i64: 2, 6, 3>, strides = array<i64: 1, 1, 1>}> : (tensor<2x6x3xi32>) -> tensor<2x5x3xi32>
    %9 = "stablehlo.compare"(%8, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x5x3xi32>, tensor<2x5x3xi32>) -> tensor<2x5x3xi1>
    %10 = "stablehlo.constant"() <{value = dense<1> : tensor<2x5x3xi32>}> : () -> tensor<2x5x3xi32>
    %11 = "stablehlo.select"(%9, %7, %10) : (tensor<2x5x3xi1>, tensor<2x5x3xi32>, tensor<2x5x3xi32>) -> tensor<2x5x3xi32>
    %12 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 0, 0>, limit_indices = array<i64: 2, 5, 3>, strides = array<i64: 1, 1, 1>}> : (tensor<2x6x3xi32>) -> tensor<2x5x3xi32>
    %13 = "stablehlo.compare"(%12, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x5x3xi32>, tensor<2x5x3xi32>) -> tensor<2x5x3xi1>
    %14 = "stablehlo.constant"() <{value = dense<0> : tensor<2x5x3xi32>}> : () -> tensor<2x5x3xi32>
    %15 = "stablehlo.select"(%13, %11, %14) : (tensor<2x5x3xi1>, tensor<2x5x3xi32>, tensor<2x5x3xi32>) -> tensor<2x5x3xi32>
    "func.return"(%4, %15) : (tensor<2x5x3xi32>, tensor<2x5x3xi32>) -> ()
  }
}

// -----

// maxPooling(u8[2, 5, 3]) {window = [2], strides = [1], padding = pairs [[1, 0]]}
module @maxPooling {
  func.func public @main(%arg0: tensor<2x5x3xui8>) -> (tensor<2x5x3xui8>, tensor<2x5x3xi32>) {
    %0 = "stablehlo.constant"() <{value = dense<0> : tensor<ui8>}> : () -> tensor<ui8>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 1, 2, 1>, window_strides = array<i64: 1, 1, 1>, base_dilations = array<i64: 1, 1, 1>, window_dilations = array<i64: 1, 1, 1>, padding = dense<[[0, 0], [1, 0], [0, 0]]> : tensor<3x2xi64>}> ({
      ^bb0(%1: tensor<ui8>, %2: tensor<ui8>):
        %3 = "stablehlo.maximum"(%1, %2) : (tensor<ui8>, tensor<ui8>) -> tensor<ui8>
        "stablehlo.return"(%3) : (tensor<ui8>) -> ()
    }) : (tensor<2x5x3xui8>, tensor<ui8>) -> tensor<2x5x3xui8>
    %5 = "stablehlo.constant"() <{value = dense<0> : tensor<ui8>}> : () -> tensor<ui8>
    %6 = "stablehlo.pad"(%arg0, %5) <{edge_padding_low = array<i64: 0, 1, 0>, edge_padding_high = array<i64: 0, 0, 0>, interior_padding = array<i64: 0, 0, 0>}> : (tensor<2x5x3xui8>, tensor<ui8>) -> tensor<2x6x3xui8>
    %7 = "stablehlo.constant"() <{value = dense<2> : tensor<2x5x3xi32>}> : () -> tensor<2x5x3xi32>
    %8 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 1, 0>, limit_indices = array<i64: 2, 6, 3>, strides = array<i64: 1, 1, 1>}> : (tensor<2x6x3xui8>) -> tensor<2x5x3xui8>
    %9 = "stablehlo.compare"(%8, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x5x3xui8>, tensor<2x5x3xui8>) -> tensor<2x5x3xi1>
    %10 = "stablehlo.constant"() <{value = dense<1> : tensor<2x5x3xi32>}> : () -> tensor<2x5x3xi32>
    %11 = "stablehlo.select"(%9, %7, %10) : (tensor<2x5x3xi1>, tensor<2x5x3xi32>, tensor<2x5x3xi32>) -> tensor<2x5x3xi32>
    %12 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 0, 0>, limit_indices = array<i64: 2, 5, 3>, strides = array<i64: 1, 1, 1>}> : (tensor<2x6x3xui8>) -> tensor<2x5x3xui8>
    %13 = "stablehlo.compare"(%12, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<2x5x3xui8>, tensor<2x5x3xui8>) -> tensor<2x5x3xi1>
    %14 = "stablehlo.constant"() <{value = dense<0> : tensor<2x5x3xi32>}> : () -> tensor<2x5x3xi32>
    %15 = "stablehlo.select"(%13, %11, %14) : (tensor<2x5x3xi1>, tensor<2x5x3xi32>, tensor<2x5x3xi32>) -> tensor<2x5x3xi32>
    "func.return"(%4, %15) : (tensor<2x5x3xui8>, tensor<2x5x3xi32>) -> ()
  }
}

// -----

// maxPooling(f32[1, 5, 1]) {window = [2], strides = [1], padding = pairs [[1, 0]]}
module @maxPooling {
  func.func public @main(%arg0: tensor<1x5x1xf32>) -> (tensor<1x5x1xf32>, tensor<1x5x1xi32>) {
    %0 = "stablehlo.constant"() <{value = dense<0xFF800000> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce_window"(%arg0, %0) <{window_dimensions = array<i64: 1, 2, 1>, window_strides = array<i64: 1, 1, 1>, base_dilations = array<i64: 1, 1, 1>, window_dilations = array<i64: 1, 1, 1>, padding = dense<[[0, 0], [1, 0], [0, 0]]> : tensor<3x2xi64>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.maximum"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<1x5x1xf32>, tensor<f32>) -> tensor<1x5x1xf32>
    %5 = "stablehlo.constant"() <{value = dense<0xFF800000> : tensor<f32>}> : () -> tensor<f32>
    %6 = "stablehlo.pad"(%arg0, %5) <{edge_padding_low = array<i64: 0, 1, 0>, edge_padding_high = array<i64: 0, 0, 0>, interior_padding = array<i64: 0, 0, 0>}> : (tensor<1x5x1xf32>, tensor<f32>) -> tensor<1x6x1xf32>
    %7 = "stablehlo.constant"() <{value = dense<2> : tensor<1x5x1xi32>}> : () -> tensor<1x5x1xi32>
    %8 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 1, 0>, limit_indices = array<i64: 1, 6, 1>, strides = array<i64: 1, 1, 1>}> : (tensor<1x6x1xf32>) -> tensor<1x5x1xf32>
    %9 = "stablehlo.compare"(%8, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<1x5x1xf32>, tensor<1x5x1xf32>) -> tensor<1x5x1xi1>
    %10 = "stablehlo.constant"() <{value = dense<1> : tensor<1x5x1xi32>}> : () -> tensor<1x5x1xi32>
    %11 = "stablehlo.select"(%9, %7, %10) : (tensor<1x5x1xi1>, tensor<1x5x1xi32>, tensor<1x5x1xi32>) -> tensor<1x5x1xi32>
    %12 = "stablehlo.slice"(%6) <{start_indices = array<i64: 0, 0, 0>, limit_indices = array<i64: 1, 5, 1>, strides = array<i64: 1, 1, 1>}> : (tensor<1x6x1xf32>) -> tensor<1x5x1xf32>
    %13 = "stablehlo.compare"(%12, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<1x5x1xf32>, tensor<1x5x1xf32>) -> tensor<1x5x1xi1>
    %14 = "stablehlo.constant"() <{value = dense<0> : tensor<1x5x1xi32>}> : () -> tensor<1x5x1xi32>
    %15 = "stablehlo.select"(%13, %11, %14) : (tensor<1x5x1xi1>, tensor<1x5x1xi32>, tensor<1x5x1xi32>) -> tensor<1x5x1xi32>
    "func.return"(%4, %15) : (tensor<1x5x1xf32>, tensor<1x5x1xi32>) -> ()
  }
}
