import KeratinData
import KeratinGraph

extension Model {
  /// Trains the model.
  ///
  ///     let history = try model.fit(train, batchSize: 128, epochs: 12, validation: test)
  ///
  /// One program is compiled, with the batch as a symbol. Where the loss or a gradient is not finite, the step is not
  /// applied. Ends early where a callback sets `stopsTraining`, the task is cancelled, or `interrupt` is requested; in the
  /// last two cases after saving a checkpoint.
  ///
  /// - Parameters:
  ///   - data: Samples with labels, and weights where it has them.
  ///   - batchSize: Samples in a step; the last batch of an epoch may be smaller.
  ///   - validation: Evaluated after each epoch; its numbers are logged with `val_` in front.
  ///   - validationSplit: The share in [0, 1) that is taken from the end of `data` for validation instead.
  ///   - classWeight: How much samples of a class count; those not named count 1.
  ///   - shuffle: Whether each epoch has an order of its own, a function of seed and epoch.
  ///   - seed: The model's, if nothing else is said.
  ///   - progress: What is printed; nil: nothing.
  ///   - checkpoints: Where the state of everything is saved, and whether to go on from there.
  ///   - devices: How many devices of the engine share each batch. The result is that of one device, within rounding; batch
  ///     normalisation that is not `synchronized` sees each device's part alone. Evaluation runs on the first.
  /// - Throws: `TrainingError` where the data do not fit the model; `NonFiniteError`; `TrainingInterrupted`;
  ///   `CancellationError`; what callbacks and files throw.
  @discardableResult
  public func fit(
    _ data: Dataset, batchSize: Int = 32, epochs: Int = 1, validation: Dataset? = nil,
    validationSplit: Double = 0, classWeight: [Int: Float] = [:], callbacks: [any Callback] = [],
    shuffle: Bool = true, seed: UInt64? = nil, progress: ProgressBar? = ProgressBar(),
    checkpoints: Checkpoints? = nil, interrupt: Interrupt? = nil, devices: Int = 1
  ) throws -> History {
    try fit(
      Samples(data), validation.map { Samples($0) }, validationSplit, classWeight,
      FitOptions(
        batchSize: batchSize, epochs: epochs, validation: nil,
        callbacks: callbacks + (progress.map { [$0] } ?? []), shuffles: shuffle,
        seed: seed ?? self.seed, checkpoints: checkpoints, interrupt: interrupt,
        devices: devices))
  }

  /// The same for arrays; a model with several inputs takes one array for each.
  ///
  /// - Parameters:
  ///   - inputs: `[samples, ..]` each.
  ///   - target: `[samples, ..]`
  ///   - sampleWeight: `[samples]`, f32: how much each counts in the loss.
  @discardableResult
  public func fit(
    inputs: [NDArray], target: NDArray, sampleWeight: NDArray? = nil, batchSize: Int = 32,
    epochs: Int = 1, validation: (inputs: [NDArray], target: NDArray)? = nil,
    validationSplit: Double = 0, classWeight: [Int: Float] = [:], callbacks: [any Callback] = [],
    shuffle: Bool = true, seed: UInt64? = nil, progress: ProgressBar? = ProgressBar(),
    checkpoints: Checkpoints? = nil, interrupt: Interrupt? = nil, devices: Int = 1
  ) throws -> History {
    try fit(
      Samples(inputs: inputs, target: target, sampleWeights: sampleWeight),
      validation.map { try Samples(inputs: $0.inputs, target: $0.target) }, validationSplit,
      classWeight,
      FitOptions(
        batchSize: batchSize, epochs: epochs, validation: nil,
        callbacks: callbacks + (progress.map { [$0] } ?? []), shuffles: shuffle,
        seed: seed ?? self.seed, checkpoints: checkpoints, interrupt: interrupt,
        devices: devices))
  }

  private func fit(
    _ samples: Samples, _ validation: Samples?, _ split: Double, _ classWeight: [Int: Float],
    _ options: FitOptions
  ) throws -> History {
    var (samples, options) = (samples, options)
    options.validation = validation
    if validation == nil, split != 0 {
      (samples, options.validation) = try samples.split(split)
    }
    samples = try samples.weighted(byClass: classWeight)
    return try Trainer(self, samples, options).run()
  }

  /// Loss and metrics over a data set, with the network as in inference.
  /// - Throws: `TrainingError` where the data do not fit the model, or it is not compiled.
  public func evaluate(_ data: Dataset, batchSize: Int = 32) throws -> Logs {
    try evaluate(Samples(data), batchSize)
  }

  /// The same for arrays.
  public func evaluate(
    inputs: [NDArray], target: NDArray, sampleWeight: NDArray? = nil, batchSize: Int = 32
  ) throws -> Logs {
    try evaluate(
      Samples(inputs: inputs, target: target, sampleWeights: sampleWeight), batchSize)
  }

  private func evaluate(_ samples: Samples, _ batchSize: Int) throws -> Logs {
    let compiled = try requireCompiled(for: samples.shapes)
    try samples.check(self, compiled.loss)
    return try compiled.evaluate(self, samples, batchSize: batchSize)
  }
}
