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
  private let functions: LaneFunctions

  init(_ cumulative: Kernel.Cumulative, _ sizes: Sizes, _ functions: LaneFunctions) {
    self.cumulative = cumulative
    self.functions = functions
    lines = ArrayLines(cumulative.type, cumulative.axis, sizes)
  }

  var chunkCount: Int { lines.chunkCount }

  func run(_ chunk: Int, _ buffers: UnsafePointer<UnsafeMutableRawPointer>) {
    let type = cumulative.type.elementType, width = type.laneBytes
    let combine = LanePair(functions.two(cumulative.reduction, type))
    let identity = cumulative.reduction.identity(type).registerBits
    let line = UnsafeMutableRawPointer.allocate(
      byteCount: (lines.length + 1) * width, alignment: 64)
    defer { line.deallocate() }
    let running = line + lines.length * width
    let order = (0..<lines.length).map { cumulative.isReversed ? lines.length - 1 - $0 : $0 }
    for k in lines.lines(chunk) {
      let start = lines.start(k) * type.byteCount
      functions.machine.fetch(
        type.format, line, buffers[0] + start, lines.stride, lines.length)
      withUnsafeBytes(of: identity.littleEndian) {
        running.copyMemory(from: $0.baseAddress!, byteCount: width)
      }
      for i in order {
        let here = line + i * width
        if cumulative.isExclusive {
          // The place takes the old total; what it held goes into the new one.
          withUnsafeTemporaryAllocation(byteCount: 8, alignment: 8) { old in
            old.baseAddress!.copyMemory(from: running, byteCount: width)
            combine(running, running, here)
            here.copyMemory(from: old.baseAddress!, byteCount: width)
          }
        } else {
          combine(running, running, here)
          here.copyMemory(from: running, byteCount: width)
        }
      }
      functions.machine.put(type.format, buffers[1] + start, lines.stride, line, lines.length)
    }
  }
}
