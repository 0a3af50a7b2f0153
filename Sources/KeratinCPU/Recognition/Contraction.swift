import KeratinGraph

/// A nest that is `Σ a[rows, sums] · b[sums, lane]` with steps of rows after it: matrix products, convolutions and both
/// their gradients. Found by where the reads lie, never by a primitive's name.
///
/// The *lane* is the axis whose neighbours become the elements of vectors: `b` moves along it, and `a` either not at all
/// or side by side, too (`Σ a[rows, sums, lane] · b[sums, lane]`: depthwise convolutions). Summed axes run upwards in `a`;
/// a "rotated" filter is one whose axis has been turned round.
struct Contraction: Hashable {
  /// The step that is the sum of products.
  let product: Int
  private(set) var a: AffineRead
  private(set) var b: AffineRead
  let lane: Int
  /// The last axis of the results where it is so short that vectors along it would be half empty: they go along another,
  /// a tile has all of it for its rows, and finished sums are turned round.
  let short: Int?
  /// The axis along which results are stored.
  var stored: Int { short ?? lane }
  /// The other axes that are not summed, slowest first.
  let rows: [Int]
  /// Summed axes, slowest first.
  let sums: [Int]
  /// Of the sums: f32 or f64.
  let elementType: ElementType
  /// What is multiplied are pairs of bf16 numbers, 32 bits each, and not numbers of the sums' type.
  let multipliesPairs: Bool
  /// `a` moves along the lane, too.
  let sharesLane: Bool
  /// `b`'s lanes do not lie side by side: they are copied into a panel first.
  let packs: Bool

  var bounds: [AffineRead.Bound] { a.bounds + b.bounds }

  /// Nil where the nest is no such thing, or where plain loops serve it better.
  init?(_ nest: LoopNest) {
    guard let product = Self.product(nest), let last = nest.rowAxes.last,
      let (x, y, arePairs) = nest.steps[product].value.factors,
      case .operand(let xOperand, let xIndex, let xOutside) = x,
      case .operand(let yOperand, let yIndex, let yOutside) = y,
      var a = nest.affineRead(xOperand, xIndex, outside: xOutside),
      var b = nest.affineRead(yOperand, yIndex, outside: yOutside)
    else { return nil }
    let isColumn = nest.shape[last] == 1
    let long = arePairs ? nil : nest.longLane(a, b)
    (lane, short) = (long ?? last, long == nil ? nil : last)
    let lane = lane
    sharesLane = a.place[lane] != 0 && b.place[lane] != 0
    if isColumn || sharesLane
      ? nest.ownPoints(a, b) < nest.ownPoints(b, a) : a.place[lane] != 0
    {
      swap(&a, &b)
    }
    guard a.place[lane] == (sharesLane ? 1 : 0), isColumn || b.place[lane] != 0,
      !(a.bounds + b.bounds).contains(where: { $0.place.axes.contains(lane) }),
      !(sharesLane && arePairs)
    else { return nil }
    sums = nest.steps[product].over
    for axis in sums where (a.place[axis].known ?? 0) < 0 {
      guard let (x, y) = Self.reversed(a, b, axis, nest.shape[axis]) else { return nil }
      (a, b) = (x, y)
    }
    self.product = product
    self.a = a
    self.b = b
    rows = nest.rowAxes.filter { $0 != lane }
    elementType = nest.steps[product].type
    multipliesPairs = arePairs
    packs = b.place[lane] != 1
    guard hasTractableBounds(nest), !packs || fitsPanel(nest),
      isColumn ? isColumnOfDots(nest) : isWorthTiles(nest)
    else { return nil }
  }

  /// The one reducing step, if it is a sum of products that nobody needs before it is finished.
  private static func product(_ nest: LoopNest) -> Int? {
    let reduced = Set(nest.reducedAxes)
    guard nest.steps.count(where: { $0.reduction != nil }) == 1,
      let product = nest.steps.firstIndex(where: { $0.reduction == .sum }),
      nest.steps[product].type == .float32 || nest.steps[product].type == .float64,
      let (left, right, arePairs) = nest.steps[product].value.factors,
      case .operand(let x, _, let xOutside) = left, case .operand(let y, _, let yOutside) = right,
      [x, y].allSatisfy({
        nest.operands[$0].elementType == (arePairs ? .uint32 : nest.steps[product].type)
      }),
      [xOutside, yOutside].allSatisfy({ $0 == nil || $0!.isZero }),
      nest.axesOfSteps.allSatisfy({ $0.isDisjoint(with: reduced) }),
      !nest.stores.contains(where: { $0.operand == x || $0.operand == y }),
      // The product is computed for whole tiles: it must have every axis that is stored.
      nest.stores.allSatisfy({ store in
        nest.rowAxes.allSatisfy { axis in
          nest.shape[axis] == 1 || store.index.contains { $0.mentions(axis) }
        }
      })
    else { return nil }
    return product
  }

