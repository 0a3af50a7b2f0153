import Keratin
import KeratinCPU

/// Compares a gradient with central differences, in f64 on the reference engine, along one random direction: a random
/// projection of the outputs is differentiated, so that every element of every Jacobian counts.
public struct GradientCheck: Sendable {
  public var analytic: Double
  public var numeric: Double
  /// Relative to 1 + the larger magnitude.
  public var error: Double { abs(analytic - numeric) / (1 + max(abs(analytic), abs(numeric))) }

  /// - Parameters:
  ///   - build: Outputs from inputs; floating-point inputs are f64.
  ///   - point: Values of the inputs; floating-point ones are converted to f64. Shapes are known.
  /// - Returns: nil where no output depends on a floating-point input.
  public static func run(
    at point: [NDArray], seed: Int = 7, step: Double = 1e-5,
    _ build: ([Tensor]) throws -> [Tensor]
  ) throws -> GradientCheck? {
    var random = RandomArrays(seed: seed)
    let values = point.map { $0.elementType.isFloatingPoint ? $0.converted(to: .float64) : $0 }
    let leaves = values.enumerated().map { k, value in
      Tensor.input("x\(k)", value.elementType, value.shape.map { Dimension($0) })
    }
    let smooth = leaves.filter { $0.elementType.isFloatingPoint }
    let outputs = try build(leaves).filter { $0.elementType.isFloatingPoint }
    guard !smooth.isEmpty, !outputs.isEmpty else { return nil }
    var total = try constant(0, type: .float64)
    for output in outputs {
      let weights = random.array(output.shape.map { $0.value([:]) }, output.elementType)
      total = try total + (output * constant(weights)).sum()
    }
    let gradients = try gradient(of: total, withRespectTo: smooth)
    let directions = smooth.map { random.array($0.shape.map { $0.value([:]) }, .float64) }
    let given = Dictionary(uniqueKeysWithValues: zip(leaves, values))
    let found = try ReferenceEngine.evaluate(gradients, given: given)
    var analytic = 0.0
    for (gradient, direction) in zip(found, directions) {
      for i in 0..<gradient.count { analytic += gradient.double(at: i) * direction.double(at: i) }
    }
    func loss(_ distance: Double) throws -> Double {
      var moved = given
      for (leaf, direction) in zip(smooth, directions) {
        var value = moved[leaf]!
        for i in 0..<value.count {
          value.set(value.double(at: i) + distance * direction.double(at: i), at: i)
        }
        moved[leaf] = value
      }
      return try ReferenceEngine.evaluate([total], given: moved)[0].double(at: 0)
    }
    let numeric = (try loss(step) - loss(-step)) / (2 * step)
    return GradientCheck(analytic: analytic, numeric: numeric)
  }
}
