/// Cross-entropies in nats, one number per example: over the last axis. They take probabilities or logits.
///
/// Probabilities that a `softmax` or `sigmoid` has just made are taken back to its operand, so that those which are too
/// small for the type neither vanish nor lose their gradient. Other probabilities are treated as Keras does: brought to
/// sum 1 (those over classes), and into [1e-7, 1 − 1e-7].

/// `−Σ t · ln p` over the last axis.
///
/// Shapes: target and probabilities `[.., classes]` of one type, the result `[..]`. The target is one-hot, or a
/// distribution.
public func categoricalCrossentropy(
  _ target: some TensorConvertible, _ probabilities: some TensorConvertible,
  fromLogits: Bool = false
) throws(GraphError) -> Tensor {
  let (target, p) = (target.tensor, probabilities.tensor)
  guard target.type == p.type, p.rank > 0 else {
    throw GraphError(
      "categoricalCrossentropy", "expects a target of the type and shape of the probabilities.",
      [.init("target", target.type), .init("probabilities", p.type)],
      hint: "class numbers go to sparseCategoricalCrossentropy.")
  }
  let logarithm = try fromLogits ? logSoftmax(p) : logProbabilities(p)
  return try -(target * logarithm).sum(along: [-1])
}

/// `−ln p[t]` over the last axis, for class numbers.
///
/// Shapes: labels (integers) `[..]`, probabilities `[.., classes]`, the result `[..]`. A label outside 0..<classes gives 0.
public func sparseCategoricalCrossentropy(
  _ labels: some TensorConvertible, _ probabilities: some TensorConvertible,
  fromLogits: Bool = false
) throws(GraphError) -> Tensor {
  let (labels, p) = (labels.tensor, probabilities.tensor)
  guard p.rank > 0, labels.shape == Array(p.shape.dropLast()), labels.elementType.isInteger else {
    throw GraphError(
      "sparseCategoricalCrossentropy",
      "expects integers of the shape of the probabilities without their last axis.",
      [.init("labels", labels.type), .init("probabilities", p.type)])
  }
  let logarithm = try fromLogits ? logSoftmax(p) : logProbabilities(p)
  let places = try iota(labels.elementType, p.shape, along: p.rank - 1)
  // A choice, not a product: 0 · −∞ would be NaN.
  let chosen = try select(labels.expandingAxes([-1]) .== places, logarithm, 0)
  return try -chosen.sum(along: [-1])
}

/// `−(t ln p + (1 − t) ln(1 − p))` at every place.
///
/// Shapes: target, probabilities and result alike.
public func binaryCrossentropy(
  _ target: some TensorConvertible, _ probabilities: some TensorConvertible,
  fromLogits: Bool = false
) throws(GraphError) -> Tensor {
  let (target, p) = (target.tensor, probabilities.tensor)
  guard target.type == p.type else {
    throw GraphError(
      "binaryCrossentropy", "expects a target of the type and shape of the probabilities.",
      [.init("target", target.type), .init("probabilities", p.type)])
  }
  if let x = fromLogits ? p : operandOfSigmoid(p) {
    return try softplus(x) - x * target
  }
  let bounded = try minimum(maximum(p, leastProbability), 1 - leastProbability)
  let positive = try target * log(bounded)
  return try -(positive + (1 - target) * log(1 - bounded))
}

/// Keras's bound.
private let leastProbability = 1e-7

/// `ln p` for probabilities over the last axis: from the operand of a softmax where it is one; else brought to sum 1
/// and into [1e-7, 1 − 1e-7].
public func logProbabilities(_ probabilities: some TensorConvertible) throws(GraphError) -> Tensor {
  let p = probabilities.tensor
  if let logarithm = try logarithmOfSoftmax(p, along: p.rank - 1) { return logarithm }
  let normal = try p / p.sum(along: [-1], keepsAxes: true)
  return try log(minimum(maximum(normal, leastProbability), 1 - leastProbability))
}

/// The x of which p is the sigmoid; nil where it is something else.
public func operandOfSigmoid(_ p: Tensor) -> Tensor? {
  p.node.primitive is Sigmoid ? p.node.inputs[0] : nil
}
