import KeratinConfiguration
import KeratinGraph

/// While training, each number becomes 0 with probability `rate`, and those that stay are divided by `1 − rate`; else
/// nothing happens.
///
/// Which ones follows from the model's seed, the step and the layer's place in the network, on every machine alike.
/// Source: Srivastava et al., JMLR 15 (2014).
public final class Dropout: Layer, ConfigurableLayer {
  public static let className = "Dropout"
  public let state: LayerState
  /// In [0, 1].
  public let rate: Double

  public init(
    rate: Double, name: String? = nil, file: StaticString = #fileID, line: Int = #line
  ) {
    state = LayerState(name: name, file: file, line: line)
    self.rate = rate
  }

  public var details: String { "rate: \(rate)" }
  public func call(_ inputs: [Tensor], _ context: LayerContext) throws -> Tensor {
    let x = inputs[0]
    _ = try one([x.type], rank: 1...16)
    guard (0...1).contains(rate) else {
      throw error("the rate is \(rate); it is a probability, from 0 to 1.")
    }
    guard context.isTraining, rate > 0 else { return x }
    guard rate < 1 else { return try constant(0, like: x) }
    let stays = try context.uniform(x.shape) .>= rate
    return try select(stays, x / (1 - rate), constant(0, like: x))
  }

  public convenience init(config: inout ConfigReader) throws {
    self.init(rate: try config.required("rate").double(in: 0...1, "a number from 0 to 1"))
    config.allow("seed", "noise_shape")
  }
  public var config: [ConfigValue.Entry]? { [.init("rate", .double(rate))] }
}
