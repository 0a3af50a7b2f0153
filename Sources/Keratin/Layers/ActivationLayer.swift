import KeratinConfiguration
import KeratinGraph

/// An activation as a layer of its own. In files it is called `Activation`, as in Keras.
///
///     ActivationLayer(.relu)
public final class ActivationLayer: Layer, ConfigurableLayer {
  public static let className = "Activation"
  public let state: LayerState
  public let activation: Activation

  public init(
    _ activation: Activation, name: String? = nil, file: StaticString = #fileID, line: Int = #line
  ) {
    state = LayerState(name: name, file: file, line: line)
    self.activation = activation
  }

  public var details: String { activation.name }
  public func call(_ inputs: [Tensor], _ context: LayerContext) throws -> Tensor {
    _ = try one(inputs.map(\.type), rank: 1...16)
    return try activation(inputs[0])
  }

  public convenience init(config: inout ConfigReader) throws {
    self.init(try Activation(config: config.required("activation")))
  }
  public var config: [ConfigValue.Entry]? {
    activation.isBuiltIn ? [.init("activation", activation.config)] : nil
  }
}

extension LayerBuilder {
  /// An activation alone stands for a layer: `Activation.relu` between other layers.
  public static func buildExpression(_ activation: Activation) -> [any Layer] {
    [ActivationLayer(activation)]
  }
}
