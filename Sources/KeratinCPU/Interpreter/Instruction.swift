import KeratinGraph

/// One operation on registers: blocks of lanes, each lane a point of the nest. What a register holds is a matter of the
/// instruction: elements of a type's compute type, side by side.
struct Instruction: Sendable {
  enum Code: Sendable {
    /// A place as a number: i64, i32 or f32.
    case index(LinearIndex)
    case load(LaneLoad)
    /// At places that registers hold.
    case gather(LaneGather)
    case move
    case unary(Scalar.Unary)
    case binary(Scalar.Binary)
    /// The comparison of the first two decides between the others, which are as wide.
    case choice(Scalar.Binary)
    /// The first decides between the others.
    case select
    case cast(to: ElementType)
    case bitcast(to: ElementType)
    /// Of element, stream, step, and the two halves of the seed.
    case randomBits
    /// To the precision of `type`, which is storage only.
    case round
  }
  var code: Code
  /// Of the operands.
  var type: ElementType
  /// Of the result.
  var gives: ElementType
  var out: Int
  var reads: [Int] = []
}

/// Numbers from memory at places that are sums of one part per axis.
struct LaneLoad: Sendable {
  var operand: Int
  var type: ElementType
  var place: LinearIndex
  /// Where the index may lie outside; then the register `outside` is read.
  var bounds: [(index: LinearIndex, extent: Int)]
  var outside: Int
}

/// Numbers from memory at places that registers hold, one per axis of the operand.
struct LaneGather: Sendable {
  var operand: Int
  var type: ElementType
  var extents: [Int]
  /// The register that is read where the place lies outside.
  var outside: Int
}

/// Numbers to memory.
struct LaneStore: Sendable {
  var operand: Int
  var type: ElementType
  var register: Int
  var place: LinearIndex
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

  /// Axes that are cut into blocks, and how long those are at most.
  var blocks: [(axis: Int, count: Int)] {
    var found: [(axis: Int, count: Int)] = []
    if let outer { found.append((outer, outerCount)) }
    if let inner { found.append((inner, innerCount)) }
    return found
  }
}

/// What a nest does, in order.
indirect enum Action: Sendable {
  case run([Instruction], LaneAxes)
  /// A register of one lane repeated over all lanes.
  case spread(from: Int, to: Int, ElementType)
  case reduce(Reducing, LaneAxes)
  /// The body at every point of the axes.
  case loop(Loop)
  case store(LaneStore, LaneAxes)
  /// A sum of products into a register.
  case contract(LaneContraction, Int)

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
      /// The register that holds what it begins with.
      var identity: Int
    }
    var totals: [Total]
    var loop: Loop
  }
}

/// A nest for known sizes, as actions. Registers have numbers from 0; temporary ones from -1 downwards.
struct NestProgram: Sendable {
  /// A register that never changes.
  struct Constant: Hashable, Sendable {
    var bits: UInt64
    var width: Int
  }
  var extents: [Int] = []
  /// Operands that it writes.
  var stored: Set<Int> = []
  var hasStoresInLoops = false
  /// Row axes gone through one point at a time, and the lanes.
  var rows: [Int] = []
  var lanes = LaneAxes.one
  var actions: [Action] = []
  var registerCount = 0
  var temporaryCount = 0
  var constants: [Constant: Int] = [:]
  /// Whether blocks along the inner lanes follow each other last, so that a panel of them serves many rows.
  var isInnerSlowest = false
  /// Lanes times instructions that one block of rows costs, roughly.
  var cost = 1

  mutating func newRegister() -> Int {
    registerCount += 1
    return registerCount - 1
  }

  /// A register that holds a number in all lanes.
  mutating func constant(_ literal: Literal) -> Int {
    let constant = Constant(bits: literal.registerBits, width: literal.elementType.laneBytes)
    if let known = constants[constant] { return known }
    let register = newRegister()
    constants[constant] = register
    return register
  }

  /// How many blocks of rows there are, the last axis fastest.
  var blockCount: Int {
    lanes.blocks.reduce(rows.reduce(1) { $0 * extents[$1] }) { count, block in
      count * ((extents[block.axis] + block.count - 1) / block.count)
    }
  }
}
