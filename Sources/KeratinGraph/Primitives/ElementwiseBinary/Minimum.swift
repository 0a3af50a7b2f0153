/// `y = min(a, b)`, point by point; NaN wins.
///
/// Gradient: `dy` to the lesser side; where both are equal, half to each, so that the slope along a = b is right. None
/// where either is NaN.
public struct Minimum: ElementwiseBinary {
  public static let name = "minimum"
  public static let operation = Scalar.Binary.min
  public init() {}
  public static func accepts(_ type: ElementType) -> Bool { type != .bool }
  public static func derivatives(_ a: Tensor, _ b: Tensor, _ y: Tensor, _ dy: Tensor)
    throws(GraphError)
    -> (Tensor?, Tensor?)
  {
    let half = try select(a .== b, 0.5 * dy, 0)
    return (try select(a .< b, dy, half), try select(b .< a, dy, half))
  }
  public static func stableHLO(
    _ a: StableHLOValue, _ b: StableHLOValue, _ output: TensorType,
    _ builder: inout StableHLOBuilder
  ) -> StableHLOValue {
    builder.op("minimum", a, b, to: output)
  }
}

/// The lesser of two elements; axes of extent 1 are repeated.
public func minimum<A: TensorConvertible, B: TensorConvertible>(_ a: A, _ b: B) throws(GraphError)
  -> Tensor
{
  try Minimum.broadcasting(a.tensor, b.tensor)
}
public func minimum<A: TensorConvertible>(_ a: A, _ b: Double) throws(GraphError) -> Tensor {
  try Minimum.broadcasting(a.tensor, constant(b, type: a.tensor.elementType))
}
public func minimum<B: TensorConvertible>(_ a: Double, _ b: B) throws(GraphError) -> Tensor {
  try Minimum.broadcasting(constant(a, type: b.tensor.elementType), b.tensor)
}
