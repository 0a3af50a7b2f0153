import KeratinConfiguration
import KeratinGraph

extension Loss {
  /// `−Σ t · log p` over the last axis, from probabilities or logits.
  ///
  /// The target is one-hot `[batch, .., classes]`; class numbers (integers, `[batch, ..]`) are taken as such.
  /// - Parameter labelSmoothing: s in [0, 1]: the target becomes `t · (1 − s) + s / classes`.
  public static func categoricalCrossentropy(fromLogits: Bool, labelSmoothing: Double = 0) -> Loss {
    var entries: [ConfigValue.Entry] = []
    entries.add("from_logits", fromLogits, unless: false) { .bool($0) }
    entries.add("label_smoothing", labelSmoothing, unless: 0) { .double($0) }
    return Loss(
      "categorical_crossentropy", "CategoricalCrossentropy", entries, takesClassNumbers: true
    ) { target, prediction in
      var t = try oneHotTarget(target, prediction, "categorical_crossentropy")
      if labelSmoothing > 0 {
        let classes = Double(prediction.shape.last?.known ?? 1)
        t = try t * (1 - labelSmoothing) + labelSmoothing / classes
      }
      return try KeratinGraph.categoricalCrossentropy(t, prediction, fromLogits: fromLogits)
    }
  }
  public static let categoricalCrossentropy = categoricalCrossentropy(fromLogits: false)

  /// `−log p[t]` over the last axis, from probabilities or logits, for class numbers `[batch, ..]` or `[batch, .., 1]`.
  public static func sparseCategoricalCrossentropy(fromLogits: Bool) -> Loss {
    var entries: [ConfigValue.Entry] = []
    entries.add("from_logits", fromLogits, unless: false) { .bool($0) }
    return Loss(
      "sparse_categorical_crossentropy", "SparseCategoricalCrossentropy", entries,
      takesClassNumbers: true
    ) { target, prediction in
      let classes = try classNumbers(target, prediction, "sparse_categorical_crossentropy")
      return try KeratinGraph.sparseCategoricalCrossentropy(
        classes, prediction, fromLogits: fromLogits)
    }
  }
  public static let sparseCategoricalCrossentropy = sparseCategoricalCrossentropy(fromLogits: false)

  /// `−(t · log p + (1 − t) · log(1 − p))`, averaged over the last axis, from probabilities or logits.
  public static func binaryCrossentropy(fromLogits: Bool, labelSmoothing: Double = 0) -> Loss {
    var entries: [ConfigValue.Entry] = []
    entries.add("from_logits", fromLogits, unless: false) { .bool($0) }
    entries.add("label_smoothing", labelSmoothing, unless: 0) { .double($0) }
    return Loss("binary_crossentropy", "BinaryCrossentropy", entries) { target, prediction in
      var t = try matched(target, to: prediction, "binary_crossentropy")
      if labelSmoothing > 0 { t = try t * (1 - labelSmoothing) + labelSmoothing / 2 }
      let values = try KeratinGraph.binaryCrossentropy(t, prediction, fromLogits: fromLogits)
      return try meanOverLastAxis(values)
    }
  }
  public static let binaryCrossentropy = binaryCrossentropy(fromLogits: false)
}

/// One-hot targets as they are; integers that lack the class axis are class numbers.
private func oneHotTarget(_ target: Tensor, _ prediction: Tensor, _ speaker: String) throws
  -> Tensor
{
  let isNumbers =
    target.elementType.isInteger
    && (target.rank == prediction.rank - 1 || target.shape.last == 1 && prediction.shape.last != 1)
  if isNumbers {
    return try oneHot(
      classNumbers(target, prediction, speaker), count: prediction.shape[prediction.rank - 1],
      type: prediction.elementType)
  }
  return try matched(target, to: prediction, speaker)
}

/// Class numbers `[batch, ..]`, i32, for a prediction `[batch, .., classes]`.
func classNumbers(_ target: Tensor, _ prediction: Tensor, _ speaker: String) throws(GraphError)
  -> Tensor
{
  let leading = Array(prediction.shape.dropLast())
  guard target.shape == leading || target.shape == leading + [1] else {
    throw GraphError(
      speaker, "class numbers have the shape of the prediction without its last axis.",
      [.init("target", target.type), .init("prediction", prediction.type)])
  }
  return try target.reshaped(to: leading).cast(to: .int32)
}

/// The mean along the last axis; a value without axes but the batch stays.
func meanOverLastAxis(_ values: Tensor) throws(GraphError) -> Tensor {
  values.rank > 1 ? try values.mean(along: [-1]) : values
}
