/// Numbers that are known when the graph is built: an array, or one number at every place of a shape.
///
/// Gradient: none; it has no inputs.
public struct Constant: Primitive {
  public static let name = "constant"
  /// What the elements are: of the shape's own extents, or a scalar that is repeated.
  public let value: NDArray
  public let shape: [Dimension]

  public init(_ value: NDArray) {
    self.value = value
    shape = value.shape.map { Dimension($0) }
  }
  /// One number at every place. Traps unless `value` is a scalar.
  public init(repeating value: NDArray, shape: [Dimension]) {
    precondition(value.rank == 0, "only a scalar is repeated")
    self.value = value
    self.shape = shape
  }

  public var attributes: Attributes { ["value": .array(value), "shape": .dimensions(shape)] }
  public init(_ attributes: Attributes) throws(GraphError) {
    value = try attributes.array("value")
    shape = try attributes.dimensions("shape")
  }
  private var isRepeated: Bool { value.rank == 0 }

  public func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] {
    try expect(inputs)
    guard isRepeated || shape == value.shape.map({ Dimension($0) }) else {
      throw GraphError(name, "an array of shape \(value.shape) cannot have the shape \(shape).")
    }
    return [TensorType(value.elementType, shape)]
  }
  public func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  { [] }

  public func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel {
    isRepeated ? .elementwise([], outputs[0], .literal(Literal(value))) : .constant(value)
  }
  public func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  )
    -> [StableHLOValue]
  {
    if isRepeated { return [builder.splat(Literal(value), shape)] }
    let numbers = (0..<value.count).map { Literal(value, at: $0).stableHLO }
    func nested(_ axis: Int, _ start: Int, _ count: Int) -> String {
      guard axis < value.rank else { return numbers[start] }
      let part = value.shape[axis] == 0 ? 0 : count / value.shape[axis]
      return "["
        + (0..<value.shape[axis]).map { nested(axis + 1, start + $0 * part, part) }.joined(
          separator: ", ") + "]"
    }
    let text = value.count == 0 ? "" : nested(0, 0, value.count)
    return [
      builder.op(
        "constant", attributes: "value = dense<\(text)> : \(builder.spell(outputs[0]))",
        to: outputs[0])
    ]
  }
}

extension Literal {
  /// One element of an array.
  public init(_ array: NDArray, at index: Int = 0) {
    if array.elementType.isFloatingPoint {
      self.init(array.double(at: index), array.elementType)
    } else {
      self.init(Int(array.integer(at: index)), array.elementType)
    }
  }
}

/// The numbers of an array, in a graph.
public func constant(_ value: NDArray) throws(GraphError) -> Tensor { try Constant(value)() }

/// One number at every place of a shape. Throws where a fraction is asked of integers.
public func constant(_ value: Double, type: ElementType, shape: [Dimension] = []) throws(GraphError)
  -> Tensor
{
  guard type.isFloatingPoint || value == value.rounded() else {
    throw GraphError(
      "constant", "\(value) is no \(type.rawValue).",
      hint: "cast the other operand to a floating-point type.")
  }
  var scalar = NDArray(zeros: [], elementType: type)
  scalar.set(value, at: 0)
  return try Constant(repeating: scalar, shape: shape)()
}

/// One whole number at every place of a shape, exact for all 64 bits; wrapped to the width of the type.
public func constant(_ value: Int, type: ElementType, shape: [Dimension] = []) throws(GraphError)
  -> Tensor
{
  var scalar = NDArray(zeros: [], elementType: type)
  scalar.set(Int64(value), at: 0)
  return try Constant(repeating: scalar, shape: shape)()
}

/// One number at every place of a shape, of the type and shape of `other`.
public func constant(_ value: Double, like other: Tensor) throws(GraphError) -> Tensor {
  try constant(value, type: other.elementType, shape: other.shape)
}
