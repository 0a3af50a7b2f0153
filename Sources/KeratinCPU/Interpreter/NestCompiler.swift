import KeratinGraph

/// Turns a nest into a program over lanes: rows outside, and inside of them, for every reduction, a loop over what it
/// takes away, and so on inwards.
///
/// Lanes are neighbouring rows. Where there are too few rows, the lanes are neighbouring points of each loop instead.
struct NestCompiler {
  let nest: LoopNest
  let formulas: IndexFormula
  let extents: [Int]
  /// Of each step: its axes, the steps it uses, and after how many reductions it comes.
  private let axes: [Set<Int>]
  private let uses: [[Int]]
  private let level: [Int]
  var program = NestProgram()
  /// The registers of steps that somebody wants to look at.
  private(set) var kept: [Int] = []
  /// The sums of products that run on register tiles.
  private(set) var contractions: [LaneContraction] = []
  /// The sum of products, if there is one for register tiles.
  private let contraction: Contraction?

  /// - Parameters:
  ///   - nest: one whose extents are all known.
  ///   - steps: steps of rows that are computed though nothing stores them.
  init(_ nest: LoopNest, keeping steps: [Int] = []) {
    self.nest = nest
    formulas = IndexFormula(shape: nest.shape)
    extents = nest.shape.map { $0.known! }
    axes = nest.axesOfSteps
    contraction = Contraction(nest)
    var uses: [[Int]] = [], level: [Int] = []
    for step in nest.steps {
      var found: [Int] = []
      step.value.forEachLeaf { if case .step(let k) = $0, !found.contains(k) { found.append(k) } }
      uses.append(found)
      level.append((found.map { level[$0] }.max() ?? 0) + (step.reduction == nil ? 0 : 1))
    }
    self.uses = uses
    self.level = level
    compile(steps)
  }

  // MARK: - Loops

  private mutating func compile(_ keeping: [Int]) {
    let rows = nest.rowAxes.filter { extents[$0] != 1 }
    let tiles = tileLanes()
    let lanes = tiles ?? self.lanes(rows)
    program.isInnerSlowest = tiles != nil
    let isNarrow = tiles == nil && lanes.outerCount * lanes.innerCount < 16
    let deepest = nest.steps.map { $0.over.reduce(1) { $0 * extents[$1] } }.max() ?? 1
    program.extents = extents
    program.stored = Set(nest.stores.map(\.operand))
    program.lanes = isNarrow && deepest > 16 ? .one : lanes
    program.rows = rows.filter { !program.lanes.contains($0) }
    let open = Set(nest.rowAxes)
    var registers: [Int: Int] = [:]
    program.actions = scope(
      nest.stores.map(\.step) + keeping, open, program.lanes, &registers)
    for step in keeping {
      let register = program.newRegister(), type = nest.steps[step].type.computeType
      let copy = Instruction(
        code: .move, type: type, gives: type, out: register, reads: [registers[step]!])
      program.actions.append(.run([copy], program.lanes))
      kept.append(register)
    }
    program.actions += stores(open, registers)
    program.cost = max(1, cost(program.actions, program.lanes))
  }

  /// The values of a row first, then those that have more axes: each point of them is computed anew.
  private mutating func stores(_ open: Set<Int>, _ registers: [Int: Int]) -> [Action] {
    var kinds: [(beyond: [Int], stores: [LoopNest.Store])] = []
    for store in nest.stores {
      let mentioned = store.index.reduce(into: axes[store.step]) {
        $0.formUnion($1.axes { _ in [] })
      }
      let beyond = mentioned.subtracting(open).sorted()
      if let k = kinds.firstIndex(where: { $0.beyond == beyond }) {
        kinds[k].stores.append(store)
      } else {
        kinds.append((beyond, [store]))
      }
    }
    kinds.sort { a, b in
      a.beyond.count == b.beyond.count
        ? a.beyond.lexicographicallyPrecedes(b.beyond) : a.beyond.count < b.beyond.count
    }
    var actions: [Action] = []
    for kind in kinds {
      if kind.beyond.isEmpty {
        actions += stores(kind.stores, registers, program.lanes)
        continue
      }
      program.hasStoresInLoops = true
      var inner = registers
      let sinks = kind.stores.map(\.step)
      let (start, loop) = enter(kind.beyond, program.lanes, sinks, &inner)
      let lanes = loop.lanes ?? program.lanes
      var body = scope(sinks, open.union(kind.beyond), lanes, &inner)
      body += stores(kind.stores, inner, lanes)
      actions += start
      actions.append(.loop(.init(axes: loop.axes, lanes: loop.lanes, body: body)))
    }
    return actions
  }

