import KeratinGraph

/// A sum of products of bf16 numbers, taken two terms at a time: what processors with products of bf16 do. Two numbers lie
/// side by side in 32 bits, the first in the lower half; the sum goes over such pairs, along one of the axes that were
/// summed. In units of 32 bits it is a contraction like that of f32, and runs on the same tiles.
///
///     Σₖ a[m, k] · b[k, n]     Σₚ a₂[m, p] ⊙ b₂[p, n],  a₂[m, p] = (a[m, 2p], a[m, 2p + 1])
///
/// Where a window moves along the axis, pairs begin at every place of it: `x₂[w] = (x[w], x[w + 1])`. What lies outside, or
/// behind the last term of an odd number, is 0.
struct BFloat16Pairs: Hashable {
  /// For operand 0 and operand 1 of the nest, how pairs are made of them.
  let factors: [Factor]
  /// Operands are the pairs of 0, the pairs of 1, the result.
  let product: LoopNest

  struct Factor: Hashable {
    /// Operands: the numbers, bf16; the pairs, u32.
    let nest: LoopNest
    var pairs: TensorType { nest.operands[1] }
    /// How the product reads the pairs.
    fileprivate let index: [Scalar]
    fileprivate let hasOutside: Bool
    /// No window moves: each number is in one pair.
    fileprivate let isAligned: Bool
    /// The two of each pair lie side by side: pairs are the numbers' own bytes.
    let areNeighbours: Bool
  }

  /// Nil where the nest is no sum of products of two operands in f32 that runs on tiles, before and after, or the sum goes
  /// only along axes of unknown extent; and where results are so few, side by side, that f32 along the terms is faster.
  init?(_ nest: LoopNest) {
    guard nest.steps.count == 1, nest.stores.count == 1, nest.steps[0].reduction == .sum,
      nest.steps[0].type == .float32,
      case .binary(.multiply, let x, let y) = nest.steps[0].value, nest.simplified().runsOnTiles,
      !nest.simplified().isBetterInF32
    else { return nil }
    var choice: (factors: [Factor], product: LoopNest, worth: Double)?
    for axis in nest.steps[0].over.reversed() {
      guard let count = nest.shape[axis].known, count > 1,
        let a = Factor(x, nest, along: axis, count), let b = Factor(y, nest, along: axis, count),
        count % 2 == 0 || a.isAligned || b.isAligned
      else { continue }
      // Pairs of which one half is empty cost as much; windows have twice as many pairs.
      let worth =
        Double(count) / Double(count + count % 2) - (a.isAligned && b.isAligned ? 0 : 0.05)
      guard worth > choice?.worth ?? 0 else { continue }
      var product = nest
      product.shape[axis] = Dimension((count + 1) / 2)
      product.steps[0].value = .pairProduct(a.read(0), b.read(1))
      product.operands[0] = a.pairs
      product.operands[1] = b.pairs
      if product.simplified().runsOnTiles { choice = ([a, b], product, worth) }
    }
    guard let choice else { return nil }
    (factors, product) = (choice.factors, choice.product)
  }
}

extension LoopNest {
  /// Do vectors go along the terms in f32, where pairs would leave half of theirs empty and more?
  fileprivate var isBetterInF32: Bool {
    parts().allSatisfy { part in
      guard let contraction = part.contraction, Tiling(contraction, part.nest, .avx512).dots else {
        return false
      }
      return part.nest.shape[contraction.lane].known! <= 8
    }
  }
}

