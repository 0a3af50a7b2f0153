import KeratinGraph

extension TileEmitter {
  /// The sums of one tile, into registers and from there to `target` (added to what is there unless it is the first).
  func sum(
    _ panel: Panel, _ rows: Rows, _ b: Factor, _ target: String, isFirst: Bool
  ) {
    let count = rows.count * (tiling.dots ? panel.width : panel.tile.vectors)
    out.line("\(vectorType) acc[\(count)];")
    let start = isFirst ? "(\(vectorType)){0}" : "\(vector(target, "i"))"
    out.line("K_UNROLL for (int i = 0; i < \(count); i++) acc[i] = \(start);")
    let run = Run(panel: panel, rows: rows, b: b)
    // Bounds of rows alone are the same for the whole tile.
    let always = it.bounds.filter {
      $0.place.axes.isDisjoint(with: it.sums) && $0.place.axes.isDisjoint(with: panel.tile.axes)
    }
    let axes =
      schedule.blocking.map { it.sums[it.sums.firstIndex(of: $0.axis)!...] } ?? it.sums[...]
    var conditions = always.map(inside)
    // Summed axes that the blocks go through point by point.
    for axis in it.sums[..<axes.startIndex] {
      conditions += it.bounds.filter { $0.place.axes.contains(axis) }.map(inside)
    }
    if conditions.isEmpty {
      accumulate(axes, rows.mask, run)
    } else {
      block("if (\(conditions.joined(separator: " & ")))") { accumulate(axes, rows.mask, run) }
    }
    if tiling.dots { return out.line("k_sums_f32(\(count), acc, \(target));") }
    out.line("K_UNROLL for (int i = 0; i < \(count); i++) \(vector(target, "i")) = acc[i];")
  }

  private struct Run {
    var panel: Panel
    var rows: Rows
    var b: Factor
  }

  func vector(_ base: String, _ number: String) -> String {
    "*(\(vectorType) *)(\(base) + \(number) * \(tiling.vector))"
  }

  private func inside(_ bound: AffineRead.Bound) -> String {
    "((k_u64)(\(c.text(bound.place))) < (k_u64)\(c.extent(bound.extent)))"
  }

  /// One part of a summed axis, with the rows that take part.
  private struct Part {
    var from: String
    var to: String
    var count: Int?
    var mask: UInt32
  }

  /// Loops over the summed axes, slowest first; axes that lie behind one another in both operands are one loop.
  private func accumulate(_ axes: ArraySlice<Int>, _ mask: UInt32, _ run: Run) {
    let axis = axes.first!
    let rest = axes.dropFirst()
    for part in parts(axis, mask, run) {
      if let merged = merged(axes, run) {
        block("") { tile(axis, rest, part, merged, run) }
      } else {
        block("for (long i\(axis) = \(part.from); i\(axis) < \(part.to); i\(axis)++)") {
          accumulate(rest, part.mask, run)
        }
      }
    }
  }

  private func parts(_ axis: Int, _ mask: UInt32, _ run: Run) -> [Part] {
    let isBlocked = schedule.blocking?.axis == axis
    if let stretches = run.rows.stretches[axis] {
      return stretches.compactMap { stretch in
        let here = stretch.mask & mask
        if here == 0 { return nil }
        if !isBlocked {
          return Part(
            from: "\(stretch.from)", to: "\(stretch.to)", count: stretch.to - stretch.from,
            mask: here)
        }
        return Part(
          from: "k_greatest(\(stretch.from), k0)", to: "k_least(\(stretch.to), k1)", count: nil,
          mask: here)
      }
    }
    var from = isBlocked ? "k0" : "0"
    var to = isBlocked ? "k1" : c.extent(axis)
    let bounds = it.bounds.filter { $0.place.axes.contains(axis) }
    if bounds.isEmpty {
      return [Part(from: from, to: to, count: isBlocked ? nil : nest.shape[axis].known, mask: mask)]
    }
    for (n, bound) in bounds.enumerated() {
      let (low, high) = limits(axis, bound)
      out.line("const long l\(axis)_\(n) = k_greatest(\(low), \(from));")
      out.line("const long h\(axis)_\(n) = k_least(\(high), \(to));")
      (from, to) = ("l\(axis)_\(n)", "h\(axis)_\(n)")
    }
    return [Part(from: from, to: to, count: nil, mask: mask)]
  }

