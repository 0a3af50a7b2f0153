/// Reverse mode. Knows no primitive by name: it asks each for its pullback, from the loss back to the leaves, and adds
/// up what arrives at a value from several readers. The result is graph like any other, and can be differentiated
/// again.
///
/// - Parameters:
///   - loss: A floating-point scalar.
///   - tensors: Any values the loss may hang on; one that it does not hang on has gradient zero.
/// - Throws: `GraphError` if the loss is no floating-point scalar, or if a primitive on the way has no gradient.
public func gradient(of loss: Tensor, withRespectTo tensors: [Tensor]) throws(GraphError)
  -> [Tensor]
{
  guard loss.rank == 0, loss.elementType.isFloatingPoint else {
    throw GraphError(
      "gradient", "the loss is not a floating-point scalar.", [.init("loss", loss.type)],
      hint: "take the mean or the sum of it.")
  }
  // The logarithm of a probability that vanishes would have no gradient.
  let stable = try loss.withStableLogarithms(keeping: tensors)
  let found = try vectorJacobianProduct(
    of: [stable.value], cotangents: [constant(1, like: loss)], withRespectTo: stable.tensors)
  var result: [Tensor] = []
  for (tensor, cotangent) in zip(tensors, found) {
    result.append(try cotangent.orZero(like: tensor))
  }
  return result
}

/// What `outputs`, weighted with `cotangents` and summed, change by with each of `tensors`: the transposed Jacobian,
/// applied. A cotangent that is nil counts as zero; the result is nil for what no output hangs on.
///
/// - Parameter cotangents: One per output, of its type.
/// - Throws: `GraphError` if a primitive on the way has no gradient.
public func vectorJacobianProduct(
  of outputs: [Tensor], cotangents given: [Tensor?], withRespectTo tensors: [Tensor]
) throws(GraphError) -> [Tensor?] {
  precondition(outputs.count == given.count, "\(outputs.count) outputs, \(given.count) cotangents")
  var cotangents: [Tensor: Tensor] = [:]
  for (output, cotangent) in zip(outputs, given) {
    guard let cotangent else { continue }
    precondition(cotangent.type == output.type, "cotangent \(cotangent.type) of \(output.type)")
    if let sum = cotangents[output] {
      cotangents[output] = try sum + cotangent
    } else {
      cotangents[output] = cotangent
    }
  }
  // Only nodes between the tensors and the outputs matter.
  let wanted = Set(tensors)
  var depends: Set<Int> = []
  let nodes = reachableNodes(from: outputs)
  for node in nodes {
    if node.outputs.contains(where: wanted.contains)
      || node.inputs.contains(where: { depends.contains($0.node.id) })
    {
      depends.insert(node.id)
    }
  }
  for node in nodes.reversed() where depends.contains(node.id) {
    guard let primitive = node.primitive,
      node.inputs.contains(where: { depends.contains($0.node.id) })
    else { continue }
    let outputs = node.outputs
    var incoming: [Tensor?] = []
    for output in outputs { incoming.append(cotangents[output]) }
    if incoming.allSatisfy({ $0 == nil }) { continue }
    // Who differentiates wants to know which layer a gradient belongs to, too.
    let outgoing = try withScope(of: node, "gradient") { () throws(GraphError) in
      try primitive.pullback(incoming, inputs: node.inputs, outputs: outputs)
    }
    precondition(
      outgoing.count == node.inputs.count, "\(primitive.name) returned \(outgoing.count) cotangents"
    )
    for (input, part) in zip(node.inputs, outgoing) where depends.contains(input.node.id) {
      guard let part else { continue }
      precondition(
        part.type == input.type, "\(primitive.name): cotangent \(part.type) of \(input.type)")
      if let sum = cotangents[input] {
        cotangents[input] = try sum + part
      } else {
        cotangents[input] = part
      }
    }
  }
  return tensors.map { cotangents[$0] }
}

extension Tensor? {
  /// The cotangent, or zeros where there is none.
  func orZero(like value: Tensor) throws(GraphError) -> Tensor {
    if let self { return self }
    return try constant(0, like: value)
  }
}

/// The gradient with respect to one value.
public func gradient(of loss: Tensor, withRespectTo value: some TensorConvertible)
  throws(GraphError) -> Tensor
{
  try gradient(of: loss, withRespectTo: [value.tensor])[0]
}

/// The gradients with respect to two values: `let (dw, db) = try gradient(of: loss, withRespectTo: w, b)`.
public func gradient(
  of loss: Tensor, withRespectTo first: some TensorConvertible, _ second: some TensorConvertible
) throws(GraphError) -> (Tensor, Tensor) {
  let found = try gradient(of: loss, withRespectTo: [first.tensor, second.tensor])
  return (found[0], found[1])
}
