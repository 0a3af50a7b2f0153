import CKernels
import KeratinGraph

/// A sum of products on register tiles: `out[row, lane] = Σ a[row, sums] · b[sums, lane]`. The summed axes are runs: the
/// last of them in steps of fixed length, the others by tables.
struct LaneContraction: Sendable {
  struct Bound: Sendable {
    var runs: FixedArray<Int>
    var extent: Int
  }
  let a: Int
  let b: Int
  /// Where the rows lie in `a`; then the values of the bounds.
  private let rowIndices: [LinearIndex]
  /// Where the first lane lies in `b`.
  let bRow: LinearIndex
  private let aRuns: FixedArray<Int>
  private let bRuns: FixedArray<Int>
  private let length: Int
  private let aStep: Int
  private let bStep: Int
  private let bounds: [Bound]
  private let zeros: FixedArray<Float>
  /// Between the lanes of `b`: if they do not lie side by side, they are copied into a panel first.
  private let laneStride: Int
  /// Elements of a line of the panel, and where the lines of each run begin.
  let panelWidth: Int
  private let panelRuns: FixedArray<Int>
  var packs: Bool { laneStride != 1 }
  /// Products per result.
  var terms: Int { aRuns.count * length }

  /// Most elements of a panel.
  private static let mostPacked = 1 << 20
  /// Most entries of a table.
  private static let mostRuns = 1 << 20

  /// Nil where the nest has no such sum, or its places are too irregular.
  init?(_ nest: LoopNest, _ formulas: IndexFormula, product: Int, lanes: LaneAxes) {
    let step = nest.steps[product], extents = formulas.shape.map { $0.known! }
    guard step.type == .float32, let lane = lanes.inner, lanes.innerCount > 1,
      case .binary(.multiply, let left, let right) = step.value,
      let x = Read(left, nest, formulas), let y = Read(right, nest, formulas)
    else { return nil }
    let (a, b) = x.place.stride(lane) == 0 ? (x, y) : (y, x)
    guard a.place.stride(lane) == 0, let stride = b.place.stride(lane), stride != 0,
      b.bounds.isEmpty, a.bounds.count <= KERATIN_TILE_BOUNDS,
      a.bounds.allSatisfy({ $0.index.stride(lane) == 0 }),
      lanes.outer.map({ b.place.stride($0) == 0 }) ?? true
    else { return nil }
    // Long strides through memory cost more than tables do.
    let free = step.over.filter { axis in
      extents[axis] > 1 && a.place.stride(axis) != nil && b.place.stride(axis) != nil
        && a.bounds.allSatisfy { $0.index.stride(axis) == 0 }
    }
    let last = step.over.last { extents[$0] != 1 }
    let all = step.over.reduce(1) { $0 * extents[$1] }
    let inner = free.last == last || all > Self.mostRuns ? free.last : nil
    let others = step.over.filter { $0 != inner && extents[$0] != 1 }
    let runs = others.reduce(1) { $0 * extents[$1] }
    length = inner.map { extents[$0] } ?? 1
    guard runs > 0, length > 0, runs <= Self.mostRuns,
      stride == 1 || runs * length * (lanes.innerCount + 16) <= Self.mostPacked
    else { return nil }
    (self.a, self.b, laneStride) = (a.operand, b.operand, stride)
    let summed = Set(step.over)
    bRow = b.place.without(summed)
    rowIndices = [a.place.without(summed)] + a.bounds.map { $0.index.without(summed) }
    func table(_ index: LinearIndex) -> FixedArray<Int> {
      FixedArray(index.values(along: others, extents))
    }
    (aRuns, bRuns) = (table(a.place), table(b.place))
    (aStep, bStep) = (
      inner.map { a.place.stride($0)! } ?? 0, inner.map { b.place.stride($0)! } ?? 0
    )
    bounds = a.bounds.map { Bound(runs: table($0.index), extent: $0.extent) }
    panelWidth = (lanes.innerCount + 15) / 16 * 16
    let line = length * panelWidth
    panelRuns = FixedArray(stride == 1 ? [] : (0..<runs).map { $0 * line })
    let span = bounds.isEmpty ? 0 : (length - 1) * abs(aStep) + 1
    zeros = FixedArray(Array(repeating: 0, count: span))
  }

  /// A factor: where it lies, and what must hold for it not to be padding.
  private struct Read {
    var operand: Int
    var place: LinearIndex
    var bounds: [(index: LinearIndex, extent: Int)] = []

    init?(_ factor: Scalar, _ nest: LoopNest, _ formulas: IndexFormula) {
      guard case .operand(let k, let index, let outside) = factor,
        nest.operands[k].elementType == .float32, outside == nil || outside!.double == 0,
        var place = LinearIndex(.index(0), formulas)
      else { return nil }
      for (entry, dimension) in zip(index, nest.operands[k].shape) {
        guard entry.readsNothing, let linear = LinearIndex(entry, formulas) else { return nil }
        place = place.scaled(by: dimension.known!, plus: linear)
        if !formulas.isInside([entry], [dimension]) { bounds.append((linear, dimension.known!)) }
      }
      (operand, self.place) = (k, place)
    }
  }

