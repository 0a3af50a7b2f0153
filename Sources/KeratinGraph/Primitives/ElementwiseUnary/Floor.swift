/// `y = ⌊x⌋`, the greatest whole number that is not above x, point by point.
///
/// Gradient: none; the function is constant but for jumps.
public struct Floor: ElementwiseUnary {
  public static let name = "floor"
  public init() {}
  public static func formula(_ x: Scalar, _ type: ElementType) -> Scalar { .unary(.floor, x) }
  public static func accepts(_ type: ElementType) -> Bool { type.isFloatingPoint }
  public static func derivative(_ x: Tensor, _ y: Tensor, _ dy: Tensor) throws(GraphError)
    -> Tensor?
  { nil }
  public static func stableHLO(_ x: StableHLOValue, _ builder: inout StableHLOBuilder)
    -> StableHLOValue
  {
    builder.op("floor", x, to: x.type)
  }
}

/// Each element rounded down.
public func floor(_ x: some TensorConvertible) throws(GraphError) -> Tensor {
  try Floor()(x.tensor)
}
