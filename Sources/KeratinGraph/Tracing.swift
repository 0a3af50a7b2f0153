/// A closure over symbolic values, made a graph of its own.
struct Trace {
  /// Parameters as declared, then one for each captured value.
  let graph: Subgraph
  /// What the closure took from outside, in the order of the parameters that stand for it.
  let captured: [Tensor]

  /// Runs `body` on fresh parameters of the given types. What it uses from outside becomes a parameter; constants, and
  /// whatever else has no inputs, are copied into the graph.
  init(
    _ types: [(name: String, type: TensorType)],
    _ body: ([Tensor]) throws -> [Tensor]
  ) throws {
    // Nodes are numbered in the order of their making: what came before this one comes from outside.
    let border = Tensor.input("border", .bool, []).node.id
    let parameters = types.map { Tensor.input($0.name, $0.type.elementType, $0.type.shape) }
    let results = try body(parameters)
    let own = Set(parameters)
    var captured: [Tensor] = [], seen: Set<Tensor> = []
    func note(_ value: Tensor) {
      let node = value.node
      let isLeaf = node.primitive == nil
      guard !own.contains(value), isLeaf || (node.id < border && !node.inputs.isEmpty),
        seen.insert(value).inserted
      else { return }
      captured.append(value)
    }
    results.forEach(note)
    for node in reachableNodes(from: results) where node.id > border { node.inputs.forEach(note) }
    var replacements: [Tensor: Tensor] = [:], stand: [Tensor] = []
    for (k, value) in captured.enumerated() {
      let parameter = Tensor.input(
        value.node.name ?? "captured_\(k)", value.elementType, value.shape)
      replacements[value] = parameter
      stand.append(parameter)
    }
    self.captured = captured
    graph = try Subgraph(
      parameters: parameters + stand, results: try results.replacing(replacements))
  }
}

extension Subgraph {
  /// The graph's results with its parameters replaced by `arguments`: the graph, written out where it is used.
  func inlined(_ arguments: [Tensor]) throws(GraphError) -> [Tensor] {
    precondition(arguments.count == parameters.count, "\(arguments.count) arguments")
    return try results.replacing(
      Dictionary(uniqueKeysWithValues: zip(parameters, arguments)))
  }
}
