import KeratinGraph

/// `constant + Σ coefficient · atom`: where something lies, once the strides are known. Coefficients are extents, since a
/// stride may hang on a named size.
struct Affine: Hashable {
  /// `(axis / divisor) % modulus`. A plain axis has the divisor 1 and no modulus; the others come from reshapes and
  /// vanish when the parts of one axis are put together again.
  struct Atom: Hashable {
    var axis: Int
    var divisor = 1
    var modulus: Int?
    var isPlain: Bool { divisor == 1 && modulus == nil }
  }
  var constant: Dimension = 0
  private(set) var terms: [Atom: Dimension] = [:]

  init(_ constant: Dimension = 0) { self.constant = constant }
  init(_ atom: Atom) { terms = [atom: 1] }

  /// The coefficient of a plain axis.
  subscript(axis: Int) -> Dimension {
    get { terms[Atom(axis: axis)] ?? 0 }
    set { terms[Atom(axis: axis)] = newValue == 0 ? nil : newValue }
  }

  var axes: Set<Int> { Set(terms.keys.map(\.axis)) }
  /// Mentions axes as they are, not parts of them.
  var isPlain: Bool { terms.keys.allSatisfy(\.isPlain) }
  /// Terms in a fixed order.
  var sortedTerms: [(atom: Atom, coefficient: Dimension)] {
    terms.sorted {
      ($0.key.axis, $0.key.divisor, $0.key.modulus ?? .max)
        < ($1.key.axis, $1.key.divisor, $1.key.modulus ?? .max)
    }.map { ($0.key, $0.value) }
  }
}

extension Affine {
  /// Reads a formula over axes of the extents `shape`; nil where it is none of this form.
  init?(_ formula: Scalar, shape: [Dimension]) {
    switch formula {
    case .literal(let value) where !value.elementType.isFloatingPoint:
      self.init(Dimension(Int(value.integer)))
    case .size(let extent): self.init(extent)
    case .axis(let axis): self.init(Atom(axis: axis))
    case .binary(.add, let x, let y):
      guard let a = Affine(x, shape: shape), let b = Affine(y, shape: shape),
        let sum = a.adding(b, times: 1)
      else { return nil }
      self = sum
    case .binary(.subtract, let x, let y):
      guard let a = Affine(x, shape: shape), let b = Affine(y, shape: shape),
        let sum = a.adding(b, times: -1)
      else { return nil }
      self = sum
    case .binary(.multiply, let x, let y):
      guard let a = Affine(x, shape: shape), let b = Affine(y, shape: shape),
        let product = b.terms.isEmpty
          ? Affine().adding(a, times: b.constant)
          : a.terms.isEmpty ? Affine().adding(b, times: a.constant) : nil
      else { return nil }
      self = product
    case .binary(.quotient, let x, let y):
      guard let a = Affine(x, shape: shape), let divisor = Affine(y, shape: shape)?.knownConstant,
        let result = a.divided(by: divisor, shape)?.quotient
      else { return nil }
      self = result
    case .binary(.modulo, let x, let y):
      guard let a = Affine(x, shape: shape), let divisor = Affine(y, shape: shape)?.knownConstant,
        let result = a.divided(by: divisor, shape)?.remainder
      else { return nil }
      self = result
    case .literal, .operand, .step, .unary, .binary, .select, .cast, .bitcast, .randomBits:
      return nil
    }
  }

  /// The value, if it is one known number.
  var knownConstant: Int? { terms.isEmpty ? constant.known : nil }

  /// Least and greatest value over axes of these extents, where they are known. An axis without points counts as one
  /// with a single point.
  func range(_ shape: [Dimension]) -> ClosedRange<Int>? {
    guard var low = constant.known else { return nil }
    var high = low
    for (atom, coefficient) in terms {
      guard let c = coefficient.known, let last = atom.last(shape) else { return nil }
      low += min(0, c * last)
      high += max(0, c * last)
    }
    return low...high
  }

