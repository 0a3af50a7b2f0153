import KeratinGraph

#if canImport(Glibc)
  import Glibc
#endif

// Operations on registers, for every type. Loops are simple, so that the compiler makes vectors of them.

typealias Lanes = UnsafeMutableRawPointer

@inline(__always)
private func map<T, R>(
  _ out: Lanes, _ a: Lanes, _ count: Int, _ type: T.Type, _ body: (T) -> R
) {
  let x = a.assumingMemoryBound(to: T.self), y = out.assumingMemoryBound(to: R.self)
  for i in 0..<count { y[i] = body(x[i]) }
}

@inline(__always)
private func map<T, R>(
  _ out: Lanes, _ a: Lanes, _ b: Lanes, _ count: Int, _ type: T.Type, _ body: (T, T) -> R
) {
  let x = a.assumingMemoryBound(to: T.self), y = b.assumingMemoryBound(to: T.self)
  let z = out.assumingMemoryBound(to: R.self)
  for i in 0..<count { z[i] = body(x[i], y[i]) }
}

@inline(__always) private func bit(_ value: Bool) -> UInt8 { value ? 1 : 0 }

// MARK: - Unary

func unary(_ op: Scalar.Unary, _ type: ElementType, _ out: Lanes, _ a: Lanes, _ count: Int) {
  switch type.computeType {
  case .float32: floatUnary(op, out, a, count)
  case .float64: doubleUnary(op, out, a, count)
  case .float16, .bfloat16: preconditionFailure("\(type.rawValue) is storage only")
  case .int8: integerUnary(op, out, a, count, Int8.self)
  case .uint8: integerUnary(op, out, a, count, UInt8.self)
  case .int32: integerUnary(op, out, a, count, Int32.self)
  case .uint32: integerUnary(op, out, a, count, UInt32.self)
  case .int64: integerUnary(op, out, a, count, Int64.self)
  case .uint64: integerUnary(op, out, a, count, UInt64.self)
  case .bool:
    switch op {
    case .not: map(out, a, count, UInt8.self) { $0 ^ 1 }
    case .isFinite: map(out, a, count, UInt8.self) { _ in UInt8(1) }
    case .abs, .sign: map(out, a, count, UInt8.self) { $0 }
    case .negate, .exp, .expm1, .log, .log1p, .sqrt, .rsqrt, .sin, .cos, .tan, .tanh, .sigmoid,
      .erf, .floor, .ceil, .round:
      preconditionFailure("\(op.rawValue) of bool")
    }
  }
}

private func floatUnary(_ op: Scalar.Unary, _ out: Lanes, _ a: Lanes, _ count: Int) {
  let type = Float.self
  switch op {
  case .negate: map(out, a, count, type) { -$0 }
  case .abs: map(out, a, count, type) { Swift.abs($0) }
  case .sign: map(out, a, count, type) { $0 > 0 ? 1 : $0 < 0 ? -1 : $0 }
  case .exp: map(out, a, count, type) { expf($0) }
  case .expm1: map(out, a, count, type) { expm1f($0) }
  case .log: map(out, a, count, type) { logf($0) }
  case .log1p: map(out, a, count, type) { log1pf($0) }
  case .sqrt: map(out, a, count, type) { $0.squareRoot() }
  case .rsqrt: map(out, a, count, type) { 1 / $0.squareRoot() }
  case .sin: map(out, a, count, type) { sinf($0) }
  case .cos: map(out, a, count, type) { cosf($0) }
  case .tan: map(out, a, count, type) { tanf($0) }
  case .tanh: map(out, a, count, type) { tanhf($0) }
  case .sigmoid: map(out, a, count, type) { 1 / (1 + expf(-$0)) }
  case .erf: map(out, a, count, type) { erff($0) }
  case .floor: map(out, a, count, type) { $0.rounded(.down) }
  case .ceil: map(out, a, count, type) { $0.rounded(.up) }
  case .round: map(out, a, count, type) { $0.rounded(.toNearestOrEven) }
  case .isFinite: map(out, a, count, type) { bit($0.isFinite) }
  case .not: preconditionFailure("not of floating point")
  }
}

