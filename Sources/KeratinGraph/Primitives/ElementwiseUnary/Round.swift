/// `y` = the whole number nearest to x, point by point; halves go to the even neighbour (as IEEE 754 and NumPy do):
/// 2.5 becomes 2.
///
/// Gradient: none; the function is constant but for jumps.
public struct Round: ElementwiseUnary {
  public static let name = "round"
  public init() {}
  public static func formula(_ x: Scalar, _ type: ElementType) -> Scalar { .unary(.round, x) }
  public static func accepts(_ type: ElementType) -> Bool { type.isFloatingPoint }
  public static func derivative(_ x: Tensor, _ y: Tensor, _ dy: Tensor) throws(GraphError)
    -> Tensor?
  { nil }
  public static func stableHLO(_ x: StableHLOValue, _ builder: inout StableHLOBuilder)
    -> StableHLOValue
  {
    builder.op("round_nearest_even", x, to: x.type)
  }
}

/// Each element rounded to the nearest whole number, halves to the even one.
public func round(_ x: some TensorConvertible) throws(GraphError) -> Tensor {
  try Round()(x.tensor)
}
