import KeratinGraph

extension ElementType {
  /// How C holds an element in memory.
  var cStorage: String {
    switch self {
    case .float32: "float"
    case .float64: "double"
    case .float16, .bfloat16: "k_u16"
    case .int8: "k_i8"
    case .uint8, .bool: "k_u8"
    case .int32: "k_i32"
    case .int64: "k_i64"
    case .uint32: "k_u32"
    case .uint64: "k_u64"
    }
  }

  /// How C computes with an element.
  var cType: String { computeType.cStorage }

  /// The suffix of functions of this type: `k_max_f32`.
  var cSuffix: String { self == .bool ? "u8" : computeType.rawValue }

  /// A value as C computes with it, from an element in memory.
  func cLoaded(_ text: String) -> String {
    switch self {
    case .float16: "k_f32_from_f16(\(text))"
    case .bfloat16: "k_f32_from_bf16(\(text))"
    case .float32, .float64, .int8, .uint8, .bool, .int32, .int64, .uint32, .uint64: text
    }
  }

  /// An element for memory, from a value that C computed in the type `from`, and has rounded to it if `isRounded`.
  func cStored(_ text: String, from: ElementType, isRounded: Bool = false) -> String {
    if isRounded && self == .bfloat16 && from == .bfloat16 {
      return "(k_u16)(k_bits_f32(\(text)) >> 16)"
    }
    let source = from.computeType == .float64 ? "f64" : "f32"
    return switch self {
    case .float16: "k_f16_from_\(source)(\(text))"
    case .bfloat16: "k_bf16_from_\(source)(\(text))"
    case .float32, .float64, .int8, .uint8, .bool, .int32, .int64, .uint32, .uint64:
      from.computeType == self ? text : "(\(cStorage))(\(text))"
    }
  }

  /// A value as C computes with it, rounded to this type.
  func cRounded(_ text: String, from: ElementType) -> String {
    self == from && computeType == self ? text : cLoaded(cStored(text, from: from))
  }
}

extension Literal {
  /// The number as C computes with it.
  var c: String {
    switch elementType {
    case .float32, .float16, .bfloat16:
      let value = Float(double)
      if value.isNaN { return "K_NAN_F32" }
      if value.isInfinite { return value < 0 ? "(-K_INFINITY_F32)" : "K_INFINITY_F32" }
      return value.sign == .minus ? "(\(value)f)" : "\(value)f"
    case .float64:
      if double.isNaN { return "K_NAN_F64" }
      if double.isInfinite { return double < 0 ? "(-K_INFINITY_F64)" : "K_INFINITY_F64" }
      return double.sign == .minus ? "(\(double))" : "\(double)"
    case .bool: return integer != 0 ? "1" : "0"
    case .int8, .uint8, .int32, .uint32: return "((\(elementType.cType))\(integer)l)"
    case .int64:
      return integer == .min
        ? "(-9223372036854775807l - 1)" : integer < 0 ? "(\(integer)l)" : "\(integer)l"
    case .uint64: return "\(UInt64(bitPattern: integer))ul"
    }
  }
}

extension Reduction {
  /// Two values combined.
  func c(_ a: String, _ b: String, _ type: ElementType) -> String {
    switch self {
    case .sum: type.isFloatingPoint ? "\(a) + \(b)" : "k_add_\(type.cSuffix)(\(a), \(b))"
    case .product: type.isFloatingPoint ? "\(a) * \(b)" : "k_multiply_\(type.cSuffix)(\(a), \(b))"
    case .max: "k_max_\(type.cSuffix)(\(a), \(b))"
    case .min: "k_min_\(type.cSuffix)(\(a), \(b))"
    case .any: "\(a) | \(b)"
    case .all: "\(a) & \(b)"
    }
  }
}
