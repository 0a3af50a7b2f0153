import KeratinGraph

#if canImport(Glibc)
  import Glibc
#endif

/// What the operations of `Scalar` mean, in plain Swift: the oracle that every engine is compared with.
enum ReferenceArithmetic {
  static func unary(_ op: Scalar.Unary, _ x: ReferenceValue, _ type: ElementType) -> ReferenceValue
  {
    switch x {
    case .float(let x): floatUnary(op, x)
    case .integer(let x): integerUnary(op, x, type)
    }
  }

  private static func floatUnary(_ op: Scalar.Unary, _ x: Double) -> ReferenceValue {
    switch op {
    case .negate: .float(-x)
    case .abs: .float(Swift.abs(x))
    case .sign: .float(x > 0 ? 1 : x < 0 ? -1 : x)
    case .exp: .float(exp(x))
    case .expm1: .float(expm1(x))
    case .log: .float(log(x))
    case .log1p: .float(log1p(x))
    case .sqrt: .float(x.squareRoot())
    case .rsqrt: .float(1 / x.squareRoot())
    case .sin: .float(sin(x))
    case .cos: .float(cos(x))
    case .tan: .float(tan(x))
    case .tanh: .float(tanh(x))
    case .sigmoid: .float(1 / (1 + exp(-x)))
    case .erf: .float(erf(x))
    case .floor: .float(x.rounded(.down))
    case .ceil: .float(x.rounded(.up))
    case .round: .float(x.rounded(.toNearestOrEven))
    case .isFinite: .bool(x.isFinite)
    case .not: preconditionFailure("not of floating point")
    }
  }

  private static func integerUnary(_ op: Scalar.Unary, _ x: Int64, _ type: ElementType)
    -> ReferenceValue
  {
    switch op {
    case .negate: .integer((0 &- x).wrapped(to: type))
    case .abs: .integer(type.isSignedInteger && x < 0 ? (0 &- x).wrapped(to: type) : x)
    case .sign: .integer(x == 0 ? 0 : type.isSignedInteger && x < 0 ? -1 : 1)
    case .not: type == .bool ? .bool(x == 0) : .integer((~x).wrapped(to: type))
    case .isFinite: .bool(true)
    case .floor, .ceil, .round: .integer(x)
    case .exp, .expm1, .log, .log1p, .sqrt, .rsqrt, .sin, .cos, .tan, .tanh, .sigmoid, .erf:
      preconditionFailure("\(op.rawValue) of an integer")
    }
  }

  static func binary(
    _ op: Scalar.Binary, _ a: ReferenceValue, _ b: ReferenceValue, _ type: ElementType
  ) -> ReferenceValue {
    switch (a, b) {
    case (.float(let a), .float(let b)): floatBinary(op, a, b)
    case (.integer(let a), .integer(let b)): integerBinary(op, a, b, type)
    case (.float, .integer), (.integer, .float): preconditionFailure("\(op.rawValue) of two kinds")
    }
  }

  private static func floatBinary(_ op: Scalar.Binary, _ a: Double, _ b: Double) -> ReferenceValue {
    switch op {
    case .add: .float(a + b)
    case .subtract: .float(a - b)
    case .multiply: .float(a * b)
    case .divide: .float(a / b)
    case .power: .float(pow(a, b))
    case .atan2: .float(atan2(a, b))
    case .remainder: .float(fmod(a, b))
    case .max: .float(a.isNaN || a > b ? a : b)
    case .min: .float(a.isNaN || a < b ? a : b)
    case .less: .bool(a < b)
    case .lessOrEqual: .bool(a <= b)
    case .greater: .bool(a > b)
    case .greaterOrEqual: .bool(a >= b)
    case .equal: .bool(a == b)
    case .notEqual: .bool(a != b)
    case .quotient: .float((a / b).rounded(.down))
    case .modulo: .float(a - b * (a / b).rounded(.down))
    case .and, .or, .xor, .shiftLeft, .shiftRight:
      preconditionFailure("\(op.rawValue) of floating point")
    }
  }

