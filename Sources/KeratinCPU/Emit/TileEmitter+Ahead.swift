import KeratinGraph

/// Fetching what comes next: while a tile's sums are taken, the lines that the next one reads and stores. The processor
/// foresees a few streams of memory; a tile's rows are many, each a few lines long, and it would wait for them.
extension TileEmitter {
  /// How many lines are fetched with each term at most. (`k_ahead` has room for so many.)
  private static let mostStreams = 12

  /// Lines of an operand behind one another.
  private struct Region {
    var address: String
    var bytes: Int
  }

  /// Declares what is fetched during the sums of a tile, and gives the number of streams.
  ///
  /// - Parameters:
  ///   - start: Where the lanes begin that the tile's panels have together.
  ///   - lanes: How many they are.
  ///   - panels: How many panels they are.
  func declareAhead(_ tile: Tiling.Tile, _ rows: Rows, start: String, lanes: Int, panels: Int)
    -> Int
  {
    guard let slow = tile.axes.first, it.short == nil, !tiling.dots else { return 0 }
    let below = rowBelow(slow)
    // What is next in memory is next in turn only for whole tiles.
    guard below != nil || 2 * rows.count >= tile.rows else { return 0 }
    let span = tile.axes.count == 2 ? nest.shape[slow].known! : rows.count
    var terms = panels, count = "\(panels)"
    for axis in it.sums + schedule.groups {
      terms = min(terms * Self.some(nest.shape[axis]), 1 << 30)
      count += " * \(c.extent(axis))"
    }
    let isKnown = it.sums.allSatisfy { nest.shape[$0].known != nil }
    // A fetch costs a load, of which a term has few where it has few multiplications.
    var budget = min(
      Self.mostStreams, rows.count * tile.vectors / (it.sharesLane ? 2 : 4))
    var streams: [(address: String, step: String)] = []
    for region in regions(slow, span, below, start: start, lanes: lanes) {
      let step = max(1, (region.bytes + terms - 1) / terms), lines = (step + 63) / 64
      if lines > budget { continue }
      budget -= lines
      add(
        region, lines, isKnown ? "\(step)" : "\(region.bytes) / k_greatest(1, \(count)) + 1",
        &streams)
    }
    if budget > 0, let next = nextPanel(rows, lanes: lanes) { streams.append(next) }
    return declare(streams)
  }

  /// Of images that windows go through, the axis along which the tile below comes next. It reads lines that none beside it
  /// reads, and there is a row's time to fetch them in.
  private func rowBelow(_ slow: Int) -> Int? {
    guard let pitch = it.a.place[slow].known,
      it.sums.contains(where: { nest.shape[$0] != 1 && it.a.place[$0].known ?? 0 > pitch }),
      let axis = it.rows.last(where: {
        $0 < slow && nest.shape[$0] != 1 && !schedule.groups.contains($0)
      }),
      let extent = nest.shape[axis].known, extent > 4, let step = it.a.place[axis].known,
      step * it.elementType.byteCount <= 128 << 10
    else { return nil }
    return axis
  }

  /// What the next chunk lays out as its panel, where each chunk does that: a thread goes through neighbouring ones. Each
  /// tile fetches its part: one line of every term if those lie apart, else a stretch.
  private func nextPanel(_ rows: Rows, lanes: Int) -> (address: String, step: String)? {
    guard schedule.layout.panels == .perChunk, it.sums.count == 1, it.rows.count == 1,
      nest.shape[it.lane].known.map({ $0 > lanes }) ?? true,
      let distance = try? it.b.place.constant.adding(it.b.place[it.lane] * lanes)
    else { return nil }
    let (row, term, width) = (it.rows[0], it.sums[0], it.elementType.byteCount)
    let (from, to) = limits(row)
    let tile = "(i\(row) - \(from)) / \(rows.count)"
    var place = it.b.place
    place[term] = 0
    place.constant = distance
    let address = "(const char *)(p\(it.b.operand) + (\(c.text(place))))"
    if !it.packs {
      let lines = (lanes * width + 63) / 64 + 1
      return (
        "\(address) + \(tile) % \(lines) * 64", "\(width) * (\(c.extent(it.b.place[term])))"
      )
    }
    guard it.b.place[term] == 1, let pitch = it.b.place[it.lane].known,
      let terms = nest.shape[term].known, 2 * terms >= pitch
    else { return nil }
    let part = "\(lanes * pitch * width) / k_greatest(1, (\(to) - \(from)) / \(rows.count))"
    return ("\(address) + \(tile) * (\(part))", "\(part) / \(terms) + 1")
  }

