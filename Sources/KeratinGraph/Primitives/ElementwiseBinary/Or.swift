/// `y = a ∨ b`, point by point: logical of bools, bit by bit of integers.
///
/// Gradient: none.
public struct Or: ElementwiseBinary {
  public static let name = "or"
  public static let operation = Scalar.Binary.or
  public init() {}
  public static func accepts(_ type: ElementType) -> Bool { !type.isFloatingPoint }
  public static func derivatives(_ a: Tensor, _ b: Tensor, _ y: Tensor, _ dy: Tensor)
    throws(GraphError)
    -> (Tensor?, Tensor?)
  {
    (nil, nil)
  }
  public static func stableHLO(
    _ a: StableHLOValue, _ b: StableHLOValue, _ output: TensorType,
    _ builder: inout StableHLOBuilder
  ) -> StableHLOValue {
    builder.op("or", a, b, to: output)
  }
}

/// Either or both, of bools; the bits of either, of integers. Axes of extent 1 are repeated.
public func .| <A: TensorConvertible, B: TensorConvertible>(a: A, b: B) throws(GraphError) -> Tensor
{
  try Or.broadcasting(a.tensor, b.tensor)
}
public func .| <A: TensorConvertible>(a: A, b: Int) throws(GraphError) -> Tensor {
  try Or.broadcasting(a.tensor, constant(b, type: a.tensor.elementType))
}
public func .| <B: TensorConvertible>(a: Int, b: B) throws(GraphError) -> Tensor {
  try Or.broadcasting(constant(a, type: b.tensor.elementType), b.tensor)
}