  private static func integerBinary(
    _ op: Scalar.Binary, _ a: Int64, _ b: Int64, _ type: ElementType
  ) -> ReferenceValue {
    func wrap(_ value: Int64) -> ReferenceValue { .integer(value.wrapped(to: type)) }
    let less =
      type == .uint64 ? UInt64(bitPattern: a) < UInt64(bitPattern: b) : a < b
    switch op {
    case .add: return wrap(a &+ b)
    case .subtract: return wrap(a &- b)
    case .multiply: return wrap(a &* b)
    case .divide, .quotient:
      if b == 0 { return wrap(-1) }
      if type == .uint64 {
        return wrap(Int64(bitPattern: UInt64(bitPattern: a) / UInt64(bitPattern: b)))
      }
      return wrap(a.dividedReportingOverflow(by: b).partialValue)
    case .remainder, .modulo:
      if b == 0 { return wrap(a) }
      if type == .uint64 {
        return wrap(Int64(bitPattern: UInt64(bitPattern: a) % UInt64(bitPattern: b)))
      }
      return wrap(b == -1 ? 0 : a % b)
    case .power: return wrap(integerPower(a, b, type))
    case .max: return wrap(less ? b : a)
    case .min: return wrap(less ? a : b)
    case .less: return .bool(less)
    case .lessOrEqual: return .bool(less || a == b)
    case .greater: return .bool(!less && a != b)
    case .greaterOrEqual: return .bool(!less)
    case .equal: return .bool(a == b)
    case .notEqual: return .bool(a != b)
    case .and: return wrap(a & b)
    case .or: return wrap(a | b)
    case .xor: return wrap(a ^ b)
    case .shiftLeft:
      return wrap(b < 0 || b >= Int64(type.bitWidth) ? 0 : a << b)
    case .shiftRight:
      let tooFar = b < 0 || b >= Int64(type.bitWidth)
      if type.isSignedInteger { return wrap(a >> (tooFar ? 63 : b)) }
      return wrap(tooFar ? 0 : Int64(bitPattern: UInt64(bitPattern: a) >> UInt64(b)))
    case .atan2: preconditionFailure("atan2 of integers")
    }
  }

  /// By squaring, wrapping; a negative exponent gives 1 / a^|b| truncated.
  private static func integerPower(_ a: Int64, _ b: Int64, _ type: ElementType) -> Int64 {
    if type.isSignedInteger && b < 0 { return a == 1 ? 1 : a == -1 ? (b % 2 == 0 ? 1 : -1) : 0 }
    var (result, base, exponent) = (Int64(1), a, UInt64(bitPattern: b))
    while exponent != 0 {
      if exponent & 1 == 1 { result = result &* base }
      base = base &* base
      exponent >>= 1
    }
    return result
  }

  static func cast(_ x: ReferenceValue, from: ElementType, to type: ElementType) -> ReferenceValue {
    switch x {
    case .float(let value):
      switch type {
      case .float32, .float64, .float16, .bfloat16: return x.rounded(to: type)
      case .bool: return .bool(value != 0)
      case .int8: return .integer(Int64(Int8(clampingTruncated: value)))
      case .uint8: return .integer(Int64(UInt8(clampingTruncated: value)))
      case .int32: return .integer(Int64(Int32(clampingTruncated: value)))
      case .uint32: return .integer(Int64(UInt32(clampingTruncated: value)))
      case .int64: return .integer(Int64(clampingTruncated: value))
      case .uint64: return .integer(Int64(bitPattern: UInt64(clampingTruncated: value)))
      }
    case .integer(let value):
      guard type.isFloatingPoint else { return .integer(value.wrapped(to: type)) }
      let number = from == .uint64 ? Double(UInt64(bitPattern: value)) : Double(value)
      return ReferenceValue.float(number).rounded(to: type)
    }
  }

  /// Through memory: the bytes of one type read as another of the same width.
  static func bitcast(_ x: ReferenceValue, from: ElementType, to type: ElementType)
    -> ReferenceValue
  {
    var source = NDArray(zeros: [], elementType: from)
    x.store(in: &source, at: 0)
    var target = NDArray(zeros: [], elementType: type)
    target.withUnsafeMutableBytes { out in
      source.withUnsafeBytes { out.copyMemory(from: $0) }
    }
    return ReferenceValue(target, at: 0)
  }

  static func reduce(
    _ reduction: Reduction, _ a: ReferenceValue, _ b: ReferenceValue, _ type: ElementType
  )
    -> ReferenceValue
  {
    let op: Scalar.Binary =
      switch reduction {
      case .sum: .add
      case .product: .multiply
      case .max: .max
      case .min: .min
      case .any: .or
      case .all: .and
      }
    return binary(op, a, b, type)
  }
}
