import KeratinConfiguration
import KeratinGraph

/// What training makes small: a number for each sample, from the target and the prediction.
///
///     try model.compile(optimizer: .adam, loss: .categoricalCrossentropy)
///     try Loss(named: "mse")
///     Loss("huber") { target, prediction in ... }
///
/// Formulas are Keras 3's, its bounds on probabilities (1e-7) among them. The last axis is averaged (or summed, for the
/// cross-entropies over classes) away; what is left is weighted by sample and averaged over all its elements.
public struct Loss: Sendable {
  /// Keras's: `categorical_crossentropy`.
  public let name: String
  /// Whether targets may be class numbers; they are then checked against the number of classes.
  let takesClassNumbers: Bool
  /// Keras's class and the settings that differ from its defaults; nil for a user's own.
  let settings: (className: String, entries: [ConfigValue.Entry])?
  private let formula: @Sendable (Tensor, Tensor) throws -> Tensor

  /// A user's own: from target and prediction (of one type) to one number for each sample, `[batch, ..]`.
  public init(
    _ name: String,
    _ formula:
      @escaping @Sendable (_ target: Tensor, _ prediction: Tensor) throws
      -> Tensor
  ) {
    self.name = name
    self.formula = formula
    takesClassNumbers = false
    settings = nil
  }

  init(
    _ name: String, _ className: String, _ entries: [ConfigValue.Entry] = [],
    takesClassNumbers: Bool = false,
    formula: @escaping @Sendable (_ target: Tensor, _ prediction: Tensor) throws -> Tensor
  ) {
    self.name = name
    self.formula = formula
    self.takesClassNumbers = takesClassNumbers
    settings = (className, entries)
  }

  /// One number for each sample: `[batch, ..]`.
  /// - Throws: `GraphError` where target and prediction do not fit together.
  public func values(target: Tensor, prediction: Tensor) throws -> Tensor {
    try withNameScope("loss \(name)") { try formula(target, prediction) }
  }

  /// The weighted mean over all elements: `Σ weight · value / number of values`, as Keras's "sum over batch size".
  public func mean(target: Tensor, prediction: Tensor, sampleWeights: Tensor? = nil) throws
    -> Tensor
  {
    let values = try values(target: target, prediction: prediction)
    return try weighted(values, by: sampleWeights).mean()
  }
}

/// How many elements a value has, as an f32 scalar: the batch is known only when the function is called.
func count(of values: Tensor) throws(GraphError) -> Tensor {
  var known = 1.0
  var result: Tensor?
  for dimension in values.shape {
    if let extent = dimension.known {
      known *= Double(extent)
    } else {
      let extent = try extent(dimension, type: .float32)
      if let so = result { result = try so * extent } else { result = extent }
    }
  }
  guard let result else { return try constant(known, type: .float32) }
  return known == 1 ? result : try result * known
}

/// Values `[batch, ..]` times weights `[batch]`.
func weighted(_ values: Tensor, by weights: Tensor?) throws(GraphError) -> Tensor {
  guard let weights else { return values }
  return try values
    * weights.reshaped(to: weights.shape + Array(repeating: 1, count: values.rank - weights.rank))
}

/// A target brought to the prediction's type and rank: class numbers `[batch]` beside a prediction `[batch, 1]` get the
/// missing axis.
func matched(_ target: Tensor, to prediction: Tensor, _ speaker: String) throws(GraphError)
  -> Tensor
{
  var target = target
  if target.rank == prediction.rank - 1, prediction.shape[prediction.rank - 1] == 1 {
    target = try target.reshaped(to: target.shape + [1])
  }
  guard target.shape == prediction.shape else {
    throw GraphError(
      speaker, "target and prediction differ in shape.",
      [.init("target", target.type), .init("prediction", prediction.type)])
  }
  return try target.cast(to: prediction.elementType)
}
