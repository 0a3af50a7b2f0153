/// `y = eˣ − 1`, point by point, exact for small x.
///
/// Gradient: `dx = dy · (y + 1)`.
public struct Expm1: ElementwiseUnary {
  public static let name = "expm1"
  public init() {}
  public static func formula(_ x: Scalar, _ type: ElementType) -> Scalar { .unary(.expm1, x) }
  public static func accepts(_ type: ElementType) -> Bool { type.isFloatingPoint }
  public static func derivative(_ x: Tensor, _ y: Tensor, _ dy: Tensor) throws(GraphError)
    -> Tensor?
  { try dy * (y + 1) }
  public static func stableHLO(_ x: StableHLOValue, _ builder: inout StableHLOBuilder)
    -> StableHLOValue
  {
    builder.op("exponential_minus_one", x, to: x.type)
  }
}

/// `eˣ − 1` for each element, exact for small ones.
public func expm1(_ x: some TensorConvertible) throws(GraphError) -> Tensor {
  try Expm1()(x.tensor)
}
