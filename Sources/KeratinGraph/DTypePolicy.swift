/// In which types a network computes, by Keras's names. Variables are f32 under every policy.
///
///     try model.compile(optimizer: .adam, loss: .categoricalCrossentropy, dtypePolicy: .mixedBFloat16)
public enum DTypePolicy: String, Hashable, Sendable, CaseIterable {
  /// Everything in f32.
  case float32
  /// What matrix products and convolutions multiply, forward and in gradients, is rounded to bf16 (to nearest, ties to
  /// even: 8 significant bits, the range of f32); their sums, and everything else, are f32. See
  /// `Program.with(_:)`.
  case mixedBFloat16 = "mixed_bfloat16"
}

extension Program {
  /// The program under a policy. Of `mixedBFloat16` the one rule is this: every operand of type f32 of a matrix product, a
  /// convolution, or a gradient of one becomes `f32(bf16(operand))`, also in the bodies of loops. A product of two such
  /// numbers is exact in f32, so an engine may multiply in bf16 and add up in f32, and a program that has been through this
  /// once stays as it is. What is rounded so and compared with zero, as the gradient of `relu` does, is compared as rounded:
  /// the answer is the same, and nobody has to keep the f32 number for it.
  ///
  /// Take gradients before: roundings are not differentiated.
  public func with(_ policy: DTypePolicy) throws(GraphError) -> Program {
    switch policy {
    case .float32: return self
    case .mixedBFloat16:
      var rounding = GraphTransformer([OperandRounding()])
      let rounded = try rounding.transform(roots)
      var signs = GraphTransformer([SignOfRounded(reachableNodes(from: rounded))])
      let found = try signs.transform(rounded)
      var changed: [Update] = []
      for (update, value) in zip(updates, found[outputs.count...]) {
        changed.append(Update(update.variable, value))
      }
      return try Program(
        inputs: inputs, outputs: Array(found[..<outputs.count]), updates: changed)
    }
  }

  /// Whether some product is of numbers that were rounded to bf16.
  public var multipliesBFloat16: Bool {
    reachableNodes(from: roots).contains { node in
      node.primitive?.isContraction == true
        && node.inputs.allSatisfy { $0.wideningOfBFloat16 != nil }
    }
  }
}

extension Tensor {
  /// The value of type bf16 that this one is as f32, where it is such.
  public var wideningOfBFloat16: Tensor? {
    guard node.primitive is Cast, elementType == .float32 else { return nil }
    let source = node.inputs[0]
    return source.elementType == .bfloat16 ? source : nil
  }
}

/// Sums of products of two operands' elements.
let contractions: [any Primitive.Type] = [
  MatMul.self, Convolution.self, ConvolutionInputGradient.self, ConvolutionFilterGradient.self,
]

extension Primitive {
  /// A sum of products of two operands' elements.
  public var isContraction: Bool { contractions.contains { $0 == Self.self } }
}
