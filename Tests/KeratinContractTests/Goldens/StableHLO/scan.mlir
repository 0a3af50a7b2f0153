// scan(f64[3, 2], i32[], f64[4, 3, 2], f64[2, 2]) {body = graph(%0: f64[3, 2] "h", %1: i32[] "count", %2: f64[3, 2] "x", %3: f64[2, 2] "w") {   %4 = matmul(%0, %3) : f64[3, 2]   %5 = add(%4, %2) : f64[3…
module @scan {
  func.func public @main(%arg0: tensor<3x2xf64>, %arg1: tensor<i32>, %arg2: tensor<4x3x2xf64>, %arg3: tensor<2x2xf64>) -> (tensor<3x2xf64>, tensor<i32>, tensor<4x3x2xf64>) {
    %0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %1 = "stablehlo.constant"() <{value = dense<0.0> : tensor<4x3x2xf64>}> : () -> tensor<4x3x2xf64>
    %32:6 = "stablehlo.while"(%0, %arg0, %arg1, %1, %arg2, %arg3) ({
      ^bb0(%2: tensor<i32>, %3: tensor<3x2xf64>, %4: tensor<i32>, %5: tensor<4x3x2xf64>, %6: tensor<4x3x2xf64>, %7: tensor<2x2xf64>):
        %8 = "stablehlo.constant"() <{value = dense<4> : tensor<i32>}> : () -> tensor<i32>
        %9 = "stablehlo.compare"(%2, %8) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<i32>, tensor<i32>) -> tensor<i1>
        "stablehlo.return"(%9) : (tensor<i1>) -> ()
    }, {
      ^bb0(%10: tensor<i32>, %11: tensor<3x2xf64>, %12: tensor<i32>, %13: tensor<4x3x2xf64>, %14: tensor<4x3x2xf64>, %15: tensor<2x2xf64>):
        %16 = "stablehlo.constant"() <{value = dense<1> : tensor<i32>}> : () -> tensor<i32>
        %17 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
        %18 = "stablehlo.constant"() <{value = dense<3> : tensor<i32>}> : () -> tensor<i32>
        %19 = "stablehlo.dynamic_slice"(%14, %10, %17, %17) <{slice_sizes = array<i64: 1, 3, 2>}> : (tensor<4x3x2xf64>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x3x2xf64>
        %20 = "stablehlo.reshape"(%19) : (tensor<1x3x2xf64>) -> tensor<3x2xf64>
        %21 = "stablehlo.dot_general"(%11, %15) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>}> : (tensor<3x2xf64>, tensor<2x2xf64>) -> tensor<3x2xf64>
        %22 = "stablehlo.add"(%21, %20) : (tensor<3x2xf64>, tensor<3x2xf64>) -> tensor<3x2xf64>
        %23 = "stablehlo.tanh"(%22) : (tensor<3x2xf64>) -> tensor<3x2xf64>
        %24 = "stablehlo.constant"() <{value = dense<2> : tensor<i32>}> : () -> tensor<i32>
        %25 = "stablehlo.add"(%12, %24) : (tensor<i32>, tensor<i32>) -> tensor<i32>
        %26 = "stablehlo.convert"(%12) : (tensor<i32>) -> tensor<f64>
        %27 = "stablehlo.broadcast_in_dim"(%26) <{broadcast_dimensions = array<i64>}> : (tensor<f64>) -> tensor<3x2xf64>
        %28 = "stablehlo.multiply"(%23, %27) : (tensor<3x2xf64>, tensor<3x2xf64>) -> tensor<3x2xf64>
        %29 = "stablehlo.add"(%10, %16) : (tensor<i32>, tensor<i32>) -> tensor<i32>
        %30 = "stablehlo.reshape"(%28) : (tensor<3x2xf64>) -> tensor<1x3x2xf64>
        %31 = "stablehlo.dynamic_update_slice"(%13, %30, %10, %17, %17) : (tensor<4x3x2xf64>, tensor<1x3x2xf64>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x3x2xf64>
        "stablehlo.return"(%29, %23, %25, %31, %14, %15) : (tensor<i32>, tensor<3x2xf64>, tensor<i32>, tensor<4x3x2xf64>, tensor<4x3x2xf64>, tensor<2x2xf64>) -> ()
    }) : (tensor<i32>, tensor<3x2xf64>, tensor<i32>, tensor<4x3x2xf64>, tensor<4x3x2xf64>, tensor<2x2xf64>) -> (tensor<i32>, tensor<3x2xf64>, tensor<i32>, tensor<4x3x2xf64>, tensor<4x3x2xf64>, tensor<2x2xf64>)
    "func.return"(%32#1, %32#2, %32#3) : (tensor<3x2xf64>, tensor<i32>, tensor<4x3x2xf64>) -> ()
  }
}

// -----

// scan(f64[1, 2], i32[], f64[3, 1, 2], f64[2, 2]) {body = graph(%0: f64[1, 2] "h", %1: i32[] "count", %2: f64[1, 2] "x", %3: f64[2, 2] "w") {   %4 = matmul(%0, %3) : f64[1, 2]   %5 = add(%4, %2) : f64[1…
module @scan {
  func.func public @main(%arg0: tensor<1x2xf64>, %arg1: tensor<i32>, %arg2: tensor<3x1x2xf64>, %arg3: tensor<2x2xf64>) -> (tensor<1x2xf64>, tensor<i32>, tensor<3x1x2xf64>) {
    %0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %1 = "stablehlo.constant"() <{value = dense<0.0> : tensor<3x1x2xf64>}> : () -> tensor<3x1x2xf64>
    %33:6 = "stablehlo.while"(%0, %arg0, %arg1, %1, %arg2, %arg3) ({
      ^bb0(%2: tensor<i32>, %3: tensor<1x2xf64>, %4: tensor<i32>, %5: tensor<3x1x2xf64>, %6: tensor<3x1x2xf64>, %7: tensor<2x2xf64>):
        %8 = "stablehlo.constant"() <{value = dense<3> : tensor<i32>}> : () -> tensor<i32>
        %9 = "stablehlo.compare"(%2, %8) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<i32>, tensor<i32>) -> tensor<i1>
        "stablehlo.return"(%9) : (tensor<i1>) -> ()
    }, {
      ^bb0(%10: tensor<i32>, %11: tensor<1x2xf64>, %12: tensor<i32>, %13: tensor<3x1x2xf64>, %14: tensor<3x1x2xf64>, %15: tensor<2x2xf64>):
        %16 = "stablehlo.constant"() <{value = dense<1> : tensor<i32>}> : () -> tensor<i32>
        %17 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
        %18 = "stablehlo.constant"() <{value = dense<2> : tensor<i32>}> : () -> tensor<i32>
        %19 = "stablehlo.subtract"(%18, %10) : (tensor<i32>, tensor<i32>) -> tensor<i32>
        %20 = "stablehlo.dynamic_slice"(%14, %19, %17, %17) <{slice_sizes = array<i64: 1, 1, 2>}> : (tensor<3x1x2xf64>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x2xf64>
        %21 = "stablehlo.reshape"(%20) : (tensor<1x1x2xf64>) -> tensor<1x2xf64>
        %22 = "stablehlo.dot_general"(%11, %15) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>}> : (tensor<1x2xf64>, tensor<2x2xf64>) -> tensor<1x2xf64>
        %23 = "stablehlo.add"(%22, %21) : (tensor<1x2xf64>, tensor<1x2xf64>) -> tensor<1x2xf64>
        %24 = "stablehlo.tanh"(%23) : (tensor<1x2xf64>) -> tensor<1x2xf64>
        %25 = "stablehlo.constant"() <{value = dense<2> : tensor<i32>}> : () -> tensor<i32>
        %26 = "stablehlo.add"(%12, %25) : (tensor<i32>, tensor<i32>) -> tensor<i32>
        %27 = "stablehlo.convert"(%12) : (tensor<i32>) -> tensor<f64>
        %28 = "stablehlo.broadcast_in_dim"(%27) <{broadcast_dimensions = array<i64>}> : (tensor<f64>) -> tensor<1x2xf64>
        %29 = "stablehlo.multiply"(%24, %28) : (tensor<1x2xf64>, tensor<1x2xf64>) -> tensor<1x2xf64>
        %30 = "stablehlo.add"(%10, %16) : (tensor<i32>, tensor<i32>) -> tensor<i32>
        %31 = "stablehlo.reshape"(%29) : (tensor<1x2xf64>) -> tensor<1x1x2xf64>
        %32 = "stablehlo.dynamic_update_slice"(%13, %31, %19, %17, %17) : (tensor<3x1x2xf64>, tensor<1x1x2xf64>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x1x2xf64>
        "stablehlo.return"(%30, %24, %26, %32, %14, %15) : (tensor<i32>, tensor<1x2xf64>, tensor<i32>, tensor<3x1x2xf64>, tensor<3x1x2xf64>, tensor<2x2xf64>) -> ()
    }) : (tensor<i32>, tensor<1x2xf64>, tensor<i32>, tensor<3x1x2xf64>, tensor<3x1x2xf64>, tensor<2x2xf64>) -> (tensor<i32>, tensor<1x2xf64>, tensor<i32>, tensor<3x1x2xf64>, tensor<3x1x2xf64>, tensor<2x2xf64>)
    "func.return"(%33#1, %33#2, %33#3) : (tensor<1x2xf64>, tensor<i32>, tensor<3x1x2xf64>) -> ()
  }
}

// -----

// scan(f32[5, 2], i32[], f32[0, 5, 2], f32[2, 2]) {body = graph(%0: f32[5, 2] "h", %1: i32[] "count", %2: f32[5, 2] "x", %3: f32[2, 2] "w") {   %4 = matmul(%0, %3) : f32[5, 2]   %5 = add(%4, %2) : f32[5…
module @scan {
  func.func public @main(%arg0: tensor<5x2xf32>, %arg1: tensor<i32>, %arg2: tensor<0x5x2xf32>, %arg3: tensor<2x2xf32>) -> (tensor<5x2xf32>, tensor<i32>, tensor<0x5x2xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %1 = "stablehlo.constant"() <{value = dense<0.0> : tensor<0x5x2xf32>}> : () -> tensor<0x5x2xf32>
    "func.return"(%arg0, %arg1, %1) : (tensor<5x2xf32>, tensor<i32>, tensor<0x5x2xf32>) -> ()
  }
}

// -----

// scan(f32[5, 2], i32[], f32[batch, 5, 2], f32[2, 2]) {body = graph(%0: f32[5, 2] "h", %1: i32[] "count", %2: f32[5, 2] "x", %3: f32[2, 2] "w") {   %4 = matmul(%0, %3) : f32[5, 2]   %5 = add(%4, %2) : f…
module @scan {
  func.func public @main(%arg0: tensor<5x2xf32>, %arg1: tensor<i32>, %arg2: tensor<4x5x2xf32>, %arg3: tensor<2x2xf32>) -> (tensor<5x2xf32>, tensor<i32>, tensor<4x5x2xf32>) {
    %0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %1 = "stablehlo.constant"() <{value = dense<0.0> : tensor<4x5x2xf32>}> : () -> tensor<4x5x2xf32>
    %33:6 = "stablehlo.while"(%0, %arg0, %arg1, %1, %arg2, %arg3) ({
      ^bb0(%2: tensor<i32>, %3: tensor<5x2xf32>, %4: tensor<i32>, %5: tensor<4x5x2xf32>, %6: tensor<4x5x2xf32>, %7: tensor<2x2xf32>):
        %8 = "stablehlo.constant"() <{value = dense<4> : tensor<i32>}> : () -> tensor<i32>
        %9 = "stablehlo.compare"(%2, %8) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<i32>, tensor<i32>) -> tensor<i1>
        "stablehlo.return"(%9) : (tensor<i1>) -> ()
    }, {
      ^bb0(%10: tensor<i32>, %11: tensor<5x2xf32>, %12: tensor<i32>, %13: tensor<4x5x2xf32>, %14: tensor<4x5x2xf32>, %15: tensor<2x2xf32>):
        %16 = "stablehlo.constant"() <{value = dense<1> : tensor<i32>}> : () -> tensor<i32>
        %17 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
        %18 = "stablehlo.constant"() <{value = dense<3> : tensor<i32>}> : () -> tensor<i32>
        %19 = "stablehlo.subtract"(%18, %10) : (tensor<i32>, tensor<i32>) -> tensor<i32>
        %20 = "stablehlo.dynamic_slice"(%14, %19, %17, %17) <{slice_sizes = array<i64: 1, 5, 2>}> : (tensor<4x5x2xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x5x2xf32>
        %21 = "stablehlo.reshape"(%20) : (tensor<1x5x2xf32>) -> tensor<5x2xf32>
        %22 = "stablehlo.dot_general"(%11, %15) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>}> : (tensor<5x2xf32>, tensor<2x2xf32>) -> tensor<5x2xf32>
        %23 = "stablehlo.add"(%22, %21) : (tensor<5x2xf32>, tensor<5x2xf32>) -> tensor<5x2xf32>
        %24 = "stablehlo.tanh"(%23) : (tensor<5x2xf32>) -> tensor<5x2xf32>
        %25 = "stablehlo.constant"() <{value = dense<2> : tensor<i32>}> : () -> tensor<i32>
        %26 = "stablehlo.add"(%12, %25) : (tensor<i32>, tensor<i32>) -> tensor<i32>
        %27 = "stablehlo.convert"(%12) : (tensor<i32>) -> tensor<f32>
        %28 = "stablehlo.broadcast_in_dim"(%27) <{broadcast_dimensions = array<i64>}> : (tensor<f32>) -> tensor<5x2xf32>
        %29 = "stablehlo.multiply"(%24, %28) : (tensor<5x2xf32>, tensor<5x2xf32>) -> tensor<5x2xf32>
        %30 = "stablehlo.add"(%10, %16) : (tensor<i32>, tensor<i32>) -> tensor<i32>
        %31 = "stablehlo.reshape"(%29) : (tensor<5x2xf32>) -> tensor<1x5x2xf32>
        %32 = "stablehlo.dynamic_update_slice"(%13, %31, %19, %17, %17) : (tensor<4x5x2xf32>, tensor<1x5x2xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x5x2xf32>
        "stablehlo.return"(%30, %24, %26, %32, %14, %15) : (tensor<i32>, tensor<5x2xf32>, tensor<i32>, tensor<4x5x2xf32>, tensor<4x5x2xf32>, tensor<2x2xf32>) -> ()
    }) : (tensor<i32>, tensor<5x2xf32>, tensor<i32>, tensor<4x5x2xf32>, tensor<4x5x2xf32>, tensor<2x2xf32>) -> (tensor<i32>, tensor<5x2xf32>, tensor<i32>, tensor<4x5x2xf32>, tensor<4x5x2xf32>, tensor<2x2xf32>)
    "func.return"(%33#1, %33#2, %33#3) : (tensor<5x2xf32>, tensor<i32>, tensor<4x5x2xf32>) -> ()
  }
}

// -----

// scan(f64[4, 3], f64[]) {body = graph(%0: f64[3] "x", %1: f64[] "k") {   %2 = multiply(%0, %0) : f64[3]   %3 = sum(%2) {axes = [0]} : f64[]   %4 = multiply(%3, %1) : f64[]   return %4 } , carried = 0, …
module @scan {
  func.func public @main(%arg0: tensor<4x3xf64>, %arg1: tensor<f64>) -> (tensor<4xf64>) {
    %0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %1 = "stablehlo.constant"() <{value = dense<0.0> : tensor<4xf64>}> : () -> tensor<4xf64>
    %27:4 = "stablehlo.while"(%0, %1, %arg0, %arg1) ({
      ^bb0(%2: tensor<i32>, %3: tensor<4xf64>, %4: tensor<4x3xf64>, %5: tensor<f64>):
        %6 = "stablehlo.constant"() <{value = dense<4> : tensor<i32>}> : () -> tensor<i32>
        %7 = "stablehlo.compare"(%2, %6) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<i32>, tensor<i32>) -> tensor<i1>
        "stablehlo.return"(%7) : (tensor<i1>) -> ()
    }, {
      ^bb0(%8: tensor<i32>, %9: tensor<4xf64>, %10: tensor<4x3xf64>, %11: tensor<f64>):
        %12 = "stablehlo.constant"() <{value = dense<1> : tensor<i32>}> : () -> tensor<i32>
        %13 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
        %14 = "stablehlo.constant"() <{value = dense<3> : tensor<i32>}> : () -> tensor<i32>
        %15 = "stablehlo.dynamic_slice"(%10, %8, %13) <{slice_sizes = array<i64: 1, 3>}> : (tensor<4x3xf64>, tensor<i32>, tensor<i32>) -> tensor<1x3xf64>
        %16 = "stablehlo.reshape"(%15) : (tensor<1x3xf64>) -> tensor<3xf64>
        %17 = "stablehlo.multiply"(%16, %16) : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xf64>
        %18 = "stablehlo.constant"() <{value = dense<0.0> : tensor<f64>}> : () -> tensor<f64>
        %22 = "stablehlo.reduce"(%17, %18) <{dimensions = array<i64: 0>}> ({
          ^bb0(%19: tensor<f64>, %20: tensor<f64>):
            %21 = "stablehlo.add"(%19, %20) : (tensor<f64>, tensor<f64>) -> tensor<f64>
            "stablehlo.return"(%21) : (tensor<f64>) -> ()
        }) : (tensor<3xf64>, tensor<f64>) -> tensor<f64>
        %23 = "stablehlo.multiply"(%22, %11) : (tensor<f64>, tensor<f64>) -> tensor<f64>
        %24 = "stablehlo.add"(%8, %12) : (tensor<i32>, tensor<i32>) -> tensor<i32>
        %25 = "stablehlo.reshape"(%23) : (tensor<f64>) -> tensor<1xf64>
        %26 = "stablehlo.dynamic_update_slice"(%9, %25, %8) : (tensor<4xf64>, tensor<1xf64>, tensor<i32>) -> tensor<4xf64>
        "stablehlo.return"(%24, %26, %10, %11) : (tensor<i32>, tensor<4xf64>, tensor<4x3xf64>, tensor<f64>) -> ()
    }) : (tensor<i32>, tensor<4xf64>, tensor<4x3xf64>, tensor<f64>) -> (tensor<i32>, tensor<4xf64>, tensor<4x3xf64>, tensor<f64>)
    "func.return"(%27#1) : (tensor<4xf64>) -> ()
  }
}

// -----

// scan(f64[2], f64[2]) {body = graph(%0: f64[2] "x", %1: f64[2] "k") {   %2 = multiply(%0, %1) : f64[2]   return %2 } , carried = 1, sequences = 0, length = shape [5], reversed = false}
module @scan {
  func.func public @main(%arg0: tensor<2xf64>, %arg1: tensor<2xf64>) -> (tensor<2xf64>) {
    %0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %14:3 = "stablehlo.while"(%0, %arg0, %arg1) ({
      ^bb0(%1: tensor<i32>, %2: tensor<2xf64>, %3: tensor<2xf64>):
        %4 = "stablehlo.constant"() <{value = dense<5> : tensor<i32>}> : () -> tensor<i32>
        %5 = "stablehlo.compare"(%1, %4) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<i32>, tensor<i32>) -> tensor<i1>
        "stablehlo.return"(%5) : (tensor<i1>) -> ()
    }, {
      ^bb0(%6: tensor<i32>, %7: tensor<2xf64>, %8: tensor<2xf64>):
        %9 = "stablehlo.constant"() <{value = dense<1> : tensor<i32>}> : () -> tensor<i32>
        %10 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
        %11 = "stablehlo.constant"() <{value = dense<4> : tensor<i32>}> : () -> tensor<i32>
        %12 = "stablehlo.multiply"(%7, %8) : (tensor<2xf64>, tensor<2xf64>) -> tensor<2xf64>
        %13 = "stablehlo.add"(%6, %9) : (tensor<i32>, tensor<i32>) -> tensor<i32>
        "stablehlo.return"(%13, %12, %8) : (tensor<i32>, tensor<2xf64>, tensor<2xf64>) -> ()
    }) : (tensor<i32>, tensor<2xf64>, tensor<2xf64>) -> (tensor<i32>, tensor<2xf64>, tensor<2xf64>)
    "func.return"(%14#1) : (tensor<2xf64>) -> ()
  }
}
