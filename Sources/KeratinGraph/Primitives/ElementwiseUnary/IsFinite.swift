/// `y` = whether x is neither infinite nor NaN, point by point: a bool.
///
/// Gradient: none.
public struct IsFinite: ElementwiseUnary {
  public static let name = "isFinite"
  public init() {}
  public static func formula(_ x: Scalar, _ type: ElementType) -> Scalar { .unary(.isFinite, x) }
  public static func accepts(_ type: ElementType) -> Bool { type.isFloatingPoint }
  public static func resultType(_ type: ElementType) -> ElementType { .bool }
  public static func derivative(_ x: Tensor, _ y: Tensor, _ dy: Tensor) throws(GraphError)
    -> Tensor?
  { nil }
  public static func stableHLO(_ x: StableHLOValue, _ builder: inout StableHLOBuilder)
    -> StableHLOValue
  {
    builder.op("is_finite", x, to: x.type.with(.bool))
  }
}

extension TensorConvertible {
  /// Whether each element is neither infinite nor NaN.
  public func isFinite() throws(GraphError) -> Tensor { try IsFinite()(tensor) }
}
