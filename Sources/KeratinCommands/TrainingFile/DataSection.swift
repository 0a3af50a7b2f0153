import Keratin
import KeratinConfiguration
import KeratinData

/// The samples of a run.
struct TrainingSamples {
  var train: Dataset
  var validation: Dataset?
  var test: Dataset
}

/// The data to train with.
struct DataSection {
  /// What is held back, and looked at after each epoch.
  enum Validation: Equatable {
    case none
    /// The samples to test with.
    case test
    /// The last part of the samples to train with.
    case fraction(Double)
  }

  /// What the network is to give.
  enum Targets: String, CaseIterable {
    case labels
    /// The samples themselves: an autoencoder.
    case inputs
  }

  /// A name that `keratin datasets` knows; nil where the file only describes a network.
  var dataset: String?
  /// Where the name stands.
  var location: ConfigLocation?
  var targets = Targets.labels
  var validation = Validation.none
  /// Layers between the data and the network.
  var preprocessing: [ConfigValue] = []

  init(_ field: ConfigField?) throws(ConfigError) {
    guard let field else { return }
    var reader = try field.reader("data")
    let dataset = try reader.required("dataset")
    self.dataset = try dataset.string()
    location = dataset.location
    if let field = reader.optional("targets") {
      let word = try field.word(among: Targets.allCases.map(\.rawValue))
      targets = Targets(rawValue: word) ?? .labels
    }
    if let field = reader.optional("validation") { validation = try Self.validation(field) }
    if let field = reader.optional("preprocessing") {
      preprocessing = try field.list().map(\.value)
    }
    if let field = reader.optional("augmentation") {
      for entry in try field.list() {
        let (name, _, location) = try entry.named()
        throw ConfigError(
          "There is no augmentation '\(name)'; none is known so far.", at: location,
          hint: "leave the list of augmentations empty.")
      }
    }
    try reader.finish()
  }

  private static func validation(_ field: ConfigField) throws(ConfigError) -> Validation {
    if case .string(let word) = field.value.content, !word.contains(where: \.isNumber) {
      return try field.word(among: ["test", "none"]) == "test" ? .test : .none
    }
    let what = "test, none, or a fraction between 0 and 1"
    let fraction = try field.double(in: 0...1, what)
    guard fraction > 0, fraction < 1 else { throw field.expected(what) }
    return .fraction(fraction)
  }

  /// What is known of the data set. Nothing is loaded.
  ///
  /// - Throws: `ConfigError` where the file names none, or one that is not known.
  func source(_ file: String) throws(ConfigError) -> DatasetSource {
    guard let dataset else {
      throw ConfigError("\(file): 'data' is missing: the file names no data set.")
    }
    guard let source = Datasets.all.first(where: { $0.name == dataset }) else {
      throw .unknown(
        "There is no data set '\(dataset)'.", name: dataset, among: Datasets.all.map(\.name),
        at: location)
    }
    return source
  }

  /// The samples to train with, those that are held back, and those to test with.
  ///
  /// - Parameters:
  ///   - directory: Where this data set lies; nil: in the folder of all.
  ///   - folder: Where data sets lie, and where downloads go.
  func load(_ source: DatasetSource, from directory: String?, folder: DataFolder) throws
    -> TrainingSamples
  {
    var (train, test) = try source.load(
      from: directory, folder: folder, progress: DownloadBar.show)
    if targets == .inputs {
      train = try targetingInputs(train)
      test = try targetingInputs(test)
    }
    switch validation {
    case .none: return TrainingSamples(train: train, validation: nil, test: test)
    case .test: return TrainingSamples(train: train, validation: test, test: test)
    case .fraction(let fraction):
      let (first, last) = try train.split(fraction: fraction)
      return TrainingSamples(train: first, validation: last, test: test)
    }
  }

  /// An autoencoder's data: what is wanted is what is given, prepared as the network prepares it.
  private func targetingInputs(_ data: Dataset) throws -> Dataset {
    let targets = try prepared(data.features.converted(to: .float32))
    return try Dataset(name: data.name, features: data.features, labels: targets)
  }

  /// Samples as the layers behind the preprocessing take them. Nothing is compiled for it.
  func prepared(_ features: NDArray) throws -> NDArray {
    let shape = Array(features.shape.dropFirst())
    guard let preparation = try preparation(shape) else { return features }
    try preparation.compile(optimizer: .sgd, loss: .meanSquaredError, device: .interpreter)
    return try preparation.predict(features, batchSize: 1024)
  }

  /// The preprocessing as a network of its own, for samples of that shape; nil where there is none.
  func preparation(_ shape: [Int]) throws -> Model? {
    if preprocessing.isEmpty { return nil }
    let input: ConfigValue = ["Input": ["shape": .list(shape.map { .int($0) })]]
    return try Model.make(config: .list([input] + preprocessing), name: "preprocessing")
  }

  /// The description of a network with the preprocessing behind its inputs.
  func prepending(to model: ConfigValue) throws(ConfigError) -> ConfigValue {
    guard !preprocessing.isEmpty else { return model }
    var result = model
    switch model.content {
    case .list(let layers):
      // Behind the `Input`, if there is one.
      let inputs = layers.first.map(Self.isInput) == true ? 1 : 0
      result.content = .list(Array(layers[..<inputs] + preprocessing + layers[inputs...]))
    case .map(var entries):
      guard case .map(let inputs)? = model["inputs"]?.content,
        case .list(let layers)? = model["layers"]?.content,
        let place = entries.firstIndex(where: { $0.key == "layers" })
      else { return model }
      entries[place].value.content = .list(try prepending(to: layers, behind: inputs.map(\.key)))
      result.content = .map(entries)
    case .null, .bool, .int, .double, .string: break
    }
    return result
  }

  private static func isInput(_ layer: ConfigValue) -> Bool {
    layer["Input"] != nil || layer["InputLayer"] != nil || layer == "Input"
  }

  /// Each input gets its own chain; what was called on the input is called on the chain's end.
  private func prepending(to layers: [ConfigValue], behind inputs: [String]) throws(ConfigError)
    -> [ConfigValue]
  {
    var chains: [ConfigValue] = []
    var ends: [String: String] = [:]
    for input in inputs {
      var previous = input
      for (place, layer) in preprocessing.enumerated() {
        let (className, settings, location) = try layer.named("an entry of preprocessing")
        let name = "\(input)_preprocessing_\(place + 1)"
        chains.append(
          ConfigValue(
            .map([
              .init("name", .string(name)), .init(className, settings, location: location),
              .init("from", .list([.string(previous)])),
            ]), location: location))
        previous = name
      }
      ends[input] = previous
    }
    return chains + layers.map { renamed($0, ends) }
  }

  private func renamed(_ layer: ConfigValue, _ ends: [String: String]) -> ConfigValue {
    guard case .map(var entries) = layer.content,
      let place = entries.firstIndex(where: { $0.key == "from" })
    else { return layer }
    func renamed(_ value: ConfigValue) -> ConfigValue {
      guard case .string(let name) = value.content, let end = ends[name] else { return value }
      return ConfigValue(.string(end), location: value.location)
    }
    switch entries[place].value.content {
    case .list(let names): entries[place].value.content = .list(names.map(renamed))
    case .string: entries[place].value = renamed(entries[place].value)
    case .null, .bool, .int, .double, .map: break
    }
    return ConfigValue(.map(entries), location: layer.location)
  }
}
