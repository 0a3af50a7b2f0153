/// `y = 2/√π · ∫₀ˣ e^(−t²) dt`, the error function, point by point; in [−1, 1].
///
/// Gradient: `dx = dy · 2/√π · e^(−x²)`.
public struct Erf: ElementwiseUnary {
  public static let name = "erf"
  public init() {}
  public static func formula(_ x: Scalar, _ type: ElementType) -> Scalar { .unary(.erf, x) }
  public static func accepts(_ type: ElementType) -> Bool { type.isFloatingPoint }
  public static func derivative(_ x: Tensor, _ y: Tensor, _ dy: Tensor) throws(GraphError)
    -> Tensor?
  { try 1.1283791670955126 * dy * exp(-square(x)) }
  public static func stableHLO(_ x: StableHLOValue, _ builder: inout StableHLOBuilder)
    -> StableHLOValue
  {
    builder.op("chlo.erf", x, to: x.type)
  }
}

/// The error function of each element.
public func erf(_ x: some TensorConvertible) throws(GraphError) -> Tensor {
  try Erf()(x.tensor)
}
