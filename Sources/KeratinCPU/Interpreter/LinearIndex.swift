import KeratinGraph

/// A place or an index that is a sum of one part per axis: `constant + Σ coefficient · i + Σ table[i]`. Tables hold what
/// is no multiple of an axis, such as quotients.
struct LinearIndex: Sendable {
  struct Table: Sendable {
    var axis: Int
    var values: [Int]
  }
  var constant = 0
  /// One per axis.
  var coefficients: [Int]
  var tables: [Table] = []

  /// Tables have at most so many entries.
  private static let longestTable = 1 << 20

  /// Nil if the formula mixes axes, or hangs on data.
  init?(_ formula: Scalar, _ formulas: IndexFormula) {
    let extents = formulas.shape.map { $0.known ?? 0 }
    coefficients = Array(repeating: 0, count: extents.count)
    let sum = formulas.sum(formula)
    constant = sum.constant
    for term in sum.terms {
      if case .axis(let axis) = term.atom {
        coefficients[axis] += term.coefficient
        continue
      }
      let axes = term.atom.axes { _ in [] }
      guard axes.count == 1, let axis = axes.first, extents[axis] <= Self.longestTable else {
        return nil
      }
      var point = Array(repeating: 0, count: extents.count)
      var values: [Int] = []
      for i in 0..<extents[axis] {
        point[axis] = i
        guard let value = term.atom.wholeNumber(at: point) else { return nil }
        values.append(value * term.coefficient)
      }
      add(Table(axis: axis, values: values))
    }
  }

  private mutating func add(_ table: Table) {
    let values = table.values
    let step = values.count > 1 ? values[1] - values[0] : 0
    let isAffine = values.indices.allSatisfy { values[$0] == (values.first ?? 0) + $0 * step }
    if isAffine {
      constant += values.first ?? 0
      coefficients[table.axis] += step
    } else {
      tables.append(table)
    }
  }

  /// `self · n + other`
  func scaled(by n: Int, plus other: LinearIndex) -> LinearIndex {
    var result = other
    result.constant += constant * n
    for axis in coefficients.indices { result.coefficients[axis] += coefficients[axis] * n }
    for table in tables {
      result.tables.append(Table(axis: table.axis, values: table.values.map { $0 * n }))
    }
    return result
  }

  /// The distance between neighbours along an axis; nil where it is not always the same.
  func stride(_ axis: Int) -> Int? {
    tables.contains { $0.axis == axis } ? nil : coefficients[axis]
  }

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

extension Scalar {
  /// The value of a formula over axes alone; nil if it is none.
  func wholeNumber(at point: [Int]) -> Int? {
    switch self {
    case .literal(let literal): return Int(literal.integer)
    case .axis(let axis): return point[axis]
    case .unary(.negate, let a): return a.wholeNumber(at: point).map { -$0 }
    case .binary(let op, let a, let b):
      guard let x = a.wholeNumber(at: point), let y = b.wholeNumber(at: point) else { return nil }
      return op.wholeNumber(x, y)
    case .select(let c, let a, let b):
      guard let test = c.wholeNumber(at: point) else { return nil }
      return test != 0 ? a.wholeNumber(at: point) : b.wholeNumber(at: point)
    case .operand, .step, .size, .unary, .cast, .bitcast, .randomBits: return nil
    }
  }
}

extension Scalar.Binary {
  fileprivate func wholeNumber(_ x: Int, _ y: Int) -> Int? {
    switch self {
    case .add: x + y
    case .subtract: x - y
    case .multiply: x * y
    case .divide, .quotient: y == 0 ? -1 : x / y
    case .remainder, .modulo: y == 0 ? x : x % y
    case .max: Swift.max(x, y)
    case .min: Swift.min(x, y)
    case .less: x < y ? 1 : 0
    case .lessOrEqual: x <= y ? 1 : 0
    case .greater: x > y ? 1 : 0
    case .greaterOrEqual: x >= y ? 1 : 0
    case .equal: x == y ? 1 : 0
    case .notEqual: x != y ? 1 : 0
    case .and: x & y
    case .or: x | y
    case .xor: x ^ y
    case .power, .atan2, .shiftLeft, .shiftRight: nil
    }
  }
}
