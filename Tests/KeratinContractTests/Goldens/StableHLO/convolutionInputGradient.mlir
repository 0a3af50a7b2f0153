// convolutionInputGradient(f32[2, 5, 5], f32[3, 3, 5]) {strides = [1], padding = pairs [[0, 0]], dilations = [1], groups = 1, shape = shape [2, 7, 3]}
module @convolutionInputGradient {
  func.func public @main(%arg0: tensor<2x5x5xf32>, %arg1: tensor<3x3x5xf32>) -> (tensor<2x7x3xf32>) {
    %0 = "stablehlo.reverse"(%arg1) <{dimensions = array<i64: 0>}> : (tensor<3x3x5xf32>) -> tensor<3x3x5xf32>
    %1 = "stablehlo.convolution"(%arg0, %0) <{window_strides = array<i64: 1>, padding = dense<[[2, 2]]> : tensor<1x2xi64>, lhs_dilation = array<i64: 1>, rhs_dilation = array<i64: 1>, window_reversal = array<i1: false>, dimension_numbers = #stablehlo.conv<[b, 0, f]x[0, o, i]->[b, 0, f]>, feature_group_count = 1 : i64, batch_group_count = 1 : i64}> : (tensor<2x5x5xf32>, tensor<3x3x5xf32>) -> tensor<2x7x3xf32>
    "func.return"(%1) : (tensor<2x7x3xf32>) -> ()
  }
}

// -----

// convolutionInputGradient(f32[2, 5, 4], f32[3, 3, 4]) {strides = [2], padding = pairs [[1, 2]], dilations = [1], groups = 1, shape = shape [2, 8, 3]}
module @convolutionInputGradient {
  func.func public @main(%arg0: tensor<2x5x4xf32>, %arg1: tensor<3x3x4xf32>) -> (tensor<2x8x3xf32>) {
    %0 = "stablehlo.reverse"(%arg1) <{dimensions = array<i64: 0>}> : (tensor<3x3x4xf32>) -> tensor<3x3x4xf32>
    %1 = "stablehlo.convolution"(%arg0, %0) <{window_strides = array<i64: 1>, padding = dense<[[1, 0]]> : tensor<1x2xi64>, lhs_dilation = array<i64: 2>, rhs_dilation = array<i64: 1>, window_reversal = array<i1: false>, dimension_numbers = #stablehlo.conv<[b, 0, f]x[0, o, i]->[b, 0, f]>, feature_group_count = 1 : i64, batch_group_count = 1 : i64}> : (tensor<2x5x4xf32>, tensor<3x3x4xf32>) -> tensor<2x8x3xf32>
    "func.return"(%1) : (tensor<2x8x3xf32>) -> ()
  }
}

// -----

// convolutionInputGradient(f32[batch, 5, 4], f32[3, 3, 4]) {strides = [2], padding = pairs [[1, 2]], dilations = [1], groups = 1, shape = shape [batch, 8, 3]}
module @convolutionInputGradient {
  func.func public @main(%arg0: tensor<2x5x4xf32>, %arg1: tensor<3x3x4xf32>) -> (tensor<2x8x3xf32>) {
    %0 = "stablehlo.reverse"(%arg1) <{dimensions = array<i64: 0>}> : (tensor<3x3x4xf32>) -> tensor<3x3x4xf32>
    %1 = "stablehlo.convolution"(%arg0, %0) <{window_strides = array<i64: 1>, padding = dense<[[1, 0]]> : tensor<1x2xi64>, lhs_dilation = array<i64: 2>, rhs_dilation = array<i64: 1>, window_reversal = array<i1: false>, dimension_numbers = #stablehlo.conv<[b, 0, f]x[0, o, i]->[b, 0, f]>, feature_group_count = 1 : i64, batch_group_count = 1 : i64}> : (tensor<2x5x4xf32>, tensor<3x3x4xf32>) -> tensor<2x8x3xf32>
    "func.return"(%1) : (tensor<2x8x3xf32>) -> ()
  }
}

// -----

// convolutionInputGradient(f32[3, 3, 1], f32[4, 2, 1]) {strides = [3], padding = pairs [[2, 1]], dilations = [1], groups = 1, shape = shape [3, 7, 2]}
module @convolutionInputGradient {
  func.func public @main(%arg0: tensor<3x3x1xf32>, %arg1: tensor<4x2x1xf32>) -> (tensor<3x7x2xf32>) {
    %0 = "stablehlo.reverse"(%arg1) <{dimensions = array<i64: 0>}> : (tensor<4x2x1xf32>) -> tensor<4x2x1xf32>
    %1 = "stablehlo.convolution"(%arg0, %0) <{window_strides = array<i64: 1>, padding = dense<[[1, 2]]> : tensor<1x2xi64>, lhs_dilation = array<i64: 3>, rhs_dilation = array<i64: 1>, window_reversal = array<i1: false>, dimension_numbers = #stablehlo.conv<[b, 0, f]x[0, o, i]->[b, 0, f]>, feature_group_count = 1 : i64, batch_group_count = 1 : i64}> : (tensor<3x3x1xf32>, tensor<4x2x1xf32>) -> tensor<3x7x2xf32>
    "func.return"(%1) : (tensor<3x7x2xf32>) -> ()
  }
}

// -----

// convolutionInputGradient(f32[1, 3, 3], f32[2, 2, 3]) {strides = [3], padding = pairs [[0, 0]], dilations = [1], groups = 1, shape = shape [1, 9, 2]}
module @convolutionInputGradient {
  func.func public @main(%arg0: tensor<1x3x3xf32>, %arg1: tensor<2x2x3xf32>) -> (tensor<1x9x2xf32>) {
    %0 = "stablehlo.reverse"(%arg1) <{dimensions = array<i64: 0>}> : (tensor<2x2x3xf32>) -> tensor<2x2x3xf32>
    %1 = "stablehlo.convolution"(%arg0, %0) <{window_strides = array<i64: 1>, padding = dense<[[1, 2]]> : tensor<1x2xi64>, lhs_dilation = array<i64: 3>, rhs_dilation = array<i64: 1>, window_reversal = array<i1: false>, dimension_numbers = #stablehlo.conv<[b, 0, f]x[0, o, i]->[b, 0, f]>, feature_group_count = 1 : i64, batch_group_count = 1 : i64}> : (tensor<1x3x3xf32>, tensor<2x2x3xf32>) -> tensor<1x9x2xf32>
    "func.return"(%1) : (tensor<1x9x2xf32>) -> ()
  }
}

// -----

// convolutionInputGradient(f32[2, 6, 2], f32[3, 1, 2]) {strides = [2], padding = pairs [[3, 3]], dilations = [2], groups = 1, shape = shape [2, 9, 1]}
module @convolutionInputGradient {
  func.func public @main(%arg0: tensor<2x6x2xf32>, %arg1: tensor<3x1x2xf32>) -> (tensor<2x9x1xf32>) {
    %0 = "stablehlo.reverse"(%arg1) <{dimensions = array<i64: 0>}> : (tensor<3x1x2xf32>) -> tensor<3x1x2xf32>
    %1 = "stablehlo.convolution"(%arg0, %0) <{window_strides = array<i64: 1>, padding = dense<[[1, 1]]> : tensor<1x2xi64>, lhs_dilation = array<i64: 2>, rhs_dilation = array<i64: 2>, window_reversal = array<i1: false>, dimension_numbers = #stablehlo.conv<[b, 0, f]x[0, o, i]->[b, 0, f]>, feature_group_count = 1 : i64, batch_group_count = 1 : i64}> : (tensor<2x6x2xf32>, tensor<3x1x2xf32>) -> tensor<2x9x1xf32>
    "func.return"(%1) : (tensor<2x9x1xf32>) -> ()
  }
}

// -----

// convolutionInputGradient(f32[2, 5, 3], f32[5, 2, 3]) {strides = [2], padding = pairs [[3, 4]], dilations = [1], groups = 1, shape = shape [2, 6, 2]}
module @convolutionInputGradient {
  func.func public @main(%arg0: tensor<2x5x3xf32>, %arg1: tensor<5x2x3xf32>) -> (tensor<2x6x2xf32>) {
    %0 = "stablehlo.reverse"(%arg1) <{dimensions = array<i64: 0>}> : (tensor<5x2x3xf32>) -> tensor<5x2x3xf32>
    %1 = "stablehlo.convolution"(%arg0, %0) <{window_strides = array<i64: 1>, padding = dense<[[1, 0]]> : tensor<1x2xi64>, lhs_dilation = array<i64: 2>, rhs_dilation = array<i64: 1>, window_reversal = array<i1: false>, dimension_numbers = #stablehlo.conv<[b, 0, f]x[0, o, i]->[b, 0, f]>, feature_group_count = 1 : i64, batch_group_count = 1 : i64}> : (tensor<2x5x3xf32>, tensor<5x2x3xf32>) -> tensor<2x6x2xf32>
    "func.return"(%1) : (tensor<2x6x2xf32>) -> ()
  }
}

// -----

// convolutionInputGradient(f32[2, 5, 6, 4], f32[3, 2, 3, 4]) {strides = [1, 1], padding = pairs [[1, 1], [0, 1]], dilations = [1, 1], groups = 1, shape = shape [2, 5, 6, 3]}
module @convolutionInputGradient {
  func.func public @main(%arg0: tensor<2x5x6x4xf32>, %arg1: tensor<3x2x3x4xf32>) -> (tensor<2x5x6x3xf32>) {
    %0 = "stablehlo.reverse"(%arg1) <{dimensions = array<i64: 0, 1>}> : (tensor<3x2x3x4xf32>) -> tensor<3x2x3x4xf32>
    %1 = "stablehlo.convolution"(%arg0, %0) <{window_strides = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 0]]> : tensor<2x2xi64>, lhs_dilation = array<i64: 1, 1>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f]>, feature_group_count = 1 : i64, batch_group_count = 1 : i64}> : (tensor<2x5x6x4xf32>, tensor<3x2x3x4xf32>) -> tensor<2x5x6x3xf32>
    "func.return"(%1) : (tensor<2x5x6x3xf32>) -> ()
  }
}

// -----

// convolutionInputGradient(f32[batch, 5, 6, 4], f32[3, 2, 3, 4]) {strides = [1, 1], padding = pairs [[1, 1], [0, 1]], dilations = [1, 1], groups = 1, shape = shape [batch, 5, 6, 3]}
module @convolutionInputGradient {
  func.func public @main(%arg0: tensor<2x5x6x4xf32>, %arg1: tensor<3x2x3x4xf32>) -> (tensor<2x5x6x3xf32>) {
    %0 = "stablehlo.reverse"(%arg1) <{dimensions = array<i64: 0, 1>}> : (tensor<3x2x3x4xf32>) -> tensor<3x2x3x4xf32>
    %1 = "stablehlo.convolution"(%arg0, %0) <{window_strides = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 0]]> : tensor<2x2xi64>, lhs_dilation = array<i64: 1, 1>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f]>, feature_group_count = 1 : i64, batch_group_count = 1 : i64}> : (tensor<2x5x6x4xf32>, tensor<3x2x3x4xf32>) -> tensor<2x5x6x3xf32>
    "func.return"(%1) : (tensor<2x5x6x3xf32>) -> ()
  }
}

// -----

// convolutionInputGradient(f32[3, 3, 4, 5], f32[3, 3, 2, 5]) {strides = [2, 2], padding = pairs [[0, 1], [0, 1]], dilations = [1, 1], groups = 1, shape = shape [3, 6, 8, 2]}
module @convolutionInputGradient {
  func.func public @main(%arg0: tensor<3x3x4x5xf32>, %arg1: tensor<3x3x2x5xf32>) -> (tensor<3x6x8x2xf32>) {
    %0 = "stablehlo.reverse"(%arg1) <{dimensions = array<i64: 0, 1>}> : (tensor<3x3x2x5xf32>) -> tensor<3x3x2x5xf32>
    %1 = "stablehlo.convolution"(%arg0, %0) <{window_strides = array<i64: 1, 1>, padding = dense<[[2, 1], [2, 1]]> : tensor<2x2xi64>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f]>, feature_group_count = 1 : i64, batch_group_count = 1 : i64}> : (tensor<3x3x4x5xf32>, tensor<3x3x2x5xf32>) -> tensor<3x6x8x2xf32>
    "func.return"(%1) : (tensor<3x6x8x2xf32>) -> ()
  }
}

