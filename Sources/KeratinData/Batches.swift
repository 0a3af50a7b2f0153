import KeratinArray

/// Some samples at once, contiguous in memory.
public struct Batch: Sendable {
  /// Which one it is within its epoch, from 0.
  public let index: Int
  /// [batch, ...]; bytes have become f32.
  public let features: NDArray
  /// [batch] or [batch, ...]
  public let labels: NDArray
  /// [batch], f32; nil: 1 each.
  public let sampleWeights: NDArray?

  /// Number of samples.
  public var count: Int { features.shape[0] }
  /// The features, by the name that suits pictures.
  public var images: NDArray { features }

  public init(index: Int, features: NDArray, labels: NDArray, sampleWeights: NDArray? = nil) {
    self.index = index
    self.features = features
    self.labels = labels
    self.sampleWeights = sampleWeights
  }
}

/// The batches of one epoch, each put together when it is asked for: `batches[k]` is batch k of the epoch, whichever
/// batch one starts at. `Dataset.batches(of:)` makes it.
public struct Batches: RandomAccessCollection, Sendable {
  public let dataset: Dataset
  /// Samples in every batch but perhaps the last.
  public let size: Int
  /// Row of each place in the epoch; nil: in the data set's order.
  let order: [Int]?
  public let startIndex: Int
  public let endIndex: Int

  public subscript(index: Int) -> Batch {
    precondition(index >= 0 && index < endIndex, "batch \(index) of \(endIndex)")
    let places = index * size..<Swift.min((index + 1) * size, dataset.count)
    let type = dataset.batchFeatureType
    guard let order else {
      return Batch(
        index: index, features: dataset.features.gathering(places, as: type),
        labels: dataset.labels.gathering(places),
        sampleWeights: dataset.sampleWeights?.gathering(places))
    }
    let rows = order[places]
    return Batch(
      index: index, features: dataset.features.gathering(rows, as: type),
      labels: dataset.labels.gathering(rows),
      sampleWeights: dataset.sampleWeights?.gathering(rows))
  }

  /// The same batches, put together in another thread, at most `depth` ahead of whoever takes them.
  public func prefetched(depth: Int = 2) -> Prefetcher<Batch> {
    Prefetcher(startIndex..<endIndex, depth: depth) { self[$0] }
  }
}

extension NDArray {
  /// These rows (places along axis 0), in this order, contiguous. From u8 to f32 they are converted on the way; no other
  /// conversion is known. Traps if a row is not there.
  func gathering(_ rows: some Collection<Int>, as type: ElementType? = nil) -> NDArray {
    let type = type ?? elementType
    precondition(type == elementType || (elementType == .uint8 && type == .float32))
    let width = shape.dropFirst().reduce(1, *)
    var result = NDArray(zeros: [rows.count] + shape.dropFirst(), elementType: type)
    result.withUnsafeMutableBytes { target in
      withUnsafeBytes { source in
        guard var to = target.baseAddress, let from = source.baseAddress else { return }
        for row in rows {
          precondition(row >= 0 && row < shape[0], "row \(row) of \(shape[0])")
          if type == elementType {
            let bytes = width * type.byteCount
            to.copyMemory(from: from + row * bytes, byteCount: bytes)
            to += bytes
          } else {
            let bytes = (from + row * width).assumingMemoryBound(to: UInt8.self)
            let floats = to.assumingMemoryBound(to: Float.self)
            for i in 0..<width { floats[i] = Float(bytes[i]) }
            to += width * 4
          }
        }
      }
    }
    return result
  }
}
