extension NDArray: CustomStringConvertible {
  /// Type, shape and at most the first eight elements: `f32[2, 3] 1.0 2.0 3.0 4.0 5.0 6.0`.
  public var description: String {
    let shown = (0..<Swift.min(count, 8)).map { index in
      switch elementType {
      case .bool: integer(at: index) != 0 ? "true" : "false"
      case .float32: Float(double(at: index)).description
      case .float64, .float16, .bfloat16: double(at: index).description
      case .int8, .uint8, .int32, .int64, .uint32: integer(at: index).description
      case .uint64: UInt64(bitPattern: integer(at: index)).description
      }
    }
    let type = "\(elementType.rawValue)[\(shape.map(String.init).joined(separator: ", "))]"
    return ([type] + shown).joined(separator: " ") + (count > 8 ? " ..." : "")
  }
}