private func doubleUnary(_ op: Scalar.Unary, _ out: Lanes, _ a: Lanes, _ count: Int) {
  let type = Double.self
  switch op {
  case .negate: map(out, a, count, type) { -$0 }
  case .abs: map(out, a, count, type) { Swift.abs($0) }
  case .sign: map(out, a, count, type) { $0 > 0 ? 1 : $0 < 0 ? -1 : $0 }
  case .exp: map(out, a, count, type) { exp($0) }
  case .expm1: map(out, a, count, type) { expm1($0) }
  case .log: map(out, a, count, type) { log($0) }
  case .log1p: map(out, a, count, type) { log1p($0) }
  case .sqrt: map(out, a, count, type) { $0.squareRoot() }
  case .rsqrt: map(out, a, count, type) { 1 / $0.squareRoot() }
  case .sin: map(out, a, count, type) { sin($0) }
  case .cos: map(out, a, count, type) { cos($0) }
  case .tan: map(out, a, count, type) { tan($0) }
  case .tanh: map(out, a, count, type) { tanh($0) }
  case .sigmoid: map(out, a, count, type) { 1 / (1 + exp(-$0)) }
  case .erf: map(out, a, count, type) { erf($0) }
  case .floor: map(out, a, count, type) { $0.rounded(.down) }
  case .ceil: map(out, a, count, type) { $0.rounded(.up) }
  case .round: map(out, a, count, type) { $0.rounded(.toNearestOrEven) }
  case .isFinite: map(out, a, count, type) { bit($0.isFinite) }
  case .not: preconditionFailure("not of floating point")
  }
}

@inline(__always)
private func integerUnary<T: FixedWidthInteger>(
  _ op: Scalar.Unary, _ out: Lanes, _ a: Lanes, _ count: Int, _ type: T.Type
) {
  switch op {
  case .negate: map(out, a, count, type) { 0 &- $0 }
  case .abs: map(out, a, count, type) { $0 < 0 ? 0 &- $0 : $0 }
  case .sign: map(out, a, count, type) { $0.signum() }
  case .not: map(out, a, count, type) { ~$0 }
  case .isFinite: map(out, a, count, type) { _ in UInt8(1) }
  case .floor, .ceil, .round: map(out, a, count, type) { $0 }
  case .exp, .expm1, .log, .log1p, .sqrt, .rsqrt, .sin, .cos, .tan, .tanh, .sigmoid, .erf:
    preconditionFailure("\(op.rawValue) of an integer")
  }
}

// MARK: - Binary

func binary(
  _ op: Scalar.Binary, _ type: ElementType, _ out: Lanes, _ a: Lanes, _ b: Lanes, _ count: Int
) {
  switch type.computeType {
  case .float32: floatBinary(op, out, a, b, count)
  case .float64: doubleBinary(op, out, a, b, count)
  case .float16, .bfloat16: preconditionFailure("\(type.rawValue) is storage only")
  case .int8: integerBinary(op, out, a, b, count, Int8.self)
  case .uint8: integerBinary(op, out, a, b, count, UInt8.self)
  case .int32: integerBinary(op, out, a, b, count, Int32.self)
  case .uint32: integerBinary(op, out, a, b, count, UInt32.self)
  case .int64: integerBinary(op, out, a, b, count, Int64.self)
  case .uint64: integerBinary(op, out, a, b, count, UInt64.self)
  case .bool: boolBinary(op, out, a, b, count)
  }
}

