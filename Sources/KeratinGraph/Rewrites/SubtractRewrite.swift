/// `x − 0` is x.
struct SubtractRewrite: Rewrite {
  let kinds: [any Primitive.Type] = [Subtract.self]
  func replacement(for node: Node, _ primitive: any Primitive, barred: Set<Tensor>)
    throws(GraphError) -> [Tensor]?
  {
    node.inputs[1].isRepeated(0) ? [node.inputs[0]] : nil
  }
}
