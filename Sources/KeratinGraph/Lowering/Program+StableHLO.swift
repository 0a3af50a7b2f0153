extension Program {
  /// The program as a StableHLO module with one function, `main`: its arguments are the inputs, then the variables; its
  /// results are the outputs, then the new values of the variables that are updated.
  ///
  /// - Parameter sizes: A value for each symbol in the shapes: StableHLO's dimensions are concrete.
  /// - Throws: `GraphError` where a primitive has no StableHLO: a user's own code.
  public func stableHLO(name: String = "program", sizes: Sizes) throws(GraphError) -> String {
    var builder = StableHLOBuilder(sizes: sizes)
    var arguments: [StableHLOValue] = []
    var known: [Tensor: StableHLOValue] = [:]
    for leaf in inputs + variables.map(\.tensor) {
      let value = StableHLOValue(builder.freshName(), leaf.type)
      known[leaf] = value
      arguments.append(value)
    }
    let results = try builder.lower(roots, known: known)
    return StableHLOBuilder.module(
      name: name, arguments: arguments, results: results, body: builder)
  }
}
