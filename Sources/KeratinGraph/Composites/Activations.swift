/// The functions that follow a linear map: Keras's, with its constants. `relu`, `tanh`, `sigmoid` and `exp` are
/// primitives; these are made of such. Each is written so that neither it nor its gradient overflows.

/// `x` where it is positive, else `α (eˣ − 1)`. Its gradient needs the result alone, which the next layer keeps anyhow:
/// `dy` where y > 0, else `dy (y + α)`; so `α dy` at the kink. (For negative α the result does not tell the sides apart,
/// and the gradient follows from the formula.)
///
/// Source: Clevert, Unterthiner, Hochreiter: "Fast and accurate deep network learning by exponential linear units",
/// ICLR 2016.
public func elu(_ x: some TensorConvertible, alpha: Double = 1) throws(GraphError) -> Tensor {
  let x = x.tensor
  func formula(_ x: Tensor) throws(GraphError) -> Tensor {
    // The exponential sees no positive numbers: what it gives there is not chosen, and must not be infinite.
    let low = try expm1(minimum(x, 0))
    return try select(x .> 0, x, alpha == 1 ? low : low * alpha)
  }
  if alpha < 0 { return try formula(x) }
  return try buildingGraph {
    try withCustomGradient([x], name: "elu") { x in
      [try formula(x[0])]
    } gradient: { _, y, dy in
      [try select(y[0] .> 0, dy[0], dy[0] * (y[0] + alpha))]
    }[0]
  }
}

/// `1.0507 · elu(x, α: 1.6733)`, whose fixed point has mean 0 and variance 1.
///
/// Source: Klambauer, Unterthiner, Mayr, Hochreiter: "Self-normalizing neural networks", NIPS 2017.
public func selu(_ x: some TensorConvertible) throws(GraphError) -> Tensor {
  try elu(x, alpha: 1.673_263_242_354_377_2) * 1.050_700_987_355_480_5
}

/// `max(x, 0) + min(α (e^(x/α) − 1), 0)`: an elu whose slope is 1 on both sides of 0 for every α.
///
/// Source: Barron: "Continuously differentiable exponential linear units", 2017.
public func celu(_ x: some TensorConvertible, alpha: Double = 1) throws(GraphError) -> Tensor {
  let x = x.tensor
  let below = try minimum(x, 0)
  let low = alpha == 1 ? try expm1(below) : try expm1(below / alpha) * alpha
  return try relu(x) + low
}

/// `x · Φ(x)`, Φ the distribution function of the normal distribution; approximately, where that is asked for, as
/// `x/2 · (1 + tanh(√(2/π) (x + 0.044715 x³)))`.
///
/// Source: Hendrycks and Gimpel: "Gaussian error linear units", 2016.
public func gelu(_ x: some TensorConvertible, isApproximate: Bool = false) throws(GraphError)
  -> Tensor
{
  let x = x.tensor
  if isApproximate {
    let cube = try x * x * x
    let inner = try (x + cube * 0.044715) * (2 / Double.pi).squareRoot()
    return try x * 0.5 * (tanh(inner) + 1)
  }
  return try x * 0.5 * (erf(x * 0.5.squareRoot()) + 1)
}

/// `x · sigmoid(x)`, also known as swish.
public func silu(_ x: some TensorConvertible) throws(GraphError) -> Tensor {
  try x.tensor * sigmoid(x)
}

/// `ln(1 + eˣ)`.
public func softplus(_ x: some TensorConvertible) throws(GraphError) -> Tensor {
  let x = x.tensor
  return try relu(x) + log1p(exp(-abs(x)))
}

/// `ln sigmoid(x) = −softplus(−x)`.
public func logSigmoid(_ x: some TensorConvertible) throws(GraphError) -> Tensor {
  try -softplus(-x.tensor)
}

/// `x / (1 + |x|)`.
public func softsign(_ x: some TensorConvertible) throws(GraphError) -> Tensor {
  try x.tensor / (abs(x) + 1)
}

/// `x · tanh(softplus(x))`.
///
/// Source: Misra: "Mish: a self regularized non-monotonic activation function", 2019.
public func mish(_ x: some TensorConvertible) throws(GraphError) -> Tensor {
  try x.tensor * tanh(softplus(x))
}

/// `x` where it is positive, else `slope · x`; Keras's slope is 0.2.
public func leakyRelu(_ x: some TensorConvertible, negativeSlope slope: Double = 0.2)
  throws(GraphError) -> Tensor
{
  let x = x.tensor
  return try select(x .> 0, x, x * slope)
}

/// `min(max(x, 0), 6)`.
public func relu6(_ x: some TensorConvertible) throws(GraphError) -> Tensor {
  try minimum(relu(x), 6)
}

/// `x/6 + 1/2`, within [0, 1].
public func hardSigmoid(_ x: some TensorConvertible) throws(GraphError) -> Tensor {
  let line = try x.tensor / 6 + 0.5
  return try minimum(maximum(line, 0), 1)
}

/// `x · hardSigmoid(x)`.
public func hardSilu(_ x: some TensorConvertible) throws(GraphError) -> Tensor {
  try x.tensor * hardSigmoid(x)
}

/// `x` within [−1, 1].
public func hardTanh(_ x: some TensorConvertible) throws(GraphError) -> Tensor {
  try minimum(maximum(x, -1), 1)
}
