import Keratin

/// Numbers of the right shapes for a workload, the same in every run and for every engine.
///
/// A few batches, not one: a network that has learnt its only batch by heart has gradients that vanish, and such
/// numbers take other times.
struct MadeUpData {
  /// `[samples, ..]`: bytes of pictures as f32, or numbers of words as i32.
  let inputs: NDArray
  /// `[samples, ..]`: numbers of classes as i32, good and bad as 0 and 1, or what an autoencoder is to give.
  let targets: NDArray

  /// At least this many samples, and at least four batches.
  private static let least = 512

  init(_ file: TrainingFile, _ model: Model, batchSize: Int) {
    let count = max(4, (Self.least + batchSize - 1) / batchSize) * batchSize
    let type = model.inputs[0].type
    let shape = [count] + type.shape.dropFirst().map { $0.known ?? 1 }
    let words = model.layers.compactMap { ($0 as? Embedding)?.inputDim }.min()
    let numbers = Self.numbers(shape.reduce(1, *), below: words ?? 256, stream: 0)
    inputs = NDArray(numbers, shape: shape).converted(to: type.elementType)
    let width = model.outputs[0].type.shape.last?.known ?? 10
    if file.data.targets == .inputs {
      targets = NDArray(numbers.map { Float($0) / 255 }, shape: shape)
    } else if width == 1 {
      targets = NDArray(
        Self.numbers(count, below: 2, stream: 1).map { Float($0) }, shape: [count, 1])
    } else {
      targets = NDArray(Self.numbers(count, below: width, stream: 1), shape: [count])
    }
  }

  private static func numbers(_ count: Int, below bound: Int, stream: UInt32) -> [Int32] {
    var numbers: [Int32] = []
    numbers.reserveCapacity(count + 3)
    for group in 0..<UInt32((count + 3) / 4) {
      let words = Philox.block(counter: (group, stream, 0, 0), key: (0, 0))
      for word in [words.0, words.1, words.2, words.3] {
        numbers.append(Int32((UInt64(word) * UInt64(bound)) >> 32))
      }
    }
    return Array(numbers.prefix(count))
  }
}
