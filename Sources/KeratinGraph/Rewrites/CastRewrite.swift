/// A cast to the type that the value has is none.
struct CastRewrite: Rewrite {
  func replacement(for node: Node, _ primitive: any Primitive, barred: Set<Tensor>)
    throws(GraphError) -> [Tensor]?
  {
    guard primitive is Cast, node.types[0] == node.inputs[0].type else { return nil }
    return [node.inputs[0]]
  }
}
