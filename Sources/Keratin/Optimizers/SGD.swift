import KeratinConfiguration
import KeratinGraph

/// Gradient descent, with or without momentum: `w ← w − rate · g`; with momentum `m ← momentum · m − rate · g`, and
/// `w ← w + m`, or by Nesterov `w ← w + momentum · m − rate · g`.
public struct SGD: OptimizerRule {
  public static let className = "SGD"
  public let momentum: Double
  public let nesterov: Bool

  public init(momentum: Double = 0, nesterov: Bool = false) {
    self.momentum = momentum
    self.nesterov = nesterov
  }
  public var slots: [(name: String, start: Double)] { momentum == 0 ? [] : [("momentum", 0)] }

  public func step(_ weight: Tensor, _ gradient: Tensor, _ slots: [Tensor], _ step: OptimizerStep)
    throws(GraphError) -> (weight: Tensor, slots: [Tensor])
  {
    let move = try step.learningRate * gradient
    guard momentum != 0 else { return (try weight - move, []) }
    let m = try momentum * slots[0] - move
    return (try nesterov ? weight + momentum * m - move : weight + m, [m])
  }

  public var config: [ConfigValue.Entry] {
    [.init("momentum", .double(momentum)), .init("nesterov", .bool(nesterov))]
  }
}

extension Optimizer {
  public static func sgd(
    learningRate: Double = 0.01, momentum: Double = 0, nesterov: Bool = false,
    weightDecay: Double? = nil, clipping: GradientClipping? = nil
  ) -> Optimizer {
    Optimizer(
      SGD(momentum: momentum, nesterov: nesterov), learningRate: learningRate,
      weightDecay: weightDecay, clipping: clipping)
  }
  public static let sgd = sgd()
}