  /// The stretch of a summed axis within a bound.
  private func limits(_ axis: Int, _ bound: AffineRead.Bound) -> (String, String) {
    var other = bound.place
    let step = bound.place[axis].known!
    other[axis] = 0
    let place = c.text(other), extent = c.extent(bound.extent)
    if step > 0 {
      return ("k_up(-(\(place)), \(step))", "k_up(\(extent) - (\(place)), \(step))")
    }
    return ("k_up(\(place) - \(extent) + 1, \(-step))", "k_up(\(place) + 1, \(-step))")
  }

  /// If all of `axes` can be one loop: how often the first goes into it.
  private func merged(_ axes: ArraySlice<Int>, _ run: Run) -> Int? {
    let last = axes.last!
    var next = (it.a.place[last], run.b.place[last])
    var count = 1
    for axis in axes.reversed() {
      guard it.a.place[axis] == next.0, run.b.place[axis] == next.1 else { return nil }
      if axis == axes.first! { return count }
      guard let extent = nest.shape[axis].known,
        !it.bounds.contains(where: { $0.place.axes.contains(axis) }),
        schedule.blocking?.axis != axis
      else { return nil }
      next = (next.0 * extent, next.1 * extent)
      count *= extent
    }
    return count
  }

  /// The innermost loop: the register tile itself.
  private func tile(_ axis: Int, _ rest: ArraySlice<Int>, _ part: Part, _ merged: Int, _ run: Run) {
    let last = it.sums.last!
    let tile = run.panel.tile
    let others = rest.map { ", i\($0) = 0" }.joined()
    out.line("const long i\(axis) = \(part.from)\(others);")
    let count = part.count.map { "\($0 * merged)" } ?? "(\(part.to) - i\(axis)) * \(merged)"
    let isShort = part.count.map { $0 * merged <= 7 } ?? false
    let isInPlace = run.b.origin == nil || run.b.apart != nil
    let isFar = (schedule.blocking != nil && isInPlace) || isFar(run, last)
    let kind =
      it.sharesLane
      ? (isShort ? "_lanes_short" : "_lanes") : isFar ? "_far" : isShort ? "_short" : ""
    let inner = tile.axes.count == 2 ? nest.shape[tile.axes[1]].known! : 32
    let fast = tile.axes.last.map { it.a.place[$0].known! } ?? 0
    let slow = tile.axes.count == 2 ? it.a.place[tile.axes[0]].known! : 0
    let a = "p\(it.a.operand) + (\(c.text(it.a.place)))", b = run.b.text(c)
    if tiling.dots {
      return out.line(
        "k_dots_f32(\(run.rows.count), \(run.panel.width), \(part.mask)u, \(inner), \(slow), \(fast), "
          + "\(c.extent(run.b.place[it.lane])), acc, \(a), \(b), \(count));")
    }
    for twin in twins {
      let own = twin.isB ? b : a
      out.line("ahead.at[\(twin.stream)] = (const char *)(\(own)) + \(twin.offset);")
    }
    out.line(
      "k_tile\(kind)_\(tileSuffix)(\(run.rows.count), \(tile.vectors), \(part.mask)u, "
        + "\(inner), \(slow), \(fast), \(c.extent(it.a.place[last])), "
        + "\(run.b.apart ?? c.extent(run.b.place[last])), "
        + "acc, \(a), \(b), "
        + "\(count), \(streams), \(streams > 0 ? "&ahead" : "0"));")
  }

  /// Lines of a matrix that lie far apart, of a sum that is long: as weights of a dense layer do.
  private func isFar(_ run: Run, _ last: Int) -> Bool {
    let b = run.b.apart == nil ? run.b.place : it.b.place
    guard let stride = b[last].known else { return false }
    if it.short != nil { return stride * it.elementType.byteCount >= 1024 }
    guard let terms = nest.shape[last].known else { return false }
    return it.a.place[last] == 1 && stride * it.elementType.byteCount >= 1024 && terms >= 64
  }

  // MARK: - What follows the sums

  /// The steps over the finished sums of a tile, and the stores.
  func finish(_ panel: Panel, _ rows: Rows, _ source: String) {
    guard let short = it.short else { return follow(panel, "\(rows.count)", source) }
    turnSums(panel, source)
    let turned = Panel(
      tile: .init(axes: [it.lane], rows: panel.width, vectors: 1), width: Self.turnedWidth,
      start: "", columns: "\(nest.shape[short].known!)")
    out.line("const long points = columns;")
    block("") {
      out.line("const long columns = \(turned.columns);")
      follow(turned, "points", "turned")
    }
  }

