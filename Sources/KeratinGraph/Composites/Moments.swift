extension TensorConvertible {
  /// Mean and variance along `axes` (all of them, where none are named); negative axes count from the end. With
  /// `keepsAxes` they stay, with extent 1. Over no elements both are NaN.
  ///
  /// Along several axes the first is taken point by point, as samples of a batch are: what belongs to a sample is looked
  /// at twice while it is near, and the samples are put together after that.
  ///
  ///     μ = Σ n μᵢ / N        σ² = (Σ nσᵢ² + n Σ (μᵢ − μ)²) / N        of n elements each, N in all
  ///
  /// No difference of large squares is taken. The gradient is `(dμ + 2 (x − μ) dσ²) / N`.
  ///
  /// Source: Chan, Golub and LeVeque, Updating Formulae and a Pairwise Algorithm for Computing Sample Variances, 1979.
  /// - Throws: `GraphError` where the elements are not floating point.
  public func moments(along axes: [Int]? = nil, keepsAxes: Bool = false) throws(GraphError) -> (
    mean: Tensor, variance: Tensor
  ) {
    let x = tensor
    let gone = try x.resolved(axes: axes ?? Array(x.shape.indices), for: "moments").sorted()
    guard x.elementType.isFloatingPoint else {
      throw GraphError(
        "moments", "has no sense for elements of type \(x.elementType.rawValue).",
        [.init("x", x.type)], hint: "cast the operand first.")
    }
    let values = try buildingGraph {
      try withCustomGradient([x], name: "moments") { x in
        let (mean, variance) = try x[0].momentsBySample(along: gone)
        return [mean, variance]
      } gradient: { x, values, cotangents in
        let slope = try 2 * (x[0] - values[0]) * cotangents[1]
        return [try (cotangents[0] + slope).divided(byCountOf: x[0], along: gone)]
      }
    }
    if keepsAxes { return (values[0], values[1]) }
    let shape = x.shape.indices.filter { !gone.contains($0) }.map { x.shape[$0] }
    return (try values[0].reshaped(to: shape), try values[1].reshaped(to: shape))
  }
}

extension Tensor {
  /// Mean and variance with the axes that are gone kept, ascending ones.
  fileprivate func momentsBySample(along gone: [Int]) throws(GraphError) -> (Tensor, Tensor) {
    let long = gone.filter { shape[$0] != 1 }
    let within = Array(long.dropFirst())
    if within.isEmpty {
      let mean = try mean(along: gone, keepsAxes: true)
      return (mean, try square(self - mean).mean(along: gone, keepsAxes: true))
    }
    let sums = try sum(along: within, keepsAxes: true)
    let means = try sums.divided(byCountOf: self, along: within)
    let squares = try square(self - means).sum(along: within, keepsAxes: true)
    let mean = try sums.sum(along: [long[0]], keepsAxes: true).divided(byCountOf: self, along: long)
    // Of samples, how far their means lie from the whole's, for each of their elements.
    let apart = try square(means - mean).mean(along: [long[0]], keepsAxes: true)
    let variance = try squares.sum(along: [long[0]], keepsAxes: true)
      .divided(byCountOf: self, along: long)
    return (mean, try variance + apart)
  }
}
