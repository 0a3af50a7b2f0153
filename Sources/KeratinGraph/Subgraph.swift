/// A graph that a primitive owns: the body of a loop, a branch. It is closed: what it hangs on are its parameters (and
/// constants) alone; whoever builds one hands values from outside in as parameters.
public struct Subgraph: Sendable {
  /// Leaves made by `Tensor.input`.
  public let parameters: [Tensor]
  public let results: [Tensor]

  /// Throws where the results hang on an input or a variable that is no parameter.
  public init(parameters: [Tensor], results: [Tensor]) throws(GraphError) {
    let known = Set(parameters)
    for node in reachableNodes(from: results) {
      switch node.origin {
      case .primitive: continue
      case .input, .variable:
        guard known.contains(Tensor(node)) else {
          throw GraphError(
            "subgraph",
            "'\(node.name ?? "a value")' comes from outside; hand it in as a parameter.",
            [.init(node.name ?? "value", node.types[0])])
        }
      }
    }
    self.parameters = parameters
    self.results = results
  }
}

extension Subgraph: Hashable {
  /// The same computation: equal when their canonical texts are.
  public static func == (a: Subgraph, b: Subgraph) -> Bool { a.text == b.text }
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
