/// The family: two values of one type and shape in, one out, point by point. (Broadcasting is the spelling's affair:
/// the operators repeat axes first.) A member is an operation, its name in StableHLO, and two derivatives.
public protocol ElementwiseBinary: Primitive {
  init()
  static var operation: Scalar.Binary { get }

  /// The types that the operation has sense for.
  static func accepts(_ type: ElementType) -> Bool

  /// Cotangents of a and b, given y and dy; nil for both where nothing depends smoothly.
  static func derivatives(_ a: Tensor, _ b: Tensor, _ y: Tensor, _ dy: Tensor) throws(GraphError)
    -> (Tensor?, Tensor?)

  static func stableHLO(
    _ a: StableHLOValue, _ b: StableHLOValue, _ output: TensorType,
    _ builder: inout StableHLOBuilder
  )
    -> StableHLOValue
}

extension ElementwiseBinary {
  public var attributes: Attributes { [:] }
  public init(_ attributes: Attributes) throws(GraphError) { self.init() }

  public func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] {
    try expect(inputs, "lhs", "rhs")
    let operands = [GraphError.Operand("lhs", inputs[0]), .init("rhs", inputs[1])]
    guard inputs[0].elementType == inputs[1].elementType else {
      throw GraphError(name, "the element types differ.", operands, hint: "cast one of them.")
    }
    guard inputs[0].shape == inputs[1].shape else {
      throw GraphError(name, "the shapes differ.", operands)
    }
    guard Self.accepts(inputs[0].elementType) else {
      throw GraphError(
        name, "has no sense for elements of type \(inputs[0].elementType.rawValue).", operands,
        hint: "cast the operands first.")
    }
    return [Self.operation.isComparison ? inputs[0].with(.bool) : inputs[0]]
  }
  public func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  {
    let (da, db) = try Self.derivatives(inputs[0], inputs[1], outputs[0], cotangents[0]!)
    return [da, db]
  }
  public func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel {
    let here = identityIndex(inputs[0].rank)
    return .elementwise(
      inputs, outputs[0], .binary(Self.operation, .operand(0, here), .operand(1, here)))
  }
  public func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  )
    -> [StableHLOValue]
  {
    [Self.stableHLO(inputs[0], inputs[1], outputs[0], &builder)]
  }

  /// The spelling: axes are matched from the end, an axis of extent 1 is repeated (NumPy's rule).
  static func broadcasting(_ a: Tensor, _ b: Tensor) throws(GraphError) -> Tensor {
    let (a, b) = try broadcastTogether(name, a, b)
    return try Self()(a, b)
  }
}

/// Both operands brought to one shape by NumPy's rule. Throws where an axis differs and neither extent is 1.
func broadcastTogether(_ speaker: String, _ a: Tensor, _ b: Tensor) throws(GraphError) -> (
  Tensor, Tensor
) {
  if a.shape == b.shape { return (a, b) }
  let operands = [GraphError.Operand("lhs", a.type), .init("rhs", b.type)]
  let shape = try broadcastShape(speaker, a.shape, b.shape, operands)
  return (try a.broadcast(to: shape), try b.broadcast(to: shape))
}

/// The shape that two shapes are repeated to: axes are matched from the end, and an axis of extent 1 fits any other.
func broadcastShape(
  _ speaker: String, _ a: [Dimension], _ b: [Dimension], _ operands: [GraphError.Operand]
) throws(GraphError) -> [Dimension] {
  let rank = Swift.max(a.count, b.count)
  func extent(_ shape: [Dimension], _ axis: Int) -> Dimension {
    let own = axis - (rank - shape.count)
    return own < 0 ? 1 : shape[own]
  }
  var shape: [Dimension] = []
  for axis in 0..<rank {
    let (m, n) = (extent(a, axis), extent(b, axis))
    guard m == n || m == 1 || n == 1 else {
      throw GraphError(
        speaker,
        "the shapes do not fit together: axis \(axis - rank) is \(m) on the left, \(n) on the right.",
        operands)
    }
    shape.append(m == 1 ? n : m)
  }
  return shape
}
