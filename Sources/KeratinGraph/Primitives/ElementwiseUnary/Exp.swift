/// `y = eˣ`, point by point.
///
/// Gradient: `dx = dy · y`.
public struct Exp: ElementwiseUnary {
  public static let name = "exp"
  public init() {}
  public static func formula(_ x: Scalar, _ type: ElementType) -> Scalar { .unary(.exp, x) }
  public static func accepts(_ type: ElementType) -> Bool { type.isFloatingPoint }
  public static func derivative(_ x: Tensor, _ y: Tensor, _ dy: Tensor) throws(GraphError)
    -> Tensor?
  { try dy * y }
  public static func stableHLO(_ x: StableHLOValue, _ builder: inout StableHLOBuilder)
    -> StableHLOValue
  {
    builder.op("exponential", x, to: x.type)
  }
}

/// The exponential of each element.
public func exp(_ x: some TensorConvertible) throws(GraphError) -> Tensor {
  try Exp()(x.tensor)
}
