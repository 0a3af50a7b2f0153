import KeratinGraph

/// How the sums of a contraction are cut: into chunks for threads, and within a chunk into blocks that stay in the
/// nearest cache.
struct TileSchedule: Hashable {
  let chunks: Chunks
  /// Where the sum is taken block by block for several tiles in turn: the summed axes before `axis` are taken point by
  /// point, `axis` in steps. Nil: every tile is summed to the end before the next.
  struct Blocking: Hashable {
    var axis: Int
    var step: Int
  }
  let blocking: Blocking?
  /// Panels of a chunk: with more than one, every tile of rows meets them in turn, so that what is stored lies side by
  /// side, as long as `b`'s part of them stays in the second cache.
  let panels: Int

  init(_ contraction: Contraction, _ tiling: Tiling, _ nest: LoopNest) {
    let blocking = Self.blocking(contraction, tiling, nest)
    self.blocking = blocking
    let panels = blocking == nil ? Self.panels(contraction, tiling, nest) : 1
    self.panels = panels
    let tile = tiling.full
    let outer = contraction.rows.filter { !tile.axes.contains($0) && nest.shape[$0] != 1 }
    // A tile axis with bounds is taken whole; so are two.
    let rowAxis =
      tile.axes.count == 1 && contraction.canCutTile(tiling) ? tile.axes[0] : nil
    var cuts = [
      Chunks.Cut(
        axis: contraction.lane, extent: nest.shape[contraction.lane], grain: panels * tiling.width)
    ]
    func cut(_ axis: Int, _ grain: Int) {
      cuts.append(.init(axis: axis, extent: nest.shape[axis], grain: grain))
    }
    if blocking != nil {
      let (depth, count) = Self.evenly(nest, tile, outer, rowAxis, cuts)
      for axis in outer.prefix(depth) { cut(axis, 1) }
      if let rowAxis { cut(rowAxis, tile.rows * count) }
    } else {
      Self.cutRows(contraction, tiling, nest, panels, outer, rowAxis, cut)
    }
    chunks = Chunks(cuts: cuts)
  }

  /// How many of the outer axes are cut, and how many tiles of the row axis make a chunk: much for the tiles of a chunk to
  /// share, and even work for two and four threads.
  private static func evenly(
    _ nest: LoopNest, _ tile: Tiling.Tile, _ outer: [Int], _ rowAxis: Int?, _ cuts: [Chunks.Cut]
  ) -> (depth: Int, count: Int) {
    let panels = cuts.reduce(1) { $0 * (($1.extent.typical + $1.grain - 1) / $1.grain) }
    let tiles = rowAxis.map { (nest.shape[$0].typical + tile.rows - 1) / tile.rows } ?? 1
    var choice = (depth: outer.count, count: 1, score: 0.0)
    for depth in 0...outer.count {
      var shared = 1
      for axis in outer.dropFirst(depth) {
        shared = min(shared * (nest.shape[axis].known ?? 1000), 1000)
      }
      let parts = outer.prefix(depth).reduce(panels) { min($0 * nest.shape[$1].typical, 1 << 20) }
      for count in 1...(rowAxis == nil ? 1 : 4) where shared * count <= maximalTiles {
        let chunks = parts * ((tiles + count - 1) / count)
        var score = 0.2 * Double((shared * count).bitWidth - (shared * count).leadingZeroBitCount)
        for threads in [2, 4] {
          score += Double(chunks) / Double(threads * ((chunks + threads - 1) / threads))
        }
        if score > choice.score { choice = (depth, count, score) }
      }
    }
    return (choice.depth, choice.count)
  }

  /// As many panels as stay in the second cache, in even parts, and no more than leave work for threads.
  private static func panels(
    _ contraction: Contraction, _ tiling: Tiling, _ nest: LoopNest
  ) -> Int {
    guard !contraction.packs, let lanes = nest.shape[contraction.lane].known, lanes > tiling.width
    else { return 1 }
    let panel = contraction.sums.reduce(contraction.elementType.byteCount * tiling.width) {
      min($0 * max(1, nest.shape[$1].typical), 1 << 40)
    }
    let tiles =
      contraction.rows.reduce(1) { min($0 * max(1, nest.shape[$1].typical), 1 << 20) }
      / tiling.full.rows
    let all = (lanes + tiling.width - 1) / tiling.width
    let parts = max((all * panel + (256 << 10) - 1) / (256 << 10), 64 / max(1, tiles))
    return (all + parts - 1) / max(1, min(parts, all))
  }

  /// Tiles whose sums are kept in memory, in the nearest cache, while a block is gone through.
  private static var maximalTiles: Int { 16 }

  /// Chunks of some millions of operations: the slowest row axis in stretches, else the rows of tiles.
  private static func cutRows(
    _ contraction: Contraction, _ tiling: Tiling, _ nest: LoopNest, _ panels: Int, _ outer: [Int],
    _ rowAxis: Int?, _ cut: (Int, Int) -> Void
  ) {
    let goal = contraction.packs ? 24_000_000 : 6_000_000
    if let first = outer.first {
      var work = 2 * tiling.width * panels
      for axis in nest.shape.indices where axis != first && axis != contraction.lane {
        work = min(work * max(1, nest.shape[axis].typical), 1 << 40)
      }
      cut(first, max(1, goal / work))
    } else if let rowAxis {
      let rows = tiling.full.rows
      let most = nest.shape[contraction.lane].typical <= 96 ? 64 : 128
      // Samples of a batch are few, and a batch is a round number.
      if nest.shape[rowAxis].known == nil && nest.shape[rowAxis].typical <= 128 {
        return cut(rowAxis, most)
      }
      let work = contraction.sums.reduce(2 * tiling.width * panels * rows) {
        min($0 * max(1, nest.shape[$1].typical), 1 << 40)
      }
      cut(rowAxis, min(max(1, most / rows), max(1, goal / work)) * rows)
    }
  }

  /// Blocks of the sum where all of it, for one panel, would not stay in the second cache.
  private static func blocking(
    _ contraction: Contraction, _ tiling: Tiling, _ nest: LoopNest
  ) -> Blocking? {
    if contraction.packs { return nil }
    let bytes = contraction.elementType.byteCount
    let last = contraction.sums.last!
    let stride = max(1, abs(contraction.a.place[last].known ?? 16))
    // What one term of the sum touches, of both operands.
    let term = bytes * (min(stride, 32) + tiling.width)
    var inner = term
    var total = 1
    for axis in contraction.sums { total = min(total * max(1, nest.shape[axis].typical), 1 << 40) }
    if total * bytes * tiling.width <= 256 << 10 { return nil }
    var choice = Blocking(axis: last, step: max(1, (32 << 10) / inner))
    for axis in contraction.sums.reversed() {
      choice = Blocking(axis: axis, step: max(1, (32 << 10) / inner))
      inner = min(inner * max(1, nest.shape[axis].typical), 1 << 40)
      // Axes before the blocked one are taken point by point: rows must not differ in their bounds there.
      if inner > 32 << 10 && !contraction.tellsRowsApart(before: axis, tiling) { break }
    }
    return choice
  }
}

extension Contraction {
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
