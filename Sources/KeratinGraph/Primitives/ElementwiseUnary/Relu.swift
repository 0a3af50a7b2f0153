/// `y = max(x, 0)`, point by point. NaN goes through. It is a primitive of its own so that the gradient needs only the
/// result, which the next layer keeps anyhow, and takes one comparison.
///
/// Gradient: `dx = dy` where y > 0, else 0; so 0 at the kink, x = 0 (and where x is NaN).
public struct Relu: ElementwiseUnary {
  public static let name = "relu"
  public init() {}
  public static func formula(_ x: Scalar, _ type: ElementType) -> Scalar {
    .binary(.max, x, .number(0, type))
  }
  public static func accepts(_ type: ElementType) -> Bool {
    type.isFloatingPoint || type.isSignedInteger
  }
  public static func derivative(_ x: Tensor, _ y: Tensor, _ dy: Tensor) throws(GraphError)
    -> Tensor?
  { try select(y .> 0, dy, 0) }
  public static func stableHLO(_ x: StableHLOValue, _ builder: inout StableHLOBuilder)
    -> StableHLOValue
  {
    builder.op(
      "maximum", x, builder.splat(Literal(0, x.type.elementType), x.type.shape), to: x.type)
  }
}

/// Each element, or 0 where it is negative; NaN goes through.
public func relu(_ x: some TensorConvertible) throws(GraphError) -> Tensor {
  try Relu()(x.tensor)
}
