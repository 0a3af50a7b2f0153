import KeratinGraph

/// Index arithmetic over the axes of a nest: whole numbers whose ranges are known from the extents.
struct IndexFormula {
  /// The extents of the axes.
  let shape: [Dimension]

  /// `Σ coefficient · atom + constant`; atoms are formulas that are no sums.
  struct Sum {
    var terms: [(atom: Scalar, coefficient: Int)] = []
    var constant = 0

    mutating func add(_ atom: Scalar, _ coefficient: Int) {
      if let k = terms.firstIndex(where: { $0.atom == atom }) {
        terms[k].coefficient += coefficient
        if terms[k].coefficient == 0 { terms.remove(at: k) }
      } else if coefficient != 0 {
        terms.append((atom, coefficient))
      }
    }
    mutating func add(_ other: Sum, _ factor: Int) {
      constant += other.constant * factor
      for term in other.terms { add(term.atom, term.coefficient * factor) }
    }

    /// Products first, in the order in which they were met; the constant last.
    var scalar: Scalar {
      var result: Scalar?
      for term in terms {
        let product =
          term.coefficient == 1 ? term.atom : term.atom * Scalar.index(term.coefficient)
        result = result.map { $0 + product } ?? product
      }
      guard let result else { return .index(constant) }
      return constant == 0 ? result : result + Scalar.index(constant)
    }
  }

  /// The same index, shorter: constants folded, axes of extent 1 gone, quotients and remainders that come out even
  /// taken apart.
  func simplified(_ index: Scalar) -> Scalar { isPlain(index) ? index : sum(index).scalar }

  /// Whether an index is an axis, which has more than one place.
  func isPlain(_ index: Scalar) -> Bool {
    if case .axis(let axis) = index { shape[axis] != 1 } else { false }
  }

  func sum(_ formula: Scalar) -> Sum {
    var result = Sum()
    switch formula {
    case .literal(let literal): result.constant = Int(literal.integer)
    case .size(let dimension):
      if let known = dimension.known { result.constant = known } else { result.add(formula, 1) }
    case .axis(let axis): if shape[axis] != 1 { result.add(formula, 1) }
    case .unary(.negate, let a): result.add(sum(a), -1)
    case .binary(let op, let a, let b): return sum(formula, op, sum(a), sum(b))
    case .operand, .step, .unary, .select, .cast, .bitcast, .randomBits: result.add(formula, 1)
    }
    return result
  }

  private func sum(_ formula: Scalar, _ op: Scalar.Binary, _ a: Sum, _ b: Sum) -> Sum {
    var result = a
    switch op {
    case .add: result.add(b, 1)
    case .subtract: result.add(b, -1)
    case .multiply:
      if b.terms.isEmpty {
        result = Sum()
        result.add(a, b.constant)
      } else if a.terms.isEmpty {
        result = Sum()
        result.add(b, a.constant)
      } else {
        result = Sum()
        result.add(.binary(op, a.scalar, b.scalar), 1)
      }
    case .quotient, .modulo:
      guard b.terms.isEmpty, b.constant > 0, let parts = divided(a, by: b.constant) else {
        result = Sum()
        result.add(.binary(op, a.scalar, b.scalar), 1)
        return result
      }
      return op == .quotient ? parts.quotient : parts.remainder
    case .divide, .power, .atan2, .remainder, .max, .min, .less, .lessOrEqual, .greater,
      .greaterOrEqual, .equal, .notEqual, .and, .or, .xor, .shiftLeft, .shiftRight:
      result = Sum()
      result.add(.binary(op, a.scalar, b.scalar), 1)
    }
    return result
  }

