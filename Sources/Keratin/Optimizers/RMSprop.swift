import KeratinConfiguration
import KeratinGraph

/// Steps scaled by a running mean of squares: `v ← ρ·v + (1 − ρ)·g²`, `w ← w − rate · g / √(v + ε)`; centred, the square
/// of the running mean is taken off `v`; with momentum, `m ← momentum · m + step` is what moves the weight.
///
/// Source: Tieleman and Hinton, lecture 6.5 of "Neural Networks for Machine Learning" (2012).
public struct RMSprop: OptimizerRule {
  public static let className = "RMSprop"
  public let rho: Double
  public let momentum: Double
  public let epsilon: Double
  public let centered: Bool

  public init(
    rho: Double = 0.9, momentum: Double = 0, epsilon: Double = 1e-7, centered: Bool = false
  ) {
    self.rho = rho
    self.momentum = momentum
    self.epsilon = epsilon
    self.centered = centered
  }
  public var slots: [(name: String, start: Double)] {
    [("velocity", 0)] + (momentum > 0 ? [("momentum", 0)] : [])
      + (centered ? [("average_gradient", 0)] : [])
  }

  public func step(_ weight: Tensor, _ gradient: Tensor, _ slots: [Tensor], _ step: OptimizerStep)
    throws(GraphError) -> (weight: Tensor, slots: [Tensor])
  {
    let velocity = try rho * slots[0] + (1 - rho) * square(gradient)
    var result = [velocity]
    var spread = try velocity + epsilon
    var mean: Tensor?
    if centered {
      let average = try rho * slots[slots.count - 1] + (1 - rho) * gradient
      spread = try velocity - square(average) + epsilon
      mean = average
    }
    var move = try step.learningRate * gradient * rsqrt(spread)
    if momentum > 0 {
      move = try momentum * slots[1] + move
      result.append(move)
    }
    if let mean { result.append(mean) }
    return (try weight - move, result)
  }

  public var config: [ConfigValue.Entry] {
    [
      .init("rho", .double(rho)), .init("momentum", .double(momentum)),
      .init("epsilon", .double(epsilon)), .init("centered", .bool(centered)),
    ]
  }
}

extension Optimizer {
  public static func rmsprop(
    learningRate: Double = 0.001, rho: Double = 0.9, momentum: Double = 0, epsilon: Double = 1e-7,
    centered: Bool = false, weightDecay: Double? = nil, clipping: GradientClipping? = nil
  ) -> Optimizer {
    Optimizer(
      RMSprop(rho: rho, momentum: momentum, epsilon: epsilon, centered: centered),
      learningRate: learningRate, weightDecay: weightDecay, clipping: clipping)
  }
  public static let rmsprop = rmsprop()
}
