/// Once gradients have been taken, a value that stops them is the value itself.
struct StopGradientRewrite: Rewrite {
  let kinds: [any Primitive.Type] = [StopGradient.self]
  func replacement(for node: Node, _ primitive: any Primitive, barred: Set<Tensor>)
    throws(GraphError) -> [Tensor]?
  {
    [node.inputs[0]]
  }
}
