import KeratinConfiguration
import KeratinGraph

/// What follows a linear map: a function of each number, or of the last axis.
///
///     Dense(units: 10, activation: .softmax)
///     try Activation(named: "relu")
///     Activation("cube") { try $0 * $0 * $0 }
///
/// The built-in ones are Keras's, with its constants.
public struct Activation: Sendable {
  /// Keras's: `leaky_relu`.
  public let name: String
  /// False for a user's own closure, which no file can hold.
  public let isBuiltIn: Bool
  private let formula: @Sendable (Tensor) throws -> Tensor

  /// A user's own.
  public init(_ name: String, _ formula: @escaping @Sendable (Tensor) throws -> Tensor) {
    self.init(name, isBuiltIn: false, formula)
  }

  private init(
    _ name: String, isBuiltIn: Bool, _ formula: @escaping @Sendable (Tensor) throws -> Tensor
  ) {
    self.name = name
    self.isBuiltIn = isBuiltIn
    self.formula = formula
  }

  static func builtIn(_ name: String, _ formula: @escaping @Sendable (Tensor) throws -> Tensor)
    -> Activation
  {
    Activation(name, isBuiltIn: true, formula)
  }

  public func callAsFunction(_ x: some TensorConvertible) throws -> Tensor {
    try formula(x.tensor)
  }
}

extension Activation: Hashable {
  /// By name.
  public static func == (a: Activation, b: Activation) -> Bool {
    a.name == b.name && a.isBuiltIn == b.isBuiltIn
  }
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension Activation {
  static let all: [Activation] = [
    .linear, .relu, .relu6, .leakyRelu, .elu, .selu, .celu, .gelu, .silu, .softplus, .softsign,
    .softmax, .logSoftmax, .sigmoid, .logSigmoid, .hardSigmoid, .hardSilu, .hardTanh, .tanh,
    .tanhShrink, .softShrink, .hardShrink, .exponential, .mish, .squareplus, .sparsePlus,
    .sparseSigmoid,
  ]
  /// Other names that Keras knows the same functions by.
  private static let aliases: [String: Activation] = ["swish": .silu, "hard_swish": .hardSilu]

  /// The activation that Keras calls so.
  /// - Throws: `ConfigError` that names the nearest known one.
  public init(named name: String) throws(ConfigError) {
    try self.init(config: ConfigField("the activation", .string(name)))
  }

  public init(config: ConfigField) throws(ConfigError) {
    let name = try config.string()
    guard let found = Self.all.first(where: { $0.name == name }) ?? Self.aliases[name] else {
      throw .unknown(
        "There is no activation '\(name)'.", name: name,
        among: Self.all.map(\.name) + Self.aliases.keys.sorted(), at: config.location)
    }
    self = found
  }

  /// What `init(config:)` reads back.
  public var config: ConfigValue { .string(name) }
}
