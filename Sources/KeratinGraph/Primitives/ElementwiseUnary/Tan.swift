/// `y = tan x`, point by point; x in radians.
///
/// Gradient: `dx = dy · (1 + y²)`.
public struct Tan: ElementwiseUnary {
  public static let name = "tan"
  public init() {}
  public static func formula(_ x: Scalar, _ type: ElementType) -> Scalar { .unary(.tan, x) }
  public static func accepts(_ type: ElementType) -> Bool { type.isFloatingPoint }
  public static func derivative(_ x: Tensor, _ y: Tensor, _ dy: Tensor) throws(GraphError)
    -> Tensor?
  { try dy * (1 + square(y)) }
  public static func stableHLO(_ x: StableHLOValue, _ builder: inout StableHLOBuilder)
    -> StableHLOValue
  {
    builder.op("tan", x, to: x.type)
  }
}

/// The tangent of each element (radians).
public func tan(_ x: some TensorConvertible) throws(GraphError) -> Tensor {
  try Tan()(x.tensor)
}
