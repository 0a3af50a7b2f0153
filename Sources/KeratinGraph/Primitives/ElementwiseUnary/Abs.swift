/// `y = |x|`, point by point; the least integer of a type stays itself.
///
/// Gradient: `dx = dy · sign(x)`; 0 at the kink, x = 0.
public struct Abs: ElementwiseUnary {
  public static let name = "abs"
  public init() {}
  public static func formula(_ x: Scalar, _ type: ElementType) -> Scalar { .unary(.abs, x) }
  public static func accepts(_ type: ElementType) -> Bool {
    type.isFloatingPoint || type.isSignedInteger
  }
  public static func derivative(_ x: Tensor, _ y: Tensor, _ dy: Tensor) throws(GraphError)
    -> Tensor?
  { try dy * sign(x) }
  public static func stableHLO(_ x: StableHLOValue, _ builder: inout StableHLOBuilder)
    -> StableHLOValue
  {
    builder.op("abs", x, to: x.type)
  }
}

/// The absolute value of each element.
public func abs(_ x: some TensorConvertible) throws(GraphError) -> Tensor {
  try Abs()(x.tensor)
}
