/// `y = −x`, point by point; integers wrap.
///
/// Gradient: `dx = −dy`.
public struct Negate: ElementwiseUnary {
  public static let name = "negate"
  public init() {}
  public static func formula(_ x: Scalar, _ type: ElementType) -> Scalar { .unary(.negate, x) }
  public static func accepts(_ type: ElementType) -> Bool { type != .bool }
  public static func derivative(_ x: Tensor, _ y: Tensor, _ dy: Tensor) throws(GraphError)
    -> Tensor?
  { try -dy }
  public static func stableHLO(_ x: StableHLOValue, _ builder: inout StableHLOBuilder)
    -> StableHLOValue
  {
    builder.op("negate", x, to: x.type)
  }
}

extension TensorConvertible {
  /// Each element with the other sign.
  public static prefix func - (x: Self) throws(GraphError) -> Tensor { try Negate()(x.tensor) }
}
