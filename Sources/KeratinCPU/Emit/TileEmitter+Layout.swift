import KeratinGraph

/// Laying the second factor out anew for the tiles: in a first phase, or in a chunk.
extension TileEmitter {
  /// The second factor as the tiles read it.
  struct Factor {
    /// The row-major position of an element, from an address.
    var place: Affine
    var address: String
    /// How far apart its lines are, where that is known at run time only.
    var apart: String?
    /// Where the address begins, if not at the first element: the place of a block.
    var origin: String?

    func text(_ c: CFormula) -> String {
      "\(address) + (\(c.text(place))\(origin.map { " - \($0)" } ?? ""))"
    }
  }

  /// Where phases hand the panels on.
  var panelsAddress: String { "panels" }

  /// Elements of a sum.
  private var length: Dimension {
    it.sums.reduce(Dimension(1)) { length, axis in
      nest.shape[axis].known.map { length * $0 } ?? nest.shape[axis] * length.known!
    }
  }

  /// Elements of all panels that a first phase lays out.
  var panelCount: Dimension {
    let panels = (nest.shape[it.lane].known! + tiling.width - 1) / tiling.width
    return length * (panels * tiling.width)
  }

  /// The statements of a chunk of the first phase: panels, or slices of one.
  func emitPanels() -> String {
    if it.sums.count > 1 { cut.insert(it.sums[0]) }
    ifWorthCopying {
      panelsInTurn { panel in
        out.line("\(factorType) *const panel = \(panelsAddress) + \(panelStart);")
        layOut(panel)
      }
    }
    return out.text
  }

  /// Where the panel that begins at the lane's place lies among all.
  private var panelStart: String {
    "i\(it.lane) / \(tiling.width) * (\(c.extent(length * tiling.width)))"
  }

  /// Whether there are rows enough, where that is not known before.
  private var isWorthCopying: String? {
    guard let least = schedule.layout.leastRows else { return nil }
    if schedule.layout.panels == .perChunk {
      let axis = tiling.full.axes[0]
      return "to\(axis) - from\(axis) >= \(least)"
    }
    if it.rows.allSatisfy({ nest.shape[$0].known != nil }) { return nil }
    return it.rows.map { "\(c.extent($0))" }.joined(separator: " * ") + " >= \(least)"
  }

  private func ifWorthCopying(_ body: () -> Void) {
    if let isWorthCopying { block("if (\(isWorthCopying))", body) } else { body() }
  }

  /// `b` for a panel that begins at the lane's place, laid out here if each chunk does that.
  func factor(_ panel: Panel) -> Factor {
    let inPlace = Factor(place: it.b.place, address: "p\(it.b.operand)")
    let isAhead = schedule.layout.panels != .perChunk
    if schedule.layout.panels == .inPlace { return inPlace }
    if !isAhead {
      let size = tiling.dots ? panel.width * columnLength : length.known! * panel.width
      out.line(
        "\(factorType) \(isWorthCopying == nil ? "panel" : "copied")[\(size)] K_ALIGNED(64);")
    }
    guard let isWorthCopying else {
      if isAhead {
        out.line("const \(factorType) *const panel = \(panelsAddress) + \(panelStart);")
      } else {
        layOut(panel)
      }
      return Factor(place: packed(panel), address: "panel")
    }
    readsInPlace(from: "0", it.sums[0])
    readsCopy(if: isWorthCopying, panel) {
      if isAhead {
        out.line("panel = \(panelsAddress) + \(panelStart);")
      } else {
        copies { layOut(panel) }
      }
    }
    return Factor(place: packed(panel), address: "panel", apart: "apart")
  }

  /// An address and a distance, of lines as they are from a term on.
  private func readsInPlace(from first: String, _ term: Int) {
    var start = it.b.place
    let distance = c.extent(start[term])
    start[term] = 0
    let address = "p\(it.b.operand) + (\(c.text(start))) + \(first) * \(distance)"
    out.line("const \(factorType) *panel = \(address);")
    out.line("long apart = \(distance);")
  }

  /// Where there is a copy, `panel` is led there by `body`.
  private func readsCopy(if condition: String, _ panel: Panel, _ body: () -> Void) {
    block("if (\(condition))") {
      body()
      out.line("apart = \(panel.width);")
    }
  }

  /// Copies here, in memory of the chunk.
  private func copies(_ body: () -> Void) {
    block("") {
      out.line("\(factorType) *const panel = copied;")
      body()
    }
    out.line("panel = copied;")
  }

