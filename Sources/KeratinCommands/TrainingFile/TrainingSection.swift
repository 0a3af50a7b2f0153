import Keratin
import KeratinConfiguration

/// How to train.
struct TrainingSection {
  var loss: Loss
  var optimizer: Optimizer
  var metrics: [Metric]
  /// In which types products are computed.
  var dtypePolicy = DTypePolicy.float32
  /// Whole passes over the samples.
  var epochs = 1
  /// Samples per step.
  var batchSize = 32
  /// Made anew for each run: callbacks have state.
  var callbacks: [ConfigField] = []

  init(_ field: ConfigField) throws {
    var reader = try field.reader("training")
    let loss = try reader.required("loss")
    let optimizer = reader.optional("optimizer")
    let metrics = reader.optional("metrics")
    let policy = reader.optional("dtype_policy")
    let epochs = reader.optional("epochs")
    let batchSize = reader.optional("batch_size")
    let callbacks = reader.optional("callbacks")
    try reader.finish()
    self.loss = try Loss(config: loss)
    self.optimizer = try optimizer.map { try Optimizer(config: $0) } ?? .rmsprop
    self.metrics = try metrics?.list().map { try Metric(config: $0) } ?? []
    if let policy {
      let word = try policy.word(among: DTypePolicy.allCases.map(\.rawValue))
      dtypePolicy = DTypePolicy(rawValue: word)!
    }
    if let epochs { self.epochs = try epochs.int(atLeast: 1) }
    if let batchSize { self.batchSize = try batchSize.int(atLeast: 1) }
    self.callbacks = try callbacks?.list() ?? []
    // Read once now, so that a fault in them is found before any data is looked for.
    _ = try makeCallbacks()
  }

  /// The callbacks that the file asks for.
  func makeCallbacks() throws -> [any Callback] {
    try callbacks.map { try CallbackRegistry.make($0) }
  }
}
