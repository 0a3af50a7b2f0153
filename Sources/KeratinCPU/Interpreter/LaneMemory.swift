import KeratinGraph

// Between memory and registers.
extension NestMachine {
  /// A sum of one part per axis, as i64.
  func index(_ linear: LinearIndex, _ out: UnsafeMutableRawPointer) {
    let out = out.assumingMemoryBound(to: Int64.self)
    forEachRow(linear) { row, base in
      let to = out + row * inner
      guard let axis = lanes.inner else {
        to[0] = Int64(base)
        return
      }
      if let stride = linear.stride(axis) {
        for i in 0..<inner { to[i] = Int64(base &+ i &* stride) }
      } else {
        let here = point[axis]
        for i in 0..<inner { to[i] = Int64(base &+ linear.change(axis, from: here, to: here &+ i)) }
      }
    }
  }

  /// Visits each row of lanes, with the value of a sum at its first lane.
  @inline(__always)
  private func forEachRow(_ linear: LinearIndex, _ body: (_ row: Int, _ base: Int) -> Void) {
    let base = linear.value(point)
    body(0, base)
    guard outer > 1, let axis = lanes.outer else { return }
    let here = point[axis]
    for row in 1..<outer { body(row, base &+ linear.change(axis, from: here, to: here &+ row)) }
  }

  func load(_ load: LaneLoad, _ out: UnsafeMutableRawPointer) {
    let source = UnsafeRawPointer(buffers[load.operand])
    let width = load.type.laneBytes
    if load.bounds.isEmpty {
      // Rows that lie one behind the other are one row.
      if outer > 1, let axis = lanes.outer, load.place.stride(axis) == inner * load.laneStride {
        return fetch(load.type, source, load.place.value(point), load.laneStride, out, count)
      }
      forEachRow(load.place) { row, base in
        fetch(load.type, source, base, load.laneStride, out + row * inner * width, inner)
      }
      return
    }
    forEachRow(load.place) { row, base in
      let to = out + row * inner * width
      let valid = range(load.bounds, row)
      if valid.lowerBound > 0 {
        fill(to, load.outside, load.type.computeType, valid.lowerBound)
      }
      if valid.count > 0 {
        fetch(
          load.type, source, base + valid.lowerBound * load.laneStride, load.laneStride,
          to + valid.lowerBound * width, valid.count)
      }
      if valid.upperBound < inner {
        fill(
          to + valid.upperBound * width, load.outside, load.type.computeType,
          inner - valid.upperBound)
      }
    }
  }

  /// The lanes of a row that lie inside.
  private func range(_ bounds: [LaneLoad.Bound], _ row: Int) -> Range<Int> {
    var (from, to) = (0, inner)
    for bound in bounds {
      var first = bound.index.value(point)
      if row > 0, let axis = lanes.outer {
        first &+= bound.index.change(axis, from: point[axis], to: point[axis] + row)
      }
      let stride = bound.laneStride
      if stride == 0 {
        if first < 0 || first >= bound.extent { return 0..<0 }
      } else if stride > 0 {
        if first < 0 { from = max(from, (-first + stride - 1) / stride) }
        to = min(to, first >= bound.extent ? 0 : (bound.extent - first + stride - 1) / stride)
      } else {
        let back = -stride
        if first >= bound.extent { from = max(from, (first - bound.extent + back) / back) }
        to = min(to, first < 0 ? 0 : first / back + 1)
      }
    }
    return from < to ? from..<to : 0..<0
  }

  func gather(_ gather: LaneGather, _ out: UnsafeMutableRawPointer) {
    let source = UnsafeRawPointer(buffers[gather.operand])
    let entries = gather.entries.map { register($0).assumingMemoryBound(to: Int64.self) }
    let width = gather.type.laneBytes
    for i in 0..<count {
      var place = 0
      var isInside = true
      for (entry, extent) in zip(entries, gather.extents) {
        let at = Int(entry[i])
        if at < 0 || at >= extent { isInside = false }
        place = place &* extent &+ at
      }
      if isInside {
        fetch(gather.type, source, place, 1, out + i * width, 1)
      } else {
        fill(out + i * width, gather.outside, gather.type.computeType, 1)
      }
    }
  }

