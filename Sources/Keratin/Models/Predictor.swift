import KeratinCPU
import KeratinGraph

/// A model as it is now, for many to use at once: later training does not change it.
///
///     let predictor = try model.predictor()
///     let probabilities = try predictor(images)
public final class Predictor: Sendable {
  /// What is given, in order.
  public let inputs: [TensorType]
  public let classNames: [String]?
  private let function: Function

  init(_ model: Model) throws {
    try model.requireBuilt(for: [])
    inputs = model.inputs.map(\.type)
    classNames = model.classNames
    let places = model.inputs.map { Tensor.input($0.name, $0.elementType, $0.type.shape) }
    let outputs = try model.call(places, LayerContext(isTraining: false))
    // Variables of its own, with the numbers of now.
    var copies: [Tensor: Tensor] = [:]
    for weight in model.weights {
      copies[weight.tensor] = Variable(weight.path, try weight.variable.read()).tensor
    }
    function = try Function(
      inputs: places, outputs: outputs, givens: copies, on: model.device,
      policy: model.dtypePolicy)
  }

  /// The first output for a batch `[batch, ..]` of each input.
  /// - Throws: `GraphError` where the arrays do not have the types of the inputs.
  public func callAsFunction(_ inputs: NDArray...) throws -> NDArray { try all(inputs)[0] }

  /// All outputs.
  public func all(_ inputs: [NDArray]) throws -> [NDArray] { try function.call(inputs) }

  /// What the calls so far have taken, kernel by kernel: see `Function.profile()`.
  /// - Throws: `ProfileError` where the device does not measure.
  public func profile() throws -> ProgramProfile { try function.profile() }
}

extension Model {
  /// The model as it is now, for many threads to use at once.
  public func predictor() throws -> Predictor { try Predictor(self) }

  /// The first output for all samples, batch by batch.
  /// - Throws: `GraphError` where the arrays do not have the types of the inputs.
  public func predict(_ inputs: NDArray..., batchSize: Int = 32) throws -> NDArray {
    try predictAll(inputs, batchSize: batchSize)[0]
  }

  /// All outputs for all samples, batch by batch.
  public func predictAll(_ arrays: [NDArray], batchSize: Int = 32) throws -> [NDArray] {
    try requireBuilt(for: arrays.map(\.shape))
    guard arrays.count == inputs.count, let count = arrays.first?.shape.first, batchSize > 0 else {
      throw TrainingError(
        "\(title) takes \(inputs.count) inputs, each with an axis of samples in front, and a "
          + "positive batch size; received \(arrays.count) and \(batchSize).")
    }
    let function = try inferenceFunction()
    var parts: [[NDArray]] = []
    var first = 0
    repeat {
      let rows = first..<min(first + batchSize, count)
      parts.append(
        try function.call(
          zip(arrays, inputs).map { $0.rows(rows).converted(to: $1.elementType) }))
      first = rows.upperBound
    } while first < count
    return outputs.indices.map { place in NDArray(joining: parts.map { $0[place] }) }
  }

  /// From inputs to outputs, reading the weights as they are at each call.
  func inferenceFunction() throws -> Function {
    if let inference { return inference }
    let places = inputs.map { Tensor.input($0.name, $0.elementType, $0.type.shape) }
    let made = try Function(
      inputs: places, outputs: try call(places, LayerContext(isTraining: false)), on: device,
      policy: dtypePolicy)
    inference = made
    return made
  }
}
