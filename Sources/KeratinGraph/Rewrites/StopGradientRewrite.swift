/// Once gradients have been taken, a value that stops them is the value itself.
struct StopGradientRewrite: Rewrite {
  func replacement(for node: Node, _ primitive: any Primitive, barred: Set<Tensor>)
    throws(GraphError) -> [Tensor]?
  {
    primitive is StopGradient ? [node.inputs[0]] : nil
  }
}
