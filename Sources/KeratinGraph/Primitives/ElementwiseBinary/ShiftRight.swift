/// `y = ⌊a / 2ᵇ⌋`, point by point: of signed integers the sign moves in, of unsigned ones zeros. Integers; b is not
/// negative.
///
/// Gradient: none.
public struct ShiftRight: ElementwiseBinary {
  public static let name = "shiftRight"
  public static let operation = Scalar.Binary.shiftRight
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
    builder.op(
      output.elementType.isSignedInteger ? "shift_right_arithmetic" : "shift_right_logical", a, b,
      to: output)
  }
}

/// The bits of `a` moved down by `b` places; axes of extent 1 are repeated.
public func >> <A: TensorConvertible, B: TensorConvertible>(a: A, b: B) throws(GraphError) -> Tensor
{
  try ShiftRight.broadcasting(a.tensor, b.tensor)
}
public func >> <A: TensorConvertible>(a: A, b: Int) throws(GraphError) -> Tensor {
  try ShiftRight.broadcasting(a.tensor, constant(b, type: a.tensor.elementType))
}
public func >> <B: TensorConvertible>(a: Int, b: B) throws(GraphError) -> Tensor {
  try ShiftRight.broadcasting(constant(a, type: b.tensor.elementType), b.tensor)
}
