import KeratinConfiguration

extension Loss {
  private static let known = [
    "categorical_crossentropy", "sparse_categorical_crossentropy", "binary_crossentropy",
    "mean_squared_error", "mean_absolute_error", "mse", "mae", "CategoricalCrossentropy",
    "SparseCategoricalCrossentropy", "BinaryCrossentropy", "MeanSquaredError", "MeanAbsoluteError",
  ]

  /// The loss that Keras calls so, with its defaults: `mse`, `categorical_crossentropy`, `BinaryCrossentropy`.
  /// - Throws: `ConfigError` that names the nearest known one.
  public init(named name: String) throws(ConfigError) {
    try self.init(config: ConfigField("the loss", .string(name)))
  }

  /// A name, or one name with its settings: `{CategoricalCrossentropy: {label_smoothing: 0.1}}`.
  public init(config: ConfigField) throws(ConfigError) {
    let (name, settings, location) = try config.named()
    var reader = try settings.reader(name)
    func fromLogits() throws(ConfigError) -> Bool {
      try reader.optional("from_logits")?.bool() ?? false
    }
    func smoothing() throws(ConfigError) -> Double {
      try reader.optional("label_smoothing")?.double(in: 0...1, "a number from 0 to 1") ?? 0
    }
    switch name {
    case "categorical_crossentropy", "CategoricalCrossentropy":
      self = .categoricalCrossentropy(
        fromLogits: try fromLogits(), labelSmoothing: try smoothing())
    case "sparse_categorical_crossentropy", "SparseCategoricalCrossentropy":
      self = .sparseCategoricalCrossentropy(fromLogits: try fromLogits())
    case "binary_crossentropy", "BinaryCrossentropy":
      self = .binaryCrossentropy(fromLogits: try fromLogits(), labelSmoothing: try smoothing())
    case "mean_squared_error", "mse", "MeanSquaredError": self = .meanSquaredError
    case "mean_absolute_error", "mae", "MeanAbsoluteError": self = .meanAbsoluteError
    default:
      throw .unknown("There is no loss '\(name)'.", name: name, among: Self.known, at: location)
    }
    try reader.finish()
  }

  /// What `init(config:)` reads back; nil for a user's own.
  public var config: ConfigValue? {
    guard let settings else { return nil }
    return settings.entries.isEmpty
      ? .string(name) : .map([.init(settings.className, .map(settings.entries))])
  }
}
