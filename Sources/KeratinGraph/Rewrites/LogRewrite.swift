/// Logarithms of what a softmax or a sigmoid gives, taken of its operand: `log(softmax(x))` becomes `logSoftmax(x)`,
/// `log(sigmoid(x))` becomes `−softplus(−x)`, and `log(1 − sigmoid(x))` becomes `−softplus(x)`. Probabilities too small
/// for the type then neither vanish nor lose their gradient; so `gradient` does this before it differentiates.
struct LogRewrite: Rewrite {
  let kinds: [any Primitive.Type] = [Log.self, Log1p.self]
  func replacement(for node: Node, _ primitive: any Primitive, barred: Set<Tensor>)
    throws(GraphError) -> [Tensor]?
  {
    let p = node.inputs[0]
    guard !barred.contains(p) else { return nil }
    if primitive is Log {
      if let e = p.node.primitive is Divide ? p.node.inputs[0] : nil, barred.contains(e) {
        return nil
      }
      if let found = try logarithmOfSoftmax(p) { return [found] }
      if let x = operandOfSigmoid(p) { return [try logSigmoid(x)] }
    }
    guard let q = complement(p, primitive is Log1p), !barred.contains(q),
      let x = operandOfSigmoid(q)
    else { return nil }
    return [try -softplus(x)]
  }

  /// The q of which the logarithm's operand is `1 − q` (of log1p: `−q`).
  private func complement(_ p: Tensor, _ isLog1p: Bool) -> Tensor? {
    if isLog1p { return p.node.primitive is Negate ? p.node.inputs[0] : nil }
    guard p.node.primitive is Subtract, p.node.inputs[0].throughBroadcast.isRepeated(1) else {
      return nil
    }
    return p.node.inputs[1]
  }
}

extension Tensor {
  /// What a broadcast repeats; the value itself where it is none.
  fileprivate var throughBroadcast: Tensor {
    node.primitive is Broadcast ? node.inputs[0] : self
  }
}

/// Where p is `exp(z) / b` with b the sum of `exp(z)` along one axis, as `softmax` makes it: `z − ln b`. Nil where p is
/// something else, or a softmax along another axis than the one named.
///
/// softmax makes z with 0 for its greatest element, so b is at least 1 and its logarithm loses nothing.
func logarithmOfSoftmax(_ p: Tensor, along axis: Int? = nil) throws(GraphError) -> Tensor? {
  guard p.node.primitive is Divide, p.node.inputs[0].node.primitive is Exp else { return nil }
  let e = p.node.inputs[0], z = e.node.inputs[0]
  // sum → reshape (its axis back, with extent 1) → broadcast, which is absent where it would do nothing.
  var b = p.node.inputs[1]
  if b.node.primitive is Broadcast { b = b.node.inputs[0] }
  guard b.node.primitive is Reshape else { return nil }
  let sum = b.node.inputs[0]
  guard let reduction = sum.node.primitive as? Sum, sum.node.inputs[0] == e,
    reduction.axes.count == 1, axis == nil || reduction.axes == [axis!],
    b.shape == z.shape.indices.map({ reduction.axes == [$0] ? 1 : z.shape[$0] })
  else { return nil }
  return try z - log(b)
}
