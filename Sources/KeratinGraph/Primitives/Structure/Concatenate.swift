/// Values one after the other along an axis. Moves numbers only.
///
/// Shapes: all of one type, equal but for the axis; its extent in the result is the sum.
///
/// Gradient: to each its part of dy.
public struct Concatenate: Primitive {
  public static let name = "concatenate"
  public let axis: Int
  public init(along axis: Int) { self.axis = axis }

  public var attributes: Attributes { ["axis": .int(axis)] }
  public init(_ attributes: Attributes) throws(GraphError) { axis = try attributes.int("axis") }

  public func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] {
    guard let first = inputs.first else {
      throw GraphError(name, "expects at least one input, received none.")
    }
    guard first.shape.indices.contains(axis) else {
      throw GraphError(
        name, "there is no axis \(axis): the rank is \(first.rank).", [.init("0", first)])
    }
    var shape = first.shape
    for (k, other) in inputs.enumerated().dropFirst() {
      var expected = first.shape
      if other.shape.indices.contains(axis) { expected[axis] = other.shape[axis] }
      guard other.elementType == first.elementType, other.shape == expected else {
        throw GraphError(
          name, "input \(k) differs from input 0 in more than the extent of axis \(axis).",
          [.init("0", first), .init("\(k)", other)])
      }
      shape[axis] = try shape[axis].adding(other.shape[axis])
    }
    return [first.with(shape)]
  }
  public func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  {
    var parts: [Tensor?] = []
    var start: Dimension = 0
    for input in inputs {
      let end = try start.adding(input.shape[axis])
      parts.append(try cotangents[0]!.sliced(along: axis, from: start, to: end))
      start = end
    }
    return parts
  }
  public func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel {
    let zero = Literal(0, outputs[0].elementType)
    // Operand k holds the places from starts[k] on; a read beyond it gives 0, which no choice picks.
    var starts: [Dimension] = [0]
    for input in inputs.dropLast() {
      guard let next = try? starts[starts.count - 1].adding(input.shape[axis]) else {
        preconditionFailure("the sum of the extents has been checked")
      }
      starts.append(next)
    }
    func read(_ k: Int) -> Scalar {
      var index = identityIndex(outputs[0].rank)
      if k > 0 { index[axis] = .axis(axis) - .extent(starts[k]) }
      return .operand(k, index, outside: inputs.count == 1 ? nil : zero)
    }
    var value = read(inputs.count - 1)
    for k in inputs.indices.dropLast().reversed() {
      value = .select(.binary(.less, .axis(axis), .extent(starts[k + 1])), read(k), value)
    }
    return .elementwise(inputs, outputs[0], value)
  }
  public func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  )
    -> [StableHLOValue]
  {
    builder.op("concatenate", inputs, attributes: "dimension = \(axis) : i64", to: outputs)
  }
}

/// Values one after the other along an axis, negative ones counted from the end.
public func concatenate(_ values: [Tensor], along axis: Int = 0) throws(GraphError) -> Tensor {
  guard let first = values.first else {
    throw GraphError(Concatenate.name, "expects at least one input, received none.")
  }
  let axis = try first.resolved(axis: axis, for: Concatenate.name)
  return values.count == 1 ? first : try Concatenate(along: axis).apply(values)[0]
}

/// Values of one shape along a new axis of the result.
public func stack(_ values: [Tensor], along axis: Int = 0) throws(GraphError) -> Tensor {
  var parts: [Tensor] = []
  for value in values { parts.append(try value.expandingAxes([axis])) }
  return try concatenate(parts, along: axis)
}
