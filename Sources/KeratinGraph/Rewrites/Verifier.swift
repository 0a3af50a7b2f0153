/// Checks what every graph promises: types are what the shape rules say, inputs are older than their readers, graphs that
/// primitives own are closed. A graph that fails was broken by us, not by a user.
public enum Verifier {
  /// - Parameter pass: What ran last, for the error.
  /// - Throws: `GraphError` that names the node.
  public static func check(_ roots: [Tensor], after pass: String = "building") throws(GraphError) {
    var known = NodeMarks()
    try check(reachableNodes(from: roots), after: pass, &known)
  }

  /// The same of nodes, but for those that are known to be right, which stay so: nodes do not change. Those that are found
  /// right join them.
  static func check(_ nodes: [Node], after pass: String, _ known: inout NodeMarks)
    throws(GraphError)
  {
    for node in nodes where known.insert(node.id) {
      for output in node.inputs where !output.node.types.indices.contains(output.output) {
        throw broken(node, pass, "reads output \(output.output) of \(output.node.types.count)")
      }
      guard let primitive = node.primitive else { continue }
      for input in node.inputs where input.node.id >= node.id {
        throw broken(node, pass, "is older than its input \(input.node.id)")
      }
      let derived = try primitive.outputTypes(node.inputs.map(\.type))
      guard derived == node.types else {
        throw broken(node, pass, "has the types \(node.types), its shape rule says \(derived)")
      }
      for entry in node.ownsGraphs ? primitive.attributes.entries : [] {
        guard case .graph(let graph) = entry.value else { continue }
        // The initialiser checks that it is closed.
        _ = try Subgraph(parameters: graph.parameters, results: graph.results)
        try check(reachableNodes(from: graph.results), after: pass, &known)
      }
    }
  }

  private static func broken(_ node: Node, _ pass: String, _ problem: String) -> GraphError {
    GraphError(
      "verifier", "after \(pass), node \(node.id) (\(node.primitive?.name ?? "leaf")) \(problem).",
      path: node.scope)
  }
}
