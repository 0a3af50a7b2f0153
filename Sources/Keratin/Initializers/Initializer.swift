import KeratinConfiguration
import KeratinGraph

/// The first numbers of a weight: a pure function of the shape, the model's seed and the weight's place in the model.
///
///     Dense(units: 10, kernelInitializer: .heNormal)
///     try Initializer(named: "glorot_uniform")
///
/// Random bits are Philox 4x32-10 with the seed as key and (element / 4, place of the weight, 2³² − 1 − attempt, 0) as
/// counter, so that no weight shares bits with another, nor with what layers draw while training.
public struct Initializer: Hashable, Sendable {
  /// Which numbers.
  enum Rule: Hashable, Sendable {
    case constant(Double)
    case uniform(low: Double, high: Double)
    case normal(mean: Double, deviation: Double)
    case truncatedNormal(mean: Double, deviation: Double)
    case scaled(VarianceScaling)
  }
  /// Keras's name of the class: `GlorotUniform`.
  public let className: String
  let rule: Rule

  init(_ className: String, _ rule: Rule) {
    self.className = className
    self.rule = rule
  }

  public static let zeros = Initializer("Zeros", .constant(0))
  public static let ones = Initializer("Ones", .constant(1))
  public static func constant(_ value: Double) -> Initializer {
    Initializer("Constant", .constant(value))
  }
  /// Evenly spread over [low, high).
  public static func randomUniform(low: Double = -0.05, high: Double = 0.05) -> Initializer {
    Initializer("RandomUniform", .uniform(low: low, high: high))
  }
  public static func randomNormal(mean: Double = 0, deviation: Double = 0.05) -> Initializer {
    Initializer("RandomNormal", .normal(mean: mean, deviation: deviation))
  }
  /// Normal; what lies beyond two deviations is drawn again.
  public static func truncatedNormal(mean: Double = 0, deviation: Double = 0.05) -> Initializer {
    Initializer("TruncatedNormal", .truncatedNormal(mean: mean, deviation: deviation))
  }

  /// The numbers, f32.
  ///
  /// - Parameters:
  ///   - seed: The model's.
  ///   - stream: The place of the weight in the model, from 0.
  public func values(shape: [Int], seed: UInt64, stream: UInt32) -> NDArray {
    let count = shape.reduce(1, *)
    let draw = RandomStream(seed: seed, stream: stream)
    let numbers: [Float]
    switch rule {
    case .constant(let value): numbers = Array(repeating: Float(value), count: count)
    case .uniform(let low, let high):
      numbers = draw.uniform(count, low, high)
    case .normal(let mean, let deviation):
      numbers = draw.normal(count).map { Float(mean + $0 * deviation) }
    case .truncatedNormal(let mean, let deviation):
      numbers = draw.truncatedNormal(count).map { Float(mean + $0 * deviation) }
    case .scaled(let scaling):
      return scaling.initializer(for: shape).values(shape: shape, seed: seed, stream: stream)
    }
    return NDArray(numbers, shape: shape)
  }
}
