extension TensorConvertible {
  /// The mean along `axes` (all of them, where none are named); negative axes count from the end. With `keepsAxes` they
  /// stay, with extent 1. Over no elements NaN.
  /// - Throws: `GraphError` where the elements are not floating point.
  public func mean(along axes: [Int]? = nil, keepsAxes: Bool = false) throws(GraphError) -> Tensor {
    let x = tensor
    guard x.elementType.isFloatingPoint else {
      throw GraphError(
        "mean", "has no sense for elements of type \(x.elementType.rawValue).",
        [.init("x", x.type)], hint: "cast the operand first.")
    }
    let gone = try x.resolved(axes: axes ?? Array(x.shape.indices), for: "mean")
    return try x.sum(along: gone, keepsAxes: keepsAxes).divided(byCountOf: x, along: gone)
  }

  /// The mean squared distance from the mean along `axes` (NumPy's and Keras's variance: divided by the number of
  /// elements, not by one less).
  public func variance(along axes: [Int]? = nil, keepsAxes: Bool = false) throws(GraphError)
    -> Tensor
  {
    try moments(along: axes, keepsAxes: keepsAxes).variance
  }

  /// The square root of the variance.
  public func standardDeviation(along axes: [Int]? = nil, keepsAxes: Bool = false)
    throws(GraphError) -> Tensor
  {
    try sqrt(variance(along: axes, keepsAxes: keepsAxes))
  }
}

extension Tensor {
  /// Divided by the number of elements that `x` has along some axes.
  func divided(byCountOf x: Tensor, along axes: [Int]) throws(GraphError) -> Tensor {
    var (result, known) = (self, 1)
    for axis in axes {
      if let n = x.shape[axis].known {
        known *= n
      } else {
        result = try result / extent(x.shape[axis], type: x.elementType)
      }
    }
    return known == 1 ? result : try result / Double(known)
  }
}

/// 1 at the place that each number names, 0 elsewhere, along a new last axis; a number outside 0..<count gives zeros
/// alone.
///
/// Shapes: numbers (integers) `[..]`, the result `[.., count]`.
public func oneHot(
  _ numbers: some TensorConvertible, count: Dimension, type: ElementType = .float32
) throws(GraphError) -> Tensor {
  let numbers = numbers.tensor
  guard numbers.elementType.isInteger else {
    throw GraphError(
      "oneHot", "expects integers.", [.init("numbers", numbers.type)], hint: "cast them first.")
  }
  let shape = numbers.shape + [count]
  let places = try iota(numbers.elementType, shape, along: numbers.rank)
  return try (numbers.expandingAxes([-1]) .== places).cast(to: type)
}
