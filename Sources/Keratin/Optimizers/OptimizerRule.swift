import KeratinConfiguration
import KeratinGraph

/// How one weight moves: what an optimiser is beyond learning rate, clipping and weight decay. Conform to it for an
/// optimiser of your own.
public protocol OptimizerRule: Sendable {
  /// Keras's name of the class: `Adagrad`.
  static var className: String { get }
  /// What is kept for each weight, with the number it starts from.
  var slots: [(name: String, start: Double)] { get }
  /// The weight and the slots after a step, from those before.
  func step(_ weight: Tensor, _ gradient: Tensor, _ slots: [Tensor], _ step: OptimizerStep)
    throws(GraphError) -> (weight: Tensor, slots: [Tensor])
  /// The rule's own settings, in Keras's words.
  var config: [ConfigValue.Entry] { get }
}

/// What all weights share in one step.
public struct OptimizerStep: Sendable {
  /// f32, a scalar.
  public let learningRate: Tensor
  /// Which step it is, from 1; f32, a scalar.
  public let number: Tensor
}
