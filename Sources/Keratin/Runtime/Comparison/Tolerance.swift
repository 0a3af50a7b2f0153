import KeratinGraph

/// By how much two engines may differ in what they compute from the same numbers: what rounding explains, and no more.
enum Tolerance {
  /// The distance from 1 to the next number of the type; 0 where there is no rounding.
  static func epsilon(_ type: ElementType) -> Double {
    switch type {
    case .float64: 0x1p-52
    case .float32: 0x1p-23
    case .float16: 0x1p-10
    case .bfloat16: 0x1p-7
    case .bool, .int8, .uint8, .int32, .int64, .uint32, .uint64: 0
    }
  }

  /// For one operation on the same operands. Functions such as `exp` are a few units of the last place wide, and each
  /// engine has its own; a sum of `terms` numbers in another order differs by about their square root.
  ///
  /// Halves are computed in f32 and rounded once; an engine that rounds between is off by a unit or two more.
  static func node(_ type: ElementType, terms: Int) -> Double {
    let length = Double(max(1, terms)).squareRoot()
    switch type {
    case .float64, .float32: return epsilon(type) * (64 + 8 * length)
    case .float16, .bfloat16: return 4 * epsilon(type) + epsilon(.float32) * 8 * length
    case .bool, .int8, .uint8, .int32, .int64, .uint32, .uint64: return 0
    }
  }

  /// For a whole program, where differences of one operation become operands of the next: 2⁻¹² for f32. What a
  /// program magnifies beyond that is found out by running it on the other engine.
  static func program(_ type: ElementType) -> Double {
    switch type {
    case .float64: 0x1p-36
    case .float32: 0x1p-12
    case .float16, .bfloat16: 16 * epsilon(type)
    case .bool, .int8, .uint8, .int32, .int64, .uint32, .uint64: 0
    }
  }
}

extension Kernel {
  /// How many numbers are added up for one number of a result.
  func terms(_ sizes: Sizes) -> Int {
    switch self {
    case .nest(let nest):
      nest.steps.reduce(1) { most, step in
        max(most, step.over.reduce(1) { $0 * nest.shape[$1].value(sizes) })
      }
    case .constant, .sort, .foreign: 1
    case .scatter(let scatter): scatter.shape.count(sizes)
    case .cumulative(let cumulative): cumulative.type.shape[cumulative.axis].value(sizes)
    // Each turn starts from what rounding left of the one before: errors add up, and do not average out.
    case .scan(let scan): squared(scan.length.value(sizes))
    }
  }

  private func squared(_ length: Int) -> Int { length * length }

  /// The kernel that gives, at each place, what the rounding errors of this one are relative to: the same sums over the
  /// absolute values of their terms. Nil where that is the result itself.
  ///
  /// A sum whose terms cancel is small, its error is not: `Σ (x − mean(x))` is nothing but rounding.
  var magnitude: Kernel? {
    switch self {
    case .nest(var nest):
      // Formulas of several steps use earlier ones as conditions and places, too.
      guard nest.steps.count == 1, nest.steps[0].type.isFloatingPoint else { return nil }
      let types = nest.operands.map(\.elementType)
      nest.steps[0].value = nest.steps[0].value.magnitude(types)
      return .nest(nest)
    case .scatter(var scatter):
      guard scatter.operands[0].elementType.isFloatingPoint else { return nil }
      scatter.value = scatter.value.magnitude(scatter.operands.map(\.elementType))
      return .scatter(scatter)
    case .cumulative, .constant, .sort, .scan, .foreign: return nil
    }
  }
}

extension Scalar {
  /// Running error analysis: sums of absolute values instead of sums and differences, through products, quotients and
  /// choices; of any other function its own absolute value.
  fileprivate func magnitude(_ types: [ElementType]) -> Scalar {
    let type = type(operand: { types[$0] }, step: { _ in .float32 })
    guard type.isFloatingPoint else { return self }
    switch self {
    case .literal, .operand, .step: return .unary(.abs, self)
    case .unary(.negate, let a), .unary(.abs, let a): return a.magnitude(types)
    case .binary(.add, let a, let b), .binary(.subtract, let a, let b):
      return a.magnitude(types) + b.magnitude(types)
    case .binary(.multiply, let a, let b): return a.magnitude(types) * b.magnitude(types)
    case .binary(.divide, let a, let b): return a.magnitude(types) / .unary(.abs, b)
    case .select(let condition, let a, let b):
      return .select(condition, a.magnitude(types), b.magnitude(types))
    case .cast(let a, _):
      let inner = a.type(operand: { types[$0] }, step: { _ in .float32 })
      return inner.isFloatingPoint ? .cast(a.magnitude(types), type) : .unary(.abs, self)
    case .unary, .binary, .bitcast, .axis, .size, .randomBits: return .unary(.abs, self)
    }
  }
}