  private static func reversed(
    _ a: AffineRead, _ b: AffineRead, _ axis: Int, _ extent: Dimension
  ) -> (AffineRead, AffineRead)? {
    guard let x = a.reversing(axis, extent: extent), let y = b.reversing(axis, extent: extent)
    else { return nil }
    return (x, y)
  }

  /// A bound is fixed by the rows, or narrows the loop over one summed axis.
  private func hasTractableBounds(_ nest: LoopNest) -> Bool {
    bounds.allSatisfy { bound in
      let summed = sums.filter { bound.place.axes.contains($0) }
      return summed.count <= 1 && summed.allSatisfy { (bound.place[$0].known ?? 0) != 0 }
    }
  }

  /// A panel holds all of the sum, and hangs on nothing but the lane.
  private func fitsPanel(_ nest: LoopNest) -> Bool {
    var count = 1
    for axis in sums {
      guard let extent = nest.shape[axis].known else { return false }
      count *= extent
    }
    return count <= 8192 && b.bounds.isEmpty && b.place.axes.isSubset(of: sums + [lane])
      && sums.allSatisfy { b.place[$0].known != nil } && b.place[lane].known != nil
  }

  /// Can vectors go along the terms? They lie side by side in `a`, and `b` is a filter for many points.
  func isDotted(_ nest: LoopNest) -> Bool {
    guard elementType == .float32, !multipliesPairs, !sharesLane, short == nil,
      let last = sums.last, a.place[last] == 1, nest.shape[last].known != nil,
      !bounds.contains(where: { $0.place.axes.contains(last) }), b.bounds.isEmpty,
      b.place.axes.isSubset(of: sums + [lane]), b.place[lane].known != nil
    else { return false }
    var terms = 1
    for axis in sums {
      guard let extent = nest.shape[axis].known, b.place[axis].known != nil else { return false }
      terms = min(terms * extent, 1 << 20)
    }
    let points = rows.reduce(1) { min($0 * (nest.shape[$1].known ?? 1), 1 << 20) }
    return terms <= 4096 && points >= 64
  }

  /// One result to each point is worth tiles only where vectors go along the terms, on any machine.
  private func isColumnOfDots(_ nest: LoopNest) -> Bool {
    isDotted(nest) && nest.shape[sums.last!].known! % 16 == 0
  }

  /// A vector of results by a vector of numbers is better off with loops if `b` would have to be turned round for it;
  /// so are sums of few terms over few lanes.
  private func isWorthTiles(_ nest: LoopNest) -> Bool {
    let shared = rows.contains { a.place[$0] != 0 && b.place[$0] == 0 && nest.shape[$0] != 1 }
    if let lanes = nest.shape[lane].known, lanes < 4 {
      let terms = sums.reduce(1) { min($0 * max(1, nest.shape[$1].typical), 1 << 40) }
      if terms < 32 { return false }
    }
    return shared || !(packs || sharesLane)
  }
}

extension Scalar {
  /// Does the formula mention this axis (steps not looked into)?
  func mentions(_ axis: Int) -> Bool {
    var isFound = false
    forEachLeaf { if case .axis(axis) = $0 { isFound = true } }
    return isFound
  }
}

extension LoopNest {
  /// Points of the rows that one factor moves along and another does not.
  fileprivate func ownPoints(_ one: AffineRead, _ other: AffineRead) -> Int {
    rowAxes.reduce(1) { points, axis in
      one.place[axis] != 0 && other.place[axis] == 0
        ? min(points * max(1, shape[axis].typical), 1 << 40) : points
    }
  }

  /// An axis for vectors instead of the last, where that is so short that some of theirs would be empty: one that only the
  /// other factor moves along, side by side. (Of thirteen sums any machine's registers hold a vector each.)
  fileprivate func longLane(_ x: AffineRead, _ y: AffineRead) -> Int? {
    guard let last = rowAxes.last, let lanes = shape[last].known, (2...13).contains(lanes),
      (x.place[last] == 0) != (y.place[last] == 0)
    else { return nil }
    let (narrow, wide) = x.place[last] == 0 ? (y, x) : (x, y)
    return rowAxes.dropLast().last { axis in
      wide.place[axis] == 1 && narrow.place[axis] == 0 && shape[axis].known ?? 0 >= 16
        && !(x.bounds + y.bounds).contains { $0.place.axes.contains(axis) }
    }
  }

  /// The nest with a last axis of extent 1, where register tiles can compute it as a matrix product with one column.
  func asColumn() -> LoopNest? {
    guard steps.contains(where: { $0.reduction == .sum }) else { return nil }
    var nest = self
    nest.shape.append(1)
    return Contraction(nest) == nil ? nil : nest
  }

  /// `Σ a · b` that register tiles can compute; later steps are its epilogue.
  var isContraction: Bool { Contraction(self) != nil }
}
