/// Two broadcasts are one; one to the same shape is none; of a repeated number it is one of another shape.
struct BroadcastRewrite: Rewrite {
  let kinds: [any Primitive.Type] = [Broadcast.self]
  func replacement(for node: Node, _ primitive: any Primitive, barred: Set<Tensor>)
    throws(GraphError) -> [Tensor]?
  {
    guard let broadcast = primitive as? Broadcast else { return nil }
    let x = node.inputs[0]
    if broadcast.shape == x.shape { return [x] }
    if let number = x.repeatedNumber {
      return try Constant(repeating: number, shape: broadcast.shape).apply([])
    }
    guard x.node.primitive is Broadcast else { return nil }
    return [try x.node.inputs[0].broadcast(to: broadcast.shape)]
  }
}
