/// `y = a · 2ᵇ`, point by point, what leaves the width is lost: 0 where b is the width or more. Integers; b is not
/// negative.
///
/// Gradient: none.
public struct ShiftLeft: ElementwiseBinary {
  public static let name = "shiftLeft"
  public static let operation = Scalar.Binary.shiftLeft
  public init() {}
  public static func accepts(_ type: ElementType) -> Bool { type.isInteger }
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
    builder.op("shift_left", a, b, to: output)
  }
}

/// The bits of `a` moved up by `b` places; axes of extent 1 are repeated.
public func << <A: TensorConvertible, B: TensorConvertible>(a: A, b: B) throws(GraphError) -> Tensor
{
  try ShiftLeft.broadcasting(a.tensor, b.tensor)
}
public func << <A: TensorConvertible>(a: A, b: Int) throws(GraphError) -> Tensor {
  try ShiftLeft.broadcasting(a.tensor, constant(b, type: a.tensor.elementType))
}
public func << <B: TensorConvertible>(a: Int, b: B) throws(GraphError) -> Tensor {
  try ShiftLeft.broadcasting(constant(a, type: b.tensor.elementType), b.tensor)
}
