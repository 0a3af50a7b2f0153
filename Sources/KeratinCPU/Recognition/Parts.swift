import KeratinGraph

/// A nest that does some of what another does, and the contraction that it is.
struct Part {
  let nest: LoopNest
  let contraction: Contraction?
  init(_ nest: LoopNest) {
    self.nest = nest
    contraction = Contraction(nest)
  }
}

/// The gradient of a strided convolution meets, at every place of the image, only those elements of the filter that its
/// remainder modulo the stride allows. Taken together the remainders are no matrix product; one by one they are.
extension LoopNest {
  /// Nests that together do what this one does, each on register tiles (or nothing but zeros): one for each place along
  /// its short axes. Just this one where that gains nothing.
  func parts() -> [Part] {
    let whole = Part(self)
    if let contraction = whole.contraction, contraction.longestTileAxis(self) > 0 { return [whole] }
    let axes = partingAxes
    // The lane as well only where the others do not suffice.
    let others = axes.filter { $0 != rowAxes.last }
    guard let parts = parts(others) ?? (axes == others ? nil : parts(axes)) else { return [whole] }
    // A contraction that could be tiled by samples only gains by long rows of the image.
    let gains = parts.contains { part in
      part.contraction.map { $0.longestTileAxis(part.nest) >= 6 } ?? false
    }
    return whole.contraction == nil || gains ? parts : [whole]
  }

  private func parts(_ axes: [Int]) -> [Part]? {
    guard !axes.isEmpty, axes.reduce(1, { $0 * shape[$1].known! }) <= 16 else { return nil }
    var parts = [self]
    // From the last axis: the numbers of those before stay.
    for axis in axes.reversed() {
      parts = parts.flatMap { part in
        (0..<shape[axis].known!).map { part.fixing(axis, at: $0) }
      }
    }
    let found = parts.map { Part($0.trimmed().simplified()) }
    let areTiles = found.allSatisfy { part in
      part.nest.symbols == symbols && (part.contraction != nil || part.nest.reducedAxes.isEmpty)
    }
    return areTiles && found.contains { $0.contraction != nil } ? found : nil
  }

  /// Do register tiles compute the nest, as a whole or part by part?
  var runsOnTiles: Bool { parts().contains { $0.contraction != nil } }

  /// Short axes that only the factor with the lanes moves along, or one of two with lanes: remainders, which choose among
  /// a filter's elements, and the features of a depthwise filter.
  private var partingAxes: [Int] {
    guard let product = steps.first(where: { $0.reduction == .sum }), let lane = rowAxes.last,
      case (.operand(_, let x, _), .operand(_, let y, _), _)? = product.value.factors
    else { return [] }
    func axes(_ index: [Scalar]) -> Set<Int> { Set(index.flatMap { $0.axes { _ in [] } }) }
    let (a, b) = (axes(x), axes(y))
    return rowAxes.filter { axis in
      let isOne = a.contains(axis) != b.contains(axis)
      let hasLane = (a.contains(axis) ? a : b).contains(lane)
      return isOne && hasLane && shape[axis].known.map { (2...4).contains($0) } ?? false
    }
  }

  /// The part at one place along an axis.
  private func fixing(_ axis: Int, at place: Int) -> LoopNest {
    var places = identityIndex(shape.count)
    places[axis] = .index(place)
    var nest = replacingAxes(places)
    nest.shape[axis] = 1
    return nest
  }

  /// The same nest with each axis written as a formula of others; its shape and what its sums go over stay.
  func replacingAxes(_ places: [Scalar]) -> LoopNest {
    var nest = self
    for k in steps.indices { nest.steps[k].value = steps[k].value.replacingAxes(places) }
    for k in stores.indices { nest.stores[k].index = stores[k].index.replacingAxes(places) }
    return nest
  }

  /// Summed axes end where their products begin to read padding; a sum of nothing else is zero.
  private func trimmed() -> LoopNest {
    guard let product = steps.firstIndex(where: { $0.reduction == .sum }) else { return self }
    var nest = self
    for axis in steps[product].over {
      guard let extent = shape[axis].known else { continue }
      var range = 0..<extent
      nest.steps[product].value.forEachRead { k, index, outside in
        guard outside?.double == 0 else { return }
        for bound in nest.bounds(k, index) ?? [] where bound.place.axes.isSubset(of: [axis]) {
          guard let size = bound.extent.known, bound.place.constant.known != nil else { continue }
          range = range.filtered { place in
            (0..<size).contains(bound.place.value { _ in place })
          }
        }
      }
      if range.isEmpty {
        nest.steps[product] = Step(
          .literal(Literal(0, steps[product].type)), type: steps[product].type)
        for axis in steps[product].over { nest.shape[axis] = 1 }
        return nest
      }
      var places = identityIndex(shape.count)
      places[axis] = range.lowerBound == 0 ? .axis(axis) : .axis(axis) + .index(range.lowerBound)
      nest = nest.replacingAxes(places)
      nest.shape[axis] = Dimension(range.count)
    }
    return nest
  }
}

extension Range<Int> {
  /// From the first to the last that satisfies a condition.
  fileprivate func filtered(_ isIn: (Int) -> Bool) -> Range<Int> {
    guard let first = first(where: isIn), let last = last(where: isIn) else { return 0..<0 }
    return first..<last + 1
  }
}
