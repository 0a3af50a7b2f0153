import KeratinGraph

/// Writes the formulas of one nest in C. Operand k is `p<k>`, the place along axis a is `i<a>`, symbol k is `d<k>`.
struct CFormula {
  let nest: LoopNest
  /// Named sizes, in the order in which the kernel gets their values.
  let symbols: [String]
  private let stepTypes: [ElementType]
  /// What stands before loops whose turns do not depend on one another, and before those that are vectors.
  let parallel: String
  let lanes: String
  /// Tests of padded reads whose outcome is known where the text will stand.
  var known: [String: Bool] = [:]
  /// Places that are read from memory, and what they are called where they have been read already.
  var places: [String: String] = [:]
  /// Operands of one number that have been read already: operand k into `q<k>`.
  var numbers: Set<Int> = []

  init(_ nest: LoopNest) {
    self.nest = nest
    symbols = nest.symbols
    stepTypes = nest.steps.map(\.type)
    let width = nest.roundsToBFloat16 ? "K_SIXTEEN " : ""
    (parallel, lanes) = ("\(width)K_PARALLEL", "\(width)K_LANES")
  }

  func extent(_ dimension: Dimension) -> String {
    guard let symbol = dimension.symbol, let k = symbols.firstIndex(of: symbol) else {
      return "\(dimension.constant)"
    }
    var text = dimension.coefficient == 1 ? "d\(k)" : "\(dimension.coefficient) * d\(k)"
    if dimension.constant != 0 { text += " + \(dimension.constant)" }
    return text == "d\(k)" ? text : "(\(text))"
  }
  func extent(_ axis: Int) -> String { extent(nest.shape[axis]) }

  /// The type of a formula's value.
  func type(_ formula: Scalar) -> ElementType {
    formula.type(operand: { nest.operands[$0].elementType }, step: { stepTypes[$0] })
  }

  /// A linear function of the axes.
  func text(_ place: Affine) -> String {
    var parts: [String] = []
    for (atom, coefficient) in place.sortedTerms {
      var part = "i\(atom.axis)"
      if atom.divisor != 1 { part = "\(part) / \(atom.divisor)" }
      if let modulus = atom.modulus { part = "\(part) % \(modulus)" }
      if !atom.isPlain { part = "(\(part))" }
      parts.append(coefficient == 1 ? part : "\(extent(coefficient)) * \(part)")
    }
    if place.constant != 0 || parts.isEmpty { parts.append(extent(place.constant)) }
    return parts.joined(separator: " + ")
  }

  /// Row-major position in an operand. `step` spells the values of earlier steps.
  func position(_ operand: Int, _ index: [Scalar], _ step: (Int) -> String) -> String {
    if let place = nest.place(operand, index) { return text(place) }
    var result = ""
    for (entry, dimension) in zip(index, nest.operands[operand].shape) {
      let part = self.index(entry, step)
      result = result.isEmpty ? part : "(\(result)) * \(extent(dimension)) + \(part)"
    }
    return result.isEmpty ? "0" : result
  }

  /// Does a padded read lie inside? Nil if it always does. One comparison an entry: what is negative is huge without sign.
  func insideTest(_ operand: Int, _ index: [Scalar], _ step: (Int) -> String) -> String? {
    var tests: [String] = []
    for (entry, dimension) in zip(index, nest.operands[operand].shape) {
      if case .axis(let axis) = entry, nest.shape[axis] == dimension { continue }
      if let place = Affine(entry, shape: nest.shape), let range = place.range(nest.shape),
        let extent = dimension.known, range.lowerBound >= 0, range.upperBound < extent
      {
        continue
      }
      tests.append("(k_u64)(\(self.index(entry, step))) < (k_u64)\(extent(dimension))")
    }
    return tests.isEmpty ? nil : tests.map { "(\($0))" }.joined(separator: " & ")
  }

  /// The tests of a formula's padded reads that are the same for all places along an axis.
  func tests(_ formula: Scalar, notAlong axis: Int, _ step: (Int) -> String) -> Set<String> {
    var found: Set<String> = []
    formula.forEachRead { k, index, outside in
      guard outside != nil, let test = insideTest(k, index, step) else { return }
      let isFree = zip(index, nest.operands[k].shape).allSatisfy { entry, extent in
        entry == .axis(axis) && nest.shape[axis] == extent
          || !entry.mentions(axis) && entry.usedSteps.isEmpty
      }
      if isFree { found.insert(test) }
    }
    return found
  }

