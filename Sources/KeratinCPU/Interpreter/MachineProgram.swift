import CKernels
import KeratinGraph

/// Numbers at addresses that stay, as long as their owner lives.
final class FixedMemory {
  private var blocks: [UnsafeMutableRawPointer] = []

  func array<T>(_ values: [T]) -> UnsafePointer<T> {
    let block = UnsafeMutablePointer<T>.allocate(capacity: max(1, values.count))
    block.initialize(from: values, count: values.count)
    blocks.append(UnsafeMutableRawPointer(block))
    return UnsafePointer(block)
  }
  deinit { for block in blocks { block.deallocate() } }
}

/// A program for the machine in C: actions one behind the other, a loop's body behind its head.
final class MachineProgram: @unchecked Sendable {
  // Written once, while it is made.
  let code: UnsafePointer<keratin_program>
  let functions: LaneFunctions
  let blockCount: Int
  private let memory = FixedMemory()

  init(_ program: NestProgram, _ functions: LaneFunctions) {
    self.functions = functions
    blockCount = program.blockCount
    var assembler = MachineAssembler(program, functions, memory)
    let instructions = assembler.assemble(program.actions)
    let literals = program.constants.map { constant, register in
      keratin_literal(
        out: assembler.number(register), width: Int32(constant.width), bits: constant.bits)
    }
    var result = keratin_program()
    result.code = memory.array(instructions)
    result.code_count = instructions.count
    result.literals = memory.array(literals)
    result.literal_count = literals.count
    result.registers = program.registerCount + program.temporaryCount
    result.row_tables = assembler.rowTables
    result.axes = program.extents.count
    result.extents = memory.array(program.extents)
    result.rows = memory.array(program.rows)
    result.row_count = program.rows.count
    result.lanes = program.lanes.machine
    result.is_inner_slowest = program.isInnerSlowest ? 1 : 0
    code = memory.array([result])
  }

  /// The number that the machine knows a register by.
  static func number(_ register: Int, _ program: NestProgram) -> Int {
    register + program.temporaryCount
  }
}

/// Writes instructions for the machine.
struct MachineAssembler {
  let program: NestProgram
  let functions: LaneFunctions
  let memory: FixedMemory
  /// Tables of rows that loads have.
  private(set) var rowTables = 0

  init(_ program: NestProgram, _ functions: LaneFunctions, _ memory: FixedMemory) {
    self.program = program
    self.functions = functions
    self.memory = memory
  }

  func number(_ register: Int) -> Int { MachineProgram.number(register, program) }

  mutating func assemble(_ actions: [Action]) -> [keratin_instruction] {
    var code: [keratin_instruction] = []
    for action in actions {
      switch action {
      case .run(let list, let lanes):
        for instruction in list { code.append(assemble(instruction, lanes)) }
      case .spread(let from, let to, let type):
        code.append(instruction(KERATIN_SPREAD, to, [from], type, type))
      case .store(let store, let lanes):
        var result = instruction(KERATIN_STORE, store.register, [store.register], store.type)
        result.detail = detail(
          machineMemory(store.operand, store.type, store.place, [], 0, slot: -1, lanes))
        code.append(result)
      case .contract(let contraction, let register):
        var result = instruction(KERATIN_CONTRACT, register, [], .float32)
        result.detail = detail(contraction.record(memory, program.extents))
        code.append(result)
      case .loop(let loop): code += assemble(loop, assemble(loop.body))
      case .reduce(let reducing, _): code += assemble(reducing)
      }
    }
    return code
  }

  private mutating func assemble(_ reducing: Action.Reducing) -> [keratin_instruction] {
    var code: [keratin_instruction] = []
    var body = assemble(reducing.loop.body)
    for total in reducing.totals {
      code.append(
        instruction(KERATIN_COPY, total.register, [total.identity], total.type, total.type))
      var step = instruction(
        reducing.loop.lanes == nil ? KERATIN_ACCUMULATE : KERATIN_FOLD, total.register,
        [total.value], total.type, total.type)
      step.two = functions.two(total.reduction, total.type)
      body.append(step)
    }
    return code + assemble(reducing.loop, body)
  }

  private func assemble(_ loop: Action.Loop, _ body: [keratin_instruction])
    -> [keratin_instruction]
  {
    var head = keratin_instruction()
    head.code = KERATIN_LOOP
    head.body = body.count
    head.detail = detail(
      keratin_loop(
        count: loop.axes.count, axes: memory.array(loop.axes), has_lanes: loop.lanes == nil ? 0 : 1,
        lanes: (loop.lanes ?? .one).machine))
    return [head] + body
  }

  /// Whether something may be stored before a register is read for the last time: it is copied then.
  private func isStoredEarly(_ register: Int) -> Bool {
    var stores = false
    for action in program.actions {
      switch action {
      case .store(let store, _):
        stores = true
        if store.register == register { return true }
      case .run, .spread, .reduce, .loop, .contract: if stores { return true }
      }
    }
    return program.hasStoresInLoops
  }

