import KeratinGraph

/// The iteration space of some nests that may be one.
struct Space: Hashable {
  var shape: [Dimension]
  /// Axes that are reduced over, ascending.
  var reduced: [Int]
  /// Whether it holds a sum of products that runs on register tiles: only rows may join it.
  var isContraction: Bool

  init(_ nest: LoopNest, isContraction: Bool) {
    shape = nest.shape
    reduced = nest.reducedAxes
    self.isContraction = isContraction
  }
  var rowAxes: [Int] { shape.indices.filter { !reduced.contains($0) } }
  var rowShape: [Dimension] { rowAxes.map { shape[$0] } }

  /// A space that holds two others, and where the axes of each lie in it.
  struct Union {
    var space: Space
    var first: [Scalar]
    var second: [Scalar]
    var swapped: Union { Union(space: space, first: second, second: first) }
  }

  /// Spaces that hold both, best first. Elementwise values may become the elements or the rows of a reduction; to a
  /// contraction, only rows: an epilogue. A contraction never joins a window that reads it: as loops inside a window it
  /// would lose its tiles.
  ///
  /// - Parameter crossing: a value that one makes and the other reads: its index where it is made, in the axes of `a`,
  ///   and where it is read, in those of `b` (or the other way round).
  static func unions(_ a: Space, _ b: Space, crossing: (a: [Scalar], b: [Scalar])) -> [Union] {
    let same = Union(
      space: a, first: identityIndex(a.shape.count), second: identityIndex(b.shape.count))
    switch (a.reduced.isEmpty, b.reduced.isEmpty) {
    case (true, true):
      if a.shape == b.shape { return [same] + byIndex(a, into: b, crossing.a, crossing.b) }
      return byIndex(a, into: b, crossing.a, crossing.b)
        + byIndex(b, into: a, crossing.b, crossing.a).map(\.swapped)
    case (true, false):
      var found: [Union] = []
      if b.rowShape == a.shape {
        found.append(Union(space: b, first: b.rowAxes.map(Scalar.axis), second: same.second))
      }
      if b.shape == a.shape && !b.isContraction {
        found.append(Union(space: b, first: same.first, second: same.second))
      }
      return found + byIndex(a, into: b, crossing.a, crossing.b)
    case (false, true):
      return unions(b, a, crossing: (crossing.b, crossing.a)).map(\.swapped)
    case (false, false):
      if a.isContraction || b.isContraction { return [] }
      if a.shape == b.shape && a.reduced == b.reduced { return [same] }
      return [overRows(of: a, b), overRows(of: b, a)?.swapped].compactMap { $0 }
    }
  }

  /// `b` reduces some rows of `a`, the first left alone: that is the one that threads share.
  private static func overRows(of a: Space, _ b: Space) -> Union? {
    let rows = a.rowAxes
    guard b.shape == a.rowShape, rows.first == 0, !b.reduced.contains(0) else { return nil }
    var space = a
    space.reduced = (a.reduced + b.reduced.map { rows[$0] }).sorted()
    return Union(
      space: space, first: identityIndex(a.shape.count), second: rows.map(Scalar.axis))
  }

  /// `a`, which reduces nothing, put into `b` so that the crossing value has one index: axes in another order, and axes
  /// of extent 1 more or less.
  private static func byIndex(_ a: Space, into b: Space, _ inA: [Scalar], _ inB: [Scalar])
    -> [Union]
  {
    guard inA.count == inB.count else { return [] }
    var map: [Scalar?] = a.shape.map { $0 == 1 ? .index(0) : nil }
    var taken: Set<Int> = []
    for (mine, theirs) in zip(inA, inB) {
      switch (mine, theirs) {
      case (.axis(let p), .axis(let q)):
        guard map[p] == nil, a.shape[p] == b.shape[q], taken.insert(q).inserted else { return [] }
        map[p] = theirs
      case (.literal, .literal): guard mine == theirs else { return [] }
      default: return []
      }
    }
    var places: [Scalar] = []
    for place in map {
      guard let place else { return [] }
      places.append(place)
    }
    func isCovered(_ axes: [Int]) -> Bool {
      axes.allSatisfy { taken.contains($0) || b.shape[$0] == 1 }
    }
    let isRows = isCovered(b.rowAxes) && taken.isDisjoint(with: b.reduced)
    let isElements = isCovered(Array(b.shape.indices)) && !b.isContraction
    guard isRows || isElements else { return [] }
    return [Union(space: b, first: places, second: identityIndex(b.shape.count))]
  }
}

extension LoopNest {
  /// Whether looking for a contraction is worth while.
  var isSumOfProducts: Bool {
    steps.contains { $0.reduction == .sum && $0.value.factors != nil }
  }
}
