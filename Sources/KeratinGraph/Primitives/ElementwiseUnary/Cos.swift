/// `y = cos x`, point by point; x in radians.
///
/// Gradient: `dx = −dy · sin x`.
public struct Cos: ElementwiseUnary {
  public static let name = "cos"
  public init() {}
  public static func formula(_ x: Scalar, _ type: ElementType) -> Scalar { .unary(.cos, x) }
  public static func accepts(_ type: ElementType) -> Bool { type.isFloatingPoint }
  public static func derivative(_ x: Tensor, _ y: Tensor, _ dy: Tensor) throws(GraphError)
    -> Tensor?
  { try -(dy * sin(x)) }
  public static func stableHLO(_ x: StableHLOValue, _ builder: inout StableHLOBuilder)
    -> StableHLOValue
  {
    builder.op("cosine", x, to: x.type)
  }
}

/// The cosine of each element (radians).
public func cos(_ x: some TensorConvertible) throws(GraphError) -> Tensor {
  try Cos()(x.tensor)
}
