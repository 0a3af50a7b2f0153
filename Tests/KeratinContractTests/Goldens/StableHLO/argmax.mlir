// argmax(f32[2, 5, 3]) {axis = 1}
module @argmax {
  func.func public @main(%arg0: tensor<2x5x3xf32>) -> (tensor<2x3xi32>) {
    %0 = "stablehlo.constant"() <{value = dense<0xFF800000> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce"(%arg0, %0) <{dimensions = array<i64: 1>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.maximum"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<2x5x3xf32>, tensor<f32>) -> tensor<2x3xf32>
    %5 = "stablehlo.broadcast_in_dim"(%4) <{broadcast_dimensions = array<i64: 0, 2>}> : (tensor<2x3xf32>) -> tensor<2x5x3xf32>
    %6 = "stablehlo.compare"(%arg0, %5) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<2x5x3xf32>, tensor<2x5x3xf32>) -> tensor<2x5x3xi1>
    %7 = "stablehlo.compare"(%arg0, %arg0) <{comparison_direction = #stablehlo<comparison_direction NE>}> : (tensor<2x5x3xf32>, tensor<2x5x3xf32>) -> tensor<2x5x3xi1>
    %8 = "stablehlo.or"(%6, %7) : (tensor<2x5x3xi1>, tensor<2x5x3xi1>) -> tensor<2x5x3xi1>
    %9 = "stablehlo.iota"() <{iota_dimension = 1 : i64}> : () -> tensor<2x5x3xi32>
    %10 = "stablehlo.constant"() <{value = dense<2147483647> : tensor<2x5x3xi32>}> : () -> tensor<2x5x3xi32>
    %11 = "stablehlo.select"(%8, %9, %10) : (tensor<2x5x3xi1>, tensor<2x5x3xi32>, tensor<2x5x3xi32>) -> tensor<2x5x3xi32>
    %12 = "stablehlo.constant"() <{value = dense<2147483647> : tensor<i32>}> : () -> tensor<i32>
    %16 = "stablehlo.reduce"(%11, %12) <{dimensions = array<i64: 1>}> ({
      ^bb0(%13: tensor<i32>, %14: tensor<i32>):
        %15 = "stablehlo.minimum"(%13, %14) : (tensor<i32>, tensor<i32>) -> tensor<i32>
        "stablehlo.return"(%15) : (tensor<i32>) -> ()
    }) : (tensor<2x5x3xi32>, tensor<i32>) -> tensor<2x3xi32>
    "func.return"(%16) : (tensor<2x3xi32>) -> ()
  }
}

// -----

// argmax(f32[batch, 10]) {axis = 1}
module @argmax {
  func.func public @main(%arg0: tensor<5x10xf32>) -> (tensor<5xi32>) {
    %0 = "stablehlo.constant"() <{value = dense<0xFF800000> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce"(%arg0, %0) <{dimensions = array<i64: 1>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.maximum"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<5x10xf32>, tensor<f32>) -> tensor<5xf32>
    %5 = "stablehlo.broadcast_in_dim"(%4) <{broadcast_dimensions = array<i64: 0>}> : (tensor<5xf32>) -> tensor<5x10xf32>
    %6 = "stablehlo.compare"(%arg0, %5) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<5x10xf32>, tensor<5x10xf32>) -> tensor<5x10xi1>
    %7 = "stablehlo.compare"(%arg0, %arg0) <{comparison_direction = #stablehlo<comparison_direction NE>}> : (tensor<5x10xf32>, tensor<5x10xf32>) -> tensor<5x10xi1>
    %8 = "stablehlo.or"(%6, %7) : (tensor<5x10xi1>, tensor<5x10xi1>) -> tensor<5x10xi1>
    %9 = "stablehlo.iota"() <{iota_dimension = 1 : i64}> : () -> tensor<5x10xi32>
    %10 = "stablehlo.constant"() <{value = dense<2147483647> : tensor<5x10xi32>}> : () -> tensor<5x10xi32>
    %11 = "stablehlo.select"(%8, %9, %10) : (tensor<5x10xi1>, tensor<5x10xi32>, tensor<5x10xi32>) -> tensor<5x10xi32>
    %12 = "stablehlo.constant"() <{value = dense<2147483647> : tensor<i32>}> : () -> tensor<i32>
    %16 = "stablehlo.reduce"(%11, %12) <{dimensions = array<i64: 1>}> ({
      ^bb0(%13: tensor<i32>, %14: tensor<i32>):
        %15 = "stablehlo.minimum"(%13, %14) : (tensor<i32>, tensor<i32>) -> tensor<i32>
        "stablehlo.return"(%15) : (tensor<i32>) -> ()
    }) : (tensor<5x10xi32>, tensor<i32>) -> tensor<5xi32>
    "func.return"(%16) : (tensor<5xi32>) -> ()
  }
}

