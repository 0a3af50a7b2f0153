import KeratinGraph

/// A contraction whose sums are cut into pieces, as two nests: each piece's sums, kept in scratch memory, and then their
/// sum with all that follows it. So every chunk goes through its own stretch of both factors once, where chunks of the
/// results would each go through all of them.
///
///     Σ over b h w of x · g     scratch[p] = Σ over b of piece p, h w, of x · g     Σ over p of scratch[p]
///
/// The number of pieces follows from the shapes, and so does the order of the additions.
struct SumPieces {
  /// Stores to one more operand than the whole nest has: a piece of the scratch memory.
  let parts: LoopNest
  /// Reads all of it.
  let whole: LoopNest
  let count: Int
  /// One piece's sums.
  let type: TensorType

  init(_ nest: LoopNest, _ contraction: Contraction, _ pieces: Chunks.Cut) {
    let rows = nest.rowAxes
    count = pieces.pieces!
    type = TensorType(contraction.elementType, rows.map { nest.shape[$0] })
    let scratch = nest.operands.count
    let place = rows.map(Scalar.axis)
    parts = LoopNest(
      shape: nest.shape, steps: [nest.steps[contraction.product]],
      operands: nest.operands + [type],
      stores: [.init(step: 0, operand: scratch, index: place)])
    var whole = nest
    for axis in contraction.sums { whole.shape[axis] = 1 }
    whole.shape[pieces.axis] = Dimension(count)
    whole.operands.append(type.with([Dimension(count)] + type.shape))
    whole.steps[contraction.product] = .init(
      .operand(scratch, [.axis(pieces.axis)] + place), .sum, over: [pieces.axis],
      type: contraction.elementType)
    self.whole = whole.simplified()
  }
}
