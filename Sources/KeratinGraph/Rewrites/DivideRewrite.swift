/// `x / 1` is x.
struct DivideRewrite: Rewrite {
  let kinds: [any Primitive.Type] = [Divide.self]
  func replacement(for node: Node, _ primitive: any Primitive, barred: Set<Tensor>)
    throws(GraphError) -> [Tensor]?
  {
    node.inputs[1].isRepeated(1) ? [node.inputs[0]] : nil
  }
}