  /// An extent, or what it is for a batch of 32.
  private static func some(_ extent: Dimension) -> Int {
    extent.known ?? extent.coefficient * 32 + extent.constant
  }

  private func add(
    _ region: Region, _ lines: Int, _ step: String,
    _ streams: inout [(address: String, step: String)]
  ) {
    for line in 0..<lines {
      streams.append((line == 0 ? region.address : "\(region.address) + \(64 * line)", step))
    }
  }

  private func declare(_ streams: [(address: String, step: String)]) -> Int {
    if streams.isEmpty { return 0 }
    let addresses = streams.map(\.address).joined(separator: ", ")
    let steps = streams.map(\.step).joined(separator: ", ")
    out.line("k_ahead ahead = {{\(addresses)}, {\(steps)}};")
    return streams.count
  }

  /// The same for sums in blocks: the next block of both factors, while all tiles meet this one.
  ///
  /// - Parameter panels: How many panels meet a block.
  func declareAhead(_ blocking: TileSchedule.Blocking, _ tile: Tiling.Tile, panels: Int) -> Int {
    let inner = it.sums[it.sums.firstIndex(of: blocking.axis)!...].dropFirst()
    let terms = inner.reduce(panels * blocking.step) { min($0 * nest.shape[$1].typical, 1 << 30) }
    // Samples may be few: their number shows when it runs.
    var tiles = tileCount(tile), count = "\(tiles)"
    if let row = tile.axes.last, nest.shape[row].known == nil, cut.contains(row) {
      tiles = min(tiles, max(1, 32 / tile.rows))
      count = "k_greatest(1, (to\(row) - from\(row)) / \(tile.rows))"
    }
    var budget = min(Self.mostStreams, tile.rows * tile.vectors / 4)
    twins = []
    var streams: [(address: String, step: String)] = []
    for factor in [it.a, it.b] {
      if let block = nextBlock(factor, blocking, inner) {
        // None where a term has less than a byte: arithmetic is so much that little is waited for.
        let lines = (block.bytes / max(1, terms * tiles) + 63) / 64
        if lines > budget { continue }
        budget -= lines
        add(block, lines, "\(block.bytes) / (\(terms) * \(count)) + 1", &streams)
      } else if budget > 0, let twin = twin(factor, blocking, tile, visits: tiles * panels) {
        budget -= 1
        twins.append((streams.count, factor == it.b, twin.offset))
        streams.append(("0", twin.step))
      }
    }
    return declare(streams)
  }

  /// Of a factor that has its lines here and there: where the next block has what the term at hand has in this one. (Tiles
  /// that share lines of `b` fetch one each.)
  ///
  /// - Parameter visits: How many tiles come to each term.
  private func twin(
    _ factor: AffineRead, _ blocking: TileSchedule.Blocking, _ tile: Tiling.Tile, visits: Int
  ) -> (offset: String, step: String)? {
    let width = nest.operands[factor.operand].elementType.byteCount
    let isB = factor == it.b
    guard let step = factor.place[it.sums.last!].known, step * width >= 64,
      !(isB && blocking.copies), let row = tile.axes.last
    else { return nil }
    // What the chunk reads of a term's line. Where many tiles come to it, windows above all, little is waited for.
    let read = (it.rows + [it.lane]).reduce(width) { bytes, axis in
      guard (1..<step).contains(factor.place[axis].known ?? 0) else { return bytes }
      let cut = schedule.chunks.cuts.first { $0.axis == axis }
      return min(bytes * min(cut?.grain ?? .max, nest.shape[axis].known ?? .max, 1 << 15), 1 << 30)
    }
    if read < 4 * visits { return nil }
    let distance = c.extent(factor.place[blocking.axis] * blocking.step)
    let line = isB && tile.vectors > 1 ? " + i\(row) / \(tile.rows) % \(tile.vectors) * 64" : ""
    return ("\(width) * (\(distance))\(line)", "\(step * width)")
  }

