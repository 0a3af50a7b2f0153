import KeratinGraph

/// How the sums of a contraction are cut: into chunks for threads, and within a chunk into blocks that stay in the
/// nearest cache.
struct TileSchedule: Hashable {
  private(set) var chunks: Chunks
  /// Where the sum is taken block by block for several tiles in turn: the summed axes before `axis` are taken point by
  /// point, `axis` in steps. Nil: every tile is summed to the end before the next.
  struct Blocking: Hashable {
    var axis: Int
    var step: Int
    /// Whether `b`'s part of a block is copied, panel by panel.
    var copies: Bool
    /// Rows of a chunk from which on it is, where that shows when it runs.
    var leastRows: Int?
  }
  let blocking: Blocking?
  /// Panels of a chunk: with more than one, every tile of rows meets them in turn, so that what is stored lies side by
  /// side, as long as `b`'s part of them stays in the second cache.
  let panels: Int
  /// What is laid out anew for the tiles.
  let layout: TileLayout
  /// Whether chunks are samples of the first axis, each with all panels.
  let takesSamples: Bool
  /// Groups of channels that a tile of rows meets in turn: what lies side by side is read and stored together.
  let groups: [Int]

  /// - Parameter cutsSums: whether chunks may take pieces of long sums (`SumPieces`).
  init(
    _ contraction: Contraction, _ tiling: Tiling, _ nest: LoopNest, cutsSums: Bool = true,
    samples: Int? = nil
  ) {
    takesSamples = samples != nil
    let isLong = Self.isLong(contraction, tiling, nest)
    let groups = isLong ? [] : contraction.groupsWithinTiles(tiling, nest)
    self.groups = groups
    if let samples {
      (blocking, panels) = (nil, Self.allPanels(contraction, tiling, nest))
      let lanes = nest.shape[contraction.lane]
      layout = TileLayout(samplesOf: contraction, tiling, nest)
      let cuts: [Chunks.Cut] = [
        .init(axis: contraction.lane, extent: lanes, grain: panels * tiling.width),
        .init(axis: 0, extent: nest.shape[0], grain: samples),
      ]
      chunks = Chunks(cuts: Self.withFineCut(cuts, contraction, tiling, nest))
      return
    }
    let tile = tiling.full
    let outer = contraction.rows.filter {
      !tile.axes.contains($0) && nest.shape[$0] != 1 && !groups.contains($0)
    }
    // A tile axis with bounds is taken whole; so are two.
    let rowAxis =
      tile.axes.count == 1 && contraction.canCutTile(tiling) ? tile.axes[0] : nil
    var cuts: [Chunks.Cut] = []
    func cut(_ axis: Int, _ grain: Int, pieces: Int? = nil) {
      cuts.append(.init(axis: axis, extent: nest.shape[axis], grain: grain, pieces: pieces))
    }
    if isLong {
      let search = LongSumChunks(
        contraction: contraction, tiling: tiling, nest: nest, outer: outer, rowAxis: rowAxis,
        mayCutSums: cutsSums)
      let choice = search.best
      blocking = search.blocking(choice)
      panels = choice.panels
      cut(contraction.lane, choice.panels * tiling.width)
      for axis in outer.prefix(choice.depth) { cut(axis, axis == outer[0] ? choice.samples : 1) }
      if let rowAxis { cut(rowAxis, tile.rows * choice.tiles) }
      if choice.pieces > 1 { cut(contraction.sums[0], 1, pieces: choice.pieces) }
      layout = TileLayout()
      if choice.pieces == 1 { cuts = Self.withFineCut(cuts, contraction, tiling, nest) }
    } else {
      blocking = nil
      panels = Self.panels(contraction, tiling, nest)
      cut(contraction.lane, panels * tiling.width)
      let inner = groups.reduce(panels) { min($0 * max(1, nest.shape[$1].typical), 1 << 40) }
      Self.cutRows(contraction, tiling, nest, inner, outer, rowAxis) { cut($0, $1) }
      layout = TileLayout(contraction, tiling, nest, cuts)
      cuts = Self.withFineCut(cuts, contraction, tiling, nest)
    }
    chunks = Chunks(cuts: cuts)
  }

