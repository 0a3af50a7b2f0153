import Glibc

/// Initialisers whose spread follows from the number of inputs and outputs of a weight, so that signals neither die nor
/// explode: variance = scale / n, with n the fan-in or the mean of fan-in and fan-out.
///
/// The fans of `[.., in, out]` are in and out, each times the extents in front (a convolution's window).
///
/// Sources: Glorot and Bengio, AISTATS 2010; He et al., ICCV 2015; LeCun et al., "Efficient BackProp", 1998.
struct VarianceScaling: Hashable, Sendable {
  enum Mode: Hashable, Sendable { case fanIn, fanAverage }
  enum Distribution: Hashable, Sendable { case uniform, truncatedNormal }
  var scale: Double
  var mode: Mode
  var distribution: Distribution

  /// The deviation of a standard normal that is cut off at ±2.
  private static let truncatedDeviation = 0.879_625_661_034_239_78

  func initializer(for shape: [Int]) -> Initializer {
    let (fanIn, fanOut) = fans(shape)
    let n: Double
    switch mode {
    case .fanIn: n = max(1, fanIn)
    case .fanAverage: n = max(1, (fanIn + fanOut) / 2)
    }
    switch distribution {
    case .uniform:
      let limit = sqrt(3 * scale / n)
      return .randomUniform(low: -limit, high: limit)
    case .truncatedNormal:
      return .truncatedNormal(deviation: sqrt(scale / n) / Self.truncatedDeviation)
    }
  }

  private func fans(_ shape: [Int]) -> (Double, Double) {
    switch shape.count {
    case 0: return (1, 1)
    case 1: return (Double(shape[0]), Double(shape[0]))
    default:
      let window = Double(shape.dropLast(2).reduce(1, *))
      return (window * Double(shape[shape.count - 2]), window * Double(shape[shape.count - 1]))
    }
  }
}

extension Initializer {
  /// Uniform in ±√(6 / (fan-in + fan-out)): Keras's default for kernels.
  public static let glorotUniform = Initializer(
    "GlorotUniform", .scaled(.init(scale: 1, mode: .fanAverage, distribution: .uniform)))
  public static let glorotNormal = Initializer(
    "GlorotNormal", .scaled(.init(scale: 1, mode: .fanAverage, distribution: .truncatedNormal)))
  /// Uniform in ±√(6 / fan-in): for relu and its kin.
  public static let heUniform = Initializer(
    "HeUniform", .scaled(.init(scale: 2, mode: .fanIn, distribution: .uniform)))
  public static let heNormal = Initializer(
    "HeNormal", .scaled(.init(scale: 2, mode: .fanIn, distribution: .truncatedNormal)))
  /// Uniform in ±√(3 / fan-in).
  public static let lecunUniform = Initializer(
    "LecunUniform", .scaled(.init(scale: 1, mode: .fanIn, distribution: .uniform)))
  public static let lecunNormal = Initializer(
    "LecunNormal", .scaled(.init(scale: 1, mode: .fanIn, distribution: .truncatedNormal)))
}