// -----

// argmax(f64[batch, 10]) {axis = 0}
module @argmax {
  func.func public @main(%arg0: tensor<5x10xf64>) -> (tensor<10xi32>) {
    %0 = "stablehlo.constant"() <{value = dense<0xFFF0000000000000> : tensor<f64>}> : () -> tensor<f64>
    %4 = "stablehlo.reduce"(%arg0, %0) <{dimensions = array<i64: 0>}> ({
      ^bb0(%1: tensor<f64>, %2: tensor<f64>):
        %3 = "stablehlo.maximum"(%1, %2) : (tensor<f64>, tensor<f64>) -> tensor<f64>
        "stablehlo.return"(%3) : (tensor<f64>) -> ()
    }) : (tensor<5x10xf64>, tensor<f64>) -> tensor<10xf64>
    %5 = "stablehlo.broadcast_in_dim"(%4) <{broadcast_dimensions = array<i64: 1>}> : (tensor<10xf64>) -> tensor<5x10xf64>
    %6 = "stablehlo.compare"(%arg0, %5) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<5x10xf64>, tensor<5x10xf64>) -> tensor<5x10xi1>
    %7 = "stablehlo.compare"(%arg0, %arg0) <{comparison_direction = #stablehlo<comparison_direction NE>}> : (tensor<5x10xf64>, tensor<5x10xf64>) -> tensor<5x10xi1>
    %8 = "stablehlo.or"(%6, %7) : (tensor<5x10xi1>, tensor<5x10xi1>) -> tensor<5x10xi1>
    %9 = "stablehlo.iota"() <{iota_dimension = 0 : i64}> : () -> tensor<5x10xi32>
    %10 = "stablehlo.constant"() <{value = dense<2147483647> : tensor<5x10xi32>}> : () -> tensor<5x10xi32>
    %11 = "stablehlo.select"(%8, %9, %10) : (tensor<5x10xi1>, tensor<5x10xi32>, tensor<5x10xi32>) -> tensor<5x10xi32>
    %12 = "stablehlo.constant"() <{value = dense<2147483647> : tensor<i32>}> : () -> tensor<i32>
    %16 = "stablehlo.reduce"(%11, %12) <{dimensions = array<i64: 0>}> ({
      ^bb0(%13: tensor<i32>, %14: tensor<i32>):
        %15 = "stablehlo.minimum"(%13, %14) : (tensor<i32>, tensor<i32>) -> tensor<i32>
        "stablehlo.return"(%15) : (tensor<i32>) -> ()
    }) : (tensor<5x10xi32>, tensor<i32>) -> tensor<10xi32>
    "func.return"(%16) : (tensor<10xi32>) -> ()
  }
}

// -----

