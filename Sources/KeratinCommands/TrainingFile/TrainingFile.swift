import Keratin
import KeratinConfiguration

/// What `keratin train` reads: a network, its data, and how to train it, in Keras's words.
///
///     name: mnist_cnn
///     seed: 1
///     data: {dataset: mnist, validation: test, preprocessing: [Rescaling: {scale: 1/255}]}
///     model: [Input: {shape: [28, 28, 1]}, Flatten, Dense: {units: 10, activation: softmax}]
///     training: {loss: categorical_crossentropy, optimizer: Adam, epochs: 3, batch_size: 128}
///     output: {checkpoint_every: 500}
///
/// Reading it checks every key and builds the network, so that a fault is found before any data is looked for.
struct TrainingFile {
  /// What messages and the model's file call it; the file's own name if it says nothing.
  var name: String
  /// What the first numbers of the weights, the order of the samples and dropout follow from.
  var seed: UInt64
  var data: DataSection
  /// As the file has it.
  var model: ConfigValue
  /// Nil for a file that only describes a network.
  var training: TrainingSection?
  var output: OutputSection

  /// - Throws: `ConfigError` with file, line and column.
  init(contentsOf path: String) throws {
    try self.init(ConfigValue(contentsOf: path), named: Self.stem(path))
  }

  init(_ value: ConfigValue, named fallback: String) throws {
    var reader = try value.reader("the training file")
    name = try reader.optional("name")?.string() ?? fallback
    if let field = reader.optional("seed") {
      seed = UInt64(try field.int(atLeast: 0))
    } else {
      seed = 0
    }
    let data = reader.optional("data")
    let model = try reader.required("model")
    let training = reader.optional("training")
    let output = reader.optional("output")
    // Unknown keys first: `trainnig` is a likelier fault than whatever follows from it.
    try reader.finish()
    self.model = model.value
    self.model.location = model.location
    self.data = try DataSection(data)
    self.training = try training.map { try TrainingSection($0) }
    self.output = try OutputSection(output)
  }

  /// The network, with first weights. What prepares the data comes first in it, so that it travels with the model and
  /// `predict` does the same.
  ///
  /// - Throws: `ConfigError` for what the file says, `GraphError` for shapes that do not fit.
  func makeModel() throws -> Model {
    try Model.make(config: data.prepending(to: model), name: name, seed: seed)
  }

  /// `mnist_cnn` for `Examples/mnist_cnn.yaml`.
  private static func stem(_ path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
  }
}

/// Where results go, and how often.
struct OutputSection {
  /// Steps between checkpoints; there is also one at each epoch's end.
  var checkpointEvery = 500

  init(_ field: ConfigField?) throws(ConfigError) {
    guard let field else { return }
    var reader = try field.reader("output")
    if let every = reader.optional("checkpoint_every") {
      checkpointEvery = try every.int(atLeast: 1)
    }
    try reader.finish()
  }
}
