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
  func turned() -> Turned? {
    guard steps.count == 1, steps[0].reduction == .sum, let lane = rowAxes.last,
      case .binary(.multiply, .operand(let x, let xIndex, let xOutside), let right) =
        steps[0].value,
      case .operand(let y, let yIndex, let yOutside) = right, x != y,
      !simplified().isContraction
    else { return nil }
    for (k, index, outside) in [(x, xIndex, xOutside), (y, yIndex, yOutside)] {
      guard let place = index.firstIndex(of: .axis(lane)), place != index.count - 1,
        index.count(where: { $0.mentions(lane) }) == 1, outside == nil,
        let shape = knownShape(of: k), shape.reduce(1, *) <= Self.mostTurned
      else { continue }
      let order = index.indices.filter { $0 != place } + [place]
      let type = operands[k].with(order.map { operands[k].shape[$0] })
      var source: [Scalar] = Array(repeating: .axis(0), count: order.count)
      for (axis, old) in order.enumerated() { source[old] = .axis(axis) }
      let copy = LoopNest(
        shape: type.shape, steps: [.init(.operand(0, source), type: type.elementType)],
        operands: [operands[k], type],
        stores: [.init(step: 0, operand: 1, index: identityIndex(type.rank))])
      var nest = self
      nest.operands[k] = type
      nest.steps[0].value = steps[0].value.mapLeaves { leaf in
        guard case .operand(k, let index, let outside) = leaf else { return leaf }
        return .operand(k, order.map { index[$0] }, outside: outside)
      }
      if nest.simplified().isContraction {
        return Turned(operand: k, copy: copy, type: type, nest: nest)
      }
    }
    return nil
  }

  private func knownShape(of operand: Int) -> [Int]? {
    let known = operands[operand].shape.compactMap(\.known)
    return known.count == operands[operand].rank ? known : nil
  }
}
