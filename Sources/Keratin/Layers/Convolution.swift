import KeratinConfiguration
import KeratinGraph

/// What `Conv1D` and `Conv2D` have in common: everything but the number of spatial axes.
final class Convolver {
  let rank: Int
  let filters: Int
  let kernelSize: [Int]
  let strides: [Int]
  let padding: Padding
  let dilationRate: [Int]
  let groups: Int
  let activation: Activation
  let usesBias: Bool
  let kernelInitializer: Initializer
  let biasInitializer: Initializer
  let kernelRegularizer: Regularizer?
  let biasRegularizer: Regularizer?
  var kernel: Weight!
  var bias: Weight?

  init(
    rank: Int, filters: Int, kernelSize: [Int], strides: [Int], padding: Padding,
    dilationRate: [Int], groups: Int, activation: Activation, usesBias: Bool,
    kernelInitializer: Initializer, biasInitializer: Initializer, kernelRegularizer: Regularizer?,
    biasRegularizer: Regularizer?
  ) {
    self.rank = rank
    self.filters = filters
    self.kernelSize = kernelSize
    self.strides = strides
    self.padding = padding
    self.dilationRate = dilationRate
    self.groups = groups
    self.activation = activation
    self.usesBias = usesBias
    self.kernelInitializer = kernelInitializer
    self.biasInitializer = biasInitializer
    self.kernelRegularizer = kernelRegularizer
    self.biasRegularizer = biasRegularizer
  }

  var details: String {
    "filters: \(filters), kernel: \(kernelSize.map(String.init).joined(separator: "×"))"
  }

  func build(_ layer: any Layer, _ inputs: [TensorType]) throws {
    let type = try layer.one(inputs, rank: (rank + 2)...(rank + 2))
    let channels = try layer.known(type, axis: -1)
    guard filters > 0, groups > 0, filters % groups == 0, channels % groups == 0 else {
      throw layer.error(
        "\(filters) filters and \(channels) channels cannot be shared among \(groups) groups.",
        inputs, hint: "both must be multiples of the number of groups, and there must be a filter.")
    }
    kernel = layer.addWeight(
      "kernel", shape: kernelSize + [channels / groups, filters], initializer: kernelInitializer,
      regularizer: kernelRegularizer)
    if usesBias {
      bias = layer.addWeight(
        "bias", shape: [filters], initializer: biasInitializer, regularizer: biasRegularizer)
    }
  }

  func call(_ layer: any Layer, _ inputs: [Tensor]) throws -> Tensor {
    let type = try layer.one(inputs.map(\.type), rank: (rank + 2)...(rank + 2))
    let channels = kernel.shape[rank] * groups
    guard type.shape[rank + 1].known == channels else {
      throw layer.error(
        "the layer was built for \(channels) channels, received \(type.shape[rank + 1]).", [type])
    }
    var y = try inputs[0].convolved(
      with: kernel, strides: strides, padding: padding, dilations: dilationRate, groups: groups)
    if let bias { y = try y + bias }
    return try activation(y)
  }

  init(rank: Int, config: inout ConfigReader) throws {
    self.rank = rank
    filters = try config.required("filters").int(atLeast: 1)
    kernelSize = try config.required("kernel_size").ints(count: rank, atLeast: 1)
    strides = try config.optional("strides")?.ints(count: rank, atLeast: 1) ?? ones(rank)
    padding = try config.padding()
    dilationRate = try config.optional("dilation_rate")?.ints(count: rank, atLeast: 1) ?? ones(rank)
    groups = try config.optional("groups")?.int(atLeast: 1) ?? 1
    activation = try config.activation()
    usesBias = try config.flag("use_bias", true)
    kernelInitializer = try config.initializer("kernel_initializer", .glorotUniform)
    biasInitializer = try config.initializer("bias_initializer", .zeros)
    kernelRegularizer = try config.regularizer("kernel_regularizer")
    biasRegularizer = try config.regularizer("bias_regularizer")
    try config.channelsLast()
  }

  var config: [ConfigValue.Entry]? {
    guard activation.isBuiltIn, let word = padding.kerasName else { return nil }
    var entries: [ConfigValue.Entry] = [
      .init("filters", .int(filters)), .init("kernel_size", sizes(kernelSize)),
    ]
    entries.add("strides", strides, unless: ones(rank), sizes)
    entries.add("padding", word, unless: "valid") { .string($0) }
    entries.add("dilation_rate", dilationRate, unless: ones(rank), sizes)
    entries.add("groups", groups, unless: 1) { .int($0) }
    entries.add("activation", activation, unless: .linear, \.config)
    entries.add("use_bias", usesBias, unless: true) { .bool($0) }
    entries.add("kernel_initializer", kernelInitializer, unless: .glorotUniform, \.config)
    entries.add("bias_initializer", biasInitializer, unless: .zeros, \.config)
    entries.add("kernel_regularizer", kernelRegularizer, unless: nil) { $0!.config }
    entries.add("bias_regularizer", biasRegularizer, unless: nil) { $0!.config }
    return entries
  }
}

func ones(_ count: Int) -> [Int] { Array(repeating: 1, count: count) }
func sizes(_ values: [Int]) -> ConfigValue { .list(values.map { .int($0) }) }

extension Padding {
  /// nil for pairs, which Keras has no word for.
  var kerasName: String? {
    switch self {
    case .valid: "valid"
    case .same: "same"
    case .explicit: nil
    }
  }
}

extension ConfigReader {
  mutating func padding() throws -> Padding {
    try optional("padding").map {
      try $0.word(among: ["valid", "same"]) == "same" ? .same : .valid
    } ?? .valid
  }

  /// Channels come last here; a file that says so, or nothing, is right.
  mutating func channelsLast() throws {
    _ = try optional("data_format")?.word(among: ["channels_last"])
  }
}

/// One number for all axes, or one for each: `3`, `[3, 5]`.
public struct WindowSize: Hashable, Sendable, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral
{
  let values: [Int]
  public init(integerLiteral value: Int) { values = [value] }
  public init(arrayLiteral elements: Int...) { values = elements }
  public init(_ values: [Int]) { self.values = values }
  public init(_ value: Int) { values = [value] }

  /// One for each of `rank` axes. Traps where there are neither one nor `rank`: the literal stands in the code.
  func spread(_ rank: Int) -> [Int] {
    precondition(
      values.count == 1 || values.count == rank,
      "\(values) has neither one number nor one for each of \(rank) axes")
    return values.count == 1 ? Array(repeating: values[0], count: rank) : values
  }
}
