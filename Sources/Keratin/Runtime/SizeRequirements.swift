/// What a program asks of the named sizes: that the inputs tell them, and that no extent becomes negative. `batch − 1`
/// rows are fine for any batch but an empty one.
struct SizeRequirements: Sendable {
  /// An extent that some sizes make negative, and whose it is.
  private struct Extent: Hashable {
    var dimension: Dimension
    var type: TensorType
    var owner: String
  }
  private let extents: [Extent]

  /// - Throws: `GraphError` where a size occurs in no input, so that no call could know it.
  init(_ program: Program) throws(GraphError) {
    var known: Set<String> = []
    for input in program.inputs {
      for dimension in input.shape { if let symbol = dimension.symbol { known.insert(symbol) } }
    }
    var found: [Extent] = []
    var seen: Set<Dimension> = []
    for node in reachableNodes(from: program.roots) {
      for type in node.types {
        for dimension in type.shape {
          guard let symbol = dimension.symbol, seen.insert(dimension).inserted else { continue }
          let owner = node.primitive?.name ?? node.name ?? "a value"
          guard known.contains(symbol) else {
            throw GraphError(
              "function", "the size '\(symbol)' occurs in no input, so no call can know it.",
              [.init(owner, type)], hint: "name an input that has it, or give the number.")
          }
          if dimension.coefficient < 0 || dimension.constant < 0 {
            found.append(Extent(dimension: dimension, type: type, owner: owner))
          }
        }
      }
    }
    extents = found
  }

  /// - Throws: `GraphError` where an extent is negative for these sizes.
  func check(_ sizes: Sizes) throws(GraphError) {
    for extent in extents {
      let value = extent.dimension.value(sizes)
      guard value < 0, let symbol = extent.dimension.symbol else { continue }
      throw GraphError(
        "function",
        "'\(symbol)' is \(sizes[symbol]!), so that \(extent.owner) would have \(value) elements along "
          + "an axis (\(extent.dimension)).", [.init(extent.owner, extent.type)],
        hint: "give arguments with more elements.")
    }
  }
}
