/// `y = a ⊻ b`, point by point: logical of bools, bit by bit of integers.
///
/// Gradient: none.
public struct Xor: ElementwiseBinary {
  public static let name = "xor"
  public static let operation = Scalar.Binary.xor
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
    builder.op("xor", a, b, to: output)
  }
}

/// Just one of both, of bools; the bits that differ, of integers. Axes of extent 1 are repeated.
public func .^ <A: TensorConvertible, B: TensorConvertible>(a: A, b: B) throws(GraphError) -> Tensor
{
  try Xor.broadcasting(a.tensor, b.tensor)
}
public func .^ <A: TensorConvertible>(a: A, b: Int) throws(GraphError) -> Tensor {
  try Xor.broadcasting(a.tensor, constant(b, type: a.tensor.elementType))
}
public func .^ <B: TensorConvertible>(a: Int, b: B) throws(GraphError) -> Tensor {
  try Xor.broadcasting(constant(a, type: b.tensor.elementType), b.tensor)
}
