/// `y = ln x`, point by point (nats): −∞ at 0, NaN below.
///
/// Gradient: `dx = dy / x`.
public struct Log: ElementwiseUnary {
  public static let name = "log"
  public init() {}
  public static func formula(_ x: Scalar, _ type: ElementType) -> Scalar { .unary(.log, x) }
  public static func accepts(_ type: ElementType) -> Bool { type.isFloatingPoint }
  public static func derivative(_ x: Tensor, _ y: Tensor, _ dy: Tensor) throws(GraphError)
    -> Tensor?
  { try dy / x }
  public static func stableHLO(_ x: StableHLOValue, _ builder: inout StableHLOBuilder)
    -> StableHLOValue
  {
    builder.op("log", x, to: x.type)
  }
}

/// The natural logarithm of each element.
public func log(_ x: some TensorConvertible) throws(GraphError) -> Tensor {
  try Log()(x.tensor)
}
