import KeratinGraph

extension LoopNest {
  /// At most so many results, and sums at least so long, are made in two nests.
  private static let mostResults = 4096
  private static let leastTerms = 64
  /// On register tiles: filters of a first layer. Their parts cost little, and go depth first.
  private static let mostOfTiles = 1024

  /// A long sum over several axes (or another reduction) into few results, as two nests: parts along the first of the
  /// axes, which threads can share, and then their sum. The order of the additions follows from the shapes alone.
  ///
  ///     Σ over b h w of g[b, h, w, c]     part[b, c] = Σ over h w of g[b, h, w, c]     Σ over b of part[b, c]
  ///
  /// Nil where it is no such sum, or one that runs on register tiles and has more than a few results.
  func inTwoParts(_ output: TensorType) -> (parts: LoopNest, type: TensorType, whole: LoopNest)? {
    guard steps.count == 1, stores.count == 1, let reduction = steps[0].reduction,
      output.elementType == steps[0].type, output.elementType.computeType == output.elementType,
      let first = steps[0].over.first(where: { shape[$0] != 1 })
    else { return nil }
    let others = steps[0].over.filter { $0 != first }
    let terms = others.reduce(1) { $0 * (shape[$1].known ?? Self.leastTerms) }
    var results = 1
    for extent in output.shape {
      guard let known = extent.known else { return nil }
      results *= known
    }
    guard terms >= Self.leastTerms, results <= Self.mostResults, results > 0,
      results <= Self.mostOfTiles || !simplified().isContraction
    else { return nil }
    let type = output.with([shape[first]] + output.shape)
    // What is shared comes first: the axes of the results stay the last, and the fastest among them innermost.
    var places = identityIndex(shape.count)
    for axis in 0..<first { places[axis] = .axis(axis + 1) }
    places[first] = .axis(0)
    var parts = self
    parts.shape.remove(at: first)
    parts.shape.insert(shape[first], at: 0)
    parts.steps[0].value = steps[0].value.replacingAxes(places)
    parts.steps[0].over = others.map { $0 < first ? $0 + 1 : $0 }
    parts.operands[stores[0].operand] = type
    parts.stores[0].index = [.axis(0)] + stores[0].index.replacingAxes(places)
    let rank = type.rank
    let whole = LoopNest(
      shape: type.shape,
      steps: [
        .init(.operand(0, identityIndex(rank)), reduction, over: [0], type: output.elementType)
      ],
      operands: [type, output],
      stores: [.init(step: 0, operand: 1, index: Array(identityIndex(rank).dropFirst()))])
    return (parts, type, whole)
  }
}