// -----

// convolutionInputGradient(f32[2, 4, 9, 3], f32[2, 3, 2, 3]) {strides = [1, 1], padding = pairs [[0, 0], [2, 2]], dilations = [3, 2], groups = 1, shape = shape [2, 7, 9, 2]}
module @convolutionInputGradient {
  func.func public @main(%arg0: tensor<2x4x9x3xf32>, %arg1: tensor<2x3x2x3xf32>) -> (tensor<2x7x9x2xf32>) {
    %0 = "stablehlo.reverse"(%arg1) <{dimensions = array<i64: 0, 1>}> : (tensor<2x3x2x3xf32>) -> tensor<2x3x2x3xf32>
    %1 = "stablehlo.convolution"(%arg0, %0) <{window_strides = array<i64: 1, 1>, padding = dense<[[3, 3], [2, 2]]> : tensor<2x2xi64>, lhs_dilation = array<i64: 1, 1>, rhs_dilation = array<i64: 3, 2>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f]>, feature_group_count = 1 : i64, batch_group_count = 1 : i64}> : (tensor<2x4x9x3xf32>, tensor<2x3x2x3xf32>) -> tensor<2x7x9x2xf32>
    "func.return"(%1) : (tensor<2x7x9x2xf32>) -> ()
  }
}