private func floatBinary(_ op: Scalar.Binary, _ out: Lanes, _ a: Lanes, _ b: Lanes, _ count: Int) {
  let type = Float.self
  switch op {
  case .power: map(out, a, b, count, type) { powf($0, $1) }
  case .atan2: map(out, a, b, count, type) { atan2f($0, $1) }
  case .remainder: map(out, a, b, count, type) { fmodf($0, $1) }
  case .add, .subtract, .multiply, .divide, .max, .min, .less, .lessOrEqual, .greater,
    .greaterOrEqual, .equal, .notEqual, .and, .or, .xor, .shiftLeft, .shiftRight, .quotient,
    .modulo:
    realBinary(op, out, a, b, count, type)
  }
}

private func doubleBinary(_ op: Scalar.Binary, _ out: Lanes, _ a: Lanes, _ b: Lanes, _ count: Int) {
  let type = Double.self
  switch op {
  case .power: map(out, a, b, count, type) { pow($0, $1) }
  case .atan2: map(out, a, b, count, type) { atan2($0, $1) }
  case .remainder: map(out, a, b, count, type) { fmod($0, $1) }
  case .add, .subtract, .multiply, .divide, .max, .min, .less, .lessOrEqual, .greater,
    .greaterOrEqual, .equal, .notEqual, .and, .or, .xor, .shiftLeft, .shiftRight, .quotient,
    .modulo:
    realBinary(op, out, a, b, count, type)
  }
}

@inline(__always)
private func realBinary<T: BinaryFloatingPoint>(
  _ op: Scalar.Binary, _ out: Lanes, _ a: Lanes, _ b: Lanes, _ count: Int, _ type: T.Type
) {
  switch op {
  case .add: map(out, a, b, count, type) { $0 + $1 }
  case .subtract: map(out, a, b, count, type) { $0 - $1 }
  case .multiply: map(out, a, b, count, type) { $0 * $1 }
  case .divide: map(out, a, b, count, type) { $0 / $1 }
  case .max: map(out, a, b, count, type) { $0 > $1 || $0 != $0 ? $0 : $1 }
  case .min: map(out, a, b, count, type) { $0 < $1 || $0 != $0 ? $0 : $1 }
  case .less: map(out, a, b, count, type) { bit($0 < $1) }
  case .lessOrEqual: map(out, a, b, count, type) { bit($0 <= $1) }
  case .greater: map(out, a, b, count, type) { bit($0 > $1) }
  case .greaterOrEqual: map(out, a, b, count, type) { bit($0 >= $1) }
  case .equal: map(out, a, b, count, type) { bit($0 == $1) }
  case .notEqual: map(out, a, b, count, type) { bit($0 != $1) }
  case .quotient: map(out, a, b, count, type) { ($0 / $1).rounded(.down) }
  case .modulo: map(out, a, b, count, type) { $0 - $1 * ($0 / $1).rounded(.down) }
  case .power, .atan2, .remainder, .and, .or, .xor, .shiftLeft, .shiftRight:
    preconditionFailure("\(op.rawValue) of floating point")
  }
}

@inline(__always)
private func integerBinary<T: FixedWidthInteger>(
  _ op: Scalar.Binary, _ out: Lanes, _ a: Lanes, _ b: Lanes, _ count: Int, _ type: T.Type
) {
  switch op {
  case .add: map(out, a, b, count, type) { $0 &+ $1 }
  case .subtract: map(out, a, b, count, type) { $0 &- $1 }
  case .multiply: map(out, a, b, count, type) { $0 &* $1 }
  case .divide, .quotient:
    map(out, a, b, count, type) { $1 == 0 ? ~0 : $0.dividedReportingOverflow(by: $1).partialValue }
  case .remainder, .modulo:
    map(out, a, b, count, type) {
      $1 == 0 ? $0 : $0.remainderReportingOverflow(dividingBy: $1).partialValue
    }
  case .power: map(out, a, b, count, type) { wholePower($0, $1) }
  case .max: map(out, a, b, count, type) { $0 > $1 ? $0 : $1 }
  case .min: map(out, a, b, count, type) { $0 < $1 ? $0 : $1 }
  case .less: map(out, a, b, count, type) { bit($0 < $1) }
  case .lessOrEqual: map(out, a, b, count, type) { bit($0 <= $1) }
  case .greater: map(out, a, b, count, type) { bit($0 > $1) }
  case .greaterOrEqual: map(out, a, b, count, type) { bit($0 >= $1) }
  case .equal: map(out, a, b, count, type) { bit($0 == $1) }
  case .notEqual: map(out, a, b, count, type) { bit($0 != $1) }
  case .and: map(out, a, b, count, type) { $0 & $1 }
  case .or: map(out, a, b, count, type) { $0 | $1 }
  case .xor: map(out, a, b, count, type) { $0 ^ $1 }
  case .shiftLeft:
    map(out, a, b, count, type) { $1 < 0 || $1 >= T.bitWidth ? 0 : $0 &<< $1 }
  case .shiftRight:
    // By too much, a signed number leaves its sign.
    map(out, a, b, count, type) {
      $1 < 0 || $1 >= T.bitWidth ? ($0 < 0 ? ~0 : 0) : $0 &>> $1
    }
  case .atan2: preconditionFailure("atan2 of integers")
  }
}

