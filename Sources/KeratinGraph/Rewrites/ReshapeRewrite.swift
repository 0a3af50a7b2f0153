/// Two reshapes are one; one to the same shape is none; of a repeated number it is one of another shape.
struct ReshapeRewrite: Rewrite {
  let kinds: [any Primitive.Type] = [Reshape.self]
  func replacement(for node: Node, _ primitive: any Primitive, barred: Set<Tensor>)
    throws(GraphError) -> [Tensor]?
  {
    guard let reshape = primitive as? Reshape else { return nil }
    let x = node.inputs[0]
    if reshape.shape == x.shape { return [x] }
    if let number = x.repeatedNumber {
      return try Constant(repeating: number, shape: reshape.shape).apply([])
    }
    guard x.node.primitive is Reshape else { return nil }
    return [try x.node.inputs[0].reshaped(to: reshape.shape)]
  }
}
