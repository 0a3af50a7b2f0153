/// `c[.., m, n] = Σₖ a[.., m, k] · b[.., k, n]`: the matrix product, batch axes in front.
///
/// Shapes: a `[B.., m, k]`, b `[B.., k, n]`, c `[B.., m, n]`; the batch axes are equal (the spelling repeats those of
/// extent 1). Floating point or integers. Transposes are index maps of their own and cost nothing.
///
/// Gradient: `da = dc · bᵀ`, `db = aᵀ · dc`.
public struct MatMul: Primitive {
  public static let name = "matmul"
  public init() {}

  public var attributes: Attributes { [:] }
  public init(_ attributes: Attributes) throws(GraphError) {}

  public func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] {
    try expect(inputs, "lhs", "rhs")
    let (a, b) = (inputs[0], inputs[1])
    let operands = [GraphError.Operand("lhs", a), .init("rhs", b)]
    guard a.elementType == b.elementType, a.elementType != .bool else {
      throw GraphError(name, "expects numbers of one type.", operands, hint: "cast one of them.")
    }
    guard a.rank >= 2, a.rank == b.rank else {
      throw GraphError(
        name, "expects two matrices, or two stacks of matrices of one rank.", operands)
    }
    let (m, k) = (a.rank - 2, a.rank - 1)
    guard a.shape[..<m] == b.shape[..<m] else {
      throw GraphError(name, "the batch axes differ.", operands)
    }
    guard a.shape[k] == b.shape[m] else {
      throw GraphError(
        name,
        "the inner dimensions differ: lhs axis \(k) is \(a.shape[k]), rhs axis \(m) is \(b.shape[m]).",
        operands)
    }
    return [a.with(Array(a.shape[...m]) + [b.shape[k]])]
  }
  public func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  {
    let dc = cotangents[0]!
    return [
      try dc.matmul(inputs[1].matrixTransposed()), try inputs[0].matrixTransposed().matmul(dc),
    ]
  }
  public func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel {
    let rank = inputs[0].rank, batch = identityIndex(rank - 2)
    let (m, n, k) = (Scalar.axis(rank - 2), Scalar.axis(rank - 1), Scalar.axis(rank))
    return .nest(
      LoopNest(
        shape: outputs[0].shape + [inputs[0].shape[rank - 1]],
        steps: [
          .init(
            .operand(0, batch + [m, k]) * .operand(1, batch + [k, n]), .sum, over: [rank],
            type: outputs[0].elementType)
        ],
        operands: inputs + outputs, stores: [.init(step: 0, operand: 2, index: batch + [m, n])]))
  }
  public func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  )
    -> [StableHLOValue]
  {
    let rank = inputs[0].type.rank
    let batch = (0..<rank - 2).map(String.init).joined(separator: ", ")
    let axes =
      "#stablehlo.dot<lhs_batching_dimensions = [\(batch)], rhs_batching_dimensions = [\(batch)], "
      + "lhs_contracting_dimensions = [\(rank - 1)], rhs_contracting_dimensions = [\(rank - 2)]>"
    return [
      builder.op(
        "dot_general", inputs[0], inputs[1], attributes: "dot_dimension_numbers = \(axes)",
        to: outputs[0])
    ]
  }
}

extension TensorConvertible {
  /// The matrix product; batch axes of extent 1, and missing ones, are repeated.
  public func matmul(_ other: some TensorConvertible) throws(GraphError) -> Tensor {
    var (a, b) = (tensor, other.tensor)
    if a.rank >= 2, b.rank >= 2, a.shape.dropLast(2) != b.shape.dropLast(2) {
      let rank = Swift.max(a.rank, b.rank)
      func batch(_ t: Tensor, _ axis: Int) -> Dimension {
        let own = axis - (rank - t.rank)
        return own < 0 ? 1 : t.shape[own]
      }
      let shape = (0..<rank - 2).map { batch(a, $0) == 1 ? batch(b, $0) : batch(a, $0) }
      a = try a.broadcast(to: shape + a.shape.suffix(2))
      b = try b.broadcast(to: shape + b.shape.suffix(2))
    }
    return try MatMul()(a, b)
  }

  /// The last two axes exchanged.
  public func matrixTransposed() throws(GraphError) -> Tensor {
    let rank = tensor.rank
    guard rank >= 2 else {
      throw GraphError("transpose", "a matrix has two axes.", [.init("x", tensor.type)])
    }
    return try transposed(Array(0..<rank - 2) + [rank - 1, rank - 2])
  }
}
