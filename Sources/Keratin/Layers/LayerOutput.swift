import KeratinGraph
import Synchronization

private let lastOutputID = Atomic<Int>(0)

/// What a layer gives, before there is a model: a place in the network's plan. Made by calling a layer.
///
///     let image = Input(32, 32, 3)
///     let stem = try Conv2D(filters: 64, kernelSize: 3, padding: .same)(image)
///     let inner = try Conv2D(filters: 64, kernelSize: 1)(stem)
///     let model = try Model(inputs: image, outputs: Add()(stem, inner))
public final class LayerOutput {
  let id: Int
  public let layer: any Layer
  public let inputs: [LayerOutput]
  public let type: TensorType

  init(_ layer: any Layer, _ inputs: [LayerOutput], _ type: TensorType) {
    id = lastOutputID.add(1, ordering: .relaxed).newValue
    self.layer = layer
    self.inputs = inputs
    self.type = type
  }
}

/// An input, or what a layer gives.
public protocol LayerOutputConvertible {
  var output: LayerOutput { get }
}

extension LayerOutput: LayerOutputConvertible {
  public var output: LayerOutput { self }
}

extension Layer {
  /// Calls the layer on outputs of others; the same layer on several things shares its weights.
  ///
  /// - Throws: What the layer finds wrong with the shapes, with its place in the code.
  public func callAsFunction(_ inputs: any LayerOutputConvertible...) throws -> LayerOutput {
    try callAsFunction(inputs.map(\.output))
  }

  public func callAsFunction(_ inputs: [LayerOutput]) throws -> LayerOutput {
    // The shape rule is the graph's own: call the layer on values that nobody will give.
    let places = inputs.enumerated().map { index, input in
      Tensor.input("input_\(index)", input.type.elementType, input.type.shape)
    }
    return LayerOutput(self, inputs, try apply(places, LayerContext(isTraining: false)).type)
  }
}
