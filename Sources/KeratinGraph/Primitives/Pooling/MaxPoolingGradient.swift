/// Each window's value at the place of the image that the window chose, summed where windows overlap; zero elsewhere. A
/// gather: each place looks into the windows that hold it and takes from those that chose it.
///
/// Shapes: dy `[n, o.., c]`; places (i32, as `MaxPooling` gives them) alike; dx as the attribute `shape` says.
///
/// Gradient: for a cotangent g of dx, `d(dy) = MaxPoolingSelection(g, places)`.
public struct MaxPoolingGradient: Primitive {
  public static let name = "maxPoolingGradient"
  public let geometry: PoolingGeometry
  /// Of the images.
  public let shape: [Dimension]
  public init(_ geometry: PoolingGeometry, image shape: [Dimension]) {
    self.geometry = geometry
    self.shape = shape
  }

  public var attributes: Attributes {
    Attributes(geometry.attributes + [("shape", .dimensions(shape))])
  }
  public init(_ attributes: Attributes) throws(GraphError) {
    geometry = try PoolingGeometry(attributes)
    shape = try attributes.dimensions("shape")
  }

  public func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] {
    try expect(inputs, "dy", "places")
    let image = inputs[0].with(shape)
    try geometry.checkResult(name, inputs[0], image: image)
    guard inputs[1] == inputs[0].with(.int32) else {
      throw GraphError(
        name, "the places are no i32 of the shape of dy.",
        [.init("dy", inputs[0]), .init("places", inputs[1])])
    }
    return [image]
  }
  public func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  {
    [try MaxPoolingSelection(geometry)(cotangents[0]!, inputs[1]), nil]
  }

  public func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel {
    let type = outputs[0].elementType
    let (shape, holders, elements, over) = geometry.overImage(shape)
    let chosen = Scalar.binary(
      .equal, .operand(1, holders, outside: Literal(-1, .int32)), geometry.number(elements))
    let zero = Literal(0, type)
    let value = Scalar.select(chosen, .operand(0, holders, outside: zero), .literal(zero))
    return .nest(
      LoopNest(
        shape: shape, steps: [.init(value, over.isEmpty ? nil : .sum, over: over, type: type)],
        operands: inputs + outputs,
        stores: [.init(step: 0, operand: 2, index: identityIndex(outputs[0].rank))]))
  }

  public func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  ) -> [StableHLOValue] {
    let (dy, places) = (inputs[0], inputs[1])
    let zeros = builder.splat(Literal(0, dy.type.elementType), dy.type.shape)
    var total: StableHLOValue?
    for element in geometry.allElements {
      let chosen = geometry.chosen(places, element, &builder)
      let part = builder.op("select", chosen, dy, zeros, to: dy.type)
      let spread = geometry.spread(part, through: element, to: outputs[0], &builder)
      total = total.map { builder.op("add", $0, spread, to: outputs[0]) } ?? spread
    }
    return [total!]
  }
}