  private mutating func stores(
    _ stores: [LoopNest.Store], _ registers: [Int: Int], _ lanes: LaneAxes
  ) -> [Action] {
    stores.map { store in
      let type = nest.operands[store.operand]
      var place = LinearIndex(.index(0), formulas)!
      for (entry, extent) in zip(store.index, type.shape) {
        guard let entry = LinearIndex(entry, formulas) else {
          preconditionFailure("a result is stored at \(entry.text)")
        }
        place = place.scaled(by: extent.known!, plus: entry)
      }
      precondition(
        lanes.inner.map { place.stride($0) != nil } ?? true,
        "the lanes of a result do not lie evenly")
      let code = LaneStore(
        operand: store.operand, type: type.elementType, register: registers[store.step]!,
        place: place)
      return .store(code, lanes)
    }
  }

  /// The values that `sinks` need, as far as they have no more axes than are open.
  private mutating func scope(
    _ sinks: [Int], _ open: Set<Int>, _ lanes: LaneAxes, _ registers: inout [Int: Int]
  ) -> [Action] {
    let needed = closure(sinks, registers).filter { axes[$0].isSubset(of: open) }.sorted()
    var actions: [Action] = []
    for level in Set(needed.map { self.level[$0] }).sorted() {
      let here = needed.filter { self.level[$0] == level }
      let reductions = here.filter { nest.steps[$0].reduction != nil }
      var kinds: [[Int]] = []
      for k in reductions where !kinds.contains(nest.steps[k].over) {
        kinds.append(nest.steps[k].over)
      }
      for over in kinds {
        if let action = contract(over, reductions, lanes, &registers) {
          actions.append(action)
          continue
        }
        let together = reductions.filter { nest.steps[$0].over == over }
        actions += reduce(together, over, open, lanes, &registers)
      }
      var block = InstructionBlock(registers, lanes)
      for k in here where nest.steps[k].reduction == nil {
        let register = program.newRegister()
        emit(step: k, into: register, &block)
        registers[k] = register
        block.registers[k] = register
      }
      if let action = finish(block) { actions.append(action) }
    }
    return actions
  }

  /// The sum of products on register tiles, if that is what reduces these axes.
  private mutating func contract(
    _ over: [Int], _ steps: [Int], _ lanes: LaneAxes, _ registers: inout [Int: Int]
  ) -> Action? {
    guard let product = contraction?.product, steps == [product], nest.steps[product].over == over,
      let code = LaneContraction(nest, formulas, product: product, lanes: lanes)
    else { return nil }
    let register = program.newRegister()
    registers[product] = register
    contractions.append(code)
    return .contract(code, register)
  }

  /// Lanes for register tiles: those of the second factor, times rows along an axis that only the first has.
  private func tileLanes() -> LaneAxes? {
    guard let contraction else { return nil }
    let count = extents[contraction.lane]
    guard count > 1 else { return nil }
    let width = count <= 128 ? count : 64
    let outer = contraction.rows.last { axis in
      extents[axis] > 1 && !contraction.b.place.axes.contains(axis)
    }
    var rows = 1
    if let outer {
      let most = LaneAxes.most / width, blocks = (extents[outer] + most - 1) / most
      rows = (extents[outer] + blocks - 1) / blocks
    }
    return LaneAxes(outer: outer, inner: contraction.lane, outerCount: rows, innerCount: width)
  }

