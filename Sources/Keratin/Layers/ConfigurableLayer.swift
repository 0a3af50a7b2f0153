import KeratinConfiguration

/// A layer that a file can describe, in Keras's words. A layer that holds a closure, or a user's own class, need not be
/// one: its weights are saved all the same.
public protocol ConfigurableLayer: Layer {
  /// Reads the layer's own keys; `name` and `trainable` are read by `LayerRegistry`.
  init(config: inout ConfigReader) throws
  /// What `init(config:)` reads back; nil where the layer holds something that no file can.
  var config: [ConfigValue.Entry]? { get }
}

extension ConfigReader {
  /// The options that several layers have.
  mutating func activation(_ key: String = "activation") throws -> Activation {
    try optional(key).map { try Activation(config: $0) } ?? .linear
  }
  mutating func initializer(_ key: String, _ ordinary: Initializer) throws -> Initializer {
    try optional(key).map { try Initializer(config: $0) } ?? ordinary
  }
  mutating func regularizer(_ key: String) throws -> Regularizer? {
    try optional(key).map { try Regularizer(config: $0) }
  }
  mutating func flag(_ key: String, _ ordinary: Bool) throws -> Bool {
    try optional(key)?.bool() ?? ordinary
  }
}

extension [ConfigValue.Entry] {
  /// Adds an entry unless it says what goes without saying.
  mutating func add<T: Equatable>(
    _ key: String, _ value: T, unless ordinary: T, _ config: (T) -> ConfigValue
  ) {
    if value != ordinary { append(.init(key, config(value))) }
  }
}

extension ConfigurableLayer {
  /// What the class members of a base say that its heirs must have. It names what is meant, in release builds, too.
  static func isOnlyABase(of heirs: String) -> Never {
    fatalError(
      "\(Self.self) is no layer by itself, but what \(heirs) have in common: make one of these.")
  }
}
