import KeratinGraph
import KeratinTestSupport

/// Loops over sub-graphs, random bits, storage formats, integers and bool.
extension Dice {
  mutating func ofAnotherKind(_ x: Tensor, _ y: Tensor) throws -> Tensor? {
    switch random.index(6) {
    case 0: return try scanned(x, y)
    case 1: return try drawn(x)
    case 2: return try narrowed(x, y)
    case 3: return try wide(x, y)
    case 4: return try counted(x, y)
    default: return try decided(x, y)
    }
  }

  /// A loop along the first axis: carried values, a stack, and a constant from outside.
  private mutating func scanned(_ x: Tensor, _ y: Tensor) throws -> Tensor? {
    guard x.rank > 0, x.elementType == real else { return nil }
    let start = try x.sum(along: [0]) * 0.1
    let isReversed = random.index(2) == 0, picksStack = random.index(3) > 0
    let twist = random.index(3)
    let fitting = pool.filter { $0.rank == 0 && $0.elementType == real }
    let outside = fitting.isEmpty ? nil : random.pick(fitting)
    let count = try constant(NDArray(Int32(0)))
    let (carried, stacked) = try scan([x], from: [start, count], isReversed: isReversed) {
      carried, slices in
      var next = try tanh(carried[0] * 0.5 + slices[0])
      if twist == 1 { next = try next + carried[1].cast(to: next.elementType) * 0.125 }
      if twist == 2, let outside { next = try next * 0.5 + tanh(outside) }
      return ([next, try carried[1] + 1], [try next - slices[0]])
    }
    return picksStack ? stacked[0] : carried[random.index(4) == 0 ? 1 : 0]
  }

  /// Numbers that hang on a seed alone, and a mask made of them.
  private mutating func drawn(_ x: Tensor) throws -> Tensor? {
    let state = try constant(
      NDArray.randomState(seed: UInt64(random.bits()), step: UInt32(random.index(9))))
    let stream = random.index(5)
    switch random.index(3) {
    case 0: return try randomBits(state, stream: stream, shape: x.shape)
    case 1: return try randomUniform(state, stream: stream, shape: x.shape, type: .float32)
    default:
      guard x.elementType == real else { return nil }
      let bits = try randomBits(state, stream: stream, shape: x.shape)
      return try select((bits .& 3) .== 0, x * 0, x * 2)
    }
  }

  /// Numbers in f16 or bf16, and what can be computed of them exactly, or in one rounding.
  private mutating func narrowed(_ x: Tensor, _ y: Tensor) throws -> Tensor? {
    let type = random.pick([ElementType.float16, .bfloat16])
    guard isExact(x), isExact(y), x.elementType != .bool, y.shape == x.shape else {
      return isExact(x) ? try x.cast(to: type) : nil
    }
    let (a, b) = (try x.cast(to: type), try y.cast(to: type))
    switch random.index(5) {
    case 0: return try a + b
    case 1: return try a * b
    case 2: return try maximum(a, -b)
    case 3: return try select(a .< b, a - b, b)
    default: return x.rank == 0 ? nil : try a.max(along: [random.index(x.rank)])
    }
  }

  /// Whole numbers of other widths, which wrap.
  private mutating func wide(_ x: Tensor, _ y: Tensor) throws -> Tensor? {
    guard isExact(x), x.elementType != .bool else { return nil }
    let type = random.pick([ElementType.int64, .uint32, .uint8, .int8, .uint64, .uint64])
    let a = try x.cast(to: type), b = try (a * a) + a
    switch random.index(6) {
    case 0: return try a << (b .& 3)
    case 1: return try (a >> (b .& 3)) .| b
    case 2: return try a .^ b
    case 3: return try b / (a .| 1)
    case 4: return x.rank == 0 ? b : try b.sum(along: [random.index(x.rank)])
    default: return try minimum(a, b)
    }
  }

  /// i32 along axes: sums, extremes, running sums.
  private mutating func counted(_ x: Tensor, _ y: Tensor) throws -> Tensor? {
    guard x.elementType == .int32, x.rank > 0 else { return nil }
    let axis = random.index(x.rank)
    switch random.index(4) {
    case 0: return try x.sum(along: [axis])
    case 1: return try x.max(along: [axis], keepsAxes: true)
    case 2: return try x.cumulativeSum(along: axis)
    default: return try x % 5 - x / 3
    }
  }

  /// Bool: joined, turned, over axes.
  private mutating func decided(_ x: Tensor, _ y: Tensor) throws -> Tensor? {
    guard isExact(x), x.rank > 0, x.elementType != .bool else { return nil }
    let test = try x .> 0, other = try x .< x.reversed(along: [0])
    switch random.index(5) {
    case 0: return try test .& other
    case 1: return try (test .| other).any(along: [random.index(x.rank)])
    case 2: return try (test .^ other).all(along: [random.index(x.rank)])
    case 3: return try .!test
    default: return try test.sorted(along: 0).values
    }
  }
}