  /// `b` for a block of terms of a panel.
  func blockFactor(_ panel: Panel, _ blocking: TileSchedule.Blocking) -> Factor {
    let inPlace = Factor(place: it.b.place, address: "p\(it.b.operand)")
    guard blocking.copies else { return inPlace }
    let inner = it.sums[it.sums.firstIndex(of: blocking.axis)!...].dropFirst()
    var factor = Factor(place: Affine(), address: "panel")
    var length = panel.width
    for axis in inner.reversed() {
      factor.place[axis] = Dimension(length)
      length *= nest.shape[axis].known!
    }
    factor.place[blocking.axis] = Dimension(length)
    factor.origin = "k0 * \(length)"
    let axis = blocking.axis, size = blocking.step * length
    func copy() {
      block("for (long i\(axis) = k0; i\(axis) < k1; i\(axis)++)") {
        loops(inner) { copyLine(panel, factor, it.sums.last!) }
      }
    }
    guard let least = blocking.leastRows else {
      out.line("\(factorType) panel[\(size)] K_ALIGNED(64);")
      copy()
      return factor
    }
    let row = tiling.full.axes[0]
    out.line("\(factorType) copied[\(size)] K_ALIGNED(64);")
    readsInPlace(from: "k0", axis)
    readsCopy(if: "to\(row) - from\(row) >= \(least)", panel) { copies(copy) }
    factor.apart = "apart"
    return factor
  }

  /// Elements from one column of a panel of dots to the next. (Columns a power of two apart would share a few places in the
  /// caches.)
  private var columnLength: Int { length.known! + tiling.vector }

  /// Where `b` lies within a panel: its lanes side by side, or its terms for dots.
  private func packed(_ panel: Panel) -> Affine {
    var place = Affine()
    var length = 1
    if tiling.dots { place[it.lane] = Dimension(columnLength) }
    for axis in it.sums.reversed() {
      place[axis] = Dimension(tiling.dots ? length : length * panel.width)
      length *= nest.shape[axis].known ?? 1
    }
    return place
  }

  private func layOut(_ panel: Panel) {
    let packed = packed(panel)
    if tiling.dots {
      block("for (long i\(it.lane) = 0; i\(it.lane) < \(panel.width); i\(it.lane)++)") {
        loops(it.sums) {
          out.line("panel[\(c.text(packed))] = p\(it.b.operand)[\(c.text(it.b.place))];")
        }
      }
    } else if it.packs {
      turn(panel, packed)
    } else {
      copy(panel, packed)
    }
  }

  private func copy(_ panel: Panel, _ packed: Affine) {
    loops(it.sums) { copyLine(panel, Factor(place: packed, address: "panel"), it.sums.last!) }
  }

  /// One term's part of a panel; that of a term some steps on along an axis is fetched.
  private func copyLine(_ panel: Panel, _ to: Factor, _ axis: Int) {
    out.line("const \(factorType) *const line = p\(it.b.operand) + (\(c.text(it.b.place)));")
    out.line("\(factorType) *const to = \(to.text(c));")
    for vector in 0..<panel.tile.vectors {
      let place = vector * tiling.vector
      out.line("K_PREFETCH(line + 16 * (\(c.extent(it.b.place[axis]))) + \(place))")
    }
    if panel.columns == "\(panel.width)" {
      out.line(
        "K_UNROLL for (int v = 0; v < \(panel.tile.vectors); v++) "
          + "\(vector("to", "v")) = *(const \(vectorType) *)(line + v * \(tiling.vector));")
    } else {
      out.line("for (long j = 0; j < columns; j++) to[j] = line[j];")
      out.line("for (long j = columns; j < \(panel.width); j++) to[j] = 0;")
    }
  }

  /// Squares of sixteen: what is read and what is written both stay in the nearest cache.
  private func turn(_ panel: Panel, _ packed: Affine) {
    let last = it.sums.last!
    let extent = nest.shape[last].known!
    out.line("const long first = i\(it.lane);")
    // Sixteen lanes of sixteen neighbours are turned in registers.
    let isTurned = it.elementType == .float32 && it.b.place[last] == 1 && panel.width % 16 == 0
    loops(it.sums.dropLast()) {
      block("for (long q = 0; q < \(extent); q += 16) for (long g = 0; g < columns; g += 16)") {
        out.line("const long end = k_least(q + 16, \(extent)), edge = k_least(g + 16, columns);")
        if isTurned {
          out.line("const long i\(last) = q, i\(it.lane) = first + g;")
          out.line(
            "if (end - q == 16 && edge - g == 16) k_turn_f32((const float *)p\(it.b.operand) + "
              + "(\(c.text(it.b.place))), \(c.extent(it.b.place[it.lane])), "
              + "(float *)panel + (\(c.text(packed))) + g, \(panel.width)); else")
        }
        block("for (long j = g; j < edge; j++)") {
          out.line("const long i\(it.lane) = first + j;")
          block("for (long i\(last) = q; i\(last) < end; i\(last)++)") {
            out.line("panel[\(c.text(packed)) + j] = p\(it.b.operand)[\(c.text(it.b.place))];")
          }
        }
      }
      let missing = "for (long j = columns; j < \(panel.width); j++)"
      block(
        "if (columns < \(panel.width)) for (long i\(last) = 0; i\(last) < \(extent); i\(last)++)"
      ) {
        out.line("\(missing) panel[\(c.text(packed)) + j] = 0;")
      }
    }
  }
}