/// By squaring, wrapping; a negative exponent gives 1 / a^|b| truncated.
private func wholePower<T: FixedWidthInteger>(_ a: T, _ b: T) -> T {
  if b < 0 { return a == 1 ? 1 : a == ~0 ? (b & 1 == 0 ? 1 : ~0) : 0 }
  var (result, base, exponent) = (T(1), a, b)
  while exponent != 0 {
    if exponent & 1 == 1 { result = result &* base }
    base = base &* base
    exponent = exponent &>> 1
  }
  return result
}

private func boolBinary(_ op: Scalar.Binary, _ out: Lanes, _ a: Lanes, _ b: Lanes, _ count: Int) {
  let type = UInt8.self
  switch op {
  case .and, .min, .multiply: map(out, a, b, count, type) { $0 & $1 }
  case .or, .max, .add: map(out, a, b, count, type) { $0 | $1 }
  case .xor, .notEqual, .subtract: map(out, a, b, count, type) { $0 ^ $1 }
  case .equal: map(out, a, b, count, type) { ($0 ^ $1) ^ 1 }
  case .less: map(out, a, b, count, type) { bit($0 < $1) }
  case .lessOrEqual: map(out, a, b, count, type) { bit($0 <= $1) }
  case .greater: map(out, a, b, count, type) { bit($0 > $1) }
  case .greaterOrEqual: map(out, a, b, count, type) { bit($0 >= $1) }
  case .divide, .power, .atan2, .remainder, .shiftLeft, .shiftRight, .quotient, .modulo:
    preconditionFailure("\(op.rawValue) of bool")
  }
}

// MARK: - Choice and chance

func select(
  _ type: ElementType, _ out: Lanes, _ test: Lanes, _ a: Lanes, _ b: Lanes, _ count: Int
) {
  @inline(__always)
  func choose<T>(_ type: T.Type) {
    let mask = test.assumingMemoryBound(to: UInt8.self), z = out.assumingMemoryBound(to: T.self)
    let x = a.assumingMemoryBound(to: T.self), y = b.assumingMemoryBound(to: T.self)
    for i in 0..<count { z[i] = mask[i] != 0 ? x[i] : y[i] }
  }
  switch type.laneBytes {
  case 1: choose(UInt8.self)
  case 4: choose(UInt32.self)
  default: choose(UInt64.self)
  }
}

/// - Parameter words: registers of element, stream, step, and the two halves of the seed.
func randomBits(_ words: [Lanes], _ out: Lanes, _ count: Int) {
  let w = words.map { $0.assumingMemoryBound(to: UInt32.self) }
  let bits = out.assumingMemoryBound(to: UInt32.self)
  for i in 0..<count {
    bits[i] = Philox.bits(
      element: w[0][i], stream: w[1][i], step: w[2][i], seed: (w[3][i], w[4][i]))
  }
}
