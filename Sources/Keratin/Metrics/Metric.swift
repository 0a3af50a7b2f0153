import KeratinConfiguration
import KeratinGraph

/// What is reported while training and evaluating: the mean, over all samples of an epoch, of a number for each sample.
///
///     try model.compile(optimizer: .adam, loss: .categoricalCrossentropy, metrics: [.accuracy])
///     try Metric(named: "accuracy")
///     Metric("largest") { target, prediction in try prediction.max(along: [-1]) }
///
/// Sum and count are kept on the device as variables and updated by the training step itself.
public struct Metric: Sendable {
  /// As the log calls it: `accuracy`.
  public let name: String
  /// Keras's class and settings; nil for a user's own.
  let settings: (className: String, entries: [ConfigValue.Entry])?
  private let formula: @Sendable (Tensor, Tensor) throws -> Tensor

  /// A user's own: from target and prediction to one f32 for each sample, `[batch, ..]`.
  public init(
    _ name: String,
    _ formula: @escaping @Sendable (_ target: Tensor, _ prediction: Tensor) throws -> Tensor
  ) {
    self.name = name
    self.formula = formula
    settings = nil
  }

  init(
    _ name: String, _ className: String, _ entries: [ConfigValue.Entry] = [],
    formula: @escaping @Sendable (_ target: Tensor, _ prediction: Tensor) throws -> Tensor
  ) {
    self.name = name
    self.formula = formula
    settings = (className, entries)
  }

  /// One number for each sample: `[batch, ..]`.
  /// - Throws: `GraphError` where target and prediction do not fit together.
  public func values(target: Tensor, prediction: Tensor) throws -> Tensor {
    try withNameScope("metric \(name)") { try formula(target, prediction) }
  }

  /// The same under another name.
  public func named(_ name: String) -> Metric {
    Metric(name, settings: settings, formula)
  }
  private init(
    _ name: String, settings: (className: String, entries: [ConfigValue.Entry])?,
    _ formula: @escaping @Sendable (Tensor, Tensor) throws -> Tensor
  ) {
    self.name = name
    self.settings = settings
    self.formula = formula
  }
}
