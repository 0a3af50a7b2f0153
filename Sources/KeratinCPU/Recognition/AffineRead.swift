import KeratinGraph

/// A read whose place is a linear function of the axes.
struct AffineRead: Hashable {
  /// `0 <= place < extent`, where that does not always hold: outside lies padding.
  struct Bound: Hashable {
    var place: Affine
    var extent: Dimension
  }
  var operand: Int
  /// Row-major position in the operand.
  var place: Affine
  var bounds: [Bound]

  /// The same with an axis running backwards.
  func reversing(_ axis: Int, extent: Dimension) -> AffineRead? {
    guard let turned = place.reversing(axis, extent: extent) else { return nil }
    var result = self
    result.place = turned
    for k in bounds.indices {
      guard let turned = bounds[k].place.reversing(axis, extent: extent) else { return nil }
      result.bounds[k].place = turned
    }
    return result
  }
}

extension LoopNest {
  /// The row-major position of an index, if it is a linear function of the axes.
  func place(_ operand: Int, _ index: [Scalar]) -> Affine? {
    var place = Affine()
    for (entry, extent) in zip(index, operands[operand].shape) {
      guard let here = Affine(entry, shape: shape),
        let scaled = place == Affine() ? Affine() : Affine().adding(place, times: extent),
        let sum = scaled.adding(here, times: 1)
      else { return nil }
      place = sum
    }
    return place.joined()
  }

  /// The entries of a padded read that may lie outside; nil where one is no linear function.
  func bounds(_ operand: Int, _ index: [Scalar]) -> [AffineRead.Bound]? {
    var bounds: [AffineRead.Bound] = []
    for (entry, extent) in zip(index, operands[operand].shape) {
      guard let here = Affine(entry, shape: shape) else { return nil }
      if case .axis(let axis) = entry, shape[axis] == extent { continue }
      if let range = here.range(shape), let n = extent.known, range.lowerBound >= 0,
        range.upperBound < n
      {
        continue
      }
      bounds.append(.init(place: here, extent: extent))
    }
    return bounds
  }

  /// A read as a linear function of plain axes, its bounds included.
  func affineRead(_ operand: Int, _ index: [Scalar], outside: Literal?) -> AffineRead? {
    guard let place = place(operand, index), place.isPlain else { return nil }
    guard outside != nil else { return AffineRead(operand: operand, place: place, bounds: []) }
    guard let bounds = bounds(operand, index), bounds.allSatisfy({ $0.place.isPlain }) else {
      return nil
    }
    return AffineRead(operand: operand, place: place, bounds: bounds)
  }
}
