import KeratinGraph

extension LoopNest {
  /// How plain loops are cut: enough for a chunk to be worth handing to a thread, slow axes first.
  func loopChunks(_ layout: LoopLayout) -> Chunks {
    let target = 16384
    var work = cost
    for axis in shape.indices where !layout.base.contains(axis) {
      work = min(work * typical(axis), 1 << 40)
    }
    if let lane = layout.lane {
      return columnChunks(layout, lane, work, target)
    }
    var cuts: [Chunks.Cut] = []
    var inner = layout.base.reduce(work) { min($0 * typical($1), 1 << 40) }
    for axis in layout.base where shape[axis] != 1 {
      inner = max(1, inner / typical(axis))
      let grain = Chunks.evenGrain(typical(axis), most: max(1, target / inner))
      cuts.append(.init(axis: axis, extent: shape[axis], grain: rounded(grain, axis, layout)))
      if grain > 1 || cuts.count == 3 { break }
    }
    return Chunks(cuts: withFineCut(cuts, layout))
  }

  /// Chunks of some samples of the batch, all that belongs to them.
  func sampleChunks(_ samples: Int, _ layout: LoopLayout) -> Chunks {
    Chunks(cuts: withFineCut([.init(axis: 0, extent: shape[0], grain: samples)], layout))
  }

  /// Cuts of a batch, and where it has few samples finer ones: along the axis behind the batch, or the batch's own where a
  /// sample is many points of it.
  private func withFineCut(_ cuts: [Chunks.Cut], _ layout: LoopLayout) -> [Chunks.Cut] {
    guard let batch = cuts.first, batch.extent.known == nil, cuts.count <= 2 else { return cuts }
    var cuts = cuts
    let next = layout.base.first {
      $0 != batch.axis && $0 != layout.lane && (shape[$0].known ?? 1) > 1
    }
    if cuts.count == 1, batch.extent.ofOne < 16, let next {
      cuts.append(.init(axis: next, extent: shape[next], grain: shape[next].known!))
    }
    let last = cuts.removeLast()
    let point = shape.indices.reduce(cost) {
      $1 == last.axis ? $0 : min($0 * max(1, shape[$1].ofOne), 1 << 40)
    }
    let grain = Chunks.fineGrain(last.extent.ofOne, point: point, work: 8192)
      .map { rounded($0, last.axis, layout) }
    cuts.append(last)
    if let grain, grain < last.grain { cuts[cuts.count - 1].fineGrain = grain }
    return cuts.filter { $0.fineGrain != nil || $0.grain < $0.extent.known ?? .max }
  }

  /// Blocks of neighbouring columns; the first of the other axes is cut too.
  private func columnChunks(_ layout: LoopLayout, _ lane: Int, _ work: Int, _ target: Int)
    -> Chunks
  {
    var cuts: [Chunks.Cut] = []
    if let first = layout.base.first, first != lane {
      let inner = layout.base.dropFirst().dropLast().reduce(work * layout.block) {
        min($0 * typical($1), 1 << 40)
      }
      cuts.append(.init(axis: first, extent: shape[first], grain: max(1, target / max(1, inner))))
    }
    cuts.append(.init(axis: lane, extent: shape[lane], grain: layout.block))
    return Chunks(cuts: cuts)
  }

  /// Two threads share no line of the cache, nor cut a square. (Of short axes, no line of numbers of 32 bits.)
  private func rounded(_ grain: Int, _ axis: Int, _ layout: LoopLayout) -> Int {
    if let (first, second) = layout.square, axis == first || axis == second {
      return (grain + 15) / 16 * 16
    }
    let line = grain < 1024 ? 16 : 64
    return axis == layout.base.last ? (grain + line - 1) / line * line : grain
  }

  /// The extent of an axis, or a guess at it.
  private func typical(_ axis: Int) -> Int { max(1, min(shape[axis].typical, 1 << 20)) }
}

extension Dimension {
  /// The extent, or what it is when the symbol is 1: for one sample.
  var ofOne: Int { known ?? coefficient + constant }

  /// The extent, or what it is when the symbol is 128: for judging how much work there is.
  var typical: Int { known ?? coefficient * 128 + constant }
}
