import KeratinGraph

extension Plan {
  /// Steps that run depth first: some samples of the batch go through all of them before the next ones do, so that what
  /// one step makes is still in a near cache when the next one reads it.
  ///
  ///     pooled gradient → gradient of the image → gradient of the filter, its sums for each sample
  public struct Chain: Hashable, Sendable {
    /// Neighbours in the order.
    public var steps: Range<Int>
    public var samples: Samples
    /// Buffers that nobody but these steps uses: each thread has a few samples of them.
    public var buffers: [Int]
  }

  /// Some samples of a batch at a time.
  public struct Samples: Hashable, Sendable {
    public var batch: Dimension
    /// How many: a function of shapes.
    public var grain: Int
  }
}

/// Finds chains: kernels that work on each sample by itself, each reading what one before it makes.
struct DepthFirst {
  /// Bytes of a sample and of all values of the chain that stay in the second cache.
  private static let mostBytes = 640 << 10
  /// Operations that are worth a chunk.
  private static let work = 4_000_000

  /// How a nest goes through a batch: the axis whose points are the samples, where every store begins with it.
  private struct Samples {
    let axis: Int
    let extent: Dimension

    init?(_ nest: LoopNest) {
      guard let first = nest.stores.first,
        case .axis(let axis)? = first.index.first, nest.shape[axis].symbol != nil,
        nest.shape[axis].coefficient == 1, nest.shape[axis].constant == 0,
        nest.rowAxes.first == axis
      else { return nil }
      self.axis = axis
      extent = nest.shape[axis]
      let known = nest.shape.indices.filter { $0 != axis }.allSatisfy {
        nest.shape[$0].known != nil
      }
      guard known, nest.stores.allSatisfy({ isOwn($0.index, nest.operands[$0.operand]) })
      else { return nil }
    }

    func isOwn(_ index: [Scalar], _ type: TensorType) -> Bool {
      index.first == .axis(axis) && type.shape.first == extent
    }

    /// Whether all that is read of an operand is the sample's own.
    func isOwn(_ operand: Int, _ nest: LoopNest) -> Bool {
      var isOwn = true
      for step in nest.steps {
        step.value.forEachRead { k, index, _ in
          if k == operand, !self.isOwn(index, nest.operands[k]) { isOwn = false }
        }
      }
      return isOwn
    }
  }

  private let kernels: [PlannedKernel]
  private let samples: [Samples?]
  private let schedule: Schedule

  init(_ schedule: Schedule) {
    kernels = schedule.kernels
    var tilesSamples = NestMemo<Bool>()
    samples = kernels.map { kernel in
      guard case .nest(let nest) = kernel.kernel, let samples = Samples(nest),
        !(nest.sums && tilesSamples(nest) { $0.tilesSamples })
      else { return nil }
      return samples
    }
    self.schedule = schedule
  }

  /// The order with kernels of a chain side by side, and where the chains lie in it.
  func arrange(_ order: [Int]) -> (order: [Int], chains: [Range<Int>]) {
    var rest = order[...]
    var arranged: [Int] = []
    var chains: [Range<Int>] = []
    while let first = rest.popFirst() {
      guard samples[first] != nil else {
        arranged.append(first)
        continue
      }
      var chain = [first]
      var made = Set(kernels[first].makes)
      // What waits for nothing of the chain can come before it: a link may need it.
      var (earlier, later): ([Int], [Int]) = ([], [])
      while let next = rest.first, earlier.count + later.count < 8, later.count < 4, chain.count < 8
      {
        rest.removeFirst()
        let isFree = !schedule.waits(next, forAnyOf: later)
        if continues(chain, next, made) && isFree {
          chain.append(next)
          made.formUnion(kernels[next].makes)
        } else if isFree && !schedule.waits(next, forAnyOf: chain) && samples[next] == nil {
          earlier.append(next)
        } else {
          later.append(next)
        }
      }
      arranged += earlier
      rest = (later + rest)[...]
      if chain.count > 1 { chains.append(arranged.count..<arranged.count + chain.count) }
      arranged += chain
    }
    return (arranged, chains)
  }

