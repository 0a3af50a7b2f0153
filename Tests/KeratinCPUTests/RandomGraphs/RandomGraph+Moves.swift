import KeratinGraph
import KeratinTestSupport

/// What moves, picks and compares numbers. Everything is continuous in its floating-point operands: a difference of one
/// rounding must not become one of everything.
extension Dice {
  mutating func another(_ x: Tensor, _ y: Tensor) throws -> Tensor? {
    guard x.rank > 0 else { return try relu(x - 0.1) }
    let axis = random.index(x.rank)
    switch random.index(12) {
    case 0: return try curve(x)
    case 1: return try random.index(2) == 0 ? maximum(x, y) : minimum(x, y)
    case 2: return try select((iota(.int32, x.shape, along: axis) % 2) .== 0, x, y)
    case 3: return try part(x, axis)
    case 4: return try padded(x)
    case 5: return try concatenate([x, x.reversed(along: [axis]), y], along: axis)
    case 6: return try concatenate([x, x], along: axis)
    case 7: return try x.reversed(along: [axis])
    case 8: return try picked(x, axis)
    case 9: return try random.index(2) == 0 ? x.max(along: [axis]) : x.min(along: [axis])
    case 10:
      return try 0.3
        * x.cumulativeSum(
          along: axis, isExclusive: random.index(2) == 0, isReversed: random.index(2) == 0)
    default: return try x.sorted(along: axis, descending: random.index(2) == 0).values
    }
  }

  private mutating func curve(_ x: Tensor) throws -> Tensor {
    switch random.index(6) {
    case 0: return try relu(x)
    case 1: return try abs(x)
    case 2: return try sigmoid(x)
    case 3: return try square(sin(x))
    case 4: return try x.clamped(to: -0.5...0.5)
    default: return try exp(-square(x))
    }
  }

  private mutating func part(_ x: Tensor, _ axis: Int) throws -> Tensor {
    switch random.index(4) {
    case 0: return try x.sliced(along: axis, by: 2)
    case 1: return try x.at(-1, along: axis)
    case 2: return try x.sliced(along: axis, from: 1)
    default:
      let start = try constant(random.index(5) - 1, type: .int32)
      return try x.dynamicSlice(at: start, count: 2, along: axis)
    }
  }

  private mutating func padded(_ x: Tensor) throws -> Tensor {
    var low: [Dimension] = [], high: [Dimension] = [], interior: [Int] = []
    for _ in x.shape {
      low.append(Dimension(random.index(3)))
      high.append(Dimension(random.index(2)))
      interior.append(random.index(3) / 2)
    }
    return try x.padded(low: low, high: high, interior: interior, with: 0.25)
  }

  private mutating func picked(_ x: Tensor, _ axis: Int) throws -> Tensor {
    let count = 1 + random.index(4)
    // Places beyond the ends too.
    let places = try constant(random.array([count], .int32, in: -1...6))
    let found = try x.gather(places, along: axis)
    return random.index(2) == 0 ? found : try x.scatterAdd(found, at: places, along: axis)
  }
}