  /// Cuts of the lane and of a batch, and where it has few samples a finer one: along another axis of rows, the tiles' own,
  /// the batch's own where a sample is many rows, or the lane.
  private static func withFineCut(
    _ cuts: [Chunks.Cut], _ contraction: Contraction, _ tiling: Tiling, _ nest: LoopNest
  ) -> [Chunks.Cut] {
    let (lane, width, tile) = (contraction.lane, tiling.width, tiling.full)
    guard cuts.count >= 2, let lanes = nest.shape[lane].known,
      cuts.dropFirst().filter({ $0.extent.known == nil }).map(\.axis) == [cuts[1].axis],
      (lanes + cuts[0].grain - 1) / cuts[0].grain < Chunks.enough
    else { return cuts }
    var cuts = cuts
    /// Cuts an axis into groups of points that stay together, if that is worth while.
    func cut(_ axis: Int, _ group: Int) -> Bool {
      let extent = nest.shape[axis].ofOne
      let point = nest.shape.indices.reduce(2) {
        $1 == axis ? $0 : min($0 * max(1, nest.shape[$1].ofOne), 1 << 40)
      }
      let groups = (extent + group - 1) / group
      guard
        let grain = Chunks.fineGrain(groups, point: point * group, work: 200_000)
          .map({ $0 * group }), grain < extent
      else { return false }
      if let k = cuts.firstIndex(where: { $0.axis == axis }) {
        guard grain < cuts[k].grain else { return false }
        cuts[k].fineGrain = grain
      } else {
        cuts.append(
          .init(axis: axis, extent: nest.shape[axis], grain: extent, fineGrain: grain))
      }
      return true
    }
    let batch = cuts[1].axis
    // Chunks of long sums copy their part of the lane: what shares it stays together.
    if isLong(contraction, tiling, nest), cut(lane, width) { return cuts }
    let outer = contraction.rows.first {
      $0 != batch && !tile.axes.contains($0) && (nest.shape[$0].known ?? 1) > 1
    }
    if let outer, cut(outer, 1) { return cuts }
    if tile.axes.count == 1, contraction.canCutTile(tiling), cut(tile.axes[0], tile.rows) {
      return cuts
    }
    _ = cut(lane, width)
    return cuts
  }

  /// As many panels as stay in the second cache, in even parts, and no more than leave work for threads.
  private static func panels(
    _ contraction: Contraction, _ tiling: Tiling, _ nest: LoopNest
  ) -> Int {
    let rows = contraction.typicalRows(nest)
    guard !contraction.packs || rows >= 1024, !contraction.copiesOnePanel(tiling, nest),
      let lanes = nest.shape[contraction.lane].known, lanes > tiling.width
    else { return 1 }
    let panel = contraction.sums.reduce(contraction.elementType.byteCount * tiling.width) {
      min($0 * max(1, nest.shape[$1].typical), 1 << 40)
    }
    let tiles = rows / tiling.full.rows
    let all = (lanes + tiling.width - 1) / tiling.width
    let near = (8 << 10) * tiling.vector * contraction.elementType.byteCount
    // Rows alone are chunks enough for all threads, and whole points are read in order.
    let isNear = contraction.sharesLane && all * panel <= 24 << 10
    if all * panel <= near && tiles >= 24 && (contraction.rows.count == 1 || isNear) { return all }
    let parts = max((all * panel + near - 1) / near, 64 / max(1, tiles))
    return even(all, most: (all + parts - 1) / max(1, min(parts, all)))
  }

  /// The grain, from half of `most` on, with which two and four threads have most nearly the same to do.
  private static func even(_ all: Int, most: Int) -> Int {
    var best = (grain: most, share: 0.0)
    for grain in stride(from: most, through: max(1, most / 2), by: -1) {
      let chunks = (all + grain - 1) / grain
      let share = [2, 4].reduce(0.0) {
        $0 + Double(all) / Double($1 * ((chunks + $1 - 1) / $1) * grain)
      }
      if share > best.share + 0.02 { best = (grain, share) }
    }
    return best.grain
  }

  /// Chunks of some millions of operations: the slowest row axis in stretches, else the rows of tiles.
  private static func cutRows(
    _ contraction: Contraction, _ tiling: Tiling, _ nest: LoopNest, _ panels: Int, _ outer: [Int],
    _ rowAxis: Int?, _ cut: (Int, Int) -> Void
  ) {
    let packsEach = contraction.packs && nest.shape[contraction.lane].known == nil
    let goal = packsEach ? 24_000_000 : 6_000_000
    if let first = outer.first {
      var work = 2 * tiling.width * panels
      for axis in nest.shape.indices where axis != first && axis != contraction.lane {
        work = min(work * max(1, nest.shape[axis].typical), 1 << 40)
      }
      cut(first, even(nest.shape[first].typical, most: max(1, goal / work)))
    } else if let rowAxis {
      let rows = tiling.full.rows
      let most = nest.shape[contraction.lane].typical <= 96 ? 64 : 128
      // Samples of a batch are few, and a batch is a round number.
      if contraction.copiesOnePanel(tiling, nest) { return cut(rowAxis, 128) }
      if nest.shape[rowAxis].known == nil && nest.shape[rowAxis].typical <= 128 {
        return cut(rowAxis, most)
      }
      let work = contraction.sums.reduce(2 * tiling.width * panels * rows) {
        min($0 * max(1, nest.shape[$1].typical), 1 << 40)
      }
      let tiles = min(max(1, most / rows), max(1, goal / work))
      cut(rowAxis, even((nest.shape[rowAxis].typical + rows - 1) / rows, most: tiles) * rows)
    }
  }