// argmax(f32[1]) {axis = 0}
module @argmax {
  func.func public @main(%arg0: tensor<1xf32>) -> (tensor<i32>) {
    %0 = "stablehlo.constant"() <{value = dense<0xFF800000> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce"(%arg0, %0) <{dimensions = array<i64: 0>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.maximum"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<1xf32>, tensor<f32>) -> tensor<f32>
    %5 = "stablehlo.broadcast_in_dim"(%4) <{broadcast_dimensions = array<i64>}> : (tensor<f32>) -> tensor<1xf32>
    %6 = "stablehlo.compare"(%arg0, %5) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<1xf32>, tensor<1xf32>) -> tensor<1xi1>
    %7 = "stablehlo.compare"(%arg0, %arg0) <{comparison_direction = #stablehlo<comparison_direction NE>}> : (tensor<1xf32>, tensor<1xf32>) -> tensor<1xi1>
    %8 = "stablehlo.or"(%6, %7) : (tensor<1xi1>, tensor<1xi1>) -> tensor<1xi1>
    %9 = "stablehlo.iota"() <{iota_dimension = 0 : i64}> : () -> tensor<1xi32>
    %10 = "stablehlo.constant"() <{value = dense<2147483647> : tensor<1xi32>}> : () -> tensor<1xi32>
    %11 = "stablehlo.select"(%8, %9, %10) : (tensor<1xi1>, tensor<1xi32>, tensor<1xi32>) -> tensor<1xi32>
    %12 = "stablehlo.constant"() <{value = dense<2147483647> : tensor<i32>}> : () -> tensor<i32>
    %16 = "stablehlo.reduce"(%11, %12) <{dimensions = array<i64: 0>}> ({
      ^bb0(%13: tensor<i32>, %14: tensor<i32>):
        %15 = "stablehlo.minimum"(%13, %14) : (tensor<i32>, tensor<i32>) -> tensor<i32>
        "stablehlo.return"(%15) : (tensor<i32>) -> ()
    }) : (tensor<1xi32>, tensor<i32>) -> tensor<i32>
    "func.return"(%16) : (tensor<i32>) -> ()
  }
}

// -----

// argmax(f32[6]) {axis = 0}
module @argmax {
  func.func public @main(%arg0: tensor<6xf32>) -> (tensor<i32>) {
    %0 = "stablehlo.constant"() <{value = dense<0xFF800000> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce"(%arg0, %0) <{dimensions = array<i64: 0>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.maximum"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<6xf32>, tensor<f32>) -> tensor<f32>
    %5 = "stablehlo.broadcast_in_dim"(%4) <{broadcast_dimensions = array<i64>}> : (tensor<f32>) -> tensor<6xf32>
    %6 = "stablehlo.compare"(%arg0, %5) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<6xf32>, tensor<6xf32>) -> tensor<6xi1>
    %7 = "stablehlo.compare"(%arg0, %arg0) <{comparison_direction = #stablehlo<comparison_direction NE>}> : (tensor<6xf32>, tensor<6xf32>) -> tensor<6xi1>
    %8 = "stablehlo.or"(%6, %7) : (tensor<6xi1>, tensor<6xi1>) -> tensor<6xi1>
    %9 = "stablehlo.iota"() <{iota_dimension = 0 : i64}> : () -> tensor<6xi32>
    %10 = "stablehlo.constant"() <{value = dense<2147483647> : tensor<6xi32>}> : () -> tensor<6xi32>
    %11 = "stablehlo.select"(%8, %9, %10) : (tensor<6xi1>, tensor<6xi32>, tensor<6xi32>) -> tensor<6xi32>
    %12 = "stablehlo.constant"() <{value = dense<2147483647> : tensor<i32>}> : () -> tensor<i32>
    %16 = "stablehlo.reduce"(%11, %12) <{dimensions = array<i64: 0>}> ({
      ^bb0(%13: tensor<i32>, %14: tensor<i32>):
        %15 = "stablehlo.minimum"(%13, %14) : (tensor<i32>, tensor<i32>) -> tensor<i32>
        "stablehlo.return"(%15) : (tensor<i32>) -> ()
    }) : (tensor<6xi32>, tensor<i32>) -> tensor<i32>
    "func.return"(%16) : (tensor<i32>) -> ()
  }
}

// -----

