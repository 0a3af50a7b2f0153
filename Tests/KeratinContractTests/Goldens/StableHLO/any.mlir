// any(bool[2, 3]) {axes = [0]}
module @any {
  func.func public @main(%arg0: tensor<2x3xi1>) -> (tensor<3xi1>) {
    %0 = "stablehlo.constant"() <{value = dense<false> : tensor<i1>}> : () -> tensor<i1>
    %4 = "stablehlo.reduce"(%arg0, %0) <{dimensions = array<i64: 0>}> ({
      ^bb0(%1: tensor<i1>, %2: tensor<i1>):
        %3 = "stablehlo.or"(%1, %2) : (tensor<i1>, tensor<i1>) -> tensor<i1>
        "stablehlo.return"(%3) : (tensor<i1>) -> ()
    }) : (tensor<2x3xi1>, tensor<i1>) -> tensor<3xi1>
    "func.return"(%4) : (tensor<3xi1>) -> ()
  }
}

// -----

// any(bool[batch, 3]) {axes = [0, 1]}
module @any {
  func.func public @main(%arg0: tensor<5x3xi1>) -> (tensor<i1>) {
    %0 = "stablehlo.constant"() <{value = dense<false> : tensor<i1>}> : () -> tensor<i1>
    %4 = "stablehlo.reduce"(%arg0, %0) <{dimensions = array<i64: 0, 1>}> ({
      ^bb0(%1: tensor<i1>, %2: tensor<i1>):
        %3 = "stablehlo.or"(%1, %2) : (tensor<i1>, tensor<i1>) -> tensor<i1>
        "stablehlo.return"(%3) : (tensor<i1>) -> ()
    }) : (tensor<5x3xi1>, tensor<i1>) -> tensor<i1>
    "func.return"(%4) : (tensor<i1>) -> ()
  }
}

// -----

// any(bool[]) {axes = []}
module @any {
  func.func public @main(%arg0: tensor<i1>) -> (tensor<i1>) {
    %0 = "stablehlo.constant"() <{value = dense<false> : tensor<i1>}> : () -> tensor<i1>
    %4 = "stablehlo.reduce"(%arg0, %0) <{dimensions = array<i64>}> ({
      ^bb0(%1: tensor<i1>, %2: tensor<i1>):
        %3 = "stablehlo.or"(%1, %2) : (tensor<i1>, tensor<i1>) -> tensor<i1>
        "stablehlo.return"(%3) : (tensor<i1>) -> ()
    }) : (tensor<i1>, tensor<i1>) -> tensor<i1>
    "func.return"(%4) : (tensor<i1>) -> ()
  }
}

// -----

// any(bool[4, 0]) {axes = [1]}
module @any {
  func.func public @main(%arg0: tensor<4x0xi1>) -> (tensor<4xi1>) {
    %0 = "stablehlo.constant"() <{value = dense<false> : tensor<i1>}> : () -> tensor<i1>
    %4 = "stablehlo.reduce"(%arg0, %0) <{dimensions = array<i64: 1>}> ({
      ^bb0(%1: tensor<i1>, %2: tensor<i1>):
        %3 = "stablehlo.or"(%1, %2) : (tensor<i1>, tensor<i1>) -> tensor<i1>
        "stablehlo.return"(%3) : (tensor<i1>) -> ()
    }) : (tensor<4x0xi1>, tensor<i1>) -> tensor<4xi1>
    "func.return"(%4) : (tensor<4xi1>) -> ()
  }
}

// -----

// any(bool[4, 1]) {axes = [1]}
module @any {
  func.func public @main(%arg0: tensor<4x1xi1>) -> (tensor<4xi1>) {
    %0 = "stablehlo.constant"() <{value = dense<false> : tensor<i1>}> : () -> tensor<i1>
    %4 = "stablehlo.reduce"(%arg0, %0) <{dimensions = array<i64: 1>}> ({
      ^bb0(%1: tensor<i1>, %2: tensor<i1>):
        %3 = "stablehlo.or"(%1, %2) : (tensor<i1>, tensor<i1>) -> tensor<i1>
        "stablehlo.return"(%3) : (tensor<i1>) -> ()
    }) : (tensor<4x1xi1>, tensor<i1>) -> tensor<4xi1>
    "func.return"(%4) : (tensor<4xi1>) -> ()
  }
}
