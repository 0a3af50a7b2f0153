import KeratinGraph

/// The place where two arrays differ most.
public struct Difference: Sendable, CustomStringConvertible {
  public var index: [Int]
  public var expected: Double
  public var received: Double
  /// |expected − received|, relative to 1 + the largest magnitude expected.
  public var relative: Double
  public var description: String {
    "at \(index): expected \(expected), received \(received) (relative difference \(relative))"
  }
}

/// The worst difference beyond `tolerance`, or nil. Shapes and types must agree; NaN agrees with NaN; integers and bool
/// must be equal.
public func difference(_ expected: NDArray, _ received: NDArray, tolerance: Double) -> Difference? {
  guard expected.shape == received.shape, expected.elementType == received.elementType else {
    return Difference(index: received.shape, expected: .nan, received: .nan, relative: .infinity)
  }
  var scale = 1.0
  for i in 0..<expected.count where expected.double(at: i).isFinite {
    scale = max(scale, 1 + abs(expected.double(at: i)))
  }
  let allowed = expected.elementType.isFloatingPoint ? tolerance : 0
  var worst: Difference?
  for i in 0..<expected.count {
    let (a, b) = (expected.double(at: i), received.double(at: i))
    if a == b || (a.isNaN && b.isNaN) { continue }
    let gap = abs(a - b) / scale
    let relative = gap.isNaN ? .infinity : gap
    if relative > allowed, relative > worst?.relative ?? -1 {
      worst = Difference(
        index: unravel(i, expected.shape), expected: a, received: b, relative: relative)
    }
  }
  return worst
}

/// The coordinates of a row-major position.
public func unravel(_ position: Int, _ shape: [Int]) -> [Int] {
  var rest = position
  return shape.reversed().map { extent in
    defer { rest /= max(1, extent) }
    return rest % max(1, extent)
  }.reversed()
}
