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
    _ code: Instruction.Code, _ type: ElementType, _ reads: [Int], gives: ElementType? = nil
  ) -> (Int, ElementType) {
    made += 1
    instructions.append(
      Instruction(code: code, type: type, gives: gives ?? type, out: -made, reads: reads))
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
  mutating func allocate(_ temporaryCount: inout Int) {
    var lastUse: [Int: Int] = [:]
    for (k, instruction) in instructions.enumerated() {
      for register in instruction.reads where register < 0 { lastUse[register] = k }
    }
    var place: [Int: Int] = [:]
    var free: [Int] = []
    for k in instructions.indices {
      let reads = instructions[k].reads
      instructions[k].reads = reads.map { $0 < 0 ? place[$0]! : $0 }
      // What it makes lies apart from what it reads, which may be of another width.
      if instructions[k].out < 0 {
        let slot = free.popLast() ?? -(temporaryCount + 1)
        temporaryCount = max(temporaryCount, -slot)
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
