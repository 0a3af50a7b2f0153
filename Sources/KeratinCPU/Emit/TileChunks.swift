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

  init(_ contraction: Contraction, _ tiling: Tiling, _ nest: LoopNest) {
    let blocking = Self.blocking(contraction, tiling, nest)
    self.blocking = blocking
    let tile = tiling.full
    let outer = contraction.rows.filter { !tile.axes.contains($0) && nest.shape[$0] != 1 }
    // A tile axis with bounds is taken whole; so are two.
    let rowAxis =
      tile.axes.count == 1 && contraction.canCutTile(tiling) ? tile.axes[0] : nil
    var cuts = [
      Chunks.Cut(axis: contraction.lane, extent: nest.shape[contraction.lane], grain: tiling.width)
    ]
    func cut(_ axis: Int, _ grain: Int) {
      cuts.append(.init(axis: axis, extent: nest.shape[axis], grain: grain))
    }
    if blocking != nil {
      for axis in outer { cut(axis, 1) }
      if let rowAxis {
        cut(rowAxis, tile.rows * Self.tilesAtOnce(nest, tile, rowAxis, cuts))
      }
    } else {
      Self.cutRows(contraction, tiling, nest, outer, rowAxis, cut)
    }
    chunks = Chunks(cuts: cuts)
  }

  /// Tiles in a chunk of a blocked sum: as many as give even work to two and four threads.
  private static func tilesAtOnce(
    _ nest: LoopNest, _ tile: Tiling.Tile, _ axis: Int, _ cuts: [Chunks.Cut]
  ) -> Int {
    guard let extent = nest.shape[axis].known else { return 4 }
    let others = cuts.reduce(1) { $0 * (($1.extent.typical + $1.grain - 1) / $1.grain) }
    func evenness(_ count: Int) -> Double {
      let chunks = others * ((extent + tile.rows * count - 1) / (tile.rows * count))
      return [2, 4].reduce(0.05 * Double(count)) {
        $0 + Double(chunks) / Double($1 * ((chunks + $1 - 1) / $1))
      }
    }
    return [4, 3, 2].max { evenness($0) < evenness($1) }!
  }

  /// Chunks of some millions of operations: the slowest row axis in stretches, else the rows of tiles.
  private static func cutRows(
    _ contraction: Contraction, _ tiling: Tiling, _ nest: LoopNest, _ outer: [Int], _ rowAxis: Int?,
    _ cut: (Int, Int) -> Void
  ) {
    let goal = contraction.packs ? 24_000_000 : 6_000_000
    if let first = outer.first {
      var work = 2 * tiling.width
      for axis in nest.shape.indices where axis != first && axis != contraction.lane {
        work = min(work * max(1, nest.shape[axis].typical), 1 << 40)
      }
      cut(first, max(1, goal / work))
    } else if let rowAxis {
      let rows = tiling.full.rows
      let isNarrow = nest.shape[contraction.lane].typical <= 96
      let grain = max(1, (isNarrow ? 64 : 128) / rows) * rows
      cut(rowAxis, grain)
    }
  }

  /// Blocks of the sum where all of it, for one panel, would not stay in the second cache, or is of unknown length.
  private static func blocking(
    _ contraction: Contraction, _ tiling: Tiling, _ nest: LoopNest
  ) -> Blocking? {
    if contraction.packs { return nil }
    let bytes = contraction.elementType.byteCount
    let last = contraction.sums.last!
    let stride = max(1, abs(contraction.a.place[last].known ?? 16))
    // What one term of the sum touches, of both operands.
    let term = bytes * (min(stride, 64) + tiling.width)
    var inner = term
    var total = 1
    for axis in contraction.sums { total = min(total * max(1, nest.shape[axis].typical), 1 << 40) }
    let isKnown = contraction.sums.allSatisfy { nest.shape[$0].known != nil }
    if isKnown && total * bytes * tiling.width <= 256 << 10 { return nil }
    var choice = Blocking(axis: last, step: max(1, (96 << 10) / inner))
    for axis in contraction.sums.reversed() {
      choice = Blocking(axis: axis, step: max(1, (96 << 10) / inner))
      inner = min(inner * max(1, nest.shape[axis].typical), 1 << 40)
      // Axes before the blocked one are taken point by point: rows must not differ in their bounds there.
      if inner > 96 << 10 && !contraction.tellsRowsApart(before: axis, tiling) { break }
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
