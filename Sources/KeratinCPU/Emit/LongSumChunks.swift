import KeratinGraph

/// How a contraction with long sums is cut, chosen by a model of the time: what chunks of results read over and over, what
/// sums of pieces cost, and how evenly it goes round. A function of shapes and instruction set.
struct LongSumChunks {
  /// Pieces of the slowest summed axis, how many of the outer axes are cut, points of the first of them, tiles along the
  /// axis of the tiles, and panels in a chunk.
  struct Choice {
    var pieces: Int
    var depth: Int
    var samples: Int
    var tiles: Int
    var panels: Int
  }
  let contraction: Contraction
  let tiling: Tiling
  let nest: LoopNest
  let outer: [Int]
  let rowAxis: Int?
  let mayCutSums: Bool

  private func typical(_ axis: Int) -> Double { Double(max(1, nest.shape[axis].typical)) }
  private func typical(_ axes: some Sequence<Int>) -> Double {
    axes.reduce(1) { $0 * typical($1) }
  }
  private var bytes: Double { Double(contraction.elementType.byteCount) }
  private var terms: Double { typical(contraction.sums) }
  /// Tiles along the axis that may be cut.
  private var allTiles: Int {
    rowAxis.map { (nest.shape[$0].typical + tiling.full.rows - 1) / tiling.full.rows } ?? 1
  }
  private var allPanels: Int {
    max(1, (nest.shape[contraction.lane].typical + tiling.width - 1) / tiling.width)
  }

  var best: Choice {
    let steps = [1, 2, 4, 8, 16]
    let first = nest.shape[contraction.sums[0]].typical
    let knowsLane = nest.shape[contraction.lane].known != nil
    let pieces =
      mayCutSums && knowsLane ? steps.filter { $0 == 1 || 2 * $0 <= first } : [1]
    let tiles = Set(steps.filter { $0 <= allTiles } + (allTiles <= 32 ? [allTiles] : [])).sorted()
    let panels =
      knowsLane ? Set(steps.filter { $0 <= allPanels } + [allPanels]).sorted() : [1]
    var best = (
      choice: Choice(pieces: 1, depth: outer.count, samples: 1, tiles: 1, panels: 1), time: 1e30
    )
    // A chunk's sums have room for so many, known from the shapes: axes of named size are cut.
    let least = outer.lastIndex { nest.shape[$0].known == nil }.map { $0 + 1 } ?? 0
    for pieces in pieces {
      for depth in least...outer.count {
        // Several samples of a batch meet what is near of `b`.
        let samples = depth == 1 && least == 1 ? steps : [1]
        for samples in samples {
          for tiles in tiles {
            for panels in panels {
              let choice = Choice(
                pieces: pieces, depth: depth, samples: samples, tiles: tiles, panels: panels)
              guard let time = time(choice), time < 0.99 * best.time else { continue }
              best = (choice, time)
            }
          }
        }
      }
    }
    return best.choice
  }

  /// Rows and lanes of a chunk, with what tiles are wider.
  private func size(_ choice: Choice) -> (rows: Double, lanes: Double) {
    let whole = contraction.rows.filter {
      !outer.prefix(choice.depth).contains($0) && $0 != rowAxis
    }
    let rows = rowAxis == nil ? 1 : Double(choice.tiles * tiling.full.rows)
    return (
      typical(whole) * rows * Double(choice.samples), Double(choice.panels * tiling.width)
    )
  }

  /// Elements of `a` that one term of a chunk's sums touches: less where the chunk has part of an axis that `a`'s rows
  /// alone move along, not where windows overlap.
  private func touched(_ choice: Choice) -> Double {
    var share = 1.0
    func narrow(_ axis: Int, to count: Double) {
      guard let stride = contraction.a.place[axis].known, stride != 0 else { return }
      let overlaps = contraction.sums.contains { summed in
        guard let step = contraction.a.place[summed].known, step != 0 else { return false }
        return abs(stride) % abs(step) == 0
          && Double(abs(stride)) < Double(abs(step)) * typical(summed)
      }
      if overlaps { return }
      share *= min(1, max(count, abs(stride) == 1 ? 16 : 1) / typical(axis))
    }
    for axis in outer.prefix(choice.depth) {
      narrow(axis, to: axis == outer[0] ? Double(choice.samples) : 1)
    }
    if let rowAxis { narrow(rowAxis, to: Double(choice.tiles * tiling.full.rows)) }
    narrow(contraction.lane, to: Double(choice.panels * tiling.width))
    let all = nest.operands[contraction.a.operand].shape.reduce(1.0) {
      $0 * Double(max(1, $1.typical))
    }
    return all * share / terms
  }

