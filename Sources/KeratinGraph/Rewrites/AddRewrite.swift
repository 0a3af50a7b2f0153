/// `x + 0` and `0 + x` are x. (Of a floating-point −0 the sign may change.)
struct AddRewrite: Rewrite {
  let kinds: [any Primitive.Type] = [Add.self]
  func replacement(for node: Node, _ primitive: any Primitive, barred: Set<Tensor>)
    throws(GraphError) -> [Tensor]?
  {
    if node.inputs[1].isRepeated(0) { return [node.inputs[0]] }
    if node.inputs[0].isRepeated(0) { return [node.inputs[1]] }
    return nil
  }
}
