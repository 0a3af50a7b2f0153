import KeratinConfiguration
import KeratinGraph

/// What the convolutions have in common: everything but the number of spatial axes. It is no layer by itself: making one
/// traps.
public class ConvolutionLayer: ConfigurableLayer {
  public class var className: String { isOnlyABase(of: heirs) }
  /// The number of spatial axes.
  class var rank: Int { isOnlyABase(of: heirs) }
  private static let heirs = "Conv1D, Conv2D and Conv3D"

  public let state: LayerState
  public private(set) var kernel: Weight!
  public private(set) var bias: Weight?
  private let filters: Int
  private let kernelSize: [Int]
  private let strides: [Int]
  private let padding: Padding
  private let dilationRate: [Int]
  private let groups: Int
  private let activation: Activation
  private let usesBias: Bool
  private let kernelInitializer: Initializer
  private let biasInitializer: Initializer
  private let kernelRegularizer: Regularizer?
  private let biasRegularizer: Regularizer?

  /// - Parameters:
  ///   - filters: Channels of the result.
  ///   - kernelSize: Extents of the window.
  ///   - dilationRate: Distances between the elements of the window.
  ///   - groups: Parts into which channels and filters are divided; each filter sees the channels of its part.
  public init(
    filters: Int, kernelSize: WindowSize, strides: WindowSize = 1, padding: Padding = .valid,
    dilationRate: WindowSize = 1, groups: Int = 1, activation: Activation = .linear,
    usesBias: Bool = true, kernelInitializer: Initializer = .glorotUniform,
    biasInitializer: Initializer = .zeros, kernelRegularizer: Regularizer? = nil,
    biasRegularizer: Regularizer? = nil, name: String? = nil, file: StaticString = #fileID,
    line: Int = #line
  ) {
    let rank = Self.rank
    state = LayerState(name: name, file: file, line: line)
    self.filters = filters
    self.kernelSize = kernelSize.spread(rank)
    self.strides = strides.spread(rank)
    self.padding = padding
    self.dilationRate = dilationRate.spread(rank)
    self.groups = groups
    self.activation = activation
    self.usesBias = usesBias
    self.kernelInitializer = kernelInitializer
    self.biasInitializer = biasInitializer
    self.kernelRegularizer = kernelRegularizer
    self.biasRegularizer = biasRegularizer
  }

  public var details: String {
    "filters: \(filters), kernel: \(kernelSize.map(String.init).joined(separator: "×"))"
  }

  public func build(_ inputs: [TensorType]) throws {
    let rank = Self.rank
    let type = try one(inputs, rank: (rank + 2)...(rank + 2))
    let channels = try known(type, axis: -1)
    guard filters > 0, groups > 0, filters % groups == 0, channels % groups == 0 else {
      throw error(
        "\(filters) filters and \(channels) channels cannot be shared among \(groups) groups.",
        inputs, hint: "both must be multiples of the number of groups, and there must be a filter.")
    }
    kernel = addWeight(
      "kernel", shape: kernelSize + [channels / groups, filters], initializer: kernelInitializer,
      regularizer: kernelRegularizer)
    if usesBias {
      bias = addWeight(
        "bias", shape: [filters], initializer: biasInitializer, regularizer: biasRegularizer)
    }
  }

  public func call(_ inputs: [Tensor], _ context: LayerContext) throws -> Tensor {
    let rank = Self.rank
    let type = try one(inputs.map(\.type), rank: (rank + 2)...(rank + 2))
    let channels = kernel.shape[rank] * groups
    guard type.shape[rank + 1].known == channels else {
      throw error(
        "the layer was built for \(channels) channels, received \(type.shape[rank + 1]).", [type])
    }
    var y = try inputs[0].convolved(
      with: kernel, strides: strides, padding: padding, dilations: dilationRate, groups: groups)
    if let bias { y = try y + bias }
    return try activation(y)
  }

  public required init(config: inout ConfigReader) throws {
    let rank = Self.rank
    state = LayerState(name: nil, file: #fileID, line: #line)
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

  public var config: [ConfigValue.Entry]? {
    let rank = Self.rank
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
