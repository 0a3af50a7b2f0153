import KeratinConfiguration
import KeratinGraph

/// Steps that shrink where gradients were large: `a ← a + g²`, `w ← w − rate · g / √(a + ε)`.
///
/// Source: Duchi, Hazan, Singer, JMLR 12 (2011).
public struct Adagrad: OptimizerRule {
  public static let className = "Adagrad"
  /// What `a` starts from: Keras 3 takes 0.1; older papers' networks were trained from 0.
  public let initialAccumulatorValue: Double
  public let epsilon: Double

  public init(initialAccumulatorValue: Double = 0.1, epsilon: Double = 1e-7) {
    self.initialAccumulatorValue = initialAccumulatorValue
    self.epsilon = epsilon
  }
  public var slots: [(name: String, start: Double)] { [("accumulator", initialAccumulatorValue)] }

  public func step(_ weight: Tensor, _ gradient: Tensor, _ slots: [Tensor], _ step: OptimizerStep)
    throws(GraphError) -> (weight: Tensor, slots: [Tensor])
  {
    let sum = try slots[0] + square(gradient)
    return (try weight - step.learningRate * gradient / sqrt(sum + epsilon), [sum])
  }

  public var config: [ConfigValue.Entry] {
    [
      .init("initial_accumulator_value", .double(initialAccumulatorValue)),
      .init("epsilon", .double(epsilon)),
    ]
  }
}

extension Optimizer {
  public static func adagrad(
    learningRate: Double = 0.001, initialAccumulatorValue: Double = 0.1, epsilon: Double = 1e-7,
    weightDecay: Double? = nil, clipping: GradientClipping? = nil
  ) -> Optimizer {
    Optimizer(
      Adagrad(initialAccumulatorValue: initialAccumulatorValue, epsilon: epsilon),
      learningRate: learningRate, weightDecay: weightDecay, clipping: clipping)
  }
  public static let adagrad = adagrad()
}