  /// Whether a kernel goes through the same batch and reads what the chain makes, of its own sample only.
  private func continues(_ chain: [Int], _ next: Int, _ made: Set<Int>) -> Bool {
    guard let mine = samples[next], mine.extent == samples[chain[0]]!.extent,
      case .nest(let nest) = kernels[next].kernel
    else { return false }
    let shared = kernels[next].operands.indices.filter { operand in
      made.contains(kernels[next].operands[operand])
        && !nest.stores.contains { $0.operand == operand }
    }
    return !shared.isEmpty && shared.allSatisfy { mine.isOwn($0, nest) }
  }

  /// Kernels side by side, cut where a sample would become too large for the cache, or one step reads what another writes
  /// of other samples.
  static func cut(_ steps: Range<Int>, of plan: Plan, _ costs: inout NestMemo<Int>) -> [Plan.Chain]
  {
    // Nearly always it is one, and is looked at once.
    if let samples = samples(steps, of: plan, &costs) {
      return [Plan.Chain(steps: steps, samples: samples, buffers: [])]
    }
    var chains: [Plan.Chain] = []
    var start = steps.lowerBound
    while start < steps.upperBound {
      var end = start + 1
      var found: Plan.Samples?
      while end < steps.upperBound, let longer = samples(start..<end + 1, of: plan, &costs) {
        found = longer
        end += 1
      }
      if let found { chains.append(.init(steps: start..<end, samples: found, buffers: [])) }
      start = end
    }
    return chains
  }

  /// How steps go through the batch together; nil where they cannot.
  ///
  /// - Parameter costs: operations that nests take for a sample.
  private static func samples(_ steps: Range<Int>, of plan: Plan, _ costs: inout NestMemo<Int>)
    -> Plan.Samples?
  {
    var written: Set<Int> = []
    for step in plan.steps[steps] { written.formUnion(step.stored) }
    var extent: Dimension?
    var bytes = 0, operations = 0
    var seen: Set<Int> = []
    for step in plan.steps[steps] {
      guard case .nest(let nest) = step.kernel, let samples = Samples(nest) else {
        return nil
      }
      extent = samples.extent
      for (operand, b) in step.buffers.enumerated() {
        let isOwn = samples.isOwn(operand, nest)
        if written.contains(b) && !isOwn { return nil }
        let shape = nest.operands[operand].shape
        if written.contains(b), shape.dropFirst().contains(where: { $0.known == nil }) {
          return nil
        }
        if seen.insert(b).inserted, shape.first == samples.extent {
          bytes += nest.operands[operand].byteCount([samples.extent.symbol!: 1])
        }
      }
      operations = max(
        operations, costs(nest) { $0.cost([samples.extent.symbol!: 1]).operations })
    }
    guard let extent, bytes <= mostBytes else { return nil }
    let grain = max(1, min(8, mostBytes / max(1, bytes), work / max(1, operations)))
    return .init(batch: extent, grain: grain)
  }

  /// Buffers that nobody but some steps uses, when it is known how long each lives.
  static func ownBuffers(_ steps: Range<Int>, of plan: Plan) -> [Int] {
    var written: Set<Int> = []
    for step in plan.steps[steps] { written.formUnion(step.stored) }
    return written.sorted().filter { b in
      guard case .arena(let life) = plan.buffers[b].place else { return false }
      return steps.contains(life.lowerBound) && steps.contains(life.upperBound)
    }
  }
}

extension Plan.Step {
  /// The buffers that a nest writes.
  fileprivate var stored: [Int] {
    guard case .nest(let nest) = kernel else { return [] }
    return nest.stores.map { buffers[$0.operand] }
  }
}

extension LoopNest {
  fileprivate var sums: Bool { steps.contains { $0.reduction == .sum } }

  /// A matrix product whose rows are the samples: a register tile holds many of them.
  fileprivate var tilesSamples: Bool {
    let nest = simplified()
    guard let contraction = Contraction(nest) else { return false }
    return contraction.rows.count == 1 && nest.shape[contraction.rows[0]].coefficient < 64
  }
}
