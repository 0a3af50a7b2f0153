/// `y = √x`, point by point; NaN below 0.
///
/// Gradient: `dx = dy / (2y)`; infinite at x = 0.
public struct Sqrt: ElementwiseUnary {
  public static let name = "sqrt"
  public init() {}
  public static func formula(_ x: Scalar, _ type: ElementType) -> Scalar { .unary(.sqrt, x) }
  public static func accepts(_ type: ElementType) -> Bool { type.isFloatingPoint }
  public static func derivative(_ x: Tensor, _ y: Tensor, _ dy: Tensor) throws(GraphError)
    -> Tensor?
  { try dy / (2 * y) }
  public static func stableHLO(_ x: StableHLOValue, _ builder: inout StableHLOBuilder)
    -> StableHLOValue
  {
    builder.op("sqrt", x, to: x.type)
  }
}

/// The square root of each element.
public func sqrt(_ x: some TensorConvertible) throws(GraphError) -> Tensor {
  try Sqrt()(x.tensor)
}
