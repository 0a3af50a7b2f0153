/// What the elements of an array are.
///
/// The raw value is the spelling in dumps and error messages: `f32[batch, 784]`.
public enum ElementType: String, Hashable, Sendable, CaseIterable {
  case float32 = "f32"
  case float64 = "f64"
  case float16 = "f16"
  case bfloat16 = "bf16"
  case int8 = "i8"
  case uint8 = "u8"
  case int32 = "i32"
  case int64 = "i64"
  case uint32 = "u32"
  case uint64 = "u64"
  case bool = "bool"

  /// Bytes that one element takes; a `bool` takes one, 0 or 1.
  public var byteCount: Int {
    switch self {
    case .bool, .int8, .uint8: 1
    case .float16, .bfloat16: 2
    case .float32, .int32, .uint32: 4
    case .float64, .int64, .uint64: 8
    }
  }

  public var isFloatingPoint: Bool {
    switch self {
    case .float32, .float64, .float16, .bfloat16: true
    case .bool, .int8, .uint8, .int32, .int64, .uint32, .uint64: false
    }
  }

  /// A whole number; `bool` is not one.
  public var isInteger: Bool { !isFloatingPoint && self != .bool }

  /// A whole number that may be negative.
  public var isSignedInteger: Bool {
    switch self {
    case .int8, .int32, .int64: true
    case .float32, .float64, .float16, .bfloat16, .bool, .uint8, .uint32, .uint64: false
    }
  }

  /// The type in which arithmetic happens: f16 and bf16 are storage, computed with in f32.
  public var computeType: ElementType {
    switch self {
    case .float16, .bfloat16: .float32
    case .float32, .float64, .bool, .int8, .uint8, .int32, .int64, .uint32, .uint64: self
    }
  }
}
