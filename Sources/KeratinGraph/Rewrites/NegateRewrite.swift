/// `−(−x)` is x.
struct NegateRewrite: Rewrite {
  let kinds: [any Primitive.Type] = [Negate.self]
  func replacement(for node: Node, _ primitive: any Primitive, barred: Set<Tensor>)
    throws(GraphError) -> [Tensor]?
  {
    guard node.inputs[0].node.primitive is Negate else { return nil }
    return [node.inputs[0].node.inputs[0]]
  }
}