  /// Groups of channels that a chunk has: each has lanes of `b` of its own.
  private func groups(_ choice: Choice) -> Double {
    typical(
      contraction.rows.filter {
        contraction.b.place[$0] != 0 && !outer.prefix(choice.depth).contains($0)
      })
  }

  /// Whether `b`'s part of a block is copied: as measured, where so many tiles meet it.
  private func copies(_ choice: Choice) -> Bool {
    contraction.allowsCopiedBlocks(tiling, nest)
      && size(choice).rows >= Double(18 * tiling.full.rows)
  }

  /// Of samples, which may be few, and a matrix that is read with trouble: rows from which on copies of its blocks are worth
  /// while, as measured.
  private func leastRowsToCopy(_ choice: Choice) -> Int? {
    let least = 8 * tiling.full.rows
    guard let rowAxis, nest.shape[rowAxis].known == nil, contraction.rows == [rowAxis],
      contraction.sums.count == 1, contraction.bounds.isEmpty,
      contraction.allowsCopiedBlocks(tiling, nest), contraction.hasTroublesomeLines(tiling),
      choice.tiles * tiling.full.rows >= least
    else { return nil }
    return least
  }

  /// Terms that are summed before the next tile has its turn: what they touch stays in a near cache.
  private func blockTerms(_ choice: Choice) -> Double {
    if copies(choice) { return max(8, Double(16 << 10) / (bytes * Double(tiling.width))) }
    return max(
      8, Double(64 << 10) / (bytes * (touched(choice) + groups(choice) * size(choice).lanes)))
  }

  /// Nanoseconds of all threads together, on two, four and eight: arithmetic, the far cache, the sums' way to and from
  /// memory, and putting pieces together. Nil where a chunk's sums are too many.
  private func time(_ choice: Choice) -> Double? {
    let (rows, lanes) = size(choice)
    let sums = rows * lanes * bytes
    guard sums <= Double(384 << 10) || (choice.tiles == 1 && choice.panels == 1) else { return nil }
    let chunks =
      Double(
        choice.pieces * ((allTiles + choice.tiles - 1) / choice.tiles)
          * ((allPanels + choice.panels - 1) / choice.panels))
      * (typical(outer.prefix(choice.depth)) / Double(choice.samples)).rounded(.up)
    let length = terms / Double(choice.pieces)
    let lanesOfB = groups(choice) * max(16, min(lanes, typical(contraction.lane)))
    let read = length * (touched(choice) + lanesOfB) * bytes
    let blocks = (length / blockTerms(choice)).rounded(.up)
    let chunk =
      2 * length * rows * lanes / 110 + read / 10
      + 2 * sums * blocks / (sums < Double(16 << 10) ? 100 : 40) + 1000
    var together = 0.0
    if choice.pieces > 1 {
      together =
        2 * Double(choice.pieces) * typical(contraction.rows) * typical(contraction.lane) * bytes
        / 10 + 4000
    }
    return [2.0, 4.0, 8.0].reduce(0) { $0 + $1 * (chunks / $1).rounded(.up) * chunk + together }
  }

  func blocking(_ choice: Choice) -> TileSchedule.Blocking {
    let goal = Int(blockTerms(choice))
    var blocking = TileSchedule.Blocking(axis: contraction.sums.last!, step: 1, copies: false)
    var inner = 1
    for axis in contraction.sums.reversed() {
      (blocking.axis, blocking.step) = (axis, max(1, goal / inner))
      blocking.copies = copies(choice) && blocking.step * inner <= 2 * goal
      inner = min(inner * max(1, nest.shape[axis].typical), 1 << 40)
      // Axes before the blocked one are taken point by point: rows must not differ in their bounds there.
      if inner > goal && !contraction.tellsRowsApart(before: axis, tiling) { break }
    }
    if let least = leastRowsToCopy(choice) {
      (blocking.copies, blocking.leastRows) = (true, least)
    }
    return blocking
  }
}
