import KeratinConfiguration
import KeratinGraph

/// Convolution along height and width: `y = activation(x ∗ kernel + bias)`, channels last.
///
/// *Shapes*: x `[batch, height, width, channels]`, kernel `[height, width, channels / groups, filters]`, bias `[filters]`; y has `filters` channels, and
/// the extents that padding and strides leave.
///
///     Conv2D(filters: 32, kernelSize: 5, padding: .same, activation: .relu)
public final class Conv2D: Layer, ConfigurableLayer {
  public static let className = "Conv2D"
  public let state: LayerState
  private let convolver: Convolver
  public var kernel: Weight? { convolver.kernel }
  public var bias: Weight? { convolver.bias }

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
    state = LayerState(name: name, file: file, line: line)
    convolver = Convolver(
      rank: 2, filters: filters, kernelSize: kernelSize.spread(2), strides: strides.spread(2),
      padding: padding, dilationRate: dilationRate.spread(2), groups: groups,
      activation: activation, usesBias: usesBias, kernelInitializer: kernelInitializer,
      biasInitializer: biasInitializer, kernelRegularizer: kernelRegularizer,
      biasRegularizer: biasRegularizer)
  }

  public var details: String { convolver.details }
  public func build(_ inputs: [TensorType]) throws { try convolver.build(self, inputs) }
  public func call(_ inputs: [Tensor], _ context: LayerContext) throws -> Tensor {
    try convolver.call(self, inputs)
  }

  public init(config: inout ConfigReader) throws {
    state = LayerState(name: nil, file: #fileID, line: #line)
    convolver = try Convolver(rank: 2, config: &config)
  }
  public var config: [ConfigValue.Entry]? { convolver.config }
}
