import KeratinGraph

/// Writes one chunk of a contraction: for each register tile the sums, then the later steps over the finished sums.
final class TileEmitter {
  let nest: LoopNest
  private(set) var c: CFormula
  let it: Contraction
  let tiling: Tiling
  let schedule: TileSchedule
  /// Axes of which a chunk has a part.
  var cut: Set<Int>
  var out = CWriter()
  /// How many lines are fetched ahead with each term.
  var streams = 0
  /// Those of them that begin anew with each loop over terms, so many bytes behind the factor's own first.
  var twins: [(stream: Int, isB: Bool, offset: String)] = []
  /// The steps that the stores hang on, the sums among them.
  private(set) lazy var stepsAfter = LoopLayout(nest).needed(
    by: nest.stores.flatMap { [$0.step] + $0.index.flatMap(\.usedSteps) }, have: []
  ).sorted()
  /// Whether what follows the sums may be done for several lanes at a time.
  private(set) lazy var isParallelAfter = nest.isSmooth(along: it.stored, besides: it.product)

  init(_ contraction: Contraction, _ nest: LoopNest, _ tiling: Tiling, _ schedule: TileSchedule) {
    it = contraction
    self.nest = nest
    self.tiling = tiling
    self.schedule = schedule
    c = CFormula(nest)
    cut = Set(schedule.chunks.cuts.map(\.axis))
  }

  /// A panel: some vectors' width of the lane, from `start` on, of which `columns` are asked for.
  struct Panel {
    var tile: Tiling.Tile
    var width: Int
    var start: String
    var columns: String
  }

  /// Rows of a tile that have their sums taken together.
  struct Rows: Hashable {
    var count: Int
    /// The rows that have anything here.
    var mask: UInt32
    /// Of a summed axis that is bounded differently for different rows: stretches of it.
    var stretches: [Int: [Stretch]] = [:]
    struct Stretch: Hashable {
      var from: Int
      var to: Int
      var mask: UInt32
    }
  }

  var type: String { it.elementType.cType }
  private var suffix: String { it.elementType.cSuffix + (tiling.isHalf ? "h" : "") }
  var vectorType: String { "k_v\(suffix)" }
  /// What is multiplied, and the suffix of its tiles.
  var factorType: String { it.multipliesPairs ? "k_u32" : type }
  var tileSuffix: String { it.multipliesPairs ? "bf16" : suffix }

  /// The statements of one chunk.
  func emit() -> String {
    readNumbers()
    let lane = it.lane, width = tiling.width
    func whole(_ columns: String) -> Panel {
      Panel(tile: tiling.full, width: width, start: "from\(lane)", columns: columns)
    }
    if tiling.dots {
      let columns = nest.shape[lane].known!
      panel(Panel(tile: tiling.full, width: columns, start: "from\(lane)", columns: "\(columns)"))
      return out.text
    }
    if schedule.blocking == nil && (schedule.panels > 1 || schedule.takesSamples) {
      severalPanels()
      return out.text
    }
    guard let extent = nest.shape[lane].known else {
      // Whole panels, and at the end of the lane vectors.
      block("if (to\(lane) - from\(lane) == \(width))") { panel(whole("\(width)")) }
      block("else for (long j = from\(lane); j < to\(lane); j += \(tiling.vector))") {
        let columns = "k_least(to\(lane) - j, \(tiling.vector))"
        panel(Panel(tile: tiling.rest!, width: tiling.vector, start: "j", columns: columns))
      }
      return out.text
    }
    if let blocking = schedule.blocking {
      blocks(blocking, whole("\(width)"), panels: schedule.panels, panelsInTurn)
    } else if extent % width == 0 {
      panel(whole("\(width)"))
    } else if let rest = tiling.rest {
      block("if (to\(lane) - from\(lane) == \(width))") { panel(whole("\(width)")) }
      block("else") {
        panel(
          Panel(
            tile: rest, width: rest.vectors * tiling.vector, start: "from\(lane)",
            columns: "\(extent % width)"))
      }
    } else {
      panel(whole("\(extent)"))
    }
    return out.text
  }

  /// What is one number for all tiles, as a learning rate is, is read before them: as far as a compiler knows, each store
  /// might change it.
  private func readNumbers() {
    let stored = Set(nest.stores.map(\.operand))
    for (k, operand) in nest.operands.enumerated()
    where operand.shape.allSatisfy({ $0 == 1 }) && !stored.contains(k) {
      let type = operand.elementType
      out.line("const \(type.computeType.cType) q\(k) = \(type.cLoaded("p\(k)[0]"));")
      c.numbers.insert(k)
    }
  }

  func block(_ head: String = "", _ body: () -> Void) {
    out.open(head)
    body()
    out.close()
  }

  func limits(_ axis: Int) -> (String, String) {
    cut.contains(axis) ? ("from\(axis)", "to\(axis)") : ("0", c.extent(axis))
  }