// -----

// convolutionInputGradient(f32[2, 2, 3, 5], f32[1, 1, 3, 5]) {strides = [2, 2], padding = pairs [[0, 0], [0, 0]], dilations = [1, 1], groups = 1, shape = shape [2, 4, 6, 3]}
module @convolutionInputGradient {
  func.func public @main(%arg0: tensor<2x2x3x5xf32>, %arg1: tensor<1x1x3x5xf32>) -> (tensor<2x4x6x3xf32>) {
    %0 = "stablehlo.reverse"(%arg1) <{dimensions = array<i64: 0, 1>}> : (tensor<1x1x3x5xf32>) -> tensor<1x1x3x5xf32>
    %1 = "stablehlo.convolution"(%arg0, %0) <{window_strides = array<i64: 1, 1>, padding = dense<[[0, 1], [0, 1]]> : tensor<2x2xi64>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f]>, feature_group_count = 1 : i64, batch_group_count = 1 : i64}> : (tensor<2x2x3x5xf32>, tensor<1x1x3x5xf32>) -> tensor<2x4x6x3xf32>
    "func.return"(%1) : (tensor<2x4x6x3xf32>) -> ()
  }
}

// -----

// convolutionInputGradient(f32[2, 5, 3, 9], f32[3, 2, 2, 9]) {strides = [1, 1], padding = pairs [[1, 1], [0, 0]], dilations = [1, 1], groups = 3, shape = shape [2, 5, 4, 6]}
module @convolutionInputGradient {
  func.func public @main(%arg0: tensor<2x5x3x9xf32>, %arg1: tensor<3x2x2x9xf32>) -> (tensor<2x5x4x6xf32>) {
    %0 = "stablehlo.reshape"(%arg1) : (tensor<3x2x2x9xf32>) -> tensor<3x2x2x3x3xf32>
    %1 = "stablehlo.transpose"(%0) <{permutation = array<i64: 0, 1, 4, 3, 2>}> : (tensor<3x2x2x3x3xf32>) -> tensor<3x2x3x3x2xf32>
    %2 = "stablehlo.reshape"(%1) : (tensor<3x2x3x3x2xf32>) -> tensor<3x2x3x6xf32>
    %3 = "stablehlo.reverse"(%2) <{dimensions = array<i64: 0, 1>}> : (tensor<3x2x3x6xf32>) -> tensor<3x2x3x6xf32>
    %4 = "stablehlo.convolution"(%arg0, %3) <{window_strides = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, lhs_dilation = array<i64: 1, 1>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f]>, feature_group_count = 3 : i64, batch_group_count = 1 : i64}> : (tensor<2x5x3x9xf32>, tensor<3x2x3x6xf32>) -> tensor<2x5x4x6xf32>
    "func.return"(%4) : (tensor<2x5x4x6xf32>) -> ()
  }
}

