/// Of a bool the other value, of an integer all bits flipped; point by point.
///
/// Gradient: none.
public struct Not: ElementwiseUnary {
  public static let name = "not"
  public init() {}
  public static func formula(_ x: Scalar, _ type: ElementType) -> Scalar { .unary(.not, x) }
  public static func accepts(_ type: ElementType) -> Bool { !type.isFloatingPoint }
  public static func derivative(_ x: Tensor, _ y: Tensor, _ dy: Tensor) throws(GraphError)
    -> Tensor?
  { nil }
  public static func stableHLO(_ x: StableHLOValue, _ builder: inout StableHLOBuilder)
    -> StableHLOValue
  {
    builder.op("not", x, to: x.type)
  }
}

extension TensorConvertible {
  /// Each bool negated; of integers, all bits flipped.
  public static prefix func .! (x: Self) throws(GraphError) -> Tensor { try Not()(x.tensor) }
}