  /// `a = n · quotient + remainder` where that can be read off the terms.
  private func divided(_ a: Sum, by n: Int) -> (quotient: Sum, remainder: Sum)? {
    var (quotient, remainder) = (Sum(), Sum())
    for term in a.terms {
      if term.coefficient % n == 0 {
        quotient.add(term.atom, term.coefficient / n)
      } else {
        remainder.add(term.atom, term.coefficient)
      }
    }
    let rest = ((a.constant % n) + n) % n
    quotient.constant = (a.constant - rest) / n
    remainder.constant = rest
    guard let range = range(remainder), range.lowerBound >= 0, range.upperBound < n else {
      return nil
    }
    return (quotient, remainder)
  }

  /// Least and greatest value, where both are known.
  func range(_ sum: Sum) -> ClosedRange<Int>? {
    var (low, high) = (sum.constant, sum.constant)
    for term in sum.terms {
      guard let atom = range(atom: term.atom) else { return nil }
      let ends = [atom.lowerBound * term.coefficient, atom.upperBound * term.coefficient]
      low += Swift.min(ends[0], ends[1])
      high += Swift.max(ends[0], ends[1])
    }
    return low...high
  }

  private func range(atom: Scalar) -> ClosedRange<Int>? {
    switch atom {
    case .axis(let axis):
      guard let extent = shape[axis].known, extent > 0 else { return nil }
      return 0...extent - 1
    case .binary(.modulo, _, .literal(let n)) where n.integer > 0: return 0...Int(n.integer) - 1
    case .binary(.quotient, let a, .literal(let n)) where n.integer > 0:
      guard let inner = range(sum(a)), inner.lowerBound >= 0 else { return nil }
      return inner.lowerBound / Int(n.integer)...inner.upperBound / Int(n.integer)
    case .literal, .operand, .step, .size, .unary, .binary, .select, .cast, .bitcast, .randomBits:
      return nil
    }
  }

  /// Whether an index always lies inside an operand.
  func isInside(_ index: [Scalar], _ operand: [Dimension]) -> Bool {
    zip(index, operand).allSatisfy { entry, extent in
      if case .axis(let axis) = entry, shape[axis] == extent { return true }
      guard let extent = extent.known, let range = range(sum(entry)) else { return false }
      return range.lowerBound >= 0 && range.upperBound < extent
    }
  }
}

extension Scalar {
  /// Whether no operand and no earlier step is read.
  var readsNothing: Bool {
    var isFree = true
    forEachLeaf { leaf in
      switch leaf {
      case .operand, .step: isFree = false
      case .literal, .axis, .size, .unary, .binary, .select, .cast, .bitcast, .randomBits: break
      }
    }
    return isFree
  }

  /// Whether it costs little to compute a formula again.
  var isCheap: Bool {
    switch self {
    case .literal, .operand, .step, .axis, .size: true
    case .unary(let op, let a): op.isCheap && a.isCheap
    case .binary(let op, let a, let b): op.isCheap && a.isCheap && b.isCheap
    case .select(let c, let a, let b): c.isCheap && a.isCheap && b.isCheap
    case .cast(let a, _), .bitcast(let a, _): a.isCheap
    case .randomBits: false
    }
  }
}

extension Scalar.Unary {
  fileprivate var isCheap: Bool {
    switch self {
    case .negate, .abs, .sign, .floor, .ceil, .round, .isFinite, .not: true
    case .exp, .expm1, .log, .log1p, .sqrt, .rsqrt, .sin, .cos, .tan, .tanh, .sigmoid, .erf: false
    }
  }
}

extension Scalar.Binary {
  fileprivate var isCheap: Bool {
    switch self {
    case .power, .atan2, .remainder, .divide: false
    case .add, .subtract, .multiply, .max, .min, .less, .lessOrEqual, .greater, .greaterOrEqual,
      .equal, .notEqual, .and, .or, .xor, .shiftLeft, .shiftRight, .quotient, .modulo:
      true
    }
  }
}

extension [Scalar] {
  /// `[.axis(0), ..., .axis(count - 1)]`
  var isIdentity: Bool {
    for (k, entry) in enumerated() {
      guard case .axis(k) = entry else { return false }
    }
    return true
  }
}
