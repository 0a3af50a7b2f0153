/// A Swift type that can be an element of an `NDArray`.
public protocol ArrayScalar: Sendable, BitwiseCopyable {
  static var elementType: ElementType { get }
}

extension Float: ArrayScalar { public static var elementType: ElementType { .float32 } }
extension Double: ArrayScalar { public static var elementType: ElementType { .float64 } }
extension Float16: ArrayScalar { public static var elementType: ElementType { .float16 } }
extension BFloat16: ArrayScalar { public static var elementType: ElementType { .bfloat16 } }
extension Int8: ArrayScalar { public static var elementType: ElementType { .int8 } }
extension UInt8: ArrayScalar { public static var elementType: ElementType { .uint8 } }
extension Int32: ArrayScalar { public static var elementType: ElementType { .int32 } }
extension Int64: ArrayScalar { public static var elementType: ElementType { .int64 } }
extension UInt32: ArrayScalar { public static var elementType: ElementType { .uint32 } }
extension UInt64: ArrayScalar { public static var elementType: ElementType { .uint64 } }
extension Bool: ArrayScalar { public static var elementType: ElementType { .bool } }
