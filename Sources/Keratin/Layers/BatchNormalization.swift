import KeratinConfiguration
import KeratinGraph

/// Brings each channel to mean 0 and variance 1, then to a learned mean and spread:
/// `y = γ · (x − μ) / √(σ² + ε) + β`.
///
/// While training, μ and σ² are those of the batch (of the last axis, over all others), and the moving ones follow:
/// `moving ← moving · momentum + batch · (1 − momentum)`. In inference the moving ones are used.
///
/// Where several devices share the batch, each normalises its part by the part's own mean and variance, and the moving ones
/// follow their mean; `synchronized`, all by those of the whole batch, as one device would.
///
/// Source: Ioffe and Szegedy, ICML 2015.
public final class BatchNormalization: Layer {
  public static let className = "BatchNormalization"
  public let state: LayerState
  public let momentum: Double
  public let epsilon: Double
  public let centers: Bool
  public let scales: Bool
  public let synchronized: Bool
  public private(set) var gamma: Weight?
  public private(set) var beta: Weight?
  public private(set) var movingMean: Weight!
  public private(set) var movingVariance: Weight!

  /// - Parameters:
  ///   - centers: Whether there is a β.
  ///   - scales: Whether there is a γ.
  ///   - synchronized: Whether several devices normalise by the mean and variance of the whole batch.
  public init(
    momentum: Double = 0.99, epsilon: Double = 0.001, centers: Bool = true, scales: Bool = true,
    synchronized: Bool = false, name: String? = nil, file: StaticString = #fileID, line: Int = #line
  ) {
    state = LayerState(name: name, file: file, line: line)
    self.momentum = momentum
    self.epsilon = epsilon
    self.centers = centers
    self.scales = scales
    self.synchronized = synchronized
  }

  public func build(_ inputs: [TensorType]) throws {
    let channels = try known(try one(inputs, rank: 2...16), axis: -1)
    if scales { gamma = addWeight("gamma", shape: [channels], initializer: .ones) }
    if centers { beta = addWeight("beta", shape: [channels], initializer: .zeros) }
    movingMean = addWeight(
      "moving_mean", shape: [channels], initializer: .zeros, isTrainable: false)
    movingVariance = addWeight(
      "moving_variance", shape: [channels], initializer: .ones, isTrainable: false)
  }

  public func call(_ inputs: [Tensor], _ context: LayerContext) throws -> Tensor {
    let x = inputs[0]
    var (mean, variance) = (movingMean.tensor, movingVariance.tensor)
    // A frozen layer keeps to its moving averages, as in Keras.
    if context.isTraining, isTrainable {
      let axes = Array(0..<x.rank - 1)
      if synchronized {
        mean = try context.meanOverDevices(x.mean(along: axes))
        variance = try context.meanOverDevices(square(x - mean).mean(along: axes))
      } else {
        (mean, variance) = try x.moments(along: axes)
      }
      context.update(movingMean, to: try movingMean * momentum + mean * (1 - momentum))
      context.update(movingVariance, to: try movingVariance * momentum + variance * (1 - momentum))
    }
    var scale = try rsqrt(variance + epsilon)
    if let gamma { scale = try scale * gamma }
    let y = try (x - mean) * scale
    guard let beta else { return y }
    return try y + beta
  }
}

extension BatchNormalization: ConfigurableLayer {
  public convenience init(config: inout ConfigReader) throws {
    self.init(
      momentum: try config.optional("momentum")?.double() ?? 0.99,
      epsilon: try config.optional("epsilon")?.double() ?? 0.001,
      centers: try config.flag("center", true), scales: try config.flag("scale", true),
      synchronized: try config.flag("synchronized", false))
    if let axis = config.optional("axis"), try axis.int() != -1 {
      throw axis.expected("-1: channels come last")
    }
  }
  public var config: [ConfigValue.Entry]? {
    var entries: [ConfigValue.Entry] = []
    entries.add("momentum", momentum, unless: 0.99) { .double($0) }
    entries.add("epsilon", epsilon, unless: 0.001) { .double($0) }
    entries.add("center", centers, unless: true) { .bool($0) }
    entries.add("scale", scales, unless: true) { .bool($0) }
    entries.add("synchronized", synchronized, unless: false) { .bool($0) }
    return entries
  }
}
