import CKernels
import KeratinGraph

/// A sum of products on register tiles: `out[row, lane] = Σ a[row, sums] · b[sums, lane]`. The last of the summed axes goes
/// in steps of fixed length, the others by tables.
struct LaneContraction: Sendable {
  private let a: Read
  private let b: Read
  private let type: ElementType
  private let lanes: LaneAxes
  private let over: [Int]
  /// The summed axis that goes in steps, and the others.
  private let inner: Int?
  private let others: [Int]
  private let runs: Int
  private let length: Int
  /// Between the lanes of `b`: if they do not lie side by side, they are copied into a panel first.
  private let laneStride: Int
  var packs: Bool { laneStride != 1 }
  /// Products per result.
  var terms: Int { runs * length }
  /// Rows that share a panel, at most.
  var rows: Int { lanes.outerCount }

  /// Most elements of zeros.
  private static let mostZeros = 1 << 16
  /// Most elements of a panel.
  private static let mostPacked = 1 << 20
  /// Most entries of a table.
  private static let mostRuns = 1 << 20

  /// Nil where the nest has no such sum, or its places are too irregular.
  init?(_ nest: LoopNest, _ formulas: IndexFormula, product: Int, lanes: LaneAxes) {
    let step = nest.steps[product], extents = formulas.shape.map { $0.known! }
    guard step.type == .float32 || step.type == .float64, let lane = lanes.inner,
      lanes.innerCount > 1, case .binary(.multiply, let left, let right) = step.value,
      let x = Read(left, step.type, nest, formulas), let y = Read(right, step.type, nest, formulas)
    else { return nil }
    let (a, b) = x.place.stride(lane) == 0 ? (x, y) : (y, x)
    guard a.place.stride(lane) == 0, let stride = b.place.stride(lane), stride != 0,
      b.bounds.isEmpty, a.bounds.count <= KERATIN_TILE_BOUNDS,
      a.bounds.allSatisfy({ $0.index.stride(lane) == 0 }),
      lanes.outer.map({ b.place.stride($0) == 0 }) ?? true
    else { return nil }
    // Long strides through memory cost more than tables do.
    let even = step.over.filter { axis in
      extents[axis] > 1 && a.place.stride(axis) != nil && b.place.stride(axis) != nil
        && a.bounds.allSatisfy { $0.index.stride(axis) != nil }
    }
    let last = step.over.last { extents[$0] != 1 }
    let all = step.over.reduce(1) { $0 * extents[$1] }
    inner = even.last == last || all > Self.mostRuns ? even.last : nil
    let inner = inner
    others = step.over.filter { $0 != inner && extents[$0] != 1 }
    runs = others.reduce(1) { $0 * extents[$1] }
    length = inner.map { extents[$0] } ?? 1
    guard runs > 0, length > 0, runs <= Self.mostRuns,
      stride == 1 || runs * length * (lanes.innerCount + 16) <= Self.mostPacked
    else { return nil }
    (self.a, self.b, self.lanes, laneStride) = (a, b, lanes, stride)
    (type, over) = (step.type, step.over)
  }

  /// A factor: where it lies, and what must hold for it not to be padding.
  private struct Read: Sendable {
    var operand: Int
    var place: LinearIndex
    var bounds: [(index: LinearIndex, extent: Int)] = []

    init?(_ factor: Scalar, _ type: ElementType, _ nest: LoopNest, _ formulas: IndexFormula) {
      guard case .operand(let k, let index, let outside) = factor,
        nest.operands[k].elementType == type, outside == nil || outside!.double == 0,
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

  /// For the machine.
  func record(_ memory: FixedMemory, _ extents: [Int]) -> keratin_contraction {
    let apart = Set(over).union([lanes.outer].compactMap { $0 })
    func runs(_ index: LinearIndex) -> [Int] { index.values(along: others, extents) }
    func rows(_ index: LinearIndex) -> UnsafePointer<Int>? {
      guard let outer = lanes.outer, index.stride(outer) != 0 else { return nil }
      return memory.array(index.values(along: [outer], extents))
    }
    var result = keratin_contraction()
    (result.a, result.b) = (a.operand, b.operand)
    result.is_double = type == .float64 ? 1 : 0
    result.a_place = a.place.without(apart).machine(memory)
    result.b_place = b.place.without(apart).machine(memory)
    result.a_rows = rows(a.place)
    result.runs = self.runs
    result.a_run = memory.array(runs(a.place))
    result.length = length
    result.a_step = inner.map { a.place.stride($0)! } ?? 0
    result.b_step = inner.map { b.place.stride($0)! } ?? 0
    result.lane_step = laneStride
    var starts = runs(b.place)
    if packs {
      result.panel = (lanes.innerCount + 15) / 16 * 16
      // Behind the places in memory, those in the panel.
      starts += (0..<self.runs).map { $0 * length * result.panel }
    }
    result.b_run = memory.array(starts)
    result.bounds = a.bounds.count
    let reach = (length - 1) * result.a_step
    if !a.bounds.isEmpty, abs(reach) < Self.mostZeros {
      let zeros = memory.array([Double](repeating: 0, count: abs(reach) + 1))
      let first = UnsafeRawPointer(zeros)
      result.zeros = first - min(0, reach) * (type == .float64 ? 8 : 4)
    }
    let bounds = a.bounds.map { bound in
      var result = keratin_bound()
      result.place = bound.index.without(apart).machine(memory)
      result.rows = rows(bound.index)
      result.extent = bound.extent
      result.step = inner.map { bound.index.stride($0)! } ?? 0
      let parts = runs(bound.index), end = (length - 1) * result.step
      if parts.contains(where: { $0 != 0 }) { result.runs = memory.array(parts) }
      result.least = parts.min()! + min(0, end)
      result.most = parts.max()! + max(0, end)
      return result
    }
    withUnsafeMutableBytes(of: &result.bound) { bytes in
      let places = bytes.bindMemory(to: keratin_bound.self)
      for (k, bound) in bounds.enumerated() { places[k] = bound }
    }
    return result
  }
}
