/// The same numbers with their axes in another order: `y[i(p₀), i(p₁), ...] = x[i₀, i₁, ...]`; axis k of the result is
/// axis `permutation[k]` of x. Moves numbers only.
///
/// Gradient: `dy` transposed back.
public struct Transpose: Primitive {
  public static let name = "transpose"
  public let permutation: [Int]
  public init(_ permutation: [Int]) { self.permutation = permutation }

  public var attributes: Attributes { ["permutation": .ints(permutation)] }
  public init(_ attributes: Attributes) throws(GraphError) {
    permutation = try attributes.ints("permutation")
  }

  public func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] {
    try expect(inputs, "x")
    guard permutation.sorted() == Array(inputs[0].shape.indices) else {
      throw GraphError(
        name, "\(permutation) is no order of \(inputs[0].rank) axes.", [.init("x", inputs[0])])
    }
    return [inputs[0].with(permutation.map { inputs[0].shape[$0] })]
  }
  public func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  {
    [try Transpose(inverse)(cotangents[0]!)]
  }
  public func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel {
    .elementwise(inputs, outputs[0], .operand(0, inverse.map { .axis($0) }))
  }
  public func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  )
    -> [StableHLOValue]
  {
    [
      builder.op(
        "transpose", inputs[0], attributes: "permutation = \(stableHLOList(permutation))",
        to: outputs[0])
    ]
  }
  private var inverse: [Int] {
    var result = permutation
    for (new, old) in permutation.enumerated() { result[old] = new }
    return result
  }
}

extension TensorConvertible {
  /// The axes in another order; without one, reversed.
  public func transposed(_ permutation: [Int]? = nil) throws(GraphError) -> Tensor {
    try Transpose(permutation ?? tensor.shape.indices.reversed())(tensor)
  }
}
