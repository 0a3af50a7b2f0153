// sort(f32[2, 7, 3]) {axis = 1, descending = false}
module @sort {
  func.func public @main(%arg0: tensor<2x7x3xf32>) -> (tensor<2x7x3xf32>, tensor<2x7x3xi32>) {
    %0 = "stablehlo.iota"() <{iota_dimension = 1 : i64}> : () -> tensor<2x7x3xi32>
    %10:2 = "stablehlo.sort"(%arg0, %0) <{dimension = 1 : i64, is_stable = true}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>, %3: tensor<i32>, %4: tensor<i32>):
        %5 = "stablehlo.compare"(%1, %2) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %6 = "stablehlo.compare"(%2, %2) <{comparison_direction = #stablehlo<comparison_direction NE>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %7 = "stablehlo.compare"(%1, %1) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %8 = "stablehlo.and"(%6, %7) : (tensor<i1>, tensor<i1>) -> tensor<i1>
        %9 = "stablehlo.or"(%5, %8) : (tensor<i1>, tensor<i1>) -> tensor<i1>
        "stablehlo.return"(%9) : (tensor<i1>) -> ()
    }) : (tensor<2x7x3xf32>, tensor<2x7x3xi32>) -> (tensor<2x7x3xf32>, tensor<2x7x3xi32>)
    "func.return"(%10#0, %10#1) : (tensor<2x7x3xf32>, tensor<2x7x3xi32>) -> ()
  }
}

// -----

// sort(f32[9]) {axis = 0, descending = false}
module @sort {
  func.func public @main(%arg0: tensor<9xf32>) -> (tensor<9xf32>, tensor<9xi32>) {
    %0 = "stablehlo.iota"() <{iota_dimension = 0 : i64}> : () -> tensor<9xi32>
    %10:2 = "stablehlo.sort"(%arg0, %0) <{dimension = 0 : i64, is_stable = true}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>, %3: tensor<i32>, %4: tensor<i32>):
        %5 = "stablehlo.compare"(%1, %2) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %6 = "stablehlo.compare"(%2, %2) <{comparison_direction = #stablehlo<comparison_direction NE>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %7 = "stablehlo.compare"(%1, %1) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %8 = "stablehlo.and"(%6, %7) : (tensor<i1>, tensor<i1>) -> tensor<i1>
        %9 = "stablehlo.or"(%5, %8) : (tensor<i1>, tensor<i1>) -> tensor<i1>
        "stablehlo.return"(%9) : (tensor<i1>) -> ()
    }) : (tensor<9xf32>, tensor<9xi32>) -> (tensor<9xf32>, tensor<9xi32>)
    "func.return"(%10#0, %10#1) : (tensor<9xf32>, tensor<9xi32>) -> ()
  }
}

// -----

// sort(f32[batch, 40]) {axis = 1, descending = false}
module @sort {
  func.func public @main(%arg0: tensor<4x40xf32>) -> (tensor<4x40xf32>, tensor<4x40xi32>) {
    %0 = "stablehlo.iota"() <{iota_dimension = 1 : i64}> : () -> tensor<4x40xi32>
    %10:2 = "stablehlo.sort"(%arg0, %0) <{dimension = 1 : i64, is_stable = true}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>, %3: tensor<i32>, %4: tensor<i32>):
        %5 = "stablehlo.compare"(%1, %2) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %6 = "stablehlo.compare"(%2, %2) <{comparison_direction = #stablehlo<comparison_direction NE>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %7 = "stablehlo.compare"(%1, %1) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %8 = "stablehlo.and"(%6, %7) : (tensor<i1>, tensor<i1>) -> tensor<i1>
        %9 = "stablehlo.or"(%5, %8) : (tensor<i1>, tensor<i1>) -> tensor<i1>
        "stablehlo.return"(%9) : (tensor<i1>) -> ()
    }) : (tensor<4x40xf32>, tensor<4x40xi32>) -> (tensor<4x40xf32>, tensor<4x40xi32>)
    "func.return"(%10#0, %10#1) : (tensor<4x40xf32>, tensor<4x40xi32>) -> ()
  }
}

// -----

