import KeratinGraph

/// What `compile` was told, and the state of it: optimiser, loss, metrics, and the programs made so far.
public final class CompiledModel {
  public let optimizer: Optimizer
  public let loss: Loss
  public let metrics: [Metric]
  /// Those that count each sample as much as it weighs.
  public let weightedMetrics: [Metric]
  public let device: Device
  /// In which types products are computed.
  public let dtypePolicy: DTypePolicy
  /// How much the steps look at what they compute.
  public let mode: Function.Mode
  let state: OptimizerState
  let random: RandomState
  let training: [MetricState]
  let evaluation: [MetricState]
  /// By the type of the target and whether samples are weighted: data sets differ in that.
  var steps: [StepKind: TrainingStep] = [:]
  var evaluations: [StepKind: EvaluationStep] = [:]

  struct StepKind: Hashable {
    var target: TensorType
    var isWeighted: Bool
    /// How many devices share a step.
    var devices = 1
  }

  init(
    optimizer: Optimizer, loss: Loss, metrics: [Metric], weightedMetrics: [Metric],
    device: Device, dtypePolicy: DTypePolicy, mode: Function.Mode, weights: [Weight], seed: UInt64
  ) {
    self.optimizer = optimizer
    self.loss = loss
    self.metrics = metrics
    self.weightedMetrics = weightedMetrics
    self.device = device
    self.dtypePolicy = dtypePolicy
    self.mode = mode
    state = OptimizerState(optimizer, weights)
    random = RandomState(seed: seed)
    let names = ["loss"] + (metrics + weightedMetrics).map(\.name)
    training = names.map { MetricState($0) }
    evaluation = names.map { MetricState("val_\($0)") }
  }

  /// The metrics' updates for a batch, in the order of `training`.
  ///
  /// - Parameters:
  ///   - loss: Of the whole batch.
  ///   - sharing: Adds up what the devices that share the batch have.
  func metricUpdates(
    _ states: [MetricState], _ forward: ForwardPass, loss: Tensor, _ sharing: DeviceSharing
  ) throws -> [(variable: Variable, value: Tensor)] {
    let batch = try sharing.sum(extent(forward.prediction.shape[0], type: .float32))
    var result = try states[0].updates(mean: loss, over: batch)
    for (metric, state) in zip(metrics, states.dropFirst()) {
      let values = try metric.values(target: forward.target, prediction: forward.prediction)
      result += try state.updates(values, weights: nil, sharing)
    }
    for (metric, state) in zip(weightedMetrics, states.dropFirst(1 + metrics.count)) {
      let values = try metric.values(target: forward.target, prediction: forward.prediction)
      result += try state.updates(values, weights: forward.sampleWeights, sharing)
    }
    return result
  }

  /// Starts bringing what metrics hang on to the host.
  func startReading(_ states: [MetricState]) throws -> VariableTransfers {
    try Variable.startReading(states.flatMap(\.variables))
  }

  func logs(_ states: [MetricState]) -> Logs {
    // What cannot be read is not a number.
    try? startReading(states).wait()
    var logs = Logs()
    for (state, name) in zip(states, training.map(\.name)) { logs.append(name, state.result) }
    return logs
  }
}

extension Model {
  /// Says how the model is trained. Called again, it starts the optimiser afresh; the weights stay.
  ///
  /// - Parameters:
  ///   - metrics: What is reported beside the loss; samples count alike.
  ///   - weightedMetrics: The same, each sample counting as much as it weighs.
  ///   - device: Where training, evaluation and prediction run.
  ///   - dtypePolicy: `.mixedBFloat16` rounds what matrix products and convolutions multiply to bf16, in training, evaluation
  ///     and prediction; weights, sums and everything else stay f32. For devices that multiply bf16 faster.
  ///   - mode: `.checked` compares every operation of every step with the reference, `.nanGuard` names the first number of a
  ///     step that is not finite. Both are for finding faults, and slow.
  /// - Throws: `GraphError` where two metrics have one name, or the device cannot do what the policy is for.
  public func compile(
    optimizer: Optimizer = .rmsprop, loss: Loss, metrics: [Metric] = [],
    weightedMetrics: [Metric] = [], device: Device = .default,
    dtypePolicy: DTypePolicy = .float32, mode: Function.Mode = .standard
  ) throws {
    try device.engine.check(dtypePolicy)
    var names: Set<String> = ["loss"]
    for metric in metrics + weightedMetrics {
      guard names.insert(metric.name).inserted else {
        throw GraphError(
          "compile", "two metrics have the name '\(metric.name)'.",
          hint: "give one of them another: metric.named(\"...\").", path: [title])
      }
    }
    pending = { [unowned self] in
      CompiledModel(
        optimizer: optimizer, loss: loss, metrics: metrics, weightedMetrics: weightedMetrics,
        device: device, dtypePolicy: dtypePolicy, mode: mode, weights: trainableWeights, seed: seed)
    }
    compiled = inputs.isEmpty ? nil : pending?()
    inference = nil
    self.device = device
    self.dtypePolicy = dtypePolicy
  }

  /// What `compile` was told. Throws where it was not called.
  func requireCompiled(for shapes: [[Int]]) throws -> CompiledModel {
    try requireBuilt(for: shapes)
    if let compiled { return compiled }
    guard let pending else {
      throw TrainingError(
        "\(title) is not compiled.", hint: "call compile(optimizer:loss:metrics:) first.")
    }
    let made = pending()
    compiled = made
    return made
  }
}
