/// `y = 1 / (1 + e⁻ˣ)`, point by point; in [0, 1], without overflow for any x.
///
/// Gradient: `dx = dy · y · (1 − y)`.
public struct Sigmoid: ElementwiseUnary {
  public static let name = "sigmoid"
  public init() {}
  public static func formula(_ x: Scalar, _ type: ElementType) -> Scalar { .unary(.sigmoid, x) }
  public static func accepts(_ type: ElementType) -> Bool { type.isFloatingPoint }
  public static func derivative(_ x: Tensor, _ y: Tensor, _ dy: Tensor) throws(GraphError)
    -> Tensor?
  { try dy * y * (1 - y) }
  public static func stableHLO(_ x: StableHLOValue, _ builder: inout StableHLOBuilder)
    -> StableHLOValue
  {
    builder.op("logistic", x, to: x.type)
  }
}

/// The logistic function of each element: `1 / (1 + e⁻ˣ)`.
public func sigmoid(_ x: some TensorConvertible) throws(GraphError) -> Tensor {
  try Sigmoid()(x.tensor)
}
