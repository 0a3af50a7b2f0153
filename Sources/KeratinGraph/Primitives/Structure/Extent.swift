/// The extent of an axis as a number: known when the function is called, where it is a named size.
///
/// Shapes: no inputs; a scalar of the given type.
///
/// Gradient: none; it has no inputs.
public struct Extent: Primitive {
  public static let name = "extent"
  public let dimension: Dimension
  public let type: ElementType
  public init(of dimension: Dimension, type: ElementType) {
    self.dimension = dimension
    self.type = type
  }

  public var attributes: Attributes {
    ["dimension": .dimensions([dimension]), "type": .type(type)]
  }
  public init(_ attributes: Attributes) throws(GraphError) {
    let dimensions = try attributes.dimensions("dimension")
    guard dimensions.count == 1 else {
      throw GraphError(Self.name, "expects one dimension, received \(dimensions.count).")
    }
    dimension = dimensions[0]
    type = try attributes.type("type")
  }

  public func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] {
    try expect(inputs)
    guard type != .bool else {
      throw GraphError(name, "has no sense for elements of type bool.")
    }
    return [TensorType(type, [])]
  }
  public func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  { [] }

  public func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel {
    .elementwise([], outputs[0], .cast(.size(dimension), type))
  }
  public func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  ) -> [StableHLOValue] {
    [builder.splat(Literal(dimension.value(builder.sizes), type), [])]
  }
}

/// The extent as a number; a constant where it is known.
public func extent(_ dimension: Dimension, type: ElementType) throws(GraphError) -> Tensor {
  if let known = dimension.known { return try constant(known, type: type) }
  return try Extent(of: dimension, type: type)()
}
