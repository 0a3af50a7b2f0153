/// One simplification: a node of one kind, with its inputs simplified already, becomes something else that has the same
/// value. One file per root op; `Pipeline` shows them all.
protocol Rewrite: Sendable {
  /// Values to be put in place of the node's outputs; nil where the node stays. They are of the same types. `barred` are
  /// values that others differentiate by: a rewrite may not pass them by.
  func replacement(for node: Node, _ primitive: any Primitive, barred: Set<Tensor>)
    throws(GraphError) -> [Tensor]?
}

/// Rebuilds a graph from its leaves up, putting simpler values in place of others. Nodes that nothing happens to stay the
/// very same; new ones keep the layer of the node they stand for.
struct GraphTransformer {
  private let rewrites: [any Rewrite]
  private let barred: Set<Tensor>
  /// Whether nodes that compute the same become one.
  private let sharesEqualNodes: Bool
  private var replaced: [Tensor: Tensor] = [:]
  private var known: [NodeKey: Node] = [:]

  init(
    _ rewrites: [any Rewrite] = [], barred: Set<Tensor> = [], sharesEqualNodes: Bool = false
  ) {
    self.rewrites = rewrites
    self.barred = barred
    self.sharesEqualNodes = sharesEqualNodes
  }

  /// What stands for a value of a graph that has been transformed.
  subscript(tensor: Tensor) -> Tensor { replaced[tensor] ?? tensor }

  /// The roots of the graph as it becomes.
  mutating func transform(_ roots: [Tensor]) throws(GraphError) -> [Tensor] {
    for node in reachableNodes(from: roots) {
      guard let primitive = node.primitive, replaced[Tensor(node)] == nil else { continue }
      var inputs: [Tensor] = []
      for input in node.inputs { inputs.append(self[input]) }
      let result = try withScope(of: node) { () throws(GraphError) in
        try place(node, primitive, inputs)
      }
      for (output, new) in result.enumerated() {
        let old = Tensor(node, output)
        precondition(old.type == new.type, "\(primitive.name): \(new.type) for \(old.type)")
        if old != new { replaced[old] = new }
      }
    }
    return roots.map { self[$0] }
  }

  private mutating func place(_ node: Node, _ primitive: any Primitive, _ inputs: [Tensor])
    throws(GraphError) -> [Tensor]
  {
    var current = node
    let inner = try primitive.withGraphs(transformed: transformInner)
    if inputs != node.inputs || inner != nil {
      current = Node(
        .primitive(inner ?? primitive, inputs: inputs), node.types, name: node.name,
        scope: node.scope)
    }
    for rewrite in rewrites {
      if let found = try rewrite.replacement(
        for: current, inner ?? primitive, barred: barred)
      {
        return found
      }
    }
    guard sharesEqualNodes else { return current.outputs }
    let key = NodeKey(current, inner ?? primitive)
    if let equal = known[key] { return equal.outputs }
    known[key] = current
    return current.outputs
  }

  /// The same for a graph that a primitive owns; nil where nothing changes.
  private func transformInner(_ graph: Subgraph) throws(GraphError) -> Subgraph? {
    var inner = GraphTransformer(rewrites, sharesEqualNodes: sharesEqualNodes)
    let results = try inner.transform(graph.results)
    return results == graph.results
      ? nil : try Subgraph(parameters: graph.parameters, results: results)
  }
}

/// What a node computes: equal for nodes that compute the same.
struct NodeKey: Hashable {
  let name: String
  let attributes: Attributes
  let inputs: [Tensor]
  init(_ node: Node, _ primitive: any Primitive) {
    name = primitive.name
    attributes = primitive.attributes
    inputs = node.inputs
  }
}

extension Primitive {
  /// The same with the graphs it owns transformed; nil where it has none, or none changes.
  func withGraphs(transformed: (Subgraph) throws(GraphError) -> Subgraph?) throws(GraphError)
    -> Self?
  {
    let own = attributes.entries
    guard own.contains(where: { if case .graph = $0.value { true } else { false } }) else {
      return nil
    }
    var entries: [(String, Attribute)] = [], changes = false
    for entry in own {
      if case .graph(let graph) = entry.value, let new = try transformed(graph) {
        entries.append((entry.name, .graph(new)))
        changes = true
      } else {
        entries.append((entry.name, entry.value))
      }
    }
    return changes ? try Self(Attributes(entries)) : nil
  }
}

extension Tensor {
  /// The number that stands at every place, where the value is such a constant.
  var repeatedNumber: NDArray? {
    guard let constant = node.primitive as? Constant, constant.value.rank == 0 else { return nil }
    return constant.value
  }
  func isRepeated(_ number: Double) -> Bool {
    guard let value = repeatedNumber else { return false }
    return elementType.isFloatingPoint
      ? value.double(at: 0) == number : Double(value.integer(at: 0)) == number
  }
}
