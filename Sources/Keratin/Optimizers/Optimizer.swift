import KeratinConfiguration
import KeratinGraph

/// How training changes the weights.
///
///     try model.compile(optimizer: .adagrad(learningRate: 0.01), loss: .categoricalCrossentropy)
///     try Optimizer(named: "adam")
///
/// Formulas and defaults are Keras 3's. In each step: gradients are clipped, weights decay (`w ← w − w · decay · rate`), and
/// the rule moves them. The learning rate is a variable, so that callbacks can change it.
public struct Optimizer: Sendable {
  public let rule: any OptimizerRule
  public var learningRate: Double
  /// Share of each weight, times the learning rate, that is taken away in each step.
  public var weightDecay: Double?
  public var clipping: GradientClipping?

  public init(
    _ rule: any OptimizerRule, learningRate: Double, weightDecay: Double? = nil,
    clipping: GradientClipping? = nil
  ) {
    self.rule = rule
    self.learningRate = learningRate
    self.weightDecay = weightDecay
    self.clipping = clipping
  }

  /// Keras's: `Adagrad`.
  public var className: String { type(of: rule).className }
  /// `adagrad`
  public var name: String { className.lowercased() }
}

/// What bounds gradients before they are used.
public enum GradientClipping: Hashable, Sendable {
  /// Each number into [−bound, bound].
  case value(Double)
  /// The gradient of each weight to a Euclidean norm of at most this.
  case norm(Double)
  /// All gradients together to a Euclidean norm of at most this.
  case globalNorm(Double)

  func apply(_ gradients: [Tensor]) throws(GraphError) -> [Tensor] {
    var result: [Tensor] = []
    switch self {
    case .value(let bound):
      for gradient in gradients { result.append(try minimum(maximum(gradient, -bound), bound)) }
    case .norm(let bound):
      for gradient in gradients {
        let norm = try sqrt(square(gradient).sum())
        result.append(try gradient * bound / maximum(norm, bound))
      }
    case .globalNorm(let bound):
      guard var sum = try gradients.first.map({ g throws(GraphError) in try square(g).sum() })
      else { return [] }
      for gradient in gradients.dropFirst() { sum = try sum + square(gradient).sum() }
      let scale = try bound / maximum(sqrt(sum), bound)
      for gradient in gradients { result.append(try gradient * scale) }
    }
    return result
  }
}
