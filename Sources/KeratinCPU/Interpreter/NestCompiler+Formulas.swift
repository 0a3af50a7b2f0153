import KeratinGraph

// Formulas of a nest as instructions.
extension NestCompiler {
  mutating func emit(step k: Int, into register: Int, _ block: inout InstructionBlock) {
    let step = nest.steps[k]
    emit(step.value, into: register, &block)
    if step.type.computeType != step.type {
      block.append(
        Instruction(
          code: .round, type: step.type, gives: step.type, out: register, reads: [register]))
      block.forget(register)
    }
  }

  mutating func finish(_ block: InstructionBlock) -> Action? {
    if block.instructions.isEmpty { return nil }
    var block = block
    block.allocate(&program.temporaryCount)
    return .run(block.instructions, block.lanes)
  }

  mutating func emit(_ formula: Scalar, into register: Int, _ block: inout InstructionBlock) {
    let (value, type) = emit(formula, &block)
    if !block.redirect(value, to: register) {
      block.append(
        Instruction(code: .move, type: type, gives: type, out: register, reads: [value]))
    }
  }

  /// The register that holds a formula's value, and its type.
  mutating func emit(_ formula: Scalar, _ block: inout InstructionBlock) -> (Int, ElementType) {
    if let known = block.known[formula] { return known }
    let made = emitNew(formula, &block)
    block.known[formula] = made
    return made
  }

  private mutating func emitNew(_ formula: Scalar, _ block: inout InstructionBlock)
    -> (Int, ElementType)
  {
    if let linear = wholeNumber(formula) { return block.make(.index(linear), .int64, []) }
    switch formula {
    case .literal(let literal): return (program.constant(literal), literal.elementType)
    case .operand(let k, let index, let outside): return emit(read: k, index, outside, &block)
    case .step(let k): return (block.registers[k]!, nest.steps[k].type)
    case .axis, .size: preconditionFailure("\(formula.text) has no value")
    case .unary(let op, let a):
      let (x, type) = emit(a, &block)
      return block.make(.unary(op), type, [x], gives: op == .isFinite ? .bool : type)
    case .binary(let op, let a, let b):
      let (x, type) = emit(a, &block), (y, _) = emit(b, &block)
      return block.make(.binary(op), type, [x, y], gives: op.isComparison ? .bool : type)
    case .select(let c, let a, let b):
      if let choice = emit(choice: c, a, b, &block) { return choice }
      let (test, _) = emit(c, &block)
      let (x, type) = emit(a, &block), (y, _) = emit(b, &block)
      return block.make(.select, type, [test, x, y])
    case .cast(let a, let target):
      // Places are numbers of any type at once.
      if let linear = wholeNumber(a), target == .int32 || target == .float32 {
        return block.make(.index(linear), target, [])
      }
      let (x, type) = emit(a, &block)
      return block.make(.cast(to: target), type, [x], gives: target)
    case .bitcast(let a, let target):
      let (x, type) = emit(a, &block)
      return block.make(.bitcast(to: target), type, [x], gives: target)
    case .randomBits(let element, let stream, let step, let low, let high):
      var words: [Int] = []
      for word in [element, stream, step, low, high] { words.append(emit(word, &block).0) }
      return block.make(.randomBits, .uint32, words)
    }
  }

  /// A formula over axes alone.
  private func wholeNumber(_ formula: Scalar) -> LinearIndex? {
    switch formula {
    case .axis, .size: return LinearIndex(formula, formulas)
    case .unary, .binary, .select:
      let type = formula.type(
        operand: { nest.operands[$0].elementType }, step: { nest.steps[$0].type })
      guard type == .int64, formula.readsNothing else { return nil }
      return LinearIndex(formula, formulas)
    case .literal, .operand, .step, .cast, .bitcast, .randomBits: return nil
    }
  }

  /// A comparison that decides between values as wide as what it compares, in one go.
  private mutating func emit(
    choice test: Scalar, _ a: Scalar, _ b: Scalar, _ block: inout InstructionBlock
  ) -> (Int, ElementType)? {
    guard case .binary(let op, let x, let y) = test, op.isComparison, block.known[test] == nil
    else { return nil }
    func type(_ formula: Scalar) -> ElementType {
      formula.type(operand: { nest.operands[$0].elementType }, step: { nest.steps[$0].type })
    }
    guard type(x).laneBytes == type(a).laneBytes, type(x) != .bool else { return nil }
    var reads: [Int] = []
    for formula in [x, y, a, b] { reads.append(emit(formula, &block).0) }
    return block.make(.choice(op), type(x), reads, gives: type(a))
  }

  private mutating func emit(
    read operand: Int, _ index: [Scalar], _ outside: Literal?, _ block: inout InstructionBlock
  ) -> (Int, ElementType) {
    let type = nest.operands[operand]
    let fallback = program.constant(outside ?? Literal(0, type.elementType))
    if let load = load(operand, index, fallback, block.lanes) {
      return block.make(.load(load), type.elementType, [])
    }
    var entries: [Int] = []
    for entry in index {
      var (register, kind) = emit(entry, &block)
      if kind != .int64 {
        (register, _) = block.make(.cast(to: .int64), kind, [register], gives: .int64)
      }
      entries.append(register)
    }
    let gather = LaneGather(
      operand: operand, type: type.elementType, extents: type.shape.map { $0.known! },
      outside: fallback)
    return block.make(.gather(gather), type.elementType, entries)
  }

  private func load(_ operand: Int, _ index: [Scalar], _ outside: Int, _ lanes: LaneAxes)
    -> LaneLoad?
  {
    let type = nest.operands[operand]
    var place = LinearIndex(.index(0), formulas)!
    var bounds: [(index: LinearIndex, extent: Int)] = []
    for (entry, dimension) in zip(index, type.shape) {
      guard entry.readsNothing, let linear = LinearIndex(entry, formulas),
        lanes.inner.map({ linear.stride($0) != nil }) ?? true
      else { return nil }
      place = place.scaled(by: dimension.known!, plus: linear)
      if !formulas.isInside([entry], [dimension]) { bounds.append((linear, dimension.known!)) }
    }
    return LaneLoad(
      operand: operand, type: type.elementType, place: place, bounds: bounds, outside: outside)
  }
}

extension LoopNest {
  /// The same with all extents known, in as few axes as can be.
  func concrete(_ sizes: Sizes) -> LoopNest {
    var nest = self
    nest.shape = shape.map { Dimension($0.value(sizes)) }
    nest.operands = operands.map { type in
      type.with(type.shape.map { Dimension($0.value(sizes)) })
    }
    for k in nest.steps.indices { nest.steps[k].value = nest.steps[k].value.concrete(sizes) }
    for k in nest.stores.indices {
      nest.stores[k].index = nest.stores[k].index.map { $0.concrete(sizes) }
    }
    return nest.simplified()
  }
}

extension Scalar {
  /// The same with all extents known.
  func concrete(_ sizes: Sizes) -> Scalar {
    mapLeaves { if case .size(let dimension) = $0 { .index(dimension.value(sizes)) } else { $0 } }
  }
}
