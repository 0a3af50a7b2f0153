import KeratinGraph

/// A number as the reference computes with it: floating point as `Double`, integers and bool as `Int64` wrapped to
/// their type (u64 by its bits).
enum ReferenceValue {
  case float(Double)
  case integer(Int64)

  var double: Double {
    switch self {
    case .float(let value): value
    case .integer(let value): Double(value)
    }
  }
  var integer: Int64 {
    switch self {
    case .float(let value): preconditionFailure("\(value) is no integer")
    case .integer(let value): value
    }
  }
  var isTrue: Bool { integer != 0 }
  static func bool(_ value: Bool) -> ReferenceValue { .integer(value ? 1 : 0) }

  init(_ literal: Literal) {
    self =
      literal.elementType.isFloatingPoint ? .float(literal.double) : .integer(literal.integer)
  }
  init(_ array: NDArray, at index: Int) {
    self =
      array.elementType.isFloatingPoint
      ? .float(array.double(at: index)) : .integer(array.integer(at: index))
  }

  /// What is left of the number in `type`: floating point is rounded, integers wrap.
  func rounded(to type: ElementType) -> ReferenceValue {
    switch (self, type) {
    case (.float(let value), .float32): .float(Double(Float(value)))
    case (.float(let value), .float16): .float(Double(Float16(Float(value))))
    case (.float(let value), .bfloat16): .float(Double(BFloat16(Float(value)).floatValue))
    case (.float, .float64): self
    case (.integer(let value), _): .integer(value.wrapped(to: type))
    case (
      .float, .bool
    ), (.float, .int8), (.float, .uint8), (.float, .int32), (.float, .int64), (.float, .uint32),
      (.float, .uint64):
      preconditionFailure("a formula of floating point was declared \(type.rawValue)")
    }
  }

  /// Puts it into an array of its own kind.
  func store(in array: inout NDArray, at index: Int) {
    switch self {
    case .float(let value): array.set(value, at: index)
    case .integer(let value): array.set(value, at: index)
    }
  }
}

extension Int64 {
  /// The low bits, as a number of `type`.
  func wrapped(to type: ElementType) -> Int64 {
    switch type {
    case .bool: self != 0 ? 1 : 0
    case .int8: Int64(Int8(truncatingIfNeeded: self))
    case .uint8: Int64(UInt8(truncatingIfNeeded: self))
    case .int32: Int64(Int32(truncatingIfNeeded: self))
    case .uint32: Int64(UInt32(truncatingIfNeeded: self))
    case .int64, .uint64: self
    case .float32, .float64, .float16, .bfloat16:
      preconditionFailure("an integer was declared \(type.rawValue)")
    }
  }
}

extension ElementType {
  /// Bits of an integer.
  var bitWidth: Int { byteCount * 8 }
}
