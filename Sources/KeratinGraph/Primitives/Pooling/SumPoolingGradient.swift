/// At each place of an image the sum over the windows that hold it: the transpose of `SumPooling`.
///
/// Shapes: dy `[n, o.., c]`, dx as the attribute `shape` says.
///
/// Gradient: for a cotangent g of dx, `d(dy) = SumPooling(g)`.
public struct SumPoolingGradient: Primitive {
  public static let name = "sumPoolingGradient"
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
    try expect(inputs, "dy")
    let image = inputs[0].with(shape)
    try geometry.checkResult(name, inputs[0], image: image)
    return [image]
  }
  public func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  {
    [try SumPooling(geometry)(cotangents[0]!)]
  }

  public func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel {
    let type = outputs[0].elementType, zero = Literal(0, type), window = geometry.window
    let (shape, holders, elements, over) = geometry.overImage(shape)
    var value = Scalar.operand(0, holders, outside: zero)
    // Where the window is no whole number of strides, the furthest windows may begin beyond the place.
    for axis in window.axes where window.size[axis] % window.strides[axis] != 0 {
      value = .select(
        .binary(.less, elements[axis], .index(window.size[axis])), value, .literal(zero))
    }
    return .nest(
      LoopNest(
        shape: shape, steps: [.init(value, over.isEmpty ? nil : .sum, over: over, type: type)],
        operands: inputs + outputs,
        stores: [.init(step: 0, operand: 1, index: identityIndex(outputs[0].rank))]))
  }

  public func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  ) -> [StableHLOValue] {
    let window = geometry.window, dy = inputs[0]
    let image = builder.extents(shape), result = builder.extents(dy.type.shape)
    let padding = window.axes.map { axis -> [Int] in
      let before = window.size[axis] - 1 - window.padding[axis][0]
      let dilated = (result[1 + axis] - 1) * window.strides[axis] + 1
      return [before, image[1 + axis] + window.size[axis] - 1 - dilated - before]
    }
    return [
      geometry.reduceWindow(
        .sum, dy, to: outputs[0], strides: window.size.map { _ in 1 }, padding: padding,
        baseDilations: window.strides, &builder)
    ]
  }
}
