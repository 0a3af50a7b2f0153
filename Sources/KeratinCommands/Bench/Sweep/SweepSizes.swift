import Glibc
import KeratinArray

/// What the shapes of a sweep are drawn from.
struct SweepSizes: Sendable {
  var denseChannels: [Int]
  var denseFeatures: [Int]
  var batches: [Int]
  var channels: [Int]
  /// Of pictures.
  var fewChannels: [Int]
  var lengths: [Int]
  var sides: [Int]
  var largeSides: [Int]
  var depths: [Int]
  var groups: [Int]
  /// What one is to take: the batch follows from it.
  var operations: ClosedRange<Double>
  var mostBytes: Int

  /// As networks have them.
  static let ordinary = SweepSizes(
    denseChannels: [64, 100, 128, 256, 300, 512, 784, 1000, 1024, 2048, 3072],
    denseFeatures: [10, 32, 64, 96, 100, 128, 256, 333, 512, 784, 1000, 1024, 2048],
    batches: [16, 32, 50, 64, 100, 128, 256, 500, 512, 1024],
    channels: [8, 16, 24, 31, 32, 48, 50, 64, 96, 100, 128, 192, 256], fewChannels: [1, 2, 3, 4],
    lengths: [50, 100, 128, 255, 400, 1000], sides: [4, 7, 8, 13, 14, 16, 27, 28, 32, 48, 56, 64],
    largeSides: [28, 32, 64, 96, 128, 224], depths: [4, 6, 8, 10, 16, 24],
    groups: [2, 3, 4, 8, 32], operations: 20e6...400e6, mostBytes: 256 << 20)

  /// Small enough for the reference, with all the tails.
  static let small = SweepSizes(
    denseChannels: [1, 5, 17, 32, 48, 100, 129], denseFeatures: [1, 3, 10, 16, 31, 48, 65, 130],
    batches: [1, 2, 3, 7, 13, 32, 45], channels: [1, 2, 4, 5, 8, 13, 16, 17, 24, 33, 48, 50],
    fewChannels: [1, 2, 3, 4], lengths: [5, 9, 16, 30, 65], sides: [3, 4, 5, 7, 8, 9, 13, 16, 19],
    largeSides: [9, 14, 16, 21, 33], depths: [2, 3, 4, 5, 7], groups: [2, 3, 4, 5],
    operations: 1e3...3e5, mostBytes: 1 << 20)
}

extension SweepSizes {
  /// So many shapes, the same for the same seed.
  func shapes(_ count: Int, seed: UInt32 = 1) -> [SweepShape] {
    var dice = SweepDice(seed: seed)
    var shapes: [SweepShape] = []
    while shapes.count < count {
      // The kinds in turn, so that each has its share.
      let kind = SweepShape.Kind.allCases[shapes.count % SweepShape.Kind.allCases.count]
      if let shape = shape(kind, &dice), !shapes.contains(shape) { shapes.append(shape) }
    }
    return shapes
  }

  /// Nil where what was drawn does not fit together, or is too large or too small.
  private func shape(_ kind: SweepShape.Kind, _ dice: inout SweepDice) -> SweepShape? {
    var passes = SweepShape.Pass.allCases
    // Nobody asks for the gradient of a picture.
    if kind == .firstLayer { passes.removeAll { $0 == .inputGradient } }
    var shape = SweepShape(
      kind: kind, pass: dice.pick(passes), batch: 1, channels: dice.pick(channels),
      features: dice.pick(channels))
    if kind == .dense {
      (shape.channels, shape.features) = (dice.pick(denseChannels), dice.pick(denseFeatures))
      shape.batch = dice.pick(batches)
      return isFitting(shape) ? shape : nil
    }
    draw(&shape, &dice)
    guard shape.places.allSatisfy({ $0 > 0 }) else { return nil }
    // As large a batch as comes nearest to what the dice say.
    let (least, most) = (operations.lowerBound, operations.upperBound)
    let wanted = exp(dice.number(in: log(least)...log(most)))
    shape.batch = max(1, min(512, Int((wanted / shape.operations).rounded())))
    return isFitting(shape) ? shape : nil
  }

  private func isFitting(_ shape: SweepShape) -> Bool {
    operations.contains(shape.operations) && shape.byteCount <= mostBytes
  }

  /// Everything of a convolution but the batch.
  private func draw(_ shape: inout SweepShape, _ dice: inout SweepDice) {
    shape.isPadded = dice.index(2) == 0
    var rank = 2, extents = sides, windows = [2, 3, 3, 3, 4, 5, 7], strides = [1, 1, 1, 2, 3]
    switch shape.kind {
    case .dense, .conv2D: break
    case .conv1D: (rank, extents, windows) = (1, lengths, [2, 3, 4, 5, 7, 9])
    case .conv3D: (rank, extents, windows, strides) = (3, depths, [1, 2, 3], [1, 1, 2])
    case .pointwise: (windows, strides) = ([1], [1, 1, 2])
    case .dilated:
      (windows, strides) = ([2, 3, 5], [1])
      shape.dilation = 2 + dice.index(3)
    case .transposed: (windows, strides) = ([2, 3, 4, 5], [2, 2, 3])
    case .firstLayer:
      (extents, windows, strides) = (largeSides, [3, 5, 7, 11], [1, 1, 2, 4])
      shape.channels = dice.pick(fewChannels)
    case .lastLayer:
      (windows, strides) = ([1, 3, 4, 5], [1, 1, 2])
      shape.features = dice.pick(fewChannels)
    case .grouped:
      (windows, strides) = ([1, 3, 3, 5], [1, 1, 2])
      shape.groups = dice.pick(groups)
      shape.channels *= shape.groups
      shape.features *= shape.groups
    case .depthwise:
      (windows, strides) = ([3, 3, 5, 7], [1, 1, 2])
      shape.groups = shape.channels
      shape.features = shape.channels * (1 + dice.index(4) / 3)
    }
    shape.stride = dice.pick(strides)
    // Mostly square.
    let isSquare = dice.index(4) > 0
    for _ in 0..<rank {
      shape.image.append(isSquare ? shape.image.last ?? dice.pick(extents) : dice.pick(extents))
      shape.window.append(isSquare ? shape.window.last ?? dice.pick(windows) : dice.pick(windows))
    }
  }
}

/// Random choices that hang on a seed alone.
struct SweepDice {
  private let seed: UInt32
  private var next: UInt32 = 0
  init(seed: UInt32) { self.seed = seed }

  private mutating func bits() -> UInt32 {
    next += 1
    return Philox.bits(element: next, stream: 0, step: 0, seed: (seed, 0))
  }
  /// In 0..<count.
  mutating func index(_ count: Int) -> Int { Int((UInt64(bits()) * UInt64(count)) >> 32) }
  mutating func pick<T>(_ choices: [T]) -> T { choices[index(choices.count)] }
  mutating func number(in range: ClosedRange<Double>) -> Double {
    range.lowerBound + Double(bits()) / 4_294_967_296 * (range.upperBound - range.lowerBound)
  }

  /// Numbers in [-1, 1) for an operand.
  static func numbers(_ shape: [Int], stream: UInt32) -> NDArray {
    let count = shape.reduce(1, *)
    var numbers: [Float] = []
    numbers.reserveCapacity(count + 3)
    for group in 0..<UInt32((count + 3) / 4) {
      let words = Philox.block(counter: (group, stream, 1, 0), key: (0, 0))
      for word in [words.0, words.1, words.2, words.3] {
        numbers.append(Float(word >> 8) / 0x1p23 - 1)
      }
    }
    return NDArray(Array(numbers.prefix(count)), shape: shape)
  }
}
