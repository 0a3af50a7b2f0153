import KeratinGraph

/// Means of losses, for reporting.
extension Metric {
  /// The mean of a loss: `.mean(of: .categoricalCrossentropy)`.
  public static func mean(of loss: Loss) -> Metric {
    guard let settings = loss.settings else {
      return Metric(loss.name) { try loss.values(target: $0, prediction: $1) }
    }
    return Metric(loss.name, settings.className, settings.entries) {
      try loss.values(target: $0, prediction: $1)
    }
  }
  public static let meanSquaredError = mean(of: .meanSquaredError)
  public static let meanAbsoluteError = mean(of: .meanAbsoluteError)
  public static let binaryCrossentropy = mean(of: .binaryCrossentropy)
  public static let categoricalCrossentropy = mean(of: .categoricalCrossentropy)
  public static let sparseCategoricalCrossentropy = mean(of: .sparseCategoricalCrossentropy)

  /// The mean of any value that has the batch in front.
  public static func mean(
    _ name: String,
    of values: @escaping @Sendable (_ target: Tensor, _ prediction: Tensor) throws -> Tensor
  ) -> Metric { Metric(name, values) }
}