  private mutating func assemble(_ step: Instruction, _ lanes: LaneAxes) -> keratin_instruction {
    func make(_ code: keratin_code) -> keratin_instruction {
      instruction(code, step.out, step.reads, step.type, step.gives)
    }
    var result: keratin_instruction
    switch step.code {
    case .index(let index):
      result = make(KERATIN_INDEX)
      result.detail = detail(number(index, step.type, lanes))
    case .load(let load):
      result = make(KERATIN_LOAD)
      let isCopied =
        load.type != load.type.computeType
        || (program.stored.contains(load.operand) && isStoredEarly(step.out))
      if !isCopied { rowTables += 1 }
      result.detail = detail(
        machineMemory(
          load.operand, load.type, load.place, load.bounds, number(load.outside),
          slot: isCopied ? -1 : rowTables - 1, lanes))
    case .gather(let gather):
      result = instruction(KERATIN_GATHER, step.out, [], step.type)
      result.detail = detail(
        keratin_gather(
          operand: gather.operand, format: gather.type.format, count: gather.extents.count,
          entries: memory.array(step.reads.map(number)), extents: memory.array(gather.extents),
          outside: number(gather.outside)))
    case .move: result = make(KERATIN_COPY)
    case .unary(let op):
      result = make(KERATIN_ONE)
      result.one = functions.one(op, step.type)
    case .binary(let op):
      result = make(KERATIN_TWO)
      result.two = functions.two(op, step.type)
    case .choice(let op):
      result = make(KERATIN_CHOICE)
      result.choice = functions.choice(op, step.type)
    case .select:
      result = make(KERATIN_CHOICE)
      result.test_width = 1
      result.choice = functions.select(step.type)
    case .cast(let target):
      result = make(KERATIN_ONE)
      result.one = functions.cast(step.type, target)
    case .bitcast(let target):
      result = make(KERATIN_COPY)
      if let function = functions.bitcast(step.type, target) {
        result.code = KERATIN_ONE
        result.one = function
      }
    case .randomBits: result = make(KERATIN_RANDOM)
    case .round:
      result = make(KERATIN_ONE)
      result.one = functions.cast(step.type, step.type)
    }
    return result
  }

  private func instruction(
    _ code: keratin_code, _ out: Int, _ reads: [Int], _ type: ElementType,
    _ gives: ElementType? = nil
  ) -> keratin_instruction {
    var result = keratin_instruction()
    result.code = code
    result.out = number(out)
    result.width = Int32(type.laneBytes)
    result.test_width = result.width
    result.out_width = Int32((gives ?? type).laneBytes)
    result.operands = reads.count
    withUnsafeMutableBytes(of: &result.in) { bytes in
      let numbers = bytes.bindMemory(to: Int.self)
      for (k, register) in reads.enumerated() { numbers[k] = number(register) }
    }
    return result
  }

  // MARK: - Places

  private func detail<T>(_ value: T) -> UnsafeRawPointer { UnsafeRawPointer(memory.array([value])) }

  private func machineMemory(
    _ operand: Int, _ type: ElementType, _ place: LinearIndex,
    _ bounds: [(index: LinearIndex, extent: Int)], _ outside: Int, slot: Int, _ lanes: LaneAxes
  ) -> keratin_memory {
    var result = keratin_memory()
    result.operand = operand
    result.format = type.format
    result.row_step = lanes.outer.map { place.stride($0) ?? 0 } ?? 0
    result.rows = rows(place, lanes)
    let isByTable = result.rows != nil
    result.place = place.without(isByTable ? [lanes.outer!] : []).machine(memory)
    result.lane_step = lanes.inner.map { place.stride($0)! } ?? 1
    result.bounds = bounds.count
    result.bound = memory.array(
      bounds.map { bound in
        var result = keratin_bound()
        result.place = bound.index.without(Set([lanes.outer].compactMap { $0 })).machine(memory)
        result.rows = rows(bound.index, lanes, always: true)
        result.extent = bound.extent
        result.step = lanes.inner.map { bound.index.stride($0)! } ?? 0
        return result
      })
    result.outside = outside
    result.slot = slot
    return result
  }

  /// What the rows of lanes add to an index, where that is no multiple of their place.
  private func rows(_ index: LinearIndex, _ lanes: LaneAxes, always: Bool = false)
    -> UnsafePointer<Int>?
  {
    guard let outer = lanes.outer else { return nil }
    if let stride = index.stride(outer), stride == 0 || !always { return nil }
    return memory.array(index.values(along: [outer], program.extents))
  }

  private func number(_ index: LinearIndex, _ type: ElementType, _ lanes: LaneAxes)
    -> keratin_index
  {
    var result = keratin_index()
    var removed = Set([lanes.outer].compactMap { $0 })
    result.rows = rows(index, lanes, always: true)
    if let inner = lanes.inner {
      if let step = index.stride(inner) {
        result.lane_step = step
      } else {
        removed.insert(inner)
        result.lanes = memory.array(index.values(along: [inner], program.extents))
      }
    }
    result.place = index.without(removed).machine(memory)
    switch type {
    case .float32: result.type = CChar(UInt8(ascii: "f"))
    case .int32: result.type = CChar(UInt8(ascii: "i"))
    case .int64: result.type = CChar(UInt8(ascii: "l"))
    case .float64, .float16, .bfloat16, .int8, .uint8, .uint32, .uint64, .bool:
      preconditionFailure("places are no \(type.rawValue)")
    }
    return result
  }
}

extension LaneAxes {
  var machine: keratin_lane_axes {
    keratin_lane_axes(
      outer: outer ?? -1, inner: inner ?? -1, outer_count: outerCount, inner_count: innerCount)
  }
}

extension LinearIndex {
  func machine(_ memory: FixedMemory) -> keratin_place {
    var parts: [keratin_part] = []
    for (axis, factor) in coefficients.enumerated() where factor != 0 {
      parts.append(keratin_part(axis: axis, factor: factor, table: nil))
    }
    for table in tables {
      parts.append(keratin_part(axis: table.axis, factor: 0, table: memory.array(table.values)))
    }
    return keratin_place(constant: constant, count: parts.count, parts: memory.array(parts))
  }
}
