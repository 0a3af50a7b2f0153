import KeratinGraph

/// Instructions in a row, while they are being written. What they make on the way gets temporary registers, with numbers
/// from -1 downwards; equal formulas are computed once.
struct InstructionBlock {
  /// Of each step that is known, its register.
  var registers: [Int: Int]
  let lanes: LaneAxes
  private(set) var instructions: [Instruction] = []
  /// Formulas computed already.
  var known: [Scalar: (Int, ElementType)] = [:]
  private var made = 0

  init(_ registers: [Int: Int], _ lanes: LaneAxes) {
    self.registers = registers
    self.lanes = lanes
  }

  mutating func append(_ instruction: Instruction) { instructions.append(instruction) }

  /// Appends an instruction that makes a new value.
  mutating func make(
    _ code: Instruction.Code, _ type: ElementType, _ a: Int = Instruction.none,
    _ b: Int = Instruction.none, _ c: Int = Instruction.none,
    gives: ElementType? = nil
  ) -> (Int, ElementType) {
    made += 1
    instructions.append(Instruction(code: code, type: type, out: -made, a: a, b: b, c: c))
    return (-made, gives ?? type)
  }

  /// Lets the instruction that made a temporary write to another register instead; false where `value` is none.
  mutating func redirect(_ value: Int, to register: Int) -> Bool {
    guard value < 0, let last = instructions.indices.last, instructions[last].out == value else {
      return false
    }
    instructions[last].out = register
    for (formula, entry) in known where entry.0 == value { known[formula] = (register, entry.1) }
    return true
  }

  /// Forgets formulas whose register was changed.
  mutating func forget(_ register: Int) {
    for (formula, entry) in known where entry.0 == register { known[formula] = nil }
  }

  /// Gives temporaries that are not needed at the same time the same place.
  mutating func allocate(in program: inout NestProgram) {
    var lastUse: [Int: Int] = [:]
    for (k, instruction) in instructions.enumerated() {
      for register in instruction.reads(program) where register < 0 { lastUse[register] = k }
    }
    var place: [Int: Int] = [:]
    var free: [Int] = []
    for k in instructions.indices {
      let reads = instructions[k].reads(program)
      instructions[k].renumber(&program) { $0 < 0 ? place[$0]! : $0 }
      // What it makes lies apart from what it reads, which may be of another width.
      if instructions[k].out < 0 {
        let slot = free.popLast() ?? -(program.temporaryCount + 1)
        program.temporaryCount = max(program.temporaryCount, -slot)
        place[instructions[k].out] = slot
        if lastUse[instructions[k].out] == nil { free.append(slot) }
        instructions[k].out = slot
      }
      for register in Set(reads).sorted() where register < 0 && lastUse[register] == k {
        free.append(place[register]!)
      }
    }
  }
}

extension Instruction {
  fileprivate func reads(_ program: NestProgram) -> [Int] {
    var found: [Int] = []
    for register in [a, b, c] where register != Instruction.none { found.append(register) }
    switch code {
    case .gather(let n): found += program.gathers[n].entries
    case .randomBits(let n): found += program.words[n]
    case .literal, .index, .load, .move, .unary, .binary, .select, .cast, .bitcast, .round: break
    }
    return found
  }

  fileprivate mutating func renumber(_ program: inout NestProgram, _ place: (Int) -> Int) {
    if a != Instruction.none { a = place(a) }
    if b != Instruction.none { b = place(b) }
    if c != Instruction.none { c = place(c) }
    switch code {
    case .gather(let n): program.gathers[n].entries = program.gathers[n].entries.map(place)
    case .randomBits(let n): program.words[n] = program.words[n].map(place)
    case .literal, .index, .load, .move, .unary, .binary, .select, .cast, .bitcast, .round: break
    }
  }
}
