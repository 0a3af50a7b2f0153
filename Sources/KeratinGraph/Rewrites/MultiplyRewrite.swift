/// `x · 1` and `1 · x` are x. (`x · 0` is not 0 where x is infinite.)
struct MultiplyRewrite: Rewrite {
  let kinds: [any Primitive.Type] = [Multiply.self]
  func replacement(for node: Node, _ primitive: any Primitive, barred: Set<Tensor>)
    throws(GraphError) -> [Tensor]?
  {
    if node.inputs[1].isRepeated(1) { return [node.inputs[0]] }
    if node.inputs[0].isRepeated(1) { return [node.inputs[1]] }
    return nil
  }
}