// argmax(f32[5]) {axis = 0}
module @argmax {
  func.func public @main(%arg0: tensor<5xf32>) -> (tensor<i32>) {
    %0 = "stablehlo.constant"() <{value = dense<0xFF800000> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce"(%arg0, %0) <{dimensions = array<i64: 0>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.maximum"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<5xf32>, tensor<f32>) -> tensor<f32>
    %5 = "stablehlo.broadcast_in_dim"(%4) <{broadcast_dimensions = array<i64>}> : (tensor<f32>) -> tensor<5xf32>
    %6 = "stablehlo.compare"(%arg0, %5) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<5xf32>, tensor<5xf32>) -> tensor<5xi1>
    %7 = "stablehlo.compare"(%arg0, %arg0) <{comparison_direction = #stablehlo<comparison_direction NE>}> : (tensor<5xf32>, tensor<5xf32>) -> tensor<5xi1>
    %8 = "stablehlo.or"(%6, %7) : (tensor<5xi1>, tensor<5xi1>) -> tensor<5xi1>
    %9 = "stablehlo.iota"() <{iota_dimension = 0 : i64}> : () -> tensor<5xi32>
    %10 = "stablehlo.constant"() <{value = dense<2147483647> : tensor<5xi32>}> : () -> tensor<5xi32>
    %11 = "stablehlo.select"(%8, %9, %10) : (tensor<5xi1>, tensor<5xi32>, tensor<5xi32>) -> tensor<5xi32>
    %12 = "stablehlo.constant"() <{value = dense<2147483647> : tensor<i32>}> : () -> tensor<i32>
    %16 = "stablehlo.reduce"(%11, %12) <{dimensions = array<i64: 0>}> ({
      ^bb0(%13: tensor<i32>, %14: tensor<i32>):
        %15 = "stablehlo.minimum"(%13, %14) : (tensor<i32>, tensor<i32>) -> tensor<i32>
        "stablehlo.return"(%15) : (tensor<i32>) -> ()
    }) : (tensor<5xi32>, tensor<i32>) -> tensor<i32>
    "func.return"(%16) : (tensor<i32>) -> ()
  }
}

// -----

// argmax(f32[4, 0]) {axis = 0}
module @argmax {
  func.func public @main(%arg0: tensor<4x0xf32>) -> (tensor<0xi32>) {
    %0 = "stablehlo.constant"() <{value = dense<0xFF800000> : tensor<f32>}> : () -> tensor<f32>
    %4 = "stablehlo.reduce"(%arg0, %0) <{dimensions = array<i64: 0>}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>):
        %3 = "stablehlo.maximum"(%1, %2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
        "stablehlo.return"(%3) : (tensor<f32>) -> ()
    }) : (tensor<4x0xf32>, tensor<f32>) -> tensor<0xf32>
    %5 = "stablehlo.broadcast_in_dim"(%4) <{broadcast_dimensions = array<i64: 1>}> : (tensor<0xf32>) -> tensor<4x0xf32>
    %6 = "stablehlo.compare"(%arg0, %5) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<4x0xf32>, tensor<4x0xf32>) -> tensor<4x0xi1>
    %7 = "stablehlo.compare"(%arg0, %arg0) <{comparison_direction = #stablehlo<comparison_direction NE>}> : (tensor<4x0xf32>, tensor<4x0xf32>) -> tensor<4x0xi1>
    %8 = "stablehlo.or"(%6, %7) : (tensor<4x0xi1>, tensor<4x0xi1>) -> tensor<4x0xi1>
    %9 = "stablehlo.iota"() <{iota_dimension = 0 : i64}> : () -> tensor<4x0xi32>
    %10 = "stablehlo.constant"() <{value = dense<2147483647> : tensor<4x0xi32>}> : () -> tensor<4x0xi32>
    %11 = "stablehlo.select"(%8, %9, %10) : (tensor<4x0xi1>, tensor<4x0xi32>, tensor<4x0xi32>) -> tensor<4x0xi32>
    %12 = "stablehlo.constant"() <{value = dense<2147483647> : tensor<i32>}> : () -> tensor<i32>
    %16 = "stablehlo.reduce"(%11, %12) <{dimensions = array<i64: 0>}> ({
      ^bb0(%13: tensor<i32>, %14: tensor<i32>):
        %15 = "stablehlo.minimum"(%13, %14) : (tensor<i32>, tensor<i32>) -> tensor<i32>
        "stablehlo.return"(%15) : (tensor<i32>) -> ()
    }) : (tensor<4x0xi32>, tensor<i32>) -> tensor<0xi32>
    "func.return"(%16) : (tensor<0xi32>) -> ()
  }
}

// -----

