import KeratinGraph

/// What a kernel costs: arithmetic, and memory if everything is read and written once.
public struct Cost: Hashable, Sendable {
  /// Floating-point operations: additions, multiplications, divisions, extremes and functions count one each;
  /// comparisons, selections, conversions and index arithmetic none.
  public var operations = 0
  /// Bytes of the operands that are read.
  public var bytesRead = 0
  /// Bytes of the operands that are written.
  public var bytesWritten = 0

  public init() {}
  public var bytes: Int { bytesRead + bytesWritten }

  public static func + (a: Cost, b: Cost) -> Cost {
    var sum = a
    sum.operations += b.operations
    sum.bytesRead += b.bytesRead
    sum.bytesWritten += b.bytesWritten
    return sum
  }
}

extension Plan {
  /// The cost of each step, for given sizes.
  public func costs(_ sizes: Sizes) throws -> [Cost] { try steps.map { try $0.kernel.cost(sizes) } }

  /// Bytes of everything that the steps read and write, each buffer once: what must be in memory, arena aside.
  public func byteCount(_ sizes: Sizes) -> Int {
    buffers.reduce(0) { sum, buffer in
      if case .arena = buffer.place { return sum }
      return sum + buffer.type.byteCount(sizes)
    }
  }
}

extension Kernel {
  /// What the kernel costs for given sizes. What foreign code does is not known and counts nothing.
  ///
  /// - Throws: what planning the body of a loop throws.
  public func cost(_ sizes: Sizes) throws -> Cost {
    var cost = Cost()
    switch self {
    case .nest(let nest): return nest.cost(sizes)
    case .constant(let array): cost.bytesWritten = array.byteCount
    case .scatter(let scatter):
      let points = scatter.shape.count(sizes)
      let isFloating = scatter.operands.last?.elementType.isFloatingPoint ?? false
      cost.operations = isFloating ? points : 0
      cost.bytesRead = scatter.operands.dropLast().reduce(0) { $0 + $1.byteCount(sizes) }
      cost.bytesWritten = scatter.operands.last?.byteCount(sizes) ?? 0
    case .cumulative(let cumulative):
      cost.operations =
        cumulative.type.elementType.isFloatingPoint ? cumulative.type.shape.count(sizes) : 0
      cost.bytesRead = cumulative.type.byteCount(sizes)
      cost.bytesWritten = cost.bytesRead
    case .sort(let sort):
      cost.bytesRead = sort.type.byteCount(sizes)
      cost.bytesWritten = cost.bytesRead + 4 * sort.type.shape.count(sizes)
    case .scan(let scan):
      for step in try Plan(scan.body).costs(sizes) { cost = cost + step }
      let length = scan.length.value(sizes)
      cost.operations *= length
      cost.bytesRead *= length
      cost.bytesWritten *= length
    case .foreign(let foreign):
      cost.bytesRead = foreign.inputs.reduce(0) { $0 + $1.byteCount(sizes) }
      cost.bytesWritten = foreign.outputs.reduce(0) { $0 + $1.byteCount(sizes) }
    }
    return cost
  }
}

extension LoopNest {
  /// Each step is computed once for each point of the axes that its formula mentions; a product with padding, which is 0,
  /// is none.
  func cost(_ sizes: Sizes) -> Cost {
    var cost = Cost()
    var axes: [Set<Int>] = []
    var types: [ElementType] = []
    for step in steps {
      let mentioned = step.value.axes { axes[$0] }.union(step.over)
      let points = mentioned.reduce(1) { $0 * shape[$1].value(sizes) }
      var perPoint = step.value.floatingOperations(operands.map(\.elementType), types)
      if step.reduction != nil, step.type.isFloatingPoint { perPoint += 1 }
      cost.operations += Int((Double(points * perPoint) * shareOfProducts(step)).rounded())
      axes.append(mentioned.subtracting(step.over))
      types.append(step.type)
    }
    let written = Set(stores.map(\.operand))
    for (k, operand) in operands.enumerated() {
      if written.contains(k) { cost.bytesWritten += operand.byteCount(sizes) }
      if steps.contains(where: { $0.value.reads(k) }) {
        cost.bytesRead += operand.byteCount(sizes)
      }
    }
    return cost
  }
}

extension LoopNest {
  /// How many of the products of a sum are with something else than padding.
  private func shareOfProducts(_ step: Step) -> Double {
    guard step.reduction == .sum, step.value.factors != nil else { return 1 }
    var all: Set<AffineRead.Bound> = []
    step.value.forEachRead { k, index, outside in
      if outside?.isZero == true { all.formUnion(bounds(k, index) ?? []) }
    }
    return all.reduce(1) { $0 * share(inside: $1) }
  }

  /// For how many points of its axes a bound holds: 1 where extents are not known.
  func share(inside bound: AffineRead.Bound) -> Double {
    let axes = bound.place.axes.sorted()
    let extents = axes.compactMap { shape[$0].known }
    guard let extent = bound.extent.known, bound.place.range(shape) != nil,
      extents.count == axes.count
    else { return 1 }
    let points = extents.reduce(1, *)
    var inside = 0
    for point in 0..<points {
      var rest = point
      var at: [Int: Int] = [:]
      for (axis, extent) in zip(axes, extents) {
        at[axis] = rest % extent
        rest /= extent
      }
      if (0..<extent).contains(bound.place.value { at[$0]! }) { inside += 1 }
    }
    return Double(inside) / Double(max(1, points))
  }
}

extension Scalar {
  /// Whether the formula reads operand `k`, in an index perhaps.
  func reads(_ k: Int) -> Bool {
    var found = false
    forEachLeaf { if case .operand(k, _, _) = $0 { found = true } }
    return found
  }

  fileprivate func floatingOperations(_ operands: [ElementType], _ steps: [ElementType]) -> Int {
    func count(_ scalar: Scalar) -> Int { scalar.floatingOperations(operands, steps) }
    func isFloating(_ scalar: Scalar) -> Bool {
      scalar.type(operand: { operands[$0] }, step: { steps[$0] }).isFloatingPoint
    }
    switch self {
    case .literal, .operand, .step, .axis, .size, .randomBits: return 0
    case .unary(let op, let a):
      return count(a) + (op != .isFinite && isFloating(a) ? 1 : 0)
    case .binary(let op, let a, let b):
      return count(a) + count(b) + (!op.isComparison && isFloating(a) ? 1 : 0)
    case .select(let c, let a, let b): return count(c) + count(a) + count(b)
    case .cast(let a, _), .bitcast(let a, _): return count(a)
    }
  }
}
