import KeratinConfiguration

extension Metric {
  private static let byName: [(names: [String], value: Metric)] = [
    (["accuracy", "acc", "Accuracy"], .accuracy),
    (["binary_accuracy", "BinaryAccuracy"], .binaryAccuracy),
    (["categorical_accuracy", "CategoricalAccuracy"], .categoricalAccuracy),
    (["sparse_categorical_accuracy", "SparseCategoricalAccuracy"], .sparseCategoricalAccuracy),
    (["top_k_categorical_accuracy", "TopKCategoricalAccuracy"], .topKCategoricalAccuracy),
    (
      ["sparse_top_k_categorical_accuracy", "SparseTopKCategoricalAccuracy"],
      .sparseTopKCategoricalAccuracy
    ),
    (["mean_squared_error", "mse", "MeanSquaredError"], .meanSquaredError),
    (["mean_absolute_error", "mae", "MeanAbsoluteError"], .meanAbsoluteError),
    (["binary_crossentropy", "BinaryCrossentropy"], .binaryCrossentropy),
    (["categorical_crossentropy", "CategoricalCrossentropy"], .categoricalCrossentropy),
    (
      ["sparse_categorical_crossentropy", "SparseCategoricalCrossentropy"],
      .sparseCategoricalCrossentropy
    ),
  ]

  /// The metric that Keras calls so, with its defaults: `accuracy`, `mse`.
  /// - Throws: `ConfigError` that names the nearest known one.
  public init(named name: String) throws(ConfigError) {
    try self.init(config: ConfigField("the metric", .string(name)))
  }

  /// A name, or one name with its settings: `{TopKCategoricalAccuracy: {k: 3}}`.
  public init(config: ConfigField) throws(ConfigError) {
    let (name, settings, location) = try config.named()
    guard let found = Self.byName.first(where: { $0.names.contains(name) }) else {
      throw .unknown(
        "There is no metric '\(name)'.", name: name, among: Self.byName.flatMap(\.names),
        at: location)
    }
    var result = found.value
    var reader = try settings.reader(name)
    switch result.settings?.className {
    case "TopKCategoricalAccuracy":
      result = .topKCategoricalAccuracy(k: try reader.optional("k")?.int(atLeast: 1) ?? 5)
    case "SparseTopKCategoricalAccuracy":
      result = .sparseTopKCategoricalAccuracy(k: try reader.optional("k")?.int(atLeast: 1) ?? 5)
    case "BinaryAccuracy":
      result = .binaryAccuracy(threshold: try reader.optional("threshold")?.double() ?? 0.5)
    default: break
    }
    if let word = try reader.optional("name")?.string() { result = result.named(word) }
    try reader.finish()
    self = result
  }

  /// What `init(config:)` reads back; nil for a user's own.
  public var config: ConfigValue? {
    guard let settings else { return nil }
    return settings.entries.isEmpty
      ? .string(Self.byName.first { $0.value.settings?.className == settings.className }!.names[0])
      : .map([.init(settings.className, .map(settings.entries))])
  }
}
