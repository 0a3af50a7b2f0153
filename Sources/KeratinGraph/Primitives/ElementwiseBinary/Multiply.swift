/// `y = a · b`, point by point; integers wrap.
///
/// Gradient: `da = dy · b`, `db = dy · a`.
public struct Multiply: ElementwiseBinary {
  public static let name = "multiply"
  public static let operation = Scalar.Binary.multiply
  public init() {}
  public static func accepts(_ type: ElementType) -> Bool { type != .bool }
  public static func derivatives(_ a: Tensor, _ b: Tensor, _ y: Tensor, _ dy: Tensor)
    throws(GraphError)
    -> (Tensor?, Tensor?)
  {
    (try dy * b, try dy * a)
  }
  public static func stableHLO(
    _ a: StableHLOValue, _ b: StableHLOValue, _ output: TensorType,
    _ builder: inout StableHLOBuilder
  ) -> StableHLOValue {
    builder.op("multiply", a, b, to: output)
  }
}

/// The product, element by element, with axes of extent 1 repeated.
public func * <A: TensorConvertible, B: TensorConvertible>(a: A, b: B) throws(GraphError) -> Tensor
{
  try Multiply.broadcasting(a.tensor, b.tensor)
}
public func * <A: TensorConvertible>(a: A, b: Double) throws(GraphError) -> Tensor {
  try Multiply.broadcasting(a.tensor, constant(b, type: a.tensor.elementType))
}
public func * <B: TensorConvertible>(a: Double, b: B) throws(GraphError) -> Tensor {
  try Multiply.broadcasting(constant(a, type: b.tensor.elementType), b.tensor)
}
