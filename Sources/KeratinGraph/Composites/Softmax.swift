/// `exp(x) / Σ exp(x)` along an axis: positive numbers that sum to 1. The greatest x is taken off first, so nothing
/// overflows.
///
/// Shapes: x and the result alike. A row of nothing but −∞ gives NaN.
public func softmax(_ x: some TensorConvertible, along axis: Int = -1) throws(GraphError) -> Tensor
{
  let e = try exp(centred(x.tensor, along: axis))
  return try e / e.sum(along: [axis], keepsAxes: true)
}

/// `x − ln Σ exp(x)` along an axis: the logarithm of softmax, in nats, without the loss of small probabilities.
public func logSoftmax(_ x: some TensorConvertible, along axis: Int = -1) throws(GraphError)
  -> Tensor
{
  let z = try centred(x.tensor, along: axis)
  return try z - log(exp(z).sum(along: [axis], keepsAxes: true))
}

/// `ln Σ exp(x)` along axes (all of them, where none are named), without overflow: at least the greatest x. Over nothing
/// but −∞ it is −∞.
public func logSumExp(
  _ x: some TensorConvertible, along axes: [Int]? = nil, keepsAxes: Bool = false
) throws(GraphError) -> Tensor {
  let x = x.tensor
  let greatest = try x.max(along: axes, keepsAxes: true).stoppingGradient()
  // An infinite maximum would make ∞ − ∞.
  let centre = try select(greatest.isFinite(), greatest, 0)
  let sum = try exp(x - centre).sum(along: axes, keepsAxes: true)
  let result = try log(sum) + centre
  if keepsAxes { return result }
  let gone = try x.resolved(axes: axes ?? Array(x.shape.indices), for: "logSumExp")
  return try result.reshaped(to: x.shape.indices.filter { !gone.contains($0) }.map { x.shape[$0] })
}

/// x less its greatest element along an axis. That element counts as a constant: softmax does not depend on it.
private func centred(_ x: Tensor, along axis: Int) throws(GraphError) -> Tensor {
  try x - x.max(along: [axis], keepsAxes: true).stoppingGradient()
}
