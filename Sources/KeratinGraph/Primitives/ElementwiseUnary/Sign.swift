/// `y = −1, 0 or 1`: the sign of x, point by point; of NaN, NaN.
///
/// Gradient: none; the function is constant but for one jump.
public struct Sign: ElementwiseUnary {
  public static let name = "sign"
  public init() {}
  public static func formula(_ x: Scalar, _ type: ElementType) -> Scalar { .unary(.sign, x) }
  public static func accepts(_ type: ElementType) -> Bool {
    type.isFloatingPoint || type.isSignedInteger
  }
  public static func derivative(_ x: Tensor, _ y: Tensor, _ dy: Tensor) throws(GraphError)
    -> Tensor?
  { nil }
  public static func stableHLO(_ x: StableHLOValue, _ builder: inout StableHLOBuilder)
    -> StableHLOValue
  {
    builder.op("sign", x, to: x.type)
  }
}

/// The sign of each element: −1, 0 or 1.
public func sign(_ x: some TensorConvertible) throws(GraphError) -> Tensor {
  try Sign()(x.tensor)
}
