import KeratinGraph

/// Where two values that ought to be equal differ most.
public struct ValueDifference: Hashable, Sendable {
  /// The place.
  public var index: [Int]
  /// What the engine under test gives there.
  public var received: Double
  /// What the other gives.
  public var expected: Double
  /// |received − expected| over what rounding is relative to at this place.
  public var relative: Double
  /// The largest `relative` that rounding explains.
  public var allowed: Double
  public var isBeyondTolerance: Bool { relative > allowed }
}

extension ValueDifference {
  /// The place where two arrays of one type and shape differ most, for what may differ there; nil where all bits are
  /// equal. NaN agrees with NaN; a number that is finite on one side only differs without bound.
  ///
  /// - Parameters:
  ///   - magnitudes: What rounding is relative to, place by place; nil: everywhere the largest expected number.
  ///   - allowed: The largest relative difference that rounding explains; integers and bool are equal or not.
  init?(_ received: NDArray, _ expected: NDArray, magnitudes: NDArray? = nil, allowed: Double) {
    precondition(
      TensorType(received) == TensorType(expected),
      "an engine gives \(TensorType(received)) for \(TensorType(expected))")
    if received == expected { return nil }
    var largest = 0.0
    for place in 0..<expected.count {
      let number = abs(expected.double(at: place))
      if number.isFinite { largest = max(largest, number) }
    }
    var worst: (place: Int, relative: Double)?
    for place in 0..<expected.count {
      let (a, b) = (received.double(at: place), expected.double(at: place))
      if a == b || (a.isNaN && b.isNaN) { continue }
      let scale = magnitudes.map { max($0.double(at: place), abs(b)) } ?? largest
      let gap = abs(a - b)
      // Beside zeros any number is infinitely far.
      let relative = gap.isFinite && scale > 0 ? gap / scale : .infinity
      if relative > worst?.relative ?? -1 { worst = (place, relative) }
    }
    guard let worst else { return nil }
    index = coordinates(of: worst.place, in: expected.shape)
    self.received = received.double(at: worst.place)
    self.expected = expected.double(at: worst.place)
    relative = worst.relative
    self.allowed = allowed
  }
}

/// The coordinates of a row-major place.
func coordinates(of place: Int, in shape: [Int]) -> [Int] {
  var rest = place
  var found: [Int] = []
  for extent in shape.reversed() {
    found.append(rest % max(1, extent))
    rest /= max(1, extent)
  }
  return found.reversed()
}
