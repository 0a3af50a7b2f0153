import KeratinConfiguration

extension Optimizer {
  private static let known = [
    "sgd", "adagrad", "rmsprop", "adam", "adamw", "SGD", "Adagrad", "RMSprop", "Adam", "AdamW",
  ]

  /// The optimiser of that name with Keras's defaults: `adam` or `Adam`.
  /// - Throws: `ConfigError` that names the nearest known one.
  public init(named name: String) throws(ConfigError) {
    try self.init(config: ConfigField("the optimizer", .string(name)))
  }

  /// A name, or one name with its settings: `{Adagrad: {learning_rate: 0.01}}`.
  public init(config: ConfigField) throws(ConfigError) {
    let (name, settings, location) = try config.named()
    var reader = try settings.reader(name)
    let (standard, rule) = try Self.rule(name, &reader, location)
    var optimizer = Optimizer(rule, learningRate: standard.learningRate)
    if let field = reader.optional("learning_rate") {
      optimizer.learningRate = try field.double(in: 0...(.infinity), "a number, 0 or greater")
    }
    optimizer.weightDecay =
      try reader.optional("weight_decay")?.double(in: 0...(.infinity), "a number, 0 or greater")
      ?? standard.weightDecay
    let bounds = try (
      reader.optional("clipvalue")?.double(), reader.optional("clipnorm")?.double(),
      reader.optional("global_clipnorm")?.double()
    )
    switch bounds {
    case (nil, nil, nil): break
    case (let value?, nil, nil): optimizer.clipping = .value(value)
    case (nil, let norm?, nil): optimizer.clipping = .norm(norm)
    case (nil, nil, let norm?): optimizer.clipping = .globalNorm(norm)
    default:
      throw ConfigError(
        "\(name) takes only one of clipvalue, clipnorm and global_clipnorm.", at: location)
    }
    try reader.finish()
    self = optimizer
  }

  private static func rule(
    _ name: String, _ reader: inout ConfigReader, _ location: ConfigLocation?
  ) throws(ConfigError) -> (Optimizer, any OptimizerRule) {
    func number(_ key: String, _ ordinary: Double) throws(ConfigError) -> Double {
      try reader.optional(key)?.double() ?? ordinary
    }
    switch name {
    case "SGD", "sgd":
      return (
        .sgd,
        SGD(
          momentum: try number("momentum", 0),
          nesterov: try reader.optional("nesterov")?.bool() ?? false)
      )
    case "Adagrad", "adagrad":
      return (
        .adagrad,
        Adagrad(
          initialAccumulatorValue: try number("initial_accumulator_value", 0.1),
          epsilon: try number("epsilon", 1e-7))
      )
    case "RMSprop", "rmsprop":
      return (
        .rmsprop,
        RMSprop(
          rho: try number("rho", 0.9), momentum: try number("momentum", 0),
          epsilon: try number("epsilon", 1e-7),
          centered: try reader.optional("centered")?.bool() ?? false)
      )
    case "Adam", "adam", "AdamW", "adamw":
      return (
        name.lowercased() == "adam" ? .adam : .adamW,
        Adam(
          beta1: try number("beta_1", 0.9), beta2: try number("beta_2", 0.999),
          epsilon: try number("epsilon", 1e-7),
          amsgrad: try reader.optional("amsgrad")?.bool() ?? false)
      )
    default:
      throw .unknown(
        "There is no optimizer '\(name)'.", name: name, among: known, at: location)
    }
  }

  /// What `init(config:)` reads back.
  public var config: ConfigValue {
    var entries = [ConfigValue.Entry("learning_rate", .double(learningRate))] + rule.config
    if let weightDecay { entries.append(.init("weight_decay", .double(weightDecay))) }
    switch clipping {
    case nil: break
    case .value(let bound): entries.append(.init("clipvalue", .double(bound)))
    case .norm(let bound): entries.append(.init("clipnorm", .double(bound)))
    case .globalNorm(let bound): entries.append(.init("global_clipnorm", .double(bound)))
    }
    return .map([.init(className, .map(entries))])
  }
}
