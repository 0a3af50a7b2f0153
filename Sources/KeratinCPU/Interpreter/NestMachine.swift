import KeratinGraph

/// A nest for known sizes.
struct InterpretedNest: InterpretedKernel {
  let program: NestProgram
  /// Blocks of rows, and how many make a chunk.
  private let blockCount: Int
  private let grain: Int

  /// What a chunk should cost, in additions: some tens of microseconds.
  private static let chunkCost = 1 << 17

  init(_ nest: LoopNest, _ sizes: Sizes) {
    program = NestCompiler(nest.concrete(sizes)).program
    blockCount = program.blockCount
    // Each chunk packs its own panel.
    let packs = program.contractions.contains(where: \.packs)
    grain = max(1, Self.chunkCost * (packs ? 16 : 1) / program.cost)
  }

  var chunkCount: Int { (blockCount + grain - 1) / grain }

  func run(_ chunk: Int, _ buffers: UnsafePointer<UnsafeMutableRawPointer>) {
    let machine = NestMachine(program, buffers)
    for block in chunk * grain..<min(blockCount, (chunk + 1) * grain) { machine.runRows(block) }
  }
}

extension NestProgram {
  /// How many blocks of rows there are, the last axis fastest.
  var blockCount: Int {
    lanes.blocks.reduce(rows.reduce(1) { $0 * extents[$1] }) { count, block in
      count * ((extents[block.axis] + block.count - 1) / block.count)
    }
  }
}

extension LaneAxes {
  /// Axes that are cut into blocks, and how long those are at most.
  var blocks: [(axis: Int, count: Int)] {
    var found: [(axis: Int, count: Int)] = []
    if let outer { found.append((outer, outerCount)) }
    if let inner { found.append((inner, innerCount)) }
    return found
  }
}

/// Registers, and the point at which a program is. One for each chunk.
final class NestMachine {
  let program: NestProgram
  let buffers: UnsafePointer<UnsafeMutableRawPointer>
  /// One coordinate per axis; along the lanes, that of the first lane.
  let point: UnsafeMutablePointer<Int>
  private let memory: UnsafeMutableRawPointer
  private let registers: UnsafeMutableRawPointer
  /// The lanes in use: `outer` rows of `inner` each.
  @exclusivity(unchecked) private(set) var lanes: LaneAxes
  @exclusivity(unchecked) private(set) var outer = 1
  @exclusivity(unchecked) private(set) var inner = 1
  var count: Int { outer * inner }
  /// The lanes of a contraction's second factor side by side, and where they come from.
  @exclusivity(unchecked) private var packed: UnsafeMutablePointer<Float>?
  @exclusivity(unchecked) private var packedPlace = -1

  private static let registerBytes = LaneAxes.most * 8

  init(_ program: NestProgram, _ buffers: UnsafePointer<UnsafeMutableRawPointer>) {
    self.program = program
    self.buffers = buffers
    point = .allocate(capacity: program.extents.count + 1)
    point.initialize(repeating: 0, count: program.extents.count + 1)
    let all = program.registerCount + program.temporaryCount
    memory = .allocate(byteCount: max(1, all) * Self.registerBytes, alignment: 64)
    registers = memory + program.temporaryCount * Self.registerBytes
    lanes = program.lanes
  }
  deinit {
    packed?.deallocate()
    memory.deallocate()
    point.deallocate()
  }

  /// The panel of a contraction (of which a nest has one), packed anew where it is another than before.
  func panel(_ contraction: LaneContraction, _ source: UnsafePointer<Float>, _ place: Int)
    -> UnsafePointer<Float>
  {
    let panel: UnsafeMutablePointer<Float>
    if let packed {
      panel = packed
    } else {
      panel = .allocate(capacity: contraction.terms * contraction.panelWidth + 16)
      packed = panel
    }
    if place != packedPlace {
      contraction.pack(source, panel, inner)
      packedPlace = place
    }
    return UnsafePointer(panel)
  }

  @inline(__always)
  func register(_ k: Int) -> UnsafeMutableRawPointer { registers + k * Self.registerBytes }

