/// `y = c ? a : b`, point by point.
///
/// Shapes: c (bool), a and b are equal; a and b have one type. (The spelling repeats axes of extent 1.)
///
/// Gradient: `da = dy` where c, else 0; `db = dy` where not c, else 0; c has none. A NaN in the cotangent of the side
/// that is not taken goes no further.
public struct Select: Primitive {
  public static let name = "select"
  public init() {}

  public var attributes: Attributes { [:] }
  public init(_ attributes: Attributes) throws(GraphError) {}

  public func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] {
    try expect(inputs, "condition", "a", "b")
    let operands = zip(["condition", "a", "b"], inputs).map { GraphError.Operand($0, $1) }
    guard inputs[0].elementType == .bool else {
      throw GraphError(
        name, "the condition is \(inputs[0].elementType.rawValue), not bool.", operands,
        hint: "compare it with something, or cast it to bool.")
    }
    guard inputs[1].elementType == inputs[2].elementType else {
      throw GraphError(
        name, "the element types of a and b differ.", operands, hint: "cast one of them.")
    }
    guard inputs[0].shape == inputs[1].shape, inputs[1].shape == inputs[2].shape else {
      throw GraphError(name, "the shapes differ.", operands)
    }
    return [inputs[1]]
  }
  public func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  {
    let dy = cotangents[0]!, zero = try constant(0, like: dy)
    return [nil, try self(inputs[0], dy, zero), try self(inputs[0], zero, dy)]
  }
  public func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel {
    let here = identityIndex(outputs[0].rank)
    return .elementwise(
      inputs, outputs[0], .select(.operand(0, here), .operand(1, here), .operand(2, here)))
  }
  public func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  )
    -> [StableHLOValue]
  {
    [builder.op("select", inputs[0], inputs[1], inputs[2], to: outputs[0])]
  }
}

/// `a` where the condition holds, else `b`; axes of extent 1 are repeated.
public func select(
  _ condition: some TensorConvertible, _ a: some TensorConvertible, _ b: some TensorConvertible
) throws(GraphError) -> Tensor {
  let (c, a, b) = (condition.tensor, a.tensor, b.tensor)
  let operands = [
    GraphError.Operand("condition", c.type), .init("a", a.type), .init("b", b.type),
  ]
  var shape = try broadcastShape(Select.name, a.shape, b.shape, operands)
  shape = try broadcastShape(Select.name, c.shape, shape, operands)
  return try Select()(
    c.broadcast(to: shape), a.broadcast(to: shape), b.broadcast(to: shape))
}
public func select(
  _ condition: some TensorConvertible, _ a: some TensorConvertible, _ b: Double
) throws(GraphError) -> Tensor {
  try select(condition, a, constant(b, type: a.tensor.elementType))
}
public func select(
  _ condition: some TensorConvertible, _ a: Double, _ b: some TensorConvertible
) throws(GraphError) -> Tensor {
  try select(condition, constant(a, type: b.tensor.elementType), b)
}
