import KeratinGraph

/// How a contraction is laid out in registers: the sums of a few points (rows of the tile) times a few vectors along the
/// lane. A function of shapes and instruction set.
struct Tiling: Hashable {
  /// A register tile.
  struct Tile: Hashable {
    /// Row axes of the tile, slowest first: none, one, or two small ones taken whole.
    var axes: [Int]
    var rows: Int
    var vectors: Int
  }
  /// Elements of a vector.
  let vector: Int
  /// Whether it is half of what the machine has: where the lane has no more, and many processors do twice as many of them.
  let isHalf: Bool
  /// Vectors go along the terms, and a tile's sums are a vector each: where results side by side are few.
  let dots: Bool
  /// For panels of full width, and for what is left at the end of the lane.
  private(set) var full: Tile
  let rest: Tile?
  /// Elements of a panel.
  var width: Int { full.vectors * vector }

  init(_ contraction: Contraction, _ nest: LoopNest, _ isa: InstructionSet) {
    let whole = isa.vectorBytes / contraction.elementType.byteCount
    let lanes = nest.shape[contraction.lane].known
    let isFew =
      isa.number >= InstructionSet.avx512.number && contraction.elementType == .float32
      && !contraction.multipliesPairs && lanes.map { 2 * $0 <= whole } ?? false
    dots = contraction.isDots(
      nest, whole, insteadOf: isFew ? whole / 2 : whole, registers: isa.tileRegisters)
    isHalf = !dots && isFew
    let vector = isHalf ? whole / 2 : whole
    self.vector = vector
    func best(_ vectors: Int) -> (tile: Tile, busy: Double) {
      Self.tile(contraction, nest, vectors: vectors, registers: isa.tileRegisters)
    }
    if dots {
      (full, rest) = (best(lanes!).tile, nil)
      full.vectors = 1
      return
    }
    var choice: (full: Tile, rest: Tile?, time: Double)?
    for vectors in 1...4 {
      let (tile, busy) = best(vectors)
      guard tile.rows > 0 else { continue }
      let width = vectors * vector
      let count = lanes ?? 1 << 16
      // Panels narrower than one vector tile are the tile.
      if count < width && (count + vector - 1) / vector < vectors { continue }
      let left = count % width
      var time = Double(count / width * vectors) / busy
      var rest: Tile?
      if lanes == nil {
        rest = best(1).tile
      } else if left > 0 && count > width {
        let (tile, busy) = best((left + vector - 1) / vector)
        rest = tile
        time += Double(tile.vectors) / busy
      } else if left > 0 {
        time += Double(vectors) / busy
      }
      // Sums of few terms wait for memory, whose lines are read in order where a point's lanes are one panel.
      if contraction.sharesLane && count > width && contraction.terms(nest) <= 12 { time *= 1.3 }
      if contraction.cutsLaneAlone(nest) {
        // One of two threads has the odd panel.
        let panels = Double(count) / Double(width)
        time *= (panels / 2).rounded(.up) / (panels / 2)
      }
      if choice.map({ time < $0.time }) ?? true { choice = (tile, rest, time) }
    }
    guard let choice else { preconditionFailure("no register tile") }
    (full, rest) = (choice.full, choice.rest)
  }

  /// The tile of so many vectors (of sums to each row, where they are dots) that keeps the multipliers busiest, and how busy.
  private static func tile(
    _ contraction: Contraction, _ nest: LoopNest, vectors: Int, registers: Int
  ) -> (tile: Tile, busy: Double) {
    let limit = min(28, (registers - vectors) / vectors)
    guard limit >= 1 else { return (Tile(axes: [], rows: 0, vectors: vectors), 0) }
    if let short = contraction.short {
      let rows = nest.shape[short].known!
      let tile = Tile(
        axes: [short], rows: rows <= limit && (vectors <= 2 || rows < 6) ? rows : 0,
        vectors: vectors)
      return (tile, Double(rows * vectors) / Self.time(rows, vectors))
    }
    let free = contraction.tileAxes(nest)
    var axes: [Int] = []
    var count = 1
    for axis in free {
      guard contraction.allowsTile([axis] + axes, nest) else {
        if axes.isEmpty { continue } else { break }
      }
      guard let extent = nest.shape[axis].known else {
        if axes.isEmpty { (axes, count) = ([axis], min(nest.shape[axis].typical, 1 << 16)) }
        break
      }
      if axes.isEmpty {
        (axes, count) = ([axis], extent)
      } else if axes.count == 1 && count * vectors < 12 && count * extent <= limit
        && contraction.inside([axis] + axes, nest) >= 0.75
      {
        (axes, count) = ([axis] + axes, count * extent)
      } else {
        break
      }
    }
    // The number of rows that takes least time for all of them; two axes are one tile.
    var choice = (rows: 1, time: Double.infinity)
    let least = axes.count == 2 ? count : 1
    for rows in stride(from: min(limit, count), through: least, by: -1) {
      let left = count % rows
      let time =
        Double(count / rows) * Self.time(rows, vectors) + (left == 0 ? 0 : Self.time(left, vectors))
      if time < choice.time { choice = (rows, time) }
    }
    return (
      Tile(axes: axes, rows: choice.rows, vectors: vectors),
      Double(count * vectors) / choice.time
    )
  }

