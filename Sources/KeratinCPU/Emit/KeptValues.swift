import KeratinGraph

/// Costly values of elements that more than one loop of a row needs (the exponentials of a softmax): kept on the stack
/// for the length of a row.
struct KeptValues {
  /// The axes of the elements.
  private let window: [Int]
  private let extents: [Int]
  let steps: Set<Int>
  /// Elements of a row.
  var count: Int { extents.reduce(1, *) }

  static let limit = 4096

  init(_ nest: LoopNest, _ layout: LoopLayout) {
    let base = Set(layout.base)
    let reductions = nest.steps.indices.filter {
      nest.steps[$0].reduction != nil && layout.axes[$0].isSubset(of: base)
    }
    let windows = Set(reductions.map { nest.steps[$0].over })
    guard layout.lane == nil, windows.count == 1, let window = windows.first else {
      (self.window, extents, steps) = ([], [], [])
      return
    }
    let known = window.compactMap { nest.shape[$0].known }
    guard known.count == window.count, known.reduce(1, *) <= Self.limit else {
      (self.window, extents, steps) = ([], [], [])
      return
    }
    // The loops over the window, one after another.
    var loops: [[Int]] = Set(reductions.map { layout.level[$0] }).sorted().map { level in
      reductions.filter { layout.level[$0] == level }.flatMap { layout.uses[$0] }
    }
    let elements = base.union(window)
    for group in layout.groups where group.axes == elements {
      loops.append(group.stores.map(\.step))
    }
    let needed = loops.map { layout.needed(by: $0, have: []) }
    self.window = window
    extents = known
    steps = Set(
      nest.steps.indices.filter { step in
        layout.axes[step].isSubset(of: elements) && layout.axes[step].isSuperset(of: window)
          && (nest.steps[step].reduction != nil || nest.steps[step].value.cost > 0)
          && needed.count { $0.contains(step) } > 1
      })
  }

  /// Is a scope with these axes one of the loops over the window?
  func isLoop(_ bound: Set<Int>, base: [Int]) -> Bool {
    !steps.isEmpty && bound == Set(base).union(window)
  }

  /// Where in a row an element lies.
  var place: String {
    zip(window, extents).dropFirst().reduce("i\(window[0])") { "(\($0)) * \($1.1) + i\($1.0)" }
  }
}
