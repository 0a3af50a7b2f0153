/// `y = x²`, point by point; integers wrap.
///
/// Gradient: `dx = 2 · dy · x`.
public struct Square: ElementwiseUnary {
  public static let name = "square"
  public init() {}
  public static func formula(_ x: Scalar, _ type: ElementType) -> Scalar { x * x }
  public static func accepts(_ type: ElementType) -> Bool { type != .bool }
  public static func derivative(_ x: Tensor, _ y: Tensor, _ dy: Tensor) throws(GraphError)
    -> Tensor?
  { try 2 * dy * x }
  public static func stableHLO(_ x: StableHLOValue, _ builder: inout StableHLOBuilder)
    -> StableHLOValue
  {
    builder.op("multiply", x, x, to: x.type)
  }
}

/// Each element times itself.
public func square(_ x: some TensorConvertible) throws(GraphError) -> Tensor {
  try Square()(x.tensor)
}
