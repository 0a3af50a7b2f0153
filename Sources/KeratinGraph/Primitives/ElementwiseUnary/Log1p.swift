/// `y = ln(1 + x)`, point by point, exact for small x: −∞ at −1, NaN below.
///
/// Gradient: `dx = dy / (1 + x)`.
public struct Log1p: ElementwiseUnary {
  public static let name = "log1p"
  public init() {}
  public static func formula(_ x: Scalar, _ type: ElementType) -> Scalar { .unary(.log1p, x) }
  public static func accepts(_ type: ElementType) -> Bool { type.isFloatingPoint }
  public static func derivative(_ x: Tensor, _ y: Tensor, _ dy: Tensor) throws(GraphError)
    -> Tensor?
  { try dy / (1 + x) }
  public static func stableHLO(_ x: StableHLOValue, _ builder: inout StableHLOBuilder)
    -> StableHLOValue
  {
    builder.op("log_plus_one", x, to: x.type)
  }
}

/// `ln(1 + x)` for each element, exact for small ones.
public func log1p(_ x: some TensorConvertible) throws(GraphError) -> Tensor {
  try Log1p()(x.tensor)
}
