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
