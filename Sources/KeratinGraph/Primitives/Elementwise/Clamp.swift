/// `y = min(max(x, low), high)`, point by point; NaN goes through, and where low is above high, high wins.
///
/// Shapes: x, low and high have one type and shape. (The spelling repeats axes of extent 1.)
///
/// Gradient: `dx = dy` where low ≤ x ≤ high, the bounds included, else 0; `dlow = dy` where x < low; `dhigh = dy` where
/// x > high. At a bound all goes to x, as Theano's clip has it.
public struct Clamp: Primitive {
  public static let name = "clamp"
  public init() {}

  public var attributes: Attributes { [:] }
  public init(_ attributes: Attributes) throws(GraphError) {}

  public func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] {
    try expect(inputs, "x", "low", "high")
    guard inputs[0] == inputs[1], inputs[0] == inputs[2], inputs[0].elementType != .bool else {
      throw GraphError(
        name, "expects numbers of one type and shape.",
        zip(["x", "low", "high"], inputs).map { GraphError.Operand($0, $1) })
    }
    return [inputs[0]]
  }
  public func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  {
    let (x, low, high, dy) = (inputs[0], inputs[1], inputs[2], cotangents[0]!)
    let (isBelow, isAbove) = (try x .< low, try x .> high)
    return [
      try select(isBelow .| isAbove, 0, dy), try select(isBelow, dy, 0), try select(isAbove, dy, 0),
    ]
  }
  public func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel {
    let here = identityIndex(outputs[0].rank)
    return .elementwise(
      inputs, outputs[0],
      .binary(.min, .binary(.max, .operand(0, here), .operand(1, here)), .operand(2, here)))
  }
  public func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  )
    -> [StableHLOValue]
  {
    [builder.op("clamp", inputs[1], inputs[0], inputs[2], to: outputs[0])]
  }
}

extension TensorConvertible {
  /// Each element, or the nearest of the two bounds where it lies beyond; axes of extent 1 of the bounds are repeated.
  public func clamped(from low: some TensorConvertible, to high: some TensorConvertible)
    throws(GraphError) -> Tensor
  {
    try Clamp()(
      tensor, low.tensor.broadcast(to: tensor.shape), high.tensor.broadcast(to: tensor.shape))
  }

  /// Each element, or the nearest end of the range where it lies beyond.
  public func clamped(to range: ClosedRange<Double>) throws(GraphError) -> Tensor {
    try Clamp()(
      tensor, constant(range.lowerBound, like: tensor), constant(range.upperBound, like: tensor))
  }
}