  private mutating func reduce(
    _ steps: [Int], _ over: [Int], _ open: Set<Int>, _ lanes: LaneAxes,
    _ registers: inout [Int: Int]
  ) -> [Action] {
    var inner = registers
    let sinks = steps.flatMap { uses[$0] }
    let (start, loop) = enter(over, lanes, sinks, &inner)
    let innerLanes = loop.lanes ?? lanes
    var body = scope(sinks, open.union(over), innerLanes, &inner)
    var block = InstructionBlock(inner, innerLanes)
    var totals: [Action.Reducing.Total] = []
    var rounding: [Instruction] = []
    for k in steps {
      let step = nest.steps[k]
      let type = step.type.computeType
      let total = program.newRegister(), value = program.newRegister()
      emit(step.value, into: value, &block)
      totals.append(
        .init(
          reduction: step.reduction!, type: type, register: total, value: value,
          identity: program.constant(step.reduction!.identity(type))))
      if type != step.type {
        rounding.append(
          Instruction(code: .round, type: step.type, gives: type, out: total, reads: [total]))
      }
      registers[k] = total
    }
    if let action = finish(block) { body.append(action) }
    let action = Action.reduce(
      .init(totals: totals, loop: .init(axes: loop.axes, lanes: loop.lanes, body: body)), lanes)
    return start + [action] + (rounding.isEmpty ? [] : [.run(rounding, lanes)])
  }

  /// A loop over axes. Where no lanes run yet, they begin here: what is known already is repeated over them.
  private mutating func enter(
    _ axes: [Int], _ lanes: LaneAxes, _ sinks: [Int], _ registers: inout [Int: Int]
  ) -> (start: [Action], loop: Action.Loop) {
    let long = axes.filter { extents[$0] != 1 }
    if lanes != .one || long.isEmpty { return ([], .init(axes: long, lanes: nil, body: [])) }
    var start: [Action] = []
    for k in registers.keys.sorted() {
      let wide = program.newRegister()
      start.append(.spread(from: registers[k]!, to: wide, nest.steps[k].type.computeType))
      registers[k] = wide
    }
    let new = self.lanes(long)
    return (start, .init(axes: long.filter { !new.contains($0) }, lanes: new, body: []))
  }

  /// Lanes along the last axes of some.
  private func lanes(_ axes: [Int]) -> LaneAxes {
    guard let inner = axes.last else { return .one }
    let count = extents[inner]
    if axes.count > 1, count > 0, count <= LaneAxes.most / 2 {
      let outer = axes[axes.count - 2]
      return LaneAxes(
        outer: outer, inner: inner,
        outerCount: Swift.max(1, Swift.min(extents[outer], LaneAxes.most / count)),
        innerCount: count)
    }
    return LaneAxes(inner: inner, innerCount: Swift.max(1, Swift.min(count, LaneAxes.most)))
  }

  private func closure(_ sinks: [Int], _ known: [Int: Int]) -> Set<Int> {
    var found: Set<Int> = []
    var stack = sinks
    while let k = stack.popLast() {
      if known[k] == nil, found.insert(k).inserted { stack += uses[k] }
    }
    return found
  }

  /// Lanes times instructions.
  private func cost(_ actions: [Action], _ lanes: LaneAxes) -> Int {
    let width = lanes.outerCount * lanes.innerCount
    func cost(_ loop: Action.Loop) -> Int {
      let inner = loop.lanes ?? lanes
      var points = loop.axes.reduce(1) { $0 * Swift.max(1, extents[$1]) }
      if let new = loop.lanes {
        let all = [new.outer, new.inner].compactMap { $0 }.reduce(1) { $0 * extents[$1] }
        points *= Swift.max(1, all / Swift.max(1, new.outerCount * new.innerCount))
      }
      return points * (self.cost(loop.body, inner) + 8)
    }
    return actions.reduce(0) { sum, action in
      switch action {
      case .run(let list, _): sum + list.reduce(0) { $0 + (width + 16) * $1.cost }
      case .spread: sum + LaneAxes.most
      case .store: sum + width
      case .contract(let code, _): sum + width * code.terms / 8
      case .loop(let loop): sum + cost(loop)
      case .reduce(let reducing, _): sum + cost(reducing.loop)
      }
    }
  }
}

extension Instruction {
  /// Compared with an addition.
  fileprivate var cost: Int {
    switch code {
    case .unary(let op):
      switch op {
      case .negate, .abs, .sign, .floor, .ceil, .round, .isFinite, .not: 1
      case .sqrt, .rsqrt: 4
      case .exp, .expm1, .log, .log1p, .sin, .cos, .tan, .tanh, .sigmoid, .erf: 20
      }
    case .binary(.power), .binary(.atan2), .binary(.remainder): 20
    case .randomBits: 40
    case .gather: 8
    case .index, .load, .move, .binary, .choice, .select, .cast, .bitcast, .round: 1
    }
  }
}