extension BFloat16Pairs.Factor {
  /// - Parameters:
  ///   - axis: The axis of the nest along which terms are paired.
  ///   - count: Its extent.
  fileprivate init?(_ factor: Scalar, _ whole: LoopNest, along axis: Int, _ count: Int) {
    guard case .operand(let k, let index, let outside) = factor,
      whole.operands[k].elementType == .float32,
      outside == nil || outside?.double == 0
    else { return nil }
    let places = index.indices.filter { index[$0].mentions(axis) }
    guard places.count == 1, let place = Affine(index[places[0]], shape: whole.shape),
      place.isPlain,
      let step = place[axis].known
    else { return nil }
    let moved = places[0], numbers = whole.operands[k].with(.bfloat16)
    var shape = numbers.shape
    var (first, read) = (Scalar.axis(moved) * .index(2), Scalar.axis(axis))
    let isOwn = index[moved] == .axis(axis) && numbers.shape[moved] == Dimension(count)
    if isOwn {
      shape[moved] = Dimension((count + 1) / 2)
    } else {
      var extents = whole.shape
      extents[axis] = Dimension((count + 1) / 2)
      var starts = place
      starts[axis] = place[axis] * 2
      for axis in starts.axes where whole.shape[axis] == 1 { starts[axis] = 0 }
      guard let range = starts.range(extents), let distance = starts.commonDivisor else {
        return nil
      }
      shape[moved] = Dimension((range.count - 1) / distance + 1)
      first = .axis(moved) * .index(distance) + .index(range.lowerBound)
      read = starts.divided(by: distance, from: range.lowerBound).formula
    }
    func number(_ place: Scalar) -> Scalar {
      var index = identityIndex(shape.count)
      index[moved] = place
      let isInside = isOwn && count % 2 == 0
      return .bitcast(
        .cast(.operand(0, index, outside: isInside ? nil : Literal(0, .bfloat16)), .float32),
        .uint32)
    }
    let low = Scalar.binary(.shiftRight, number(first), .literal(Literal(16, .uint32)))
    let pair = Scalar.binary(.or, low, number(first + .index(isOwn ? 1 : step)))
    let type = TensorType(.uint32, shape)
    nest = LoopNest(
      shape: shape, steps: [.init(pair, type: .uint32)], operands: [numbers, type],
      stores: [.init(step: 0, operand: 1, index: identityIndex(shape.count))])
    var own = index
    own[moved] = read
    self.index = own
    isAligned = isOwn
    areNeighbours = isOwn && count % 2 == 0 && moved == shape.count - 1
    hasOutside = outside != nil
  }

  /// The pairs in the product, as its operand `k`.
  fileprivate func read(_ k: Int) -> Scalar {
    .operand(k, index, outside: hasOutside ? Literal(0, .uint32) : nil)
  }
}

extension Affine {
  /// The greatest number that divides the distance of any two of its places; nil where one is not known.
  fileprivate var commonDivisor: Int? {
    var divisor = 0
    for axis in axes {
      guard var step = self[axis].known.map(abs) else { return nil }
      while step != 0 { (divisor, step) = (step, divisor % step) }
    }
    return max(1, divisor)
  }

  /// Its places, counted from `start` in steps of `distance`.
  fileprivate func divided(by distance: Int, from start: Int) -> Affine {
    var result = Affine(Dimension((constant.known! - start) / distance))
    for axis in axes { result[axis] = Dimension(self[axis].known! / distance) }
    return result
  }
}

extension Scalar {
  /// The products of two pairs' first and second numbers, added up.
  static func pairProduct(_ x: Scalar, _ y: Scalar) -> Scalar {
    func first(_ pair: Scalar) -> Scalar {
      .bitcast(.binary(.shiftLeft, pair, .literal(Literal(16, .uint32))), .float32)
    }
    func second(_ pair: Scalar) -> Scalar {
      .bitcast(.binary(.and, pair, .literal(Literal(0xffff_0000, .uint32))), .float32)
    }
    return first(x) * first(y) + second(x) * second(y)
  }

  /// The factors, if it is a product of two reads; and whether they are pairs.
  var factors: (x: Scalar, y: Scalar, arePairs: Bool)? {
    switch self {
    case .binary(.multiply, let x, let y):
      guard case .operand = x, case .operand = y else { return nil }
      return (x, y, false)
    case .binary(
      .add,
      .binary(
        .multiply, .bitcast(.binary(.shiftLeft, let x, _), _),
        .bitcast(.binary(.shiftLeft, let y, _), _)), _):
      guard case .operand = x, case .operand = y, self == .pairProduct(x, y) else { return nil }
      return (x, y, true)
    case .literal, .operand, .step, .axis, .size, .unary, .binary, .select, .cast, .bitcast,
      .randomBits:
      return nil
    }
  }
}