// -----

// convolutionInputGradient(f32[2, 3, 5, 6], f32[2, 3, 1, 6]) {strides = [2, 1], padding = pairs [[0, 0], [1, 1]], dilations = [1, 1], groups = 3, shape = shape [2, 6, 5, 3]}
module @convolutionInputGradient {
  func.func public @main(%arg0: tensor<2x3x5x6xf32>, %arg1: tensor<2x3x1x6xf32>) -> (tensor<2x6x5x3xf32>) {
    %0 = "stablehlo.reshape"(%arg1) : (tensor<2x3x1x6xf32>) -> tensor<2x3x1x3x2xf32>
    %1 = "stablehlo.transpose"(%0) <{permutation = array<i64: 0, 1, 4, 3, 2>}> : (tensor<2x3x1x3x2xf32>) -> tensor<2x3x2x3x1xf32>
    %2 = "stablehlo.reshape"(%1) : (tensor<2x3x2x3x1xf32>) -> tensor<2x3x2x3xf32>
    %3 = "stablehlo.reverse"(%2) <{dimensions = array<i64: 0, 1>}> : (tensor<2x3x2x3xf32>) -> tensor<2x3x2x3xf32>
    %4 = "stablehlo.convolution"(%arg0, %3) <{window_strides = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, lhs_dilation = array<i64: 2, 1>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f]>, feature_group_count = 3 : i64, batch_group_count = 1 : i64}> : (tensor<2x3x5x6xf32>, tensor<2x3x2x3xf32>) -> tensor<2x6x5x3xf32>
    "func.return"(%4) : (tensor<2x6x5x3xf32>) -> ()
  }
}

