/// `y = ⌈x⌉`, the least whole number that is not below x, point by point.
///
/// Gradient: none; the function is constant but for jumps.
public struct Ceil: ElementwiseUnary {
  public static let name = "ceil"
  public init() {}
  public static func formula(_ x: Scalar, _ type: ElementType) -> Scalar { .unary(.ceil, x) }
  public static func accepts(_ type: ElementType) -> Bool { type.isFloatingPoint }
  public static func derivative(_ x: Tensor, _ y: Tensor, _ dy: Tensor) throws(GraphError)
    -> Tensor?
  { nil }
  public static func stableHLO(_ x: StableHLOValue, _ builder: inout StableHLOBuilder)
    -> StableHLOValue
  {
    builder.op("ceil", x, to: x.type)
  }
}

/// Each element rounded up.
public func ceil(_ x: some TensorConvertible) throws(GraphError) -> Tensor {
  try Ceil()(x.tensor)
}
