import KeratinGraph

extension LoopEmitter {
  /// Reductions that may run now; those over the same axes share their loops.
  func reduce(_ steps: [Int], _ bound: Set<Int>) {
    struct Together: Hashable {
      var over: [Int]
      var isWide: Bool
    }
    var groups: [(key: Together, steps: [Int])] = []
    for step in steps {
      let key = Together(over: nest.steps[step].over, isWide: layout.isWide(step))
      if let k = groups.firstIndex(where: { $0.key == key }) {
        groups[k].steps.append(step)
      } else {
        groups.append((key, [step]))
      }
    }
    for (key, steps) in groups {
      if key.isWide {
        reduceColumns(steps, key.over, bound)
      } else if let last = key.over.last, isRun(steps, last, bound.union(key.over)) {
        reduceRun(steps, key.over, bound)
      } else {
        reduceRow(steps, key.over, bound)
      }
    }
  }

  /// The type in which a step's terms are combined.
  private func sumType(_ step: Int) -> ElementType { c.type(nest.steps[step].value) }

  private func identity(_ step: Int) -> String {
    nest.steps[step].reduction!.identity(sumType(step)).c
  }

  private func combined(_ step: Int, _ a: String, _ b: String) -> String {
    nest.steps[step].reduction!.c(a, b, sumType(step))
  }

  private func accumulation(_ step: Int, _ sum: String, isWide: Bool) -> Tail {
    Tail(isWide: isWide, formula: nest.steps[step].value) { [self] in
      "\(sum) = \(combined(step, sum, c.text(nest.steps[step].value, name)));"
    }
  }

  /// Sums for every column of the block.
  private func reduceColumns(_ steps: [Int], _ over: [Int], _ bound: Set<Int>) {
    for step in steps {
      out.line("\(sumType(step).cType) a\(step)[\(layout.block)] K_ALIGNED(64);")
      out.line("for (long l = 0; l < columns; l++) a\(step)[l] = \(identity(step));")
    }
    var tails = steps.map { accumulation($0, "a\($0)[l]", isWide: true) }
    var needed = steps.flatMap { layout.uses[$0] }
    if let passing, passing.axes == bound.union(over) {
      tails += passing.stores.map(writing)
      needed += sinks(passing.stores)
    }
    loops(over) { scope(bound.union(over), needed, tails) {} }
    for step in steps {
      spelling[step] = nest.steps[step].type.cRounded("a\(step)[l]", from: sumType(step))
    }
  }

  /// Sums of a row, one term after another.
  private func reduceRow(_ steps: [Int], _ over: [Int], _ bound: Set<Int>) {
    let count = over.reduce(1) { $0 * min(nest.shape[$1].known ?? 1000, 1000) }
    let isWindow = count <= 16
    let extremes = isWindow ? steps.filter(isExtreme) : []
    for step in steps { out.line("\(sumType(step).cType) a\(step) = \(identity(step));") }
    for step in extremes { out.line("_Bool nan\(step) = 0;") }
    let tails = steps.map { step in
      extremes.contains(step) ? extreme(step) : accumulation(step, "a\(step)", isWide: false)
    }
    loops(over, unrolled: isWindow) {
      scope(bound.union(over), steps.flatMap { layout.uses[$0] }, tails) {}
    }
    finish(steps) { step in
      guard extremes.contains(step) else { return "a\(step)" }
      return "(nan\(step) ? K_NAN_\(sumType(step) == .float64 ? "F64" : "F32") : a\(step))"
    }
  }

  /// The greatest or least of floating-point numbers.
  private func isExtreme(_ step: Int) -> Bool {
    let reduction = nest.steps[step].reduction
    return (reduction == .max || reduction == .min) && sumType(step).isFloatingPoint
  }

  /// Of a window that is written out, whether a NaN was among the terms is asked apart: the comparisons do not wait for one
  /// another, and each is one instruction, which may lose NaNs.
  private func extreme(_ step: Int) -> Tail {
    let sign = nest.steps[step].reduction == .max ? ">" : "<", sum = "a\(step)"
    return Tail(isWide: false, formula: nest.steps[step].value) { [self] in
      let term = c.text(nest.steps[step].value, name)
      return "{ const \(sumType(step).cType) term = \(term); "
        + "\(sum) = \(sum) \(sign) term ? \(sum) : term; nan\(step) |= term != term; }"
    }
  }

  /// Neighbouring terms of a run that are summed apart: a vector or two, so that no addition waits for the one before.
  private static var lanes: Int { 32 }

  /// Sums of a row along a run of neighbours: term j goes to sum j % lanes; then the sums are added in pairs.
  private func reduceRun(_ steps: [Int], _ over: [Int], _ bound: Set<Int>) {
    let lanes = Self.lanes, last = over.last!
    for step in steps {
      out.line("\(sumType(step).cType) a\(step)[\(lanes)] K_ALIGNED(64);")
      out.line("for (long l = 0; l < \(lanes); l++) a\(step)[l] = \(identity(step));")
    }
    let tails = steps.map { accumulation($0, "a\($0)[l]", isWide: false) }
    let before = kept
    loops(over.dropLast()) {
      let extent = c.extent(last)
      block("for (long j = 0; j < \(extent); j += \(lanes))") {
        out.line("const long left = \(extent) - j;")
        for (head, count) in [("if (left >= \(lanes))", "\(lanes)"), ("else", "left")] {
          kept = before
          block("\(head) \(c.parallel) for (long l = 0; l < \(count); l++)") {
            out.line("const long i\(last) = j + l;")
            scope(bound.union(over), steps.flatMap { layout.uses[$0] }, tails) {}
          }
        }
      }
    }
    for step in steps {
      let sum = combined(step, "a\(step)[l]", "a\(step)[l + w]")
      out.line("for (long w = \(lanes / 2); w; w /= 2)")
      out.line("  for (long l = 0; l < w; l++) a\(step)[l] = \(sum);")
    }
    finish(steps) { "a\($0)[0]" }
  }

  private func finish(_ steps: [Int], _ sum: (Int) -> String) {
    for step in steps {
      let type = nest.steps[step].type
      out.line("const \(type.cType) s\(step) = \(type.cRounded(sum(step), from: sumType(step)));")
      spelling[step] = "s\(step)"
    }
  }

  /// Is it a long run of terms along `axis`, without further reductions inside?
  private func isRun(_ steps: [Int], _ axis: Int, _ bound: Set<Int>) -> Bool {
    guard nest.shape[axis].known.map({ $0 >= 24 }) ?? true else { return false }
    let needed = layout.needed(
      by: steps.flatMap { layout.uses[$0] }, have: Set(spelling.keys).union(kept))
    return needed.allSatisfy {
      nest.steps[$0].reduction == nil && layout.axes[$0].isSubset(of: bound)
    }
  }
}