  private func index(_ entry: Scalar, _ step: (Int) -> String) -> String {
    if let place = Affine(entry, shape: nest.shape) { return "(\(text(place)))" }
    let text = text(entry, step)
    return places[text] ?? text
  }

  /// Places that are read from memory and are the same for all places along an axis, of reads within a formula.
  ///
  /// Only what may be read anywhere: a formula may choose between reads, and the one not chosen may lie beyond its operand.
  ///
  /// - Parameter bound: the axes whose places are known.
  func places(_ formula: Scalar, notAlong axis: Int, bound: Set<Int>) -> [String: ElementType] {
    var found: [String: ElementType] = [:]
    let stored = Set(nest.stores.map(\.operand))
    let unknown = nest.shape.indices.filter { $0 == axis || !bound.contains($0) }
    formula.forEachRead { _, index, _ in
      for entry in index where entry.usedSteps.isEmpty && !unknown.contains(where: entry.mentions) {
        var read: Set<Int> = []
        var isSafe = true
        entry.forEachRead { operand, index, outside in
          read.insert(operand)
          if outside == nil, insideTest(operand, index, { _ in "" }) != nil { isSafe = false }
        }
        if read.isEmpty || !isSafe || !read.isDisjoint(with: stored) { continue }
        found[text(entry) { _ in "" }] = type(entry)
      }
    }
    return found
  }

  /// A formula rounded to the type of its step. What is cast to the type is rounded already.
  func text(_ formula: Scalar, roundedTo type: ElementType, _ step: (Int) -> String) -> String {
    if case .cast(_, type) = formula { return text(formula, step) }
    return type.cRounded(text(formula, step), from: self.type(formula))
  }

  /// A formula. `step` spells the values of earlier steps.
  func text(_ formula: Scalar, _ step: (Int) -> String) -> String {
    switch formula {
    case .literal(let literal): return literal.c
    case .operand(let k, let index, let outside):
      let type = nest.operands[k].elementType
      let read =
        numbers.contains(k) ? "q\(k)" : type.cLoaded("p\(k)[\(position(k, index, step))]")
      guard let outside, let test = insideTest(k, index, step) else { return read }
      if let isInside = known[test] { return isInside ? read : outside.c }
      return "((\(test)) ? \(read) : \(outside.c))"
    case .step(let k): return step(k)
    case .axis(let axis): return "i\(axis)"
    case .size(let dimension): return extent(dimension)
    case .unary(let op, let a): return unary(op, text(a, step), type(a))
    case .binary(let op, let a, let b):
      if type(a) == .int64,
        op == .add || op == .subtract || op == .multiply || op == .quotient
          || op == .modulo, let place = Affine(formula, shape: nest.shape)
      {
        return "(\(text(place)))"
      }
      return binary(op, text(a, step), text(b, step), type(a), isByKnown: b.isKnownNonzero)
    case .select(let c, let a, let b):
      return "(\(text(c, step)) ? \(text(a, step)) : \(text(b, step)))"
    case .cast(let a, let type): return cast(text(a, step), self.type(a), type)
    case .bitcast(let a, let type): return bitcast(text(a, step), self.type(a), type)
    case .randomBits(let element, let stream, let word, let low, let high):
      let words = [element, stream, word, low, high].map { text($0, step) }
      return "k_random_bits(\(words.joined(separator: ", ")))"
    }
  }

  /// Random bits of neighbours along an axis, made four at a time: the statement that fills `row` with `count` of them,
  /// from the current place on. Nil where they are not numbered one after another.
  func randomRow(_ row: String, _ formula: Scalar, along axis: Int, count: String) -> String? {
    guard case .randomBits(let element, let stream, let word, let low, let high) = formula,
      case .cast(let place, .uint32) = element, let affine = Affine(place, shape: nest.shape),
      affine.isPlain, affine[axis] == 1,
      ![stream, word, low, high].contains(where: { $0.mentions(axis) || !$0.usedSteps.isEmpty })
    else { return nil }
    let words = [element, stream, word, low, high].map { text($0) { _ in "" } }
    return "k_random_row(\(row), \(words.joined(separator: ", ")), \(count));"
  }

  private func unary(_ op: Scalar.Unary, _ a: String, _ type: ElementType) -> String {
    switch op {
    case .not where type == .bool: "(k_u8)!(\(a))"
    case .isFinite where !type.isFloatingPoint: "(k_u8)1"
    case .floor where !type.isFloatingPoint, .ceil where !type.isFloatingPoint,
      .round where !type.isFloatingPoint:
      a
    case .negate where type.isFloatingPoint: "(-(\(a)))"
    case .negate, .abs, .sign, .exp, .expm1, .log, .log1p, .sqrt, .rsqrt, .sin, .cos, .tan, .tanh,
      .sigmoid, .erf, .floor, .ceil, .round, .isFinite, .not:
      "k_\(op.rawValue)_\(type.cSuffix)(\(a))"
    }
  }