  /// One block of rows.
  func runRows(_ block: Int) {
    var rest = block
    lanes = program.lanes
    (outer, inner) = (1, 1)
    if let axis = lanes.inner, !program.isInnerSlowest {
      inner = start(axis, lanes.innerCount, &rest)
    }
    if let axis = lanes.outer { outer = start(axis, lanes.outerCount, &rest) }
    for axis in program.rows.reversed() {
      point[axis] = rest % program.extents[axis]
      rest /= program.extents[axis]
    }
    if let axis = lanes.inner, program.isInnerSlowest {
      inner = start(axis, lanes.innerCount, &rest)
    }
    run(program.actions)
  }

  /// Puts the point to the block that `rest` says; so many lanes of it there are.
  private func start(_ axis: Int, _ length: Int, _ rest: inout Int) -> Int {
    let extent = program.extents[axis], blocks = (extent + length - 1) / length
    let first = rest % blocks * length
    rest /= blocks
    point[axis] = first
    return min(length, extent - first)
  }

  private func run(_ actions: [Action]) {
    for action in actions {
      switch action {
      case .run(let instructions): for instruction in instructions { run(instruction) }
      case .spread(let from, let to, let type): spread(register(from), register(to), type)
      case .store(let store): run(store)
      case .contract(let n, let to): contract(program.contractions[n], register(to))
      case .loop(let loop): each(loop) {}
      case .reduce(let reducing):
        for total in reducing.totals {
          fill(register(total.register), total.identity, total.type, count)
        }
        let isAcross = reducing.loop.lanes != nil
        each(reducing.loop) {
          for total in reducing.totals {
            if isAcross { fold(total) } else { accumulate(total) }
          }
        }
      }
    }
  }

  /// Runs the body of a loop at each of its points, and then `after`.
  private func each(_ loop: Action.Loop, _ after: () -> Void) {
    for axis in loop.axes where program.extents[axis] == 0 { return }
    guard let new = loop.lanes else {
      return eachPoint(loop.axes) {
        run(loop.body)
        after()
      }
    }
    let (oldLanes, oldOuter, oldInner) = (lanes, outer, inner)
    defer { (lanes, outer, inner) = (oldLanes, oldOuter, oldInner) }
    lanes = new
    var blocks = 1
    for (axis, length) in new.blocks { blocks *= (program.extents[axis] + length - 1) / length }
    eachPoint(loop.axes) {
      for block in 0..<blocks {
        var rest = block
        outer = 1
        inner = start(new.inner!, new.innerCount, &rest)
        if let axis = new.outer { outer = start(axis, new.outerCount, &rest) }
        run(loop.body)
        after()
      }
    }
  }

  private func eachPoint(_ axes: [Int], _ body: () -> Void) {
    for axis in axes { point[axis] = 0 }
    while true {
      body()
      var k = axes.count - 1
      while k >= 0 {
        point[axes[k]] += 1
        if point[axes[k]] < program.extents[axes[k]] { break }
        point[axes[k]] = 0
        k -= 1
      }
      if k < 0 { return }
    }
  }

  private func run(_ instruction: Instruction) {
    let out = register(instruction.out), type = instruction.type
    switch instruction.code {
    case .literal(let n): fill(out, program.literals[n], type.computeType, count)
    case .index(let n): index(program.linear[n], type, out)
    case .load(let n): load(program.loads[n], out)
    case .gather(let n): gather(program.gathers[n], out)
    case .move: out.copyMemory(from: register(instruction.a), byteCount: count * type.laneBytes)
    case .unary(let op): unary(op, type, out, register(instruction.a), count)
    case .binary(let op):
      binary(op, type, out, register(instruction.a), register(instruction.b), count)
    case .select:
      select(
        type, out, register(instruction.a), register(instruction.b), register(instruction.c), count)
    case .cast(let target): convert(type, target, out, register(instruction.a), count)
    case .bitcast(let target): reinterpret(type, target, out, register(instruction.a), count)
    case .randomBits(let n): randomBits(program.words[n].map { register($0) }, out, count)
    case .round: convert(type.computeType, type, out, register(instruction.a), count)
    }
  }
}

extension ElementType {
  /// Bytes of one lane of a register.
  var laneBytes: Int { computeType.byteCount }
}
