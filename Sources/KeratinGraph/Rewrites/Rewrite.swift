/// One simplification: a node of one kind, with its inputs simplified already, becomes something else that has the same
/// value. One file per root op; `Pipeline` shows them all.
protocol Rewrite: Sendable {
  /// What the nodes compute that it looks at.
  var kinds: [any Primitive.Type] { get }

  /// Values to be put in place of the outputs of a node of these kinds; nil where the node stays. They are of the same
  /// types, and hang on nothing but the node. `barred` are values that others differentiate by: a rewrite may not pass them by.
  func replacement(for node: Node, _ primitive: any Primitive, barred: Set<Tensor>)
    throws(GraphError) -> [Tensor]?
}

/// Rebuilds a graph from its leaves up, putting simpler values in place of others. Nodes that nothing happens to stay the
/// very same; new ones keep the layer of the node they stand for.
struct GraphTransformer {
  private let rewrites: [any Rewrite]
  private let rewritesOfKind: [ObjectIdentifier: [any Rewrite]]
  private let barred: Set<Tensor>
  /// Whether nodes that compute the same become one.
  private let sharesEqualNodes: Bool
  private var replaced: [Tensor: Tensor] = [:]
  private var known: [NodeKey: Node] = [:]
  /// Nodes that no rewrite replaces, or that stand for all that are equal: what they hang on does not change, so they are
  /// not asked again.
  private var settled = NodeMarks()

  init(
    _ rewrites: [any Rewrite] = [], barred: Set<Tensor> = [], sharesEqualNodes: Bool = false
  ) {
    self.rewrites = rewrites
    self.barred = barred
    self.sharesEqualNodes = sharesEqualNodes
    var ofKind: [ObjectIdentifier: [any Rewrite]] = [:]
    for rewrite in rewrites {
      for kind in rewrite.kinds { ofKind[ObjectIdentifier(kind), default: []].append(rewrite) }
    }
    rewritesOfKind = ofKind
  }

  /// What stands for a value of the graph that was transformed last.
  subscript(tensor: Tensor) -> Tensor { replaced[tensor] ?? tensor }

  /// The roots of the graph as it becomes.
  mutating func transform(_ roots: [Tensor]) throws(GraphError) -> [Tensor] {
    try transform(NodeGraph(roots))
  }
  mutating func transform(_ graph: NodeGraph) throws(GraphError) -> [Tensor] {
    replaced = [:]
    if known.isEmpty && sharesEqualNodes { known.reserveCapacity(graph.nodes.count) }
    for node in graph.nodes {
      guard let primitive = node.primitive else { continue }
      let isChanged = !replaced.isEmpty && node.inputs.contains { replaced[$0] != nil }
      if !isChanged && !isLookedAt(node, primitive) { continue }
      var inputs = node.inputs
      if isChanged { inputs = inputs.map { self[$0] } }
      let result = try place(node, primitive, inputs, isChanged)
      guard let result else { continue }
      for (output, new) in result.enumerated() {
        let old = Tensor(node, output)
        precondition(old.type == new.type, "\(primitive.name): \(new.type) for \(old.type)")
        if old != new { replaced[old] = new }
      }
    }
    return graph.roots.map { self[$0] }
  }

  /// Whether a node that nothing has happened to might be rewritten, or the graphs that it owns, or shared.
  private mutating func isLookedAt(_ node: Node, _ primitive: any Primitive) -> Bool {
    (sharesEqualNodes || node.ownsGraphs
      || rewritesOfKind[ObjectIdentifier(type(of: primitive))] != nil)
      && !settled.contains(node.id)
  }

  /// What stands for the outputs of a node; nil where the node does.
  private mutating func place(
    _ node: Node, _ primitive: any Primitive, _ inputs: [Tensor], _ isChanged: Bool
  ) throws(GraphError) -> [Tensor]? {
    var current = node
    let inner = node.ownsGraphs ? try primitive.withGraphs(transformed: transformInner) : nil
    if isChanged || inner != nil {
      current = Node(
        .primitive(inner ?? primitive, inputs: inputs), node.types, name: node.name,
        scope: node.scope)
    }
    if let rewrites = rewritesOfKind[ObjectIdentifier(type(of: primitive))] {
      let found = try withScope(of: node) { () throws(GraphError) -> [Tensor]? in
        for rewrite in rewrites {
          if let found = try rewrite.replacement(for: current, inner ?? primitive, barred: barred) {
            return found
          }
        }
        return nil
      }
      if let found { return found }
    }
    if sharesEqualNodes {
      let key = NodeKey(node: current)
      if let equal = known[key] { return equal.outputs }
      known[key] = current
    }
    _ = settled.insert(current.id)
    return current === node ? nil : current.outputs
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
  let node: Node

  private var kind: ObjectIdentifier? { node.primitive.map { ObjectIdentifier(type(of: $0)) } }

  static func == (a: NodeKey, b: NodeKey) -> Bool {
    a.kind == b.kind && a.node.inputs == b.node.inputs && a.node.types == b.node.types
      && a.node.primitive?.attributes == b.node.primitive?.attributes
  }

  /// Attributes are put together each time they are asked for: only where inputs do not tell nodes apart. Types follow from
  /// the others; they tell many nodes apart that read the same.
  func hash(into hasher: inout Hasher) {
    var number = kind.map { Int(bitPattern: $0) } ?? 0
    for input in node.inputs { number = number &* 31 &+ input.node.id &* 64 &+ input.output }
    for type in node.types {
      for extent in type.shape { number = number &* 31 &+ extent.constant }
    }
    hasher.combine(number)
    if node.inputs.isEmpty { hasher.combine(node.primitive?.attributes) }
  }
}

extension Primitive {
  /// The same with the graphs it owns transformed; nil where none changes.
  func withGraphs(transformed: (Subgraph) throws(GraphError) -> Subgraph?) throws(GraphError)
    -> Self?
  {
    var entries: [(String, Attribute)] = [], changes = false
    for entry in attributes.entries {
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
