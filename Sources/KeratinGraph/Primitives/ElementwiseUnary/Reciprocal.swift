/// `y = 1 / x`, point by point.
///
/// Gradient: `dx = −dy · y²`.
public struct Reciprocal: ElementwiseUnary {
  public static let name = "reciprocal"
  public init() {}
  public static func formula(_ x: Scalar, _ type: ElementType) -> Scalar { .number(1, type) / x }
  public static func accepts(_ type: ElementType) -> Bool { type.isFloatingPoint }
  public static func derivative(_ x: Tensor, _ y: Tensor, _ dy: Tensor) throws(GraphError)
    -> Tensor?
  { try -(dy * square(y)) }
  public static func stableHLO(_ x: StableHLOValue, _ builder: inout StableHLOBuilder)
    -> StableHLOValue
  {
    builder.op(
      "divide", builder.splat(Literal(1, x.type.elementType), x.type.shape), x, to: x.type)
  }
}

/// One over each element.
public func reciprocal(_ x: some TensorConvertible) throws(GraphError) -> Tensor {
  try Reciprocal()(x.tensor)
}