  func loops(_ axes: some Collection<Int>, _ body: () -> Void) {
    guard let axis = axes.first else { return body() }
    let (from, to) = limits(axis)
    block("for (long i\(axis) = \(from); i\(axis) < \(to); i\(axis)++)") {
      loops(axes.dropFirst(), body)
    }
  }

  private func panel(_ panel: Panel) {
    let size = sumCount(panel.tile, panel.width)
    out.line("const long i\(it.lane) = \(panel.start), columns = \(panel.columns);")
    if let blocking = schedule.blocking {
      return blocks(blocking, panel, panels: 1) { body in body(panel) }
    }
    out.line("\(type) sums[\(size)] K_ALIGNED(64);")
    let b = factor(panel)
    loops(outer(panel.tile)) {
      tiles(panel.tile) { rows in
        streams = declareAhead(
          panel.tile, rows, start: "i\(it.lane)", lanes: panel.width, panels: 1)
        loops(schedule.groups) {
          sum(panel, rows, b, "sums", isFirst: true)
          finish(panel, rows, "sums")
        }
      }
    }
  }

  /// Numbers that a tile's sums take: dots are whole vectors, those to be turned round are as many rows as lie beside one another then.
  private func sumCount(_ tile: Tiling.Tile, _ width: Int) -> Int {
    if tiling.dots {
      return (tile.rows * width + tiling.vector - 1) / tiling.vector * tiling.vector
    }
    return (it.short == nil ? tile.rows : max(tile.rows, Self.turnedWidth)) * width
  }

  /// Axes of rows around the tiles.
  private func outer(_ tile: Tiling.Tile) -> [Int] {
    it.rows.filter { !tile.axes.contains($0) && !schedule.groups.contains($0) }
  }

  /// Sums block by block, all tiles in turn: what a block touches stays in a near cache meanwhile, and so do the sums.
  private func blocks(
    _ blocking: TileSchedule.Blocking, _ panel: Panel, panels: Int,
    _ forEachPanel: ((Panel) -> Void) -> Void
  ) {
    let outer = it.rows.filter { !panel.tile.axes.contains($0) }
    let size = sumCount(panel.tile, panel.width)
    let count = tileCount(panel.tile) * panels * size
    let axis = blocking.axis
    let at = it.sums.firstIndex(of: axis)!
    let (from, to) = limits(axis)
    out.line("\(type) sums[\(count)] K_ALIGNED(64);")
    out.line("for (long i = 0; i < \(count); i++) sums[i] = 0;")
    loops(it.sums[..<at]) {
      block("for (long k0 = \(from); k0 < \(to); k0 += \(blocking.step))") {
        out.line("const long k1 = k_least(k0 + \(blocking.step), \(to));")
        out.line("\(type) *here = sums;")
        streams = declareAhead(blocking, panel.tile, panels: panels)
        forEachPanel { panel in
          let b = blockFactor(panel, blocking)
          loops(outer) {
            tiles(panel.tile) { rows in
              sum(panel, rows, b, "here", isFirst: false)
              out.line("here += \(size);")
            }
          }
        }
      }
    }
    out.line("\(type) *here = sums;")
    forEachPanel { panel in
      loops(outer) {
        tiles(panel.tile) { rows in
          finish(panel, rows, "here")
          out.line("here += \(size);")
        }
      }
    }
  }

  /// The chunk tile by tile, each with all panels in turn.
  private func severalPanels() {
    let size = sumCount(tiling.full, tiling.width)
    out.line("\(type) sums[\(size)] K_ALIGNED(64);")
    loops(outer(tiling.full)) {
      tiles(tiling.full) { rows in
        let lanes = min(schedule.panels * tiling.width, nest.shape[it.lane].known!)
        streams = declareAhead(
          tiling.full, rows, start: "from\(it.lane)", lanes: lanes,
          panels: (lanes + tiling.width - 1) / tiling.width)
        loops(schedule.groups) {
          panelsInTurn { panel in
            sum(panel, rows, factor(panel), "sums", isFirst: true)
            finish(panel, rows, "sums")
          }
        }
      }
    }
  }

  /// All panels of the chunk, the last of which may be narrow.
  func panelsInTurn(_ body: (Panel) -> Void) {
    let lane = it.lane, width = tiling.width, extent = nest.shape[lane].known!
    let left = extent % width
    if extent >= width {
      block("for (long c = from\(lane); c + \(width) <= to\(lane); c += \(width))") {
        out.line("const long i\(lane) = c, columns = \(width);")
        body(Panel(tile: tiling.full, width: width, start: "c", columns: "\(width)"))
      }
    }
    if left == 0 { return }
    block("if (to\(lane) == \(extent))") {
      let vectors = (left + tiling.vector - 1) / tiling.vector
      out.line("const long i\(lane) = to\(lane) - \(left), columns = \(left);")
      body(
        Panel(
          tile: .init(axes: tiling.full.axes, rows: tiling.full.rows, vectors: vectors),
          width: vectors * tiling.vector, start: "", columns: "\(left)"))
    }
  }

