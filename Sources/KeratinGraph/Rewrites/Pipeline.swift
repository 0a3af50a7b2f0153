/// What becomes of a program before an engine sees it, in order. Each pass takes the values that are wanted, and gives
/// others that are equal to them; the verifier looks at what each leaves.
public enum Pipeline {
  struct Pass: Sendable {
    let name: String
    let run: @Sendable ([Tensor]) throws(GraphError) -> [Tensor]
  }

  /// The names of passes that are left out while a closure runs: what a pass gains is measured so.
  @TaskLocal public static var leftOut: Set<String> = []

  static let passes: [Pass] = [
    // Gradients have been taken: what only they looked at goes.
    Pass(name: "marks") { roots throws(GraphError) in
      try rewriting(roots, [StopGradientRewrite(), CustomGradientRewrite()])
    },
    Pass(name: "sharing", run: sharing),
    Pass(name: "logarithms") { roots throws(GraphError) in try rewriting(roots, [LogRewrite()]) },
    Pass(name: "algebra") { roots throws(GraphError) in try rewriting(roots, algebra) },
    Pass(name: "sharing", run: sharing),
    Pass(name: "dead pixels", run: DeadPixels.transform),
    Pass(name: "whole strides") { roots throws(GraphError) in
      try rewriting(roots, [ConvolutionInputGradientRewrite()])
    },
    Pass(name: "scans", run: ScanMerging.transform),
    Pass(name: "sharing", run: sharing),
  ]

  static let algebra: [any Rewrite] = [
    AddRewrite(), SubtractRewrite(), MultiplyRewrite(), DivideRewrite(), NegateRewrite(),
    TransposeRewrite(), ReshapeRewrite(), BroadcastRewrite(), SumRewrite(), CastRewrite(),
    SelectRewrite(),
  ]

  /// The rewrites, from the leaves up, until nothing changes; ten times at most, which no graph has needed.
  static func rewriting(_ roots: [Tensor], _ rewrites: [any Rewrite]) throws(GraphError)
    -> [Tensor]
  {
    var roots = roots
    var transformer = GraphTransformer(rewrites)
    for _ in 0..<10 {
      let next = try transformer.transform(roots)
      if next == roots { break }
      roots = next
    }
    return roots
  }

  /// Nodes that compute the same become one.
  static func sharing(_ roots: [Tensor]) throws(GraphError) -> [Tensor] {
    var transformer = GraphTransformer(sharesEqualNodes: true)
    return try transformer.transform(roots)
  }

  /// All passes, each verified. A graph that a pass has left, and nobody has changed since, it need not see again.
  static func run(_ roots: [Tensor]) throws(GraphError) -> [Tensor] {
    var roots = roots, known = NodeMarks()
    var left: [String: [Tensor]] = [:]
    for pass in passes where !leftOut.contains(pass.name) && left[pass.name] != roots {
      let found = try pass.run(roots)
      left[pass.name] = found
      if found == roots && left.count > 1 { continue }
      try Verifier.check(found, after: pass.name, &known)
      precondition(
        found.map(\.type) == roots.map(\.type), "the pass '\(pass.name)' changes a type")
      roots = found
    }
    return roots
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
