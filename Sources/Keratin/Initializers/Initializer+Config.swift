import KeratinConfiguration

extension Initializer {
  /// Keras's words, as users write them.
  private static let byName: [(names: [String], value: Initializer)] = [
    (["zeros", "Zeros"], .zeros), (["ones", "Ones"], .ones),
    (["random_uniform", "RandomUniform"], .randomUniform()),
    (["random_normal", "RandomNormal"], .randomNormal()),
    (["truncated_normal", "TruncatedNormal"], .truncatedNormal()),
    (["glorot_uniform", "GlorotUniform"], .glorotUniform),
    (["glorot_normal", "GlorotNormal"], .glorotNormal),
    (["he_uniform", "HeUniform"], .heUniform), (["he_normal", "HeNormal"], .heNormal),
    (["lecun_uniform", "LecunUniform"], .lecunUniform),
    (["lecun_normal", "LecunNormal"], .lecunNormal),
  ]

  /// The initialiser of that name with its defaults: `glorot_uniform` or `GlorotUniform`.
  /// - Throws: `ConfigError` that names the nearest known one.
  public init(named name: String) throws(ConfigError) {
    try self.init(config: ConfigField("the initializer", .string(name)))
  }

  /// A name, or one name with its settings: `{RandomUniform: {minval: -0.1, maxval: 0.1}}`.
  public init(config: ConfigField) throws(ConfigError) {
    let (name, settings, location) = try config.named()
    var result: Initializer
    if let found = Self.byName.first(where: { $0.names.contains(name) }) {
      result = found.value
    } else if name == "Constant" || name == "constant" {
      result = .constant(0)
    } else {
      throw .unknown(
        "There is no initializer '\(name)'.", name: name,
        among: Self.byName.flatMap(\.names) + ["Constant"], at: location)
    }
    var reader = try settings.reader(result.className)
    switch result.rule {
    case .constant(let value):
      if result.className == "Constant" {
        result = .constant(try reader.optional("value")?.double() ?? value)
      }
    case .uniform(let low, let high):
      result = .randomUniform(
        low: try reader.optional("minval")?.double() ?? low,
        high: try reader.optional("maxval")?.double() ?? high)
    case .normal(let mean, let deviation):
      result = .randomNormal(
        mean: try reader.optional("mean")?.double() ?? mean,
        deviation: try reader.optional("stddev")?.double() ?? deviation)
    case .truncatedNormal(let mean, let deviation):
      result = .truncatedNormal(
        mean: try reader.optional("mean")?.double() ?? mean,
        deviation: try reader.optional("stddev")?.double() ?? deviation)
    case .scaled: break
    }
    reader.allow("seed")
    try reader.finish()
    self = result
  }

  /// What `init(config:)` reads back.
  public var config: ConfigValue {
    switch rule {
    case .constant(let value):
      className == "Constant" ? ["Constant": ["value": .double(value)]] : .string(className)
    case .uniform(let low, let high):
      ["RandomUniform": ["minval": .double(low), "maxval": .double(high)]]
    case .normal(let mean, let deviation):
      ["RandomNormal": ["mean": .double(mean), "stddev": .double(deviation)]]
    case .truncatedNormal(let mean, let deviation):
      ["TruncatedNormal": ["mean": .double(mean), "stddev": .double(deviation)]]
    case .scaled: .string(className)
    }
  }
}
