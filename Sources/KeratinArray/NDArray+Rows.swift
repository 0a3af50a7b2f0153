extension NDArray {
  /// Some of the places along axis 0. Traps where there are not as many, or no axis.
  public func rows(_ rows: Range<Int>) -> NDArray {
    let count = shape[0]
    precondition(rows.lowerBound >= 0 && rows.upperBound <= count, "rows \(rows) of \(count)")
    if rows == 0..<count { return self }
    var part = NDArray(zeros: [rows.count] + shape.dropFirst(), elementType: elementType)
    let width = count == 0 ? 0 : byteCount / count
    part.withUnsafeMutableBytes { target in
      withUnsafeBytes { source in
        target.copyMemory(
          from: UnsafeRawBufferPointer(
            rebasing: source[rows.lowerBound * width..<rows.upperBound * width]))
      }
    }
    return part
  }

  /// Arrays one behind the other along axis 0; they agree in type and in all other axes. One array alone may have no axis.
  public init(joining parts: [NDArray]) {
    guard parts.count != 1 else {
      self = parts[0]
      return
    }
    let count = parts.reduce(0) { $0 + $1.shape[0] }
    self.init(zeros: [count] + parts[0].shape.dropFirst(), elementType: parts[0].elementType)
    withUnsafeMutableBytes { target in
      var place = 0
      for part in parts {
        part.withUnsafeBytes { source in
          UnsafeMutableRawBufferPointer(rebasing: target[place...]).copyMemory(from: source)
          place += source.count
        }
      }
    }
  }
}
