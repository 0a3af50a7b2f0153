import KeratinGraph

/// Sorted lines and where their elements were. Stable; NaN is greater than any number, 0 and -0 are equal.
struct InterpretedSort: InterpretedKernel {
  private let sort: Kernel.Sort
  private let lines: ArrayLines
  private let functions: LaneFunctions

  init(_ sort: Kernel.Sort, _ sizes: Sizes, _ functions: LaneFunctions) {
    self.sort = sort
    self.functions = functions
    lines = ArrayLines(sort.type, sort.axis, sizes)
  }

  var chunkCount: Int { lines.chunkCount }

  func run(_ chunk: Int, _ buffers: UnsafePointer<UnsafeMutableRawPointer>) {
    let type = sort.type.elementType, bytes = type.byteCount
    let places = buffers[2].assumingMemoryBound(to: Int32.self)
    let line = UnsafeMutableRawPointer.allocate(byteCount: lines.length * 8 + 8, alignment: 64)
    defer { line.deallocate() }
    for k in lines.lines(chunk) {
      let start = lines.start(k)
      functions.machine.fetch(
        type.format, line, buffers[0] + start * bytes, lines.stride, lines.length)
      let keys = type.sortKeys(line, lines.length)
      let order = keys.indices.sorted { i, j in
        if keys[i] == keys[j] { return i < j }
        return (keys[i] < keys[j]) != sort.isDescending
      }
      for (to, from) in order.enumerated() {
        let target = start + to * lines.stride
        (buffers[1] + target * bytes).copyMemory(
          from: buffers[0] + (start + from * lines.stride) * bytes, byteCount: bytes)
        places[target] = Int32(from)
      }
    }
  }
}

extension ElementType {
  /// Whole numbers in the order of the elements that a register holds.
  fileprivate func sortKeys(_ lanes: UnsafeMutableRawPointer, _ count: Int) -> [Int64] {
    func keys<T>(_ type: T.Type, _ key: (T) -> Int64) -> [Int64] {
      let x = lanes.assumingMemoryBound(to: T.self)
      return (0..<count).map { key(x[$0]) }
    }
    switch computeType {
    case .float32: return keys(Float.self) { Double($0).sortKey }
    case .float64: return keys(Double.self) { $0.sortKey }
    case .float16, .bfloat16: preconditionFailure("\(rawValue) is storage only")
    case .int8: return keys(Int8.self) { Int64($0) }
    case .uint8, .bool: return keys(UInt8.self) { Int64($0) }
    case .int32: return keys(Int32.self) { Int64($0) }
    case .uint32: return keys(UInt32.self) { Int64($0) }
    case .int64: return keys(Int64.self) { $0 }
    case .uint64: return keys(UInt64.self) { Int64(bitPattern: $0 ^ (1 << 63)) }
    }
  }
}

extension Double {
  /// Of negative numbers all bits but the sign are turned, so that the order of bits is that of numbers.
  fileprivate var sortKey: Int64 {
    if isNaN { return .max }
    let bits = Int64(bitPattern: (self + 0).bitPattern)
    return bits < 0 ? bits ^ Int64.max : bits
  }
}
