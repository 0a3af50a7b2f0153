import KeratinGraph

/// How the second factor of a contraction lies when tiles read it: where lines lie far apart or begin within a vector, or lanes
/// not side by side, what many tiles read is laid out anew, one line behind another.
struct TileLayout: Hashable {
  /// Panel by panel: as it is, copied by each chunk for itself, or by a first phase for all chunks.
  enum Panels: Hashable {
    case inPlace
    case perChunk
    case ahead(Chunks)
  }
  var panels = Panels.inPlace
  /// Rows that a panel must meet for its copy to be worth while; nil where it always is, or tiles could not read `b` as it is.
  var leastRows: Int?

  /// - Parameter cuts: of the chunks, the lane first.
  init(
    _ contraction: Contraction, _ tiling: Tiling, _ nest: LoopNest, _ cuts: [Chunks.Cut]
  ) {
    let ahead = Panels.ahead(Self.phase(contraction, tiling, nest))
    if tiling.dots {
      panels = contraction.dotsInPlace ? .inPlace : .perChunk
    } else if contraction.packs {
      let sharing = cuts.dropFirst().reduce(1) {
        $0 * (($1.extent.typical + $1.grain - 1) / $1.grain)
      }
      let isShared =
        (sharing > 1 || cuts[0].grain > tiling.width) && cuts[0].extent.known != nil
      panels = isShared ? ahead : .perChunk
    } else if contraction.copiesPanels(tiling, nest) {
      leastRows = contraction.leastRowsToCopy(tiling, nest)
      panels = contraction.copiesOnePanel(tiling, nest) ? .perChunk : ahead
    }
  }

  /// Of chunks that are samples: `b` is laid out ahead, or stays.
  init(samplesOf contraction: Contraction, _ tiling: Tiling, _ nest: LoopNest) {
    if tiling.dots {
      panels = contraction.dotsInPlace ? .inPlace : .perChunk
      return
    }
    let copies = contraction.copiesPanels(tiling, nest)
    guard contraction.packs || copies else { return }
    panels = .ahead(Self.phase(contraction, tiling, nest))
    if copies { leastRows = contraction.leastRowsToCopy(tiling, nest) }
  }

  /// Everything as it is.
  init() {}

  /// A panel to a chunk, or slices of it.
  private static func phase(_ contraction: Contraction, _ tiling: Tiling, _ nest: LoopNest)
    -> Chunks
  {
    let (lane, slow) = (contraction.lane, contraction.sums[0])
    let panel = Chunks.Cut(axis: lane, extent: nest.shape[lane], grain: tiling.width)
    if contraction.sums.count == 1 { return Chunks(cuts: [panel]) }
    return Chunks(cuts: [panel, .init(axis: slow, extent: nest.shape[slow], grain: 1)])
  }
}

extension Contraction {
  /// Is `b` a matrix that is read with trouble? The processor does not foresee lines that lie far apart, those of a large
  /// matrix are on pages of their own, and those a power of two apart share a few places in the caches; of lines that do not
  /// begin with a vector's place nearly every vector lies on two lines of the cache.
  func hasTroublesomeLines(_ tiling: Tiling) -> Bool {
    guard b.place.axes == Set(sums + [lane]), let stride = b.place[sums.last!].known else {
      return false
    }
    return stride * elementType.byteCount >= 512 || stride % tiling.vector != 0
  }

  /// Does `b` lie as dots read it, its terms side by side?
  fileprivate var dotsInPlace: Bool { b.place[sums.last!] == 1 }

  /// Is `b` such a matrix, for many rows?
  func copiesPanels(_ tiling: Tiling, _ nest: LoopNest) -> Bool {
    guard !sharesLane, !packs, b.bounds.isEmpty, hasTroublesomeLines(tiling),
      let lanes = nest.shape[lane].known, lanes > tiling.vector,
      sums.dropFirst().allSatisfy({ nest.shape[$0].known != nil }),
      sums.reduce(1, { min($0 * nest.shape[$1].typical, 1 << 20) }) >= 32
    else { return false }
    // Tiles that could read `b` as well where it is decide when they run.
    let rows = sums.count == 1 && bounds.isEmpty ? typicalRows(nest) : knownRows(nest)
    return rows >= rowsWorthCopying(tiling)
  }

  /// Rows that a panel must meet for its copy to be worth while, where that is not known before.
  fileprivate func leastRowsToCopy(_ tiling: Tiling, _ nest: LoopNest) -> Int? {
    let least = rowsWorthCopying(tiling)
    return knownRows(nest) < least ? least : nil
  }

  /// All rows, or a guess at them.
  func typicalRows(_ nest: LoopNest) -> Int {
    rows.reduce(1) { min($0 * max(1, nest.shape[$1].typical), 1 << 20) }
  }

  private func knownRows(_ nest: LoopNest) -> Int {
    rows.reduce(1) { min($0 * (nest.shape[$1].known ?? 1), 1 << 20) }
  }

  /// And does one chunk meet all these rows? Then it copies the panel while it is near.
  func copiesOnePanel(_ tiling: Tiling, _ nest: LoopNest) -> Bool {
    let long = rows.filter { nest.shape[$0] != 1 }
    return copiesPanels(tiling, nest) && sums.count == 1 && nest.shape[sums[0]].known != nil
      && long == tiling.full.axes && canCutTile(tiling) && nest.shape[long[0]].typical <= 128
  }

  /// Where sums are taken block by block: can `b`'s part of a block, lines wider than a panel, be copied to the nearest
  /// cache, one line behind another?
  func allowsCopiedBlocks(_ tiling: Tiling, _ nest: LoopNest) -> Bool {
    guard let stride = b.place[sums.last!].known, stride > tiling.width else { return false }
    return b.bounds.isEmpty && !sharesLane && b.place.axes.isSubset(of: sums + [lane])
      && sums.dropFirst().allSatisfy { nest.shape[$0].known != nil }
  }

  fileprivate func rowsWorthCopying(_ tiling: Tiling) -> Int { 4 * tiling.full.rows }
}