  /// Copies the lanes of `b` side by side: one line for each term.
  func pack(_ source: UnsafePointer<Float>, _ panel: UnsafeMutablePointer<Float>, _ lanes: Int) {
    let width = panelWidth
    for run in 0..<bRuns.count {
      for k in 0..<length {
        let from = source + bRuns.pointer[run] + k * bStep
        let to = panel + (run * length + k) * width
        for lane in 0..<lanes { to[lane] = from[lane * laneStride] }
      }
    }
  }

  /// Makes `rows` times `lanes` sums.
  ///
  /// - Parameter places: for each row, its place in `a`; then for each bound, its value.
  func run(
    _ first: UnsafePointer<Float>, _ second: UnsafePointer<Float>, isPanel: Bool,
    into out: UnsafeMutablePointer<Float>, rows: Int, lanes: Int, step: Int,
    _ places: UnsafeMutablePointer<Int>
  ) {
    let most = KERATIN_TILE_ROWS
    var tile = keratin_contraction()
    tile.a = first
    tile.b = second
    tile.zeros = UnsafePointer(zeros.pointer)
    tile.c = out
    tile.c_step = step
    tile.rows = rows
    tile.lanes = lanes
    tile.a_row = UnsafePointer(places)
    tile.a_run = UnsafePointer(aRuns.pointer)
    tile.runs = aRuns.count
    tile.length = length
    tile.a_step = aStep
    tile.bounds = bounds.count
    for (j, bound) in bounds.enumerated() {
      let row = UnsafePointer(places + (j + 1) * most), runs = UnsafePointer(bound.runs.pointer)
      switch j {
      case 0: (tile.bound_row.0, tile.bound_run.0, tile.bound_extent.0) = (row, runs, bound.extent)
      case 1: (tile.bound_row.1, tile.bound_run.1, tile.bound_extent.1) = (row, runs, bound.extent)
      case 2: (tile.bound_row.2, tile.bound_run.2, tile.bound_extent.2) = (row, runs, bound.extent)
      default: (tile.bound_row.3, tile.bound_run.3, tile.bound_extent.3) = (row, runs, bound.extent)
      }
    }
    if isPanel {
      tile.b_step = panelWidth
      tile.b_run = UnsafePointer(panelRuns.pointer)
    } else {
      tile.b_step = bStep
      tile.b_run = UnsafePointer(bRuns.pointer)
    }
    LaneFunctions.lanes.contract_f32(&tile)
  }

  /// The places of some rows along `outer`, from the machine's point on.
  func fill(
    _ places: UnsafeMutablePointer<Int>, _ point: UnsafePointer<Int>, outer: Int?, from: Int,
    rows: Int
  ) {
    let most = KERATIN_TILE_ROWS
    for j in rowIndices.indices {
      let base = rowIndices[j].value(point)
      guard let outer else {
        places[j * most] = base
        continue
      }
      let here = point[outer] + from
      for r in 0..<rows {
        places[j * most + r] =
          base &+ rowIndices[j].change(outer, from: point[outer], to: here + r)
      }
    }
  }
}

extension LinearIndex {
  /// The same without what some axes add.
  func without(_ axes: Set<Int>) -> LinearIndex {
    var result = self
    for axis in axes { result.coefficients[axis] = 0 }
    result.tables.removeAll { axes.contains($0.axis) }
    return result
  }

  /// What some axes add, at each of their points, the last one fastest.
  func values(along axes: [Int], _ extents: [Int]) -> [Int] {
    var result = [0]
    for axis in axes {
      var part: [Int] = []
      for i in 0..<extents[axis] {
        part.append(
          tables.reduce(coefficients[axis] * i) { $1.axis == axis ? $0 + $1.values[i] : $0 })
      }
      var longer: [Int] = []
      longer.reserveCapacity(result.count * part.count)
      for base in result { for more in part { longer.append(base + more) } }
      result = longer
    }
    return result
  }
}

extension NestMachine {
  func contract(_ contraction: LaneContraction, _ out: UnsafeMutableRawPointer) {
    let out = out.assumingMemoryBound(to: Float.self)
    let a = UnsafePointer(buffers[contraction.a].assumingMemoryBound(to: Float.self))
    let place = contraction.bRow.value(point)
    let b = UnsafePointer(buffers[contraction.b].assumingMemoryBound(to: Float.self)) + place
    let source = contraction.packs ? panel(contraction, b, place) : b
    // Of wide lanes fewer rows fit the registers.
    let most = inner >= 64 ? 6 : KERATIN_TILE_ROWS
    let tiles = (outer + most - 1) / most, height = (outer + tiles - 1) / tiles
    let width = KERATIN_TILE_ROWS * (KERATIN_TILE_BOUNDS + 1)
    withUnsafeTemporaryAllocation(of: Int.self, capacity: width) { places in
      let places = places.baseAddress!
      for first in stride(from: 0, to: outer, by: height) {
        let rows = min(height, outer - first)
        contraction.fill(places, point, outer: lanes.outer, from: first, rows: rows)
        contraction.run(
          a, source, isPanel: contraction.packs, into: out + first * inner, rows: rows,
          lanes: inner, step: inner, places)
      }
    }
  }
}