// -----

// convolutionInputGradient(f32[2, 2, 2, 4, 3], f32[2, 3, 2, 2, 3]) {strides = [1, 2, 1], padding = pairs [[0, 0], [1, 1], [0, 1]], dilations = [1, 1, 2], groups = 1, shape = shape [2, 3, 4, 5, 2]}
module @convolutionInputGradient {
  func.func public @main(%arg0: tensor<2x2x2x4x3xf32>, %arg1: tensor<2x3x2x2x3xf32>) -> (tensor<2x3x4x5x2xf32>) {
    %0 = "stablehlo.reverse"(%arg1) <{dimensions = array<i64: 0, 1, 2>}> : (tensor<2x3x2x2x3xf32>) -> tensor<2x3x2x2x3xf32>
    %1 = "stablehlo.convolution"(%arg0, %0) <{window_strides = array<i64: 1, 1, 1>, padding = dense<[[1, 1], [1, 2], [2, 1]]> : tensor<3x2xi64>, lhs_dilation = array<i64: 1, 2, 1>, rhs_dilation = array<i64: 1, 1, 2>, window_reversal = array<i1: false, false, false>, dimension_numbers = #stablehlo.conv<[b, 0, 1, 2, f]x[0, 1, 2, o, i]->[b, 0, 1, 2, f]>, feature_group_count = 1 : i64, batch_group_count = 1 : i64}> : (tensor<2x2x2x4x3xf32>, tensor<2x3x2x2x3xf32>) -> tensor<2x3x4x5x2xf32>
    "func.return"(%1) : (tensor<2x3x4x5x2xf32>) -> ()
  }
}

// -----

// convolutionInputGradient(f32[0, 3, 3, 3], f32[2, 3, 2, 3]) {strides = [1, 1], padding = pairs [[0, 0], [0, 0]], dilations = [1, 1], groups = 1, shape = shape [0, 4, 5, 2]}
module @convolutionInputGradient {
  func.func public @main(%arg0: tensor<0x3x3x3xf32>, %arg1: tensor<2x3x2x3xf32>) -> (tensor<0x4x5x2xf32>) {
    %0 = "stablehlo.reverse"(%arg1) <{dimensions = array<i64: 0, 1>}> : (tensor<2x3x2x3xf32>) -> tensor<2x3x2x3xf32>
    %1 = "stablehlo.convolution"(%arg0, %0) <{window_strides = array<i64: 1, 1>, padding = dense<[[1, 1], [2, 2]]> : tensor<2x2xi64>, lhs_dilation = array<i64: 1, 1>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f]>, feature_group_count = 1 : i64, batch_group_count = 1 : i64}> : (tensor<0x3x3x3xf32>, tensor<2x3x2x3xf32>) -> tensor<0x4x5x2xf32>
    "func.return"(%1) : (tensor<0x4x5x2xf32>) -> ()
  }
}