// sort(f32[batch, 2]) {axis = 0, descending = false}
module @sort {
  func.func public @main(%arg0: tensor<6x2xf32>) -> (tensor<6x2xf32>, tensor<6x2xi32>) {
    %0 = "stablehlo.iota"() <{iota_dimension = 0 : i64}> : () -> tensor<6x2xi32>
    %10:2 = "stablehlo.sort"(%arg0, %0) <{dimension = 0 : i64, is_stable = true}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>, %3: tensor<i32>, %4: tensor<i32>):
        %5 = "stablehlo.compare"(%1, %2) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %6 = "stablehlo.compare"(%2, %2) <{comparison_direction = #stablehlo<comparison_direction NE>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %7 = "stablehlo.compare"(%1, %1) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %8 = "stablehlo.and"(%6, %7) : (tensor<i1>, tensor<i1>) -> tensor<i1>
        %9 = "stablehlo.or"(%5, %8) : (tensor<i1>, tensor<i1>) -> tensor<i1>
        "stablehlo.return"(%9) : (tensor<i1>) -> ()
    }) : (tensor<6x2xf32>, tensor<6x2xi32>) -> (tensor<6x2xf32>, tensor<6x2xi32>)
    "func.return"(%10#0, %10#1) : (tensor<6x2xf32>, tensor<6x2xi32>) -> ()
  }
}

// -----

// sort(f32[1]) {axis = 0, descending = false}
module @sort {
  func.func public @main(%arg0: tensor<1xf32>) -> (tensor<1xf32>, tensor<1xi32>) {
    %0 = "stablehlo.iota"() <{iota_dimension = 0 : i64}> : () -> tensor<1xi32>
    %10:2 = "stablehlo.sort"(%arg0, %0) <{dimension = 0 : i64, is_stable = true}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>, %3: tensor<i32>, %4: tensor<i32>):
        %5 = "stablehlo.compare"(%1, %2) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %6 = "stablehlo.compare"(%2, %2) <{comparison_direction = #stablehlo<comparison_direction NE>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %7 = "stablehlo.compare"(%1, %1) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %8 = "stablehlo.and"(%6, %7) : (tensor<i1>, tensor<i1>) -> tensor<i1>
        %9 = "stablehlo.or"(%5, %8) : (tensor<i1>, tensor<i1>) -> tensor<i1>
        "stablehlo.return"(%9) : (tensor<i1>) -> ()
    }) : (tensor<1xf32>, tensor<1xi32>) -> (tensor<1xf32>, tensor<1xi32>)
    "func.return"(%10#0, %10#1) : (tensor<1xf32>, tensor<1xi32>) -> ()
  }
}

// -----

// sort(f32[0, 3]) {axis = 0, descending = false}
module @sort {
  func.func public @main(%arg0: tensor<0x3xf32>) -> (tensor<0x3xf32>, tensor<0x3xi32>) {
    %0 = "stablehlo.iota"() <{iota_dimension = 0 : i64}> : () -> tensor<0x3xi32>
    %10:2 = "stablehlo.sort"(%arg0, %0) <{dimension = 0 : i64, is_stable = true}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>, %3: tensor<i32>, %4: tensor<i32>):
        %5 = "stablehlo.compare"(%1, %2) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %6 = "stablehlo.compare"(%2, %2) <{comparison_direction = #stablehlo<comparison_direction NE>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %7 = "stablehlo.compare"(%1, %1) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %8 = "stablehlo.and"(%6, %7) : (tensor<i1>, tensor<i1>) -> tensor<i1>
        %9 = "stablehlo.or"(%5, %8) : (tensor<i1>, tensor<i1>) -> tensor<i1>
        "stablehlo.return"(%9) : (tensor<i1>) -> ()
    }) : (tensor<0x3xf32>, tensor<0x3xi32>) -> (tensor<0x3xf32>, tensor<0x3xi32>)
    "func.return"(%10#0, %10#1) : (tensor<0x3xf32>, tensor<0x3xi32>) -> ()
  }
}

// -----

// sort(i32[12]) {axis = 0, descending = false}
module @sort {
  func.func public @main(%arg0: tensor<12xi32>) -> (tensor<12xi32>, tensor<12xi32>) {
    %0 = "stablehlo.iota"() <{iota_dimension = 0 : i64}> : () -> tensor<12xi32>
    %6:2 = "stablehlo.sort"(%arg0, %0) <{dimension = 0 : i64, is_stable = true}> ({
      ^bb0(%1: tensor<i32>, %2: tensor<i32>, %3: tensor<i32>, %4: tensor<i32>):
        %5 = "stablehlo.compare"(%1, %2) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<i32>, tensor<i32>) -> tensor<i1>
        "stablehlo.return"(%5) : (tensor<i1>) -> ()
    }) : (tensor<12xi32>, tensor<12xi32>) -> (tensor<12xi32>, tensor<12xi32>)
    "func.return"(%6#0, %6#1) : (tensor<12xi32>, tensor<12xi32>) -> ()
  }
}

// -----

