import KeratinGraph

/// One operation on registers: blocks of lanes, each lane a point of the nest. What a register holds is a matter of the
/// instruction: elements of `type`'s compute type, side by side.
struct Instruction: Sendable {
  enum Code: Sendable {
    /// `out = literals[n]` everywhere.
    case literal(Int)
    /// `out = linear[n]`, as i64, i32 or f32.
    case index(Int)
    /// `out = loads[n]`.
    case load(Int)
    /// `out = gathers[n]`.
    case gather(Int)
    case move
    case unary(Scalar.Unary)
    case binary(Scalar.Binary)
    /// `a` decides between `b` and `c`.
    case select
    case cast(to: ElementType)
    case bitcast(to: ElementType)
    /// `words[n]` are its registers.
    case randomBits(Int)
    /// To the precision of `type`, which is storage only.
    case round
  }
  var code: Code
  /// Of the operands.
  var type: ElementType
  var out: Int
  var a = none
  var b = none
  var c = none

  /// No register.
  static let none = Int.max
}

/// Numbers from memory at places that are sums of one part per axis.
final class LaneLoad: Sendable {
  struct Bound: Sendable {
    /// Without what the rows of lanes add.
    var index: LinearIndex
    /// What they add, for each place along their axis.
    var rows: FixedArray<Int>
    var extent: Int
    var laneStride: Int
    /// Whether it is the same for all lanes.
    var isFixed: Bool
  }
  let operand: Int
  let type: ElementType
  /// Without what the rows of lanes add.
  let place: LinearIndex
  let rows: FixedArray<Int>
  /// Between rows, where that is always the same.
  let rowStride: Int?
  let laneStride: Int
  /// Where the index may lie outside; then `outside` (as the register holds it) is read.
  let bounds: [Bound]
  let outside: UInt64

  /// - Parameter entries: the index, with the extents where it may lie outside.
  init(
    operand: Int, type: ElementType, place: LinearIndex,
    bounds: [(index: LinearIndex, extent: Int)], outside: UInt64, lanes: LaneAxes, _ extents: [Int]
  ) {
    func split(_ index: LinearIndex) -> (LinearIndex, FixedArray<Int>) {
      guard let outer = lanes.outer else { return (index, FixedArray([0])) }
      return (index.without([outer]), FixedArray(index.values(along: [outer], extents)))
    }
    self.operand = operand
    self.type = type
    (self.place, rows) = split(place)
    rowStride = lanes.outer.map { place.stride($0) } ?? 0
    laneStride = lanes.inner.map { place.stride($0)! } ?? 0
    self.bounds = bounds.map { bound in
      let (index, rows) = split(bound.index)
      let stride = lanes.inner.map { bound.index.stride($0)! } ?? 0
      let isFixed = stride == 0 && (lanes.outer.map { bound.index.stride($0) == 0 } ?? true)
      return Bound(
        index: index, rows: rows, extent: bound.extent, laneStride: stride, isFixed: isFixed)
    }
    self.outside = outside
  }
}

/// Numbers from memory at places that registers hold.
struct LaneGather: Sendable {
  var operand: Int
  var type: ElementType
  /// i64 registers, one per axis of the operand.
  var entries: [Int]
  var extents: [Int]
  var outside: UInt64
}

/// Numbers to memory.
struct LaneStore: Sendable {
  var operand: Int
  var type: ElementType
  var register: Int
  var place: LinearIndex
  var laneStride: Int
}

/// Which axes the lanes run along: a block of `outer` times all of `inner`, or a block of `inner`.
struct LaneAxes: Hashable, Sendable {
  var outer: Int?
  var inner: Int?
  /// The largest block.
  var outerCount = 1
  var innerCount = 1

  static let most = 512
  static let one = LaneAxes()

  func contains(_ axis: Int) -> Bool { outer == axis || inner == axis }
}

/// What a nest does, in order.
indirect enum Action: Sendable {
  case run([Instruction])
  /// A register of one lane repeated over all lanes.
  case spread(from: Int, to: Int, ElementType)
  case reduce(Reducing)
  /// The body at every point of the axes.
  case loop(Loop)
  case store(LaneStore)
  /// `contractions[n]` into a register.
  case contract(Int, Int)

  struct Loop: Sendable {
    /// Axes gone through one point at a time.
    var axes: [Int]
    /// New lanes for the body, if they begin here.
    var lanes: LaneAxes?
    var body: [Action]
  }
  struct Reducing: Sendable {
    struct Total: Sendable {
      var reduction: Reduction
      var type: ElementType
      var register: Int
      var value: Int
      var identity: UInt64
    }
    var totals: [Total]
    var loop: Loop
  }
}

/// A nest for known sizes, ready to run.
struct NestProgram: Sendable {
  var extents: [Int] = []
  /// Row axes gone through one point at a time, and the lanes.
  var rows: [Int] = []
  var lanes = LaneAxes.one
  var actions: [Action] = []
  /// Registers have numbers from 0; temporary ones from -1 downwards.
  var registerCount = 0
  var temporaryCount = 0
  var literals: [UInt64] = []
  var linear: [LinearIndex] = []
  var loads: [LaneLoad] = []
  var gathers: [LaneGather] = []
  var words: [[Int]] = []
  var contractions: [LaneContraction] = []
  /// Whether blocks along the inner lanes follow each other last, so that a panel of them serves many rows.
  var isInnerSlowest = false
  /// Lanes times instructions that one block of rows costs, roughly.
  var cost = 1
}
