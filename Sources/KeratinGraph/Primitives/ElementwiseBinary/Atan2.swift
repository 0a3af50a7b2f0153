/// `y` = the angle of the point (b, a) seen from the origin, point by point; in radians, [−π, π].
///
/// Gradient: `da = dy · b / (a² + b²)`, `db = −dy · a / (a² + b²)`.
public struct Atan2: ElementwiseBinary {
  public static let name = "atan2"
  public static let operation = Scalar.Binary.atan2
  public init() {}
  public static func accepts(_ type: ElementType) -> Bool { type.isFloatingPoint }
  public static func derivatives(_ a: Tensor, _ b: Tensor, _ y: Tensor, _ dy: Tensor)
    throws(GraphError)
    -> (Tensor?, Tensor?)
  {
    let squares = try square(a) + square(b)
    return (try dy * b / squares, try -(dy * a / squares))
  }
  public static func stableHLO(
    _ a: StableHLOValue, _ b: StableHLOValue, _ output: TensorType,
    _ builder: inout StableHLOBuilder
  ) -> StableHLOValue {
    builder.op("atan2", a, b, to: output)
  }
}

/// The angle of the point (b, a), in radians; axes of extent 1 are repeated.
public func atan2<A: TensorConvertible, B: TensorConvertible>(_ a: A, _ b: B) throws(GraphError)
  -> Tensor
{
  try Atan2.broadcasting(a.tensor, b.tensor)
}
public func atan2<A: TensorConvertible>(_ a: A, _ b: Double) throws(GraphError) -> Tensor {
  try Atan2.broadcasting(a.tensor, constant(b, type: a.tensor.elementType))
}
public func atan2<B: TensorConvertible>(_ a: Double, _ b: B) throws(GraphError) -> Tensor {
  try Atan2.broadcasting(constant(a, type: b.tensor.elementType), b.tensor)
}