  /// Elements of a row of sums that are turned round.
  static let turnedWidth = 16

  /// Sums whose vectors went along another axis than the stores do, turned round.
  private func turnSums(_ panel: Panel, _ source: String) {
    let (width, rows) = (panel.width, Self.turnedWidth)
    out.line("\(type) turned[\(width * rows)] K_ALIGNED(64);")
    if it.elementType == .float32 && width % 16 == 0 {
      out.line(
        "for (long g = 0; g < \(width); g += 16) "
          + "k_turn_f32(\(source) + g, \(width), turned + g * \(rows), \(rows));")
    } else {
      out.line(
        "for (long j = 0; j < \(width); j++) for (long r = 0; r < \(panel.tile.rows); r++) "
          + "turned[j * \(rows) + r] = \(source)[r * \(width) + j];")
    }
  }

  private func follow(_ panel: Panel, _ count: String, _ source: String) {
    let tile = panel.tile
    out.line("const long lane = i\(it.stored);")
    if staysInRegisters(panel) { out.line("K_UNROLL") }
    block("for (long r = 0; r < \(count); r++)") {
      if let axis = tile.axes.last {
        if tile.axes.count == 2 {
          let inner = nest.shape[axis].known!
          out.line("const long slow = i\(tile.axes[0]) + r / \(inner);")
          out.line("const long fast = i\(axis) + r % \(inner);")
        } else {
          out.line("const long fast = i\(axis) + r;")
        }
      }
      block("") {
        if let axis = tile.axes.last { out.line("const long i\(axis) = fast;") }
        if tile.axes.count == 2 { out.line("const long i\(tile.axes[0]) = slow;") }
        var rows: Set<Int> = []
        for step in stepsAfter {
          let formula = nest.steps[step].value
          let fill = c.randomRow("r\(step)", formula, along: it.stored, count: "columns")
          guard let fill else { continue }
          rows.insert(step)
          out.line("k_u32 r\(step)[\(panel.width)] K_ALIGNED(64);")
          out.line(fill)
        }
        lanes(panel) {
          out.line("const long i\(it.stored) = lane + j;")
          for step in stepsAfter {
            let value =
              step == it.product
              ? "\(source)[r * \(panel.width) + j]"
              : rows.contains(step) ? "r\(step)[j]" : value(step)
            out.line("const \(nest.steps[step].type.cType) s\(step) = \(value);")
          }
          for store in nest.stores {
            let type = nest.operands[store.operand].elementType
            let place = c.position(store.operand, store.index, Self.name)
            let value = type.cStored(
              Self.name(store.step), from: nest.steps[store.step].type, isRounded: true)
            out.line("p\(store.operand)[\(place)] = \(value);")
          }
        }
      }
    }
  }

  /// Whether what follows the sums is written out row by row: every place of the array of sums is known then, and compilers
  /// keep them in registers. Worth it where sums are so short that storing and reading them shows, and what follows so
  /// little that the text stays short.
  private func staysInRegisters(_ panel: Panel) -> Bool {
    guard isParallelAfter, schedule.blocking == nil, it.terms(nest) <= 512,
      let columns = Int(panel.columns), columns % tiling.vector == 0
    else { return false }
    return stepsAfter.reduce(0) { $0 + 1 + nest.steps[$1].value.cost } <= 11
  }

  /// Something for every column of a panel: vector by vector where their number is known. (Left to themselves, compilers
  /// write sixteen turns out one by one, and then see vectors across the rows, which must be gathered.)
  private func lanes(_ panel: Panel, _ body: () -> Void) {
    guard isParallelAfter, let columns = Int(panel.columns) else {
      if isParallelAfter { out.line(c.parallel) }
      return block("for (long j = 0; j < columns; j++)", body)
    }
    let vector = tiling.vector, whole = columns / vector * vector
    if whole > 0 {
      out.line("K_UNROLL")
      block("for (long g = 0; g < \(whole); g += \(vector))") {
        out.line(c.lanes)
        block("for (long j = g; j < g + \(vector); j++)", body)
      }
    }
    if columns > whole {
      out.line(c.lanes)
      block("for (long j = \(whole); j < \(columns); j++)", body)
    }
  }

  private static func name(_ step: Int) -> String { "s\(step)" }

  private func value(_ step: Int) -> String {
    c.text(nest.steps[step].value, roundedTo: nest.steps[step].type, Self.name)
  }
}
