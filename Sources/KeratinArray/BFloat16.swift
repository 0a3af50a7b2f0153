/// The upper half of a `Float`: 8 bits of exponent, 7 of fraction. A storage format; arithmetic goes through
/// `Float`.
public struct BFloat16: Hashable, Sendable, CustomStringConvertible {
  public var bitPattern: UInt16

  public init(bitPattern: UInt16) { self.bitPattern = bitPattern }

  /// Rounds to nearest, ties to even; a NaN stays one (quiet).
  public init(_ value: Float) {
    let bits = value.bitPattern
    if value.isNaN {
      bitPattern = UInt16(bits >> 16) | 0x0040
    } else {
      bitPattern = UInt16(truncatingIfNeeded: (bits &+ 0x7fff &+ ((bits >> 16) & 1)) >> 16)
    }
  }

  public var floatValue: Float { Float(bitPattern: UInt32(bitPattern) << 16) }
  public var description: String { floatValue.description }
}