  /// Parts of a nest take their turns chunk by chunk if they are cut alike: as finely as the finest of them.
  static func align(_ parts: inout [TileSchedule?]) {
    func axes(_ part: TileSchedule?) -> [Int] { part?.chunks.cuts.map(\.axis) ?? [] }
    guard let first = parts.first, parts.allSatisfy({ axes($0) == axes(first) }) else { return }
    for k in axes(first).indices.dropFirst() {
      let grain = parts.map { $0!.chunks.cuts[k].grain }.min()!
      let fine = parts.compactMap { $0!.chunks.cuts[k].fineGrain }.min()
      for part in parts.indices {
        parts[part]!.chunks.cuts[k].grain = grain
        parts[part]!.chunks.cuts[k].fineGrain = fine
      }
    }
  }

  /// Chunks of parts that take their turns so small that what all of them store of one stays in the second cache: each has
  /// some lines of every stretch of memory.
  mutating func keepNear(_ nest: LoopNest, _ part: LoopNest, _ tiling: Tiling) {
    guard let stored = nest.stores.first.map({ nest.operands[$0.operand] }),
      let k = chunks.cuts.indices.dropFirst().first(where: {
        chunks.cuts[$0].pieces == nil && !tiling.full.axes.contains(chunks.cuts[$0].axis)
      })
    else { return }
    let all = stored.shape.reduce(Double(stored.elementType.byteCount)) {
      $0 * Double(max(1, $1.typical))
    }
    let chunk = chunks.cuts.reduce(all) { bytes, cut in
      bytes * min(1, Double(cut.grain) / Double(max(1, part.shape[cut.axis].typical)))
    }
    let most = Double(256 << 10)
    if chunk > most {
      chunks.cuts[k].grain = max(1, Int(Double(chunks.cuts[k].grain) * most / chunk))
    }
  }

  private static func allPanels(_ contraction: Contraction, _ tiling: Tiling, _ nest: LoopNest)
    -> Int
  {
    (nest.shape[contraction.lane].typical + tiling.width - 1) / tiling.width
  }

  /// Whether chunks may be samples of the first axis: the sums are short, the lane is known, and tiles keep to samples.
  static func allowsSamples(_ contraction: Contraction, _ tiling: Tiling, _ nest: LoopNest) -> Bool
  {
    let bytes = contraction.sums.reduce(
      allPanels(contraction, tiling, nest) * tiling.width * contraction.elementType.byteCount
    ) { min($0 * max(1, nest.shape[$1].typical), 1 << 40) }
    let isFree = [tiling.full, tiling.rest].allSatisfy { $0.map { !$0.axes.contains(0) } ?? true }
    return bytes <= 512 << 10 && !isLong(contraction, tiling, nest)
      && nest.shape[contraction.lane].known != nil && contraction.rows.first == 0
      && (isFree || (tiling.full.axes == [0] && contraction.canCutTile(tiling)))
  }

  /// Whether all of a sum, for one panel, would not stay in the second cache.
  private static func isLong(_ contraction: Contraction, _ tiling: Tiling, _ nest: LoopNest) -> Bool
  {
    let bytes = contraction.elementType.byteCount
    let total = contraction.sums.reduce(bytes * tiling.width) {
      min($0 * max(1, nest.shape[$1].typical), 1 << 40)
    }
    return !contraction.packs && total > 256 << 10
  }
}

extension Contraction {
  /// Groups of channels whose weights all stay near: what they have of a tile's points lies side by side.
  func groupsWithinTiles(_ tiling: Tiling, _ nest: LoopNest) -> [Int] {
    guard tiling.full.axes.count == 1, let row = tiling.full.axes.first,
      tiling.rest.map({ $0.axes == tiling.full.axes }) ?? true
    else { return [] }
    let groups = rows.filter { $0 > row && b.place[$0] != 0 && nest.shape[$0] != 1 }
    let weights = (sums + groups + [lane]).reduce(elementType.byteCount) {
      min($0 * max(1, nest.shape[$1].typical), 1 << 40)
    }
    return weights <= 256 << 10 && groups.allSatisfy { nest.shape[$0].known != nil } ? groups : []
  }

  /// Do bounds on a summed axis before `axis` differ between the rows of a tile?
  func tellsRowsApart(before axis: Int, _ tiling: Tiling) -> Bool {
    let early = Set(sums[..<sums.firstIndex(of: axis)!])
    return [tiling.full, tiling.rest].contains { tile in
      tile.map { tileBounds($0).contains { !$0.place.axes.isDisjoint(with: early) } } ?? false
    }
  }

  /// May chunks end within the rows of a tile? Not where bounds are laid out in the text.
  func canCutTile(_ tiling: Tiling) -> Bool {
    [tiling.full, tiling.rest].allSatisfy { tile in
      tile.map { $0.axes == tiling.full.axes && tileBounds($0).isEmpty } ?? true
    }
  }
}
