import KeratinConfiguration
import KeratinGraph

/// How often the prediction is right.
extension Metric {
  /// Binary, categorical or sparse categorical, picked by the shapes as Keras does: one output is binary; a target without
  /// the class axis (or with one of extent 1) holds class numbers; else it is one-hot.
  public static let accuracy = Metric("accuracy", "Accuracy") { target, prediction in
    if prediction.shape.last == 1 {
      return try binaryAccuracy.values(target: target, prediction: prediction)
    }
    if target.rank < prediction.rank || target.shape.last == 1 {
      return try sparseCategoricalAccuracy.values(target: target, prediction: prediction)
    }
    return try categoricalAccuracy.values(target: target, prediction: prediction)
  }

  /// The share of outputs on the right side of the threshold.
  public static func binaryAccuracy(threshold: Double) -> Metric {
    var entries: [ConfigValue.Entry] = []
    entries.add("threshold", threshold, unless: 0.5) { .double($0) }
    return Metric("binary_accuracy", "BinaryAccuracy", entries) { target, prediction in
      let t = try matched(target, to: prediction, "binary_accuracy")
      let p = try (prediction .> threshold).cast(to: prediction.elementType)
      return try meanOverLastAxis((t .== p).cast(to: .float32))
    }
  }
  public static let binaryAccuracy = binaryAccuracy(threshold: 0.5)

  /// The share of samples whose most probable class is that of the one-hot target; of equals the first counts.
  public static let categoricalAccuracy = Metric("categorical_accuracy", "CategoricalAccuracy") {
    target, prediction in
    if target.rank == prediction.rank - 1 {
      return try sparseCategoricalAccuracy.values(target: target, prediction: prediction)
    }
    let t = try matched(target, to: prediction, "categorical_accuracy")
    return try (t.argmax(along: -1) .== prediction.argmax(along: -1)).cast(to: .float32)
  }

  /// The share of samples whose most probable class is the target's number; of equals the first counts.
  public static let sparseCategoricalAccuracy = Metric(
    "sparse_categorical_accuracy", "SparseCategoricalAccuracy"
  ) { target, prediction in
    let classes = try classNumbers(target, prediction, "sparse_categorical_accuracy")
    return try (classes .== prediction.argmax(along: -1).cast(to: .int32)).cast(to: .float32)
  }

  /// The share of samples whose class is among the `k` most probable ones: fewer than `k` are more probable.
  public static func topKCategoricalAccuracy(k: Int) -> Metric {
    Metric(
      "top_k_categorical_accuracy", "TopKCategoricalAccuracy",
      k == 5 ? [] : [.init("k", .int(k))]
    ) { target, prediction in
      let t = try matched(target, to: prediction, "top_k_categorical_accuracy")
      return try isAmongTop(k, t.argmax(along: -1).cast(to: .int32), prediction)
    }
  }
  public static let topKCategoricalAccuracy = topKCategoricalAccuracy(k: 5)

  /// The same for class numbers.
  public static func sparseTopKCategoricalAccuracy(k: Int) -> Metric {
    Metric(
      "sparse_top_k_categorical_accuracy", "SparseTopKCategoricalAccuracy",
      k == 5 ? [] : [.init("k", .int(k))]
    ) { target, prediction in
      let classes = try classNumbers(target, prediction, "sparse_top_k_categorical_accuracy")
      return try isAmongTop(k, classes, prediction)
    }
  }
  public static let sparseTopKCategoricalAccuracy = sparseTopKCategoricalAccuracy(k: 5)
}

private func isAmongTop(_ k: Int, _ classes: Tensor, _ prediction: Tensor) throws -> Tensor {
  let hot = try oneHot(
    classes, count: prediction.shape[prediction.rank - 1], type: prediction.elementType)
  let own = try select(hot .> 0, prediction, 0).sum(along: [-1], keepsAxes: true)
  let better = try (prediction .> own).cast(to: .float32).sum(along: [-1])
  return try (better .< Double(k)).cast(to: .float32)
}
