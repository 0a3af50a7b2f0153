/// `y = x`, through which no gradient goes: what comes before counts as constant.
///
/// Gradient: none.
public struct StopGradient: Primitive {
  public static let name = "stopGradient"
  public init() {}

  public var attributes: Attributes { [:] }
  public init(_ attributes: Attributes) throws(GraphError) {}

  public func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] {
    try expect(inputs, "x")
    return inputs
  }
  public func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  { [nil] }

  public func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel {
    .elementwise(inputs, outputs[0], .operand(0, identityIndex(outputs[0].rank)))
  }
  public func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  )
    -> [StableHLOValue]
  {
    inputs
  }
}

extension TensorConvertible {
  /// The same values, taken for constants by `gradient`.
  public func stoppingGradient() throws(GraphError) -> Tensor { try StopGradient()(tensor) }
}
