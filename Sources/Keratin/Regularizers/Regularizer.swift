import KeratinConfiguration
import KeratinGraph

/// What a weight adds to the loss: `l1 · Σ|w| + l2 · Σw²`.
///
///     Dense(units: 128, kernelRegularizer: .l2(1e-4))
public struct Regularizer: Hashable, Sendable {
  public let l1: Double
  public let l2: Double

  public static func l1(_ factor: Double = 0.01) -> Regularizer { Regularizer(l1: factor, l2: 0) }
  public static func l2(_ factor: Double = 0.01) -> Regularizer { Regularizer(l1: 0, l2: factor) }
  public static func l1L2(l1: Double = 0, l2: Double = 0) -> Regularizer {
    Regularizer(l1: l1, l2: l2)
  }

  /// A scalar.
  public func penalty(_ weight: some TensorConvertible) throws(GraphError) -> Tensor {
    var sum: Tensor?
    if l1 != 0 { sum = try l1 * abs(weight).sum() }
    if l2 != 0 {
      let part = try l2 * square(weight).sum()
      if let first = sum { sum = try first + part } else { sum = part }
    }
    if let sum { return sum }
    return try constant(0, type: weight.tensor.elementType)
  }
}

extension Regularizer {
  /// The regulariser of that name with Keras's defaults: `l1`, `l2`, `l1_l2`.
  /// - Throws: `ConfigError` that names the nearest known one.
  public init(named name: String) throws(ConfigError) {
    try self.init(config: ConfigField("the regularizer", .string(name)))
  }

  /// A name, or one name with its settings: `{L2: {l2: 0.0001}}`.
  public init(config: ConfigField) throws(ConfigError) {
    let (name, settings, location) = try config.named()
    var reader = try settings.reader(name)
    switch name {
    case "l1", "L1": self = .l1(try reader.optional("l1")?.double() ?? 0.01)
    case "l2", "L2": self = .l2(try reader.optional("l2")?.double() ?? 0.01)
    case "l1_l2", "L1L2":
      self = .l1L2(
        l1: try reader.optional("l1")?.double() ?? 0, l2: try reader.optional("l2")?.double() ?? 0)
    default:
      throw .unknown(
        "There is no regularizer '\(name)'.", name: name,
        among: ["l1", "l2", "l1_l2", "L1", "L2", "L1L2"], at: location)
    }
    try reader.finish()
  }

  /// What `init(config:)` reads back.
  public var config: ConfigValue {
    if l2 == 0 { return ["L1": ["l1": .double(l1)]] }
    if l1 == 0 { return ["L2": ["l2": .double(l2)]] }
    return ["L1L2": ["l1": .double(l1), "l2": .double(l2)]]
  }
}
