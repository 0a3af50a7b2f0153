import KeratinGraph

extension PrimitiveSample {
  /// The sample as a StableHLO module of its own, with the extents that it has.
  public func stableHLO() throws(GraphError) -> String {
    var builder = StableHLOBuilder(sizes: sizes)
    var arguments: [StableHLOValue] = []
    for (k, type) in types.enumerated() { arguments.append(StableHLOValue("%arg\(k)", type)) }
    let outputs = try primitive.outputTypes(types)
    let results = try primitive.stableHLO(arguments, outputs, &builder)
    return StableHLOBuilder.module(
      name: primitive.name, arguments: arguments, results: results, body: builder)
  }
}
