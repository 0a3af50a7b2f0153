import KeratinConfiguration
import KeratinGraph

/// A model in one safetensors file: the weights by their paths, and as text in the metadata what the network is, in the
/// words of configuration files, so that any reader of safetensors gets at the numbers.
///
/// | key | what |
/// |---|---|
/// | `format` | `keratin` |
/// | `format_version` | a whole number; a newer one than this program knows is refused |
/// | `name`, `model` | the network, as JSON; absent where a layer cannot be described |
/// | `weights_only` | why `model` is absent |
/// | `training` | loss, optimiser and metrics, where the model is compiled with what a file can describe |
/// | `class_names`, `preprocessing` | as JSON |
enum ModelFile {
  static let version = 1

  static func metadata(_ model: Model) -> [String: String] {
    var result = [
      "format": "keratin", "format_version": "\(version)", "name": model.name,
      "seed": "\(model.seed)",
    ]
    if let config = model.config {
      result["model"] = config.json()
    } else {
      let names = model.layers.filter { LayerRegistry.entry($0) == nil }.map(\.name)
      result["weights_only"] =
        "\(names.joined(separator: ", ")) cannot be described in a file: a closure, or a class of the user's own"
    }
    if let names = model.classNames {
      result["class_names"] = ConfigValue.list(names.map { .string($0) }).json()
    }
    if let preprocessing = model.preprocessing { result["preprocessing"] = preprocessing.json() }
    if let compiled = model.compiled, let loss = compiled.loss.config {
      let metrics = compiled.metrics.compactMap(\.config)
      if metrics.count == compiled.metrics.count {
        let training: ConfigValue = [
          "loss": loss, "optimizer": compiled.optimizer.config, "metrics": .list(metrics),
        ]
        result["training"] = training.json()
      }
    }
    return result
  }

  /// Throws where the file is a newer program's.
  static func checkVersion(_ metadata: [String: String], _ path: String, kind: String) throws {
    guard let text = metadata["format_version"], let found = Int(text) else { return }
    guard found <= version else {
      throw FileError(
        path,
        "The \(kind) has format version \(found); this program knows versions up to \(version).",
        hint: "a newer Keratin wrote it, and reads it.")
    }
  }
}

extension Model {
  /// All weights by their paths: `dense_1/kernel`.
  public var weightArrays: NamedArrays {
    var arrays = NamedArrays()
    for weight in weights { arrays[weight.path] = weight.value }
    return arrays
  }

  /// The same. Throws what the engine throws where weights lie on a device that is lost.
  func readWeights() throws -> NamedArrays {
    var arrays = NamedArrays()
    try Variable.startReading(weights.map(\.variable)).wait()
    for weight in weights { arrays[weight.path] = try weight.variable.read() }
    return arrays
  }

  /// Gives every weight the numbers of that name.
  ///
  /// - Throws: `TrainingError` where a name is missing or unknown, or a shape or type differs; nothing is changed then.
  public func setWeights(_ arrays: NamedArrays) throws {
    try setWeights(arrays, from: "the weights")
  }

  func setWeights(_ arrays: NamedArrays, from source: String) throws {
    let known = weights.map(\.path)
    for name in arrays.names where !known.contains(name) {
      throw ConfigError.unknown(
        "\(source): \(title) has no weight '\(name)'.", name: name, among: known)
    }
    for weight in weights {
      guard let array = arrays[weight.path] else {
        throw TrainingError(
          "\(source): the weight '\(weight.path)' of \(title) is missing.",
          hint: "there are \(arrays.names.prefix(8).joined(separator: ", ")).")
      }
      guard TensorType(array) == weight.variable.type else {
        throw TrainingError(
          "\(source): '\(weight.path)' is \(TensorType(array)); \(title) needs "
            + "\(weight.variable.type).")
      }
    }
    for weight in weights { weight.value = arrays[weight.path]! }
  }

  /// Writes the model into one file, whole or not at all.
  ///
  /// Layers that hold a closure, and classes of the user's own, save their weights only; `loadWeights` reads them into a
  /// model that is built in code.
  /// - Throws: `FileError` where the file cannot be written.
  public func save(to path: String) throws {
    try requireBuilt(for: [])
    try SafeTensors.write(readWeights(), metadata: ModelFile.metadata(self), to: path)
  }

  /// Reads a model that `save` wrote. It is compiled as it was, where a file can describe that.
  ///
  /// - Parameter custom: Classes of the user's own that the file may name.
  /// - Throws: `FileError` where the file is damaged, is no model, is a newer program's, or has weights only.
  public static func load(
    from path: String, custom: [any ConfigurableLayer.Type] = [], device: Device = .default
  ) throws -> Model {
    let (arrays, metadata) = try SafeTensors.read(path)
    try ModelFile.checkVersion(metadata, path, kind: "model")
    guard let text = metadata["model"] else {
      throw FileError(
        path,
        metadata["weights_only"].map { "The file has weights only: \($0)." }
          ?? "The file has no description of a network.",
        hint: "build the model in code and call loadWeights(from:).")
    }
    let model = try make(
      config: try ConfigValue(json: text, file: path), name: metadata["name"] ?? "model",
      seed: metadata["seed"].flatMap { UInt64($0) } ?? 0, custom: custom)
    try model.setWeights(arrays, from: path)
    if let names = metadata["class_names"] {
      model.classNames = try ConfigField("class_names", ConfigValue(json: names, file: path))
        .list().map { try $0.string() }
    }
    model.preprocessing = try metadata["preprocessing"].map {
      try ConfigValue(json: $0, file: path)
    }
    if let training = metadata["training"] {
      var reader = try ConfigValue(json: training, file: path).reader("training")
      try model.compile(
        optimizer: Optimizer(config: reader.required("optimizer")),
        loss: Loss(config: reader.required("loss")),
        metrics: reader.required("metrics").list().map { try Metric(config: $0) },
        device: device)
    } else {
      model.device = device
    }
    return model
  }

  /// Gives the model the weights of a safetensors file, whoever wrote it: every weight must be there under its path and in
  /// its shape, and nothing else.
  /// - Throws: `FileError` where the file is damaged; `TrainingError` where names or shapes differ.
  public func loadWeights(from path: String) throws {
    let (arrays, metadata) = try SafeTensors.read(path)
    try ModelFile.checkVersion(metadata, path, kind: "file")
    try setWeights(arrays, from: path)
  }
}