  /// A factor's part of the next block: lines behind one another, where a term has one and the chunk touches most of it.
  private func nextBlock(
    _ factor: AffineRead, _ blocking: TileSchedule.Blocking, _ inner: ArraySlice<Int>
  ) -> Region? {
    let width = nest.operands[factor.operand].elementType.byteCount
    guard let pitch = factor.place[blocking.axis].known, pitch * width >= 64 else { return nil }
    var place = factor.place
    var touched = inner.reduce(1) { min($0 * nest.shape[$1].typical, 1 << 30) }
    for axis in inner + [blocking.axis] { place[axis] = 0 }
    for axis in it.rows + [it.lane] {
      if place[axis] == 0 { continue }
      let step = place[axis].known ?? pitch
      let cut = schedule.chunks.cuts.first { $0.axis == axis }
      let points = min(cut?.grain ?? .max, nest.shape[axis].known ?? .max)
      if (1..<pitch).contains(step) {
        // It lies within the line.
        touched = min(touched * min(points, 1 << 15), 1 << 30)
        place[axis] = 0
      } else if cut == nil {
        // Windows that overlap: what is new to them comes last.
        guard points < .max, let last = try? place.constant.adding(.init(step * (points - 1)))
        else { return nil }
        place.constant = last
        place[axis] = 0
      }
    }
    if 2 * touched < pitch { return nil }
    return Region(
      address: "(const char *)(p\(factor.operand) + (\(text(place))) + k1 * \(pitch))",
      bytes: blocking.step * pitch * width)
  }

  /// A place where the rows and lanes that are cut begin with the chunk.
  private func text(_ place: Affine) -> String {
    var place = place
    var parts: [String] = []
    for axis in it.rows + [it.lane] where cut.contains(axis) && place[axis] != 0 {
      parts.append("from\(axis) * \(c.extent(place[axis]))")
      place[axis] = 0
    }
    return ([c.text(place)] + parts).joined(separator: " + ")
  }

  /// The first factor, what later steps read, and what is stored; what stays where it is left out.
  private func regions(_ slow: Int, _ span: Int, _ below: Int?, start: String, lanes: Int)
    -> [Region]
  {
    var found: [Region] = []
    var seen: Set<Int> = []
    /// - Parameter touched: elements of each row's stretch of memory that are read or stored.
    func add(_ operand: Int, _ place: Affine, touched: Int) {
      guard let pitch = place[slow].known, pitch > 0 else { return }
      // What other rows, as groups of channels, read and store of the stretch: the chunk comes to that, too.
      let others = it.rows.filter { (1..<pitch).contains(place[$0].known ?? 0) }
      let all = others.reduce(touched) { min($0 * (nest.shape[$1].known ?? 1), 1 << 30) }
      guard 2 * all >= pitch, seen.insert(operand).inserted else { return }
      var place = place
      var offset = below.flatMap { place[$0].known } ?? span * pitch
      // How far behind the last line lie those that are new, too: of windows that move on by several.
      var behind = [0]
      for axis in it.sums {
        // Windows that overlap: what is new to them comes last.
        let step = place[axis].known ?? 0
        if step >= pitch {
          guard let extent = nest.shape[axis].known else { return }
          offset += step * (extent - 1)
          let stride = it.rows.compactMap { place[$0].known }.first {
            $0 > step && $0 % step == 0 && $0 < step * extent
          }
          if let stride { behind = (0..<stride / step).map { $0 * step } }
        }
        place[axis] = 0
      }
      for axis in schedule.groups { place[axis] = 0 }
      let lane = place[it.lane]
      place[it.lane] = 0
      for distance in behind {
        var address = "p\(operand) + (\(c.text(place)) + \(offset - distance))"
        if lane != 0 { address += " + \(start) * \(c.extent(lane))" }
        found.append(
          Region(
            address: "(const char *)(\(address))",
            bytes: span * pitch * nest.operands[operand].elementType.byteCount))
      }
    }
    let pitch = it.a.place[slow].known ?? 0
    let inner = it.sums.filter { (it.a.place[$0].known ?? pitch) < pitch }
    let own = inner.reduce(it.sharesLane ? lanes : 1) {
      min($0 * Self.some(nest.shape[$1]), 1 << 30)
    }
    add(it.a.operand, it.a.place, touched: own)
    for step in stepsAfter where step != it.product {
      nest.steps[step].value.forEachRead { operand, index, _ in
        guard let place = nest.place(operand, index), place.isPlain else { return }
        add(operand, place, touched: place[it.lane] == 1 ? lanes : 0)
      }
    }
    for store in nest.stores {
      guard let place = nest.place(store.operand, store.index), place.isPlain else { continue }
      add(store.operand, place, touched: place[it.lane] == 1 ? lanes : 0)
    }
    return found
  }
}
