/// `y = a < b`, point by point: a bool. False where either is NaN.
///
/// Gradient: none.
public struct Less: ElementwiseBinary {
  public static let name = "less"
  public static let operation = Scalar.Binary.less
  public init() {}
  public static func accepts(_ type: ElementType) -> Bool { type != .bool }
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
    builder.compare("LT", a, b)
  }
}

/// Whether each element of `a` is less than that of `b`; axes of extent 1 are repeated.
public func .< <A: TensorConvertible, B: TensorConvertible>(a: A, b: B) throws(GraphError) -> Tensor
{
  try Less.broadcasting(a.tensor, b.tensor)
}
public func .< <A: TensorConvertible>(a: A, b: Double) throws(GraphError) -> Tensor {
  try Less.broadcasting(a.tensor, constant(b, type: a.tensor.elementType))
}
public func .< <B: TensorConvertible>(a: Double, b: B) throws(GraphError) -> Tensor {
  try Less.broadcasting(constant(a, type: b.tensor.elementType), b.tensor)
}
