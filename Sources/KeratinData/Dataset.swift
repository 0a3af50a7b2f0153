import KeratinArray

/// Samples with their labels, in memory.
///
///     let (train, test) = try Digits.load()
///     for batch in try train.batches(of: 128, shuffledBy: 1, epoch: 0) {
///       step(batch.features, batch.labels)
///     }
///
/// Row i of every array belongs to sample i. A value: the arrays are shared, not copied.
///
/// | array | shape |
/// |---|---|
/// | `features` | [samples, ...] |
/// | `labels` | [samples] of class numbers, or [samples, ...] |
/// | `sampleWeights` | [samples], f32, or nil |
public struct Dataset: Sendable {
  /// For messages: `mnist`.
  public let name: String
  public let features: NDArray
  public let labels: NDArray
  /// What the class numbers mean; empty if nobody knows.
  public let classNames: [String]
  /// How much each sample counts in the loss; nil: 1 each.
  public let sampleWeights: NDArray?

  /// Throws `DatasetError` if the arrays disagree in the number of samples, or if there are class names and a label is
  /// none of their numbers, 0..<classNames.count.
  public init(
    name: String = "unnamed", features: NDArray, labels: NDArray, classNames: [String] = [],
    sampleWeights: NDArray? = nil
  ) throws {
    func problem(_ text: String) -> DatasetError { DatasetError(name, text) }
    guard features.rank >= 1, labels.rank >= 1 else {
      throw problem("The features and the labels need a first axis, over the samples.")
    }
    guard features.shape[0] == labels.shape[0] else {
      throw problem(
        "There are \(features.shape[0]) samples of features, but \(labels.shape[0]) of labels.")
    }
    if let weights = sampleWeights {
      guard weights.shape == [features.shape[0]], weights.elementType == .float32 else {
        throw problem(
          "The sample weights are \(weights.elementType.rawValue)\(weights.shape); "
            + "f32[\(features.shape[0])] is needed.")
      }
    }
    if !classNames.isEmpty, labels.rank == 1, labels.elementType.isInteger {
      for index in 0..<labels.count {
        let label = labels.integer(at: index)
        if label < 0 || label >= Int64(classNames.count) {
          throw problem(
            "Label \(index) is \(label); there are \(classNames.count) classes, "
              + "0 to \(classNames.count - 1).")
        }
      }
    }
    self.name = name
    self.features = features
    self.labels = labels
    self.classNames = classNames
    self.sampleWeights = sampleWeights
  }

  /// Number of samples.
  public var count: Int { features.shape[0] }
  /// Shape of one sample's features.
  public var featureShape: [Int] { Array(features.shape.dropFirst()) }
  /// Shape of one sample's label; [] for a class number.
  public var labelShape: [Int] { Array(labels.shape.dropFirst()) }
  /// The element type that batches have: bytes (u8) become f32, everything else stays as it is.
  public var batchFeatureType: ElementType { Self.batchType(features.elementType) }

  /// Pictures are kept as the bytes that they are on disk, a quarter of their size as numbers; they become f32, 0...255,
  /// when a batch is put together.
  static func batchType(_ type: ElementType) -> ElementType { type == .uint8 ? .float32 : type }

  /// The samples of these rows, in this order; bytes stay bytes. Traps if a row is not there.
  public func selecting(_ rows: some Collection<Int>) -> Dataset {
    let rows = Array(rows)
    return Dataset(
      unchecked: name, features.gathering(rows), labels.gathering(rows), classNames,
      sampleWeights?.gathering(rows))
  }

  /// Splits off the last part: the first ⌊count · (1 − fraction)⌋ rows stay, as with Keras's `validation_split`; or, with a
  /// seed, as many rows at random. Throws `DatasetError` unless both parts have a sample.
  public func split(
    fraction: Double, shuffledBy seed: UInt64? = nil
  ) throws -> (first: Dataset, last: Dataset) {
    guard fraction > 0, fraction < 1 else {
      throw DatasetError(name, "The fraction to split off is \(fraction); it lies between 0 and 1.")
    }
    let first = Int((Double(count) * (1 - fraction)).rounded(.down))
    guard first > 0, first < count else {
      throw DatasetError(
        name, "A fraction of \(fraction) of \(count) samples leaves one of the two parts empty.")
    }
    let order = seed.map { Philox.permutation(of: count, seed: $0) } ?? Array(0..<count)
    return (selecting(order.prefix(first)), selecting(order.suffix(from: first)))
  }

  /// The same samples, each weighted by its class (times its own weight if it has one); classes that are not named weigh
  /// 1. Throws `DatasetError` if the labels are not class numbers.
  public func weighted(byClass weights: [Int: Float]) throws -> Dataset {
    guard labels.rank == 1, labels.elementType.isInteger else {
      throw DatasetError(
        name,
        "Class weights need class numbers as labels, not \(labels.elementType.rawValue) of shape "
          + "\(labelShape) each.")
    }
    let own = sampleWeights?.scalars(as: Float.self)
    let products = (0..<count).map {
      (own?[$0] ?? 1) * (weights[Int(labels.integer(at: $0))] ?? 1)
    }
    return try Dataset(
      name: name, features: features, labels: labels, classNames: classNames,
      sampleWeights: NDArray(products))
  }

  /// The samples in batches of `size`, the last one smaller where the division leaves a rest.
  ///
  /// With a seed the samples are shuffled; the order is a pure function of their number, the seed and the epoch
  /// (`Philox.permutation(of: count, seed: seed, stream: epoch)`). `first` is the number of the first batch to give: a
  /// run that was interrupted goes on where it was. Throws `DatasetError` unless `size` > 0 and 0 ≤ `first` ≤ number of
  /// batches.
  public func batches(
    of size: Int, shuffledBy seed: UInt64? = nil, epoch: Int = 0, from first: Int = 0
  ) throws -> Batches {
    guard size > 0 else {
      throw DatasetError(name, "The batch size is \(size); it is 1 at least.")
    }
    let number = (count + size - 1) / size
    guard first >= 0, first <= number else {
      throw DatasetError(name, "Batch \(first) is asked for; there are \(number).")
    }
    let order = seed.map {
      Philox.permutation(of: count, seed: $0, stream: UInt64(bitPattern: Int64(epoch)))
    }
    return Batches(dataset: self, size: size, order: order, startIndex: first, endIndex: number)
  }

  private init(
    unchecked name: String, _ features: NDArray, _ labels: NDArray, _ classNames: [String],
    _ sampleWeights: NDArray?
  ) {
    self.name = name
    self.features = features
    self.labels = labels
    self.classNames = classNames
    self.sampleWeights = sampleWeights
  }
}

extension Dataset: CustomStringConvertible {
  /// `mnist: 60000 samples, features u8[28, 28, 1], labels i32[], 10 classes`
  public var description: String {
    let classes = classNames.isEmpty ? "" : ", \(classNames.count) classes"
    return "\(name): \(count) samples, features \(features.elementType.rawValue)\(featureShape), "
      + "labels \(labels.elementType.rawValue)\(labelShape)\(classes)"
  }
}
