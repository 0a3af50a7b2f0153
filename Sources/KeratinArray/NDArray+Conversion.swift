extension NDArray {
  /// Element `index` (row-major) as a `Double`; `false` is 0, `true` 1. 64-bit integers beyond 2⁵³ are rounded.
  public func double(at index: Int) -> Double {
    switch elementType {
    case .float32: Double(load(index, Float.self))
    case .float64: load(index, Double.self)
    case .float16: Double(load(index, Float16.self))
    case .bfloat16: Double(load(index, BFloat16.self).floatValue)
    case .bool, .int8, .uint8, .int32, .int64, .uint32: Double(integer(at: index))
    case .uint64: Double(load(index, UInt64.self))
    }
  }

  /// Element `index` as a whole number (`u64`: its bits). Traps on floating-point elements.
  public func integer(at index: Int) -> Int64 {
    switch elementType {
    case .bool: Int64(load(index, UInt8.self))
    case .int8: Int64(load(index, Int8.self))
    case .uint8: Int64(load(index, UInt8.self))
    case .int32: Int64(load(index, Int32.self))
    case .uint32: Int64(load(index, UInt32.self))
    case .int64: load(index, Int64.self)
    case .uint64: Int64(bitPattern: load(index, UInt64.self))
    case .float32, .float64, .float16, .bfloat16:
      preconditionFailure("\(elementType.rawValue) is no whole number")
    }
  }

  /// Puts a `Double` at `index`: rounded to the elements' precision; truncated toward zero and clamped for integers
  /// (NaN becomes 0); for `bool`, whether it differs from 0. Copies the memory first if it is shared.
  public mutating func set(_ value: Double, at index: Int) {
    switch elementType {
    case .float32: store(index, Float(value))
    case .float64: store(index, value)
    case .float16: store(index, Float16(value))
    case .bfloat16: store(index, BFloat16(Float(value)))
    case .bool: store(index, value != 0 ? 1 as UInt8 : 0)
    case .int8: store(index, Int8(clampingTruncated: value))
    case .uint8: store(index, UInt8(clampingTruncated: value))
    case .int32: store(index, Int32(clampingTruncated: value))
    case .uint32: store(index, UInt32(clampingTruncated: value))
    case .int64: store(index, Int64(clampingTruncated: value))
    case .uint64: store(index, UInt64(clampingTruncated: value))
    }
  }

  /// Puts a whole number at `index`, wrapped to the elements' width; for `bool`, whether it differs from 0.
  public mutating func set(_ value: Int64, at index: Int) {
    switch elementType {
    case .float32, .float64, .float16, .bfloat16: set(Double(value), at: index)
    case .bool: store(index, value != 0 ? 1 as UInt8 : 0)
    case .int8: store(index, Int8(truncatingIfNeeded: value))
    case .uint8: store(index, UInt8(truncatingIfNeeded: value))
    case .int32: store(index, Int32(truncatingIfNeeded: value))
    case .uint32: store(index, UInt32(truncatingIfNeeded: value))
    case .int64: store(index, value)
    case .uint64: store(index, UInt64(truncatingIfNeeded: value))
    }
  }

  /// The same numbers in another type, by the rules of `set(_:at:)`.
  public func converted(to type: ElementType) -> NDArray {
    if type == elementType { return self }
    var result = NDArray(zeros: shape, elementType: type)
    for i in 0..<count {
      if elementType.isFloatingPoint || type.isFloatingPoint {
        result.set(double(at: i), at: i)
      } else {
        result.set(integer(at: i), at: i)
      }
    }
    return result
  }

  /// All elements as `Double`.
  public var doubles: [Double] { (0..<count).map { double(at: $0) } }

  private func load<T: BitwiseCopyable>(_ index: Int, _ type: T.Type) -> T {
    precondition(index >= 0 && index < count, "index \(index) of \(count)")
    return unsafeAddress.load(fromByteOffset: index * MemoryLayout<T>.stride, as: T.self)
  }
  private mutating func store<T: BitwiseCopyable>(_ index: Int, _ value: T) {
    precondition(index >= 0 && index < count, "index \(index) of \(count)")
    makeUnique()
    unsafeAddress.storeBytes(of: value, toByteOffset: index * MemoryLayout<T>.stride, as: T.self)
  }
}

extension FixedWidthInteger {
  /// Toward zero; beyond the range, the nearest end; NaN is 0.
  public init(clampingTruncated value: Double) {
    if value.isNaN {
      self = 0
    } else if let exact = Self(exactly: value.rounded(.towardZero)) {
      self = exact
    } else {
      self = value < 0 ? .min : .max
    }
  }
}
