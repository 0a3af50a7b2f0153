import KeratinGraph

/// How the loops of a nest lie: which axes come outermost, which one is the innermost of vectors, and when steps run.
struct LoopLayout {
  /// Of each step, the axes its value has.
  let axes: [Set<Int>]
  /// Of each step, the earlier steps it uses.
  let uses: [[Int]]
  /// Of each step, how many reductions must have run before it.
  let level: [Int]
  /// Stores that go through the same axes.
  struct Group {
    var axes: Set<Int>
    var stores: [LoopNest.Store]
  }
  /// The stores with most axes first.
  let groups: [Group]
  /// Axes of every store: the outer loops.
  let base: [Int]
  /// The last of `base`, where it is the fastest in memory although slower axes are reduced: values of rows are then
  /// arrays over a block of it.
  let lane: Int?
  /// Points of a block of the lane.
  let block: Int
  /// Neighbours along `base.last` are neighbours in memory, or one element, in every read.
  let isSmooth: Bool
  /// Two axes through which a copy is better taken in squares: reads run along the first, stores along the second.
  let square: (Int, Int)?

  init(_ nest: LoopNest) {
    let axes = nest.axesOfSteps
    self.axes = axes
    var uses: [[Int]] = []
    var level: [Int] = []
    for step in nest.steps {
      let needs = step.value.usedSteps
      uses.append(needs)
      level.append((needs.map { level[$0] }.max() ?? 0) + (step.reduction == nil ? 0 : 1))
    }
    self.uses = uses
    self.level = level
    var groups: [Group] = []
    for store in nest.stores {
      var mentioned = axes[store.step]
      for entry in store.index { mentioned.formUnion(entry.axes { axes[$0] }) }
      if let k = groups.firstIndex(where: { $0.axes == mentioned }) {
        groups[k].stores.append(store)
      } else {
        groups.append(Group(axes: mentioned, stores: [store]))
      }
    }
    self.groups = groups.sorted { $0.axes.count > $1.axes.count }
    let base = nest.rowAxes.filter { axis in groups.allSatisfy { $0.axes.contains(axis) } }
    self.base = base
    isSmooth = base.last.map { nest.isSmooth(along: $0) } ?? false
    lane = Self.lane(nest, base, isSmooth)
    block = Self.block(lane.flatMap { nest.shape[$0].known })
    square = Self.square(nest, base)
  }

  /// Slow axes are reduced, the fast one is not; a small window without borders is better unrolled within the loop.
  /// Random bits are made for a block at a time.
  private static func lane(_ nest: LoopNest, _ base: [Int], _ isSmooth: Bool) -> Int? {
    let c = CFormula(nest)
    let isRandom = nest.steps.contains { step in
      base.last.map { c.randomRow("", step.value, along: $0, count: "") != nil } ?? false
    }
    guard let lane = base.last, isSmooth || isRandom,
      isRandom || nest.steps.contains(where: { $0.reduction != nil }),
      nest.shape[lane].known.map({ $0 >= 8 }) ?? true
    else { return nil }
    if isRandom { return lane }
    var window = 1
    for axis in nest.reducedAxes { window *= min(nest.shape[axis].known ?? 1 << 16, 1 << 16) }
    var isPadded = false
    for step in nest.steps { step.value.forEachRead { if $2 != nil { isPadded = true } } }
    return window <= 16 && !isPadded ? nil : lane
  }

  /// A block that divides the lane, if there is a good one.
  private static func block(_ extent: Int?) -> Int {
    guard let extent, extent % 64 != 0 else { return 64 }
    if extent <= 96 { return extent }
    return [96, 80, 48].first { extent % $0 == 0 } ?? 64
  }

  /// No reductions, and some read runs along another axis than the stores.
  private static func square(_ nest: LoopNest, _ base: [Int]) -> (Int, Int)? {
    guard nest.reducedAxes.isEmpty, let last = base.last, nest.shape[last].known ?? 16 >= 16 else {
      return nil
    }
    var found: Int?
    for step in nest.steps {
      step.value.forEachRead { k, index, _ in
        guard let place = nest.place(k, index), place.isPlain, place[last] != 0, place[last] != 1
        else { return }
        found =
          found ?? base.dropLast().first { place[$0] == 1 && nest.shape[$0].known ?? 16 >= 16 }
      }
    }
    return found.map { ($0, last) }
  }

  /// Is this a value for each column of a block?
  func isWide(_ step: Int) -> Bool { lane.map { axes[step].contains($0) } ?? false }

  /// The steps that `sinks` need, those in `have` and what only they need left out.
  func needed(by sinks: [Int], have: Set<Int>) -> Set<Int> {
    var found: Set<Int> = []
    var stack = sinks
    while let step = stack.popLast() {
      if have.contains(step) || !found.insert(step).inserted { continue }
      stack += uses[step]
    }
    return found
  }
}

extension LoopNest {
  /// Do all reads move by 0 or 1 elements along `axis`, those of one step left out, and all stores by 1?
  func isSmooth(along axis: Int, besides omitted: Int? = nil) -> Bool {
    func isSmooth(_ k: Int, _ index: [Scalar]) -> Bool {
      if let place = place(k, index) {
        return !place.axes.contains(axis)
          || (place[axis] == 1 && place.terms.keys.count { $0.axis == axis } == 1)
      }
      guard let last = index.last else { return true }
      return !index.dropLast().contains { $0.mentions(axis) }
        && (last == .axis(axis) || !last.mentions(axis))
    }
    var holds = stores.allSatisfy { isSmooth($0.operand, $0.index) }
    for (k, step) in steps.enumerated() where k != omitted {
      step.value.forEachRead { k, index, _ in if !isSmooth(k, index) { holds = false } }
    }
    return holds
  }

  /// Roughly, how many additions a point is worth.
  var cost: Int {
    steps.reduce(1) { $0 + $1.value.cost }
  }
}

extension Scalar {
  /// Earlier steps that the formula uses, those inside indices included.
  var usedSteps: [Int] {
    var found: [Int] = []
    forEachLeaf { if case .step(let k) = $0, !found.contains(k) { found.append(k) } }
    return found
  }

  /// Roughly, how many additions the functions of a formula are worth.
  var cost: Int {
    switch self {
    case .literal, .operand, .step, .axis, .size: 0
    case .unary(let op, let a): op.cost + a.cost
    case .binary(let op, let a, let b): op.cost + a.cost + b.cost
    case .select(let c, let a, let b): c.cost + a.cost + b.cost
    case .cast(let a, _), .bitcast(let a, _): a.cost
    case .randomBits(let element, let stream, let step, let low, let high):
      [element, stream, step, low, high].reduce(40) { $0 + $1.cost }
    }
  }
}

extension Scalar.Unary {
  fileprivate var cost: Int {
    switch self {
    case .exp, .expm1, .log, .log1p, .tanh, .sigmoid, .erf: 10
    case .sin, .cos, .tan: 30
    case .sqrt, .rsqrt: 4
    case .negate, .abs, .sign, .floor, .ceil, .round, .isFinite, .not: 0
    }
  }
}

extension Scalar.Binary {
  fileprivate var cost: Int {
    switch self {
    case .power, .atan2, .remainder: 40
    case .divide: 4
    case .add, .subtract, .multiply, .max, .min, .less, .lessOrEqual, .greater, .greaterOrEqual,
      .equal, .notEqual, .and, .or, .xor, .shiftLeft, .shiftRight, .quotient, .modulo:
      0
    }
  }
}
