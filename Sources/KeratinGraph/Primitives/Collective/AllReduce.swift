/// The sum or the mean of a value over all replicas of a program, on each of them: `yᵣ = Σₛ xₛ`, or that over their number.
/// A program that is not replicated is its one replica: `y = x`.
///
/// Shapes: x `[..]`, on every replica the same; y as x.
///
/// Gradient: of the replicas' losses together. Every `yᵣ` hangs on every `xₛ` alike, so the cotangents are summed (or
/// averaged) over the replicas, too.
public struct AllReduce: Primitive {
  public static let name = "allReduce"
  /// What becomes of the replicas' values.
  public enum Combination: String, Hashable, Sendable, CaseIterable {
    case sum, mean
  }
  public let combination: Combination
  public init(_ combination: Combination) { self.combination = combination }

  public var attributes: Attributes { ["combination": .string(combination.rawValue)] }
  public init(_ attributes: Attributes) throws(GraphError) {
    let word = try attributes.string("combination")
    guard let combination = Combination(rawValue: word) else {
      throw GraphError(Self.name, "there is no combination '\(word)'; there are sum and mean.")
    }
    self.combination = combination
  }

  public func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] {
    try expect(inputs, "x")
    let type = inputs[0].elementType
    guard type.isFloatingPoint || type.isInteger && combination == .sum else {
      throw GraphError(
        name, "the \(combination.rawValue) has no sense for elements of type \(type.rawValue).",
        [.init("x", inputs[0])], hint: "cast the operand first.")
    }
    return inputs
  }
  public func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  { [try self(cotangents[0]!)] }

  public func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel {
    .elementwise(inputs, outputs[0], .operand(0, identityIndex(outputs[0].rank)))
  }
  public func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  ) -> [StableHLOValue] {
    let count = builder.replication.count
    guard count > 1 else { return inputs }
    let type = outputs[0].elementType
    let all = (0..<count).map(String.init).joined(separator: ", ")
    let sum = builder.op(
      "all_reduce", inputs,
      attributes: "replica_groups = dense<[[\(all)]]> : tensor<1x\(count)xi64>",
      regions: [builder.combining(.sum, type)], to: outputs)[0]
    switch combination {
    case .sum: return [sum]
    case .mean:
      let number = builder.splat(Literal(count, type), outputs[0].shape)
      return [builder.op("divide", sum, number, to: outputs[0])]
    }
  }
}

extension TensorConvertible {
  /// The sum or the mean of this value over all replicas of the program; the value itself where there is one.
  ///
  /// - Throws: `GraphError` for bool, and for the mean of whole numbers.
  public func allReduced(_ combination: AllReduce.Combination) throws(GraphError) -> Tensor {
    try AllReduce(combination)(tensor)
  }
}
