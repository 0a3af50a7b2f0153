/// Two transposes are one; one that leaves the axes in order is none; of a repeated number it is one of another shape.
struct TransposeRewrite: Rewrite {
  let kinds: [any Primitive.Type] = [Transpose.self]
  func replacement(for node: Node, _ primitive: any Primitive, barred: Set<Tensor>)
    throws(GraphError) -> [Tensor]?
  {
    guard let transpose = primitive as? Transpose else { return nil }
    let x = node.inputs[0]
    if transpose.permutation == Array(x.shape.indices) { return [x] }
    if let number = x.repeatedNumber {
      return try Constant(repeating: number, shape: node.types[0].shape).apply([])
    }
    guard let inner = x.node.primitive as? Transpose else { return nil }
    let source = x.node.inputs[0], order = transpose.permutation.map { inner.permutation[$0] }
    return order == Array(source.shape.indices) ? [source] : try Transpose(order).apply([source])
  }
}
