/// A cast to the type that the value has is none.
struct CastRewrite: Rewrite {
  let kinds: [any Primitive.Type] = [Cast.self]
  func replacement(for node: Node, _ primitive: any Primitive, barred: Set<Tensor>)
    throws(GraphError) -> [Tensor]?
  {
    node.types[0] == node.inputs[0].type ? [node.inputs[0]] : nil
  }
}
