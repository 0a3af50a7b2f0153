import KeratinGraph

/// Lines of an array along an axis, cut into chunks.
struct ArrayLines: Sendable {
  let count: Int
  let length: Int
  /// Between neighbours of a line.
  let stride: Int
  private let grain: Int

  init(_ type: TensorType, _ axis: Int, _ sizes: Sizes) {
    let shape = type.shape.map { $0.value(sizes) }
    length = shape[axis]
    stride = shape[(axis + 1)...].reduce(1, *)
    count = shape[..<axis].reduce(1, *) * stride
    grain = max(1, 8192 / max(1, length))
  }

  var chunkCount: Int { (count + grain - 1) / grain }
  func lines(_ chunk: Int) -> Range<Int> { chunk * grain..<min(count, (chunk + 1) * grain) }
  /// Where a line begins.
  func start(_ line: Int) -> Int { line / stride * stride * length + line % stride }
}

/// Running sums, products, extremes.
struct InterpretedCumulative: InterpretedKernel {
  private let cumulative: Kernel.Cumulative
  private let lines: ArrayLines

  init(_ cumulative: Kernel.Cumulative, _ sizes: Sizes) {
    self.cumulative = cumulative
    lines = ArrayLines(cumulative.type, cumulative.axis, sizes)
  }

  var chunkCount: Int { lines.chunkCount }

  func run(_ chunk: Int, _ buffers: UnsafePointer<UnsafeMutableRawPointer>) {
    let type = cumulative.type.elementType, width = type.laneBytes
    let operation = cumulative.reduction.operation
    let line = UnsafeMutableRawPointer.allocate(
      byteCount: (lines.length + 1) * width, alignment: 64)
    defer { line.deallocate() }
    let running = line + lines.length * width
    let order = (0..<lines.length).map { cumulative.isReversed ? lines.length - 1 - $0 : $0 }
    for k in lines.lines(chunk) {
      fetch(type, buffers[0], lines.start(k), lines.stride, line, lines.length)
      fill(running, cumulative.reduction.identity(type).registerBits, type.computeType, 1)
      for i in order {
        let here = line + i * width
        if cumulative.isExclusive {
          // The place takes the old total; what it held goes into the new one.
          withUnsafeTemporaryAllocation(byteCount: 8, alignment: 8) { old in
            old.baseAddress!.copyMemory(from: running, byteCount: width)
            binary(operation, type, running, running, here, 1)
            here.copyMemory(from: old.baseAddress!, byteCount: width)
          }
        } else {
          binary(operation, type, running, running, here, 1)
          here.copyMemory(from: running, byteCount: width)
        }
      }
      put(type, line, buffers[1], lines.start(k), lines.stride, lines.length)
    }
  }
}