  /// Of one term of a tile's sums, in units of a multiply-add of a vector: the multiplications and what rows and vectors
  /// cost to load, or the wait for the sums before where there are few. Measured of tiles whose vectors come from the
  /// second cache; one vector lets a row's number be used once only.
  private static func time(_ rows: Int, _ vectors: Int) -> Double {
    let (r, v) = (Double(rows), Double(vectors))
    let busy = r * v + 0.2 * r + (vectors <= 4 ? [1.3, 0, 0.65, 1.5][vectors - 1] : 0)
    return max(busy, 6 + 1.7 * v + 0.35 * r)
  }
}

extension Contraction {
  /// Axes whose points may be the rows of a register tile, fastest first. (What only `b` moves along cannot be a row.)
  func tileAxes(_ nest: LoopNest) -> [Int] {
    rows.reversed().filter {
      nest.shape[$0] != 1 && a.place[$0] != 0 && !b.place.axes.contains($0)
        && a.place[$0].known != nil
    }
  }

  /// Whether vectors had better go along the terms: results side by side would leave some of their vectors empty, points are
  /// many, and terms lie side by side in `a`, vectors of them.
  func isDots(_ nest: LoopNest, _ vector: Int, insteadOf other: Int, registers: Int) -> Bool {
    guard isDotted(nest), let lanes = nest.shape[lane].known,
      nest.shape[sums.last!].known! % vector == 0
    else { return false }
    let width = (lanes + other - 1) / other * other
    return 4 * lanes <= 3 * width && 3 * lanes <= registers && longestTileAxis(nest) > 0
  }

  /// Whether the rows are samples of a batch and nothing else, and sums not too long to be chunks whole, nor so short that
  /// chunks are hardly worth it: threads share the lane's panels out.
  func cutsLaneAlone(_ nest: LoopNest) -> Bool {
    let long = rows.filter { nest.shape[$0] != 1 }
    return long.count == 1 && nest.shape[long[0]].known == nil && nest.shape[long[0]].ofOne == 1
      && nest.shape[lane].known != nil
      && (64...1024).contains(terms(nest))
  }

  /// Terms of a sum, or a guess at them.
  func terms(_ nest: LoopNest) -> Int {
    sums.reduce(1) { min($0 * max(1, nest.shape[$1].typical), 1 << 40) }
  }

  /// The longest axis of known extent, of an image and not of a batch, of which register tiles may hold points; 0 where
  /// there is none.
  func longestTileAxis(_ nest: LoopNest) -> Int {
    tileAxes(nest).filter { allowsTile([$0], nest) }.compactMap { nest.shape[$0].known }.max() ?? 0
  }

  /// May these be the rows of a register tile? Their bounds must be known when the text is written: each of them hangs
  /// on the tile and at most one summed axis of known extent, along which nothing else is bounded.
  func allowsTile(_ tile: [Int], _ nest: LoopNest) -> Bool {
    bounds.allSatisfy { bound in
      let tiled = tile.filter { bound.place.axes.contains($0) }
      if tiled.isEmpty { return true }
      let summed = sums.filter { bound.place.axes.contains($0) }
      return bound.place.axes.isSubset(of: tile + sums) && bound.extent.known != nil
        && bound.place.range(nest.shape) != nil
        && summed.allSatisfy { axis in
          bounds.allSatisfy {
            !$0.place.axes.contains(axis) || !$0.place.axes.isDisjoint(with: tile)
          }
        }
    }
  }

  /// How much of the work of such a tile lies inside its bounds.
  func inside(_ tile: [Int], _ nest: LoopNest) -> Double {
    bounds.reduce(1) { share, bound in
      bound.place.axes.isDisjoint(with: tile) ? share : share * nest.share(inside: bound)
    }
  }

  /// Bounds that tell the rows of a tile apart.
  func tileBounds(_ tile: Tiling.Tile) -> [AffineRead.Bound] {
    bounds.filter { !$0.place.axes.isDisjoint(with: tile.axes) }
  }
}
