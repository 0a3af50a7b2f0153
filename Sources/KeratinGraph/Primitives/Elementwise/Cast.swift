/// The same numbers as another element type. Integers wrap; floating point to integer truncates toward zero and clamps,
/// NaN becomes 0; anything to bool is "differs from 0"; floating point rounds to nearest, ties to even.
///
/// Gradient: `dx = dy`, cast back, between floating-point types; else none.
public struct Cast: Primitive {
  public static let name = "cast"
  public let type: ElementType
  public init(to type: ElementType) { self.type = type }

  public var attributes: Attributes { ["type": .type(type)] }
  public init(_ attributes: Attributes) throws(GraphError) { type = try attributes.type("type") }

  public func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] {
    try expect(inputs, "x")
    return [inputs[0].with(type)]
  }
  public func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  {
    guard inputs[0].elementType.isFloatingPoint, type.isFloatingPoint else { return [nil] }
    return [try cotangents[0]!.cast(to: inputs[0].elementType)]
  }
  public func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel {
    .elementwise(inputs, outputs[0], .cast(.operand(0, identityIndex(outputs[0].rank)), type))
  }
  public func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  )
    -> [StableHLOValue]
  {
    [builder.op("convert", inputs[0], to: outputs[0])]
  }
}

extension TensorConvertible {
  /// The same numbers as another element type.
  public func cast(to type: ElementType) throws(GraphError) -> Tensor {
    tensor.elementType == type ? tensor : try Cast(to: type)(tensor)
  }
}
