/// What a relu before a max pooling lets back: `where(x > 0, poolingGradient(g, places), 0)`, the places being those that
/// the pooling of x chose, is `poolingGradient(where(pooled > 0, g, 0), places)`: the place that was chosen holds what was
/// pooled. So the gradient needs the few pooled values, not all of x. (Where a window holds NaN, nothing goes back.)
struct SelectRewrite: Rewrite {
  let kinds: [any Primitive.Type] = [Select.self]
  func replacement(for node: Node, _ primitive: any Primitive, barred: Set<Tensor>)
    throws(GraphError) -> [Tensor]?
  {
    guard node.inputs[2].isRepeated(0),
      node.inputs[0].node.primitive is Greater,
      let pooling = node.inputs[1].node.primitive as? MaxPoolingGradient
    else { return nil }
    let greater = node.inputs[0].node.inputs
    let (g, places) = (node.inputs[1].node.inputs[0], node.inputs[1].node.inputs[1])
    guard greater[1].isRepeated(0), places.node.primitive is MaxPooling, places.output == 1,
      places.node.inputs[0] == greater[0], !barred.contains(node.inputs[1])
    else { return nil }
    let values = Tensor(places.node, 0)
    return [
      try MaxPoolingGradient(pooling.geometry, image: pooling.shape)(
        try select(values .> 0, g, 0), places)
    ]
  }
}
