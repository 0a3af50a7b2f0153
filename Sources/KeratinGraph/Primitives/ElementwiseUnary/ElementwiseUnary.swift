/// The family: one value in, one value out, point by point. A member is a formula, its name in StableHLO, and its
/// derivative.
public protocol ElementwiseUnary: Primitive {
  init()

  /// The formula of one element `x` of the given type.
  static func formula(_ x: Scalar, _ type: ElementType) -> Scalar

  /// The types that the formula has sense for.
  static func accepts(_ type: ElementType) -> Bool

  /// What the result is made of; the family's answer is: the same as x.
  static func resultType(_ type: ElementType) -> ElementType

  /// `dy · f'(x)`, given x, y = f(x) and dy; nil where the derivative is nowhere of use.
  static func derivative(_ x: Tensor, _ y: Tensor, _ dy: Tensor) throws(GraphError) -> Tensor?

  /// StableHLO for it.
  static func stableHLO(_ x: StableHLOValue, _ builder: inout StableHLOBuilder) -> StableHLOValue
}

extension ElementwiseUnary {
  public var attributes: Attributes { [:] }
  public init(_ attributes: Attributes) throws(GraphError) { self.init() }
  public static func resultType(_ type: ElementType) -> ElementType { type }

  public func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] {
    try expect(inputs, "x")
    guard Self.accepts(inputs[0].elementType) else {
      throw GraphError(
        name, "has no sense for elements of type \(inputs[0].elementType.rawValue).",
        [.init("x", inputs[0])],
        hint: "cast the operand first.")
    }
    return [inputs[0].with(Self.resultType(inputs[0].elementType))]
  }
  public func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  {
    [try Self.derivative(inputs[0], outputs[0], cotangents[0]!)]
  }
  public func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel {
    .elementwise(
      inputs, outputs[0],
      Self.formula(.operand(0, identityIndex(inputs[0].rank)), inputs[0].elementType))
  }
  public func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  )
    -> [StableHLOValue]
  {
    [Self.stableHLO(inputs[0], &builder)]
  }
}
