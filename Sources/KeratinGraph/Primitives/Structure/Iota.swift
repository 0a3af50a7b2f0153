/// `y[.., i, ..] = i`: each element is its own place along one axis.
///
/// Gradient: none; it has no inputs.
public struct Iota: Primitive {
  public static let name = "iota"
  public let type: TensorType
  public let axis: Int
  public init(_ type: TensorType, axis: Int) {
    self.type = type
    self.axis = axis
  }

  public var attributes: Attributes {
    ["type": .type(type.elementType), "shape": .dimensions(type.shape), "axis": .int(axis)]
  }
  public init(_ attributes: Attributes) throws(GraphError) {
    type = TensorType(try attributes.type("type"), try attributes.dimensions("shape"))
    axis = try attributes.int("axis")
  }

  public func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] {
    try expect(inputs)
    guard type.shape.indices.contains(axis) else {
      throw GraphError(
        name, "there is no axis \(axis): the rank is \(type.rank).", [.init("result", type)])
    }
    guard type.elementType != .bool else {
      throw GraphError(
        name, "has no sense for elements of type bool.", [.init("result", type)])
    }
    return [type]
  }
  public func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  { [] }

  public func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel {
    .elementwise([], outputs[0], Scalar.axis(axis).converted(from: .int64, to: type.elementType))
  }
  public func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  )
    -> [StableHLOValue]
  {
    [builder.op("iota", attributes: "iota_dimension = \(axis) : i64", to: outputs[0])]
  }
}

/// Numbers 0, 1, 2, ... along an axis of a shape, and the same at all places of the other axes.
public func iota(_ elementType: ElementType, _ shape: [Dimension], along axis: Int = 0)
  throws(GraphError) -> Tensor
{
  try Iota(TensorType(elementType, shape), axis: axis < 0 ? axis + shape.count : axis)()
}
