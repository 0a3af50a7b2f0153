import KeratinGraph

/// Decides which updates happen in place: those whose maker reads the variable only where it writes it, while everybody
/// else who reads the old value can come first. The others are copied when all is done.
struct InPlace {
  /// Where demanded values lie.
  private(set) var homes: [Int: Plan.Place] = [:]
  /// Values that are copied last, and the variables that they go to.
  private(set) var late: [(value: Int, variable: Int)] = []

  init(_ graph: KernelGraph, _ schedule: inout Schedule, isOn: Bool) {
    for k in 0..<graph.outputCount { homes[graph.demanded[k]] = .output(k) }
    for (update, value) in zip(graph.updates, graph.demanded.dropFirst(graph.outputCount)) {
      guard let maker = schedule.makerOf[value] else {
        preconditionFailure("an update has no maker")
      }
      let others = update.old.map { schedule.readersOf[$0].filter { $0 != maker } } ?? []
      if isOn, schedule.kernels[maker].canOverwrite(update.old, with: value),
        !schedule.precedes(maker, anyOf: others)
      {
        for other in others { schedule.makeWait(maker, for: other) }
        homes[value] = .variable(update.variable)
      } else {
        late.append((value, update.variable))
      }
    }
  }
}

extension PlannedKernel {
  /// Whether the buffer of `old` may take the result `new`.
  func canOverwrite(_ old: Int?, with new: Int) -> Bool {
    guard let old, reads.contains(old) else { return true }
    guard let source = operands.firstIndex(of: old), operands.lastIndex(of: old) == source,
      let target = operands.firstIndex(of: new)
    else { return false }
    switch kernel {
    case .nest(let nest):
      return nest.operands[source] == nest.operands[target]
        && nest.canOverwrite(source, with: target)
    // They read and write as they please.
    case .constant, .scatter, .cumulative, .sort, .scan, .foreign: return false
    }
  }
}

extension LoopNest {
  /// How deep each axis lies: 0 if nothing reduces it, else one deeper than all that is left by what reduces it.
  var depths: [Int] {
    var depths = shape.map { _ in 0 }
    let axes = axesOfSteps
    for _ in shape {
      for (step, left) in zip(steps, axes) {
        for axis in step.over {
          depths[axis] = Swift.max(depths[axis], 1 + (left.map { depths[$0] }.max() ?? 0))
        }
      }
    }
    return depths
  }

  /// May the buffer of `operand` take the result `stored`? Yes if each point of it is read only where, and not before,
  /// that same point is written: at the same index, in loops no deeper than those that write.
  func canOverwrite(_ operand: Int, with stored: Int) -> Bool {
    guard let store = stores.first(where: { $0.operand == stored }) else { return false }
    if reducedAxes.isEmpty { return reads(operand, onlyAt: store.index) }
    let axes = axesOfSteps, depths = depths
    func depth(_ axes: Set<Int>) -> Int { axes.map { depths[$0] }.max() ?? 0 }
    func axesOf(_ store: Store) -> Set<Int> {
      store.index.reduce(into: []) { $0.formUnion($1.axes { _ in [] }) }
    }
    let storeAxes = axesOf(store)
    // Results with different elements are written by loops of their own, which compute again what they need.
    let elementLoops = Set(stores.map(axesOf).filter { depth($0) > 0 }).count
    var isSafe = true
    for (k, step) in steps.enumerated() {
      step.value.forEachLeaf { leaf in
        guard case .operand(operand, let index, _) = leaf else { return }
        // The axes of the loops that surround the read.
        let around = depth(axes[k].union(step.over))
        if index != store.index || around > depth(storeAxes) || (around > 0 && elementLoops > 1) {
          isSafe = false
        }
      }
    }
    return isSafe
  }

  private func reads(_ operand: Int, onlyAt place: [Scalar]) -> Bool {
    var isSafe = true
    for step in steps {
      step.value.forEachLeaf { leaf in
        if case .operand(operand, let index, _) = leaf, index != place { isSafe = false }
      }
    }
    return isSafe
  }
}
