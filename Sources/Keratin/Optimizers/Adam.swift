import KeratinConfiguration
import KeratinGraph

/// Running means of gradient and square, freed from their start at zero: `m ← m + (g − m)(1 − β₁)`,
/// `v ← v + (g² − v)(1 − β₂)`, `w ← w − rate · √(1 − β₂ᵗ) / (1 − β₁ᵗ) · m / (√v + ε)`; with AMSGrad the largest `v` so far.
///
/// Sources: Kingma and Ba, ICLR 2015; Reddi, Kale, Kumar, ICLR 2018. With weight decay apart from the gradient it is AdamW
/// (Loshchilov and Hutter, ICLR 2019).
public struct Adam: OptimizerRule {
  public static let className = "Adam"
  public let beta1: Double
  public let beta2: Double
  public let epsilon: Double
  public let amsgrad: Bool

  public init(
    beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-7, amsgrad: Bool = false
  ) {
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    self.amsgrad = amsgrad
  }
  public var slots: [(name: String, start: Double)] {
    [("momentum", 0), ("velocity", 0)] + (amsgrad ? [("velocity_hat", 0)] : [])
  }

  public func step(_ weight: Tensor, _ gradient: Tensor, _ slots: [Tensor], _ step: OptimizerStep)
    throws(GraphError) -> (weight: Tensor, slots: [Tensor])
  {
    let rate =
      try step.learningRate * sqrt(1 - pow(beta2, step.number))
      / (1 - pow(beta1, step.number))
    let m = try slots[0] + (gradient - slots[0]) * (1 - beta1)
    let v = try slots[1] + (square(gradient) - slots[1]) * (1 - beta2)
    guard amsgrad else { return (try weight - m * rate / (sqrt(v) + epsilon), [m, v]) }
    let largest = try maximum(slots[2], v)
    return (try weight - m * rate / (sqrt(largest) + epsilon), [m, v, largest])
  }

  public var config: [ConfigValue.Entry] {
    [
      .init("beta_1", .double(beta1)), .init("beta_2", .double(beta2)),
      .init("epsilon", .double(epsilon)), .init("amsgrad", .bool(amsgrad)),
    ]
  }
}

extension Optimizer {
  public static func adam(
    learningRate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999,
    epsilon: Double = 1e-7, amsgrad: Bool = false, weightDecay: Double? = nil,
    clipping: GradientClipping? = nil
  ) -> Optimizer {
    Optimizer(
      Adam(beta1: beta1, beta2: beta2, epsilon: epsilon, amsgrad: amsgrad),
      learningRate: learningRate, weightDecay: weightDecay, clipping: clipping)
  }
  public static let adam = adam()

  /// Adam with Keras's default of 0.004 for the weight decay.
  public static func adamW(
    learningRate: Double = 0.001, weightDecay: Double = 0.004, beta1: Double = 0.9,
    beta2: Double = 0.999, epsilon: Double = 1e-7, amsgrad: Bool = false,
    clipping: GradientClipping? = nil
  ) -> Optimizer {
    adam(
      learningRate: learningRate, beta1: beta1, beta2: beta2, epsilon: epsilon, amsgrad: amsgrad,
      weightDecay: weightDecay, clipping: clipping)
  }
  public static let adamW = adamW()
}
