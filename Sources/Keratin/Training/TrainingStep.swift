import KeratinGraph

/// One step of training as one program: forward, loss, gradients, optimiser, metrics. The batch is a symbol, so that a
/// smaller last batch compiles nothing.
///
/// Where the loss or the gradients' squared norm (`gradientNormBound`) is not finite, every variable keeps its value, and the step
/// says so.
///
/// On several devices each computes the gradients of its own part's mean loss. Parts are equally large, so the mean over
/// the devices is the gradient of the whole batch's mean loss, and from there on all devices do the same.
final class TrainingStep {
  let function: Function
  /// What layers give, the loss, the gradients, in order of computation: what a replay looks at.
  let suspects: [(name: String, value: Tensor)]
  /// What each layer gives.
  let layers: [(path: String, value: Tensor)]
  private let inputs: [Tensor]
  private let policy: DTypePolicy

  init(_ model: Model, _ compiled: CompiledModel, _ kind: CompiledModel.StepKind) throws {
    let forward = try ForwardPass(model, compiled.loss, kind, isTraining: true, compiled.random)
    let weights = compiled.state.weights
    let sharing = DeviceSharing(devices: kind.devices)
    var gradients = try gradient(of: forward.loss, withRespectTo: weights.map(\.tensor))
    for place in gradients.indices { gradients[place] = try sharing.mean(gradients[place]) }
    let loss = try sharing.mean(forward.loss)
    var norm = loss
    for gradient in gradients { norm = try norm + gradientNormBound(gradient) }
    let isFinite = try norm.isFinite()

    var updates = try compiled.state.updates(gradients)
    updates.append(try compiled.random.update())
    for update in forward.updates {
      // Moving averages of what each device saw, as Keras's "mean" aggregation.
      let isNumber = update.value.elementType.isFloatingPoint
      updates.append(
        (update.weight.variable, isNumber ? try sharing.mean(update.value) : update.value))
    }
    updates += try compiled.metricUpdates(compiled.training, forward, loss: loss, sharing)
    var guarded: [(variable: Variable, value: Tensor)] = []
    for update in updates {
      guarded.append((update.variable, try select(isFinite, update.value, update.variable)))
    }
    inputs = forward.inputs
    policy = compiled.dtypePolicy
    layers = forward.outputs
    suspects =
      layers.map { ($0.path, $0.value) } + [("the loss", forward.loss)]
      + zip(weights, gradients).map { ("the gradient of \($0.path)", $1) }
    function = try Function(
      inputs: inputs, outputs: [isFinite], updates: Updates(guarded), on: compiled.device,
      policy: compiled.dtypePolicy, mode: compiled.mode, devices: kind.devices)
  }

  /// Brings a batch to the device.
  func stage(_ batch: TrainingBatch) throws -> StagedBatch {
    StagedBatch(batch: batch, call: try function.stage(batch.arguments))
  }

  /// Computes the batch once more, without clang, and finds what was first not finite.
  func culprit(_ batch: TrainingBatch) throws -> String {
    var flags: [Tensor] = []
    for suspect in suspects { flags.append(try suspect.value.isFinite().all()) }
    let replay = try Function(
      inputs: inputs, outputs: flags, on: .interpreter, policy: policy)
    let found = try replay.call(batch.arguments)
    for (suspect, flag) in zip(suspects, found) where flag.integer(at: 0) == 0 {
      return suspect.name
    }
    return "the sum of the squared gradients"
  }
}

/// A batch on its way to the device.
struct StagedBatch {
  let batch: TrainingBatch
  let call: any StagedCall

  func start() throws -> RunningStep { RunningStep(call: try call.start()) }
}

/// A step that was started.
struct RunningStep {
  let call: any RunningCall

  /// Waits for the end. False: something was not finite, and nothing has changed.
  func isFinite() throws -> Bool { try call.outputs()[0].integer(at: 0) != 0 }
}

/// What is handed to a step: inputs, target, and the weights of the samples where there are any.
struct TrainingBatch: Sendable {
  let index: Int
  let arguments: [NDArray]
}

/// The network from inputs to loss: what training and evaluation share.
struct ForwardPass {
  let inputs: [Tensor]
  let target: Tensor
  let sampleWeights: Tensor?
  let prediction: Tensor
  /// With what the regularisers add.
  let loss: Tensor
  let updates: [(weight: Weight, value: Tensor)]
  let outputs: [(path: String, value: Tensor)]

  init(
    _ model: Model, _ loss: Loss, _ kind: CompiledModel.StepKind, isTraining: Bool,
    _ random: RandomState?
  ) throws {
    let places = model.inputs.map { Tensor.input($0.name, $0.elementType, $0.type.shape) }
    target = Tensor.input("target", kind.target.elementType, kind.target.shape)
    sampleWeights = kind.isWeighted ? Tensor.input("sample_weights", .float32, ["batch"]) : nil
    inputs = places + [target] + (sampleWeights.map { [$0] } ?? [])
    let context = LayerContext(
      isTraining: isTraining, random: random, sharing: DeviceSharing(devices: kind.devices))
    let results = try model.call(places, context)
    guard results.count == 1 else {
      throw TrainingError(
        "\(model.title) has \(results.count) outputs; fit and evaluate know one.",
        hint: "train with a Function of your own; predict gives all outputs.")
    }
    prediction = results[0]
    var sum = try loss.mean(
      target: target, prediction: prediction, sampleWeights: sampleWeights)
    for weight in model.weights {
      guard let regularizer = weight.regularizer else { continue }
      sum =
        try sum
        + withNameScope("regularizer of \(weight.path)") {
          () throws(GraphError) -> Tensor in try regularizer.penalty(weight)
        }
    }
    self.loss = sum
    updates = context.updates
    outputs = context.outputs
  }
}
