/// `y = a − b · trunc(a / b)`, point by point: the sign is that of a. Of integers by zero, a; of floating point, NaN.
///
/// Gradient: `da = dy`, `db = −dy · trunc(a / b)`; the jumps are left out.
public struct Remainder: ElementwiseBinary {
  public static let name = "remainder"
  public static let operation = Scalar.Binary.remainder
  public init() {}
  public static func accepts(_ type: ElementType) -> Bool { type != .bool }
  public static func derivatives(_ a: Tensor, _ b: Tensor, _ y: Tensor, _ dy: Tensor)
    throws(GraphError)
    -> (Tensor?, Tensor?)
  {
    (dy, try -(dy * round((a - y) / b)))
  }
  public static func stableHLO(
    _ a: StableHLOValue, _ b: StableHLOValue, _ output: TensorType,
    _ builder: inout StableHLOBuilder
  ) -> StableHLOValue {
    builder.op("remainder", a, b, to: output)
  }
}

/// What is left of `a` after whole multiples of `b`, with the sign of `a`; axes of extent 1 are repeated.
public func % <A: TensorConvertible, B: TensorConvertible>(a: A, b: B) throws(GraphError) -> Tensor
{
  try Remainder.broadcasting(a.tensor, b.tensor)
}
public func % <A: TensorConvertible>(a: A, b: Double) throws(GraphError) -> Tensor {
  try Remainder.broadcasting(a.tensor, constant(b, type: a.tensor.elementType))
}
public func % <B: TensorConvertible>(a: Double, b: B) throws(GraphError) -> Tensor {
  try Remainder.broadcasting(constant(a, type: b.tensor.elementType), b.tensor)
}