  // MARK: - Tiles of a chunk

  /// How many tiles a chunk holds at most.
  func tileCount(_ tile: Tiling.Tile) -> Int {
    var whole = 1
    for axis in it.rows where !tile.axes.contains(axis) {
      let cut = schedule.chunks.cuts.first { $0.axis == axis }
      whole *= cut?.grain ?? nest.shape[axis].known!
    }
    guard let axis = tile.axes.last, tile.axes.count == 1 else { return whole }
    if let rows = schedule.chunks.cuts.first(where: { $0.axis == axis }) {
      let rest = nest.shape[axis].known == nil ? 6 : 1
      return whole * ((rows.grain + tile.rows - 1) / tile.rows + rest)
    }
    return whole * ((nest.shape[axis].known! + tile.rows - 1) / tile.rows)
  }

  /// The tiles of a chunk, one after another. Where rows differ in their bounds, neighbours alike share a loop.
  private func tiles(_ tile: Tiling.Tile, _ body: (Rows) -> Void) {
    guard let axis = tile.axes.last else {
      return block("") { body(Rows(count: 1, mask: 1)) }
    }
    if tile.axes.count == 1 && it.tileBounds(tile).isEmpty {
      let (from, to) = limits(axis)
      out.line("long i\(axis) = \(from);")
      for count in sizes(tile, axis) {
        block("for (; i\(axis) + \(count) <= \(to); i\(axis) += \(count))") {
          body(Rows(count: count, mask: Self.all(count)))
        }
      }
      return
    }
    let points = tile.axes.reduce(1) { $0 * nest.shape[$1].known! }
    var groups: [(from: Int, to: Int, rows: Rows)] = []
    for start in stride(from: 0, to: points, by: tile.rows) {
      let rows = rows(tile, start, min(tile.rows, points - start))
      if let last = groups.last, last.rows == rows {
        groups[groups.count - 1].to = start
      } else {
        groups.append((start, start, rows))
      }
    }
    for group in groups {
      let others = tile.axes.dropLast().map { "i\($0) = 0, " }.joined()
      block(
        "for (long \(others)i\(axis) = \(group.from); i\(axis) <= \(group.to); i\(axis) += \(tile.rows))"
      ) {
        body(group.rows)
      }
    }
  }

  private static func all(_ count: Int) -> UInt32 { count >= 32 ? .max : (1 << count) - 1 }

  /// Rows of whole tiles, then of what may be left at the end of a chunk.
  private func sizes(_ tile: Tiling.Tile, _ axis: Int) -> [Int] {
    let grain = schedule.chunks.cuts.first { $0.axis == axis }?.grain
    var left: Set<Int> = []
    if let grain { left.insert(grain % tile.rows) }
    if let extent = nest.shape[axis].known {
      let last = grain.map { extent % $0 } ?? extent
      left.insert(last % tile.rows)
      if (grain ?? extent) > extent { left = [last % tile.rows] }
    } else {
      left.formUnion([16, 8, 4, 2, 1].filter { $0 < tile.rows })
    }
    return [tile.rows] + left.filter { $0 > 0 }.sorted(by: >)
  }

  /// The rows of a tile whose bounds are written out: which are inside, for each stretch of the summed axes.
  private func rows(_ tile: Tiling.Tile, _ start: Int, _ count: Int) -> Rows {
    let inner = nest.shape[tile.axes.last!].known!
    func place(_ row: Int, _ axis: Int) -> Int {
      let at = start + row
      if tile.axes.count == 1 { return at }
      return axis == tile.axes[0] ? at / inner : at % inner
    }
    var rows = Rows(count: count, mask: Self.all(count))
    let bounds = it.tileBounds(tile)
    for bound in bounds where bound.place.axes.isDisjoint(with: it.sums) {
      for row in 0..<count
      where !(0..<bound.extent.known!).contains(bound.place.value { place(row, $0) }) {
        rows.mask &= ~(1 << UInt32(row))
      }
    }
    for axis in it.sums {
      let mine = bounds.filter { $0.place.axes.contains(axis) }
      if mine.isEmpty { continue }
      var stretches: [Rows.Stretch] = []
      for k in 0..<nest.shape[axis].known! {
        var mask = rows.mask
        for row in 0..<count {
          let isInside = mine.allSatisfy { bound in
            (0..<bound.extent.known!).contains(
              bound.place.value { $0 == axis ? k : place(row, $0) })
          }
          if !isInside { mask &= ~(1 << UInt32(row)) }
        }
        if stretches.last?.mask == mask {
          stretches[stretches.count - 1].to = k + 1
        } else {
          stretches.append(.init(from: k, to: k + 1, mask: mask))
        }
      }
      rows.stretches[axis] = stretches.filter { $0.mask != 0 }
    }
    return rows
  }
}
