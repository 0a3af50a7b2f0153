import KeratinGraph

/// Gives every value a buffer, and every kernel its place in the order.
struct Assembly {
  private(set) var plan = Plan()
  private let graph: KernelGraph
  private let homes: [Int: Plan.Place]
  private var bufferOfValue: [Int?]
  private var bufferAt: [Plan.Place: Int] = [:]
  /// Of each value, the last position in the order at which it is read.
  private var lastRead: [Int]

  init(
    _ graph: KernelGraph, _ schedule: Schedule, _ updates: InPlace, _ options: Plan.Options
  ) {
    self.graph = graph
    homes = updates.homes
    bufferOfValue = Array(repeating: nil, count: graph.values.count)
    lastRead = Array(repeating: -1, count: graph.values.count)
    var (order, chains) = (schedule.order, [Range<Int>]())
    order = schedule.puttingOff(order, values: graph.values)
    if options.chains { (order, chains) = DepthFirst(schedule).arrange(order) }
    for (position, k) in order.enumerated() {
      for value in schedule.kernels[k].reads { lastRead[value] = position }
    }
    for late in updates.late { lastRead[late.value] = order.count }
    for (position, k) in order.enumerated() {
      let kernel = schedule.kernels[k]
      if options.overwrites { lendBuffers(of: kernel, at: position) }
      var operands: [Int] = []
      for value in kernel.operands { operands.append(buffer(of: value)) }
      plan.steps.append(kernel.step(on: operands))
    }
    if options.explains { explain(order, schedule) }
    for late in updates.late {
      let type = graph.values[late.value].type
      let buffers = [buffer(of: late.value), buffer(at: .variable(late.variable), type)]
      plan.steps.append(
        .init(kernel: .nest(.copy(type)), buffers: buffers, scopes: [], primitives: ["copy"]))
    }
    var costs = NestMemo<Int>()
    plan.chains = chains.flatMap { DepthFirst.cut($0, of: plan, &costs) }
    setLives(plan.chains.map(\.steps))
    for k in plan.chains.indices {
      plan.chains[k].buffers = DepthFirst.ownBuffers(plan.chains[k].steps, of: plan)
    }
  }

  private mutating func explain(_ order: [Int], _ schedule: Schedule) {
    var position = order
    for (place, k) in order.enumerated() { position[k] = place }
    for (place, k) in order.enumerated() {
      var found: Set<Plan.Separation> = []
      for separation in schedule.kernels[k].apart {
        guard let maker = schedule.makerOf[separation.value] else { continue }
        found.insert(.init(step: position[maker], reason: separation.reason))
      }
      plan.steps[place].apart = found.sorted { $0.step < $1.step }
    }
  }

  /// A value that dies here and is read only at its own point lends its buffer to a result of the same type.
  private mutating func lendBuffers(of kernel: PlannedKernel, at position: Int) {
    var lent: [Int] = []
    for made in kernel.makes where home(of: made) == nil {
      let heir = kernel.reads.first { read in
        home(of: read) == nil && lastRead[read] <= position && !lent.contains(buffer(of: read))
          && graph.values[read].type == graph.values[made].type
          && kernel.canOverwrite(read, with: made)
      }
      guard let heir else { continue }
      lent.append(buffer(of: heir))
      bufferOfValue[made] = buffer(of: heir)
    }
  }

  private func home(of value: Int) -> Plan.Place? { homes[value] ?? graph.values[value].home }

  private mutating func buffer(of value: Int) -> Int {
    if let known = bufferOfValue[value] { return known }
    let type = graph.values[value].type
    let number: Int
    if let place = home(of: value) {
      number = buffer(at: place, type)
    } else {
      plan.buffers.append(.init(type: type, place: .arena(0...0)))
      number = plan.buffers.count - 1
    }
    bufferOfValue[value] = number
    return number
  }

  private mutating func buffer(at place: Plan.Place, _ type: TensorType) -> Int {
    if let known = bufferAt[place] { return known }
    plan.buffers.append(.init(type: type, place: place))
    bufferAt[place] = plan.buffers.count - 1
    return plan.buffers.count - 1
  }

  /// The steps that need each buffer of the arena; of those that run depth first, all do.
  private mutating func setLives(_ chains: [Range<Int>]) {
    var spans = plan.steps.indices.map { $0...$0 }
    for chain in chains {
      for position in chain { spans[position] = ClosedRange(chain) }
    }
    var lives: [ClosedRange<Int>?] = plan.buffers.map { _ in nil }
    for (step, span) in zip(plan.steps, spans) {
      for b in step.buffers {
        lives[b] = (lives[b]?.lowerBound ?? span.lowerBound)...span.upperBound
      }
    }
    for b in plan.buffers.indices {
      guard case .arena = plan.buffers[b].place else { continue }
      guard let life = lives[b] else { preconditionFailure("nobody uses buffer \(b)") }
      plan.buffers[b].place = .arena(life)
    }
  }
}

extension PlannedKernel {
  /// The kernel on buffers. In a nest one buffer becomes one operand, also where it is updated in place.
  func step(on buffers: [Int]) -> Plan.Step {
    guard case .nest(let nest) = kernel else {
      return .init(kernel: kernel, buffers: buffers, scopes: scopes, primitives: primitives)
    }
    var distinct: [Int] = []
    var place: [Int] = []
    var types: [TensorType] = []
    for (operand, b) in buffers.enumerated() {
      if let known = distinct.indices.first(where: {
        distinct[$0] == b && types[$0] == nest.operands[operand]
      }) {
        place.append(known)
      } else {
        place.append(distinct.count)
        distinct.append(b)
        types.append(nest.operands[operand])
      }
    }
    return .init(
      kernel: .nest(nest.renumberingOperands(place, types)), buffers: distinct, scopes: scopes,
      primitives: primitives)
  }
}

extension LoopNest {
  /// The same nest with operand k called `place[k]`.
  func renumberingOperands(_ place: [Int], _ types: [TensorType]) -> LoopNest {
    if place.elementsEqual(operands.indices) { return self }
    var nest = self
    nest.operands = types
    for k in nest.steps.indices {
      nest.steps[k].value = nest.steps[k].value.mapLeaves { leaf in
        guard case .operand(let k, let index, let outside) = leaf else { return leaf }
        return .operand(place[k], index, outside: outside)
      }
    }
    for k in nest.stores.indices { nest.stores[k].operand = place[nest.stores[k].operand] }
    return nest
  }
}
