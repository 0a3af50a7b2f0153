/// `y = sin x`, point by point; x in radians.
///
/// Gradient: `dx = dy · cos x`.
public struct Sin: ElementwiseUnary {
  public static let name = "sin"
  public init() {}
  public static func formula(_ x: Scalar, _ type: ElementType) -> Scalar { .unary(.sin, x) }
  public static func accepts(_ type: ElementType) -> Bool { type.isFloatingPoint }
  public static func derivative(_ x: Tensor, _ y: Tensor, _ dy: Tensor) throws(GraphError)
    -> Tensor?
  { try dy * cos(x) }
  public static func stableHLO(_ x: StableHLOValue, _ builder: inout StableHLOBuilder)
    -> StableHLOValue
  {
    builder.op("sine", x, to: x.type)
  }
}

/// The sine of each element (radians).
public func sin(_ x: some TensorConvertible) throws(GraphError) -> Tensor {
  try Sin()(x.tensor)
}
