import KeratinGraph

extension Plan {
  /// Bytes to the next buffer: kernels load and store whole vectors, also behind the end.
  static let slack = 64

  /// Where the arena's buffers lie for given sizes (0 for the others, and for those in `without`), and how many bytes it needs. Offsets are multiples of 64, with
  /// a vector of slack behind every buffer. Cheap, so a new batch size costs nothing else: large ones first, each at the
  /// lowest place that is free during its life.
  public func layout(_ sizes: Sizes, without: Set<Int> = []) -> (offsets: [Int], total: Int) {
    struct Block {
      var buffer: Int
      var life: ClosedRange<Int>
      var byteCount: Int
      var offset = 0
    }
    var blocks: [Block] = []
    for (k, buffer) in buffers.enumerated() {
      guard case .arena(let life) = buffer.place, !without.contains(k) else { continue }
      let byteCount = (buffer.type.byteCount(sizes) + 63) / 64 * 64 + Self.slack
      // Threads need not wait for the memory of what is small.
      let end = life.upperBound + (byteCount <= 16 << 10 ? 8 : 0)
      blocks.append(Block(buffer: k, life: life.lowerBound...end, byteCount: byteCount))
    }
    blocks.sort { ($1.byteCount, $0.buffer) < ($0.byteCount, $1.buffer) }
    var offsets = buffers.map { _ in 0 }
    var total = 0
    // Placed blocks, lowest first.
    var placed: [Block] = []
    for var block in blocks {
      for other in placed where other.life.overlaps(block.life) {
        if block.offset + block.byteCount <= other.offset { break }
        block.offset = max(block.offset, other.offset + other.byteCount)
      }
      offsets[block.buffer] = block.offset
      total = max(total, block.offset + block.byteCount)
      let place = placed.firstIndex { $0.offset > block.offset } ?? placed.count
      placed.insert(block, at: place)
    }
    return (offsets, total)
  }
}
