/// `y = tanh(x)`, point by point; in [-1, 1].
///
/// Gradient: `dx = dy · (1 − y²)`.
public struct Tanh: ElementwiseUnary {
  public static let name = "tanh"
  public init() {}
  public static func formula(_ x: Scalar, _ type: ElementType) -> Scalar { .unary(.tanh, x) }
  public static func accepts(_ type: ElementType) -> Bool { type.isFloatingPoint }
  public static func derivative(_ x: Tensor, _ y: Tensor, _ dy: Tensor) throws(GraphError)
    -> Tensor?
  {
    try dy * (1 - y * y)
  }
  public static func stableHLO(_ x: StableHLOValue, _ builder: inout StableHLOBuilder)
    -> StableHLOValue
  {
    builder.op("tanh", x, to: x.type)
  }
}

/// The hyperbolic tangent of each element.
public func tanh(_ x: some TensorConvertible) throws(GraphError) -> Tensor { try Tanh()(x.tensor) }