// sort(u64[4]) {axis = 0, descending = false}
module @sort {
  func.func public @main(%arg0: tensor<4xui64>) -> (tensor<4xui64>, tensor<4xi32>) {
    %0 = "stablehlo.iota"() <{iota_dimension = 0 : i64}> : () -> tensor<4xi32>
    %6:2 = "stablehlo.sort"(%arg0, %0) <{dimension = 0 : i64, is_stable = true}> ({
      ^bb0(%1: tensor<ui64>, %2: tensor<ui64>, %3: tensor<i32>, %4: tensor<i32>):
        %5 = "stablehlo.compare"(%1, %2) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<ui64>, tensor<ui64>) -> tensor<i1>
        "stablehlo.return"(%5) : (tensor<i1>) -> ()
    }) : (tensor<4xui64>, tensor<4xi32>) -> (tensor<4xui64>, tensor<4xi32>)
    "func.return"(%6#0, %6#1) : (tensor<4xui64>, tensor<4xi32>) -> ()
  }
}

// -----

// sort(f32[8]) {axis = 0, descending = false}
module @sort {
  func.func public @main(%arg0: tensor<8xf32>) -> (tensor<8xf32>, tensor<8xi32>) {
    %0 = "stablehlo.iota"() <{iota_dimension = 0 : i64}> : () -> tensor<8xi32>
    %10:2 = "stablehlo.sort"(%arg0, %0) <{dimension = 0 : i64, is_stable = true}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>, %3: tensor<i32>, %4: tensor<i32>):
        %5 = "stablehlo.compare"(%1, %2) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %6 = "stablehlo.compare"(%2, %2) <{comparison_direction = #stablehlo<comparison_direction NE>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %7 = "stablehlo.compare"(%1, %1) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %8 = "stablehlo.and"(%6, %7) : (tensor<i1>, tensor<i1>) -> tensor<i1>
        %9 = "stablehlo.or"(%5, %8) : (tensor<i1>, tensor<i1>) -> tensor<i1>
        "stablehlo.return"(%9) : (tensor<i1>) -> ()
    }) : (tensor<8xf32>, tensor<8xi32>) -> (tensor<8xf32>, tensor<8xi32>)
    "func.return"(%10#0, %10#1) : (tensor<8xf32>, tensor<8xi32>) -> ()
  }
}

// -----

// sort(f32[2, 7, 3]) {axis = 1, descending = true}
module @sort {
  func.func public @main(%arg0: tensor<2x7x3xf32>) -> (tensor<2x7x3xf32>, tensor<2x7x3xi32>) {
    %0 = "stablehlo.iota"() <{iota_dimension = 1 : i64}> : () -> tensor<2x7x3xi32>
    %10:2 = "stablehlo.sort"(%arg0, %0) <{dimension = 1 : i64, is_stable = true}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>, %3: tensor<i32>, %4: tensor<i32>):
        %5 = "stablehlo.compare"(%2, %1) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %6 = "stablehlo.compare"(%1, %1) <{comparison_direction = #stablehlo<comparison_direction NE>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %7 = "stablehlo.compare"(%2, %2) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %8 = "stablehlo.and"(%6, %7) : (tensor<i1>, tensor<i1>) -> tensor<i1>
        %9 = "stablehlo.or"(%5, %8) : (tensor<i1>, tensor<i1>) -> tensor<i1>
        "stablehlo.return"(%9) : (tensor<i1>) -> ()
    }) : (tensor<2x7x3xf32>, tensor<2x7x3xi32>) -> (tensor<2x7x3xf32>, tensor<2x7x3xi32>)
    "func.return"(%10#0, %10#1) : (tensor<2x7x3xf32>, tensor<2x7x3xi32>) -> ()
  }
}

// -----

// sort(f32[9]) {axis = 0, descending = true}
module @sort {
  func.func public @main(%arg0: tensor<9xf32>) -> (tensor<9xf32>, tensor<9xi32>) {
    %0 = "stablehlo.iota"() <{iota_dimension = 0 : i64}> : () -> tensor<9xi32>
    %10:2 = "stablehlo.sort"(%arg0, %0) <{dimension = 0 : i64, is_stable = true}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>, %3: tensor<i32>, %4: tensor<i32>):
        %5 = "stablehlo.compare"(%2, %1) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %6 = "stablehlo.compare"(%1, %1) <{comparison_direction = #stablehlo<comparison_direction NE>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %7 = "stablehlo.compare"(%2, %2) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %8 = "stablehlo.and"(%6, %7) : (tensor<i1>, tensor<i1>) -> tensor<i1>
        %9 = "stablehlo.or"(%5, %8) : (tensor<i1>, tensor<i1>) -> tensor<i1>
        "stablehlo.return"(%9) : (tensor<i1>) -> ()
    }) : (tensor<9xf32>, tensor<9xi32>) -> (tensor<9xf32>, tensor<9xi32>)
    "func.return"(%10#0, %10#1) : (tensor<9xf32>, tensor<9xi32>) -> ()
  }
}

