import KeratinData
import KeratinGraph

/// The loop of `fit`.
struct Trainer {
  let training: Training
  let samples: Samples
  let options: FitOptions
  let step: TrainingStep
  let history: History
  /// The user's, then the history.
  let callbacks: [any Callback]
  let store: CheckpointStore?

  init(_ model: Model, _ samples: Samples, _ options: FitOptions) throws {
    let compiled = try model.requireCompiled(for: samples.shapes)
    guard options.batchSize > 0, options.epochs >= 0 else {
      throw TrainingError(
        "the batch size is \(options.batchSize) and there are \(options.epochs) epochs; "
          + "at least 1 and 0 are needed.")
    }
    guard samples.count > 0 else { throw TrainingError("there are no samples to train on.") }
    try samples.check(model, compiled.loss)
    try options.validation?.check(model, compiled.loss)
    try Self.checkShares(samples, options, compiled.device)
    self.samples = samples
    self.options = options
    step = try compiled.step(model, samples.kind(devices: options.devices))
    training = Training(
      model, compiled, epochs: options.epochs, batchSize: options.batchSize,
      batchCount: samples.batchCount(options.batchSize))
    history = History()
    callbacks = options.callbacks + [history]
    store = try options.checkpoints.map { try CheckpointStore($0) }
  }

  /// Whether the devices can share each batch evenly; says so where the last one runs on fewer.
  private static func checkShares(_ samples: Samples, _ options: FitOptions, _ device: Device)
    throws
  {
    let (devices, batch) = (options.devices, options.batchSize)
    guard devices >= 1 else {
      throw TrainingError("\(devices) devices are asked for; there is at least 1.")
    }
    guard devices > 1 else { return }
    guard devices <= device.engine.deviceCount else {
      throw TrainingError(
        "\(devices) devices are asked for; the engine '\(device.engine.name)' has "
          + "\(device.engine.deviceCount).",
        hint: "several devices are an affair of XLA: train with a device of its own.")
    }
    guard batch % devices == 0 else {
      throw TrainingError(
        "a batch of \(batch) samples cannot be shared evenly by \(devices) devices.",
        hint: "a batch size of \((batch + devices - 1) / devices * devices) can.")
    }
    let last = samples.count % batch
    let share = Replication(devices).share(last)
    if last > 0, share < devices {
      Notice.print(
        "the last batch has \(last) samples, which \(devices) devices cannot share evenly: it runs "
          + "on \(share).")
    }
  }

  func run() throws -> History {
    let model = training.model
    model.stopsTraining = false
    for metric in training.compiled.training { metric.reset() }
    var position = CheckpointPosition()
    if options.checkpoints?.resumes == true, let found = try store?.newest(training, self) {
      position = found
      model.stopsTraining = found.isStopped
    }
    for callback in callbacks { try callback.onTrainBegin(training) }
    for epoch in position.epoch..<max(position.epoch, options.epochs) where !model.stopsTraining {
      try run(epoch, from: epoch == position.epoch ? position.batch : 0)
    }
    for callback in callbacks { try callback.onTrainEnd(training) }
    return history
  }

  private func run(_ epoch: Int, from first: Int) throws {
    training.epoch = epoch
    training.batch = first
    // The beginning of an epoch that goes on from its middle has been told already: what it did is in the state.
    for callback in callbacks where first == 0 || callback is ProgressBar {
      try callback.onEpochBegin(epoch, training)
    }
    if first == 0 { for metric in training.compiled.training { metric.reset() } }
    let batches = try samples.batches(
      of: options.batchSize, shuffledBy: options.shuffles ? options.seed : nil, epoch: epoch,
      from: first)
    defer { batches.cancel() }
    func next() throws -> StagedBatch? { try batches.next().map { try step.stage($0) } }
    var staged = Result { try next() }
    while !training.model.stopsTraining, let current = try staged.get() {
      let batch = current.batch
      for callback in callbacks { try callback.onBatchBegin(batch.index, training) }
      let running = try current.start()
      // The next one is on its way while this one computes. What is wrong with it is said when its turn comes.
      staged = Result { try next() }
      guard try running.isFinite() else {
        try reportNonFinite(epoch, batch)
        break
      }
      training.batch = batch.index + 1
      for callback in callbacks { try callback.onBatchEnd(batch.index, training) }
      try afterStep(epoch)
    }
    try finish(epoch)
  }

  /// Checkpoints within the epoch; ends where that was asked for.
  private func afterStep(_ epoch: Int) throws {
    let isInterrupted = options.interrupt?.isRequested == true
    let isLast = training.batch == training.batchCount
    guard !isLast || isInterrupted || Task.isCancelled else { return }
    if isInterrupted || Task.isCancelled {
      let path = try store?.save(
        training, self, CheckpointPosition(epoch: epoch, batch: training.batch))
      if !isInterrupted { throw CancellationError() }
      throw TrainingInterrupted(epoch: epoch, batch: training.batch, checkpoint: path)
    }
    if let every = options.checkpoints?.every, every > 0, training.step % every == 0 {
      try store?.save(training, self, CheckpointPosition(epoch: epoch, batch: training.batch))
    }
  }

  private func reportNonFinite(_ epoch: Int, _ batch: TrainingBatch) throws {
    let error = NonFiniteError(
      epoch: epoch, batch: batch.index, culprit: try step.culprit(batch))
    var isHandled = false
    for callback in callbacks where try callback.onNonFinite(error, training) { isHandled = true }
    guard isHandled else { throw error }
  }

  /// Validation, callbacks, checkpoint.
  private func finish(_ epoch: Int) throws {
    let compiled = training.compiled
    var logs = training.logs
    if let validation = options.validation {
      let found = try compiled.evaluate(training.model, validation, batchSize: options.batchSize)
      logs.append(found, prefix: "val_")
    }
    for callback in callbacks { try callback.onEpochEnd(epoch, logs, training) }
    try store?.save(
      training, self,
      CheckpointPosition(epoch: epoch + 1, batch: 0, isStopped: training.model.stopsTraining))
  }
}

extension CompiledModel {
  /// The program for data of this kind, made once.
  func step(_ model: Model, _ kind: StepKind) throws -> TrainingStep {
    if let made = steps[kind] { return made }
    let made = try TrainingStep(model, self, kind)
    steps[kind] = made
    return made
  }

  func evaluate(_ model: Model, _ samples: Samples, batchSize: Int) throws -> Logs {
    let kind = samples.kind()
    let step: EvaluationStep
    if let made = evaluations[kind] {
      step = made
    } else {
      step = try EvaluationStep(model, self, kind)
      evaluations[kind] = step
    }
    for metric in evaluation { metric.reset() }
    let batches = try samples.batches(of: batchSize, shuffledBy: nil, epoch: 0)
    while let batch = try batches.next() { _ = try step.function.call(batch.arguments) }
    return logs(evaluation)
  }
}