// -----

// convolutionInputGradient(i32[2, 5, 3], i32[3, 2, 3]) {strides = [1], padding = pairs [[1, 1]], dilations = [1], groups = 1, shape = shape [2, 5, 2]}
module @convolutionInputGradient {
  func.func public @main(%arg0: tensor<2x5x3xi32>, %arg1: tensor<3x2x3xi32>) -> (tensor<2x5x2xi32>) {
    %0 = "stablehlo.reverse"(%arg1) <{dimensions = array<i64: 0>}> : (tensor<3x2x3xi32>) -> tensor<3x2x3xi32>
    %1 = "stablehlo.convolution"(%arg0, %0) <{window_strides = array<i64: 1>, padding = dense<[[1, 1]]> : tensor<1x2xi64>, lhs_dilation = array<i64: 1>, rhs_dilation = array<i64: 1>, window_reversal = array<i1: false>, dimension_numbers = #stablehlo.conv<[b, 0, f]x[0, o, i]->[b, 0, f]>, feature_group_count = 1 : i64, batch_group_count = 1 : i64}> : (tensor<2x5x3xi32>, tensor<3x2x3xi32>) -> tensor<2x5x2xi32>
    "func.return"(%1) : (tensor<2x5x2xi32>) -> ()
  }
}

// -----

// convolutionInputGradient(f64[2, 5, 4], f64[2, 3, 4]) {strides = [1], padding = pairs [[0, 1]], dilations = [1], groups = 1, shape = shape [2, 5, 3]}
module @convolutionInputGradient {
  func.func public @main(%arg0: tensor<2x5x4xf64>, %arg1: tensor<2x3x4xf64>) -> (tensor<2x5x3xf64>) {
    %0 = "stablehlo.reverse"(%arg1) <{dimensions = array<i64: 0>}> : (tensor<2x3x4xf64>) -> tensor<2x3x4xf64>
    %1 = "stablehlo.convolution"(%arg0, %0) <{window_strides = array<i64: 1>, padding = dense<[[1, 0]]> : tensor<1x2xi64>, lhs_dilation = array<i64: 1>, rhs_dilation = array<i64: 1>, window_reversal = array<i1: false>, dimension_numbers = #stablehlo.conv<[b, 0, f]x[0, o, i]->[b, 0, f]>, feature_group_count = 1 : i64, batch_group_count = 1 : i64}> : (tensor<2x5x4xf64>, tensor<2x3x4xf64>) -> tensor<2x5x3xf64>
    "func.return"(%1) : (tensor<2x5x3xf64>) -> ()
  }
}