  func run(_ store: LaneStore) {
    let target = buffers[store.operand], from = register(store.register)
    let width = store.type.laneBytes
    if outer > 1, let axis = lanes.outer, store.place.stride(axis) == inner * store.laneStride {
      return put(store.type, from, target, store.place.value(point), store.laneStride, count)
    }
    forEachRow(store.place) { row, base in
      put(store.type, from + row * inner * width, target, base, store.laneStride, inner)
    }
  }
}

/// Elements from memory to a register.
@inline(__always)
private func fetch<T: BitwiseCopyable>(
  _ source: UnsafeRawPointer, _ first: Int, _ stride: Int, _ out: UnsafeMutableRawPointer,
  _ count: Int, as type: T.Type
) {
  let from = source.assumingMemoryBound(to: T.self) + first
  let to = out.assumingMemoryBound(to: T.self)
  if stride == 1 {
    to.update(from: from, count: count)
  } else if stride == 0 {
    to.update(repeating: from[0], count: count)
  } else {
    for i in 0..<count { to[i] = from[i &* stride] }
  }
}

func fetch(
  _ type: ElementType, _ source: UnsafeRawPointer, _ first: Int, _ stride: Int,
  _ out: UnsafeMutableRawPointer, _ count: Int
) {
  switch type {
  case .float32, .int32, .uint32: fetch(source, first, stride, out, count, as: UInt32.self)
  case .float64, .int64, .uint64: fetch(source, first, stride, out, count, as: UInt64.self)
  case .int8, .uint8, .bool: fetch(source, first, stride, out, count, as: UInt8.self)
  case .float16:
    let from = source.assumingMemoryBound(to: Float16.self) + first
    let to = out.assumingMemoryBound(to: Float.self)
    for i in 0..<count { to[i] = Float(from[i &* stride]) }
  case .bfloat16:
    let from = source.assumingMemoryBound(to: UInt16.self) + first
    let to = out.assumingMemoryBound(to: UInt32.self)
    for i in 0..<count { to[i] = UInt32(from[i &* stride]) << 16 }
  }
}

/// Elements from a register to memory.
@inline(__always)
private func put<T: BitwiseCopyable>(
  _ source: UnsafeRawPointer, _ target: UnsafeMutableRawPointer, _ first: Int, _ stride: Int,
  _ count: Int, as type: T.Type
) {
  let from = source.assumingMemoryBound(to: T.self)
  let to = target.assumingMemoryBound(to: T.self) + first
  if stride == 1 {
    to.update(from: from, count: count)
  } else {
    for i in 0..<count { to[i &* stride] = from[i] }
  }
}

func put(
  _ type: ElementType, _ source: UnsafeRawPointer, _ target: UnsafeMutableRawPointer, _ first: Int,
  _ stride: Int, _ count: Int
) {
  switch type {
  case .float32, .int32, .uint32: put(source, target, first, stride, count, as: UInt32.self)
  case .float64, .int64, .uint64: put(source, target, first, stride, count, as: UInt64.self)
  case .int8, .uint8, .bool: put(source, target, first, stride, count, as: UInt8.self)
  case .float16:
    let from = source.assumingMemoryBound(to: Float.self)
    let to = target.assumingMemoryBound(to: Float16.self) + first
    for i in 0..<count { to[i &* stride] = Float16(from[i]) }
  case .bfloat16:
    let from = source.assumingMemoryBound(to: Float.self)
    let to = target.assumingMemoryBound(to: BFloat16.self) + first
    for i in 0..<count { to[i &* stride] = BFloat16(from[i]) }
  }
}

/// One number everywhere; `bits` as a register holds them.
func fill(_ out: UnsafeMutableRawPointer, _ bits: UInt64, _ type: ElementType, _ count: Int) {
  switch type.laneBytes {
  case 1:
    out.assumingMemoryBound(to: UInt8.self).update(
      repeating: UInt8(truncatingIfNeeded: bits), count: count)
  case 4:
    out.assumingMemoryBound(to: UInt32.self).update(
      repeating: UInt32(truncatingIfNeeded: bits), count: count)
  default: out.assumingMemoryBound(to: UInt64.self).update(repeating: bits, count: count)
  }
}

/// The first lane in all lanes.
func spread(_ from: UnsafeMutableRawPointer, _ to: UnsafeMutableRawPointer, _ type: ElementType) {
  fetch(type.computeType, from, 0, 0, to, LaneAxes.most)
}