// -----

// sort(f32[batch, 40]) {axis = 1, descending = true}
module @sort {
  func.func public @main(%arg0: tensor<4x40xf32>) -> (tensor<4x40xf32>, tensor<4x40xi32>) {
    %0 = "stablehlo.iota"() <{iota_dimension = 1 : i64}> : () -> tensor<4x40xi32>
    %10:2 = "stablehlo.sort"(%arg0, %0) <{dimension = 1 : i64, is_stable = true}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>, %3: tensor<i32>, %4: tensor<i32>):
        %5 = "stablehlo.compare"(%2, %1) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %6 = "stablehlo.compare"(%1, %1) <{comparison_direction = #stablehlo<comparison_direction NE>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %7 = "stablehlo.compare"(%2, %2) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %8 = "stablehlo.and"(%6, %7) : (tensor<i1>, tensor<i1>) -> tensor<i1>
        %9 = "stablehlo.or"(%5, %8) : (tensor<i1>, tensor<i1>) -> tensor<i1>
        "stablehlo.return"(%9) : (tensor<i1>) -> ()
    }) : (tensor<4x40xf32>, tensor<4x40xi32>) -> (tensor<4x40xf32>, tensor<4x40xi32>)
    "func.return"(%10#0, %10#1) : (tensor<4x40xf32>, tensor<4x40xi32>) -> ()
  }
}

// -----

// sort(f32[batch, 2]) {axis = 0, descending = true}
module @sort {
  func.func public @main(%arg0: tensor<6x2xf32>) -> (tensor<6x2xf32>, tensor<6x2xi32>) {
    %0 = "stablehlo.iota"() <{iota_dimension = 0 : i64}> : () -> tensor<6x2xi32>
    %10:2 = "stablehlo.sort"(%arg0, %0) <{dimension = 0 : i64, is_stable = true}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>, %3: tensor<i32>, %4: tensor<i32>):
        %5 = "stablehlo.compare"(%2, %1) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %6 = "stablehlo.compare"(%1, %1) <{comparison_direction = #stablehlo<comparison_direction NE>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %7 = "stablehlo.compare"(%2, %2) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %8 = "stablehlo.and"(%6, %7) : (tensor<i1>, tensor<i1>) -> tensor<i1>
        %9 = "stablehlo.or"(%5, %8) : (tensor<i1>, tensor<i1>) -> tensor<i1>
        "stablehlo.return"(%9) : (tensor<i1>) -> ()
    }) : (tensor<6x2xf32>, tensor<6x2xi32>) -> (tensor<6x2xf32>, tensor<6x2xi32>)
    "func.return"(%10#0, %10#1) : (tensor<6x2xf32>, tensor<6x2xi32>) -> ()
  }
}

// -----

// sort(f32[1]) {axis = 0, descending = true}
module @sort {
  func.func public @main(%arg0: tensor<1xf32>) -> (tensor<1xf32>, tensor<1xi32>) {
    %0 = "stablehlo.iota"() <{iota_dimension = 0 : i64}> : () -> tensor<1xi32>
    %10:2 = "stablehlo.sort"(%arg0, %0) <{dimension = 0 : i64, is_stable = true}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>, %3: tensor<i32>, %4: tensor<i32>):
        %5 = "stablehlo.compare"(%2, %1) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %6 = "stablehlo.compare"(%1, %1) <{comparison_direction = #stablehlo<comparison_direction NE>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %7 = "stablehlo.compare"(%2, %2) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %8 = "stablehlo.and"(%6, %7) : (tensor<i1>, tensor<i1>) -> tensor<i1>
        %9 = "stablehlo.or"(%5, %8) : (tensor<i1>, tensor<i1>) -> tensor<i1>
        "stablehlo.return"(%9) : (tensor<i1>) -> ()
    }) : (tensor<1xf32>, tensor<1xi32>) -> (tensor<1xf32>, tensor<1xi32>)
    "func.return"(%10#0, %10#1) : (tensor<1xf32>, tensor<1xi32>) -> ()
  }
}

// -----

