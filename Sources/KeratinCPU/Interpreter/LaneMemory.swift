import KeratinGraph

// Between memory and registers.
extension NestMachine {
  /// A sum of one part per axis, as i64, i32 or f32.
  func index(_ linear: LinearIndex, _ type: ElementType, _ out: UnsafeMutableRawPointer) {
    let isFixed = [lanes.outer, lanes.inner].allSatisfy { axis in
      axis.map { linear.stride($0) == 0 } ?? true
    }
    if isFixed { return fill(out, Literal(linear.value(point), type).registerBits, type, count) }
    switch type {
    case .float32: index(linear, out, as: Float.self) { Float($0) }
    case .int32: index(linear, out, as: Int32.self) { Int32(truncatingIfNeeded: $0) }
    case .int64: index(linear, out, as: Int64.self) { Int64($0) }
    case .float64, .float16, .bfloat16, .int8, .uint8, .uint32, .uint64, .bool:
      preconditionFailure("places are no \(type.rawValue)")
    }
  }

  @inline(__always)
  private func index<T>(
    _ linear: LinearIndex, _ out: UnsafeMutableRawPointer, as type: T.Type, _ number: (Int) -> T
  ) {
    let out = out.assumingMemoryBound(to: T.self)
    forEachRow(linear) { row, base in
      let to = out + row * inner
      guard let axis = lanes.inner else {
        to[0] = number(base)
        return
      }
      if let stride = linear.stride(axis) {
        for i in 0..<inner { to[i] = number(base &+ i &* stride) }
      } else {
        let here = point[axis]
        for i in 0..<inner {
          to[i] = number(base &+ linear.change(axis, from: here, to: here &+ i))
        }
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
    let first = lanes.outer.map { point[$0] } ?? 0
    let base = load.place.value(point)
    if load.bounds.isEmpty, let step = load.rowStride {
      let base = base &+ load.rows.pointer[first]
      // Rows that lie one behind the other are one row.
      if outer == 1 || step == inner * load.laneStride {
        return fetch(load.type, source, base, load.laneStride, out, count)
      }
      if load.type.byteCount == 4 {
        return LaneFunctions.lanes.load_rows_4(
          out, source + base * 4, step, load.laneStride, outer, inner)
      }
    }
    for bound in load.bounds where bound.isFixed {
      let place = bound.index.value(point) &+ bound.rows.pointer[first]
      if place < 0 || place >= bound.extent {
        return fill(out, load.outside, load.type.computeType, count)
      }
    }
    let moving = load.bounds.count
    withUnsafeTemporaryAllocation(of: Int.self, capacity: moving + 1) { bases in
      for k in 0..<moving { bases[k] = load.bounds[k].index.value(point) }
      for row in 0..<outer { self.load(load, source, base, bases.baseAddress!, row, first, out) }
    }
  }

  /// One row of lanes.
  @inline(__always)
  private func load(
    _ load: LaneLoad, _ source: UnsafeRawPointer, _ base: Int, _ bases: UnsafePointer<Int>,
    _ row: Int, _ first: Int, _ out: UnsafeMutableRawPointer
  ) {
    let width = load.type.laneBytes, to = out + row * inner * width
    var (from, end) = (0, inner)
    for k in load.bounds.indices where !load.bounds[k].isFixed {
      let place = bases[k] &+ load.bounds[k].rows.pointer[first + row]
      load.bounds[k].narrow(&from, &end, place)
    }
    let start = base &+ load.rows.pointer[first + row]
    if from == 0, end == inner {
      return fetch(load.type, source, start, load.laneStride, to, inner)
    }
    if from >= end { return fill(to, load.outside, load.type.computeType, inner) }
    fill(to, load.outside, load.type.computeType, from)
    fetch(
      load.type, source, start + from * load.laneStride, load.laneStride, to + from * width,
      end - from)
    fill(to + end * width, load.outside, load.type.computeType, inner - end)
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

extension LaneLoad.Bound {
  /// The lanes that lie inside, the first being at `place`.
  @inline(__always)
  fileprivate func narrow(_ from: inout Int, _ end: inout Int, _ place: Int) {
    if laneStride == 0 {
      if place < 0 || place >= extent { end = from }
    } else if laneStride > 0 {
      if place < 0 { from = max(from, (-place + laneStride - 1) / laneStride) }
      end = min(end, place >= extent ? 0 : (extent - place + laneStride - 1) / laneStride)
    } else {
      let back = -laneStride
      if place >= extent { from = max(from, (place - extent + back) / back) }
      end = min(end, place < 0 ? 0 : place / back + 1)
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
  case .float32, .int32, .uint32:
    if stride == 0 {
      fetch(source, first, stride, out, count, as: UInt32.self)
    } else {
      LaneFunctions.lanes.load_4(out, source + first * 4, stride, count)
    }
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
