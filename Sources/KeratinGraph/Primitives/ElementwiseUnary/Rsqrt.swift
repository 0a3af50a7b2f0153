/// `y = 1 / √x`, point by point: ∞ at 0, NaN below.
///
/// Gradient: `dx = −dy · y / (2x)`.
public struct Rsqrt: ElementwiseUnary {
  public static let name = "rsqrt"
  public init() {}
  public static func formula(_ x: Scalar, _ type: ElementType) -> Scalar { .unary(.rsqrt, x) }
  public static func accepts(_ type: ElementType) -> Bool { type.isFloatingPoint }
  public static func derivative(_ x: Tensor, _ y: Tensor, _ dy: Tensor) throws(GraphError)
    -> Tensor?
  { try -0.5 * dy * y / x }
  public static func stableHLO(_ x: StableHLOValue, _ builder: inout StableHLOBuilder)
    -> StableHLOValue
  {
    builder.op("rsqrt", x, to: x.type)
  }
}

/// One over the square root of each element.
public func rsqrt(_ x: some TensorConvertible) throws(GraphError) -> Tensor {
  try Rsqrt()(x.tensor)
}