// sort(f32[0, 3]) {axis = 0, descending = true}
module @sort {
  func.func public @main(%arg0: tensor<0x3xf32>) -> (tensor<0x3xf32>, tensor<0x3xi32>) {
    %0 = "stablehlo.iota"() <{iota_dimension = 0 : i64}> : () -> tensor<0x3xi32>
    %10:2 = "stablehlo.sort"(%arg0, %0) <{dimension = 0 : i64, is_stable = true}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>, %3: tensor<i32>, %4: tensor<i32>):
        %5 = "stablehlo.compare"(%2, %1) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %6 = "stablehlo.compare"(%1, %1) <{comparison_direction = #stablehlo<comparison_direction NE>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %7 = "stablehlo.compare"(%2, %2) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %8 = "stablehlo.and"(%6, %7) : (tensor<i1>, tensor<i1>) -> tensor<i1>
        %9 = "stablehlo.or"(%5, %8) : (tensor<i1>, tensor<i1>) -> tensor<i1>
        "stablehlo.return"(%9) : (tensor<i1>) -> ()
    }) : (tensor<0x3xf32>, tensor<0x3xi32>) -> (tensor<0x3xf32>, tensor<0x3xi32>)
    "func.return"(%10#0, %10#1) : (tensor<0x3xf32>, tensor<0x3xi32>) -> ()
  }
}

// -----

// sort(i32[12]) {axis = 0, descending = true}
module @sort {
  func.func public @main(%arg0: tensor<12xi32>) -> (tensor<12xi32>, tensor<12xi32>) {
    %0 = "stablehlo.iota"() <{iota_dimension = 0 : i64}> : () -> tensor<12xi32>
    %6:2 = "stablehlo.sort"(%arg0, %0) <{dimension = 0 : i64, is_stable = true}> ({
      ^bb0(%1: tensor<i32>, %2: tensor<i32>, %3: tensor<i32>, %4: tensor<i32>):
        %5 = "stablehlo.compare"(%2, %1) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<i32>, tensor<i32>) -> tensor<i1>
        "stablehlo.return"(%5) : (tensor<i1>) -> ()
    }) : (tensor<12xi32>, tensor<12xi32>) -> (tensor<12xi32>, tensor<12xi32>)
    "func.return"(%6#0, %6#1) : (tensor<12xi32>, tensor<12xi32>) -> ()
  }
}

// -----

// sort(u64[4]) {axis = 0, descending = true}
module @sort {
  func.func public @main(%arg0: tensor<4xui64>) -> (tensor<4xui64>, tensor<4xi32>) {
    %0 = "stablehlo.iota"() <{iota_dimension = 0 : i64}> : () -> tensor<4xi32>
    %6:2 = "stablehlo.sort"(%arg0, %0) <{dimension = 0 : i64, is_stable = true}> ({
      ^bb0(%1: tensor<ui64>, %2: tensor<ui64>, %3: tensor<i32>, %4: tensor<i32>):
        %5 = "stablehlo.compare"(%2, %1) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<ui64>, tensor<ui64>) -> tensor<i1>
        "stablehlo.return"(%5) : (tensor<i1>) -> ()
    }) : (tensor<4xui64>, tensor<4xi32>) -> (tensor<4xui64>, tensor<4xi32>)
    "func.return"(%6#0, %6#1) : (tensor<4xui64>, tensor<4xi32>) -> ()
  }
}

// -----

// sort(f32[8]) {axis = 0, descending = true}
module @sort {
  func.func public @main(%arg0: tensor<8xf32>) -> (tensor<8xf32>, tensor<8xi32>) {
    %0 = "stablehlo.iota"() <{iota_dimension = 0 : i64}> : () -> tensor<8xi32>
    %10:2 = "stablehlo.sort"(%arg0, %0) <{dimension = 0 : i64, is_stable = true}> ({
      ^bb0(%1: tensor<f32>, %2: tensor<f32>, %3: tensor<i32>, %4: tensor<i32>):
        %5 = "stablehlo.compare"(%2, %1) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %6 = "stablehlo.compare"(%1, %1) <{comparison_direction = #stablehlo<comparison_direction NE>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %7 = "stablehlo.compare"(%2, %2) <{comparison_direction = #stablehlo<comparison_direction EQ>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
        %8 = "stablehlo.and"(%6, %7) : (tensor<i1>, tensor<i1>) -> tensor<i1>
        %9 = "stablehlo.or"(%5, %8) : (tensor<i1>, tensor<i1>) -> tensor<i1>
        "stablehlo.return"(%9) : (tensor<i1>) -> ()
    }) : (tensor<8xf32>, tensor<8xi32>) -> (tensor<8xf32>, tensor<8xi32>)
    "func.return"(%10#0, %10#1) : (tensor<8xf32>, tensor<8xi32>) -> ()
  }
}