  private func binary(
    _ op: Scalar.Binary, _ a: String, _ b: String, _ type: ElementType, isByKnown: Bool
  ) -> String {
    func infix(_ sign: String) -> String { "(\(a) \(sign) \(b))" }
    func call(_ name: String) -> String { "k_\(name)_\(type.cSuffix)(\(a), \(b))" }
    let isFloat = type.isFloatingPoint
    return switch op {
    case .add: isFloat ? infix("+") : call("add")
    case .subtract: isFloat ? infix("-") : call("subtract")
    case .multiply: isFloat ? infix("*") : call("multiply")
    case .divide: isFloat ? infix("/") : call("divide")
    case .less: "(k_u8)\(infix("<"))"
    case .lessOrEqual: "(k_u8)\(infix("<="))"
    case .greater: "(k_u8)\(infix(">"))"
    case .greaterOrEqual: "(k_u8)\(infix(">="))"
    case .equal: "(k_u8)\(infix("=="))"
    case .notEqual: "(k_u8)\(infix("!="))"
    case .and: "(\(type.cType))\(infix("&"))"
    case .or: "(\(type.cType))\(infix("|"))"
    case .xor: "(\(type.cType))\(infix("^"))"
    case .quotient where isFloat: "k_floor_\(type.cSuffix)\(infix("/"))"
    case .quotient: isByKnown ? "(\(type.cType))\(infix("/"))" : call("divide")
    case .modulo where isFloat: "(\(a) - \(b) * k_floor_\(type.cSuffix)\(infix("/")))"
    case .modulo: isByKnown ? "(\(type.cType))\(infix("%"))" : call("remainder")
    case .power, .atan2, .remainder, .max, .min, .shiftLeft, .shiftRight: call(op.rawValue)
    }
  }

  /// The same bits: by way of a whole number of that width.
  private func bitcast(_ a: String, _ from: ElementType, _ to: ElementType) -> String {
    let bits =
      switch from {
      case .float32: "k_bits_f32(\(a))"
      case .float64: "k_bits_f64(\(a))"
      case .float16, .bfloat16, .int8, .uint8, .bool, .int32, .int64, .uint32, .uint64:
        from.cStored(a, from: from)
      }
    return switch to {
    case .float32: "k_float_of_bits((k_u32)(\(bits)))"
    case .float64: "k_double_of_bits((k_u64)(\(bits)))"
    case .float16, .bfloat16, .int8, .uint8, .bool, .int32, .int64, .uint32, .uint64:
      to.cLoaded("(\(to.cStorage))(\(bits))")
    }
  }

  private func cast(_ a: String, _ from: ElementType, _ to: ElementType) -> String {
    if from == to { return a }
    if to == .bool { return "(k_u8)((\(a)) != 0)" }
    if from.isFloatingPoint && !to.isFloatingPoint {
      return "k_cast_\(from.cSuffix)_\(to.cSuffix)(\(a))"
    }
    if to.computeType != to {
      let source = from.computeType == .float64 ? a : "(float)(\(a))"
      return to.cRounded(source, from: from.computeType == .float64 ? .float64 : .float32)
    }
    return "((\(to.cType))(\(a)))"
  }
}

extension Scalar {
  /// A literal by which one may divide.
  fileprivate var isKnownNonzero: Bool {
    if case .literal(let literal) = self {
      return !literal.elementType.isFloatingPoint && literal.integer > 0
    }
    return false
  }
}

extension LoopNest {
  /// The named sizes that the nest mentions, sorted.
  var symbols: [String] {
    var found: Set<String> = []
    func visit(_ dimension: Dimension) { if let symbol = dimension.symbol { found.insert(symbol) } }
    shape.forEach(visit)
    operands.forEach { $0.shape.forEach(visit) }
    for step in steps { step.value.forEachLeaf { if case .size(let d) = $0 { visit(d) } } }
    for store in stores {
      for entry in store.index { entry.forEachLeaf { if case .size(let d) = $0 { visit(d) } } }
    }
    return found.sorted()
  }
}

extension LoopNest {
  /// Whether numbers are rounded to bf16, between steps or where they are stored.
  fileprivate var roundsToBFloat16: Bool {
    steps.contains { $0.type == .bfloat16 }
      || stores.contains { operands[$0.operand].elementType == .bfloat16 }
  }
}