  func adding(_ other: Affine, times factor: Dimension) -> Affine? {
    var result = self
    guard let part = try? other.constant.multiplied(by: factor),
      let constant = try? constant.adding(part)
    else {
      return nil
    }
    result.constant = constant
    for (atom, coefficient) in other.terms {
      guard let part = try? coefficient.multiplied(by: factor),
        let total = try? (terms[atom] ?? 0).adding(part)
      else { return nil }
      result.terms[atom] = total == 0 ? nil : total
    }
    return result
  }

  /// `(this / divisor, this % divisor)` of a value that is not negative: what is a multiple of the divisor comes out, if
  /// the rest is smaller than the divisor; a lone axis becomes an atom.
  private func divided(by divisor: Int, _ shape: [Dimension]) -> (
    quotient: Affine, remainder: Affine
  )? {
    guard divisor > 0 else { return nil }
    if let r = range(shape), r.lowerBound >= 0, r.upperBound < divisor { return (Affine(), self) }
    var whole = Affine(), rest = Affine()
    for (atom, coefficient) in terms {
      if let part = try? coefficient.divided(by: divisor) {
        whole.terms[atom] = part
      } else {
        rest.terms[atom] = coefficient
      }
    }
    if let part = try? constant.divided(by: divisor) {
      whole.constant = part
    } else {
      rest.constant = constant
    }
    if let r = rest.range(shape), r.lowerBound >= 0, r.upperBound < divisor {
      return (whole, rest)
    }
    guard constant == 0, terms.count == 1, let (atom, coefficient) = terms.first, coefficient == 1
    else { return nil }
    var (high, low) = (atom, atom)
    if let modulus = atom.modulus {
      guard modulus % divisor == 0 else { return nil }
      high.modulus = modulus / divisor
    }
    high.divisor *= divisor
    low.modulus = divisor
    return (Affine(high), Affine(low))
  }

  /// The same with parts of one axis put together: `((i / d) / m) · c · m + ((i / d) % m) · c = (i / d) · c`.
  func joined() -> Affine {
    if isPlain { return self }
    for (low, c) in sortedTerms {
      guard let m = low.modulus else { continue }
      for (high, k) in sortedTerms
      where high.axis == low.axis && high.divisor == low.divisor * m && k == c * m {
        var sum = self
        sum.terms[low] = nil
        sum.terms[high] = nil
        let whole = Atom(
          axis: low.axis, divisor: low.divisor, modulus: high.modulus.map { $0 * m })
        guard let total = try? (sum.terms[whole] ?? 0).adding(c) else { continue }
        sum.terms[whole] = total == 0 ? nil : total
        return sum.joined()
      }
    }
    return self
  }

  /// The same with a plain axis running backwards.
  func reversing(_ axis: Int, extent: Dimension) -> Affine? {
    guard terms.keys.allSatisfy({ $0.axis != axis || $0.isPlain }),
      let offset = try? self[axis].multiplied(by: extent - 1),
      let start = try? constant.adding(offset)
    else { return nil }
    var result = self
    result.constant = start
    result[axis] = self[axis] * -1
    return result
  }

  /// The value at a point; all coefficients are known.
  func value(at place: (Int) -> Int) -> Int {
    terms.reduce(constant.known!) {
      let part = place($1.key.axis) / $1.key.divisor
      return $0 + $1.value.known! * ($1.key.modulus.map { part % $0 } ?? part)
    }
  }

  /// As a formula again.
  var formula: Scalar {
    var parts: [Scalar] = []
    for (atom, coefficient) in sortedTerms {
      var part = Scalar.axis(atom.axis)
      if atom.divisor != 1 { part = .binary(.quotient, part, .index(atom.divisor)) }
      if let modulus = atom.modulus { part = .binary(.modulo, part, .index(modulus)) }
      if coefficient != 1 {
        part = part * (coefficient.known.map(Scalar.index) ?? .size(coefficient))
      }
      parts.append(part)
    }
    if constant != 0 || parts.isEmpty {
      parts.append(constant.known.map(Scalar.index) ?? .size(constant))
    }
    return parts.dropFirst().reduce(parts[0], +)
  }
}

extension Affine.Atom {
  /// The greatest value, if the axis has points.
  func last(_ shape: [Dimension]) -> Int? {
    let all = shape[axis].known.map { max(0, $0 - 1) / divisor }
    guard let modulus else { return all }
    return min(modulus - 1, all ?? .max)
  }
}
