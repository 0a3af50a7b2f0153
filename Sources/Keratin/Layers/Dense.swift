import KeratinConfiguration
import KeratinGraph

/// Every input to every output: `y = activation(x · kernel + bias)`.
///
/// *Shapes*: x `[batch, .., n]`, kernel `[n, units]`, bias `[units]`, y `[batch, .., units]`.
///
///     Dense(units: 96, activation: .relu)
public final class Dense: Layer {
  public static let className = "Dense"
  public let state: LayerState
  public let units: Int
  public let activation: Activation
  public let usesBias: Bool
  public let kernelInitializer: Initializer
  public let biasInitializer: Initializer
  public let kernelRegularizer: Regularizer?
  public let biasRegularizer: Regularizer?
  public private(set) var kernel: Weight!
  /// nil where `usesBias` is false.
  public private(set) var bias: Weight?

  public init(
    units: Int, activation: Activation = .linear, usesBias: Bool = true,
    kernelInitializer: Initializer = .glorotUniform, biasInitializer: Initializer = .zeros,
    kernelRegularizer: Regularizer? = nil, biasRegularizer: Regularizer? = nil,
    name: String? = nil, file: StaticString = #fileID, line: Int = #line
  ) {
    state = LayerState(name: name, file: file, line: line)
    self.units = units
    self.activation = activation
    self.usesBias = usesBias
    self.kernelInitializer = kernelInitializer
    self.biasInitializer = biasInitializer
    self.kernelRegularizer = kernelRegularizer
    self.biasRegularizer = biasRegularizer
  }

  public var details: String { "units: \(units)" }

  public func build(_ inputs: [TensorType]) throws {
    guard units > 0 else { throw error("the number of units is \(units); at least 1 is needed.") }
    let n = try known(try one(inputs, rank: 2...16), axis: -1)
    kernel = addWeight(
      "kernel", shape: [n, units], initializer: kernelInitializer, regularizer: kernelRegularizer)
    if usesBias {
      bias = addWeight(
        "bias", shape: [units], initializer: biasInitializer, regularizer: biasRegularizer)
    }
  }

  public func call(_ inputs: [Tensor], _ context: LayerContext) throws -> Tensor {
    let type = try one(inputs.map(\.type), rank: 2...16)
    guard type.shape[type.rank - 1].known == kernel.shape[0] else {
      throw error(
        "the layer was built for \(kernel.shape[0]) inputs, received \(type.shape[type.rank - 1]).",
        [type])
    }
    // [batch, .., n] → [rows, n]: one product, whatever stands in front.
    var x = inputs[0]
    if type.rank > 2 {
      x = try x.reshaped(to: [
        try Array(type.shape.dropLast()).product(), Dimension(kernel.shape[0]),
      ])
    }
    var y = try x.matmul(kernel)
    if let bias { y = try y + bias }
    y = try activation(y)
    return try y.reshaped(to: type.shape.dropLast() + [Dimension(units)])
  }
}

extension Dense: ConfigurableLayer {
  public convenience init(config: inout ConfigReader) throws {
    self.init(
      units: try config.required("units").int(atLeast: 1), activation: try config.activation(),
      usesBias: try config.flag("use_bias", true),
      kernelInitializer: try config.initializer("kernel_initializer", .glorotUniform),
      biasInitializer: try config.initializer("bias_initializer", .zeros),
      kernelRegularizer: try config.regularizer("kernel_regularizer"),
      biasRegularizer: try config.regularizer("bias_regularizer"))
  }
  public var config: [ConfigValue.Entry]? {
    guard activation.isBuiltIn else { return nil }
    var entries = [ConfigValue.Entry("units", .int(units))]
    entries.add("activation", activation, unless: .linear, \.config)
    entries.add("use_bias", usesBias, unless: true) { .bool($0) }
    entries.add("kernel_initializer", kernelInitializer, unless: .glorotUniform, \.config)
    entries.add("bias_initializer", biasInitializer, unless: .zeros, \.config)
    entries.add("kernel_regularizer", kernelRegularizer, unless: nil) { $0!.config }
    entries.add("bias_regularizer", biasRegularizer, unless: nil) { $0!.config }
    return entries
  }
}
