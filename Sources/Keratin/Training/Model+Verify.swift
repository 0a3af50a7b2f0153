import KeratinGraph

/// What a comparison of two engines on one model found.
public struct Verification: Sendable {
  /// One step of training; nil for a model that is not compiled.
  public let training: ComparisonReport?
  /// One inference.
  public let inference: ComparisonReport

  /// What is to be said first; nil where the engines agree.
  public var disagreement: EngineDisagreement? { training?.disagreement ?? inference.disagreement }
}

extension Model {
  /// One step of training and one inference on the device that `compile` was told and on another, on the same numbers:
  /// the same weights, the same samples, the same dropout. See `EngineComparison` for how they are compared.
  ///
  ///     let verification = try model.verify(inputs: [images], target: labels, against: .reference)
  ///     if let disagreement = verification.disagreement { print(disagreement) }
  ///
  /// The model is afterwards what it was.
  ///
  /// - Parameters:
  ///   - inputs: `[batch, ..]` each.
  ///   - target: `[batch, ..]`; not looked at where the model is not compiled.
  /// - Throws: `GraphError` where the arrays do not have the types of the inputs; what the engines throw.
  public func verify(inputs: [NDArray], target: NDArray, against other: Device) throws
    -> Verification
  {
    try requireBuilt(for: inputs.map(\.shape))
    var training: ComparisonReport?
    if pending != nil || compiled != nil {
      let compiled = try requireCompiled(for: inputs.map(\.shape))
      let kind = CompiledModel.StepKind(
        target: TensorType(
          target.elementType, ["batch"] + target.shape.dropFirst().map { Dimension($0) }),
        isWeighted: false)
      training = try compare(
        try compiled.step(self, kind).named(), inputs + [target], on: compiled.device, other)
    }
    return Verification(
      training: training,
      inference: try compare(try namedInference(), inputs, on: device, other))
  }

  /// Samples for a model whose data are not at hand: numbers evenly over [0, 1), whole numbers 0 and 1, class numbers
  /// that the model has. The same for the same seed.
  public func randomSamples(_ count: Int, seed: UInt64) throws -> (
    inputs: [NDArray], target: NDArray
  ) {
    try requireBuilt(for: [])
    var types = inputs.map { (type: $0.type, bound: 2) }
    let classes = outputs.first?.type.shape.last?.known ?? 2
    types.append((type: try usualTarget(), bound: classes))
    var arrays: [NDArray] = []
    for (place, entry) in types.enumerated() {
      let shape = entry.type.shape.map { $0.value(["batch": count]) }
      let numbers = RandomStream(seed: seed, stream: UInt32(place)).uniform(shape.reduce(1, *))
      let isWhole = !entry.type.elementType.isFloatingPoint
      let scaled = numbers.map { isWhole ? ($0 * Float(entry.bound)).rounded(.down) : $0 }
      arrays.append(NDArray(scaled, shape: shape).converted(to: entry.type.elementType))
    }
    return (Array(arrays.dropLast()), arrays.last!)
  }

  private func compare(
    _ named: NamedProgram, _ arguments: [NDArray], on device: Device, _ other: Device
  ) throws -> ComparisonReport {
    let comparison = try EngineComparison(
      named.program.with(dtypePolicy).optimized(), names: named.names, device.engine,
      against: other.engine)
    return try comparison.run(
      arguments, try named.program.sizes(of: arguments), appliesUpdates: false)
  }

  /// Inference, with what every layer gives.
  private func namedInference() throws -> NamedProgram {
    let places = inputs.map { Tensor.input($0.name, $0.elementType, $0.type.shape) }
    let context = LayerContext(isTraining: false)
    let results = try call(places, context)
    let layers = context.outputs.map { NamedProgram.output(of: $0.path, $0.value) }
    let ends = results.enumerated().map { (name: "the model's output \($0)", value: $1) }
    return try NamedProgram(inputs: places, outputs: layers + ends)
  }
}

/// A program whose outputs have names.
struct NamedProgram {
  let program: Program
  let names: [String]

  init(inputs: [Tensor], outputs: [(name: String, value: Tensor)], updates: [Program.Update] = [])
    throws(GraphError)
  {
    program = try Program(inputs: inputs, outputs: outputs.map(\.value), updates: updates)
    names = outputs.map(\.name)
  }

  /// `the output of dense_1`, for a layer that describes itself as `dense_1 (Dense, units: 10), at main.swift:14`.
  static func output(of layer: String, _ value: Tensor) -> (name: String, value: Tensor) {
    (name: "the output of \(layer.prefix { $0 != " " })", value: value)
  }
}

extension TrainingStep {
  /// The step with what every layer gives, the loss and the gradients beside its updates.
  fileprivate func named() throws -> NamedProgram {
    try NamedProgram(
      inputs: function.program.inputs,
      outputs: layers.map { NamedProgram.output(of: $0.path, $0.value) }
        + suspects.dropFirst(layers.count), updates: function.program.updates)
  }
}
