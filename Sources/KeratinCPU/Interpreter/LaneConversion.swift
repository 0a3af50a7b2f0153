import KeratinGraph

/// From one type to another: integers wrap; floating point to integer truncates toward zero and clamps, NaN to 0;
/// anything to bool is "differs from 0".
func convert(
  _ from: ElementType, _ to: ElementType, _ out: Lanes, _ a: Lanes, _ count: Int
) {
  if to == .float32 {
    let y = out.assumingMemoryBound(to: Float.self)
    if from == .int32 {
      return LaneFunctions.lanes.f32_from_i32(y, a.assumingMemoryBound(to: Int32.self), count)
    }
    if from == .bool || from == .uint8 {
      return LaneFunctions.lanes.f32_from_u8(y, a.assumingMemoryBound(to: UInt8.self), count)
    }
  }
  switch from.computeType {
  case .float32: convertReal(to, out, a, count, Float.self)
  case .float64: convertReal(to, out, a, count, Double.self)
  case .float16, .bfloat16: preconditionFailure("\(from.rawValue) is storage only")
  case .int8: convertWhole(to, out, a, count, Int8.self)
  case .uint8, .bool: convertWhole(to, out, a, count, UInt8.self)
  case .int32: convertWhole(to, out, a, count, Int32.self)
  case .uint32: convertWhole(to, out, a, count, UInt32.self)
  case .int64: convertWhole(to, out, a, count, Int64.self)
  case .uint64: convertWhole(to, out, a, count, UInt64.self)
  }
}

@inline(__always)
private func each<T, R>(
  _ out: Lanes, _ a: Lanes, _ count: Int, _ type: T.Type, _ body: (T) -> R
) {
  let x = a.assumingMemoryBound(to: T.self), y = out.assumingMemoryBound(to: R.self)
  for i in 0..<count { y[i] = body(x[i]) }
}

@inline(__always)
private func convertReal<T: BinaryFloatingPoint>(
  _ to: ElementType, _ out: Lanes, _ a: Lanes, _ count: Int, _ type: T.Type
) {
  switch to {
  case .float32: each(out, a, count, type) { Float($0) }
  case .float64: each(out, a, count, type) { Double($0) }
  case .float16: each(out, a, count, type) { Float(Float16(Float($0))) }
  case .bfloat16: each(out, a, count, type) { BFloat16(Float($0)).floatValue }
  case .bool: each(out, a, count, type) { $0 != 0 ? UInt8(1) : UInt8(0) }
  case .int8: each(out, a, count, type) { Int8(clampingTruncated: Double($0)) }
  case .uint8: each(out, a, count, type) { UInt8(clampingTruncated: Double($0)) }
  case .int32: each(out, a, count, type) { Int32(clampingTruncated: Double($0)) }
  case .uint32: each(out, a, count, type) { UInt32(clampingTruncated: Double($0)) }
  case .int64: each(out, a, count, type) { Int64(clampingTruncated: Double($0)) }
  case .uint64: each(out, a, count, type) { UInt64(clampingTruncated: Double($0)) }
  }
}

@inline(__always)
private func convertWhole<T: FixedWidthInteger>(
  _ to: ElementType, _ out: Lanes, _ a: Lanes, _ count: Int, _ type: T.Type
) {
  switch to {
  case .float32: each(out, a, count, type) { Float(Double($0)) }
  case .float64: each(out, a, count, type) { Double($0) }
  case .float16: each(out, a, count, type) { Float(Float16(Float(Double($0)))) }
  case .bfloat16: each(out, a, count, type) { BFloat16(Float(Double($0))).floatValue }
  case .bool: each(out, a, count, type) { $0 != 0 ? UInt8(1) : UInt8(0) }
  case .int8: each(out, a, count, type) { Int8(truncatingIfNeeded: $0) }
  case .uint8: each(out, a, count, type) { UInt8(truncatingIfNeeded: $0) }
  case .int32: each(out, a, count, type) { Int32(truncatingIfNeeded: $0) }
  case .uint32: each(out, a, count, type) { UInt32(truncatingIfNeeded: $0) }
  case .int64: each(out, a, count, type) { Int64(truncatingIfNeeded: $0) }
  case .uint64: each(out, a, count, type) { UInt64(truncatingIfNeeded: $0) }
  }
}

/// The same bits under another type of the same width.
func reinterpret(
  _ from: ElementType, _ to: ElementType, _ out: Lanes, _ a: Lanes, _ count: Int
) {
  if from.computeType == from && to.computeType == to {
    out.copyMemory(from: a, byteCount: count * from.byteCount)
    return
  }
  // Both are 16 bits wide in memory, and f32 in registers.
  let bytes = UnsafeMutableRawPointer.allocate(byteCount: count * 2, alignment: 2)
  defer { bytes.deallocate() }
  put(from, a, bytes, 0, 1, count)
  fetch(to, bytes, 0, 1, out, count)
}
