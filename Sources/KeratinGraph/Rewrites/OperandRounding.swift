/// What products of matrices and convolutions multiply is rounded to bf16. No simplification: `Program.with(_:)` applies
/// it where a policy says so.
struct OperandRounding: Rewrite {
  let kinds = contractions
  func replacement(for node: Node, _ primitive: any Primitive, barred: Set<Tensor>)
    throws(GraphError) -> [Tensor]?
  {
    guard node.types[0].elementType == .float32 else { return nil }
    var inputs: [Tensor] = []
    for input in node.inputs { inputs.append(try input.rounded()) }
    return inputs == node.inputs ? nil : try primitive.apply(inputs)
  }
}

extension Tensor {
  /// The nearest numbers of bf16, as f32.
  fileprivate func rounded() throws(GraphError) -> Tensor {
    if wideningOfBFloat16 != nil { return self }
    return try narrowed().cast(to: .float32)
  }

  /// The nearest numbers of bf16. Rounded is what a view moves, not the view: a layer and its gradients then share it.
  private func narrowed() throws(GraphError) -> Tensor {
    if let narrow = wideningOfBFloat16 { return narrow }
    guard let view = node.primitive, view is Transpose || view is Reshape || view is Broadcast
    else { return try cast(to: .bfloat16) }
    return try view.apply([try node.inputs[0].narrowed()])[0]
  }
}

/// `x > 0` of a number that is rounded to bf16 anyhow becomes `f32(bf16(x)) > 0`: bf16 has the exponents of f32, so what is
/// positive stays so, and NaN is neither. (Of denormal numbers, which engines take for zero, nothing is said.)
struct SignOfRounded: Rewrite {
  let kinds: [any Primitive.Type] = [Greater.self]
  /// What somebody rounds.
  private let rounded: Set<Tensor>

  init(_ nodes: [Node]) {
    rounded = Set(
      nodes.filter { $0.types[0].elementType == .bfloat16 && $0.primitive is Cast }
        .map { $0.inputs[0] })
  }

  func replacement(for node: Node, _ primitive: any Primitive, barred: Set<Tensor>)
    throws(GraphError) -> [Tensor]?
  {
    let x = node.inputs[0]
    var zero = node.inputs[1]
    if zero.node.primitive is Broadcast { zero = zero.node.inputs[0] }
    guard x.elementType == .float32, zero.isRepeated(0), rounded.contains(x) else { return nil }
    return try primitive.apply([
      try x.cast(to: .bfloat16).cast(to: .float32), node.inputs[1],
    ])
  }
}
