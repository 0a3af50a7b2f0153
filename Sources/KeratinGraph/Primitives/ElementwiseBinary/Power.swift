/// `y = aᵇ`, point by point; NaN where a < 0 and b is no whole number, 1 where b = 0.
///
/// Gradient: `da = dy · b · aᵇ⁻¹`, 0 where b = 0; `db = dy · y · ln a`, with 0 for ln 0, so that 0ᵇ has slope 0 in b.
public struct Power: ElementwiseBinary {
  public static let name = "power"
  public static let operation = Scalar.Binary.power
  public init() {}
  public static func accepts(_ type: ElementType) -> Bool { type.isFloatingPoint }
  public static func derivatives(_ a: Tensor, _ b: Tensor, _ y: Tensor, _ dy: Tensor)
    throws(GraphError)
    -> (Tensor?, Tensor?)
  {
    // Where b is 0 the factor b decides; the exponent only must not make an infinity of a = 0.
    let exponent = try select(b .== 0, 1, b - 1)
    let base = try select(a .== 0, 1, a)
    return (try dy * b * pow(a, exponent), try dy * y * log(base))
  }
  public static func stableHLO(
    _ a: StableHLOValue, _ b: StableHLOValue, _ output: TensorType,
    _ builder: inout StableHLOBuilder
  ) -> StableHLOValue {
    builder.op("power", a, b, to: output)
  }
}

/// Each element of `a` to the power of that of `b`; axes of extent 1 are repeated.
public func pow<A: TensorConvertible, B: TensorConvertible>(_ a: A, _ b: B) throws(GraphError)
  -> Tensor
{
  try Power.broadcasting(a.tensor, b.tensor)
}
public func pow<A: TensorConvertible>(_ a: A, _ b: Double) throws(GraphError) -> Tensor {
  try Power.broadcasting(a.tensor, constant(b, type: a.tensor.elementType))
}
public func pow<B: TensorConvertible>(_ a: Double, _ b: B) throws(GraphError) -> Tensor {
  try Power.broadcasting(constant(a, type: b.tensor.elementType), b.tensor)
}
