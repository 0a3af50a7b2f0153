/// What becomes of a program before an engine sees it, in order. Each pass takes the values that are wanted, and gives
/// others that are equal to them; the verifier looks at what each leaves.
public enum Pipeline {
  struct Pass: Sendable {
    let name: String
    /// What takes the graph's place. `sharing` knows the nodes that have been shared so far.
    let run: @Sendable (NodeGraph, inout GraphTransformer) throws(GraphError) -> NodeGraph
  }

  /// The names of passes that are left out while a closure runs: what a pass gains is measured so.
  @TaskLocal public static var leftOut: Set<String> = []

  static let passes: [Pass] = [
    // Gradients have been taken: what only they looked at goes.
    rewriting("marks", [StopGradientRewrite(), CustomGradientRewrite()]),
    sharing,
    rewriting("logarithms", [LogRewrite()]),
    rewriting("algebra", algebra),
    sharing,
    Pass(name: "dead pixels") { graph, _ throws(GraphError) in
      graph.under(try DeadPixels.transform(graph))
    },
    rewriting("whole strides", [ConvolutionInputGradientRewrite()]),
    Pass(name: "scans") { graph, _ throws(GraphError) in
      graph.under(try ScanMerging.transform(graph))
    },
    sharing,
  ]

  static let algebra: [any Rewrite] = [
    AddRewrite(), SubtractRewrite(), MultiplyRewrite(), DivideRewrite(), NegateRewrite(),
    TransposeRewrite(), ReshapeRewrite(), BroadcastRewrite(), SumRewrite(), CastRewrite(),
    SelectRewrite(),
  ]

  /// The rewrites, from the leaves up, until nothing changes; ten times at most, which no graph has needed.
  private static func rewriting(_ name: String, _ rewrites: [any Rewrite]) -> Pass {
    Pass(name: name) { graph, _ throws(GraphError) in
      var graph = graph
      var transformer = GraphTransformer(rewrites)
      for _ in 0..<10 {
        let next = graph.under(try transformer.transform(graph))
        if next.roots == graph.roots { break }
        graph = next
      }
      return graph
    }
  }

  /// Nodes that compute the same become one.
  private static let sharing = Pass(name: "sharing") { graph, sharing throws(GraphError) in
    graph.under(try sharing.transform(graph))
  }

  /// All passes, each verified. A graph that a pass has left, and nobody has changed since, it need not see again.
  static func run(_ roots: [Tensor]) throws(GraphError) -> [Tensor] {
    var graph = NodeGraph(roots), known = NodeMarks()
    var sharing = GraphTransformer(sharesEqualNodes: true)
    var left: [String: [Tensor]] = [:]
    for pass in passes where !leftOut.contains(pass.name) && left[pass.name] != graph.roots {
      let found = try pass.run(graph, &sharing)
      left[pass.name] = found.roots
      if found.roots == graph.roots && left.count > 1 { continue }
      try Verifier.check(found.nodes, after: pass.name, &known)
      precondition(
        found.roots.map(\.type) == roots.map(\.type), "the pass '\(pass.name)' changes a type")
      graph = found
    }
    return graph.roots
  }
}

extension Program {
  /// The same program, simplified: what engines compile. Inputs, and the order of outputs and updates, stay.
  ///
  /// Values that floating-point arithmetic gives stay the same to the bit, but for the sign of a zero, for logarithms of
  /// softmax and sigmoid, which become more exact, for what a pooling of NaN
  /// lets back, and for sums in gradients of images whose pixels are left out.
  public func optimized() throws(GraphError) -> Program {
    let found = try Pipeline.run(roots)
    var changed: [Update] = []
    for (update, value) in zip(updates, found[outputs.count...]) {
      changed.append(Update(update.variable, value))
    }
    return try Program(
      inputs: inputs, outputs: Array(found[..<outputs.count]), updates: changed)
  }
}

extension Tensor {
  /// The graph under this value with logarithms of softmax and sigmoid taken apart, and what has become of `tensors` in
  /// it: what `gradient` differentiates.
  func withStableLogarithms(keeping tensors: [Tensor]) throws(GraphError) -> (
    value: Tensor, tensors: [Tensor]
  ) {
    guard
      reachableNodes(from: [self]).contains(where: { $0.primitive is Log || $0.primitive is Log1p })
    else { return (self, tensors) }
    var transformer = GraphTransformer([LogRewrite()], barred: Set(tensors))
    let value = try transformer.transform([self])[0]
    return (value, tensors.map { transformer[$0] })
  }
}
