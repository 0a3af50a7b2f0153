import KeratinData
import KeratinGraph

/// Data for a model: one data set for each input, all with the same labels in the same order.
struct Samples: Sendable {
  let parts: [Dataset]
  var count: Int { parts[0].count }

  init(_ data: Dataset) { parts = [data] }

  init(inputs: [NDArray], target: NDArray, sampleWeights: NDArray? = nil) throws {
    guard !inputs.isEmpty else { throw TrainingError("there is no input.") }
    var parts: [Dataset] = []
    for input in inputs {
      parts.append(
        try Dataset(
          name: "data", features: input, labels: target, sampleWeights: sampleWeights))
    }
    self.parts = parts
  }
  init(parts: [Dataset]) { self.parts = parts }

  var isWeighted: Bool { parts[0].sampleWeights != nil }
  func kind(devices: Int = 1) -> CompiledModel.StepKind {
    let labels = parts[0].labels
    return .init(
      target: TensorType(
        labels.elementType == .uint8 ? .int32 : labels.elementType,
        ["batch"] + labels.shape.dropFirst().map { Dimension($0) }), isWeighted: isWeighted,
      devices: devices)
  }
  var shapes: [[Int]] { parts.map(\.features.shape) }

  /// All but the last `fraction` of the samples, and these: `Dataset`'s rule, which is Keras's.
  func split(_ fraction: Double) throws -> (Samples, Samples) {
    let halves = try parts.map { try $0.split(fraction: fraction) }
    return (Samples(parts: halves.map(\.first)), Samples(parts: halves.map(\.last)))
  }

  func weighted(byClass weights: [Int: Float]) throws -> Samples {
    weights.isEmpty ? self : Samples(parts: try parts.map { try $0.weighted(byClass: weights) })
  }

  /// The number of batches.
  func batchCount(_ size: Int) -> Int { (count + size - 1) / size }

  /// The batches of an epoch, put together in another thread; `first` is where a resumed run goes on.
  func batches(of size: Int, shuffledBy seed: UInt64?, epoch: Int, from first: Int = 0) throws
    -> Prefetcher<TrainingBatch>
  {
    let parts = try parts.map {
      try $0.batches(of: size, shuffledBy: seed, epoch: epoch, from: first)
    }
    return Prefetcher(first..<parts[0].endIndex) { index in
      let batches = parts.map { $0[index] }
      let labels = batches[0].labels
      return TrainingBatch(
        index: index,
        arguments: batches.map(\.features)
          + [labels.elementType == .uint8 ? labels.converted(to: .int32) : labels]
          + (batches[0].sampleWeights.map { [$0] } ?? []))
    }
  }

  /// Throws unless the data fit the model: shapes, and class numbers within the number of classes.
  func check(_ model: Model, _ loss: Loss) throws {
    guard parts.count == model.inputs.count else {
      throw TrainingError(
        "\(model.title) has \(model.inputs.count) inputs; the data have \(parts.count).")
    }
    for (input, part) in zip(model.inputs, parts) {
      guard part.featureShape == input.shape, part.batchFeatureType == input.elementType else {
        throw TrainingError(
          "the input '\(input.name)' of \(model.title) takes "
            + "\(input.elementType.rawValue)\(input.shape) a sample; the data have "
            + "\(part.batchFeatureType.rawValue)\(part.featureShape).")
      }
    }
    guard loss.takesClassNumbers, let last = model.outputs[0].type.shape.last?.known else { return }
    let labels = parts[0].labels
    let isNumbers =
      labels.rank == model.outputs[0].type.rank - 1
      || labels.shape.last == 1 && last > 1
    guard isNumbers, labels.elementType.isInteger else { return }
    for place in 0..<labels.count {
      let label = labels.integer(at: place)
      guard label >= 0, label < Int64(last) else {
        throw TrainingError(
          "label \(place) is \(label); \(model.title) has \(last) classes, 0 to \(last - 1).")
      }
    }
  }
}
