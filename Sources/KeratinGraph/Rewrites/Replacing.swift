/// Rebuilds graph with some values put in place of others.
extension Array where Element == Tensor {
  /// The same computations with every occurrence of a key replaced by its value. Nodes that hang on none of the keys stay
  /// what they are; rebuilt ones keep their layer.
  /// - Throws: `GraphError` where a value has another type than what it replaces.
  public func replacing(_ replacements: [Tensor: Tensor]) throws(GraphError) -> [Tensor] {
    if replacements.isEmpty { return self }
    for (old, new) in replacements where old.type != new.type {
      throw GraphError(
        "givens", "a value is replaced by one of another type.",
        [.init("old", old.type), .init("new", new.type)])
    }
    var map = replacements
    for node in reachableNodes(from: self) {
      guard let primitive = node.primitive, node.inputs.contains(where: { map[$0] != nil }) else {
        continue
      }
      var inputs: [Tensor] = []
      for input in node.inputs { inputs.append(map[input] ?? input) }
      let copy = Node(
        .primitive(primitive, inputs: inputs), node.types, name: node.name, scope: node.scope)
      for (old, new) in zip(node.outputs, copy.outputs) where map[old] == nil { map[old] = new }
    }
    var result: [Tensor] = []
    for tensor in self { result.append(map[tensor] ?? tensor) }
    return result
  }
}
