import KeratinGraph

extension LoopNest {
  /// A sum of products that would run on register tiles if one operand lay otherwise.
  struct Turned {
    /// The number of the operand.
    var operand: Int
    /// Copies it, with the axis last along which vectors run.
    var copy: LoopNest
    var type: TensorType
    /// The same sum of products, of the copy.
    var nest: LoopNest
  }

  /// Copies of more elements than that cost more than they spare.
  private static let mostTurned = 1 << 22

  /// Nil where tiles serve the nest as it is, or do not serve it anyhow.
  ///
  /// With groups the gradient of a convolution looks for the filters of its own group, across the features that it sums:
  ///
  ///     Σ dy[.., f of group] · w[k.., c, f of group]      w'[k.., f, c] = w[k.., c, f]
  ///
  /// With a few features to each channel, vectors go along the channels, of which the features are every second:
  ///
  ///     Σ dy[.., 2g + m] · w[k.., 2g + m]                 dy'[.., m, g] = dy[.., 2g + m]
  func turned() -> Turned? {
    guard steps.count == 1, steps[0].reduction == .sum,
      case .binary(.multiply, .operand(let x, let xIndex, _), .operand(let y, let yIndex, _)) =
        steps[0].value, x != y, !simplified().runsOnTiles
    else { return nil }
    for lane in rowAxes.suffix(2).reversed() {
      for (k, index) in [(x, xIndex), (y, yIndex)] {
        guard let order = laneLast(lane, k, index) else { continue }
        let turned = turning(k, order)
        if turned.nest.simplified().runsOnTiles { return turned }
      }
    }
    return nil
  }

  /// The axes of an operand with the lane last: each an entry of its index, or a part of one.
  private enum Entry {
    case whole(Int)
    /// `inner` of the parts `stride · outer + inner`, and `outer`.
    case inner(Int, stride: Int, Scalar)
    case outer(Int, stride: Int, Scalar)
  }

  private func laneLast(_ lane: Int, _ k: Int, _ index: [Scalar]) -> [Entry]? {
    guard index.count(where: { $0.mentions(lane) }) == 1,
      let place = index.firstIndex(where: { $0.mentions(lane) })
    else { return nil }
    let others = index.indices.filter { $0 != place }.map(Entry.whole)
    if index[place] == .axis(lane) {
      let isSmall = knownShape(of: k).map { $0.reduce(1, *) <= Self.mostTurned } ?? false
      return place != index.count - 1 && isSmall ? others + [.whole(place)] : nil
    }
    guard let affine = Affine(index[place], shape: shape), affine.isPlain, affine.constant == 0,
      affine.axes.count == 2, let inner = affine.axes.first(where: { $0 != lane }),
      affine[inner] == 1, let stride = affine[lane].known, shape[inner].known == stride,
      let lanes = shape[lane].known, operands[k].shape[place] == Dimension(lanes * stride)
    else { return nil }
    return others + [
      .inner(place, stride: stride, .axis(inner)), .outer(place, stride: stride, .axis(lane)),
    ]
  }

  private func turning(_ k: Int, _ order: [Entry]) -> Turned {
    let old = operands[k].shape
    var shape: [Dimension] = []
    var source = old.map { _ in Scalar.index(0) }
    for (axis, entry) in order.enumerated() {
      switch entry {
      case .whole(let place):
        shape.append(old[place])
        source[place] = .axis(axis)
      case .inner(let place, let stride, _):
        shape.append(Dimension(stride))
        source[place] = .axis(axis)
      case .outer(let place, let stride, _):
        shape.append(Dimension(old[place].known! / stride))
        source[place] = .axis(axis) * .index(stride) + source[place]
      }
    }
    let type = operands[k].with(shape)
    let copy = LoopNest(
      shape: shape, steps: [.init(.operand(0, source), type: type.elementType)],
      operands: [operands[k], type],
      stores: [.init(step: 0, operand: 1, index: identityIndex(type.rank))])
    var nest = self
    nest.operands[k] = type
    nest.steps[0].value = steps[0].value.mapLeaves { leaf in
      guard case .operand(k, let index, let outside) = leaf else { return leaf }
      let places = order.map { entry in
        switch entry {
        case .whole(let place): index[place]
        case .inner(_, _, let axis), .outer(_, _, let axis): axis
        }
      }
      return .operand(k, places, outside: outside)
    }
    return Turned(operand: k, copy: copy, type: type, nest: nest)
  }

  private func knownShape(of operand: Int) -> [Int]? {
    let known = operands[operand].shape.compactMap(\.known)
    return known.count == operands[operand].rank ? known : nil
  }
}
