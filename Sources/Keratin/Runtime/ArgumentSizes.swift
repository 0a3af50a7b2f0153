import KeratinGraph

extension Program {
  /// Checks the arguments, and finds the values of the symbols in their shapes.
  func sizes(of arguments: [NDArray]) throws(GraphError) -> Sizes {
    guard arguments.count == inputs.count else {
      throw GraphError(
        "function", "expects \(inputs.count) arguments, received \(arguments.count).")
    }
    var sizes: Sizes = [:]
    for (input, argument) in zip(inputs, arguments) {
      func refuse(_ problem: String) -> GraphError {
        GraphError(
          "function", "the argument for '\(input.node.name ?? "")' \(problem)",
          [.init("expected", input.type), .init("received", TensorType(argument))])
      }
      guard input.elementType == argument.elementType else { throw refuse("has other elements.") }
      guard input.rank == argument.rank else { throw refuse("has another rank.") }
      for (axis, dimension) in input.shape.enumerated() {
        let extent = argument.shape[axis]
        if let symbol = dimension.symbol, sizes[symbol] == nil {
          let (value, rest) = (extent - dimension.constant).quotientAndRemainder(
            dividingBy: dimension.coefficient)
          guard rest == 0, value >= 0 else {
            throw refuse("has \(extent) along axis \(axis), which is not \(dimension).")
          }
          sizes[symbol] = value
        }
        guard dimension.value(sizes) == extent else {
          throw refuse(
            "has \(extent) along axis \(axis), expected \(dimension.value(sizes)) (\(dimension)).")
        }
      }
    }
    return sizes
  }
}