// argmax(i32[6, 2]) {axis = 0}
module @argmax {
  func.func public @main(%arg0: tensor<6x2xi32>) -> (tensor<2xi32>) {
    %0 = "stablehlo.constant"() <{value = dense<-2147483648> : tensor<i32>}> : () -> tensor<i32>
    %4 = "stablehlo.reduce"(%arg0, %0) <{dimensions = array<i64: 0>}> ({
      ^bb0(%1: tensor<i32>, %2: tensor<i32>):
        %3 = "stablehlo.maximum"(%1, %2) : (tensor<i32>, tensor<i32>) -> tensor<i32>
        "stablehlo.return"(%3) : (tensor<i32>) -> ()
    }) : (tensor<6x2xi32>, tensor<i32>) -> tensor<2xi32>
    %5 = "stablehlo.broadcast_in_dim"(%4) <{broadcast_dimensions = array<i64: 1>}> : (tensor<2xi32>) -> tensor<6x2xi32>
    %6 = "stablehlo.compare"(%arg0, %5) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<6x2xi32>, tensor<6x2xi32>) -> tensor<6x2xi1>
    %7 = "stablehlo.iota"() <{iota_dimension = 0 : i64}> : () -> tensor<6x2xi32>
    %8 = "stablehlo.constant"() <{value = dense<2147483647> : tensor<6x2xi32>}> : () -> tensor<6x2xi32>
    %9 = "stablehlo.select"(%6, %7, %8) : (tensor<6x2xi1>, tensor<6x2xi32>, tensor<6x2xi32>) -> tensor<6x2xi32>
    %10 = "stablehlo.constant"() <{value = dense<2147483647> : tensor<i32>}> : () -> tensor<i32>
    %14 = "stablehlo.reduce"(%9, %10) <{dimensions = array<i64: 0>}> ({
      ^bb0(%11: tensor<i32>, %12: tensor<i32>):
        %13 = "stablehlo.minimum"(%11, %12) : (tensor<i32>, tensor<i32>) -> tensor<i32>
        "stablehlo.return"(%13) : (tensor<i32>) -> ()
    }) : (tensor<6x2xi32>, tensor<i32>) -> tensor<2xi32>
    "func.return"(%14) : (tensor<2xi32>) -> ()
  }
}

// -----

// argmax(u64[3]) {axis = 0}
module @argmax {
  func.func public @main(%arg0: tensor<3xui64>) -> (tensor<i32>) {
    %0 = "stablehlo.constant"() <{value = dense<0> : tensor<ui64>}> : () -> tensor<ui64>
    %4 = "stablehlo.reduce"(%arg0, %0) <{dimensions = array<i64: 0>}> ({
      ^bb0(%1: tensor<ui64>, %2: tensor<ui64>):
        %3 = "stablehlo.maximum"(%1, %2) : (tensor<ui64>, tensor<ui64>) -> tensor<ui64>
        "stablehlo.return"(%3) : (tensor<ui64>) -> ()
    }) : (tensor<3xui64>, tensor<ui64>) -> tensor<ui64>
    %5 = "stablehlo.broadcast_in_dim"(%4) <{broadcast_dimensions = array<i64>}> : (tensor<ui64>) -> tensor<3xui64>
    %6 = "stablehlo.compare"(%arg0, %5) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<3xui64>, tensor<3xui64>) -> tensor<3xi1>
    %7 = "stablehlo.iota"() <{iota_dimension = 0 : i64}> : () -> tensor<3xi32>
    %8 = "stablehlo.constant"() <{value = dense<2147483647> : tensor<3xi32>}> : () -> tensor<3xi32>
    %9 = "stablehlo.select"(%6, %7, %8) : (tensor<3xi1>, tensor<3xi32>, tensor<3xi32>) -> tensor<3xi32>
    %10 = "stablehlo.constant"() <{value = dense<2147483647> : tensor<i32>}> : () -> tensor<i32>
    %14 = "stablehlo.reduce"(%9, %10) <{dimensions = array<i64: 0>}> ({
      ^bb0(%11: tensor<i32>, %12: tensor<i32>):
        %13 = "stablehlo.minimum"(%11, %12) : (tensor<i32>, tensor<i32>) -> tensor<i32>
        "stablehlo.return"(%13) : (tensor<i32>) -> ()
    }) : (tensor<3xi32>, tensor<i32>) -> tensor<i32>
    "func.return"(%14) : (tensor<i32>) -> ()
  }
}
