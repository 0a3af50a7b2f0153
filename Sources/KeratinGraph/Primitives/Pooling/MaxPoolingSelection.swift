/// Of each window the element that `MaxPooling` chose in another image: `y[n, o.., c] = g[n, o·stride − before + place..,
/// c]`. The transpose of `MaxPoolingGradient`, for second derivatives.
///
/// Shapes: g `[n, d.., c]`; places (i32, as `MaxPooling` gives them) and y `[n, o.., c]`. A place in the padding gives 0.
///
/// Gradient: `dg = MaxPoolingGradient(dy, places)`.
public struct MaxPoolingSelection: Primitive {
  public static let name = "maxPoolingSelection"
  public let geometry: PoolingGeometry
  public init(_ geometry: PoolingGeometry) { self.geometry = geometry }

  public var attributes: Attributes { Attributes(geometry.attributes) }
  public init(_ attributes: Attributes) throws(GraphError) {
    geometry = try PoolingGeometry(attributes)
  }

  public func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] {
    try expect(inputs, "x", "places")
    let result = try geometry.resultType(name, image: inputs[0])
    guard inputs[1] == result.with(.int32) else {
      throw GraphError(
        name, "the places are not what the pooling gives, \(result.with(.int32)).",
        [.init("x", inputs[0]), .init("places", inputs[1])])
    }
    return [result]
  }
  public func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  {
    [try MaxPoolingGradient(geometry, image: inputs[0].shape)(cotangents[0]!, inputs[1]), nil]
  }

  public func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel {
    let window = geometry.window, here = identityIndex(outputs[0].rank)
    let elements = geometry.element(number: .operand(1, here))
    let places = window.axes.map {
      window.source($0, place: .axis(1 + $0), element: elements[$0])
    }
    let zero = Literal(0, outputs[0].elementType)
    return .elementwise(
      inputs, outputs[0],
      .operand(0, [here[0]] + places + [here[window.rank + 1]], outside: zero))
  }

  public func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  ) -> [StableHLOValue] {
    let zero = Literal(0, outputs[0].elementType)
    let padded = geometry.padded(inputs[0], with: zero, &builder)
    var result = builder.splat(zero, outputs[0].shape)
    for element in geometry.allElements {
      let seen = geometry.view(padded, through: element, to: outputs[0], &builder)
      let chosen = geometry.chosen(inputs[1], element, &builder)
      result = builder.op("select", chosen, seen, result, to: outputs[0])
    }
    return [result]
  }
}
