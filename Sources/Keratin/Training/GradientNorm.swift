import KeratinGraph

/// The squared norm of a gradient, or something larger that is known before the gradient is.
///
/// ‖a·b‖² ≤ ‖a‖²·‖b‖² for matrices, and ‖x + y‖² ≤ 2·‖x‖² + 2·‖y‖². So the gradient of a dense layer's weights is known to be
/// finite by what it is the product of, and the optimiser can change the weights where the gradient is made, number by number:
/// nothing must be known of all of it first. What is no large product is squared and added up.
///
/// - Returns: A scalar that is finite only if every number of the gradient is. It may be infinite although they are: where the
///   product of two norms is 10¹⁹ or more.
func gradientNormBound(_ gradient: Tensor) throws(GraphError) -> Tensor {
  if let bound = try productNormBound(gradient) { return bound }
  return try squaredNorm(gradient)
}

/// Nil for what hangs on no large product.
private func productNormBound(_ value: Tensor) throws(GraphError) -> Tensor? {
  let inputs = value.node.inputs
  switch value.node.primitive {
  case is MatMul:
    guard isLarge(value) else { return nil }
    return try squaredNorm(inputs[0]) * squaredNorm(inputs[1])
  case is KeratinGraph.Add:
    let parts = [try productNormBound(inputs[0]), try productNormBound(inputs[1])]
    guard parts.contains(where: { $0 != nil }) else { return nil }
    return try 2 * (gradientNormBound(inputs[0]) + gradientNormBound(inputs[1]))
  case let mean as AllReduce where mean.combination == .mean:
    // The square of a mean is at most the mean of the squares.
    guard let bound = try productNormBound(inputs[0]) else { return nil }
    return try mean(bound)
  case _: return nil
  }
}

/// Whether a product of two matrices is larger than both of them with 64 samples: for usual batches, passes over them cost less
/// than it does to store the product and to read it twice.
private func isLarge(_ product: Tensor) -> Bool {
  guard product.rank == 2, let rows = product.shape[0].known,
    let columns = product.shape[1].known
  else { return false }
  return rows * columns >= 64 * (rows + columns)
}

/// What the squares add up to; a factor that is the same everywhere is taken out of the sum, since the penalty of an L2
/// regulariser has that sum already.
private func squaredNorm(_ value: Tensor) throws(GraphError) -> Tensor {
  let inputs = value.node.inputs
  if value.node.primitive is KeratinGraph.Multiply, let factor = try repeatedNumber(inputs[0]) {
    return try square(factor) * squaredNorm(inputs[1])
  }
  if value.node.primitive is Transpose || value.node.primitive is KeratinGraph.Reshape {
    return try squaredNorm(inputs[0])
  }
  return try square(value).sum()
}

/// The one number that a value consists of, as a scalar; nil where it may have others.
private func repeatedNumber(_ value: Tensor) throws(GraphError) -> Tensor? {
  let inputs = value.node.inputs
  switch value.node.primitive {
  case is Broadcast:
    return inputs[0].shape.allSatisfy { $0 == 1 } ? try inputs[0].reshaped(to: []) : nil
  case is KeratinGraph.Multiply:
    guard let a = try repeatedNumber(inputs[0]), let b = try repeatedNumber(inputs[1]) else {
      return nil
    }
    return try a * b
  case _: return nil
  }
}
