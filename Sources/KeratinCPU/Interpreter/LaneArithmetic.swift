import KeratinGraph

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
  let f = LaneFunctions.scalars
  let x = a.assumingMemoryBound(to: Float.self), y = out.assumingMemoryBound(to: Float.self)
  switch op {
  case .negate: f.negate_f32(y, x, count)
  case .abs: f.abs_f32(y, x, count)
  case .sign: f.sign_f32(y, x, count)
  case .exp: f.exp_f32(y, x, count)
  case .expm1: f.expm1_f32(y, x, count)
  case .log: f.log_f32(y, x, count)
  case .log1p: f.log1p_f32(y, x, count)
  case .sqrt: f.sqrt_f32(y, x, count)
  case .rsqrt: f.rsqrt_f32(y, x, count)
  case .sin: f.sin_f32(y, x, count)
  case .cos: f.cos_f32(y, x, count)
  case .tan: f.tan_f32(y, x, count)
  case .tanh: f.tanh_f32(y, x, count)
  case .sigmoid: f.sigmoid_f32(y, x, count)
  case .erf: f.erf_f32(y, x, count)
  case .floor: f.floor_f32(y, x, count)
  case .ceil: f.ceil_f32(y, x, count)
  case .round: f.round_f32(y, x, count)
  case .isFinite: f.isFinite_f32(out.assumingMemoryBound(to: UInt8.self), x, count)
  case .not: preconditionFailure("not of floating point")
  }
}

private func doubleUnary(_ op: Scalar.Unary, _ out: Lanes, _ a: Lanes, _ count: Int) {
  let f = LaneFunctions.scalars
  let x = a.assumingMemoryBound(to: Double.self), y = out.assumingMemoryBound(to: Double.self)
  switch op {
  case .negate: f.negate_f64(y, x, count)
  case .abs: f.abs_f64(y, x, count)
  case .sign: f.sign_f64(y, x, count)
  case .exp: f.exp_f64(y, x, count)
  case .expm1: f.expm1_f64(y, x, count)
  case .log: f.log_f64(y, x, count)
  case .log1p: f.log1p_f64(y, x, count)
  case .sqrt: f.sqrt_f64(y, x, count)
  case .rsqrt: f.rsqrt_f64(y, x, count)
  case .sin: f.sin_f64(y, x, count)
  case .cos: f.cos_f64(y, x, count)
  case .tan: f.tan_f64(y, x, count)
  case .tanh: f.tanh_f64(y, x, count)
  case .sigmoid: f.sigmoid_f64(y, x, count)
  case .erf: f.erf_f64(y, x, count)
  case .floor: f.floor_f64(y, x, count)
  case .ceil: f.ceil_f64(y, x, count)
  case .round: f.round_f64(y, x, count)
  case .isFinite: f.isFinite_f64(out.assumingMemoryBound(to: UInt8.self), x, count)
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
  if let operation = op.laneOperation {
    // What is met most, in C.
    if type.computeType == .float32 {
      return LaneFunctions.lanes.binary_f32(operation, out, a, b, count)
    }
    if type == .int32, op != .divide {
      return LaneFunctions.lanes.binary_i32(operation, out, a, b, count)
    }
  }
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

private func floatBinary(
  _ op: Scalar.Binary, _ out: Lanes, _ a: Lanes, _ b: Lanes, _ count: Int
) {
  let x = a.assumingMemoryBound(to: Float.self), y = b.assumingMemoryBound(to: Float.self)
  let z = out.assumingMemoryBound(to: Float.self)
  switch op {
  case .power: LaneFunctions.scalars.power_f32(z, x, y, count)
  case .atan2: LaneFunctions.scalars.atan2_f32(z, x, y, count)
  case .remainder: LaneFunctions.scalars.remainder_f32(z, x, y, count)
  case .add, .subtract, .multiply, .divide, .max, .min, .less, .lessOrEqual, .greater,
    .greaterOrEqual, .equal, .notEqual, .and, .or, .xor, .shiftLeft, .shiftRight, .quotient,
    .modulo:
    realBinary(op, out, a, b, count, Float.self)
  }
}

private func doubleBinary(
  _ op: Scalar.Binary, _ out: Lanes, _ a: Lanes, _ b: Lanes, _ count: Int
) {
  let x = a.assumingMemoryBound(to: Double.self), y = b.assumingMemoryBound(to: Double.self)
  let z = out.assumingMemoryBound(to: Double.self)
  switch op {
  case .power: LaneFunctions.scalars.power_f64(z, x, y, count)
  case .atan2: LaneFunctions.scalars.atan2_f64(z, x, y, count)
  case .remainder: LaneFunctions.scalars.remainder_f64(z, x, y, count)
  case .add, .subtract, .multiply, .divide, .max, .min, .less, .lessOrEqual, .greater,
    .greaterOrEqual, .equal, .notEqual, .and, .or, .xor, .shiftLeft, .shiftRight, .quotient,
    .modulo:
    realBinary(op, out, a, b, count, Double.self)
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
  case 4: LaneFunctions.lanes.select_4(out, test.assumingMemoryBound(to: UInt8.self), a, b, count)
  default: choose(UInt64.self)
  }
}

/// - Parameter words: registers of element, stream, step, and the two halves of the seed.
func randomBits(_ words: [Lanes], _ out: Lanes, _ count: Int) {
  let w = words.map { UnsafePointer($0.assumingMemoryBound(to: UInt32.self)) }
  LaneFunctions.scalars.random_bits(
    out.assumingMemoryBound(to: UInt32.self), w[0], w[1], w[2], w[3], w[4], count)
}
