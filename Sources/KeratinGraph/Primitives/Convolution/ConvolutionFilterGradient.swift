/// `dw[k.., c, f] = Σₙ Σₒ x[n, o·stride + k·dilation − before.., c] · dy[n, o.., f]`: the gradient of a convolution with
/// respect to its filters.
///
/// Shapes: x `[n, d.., c]`, dy `[n, o.., f]`, dw as the attribute `shape` says: `[k.., c / groups, f]`.
///
/// Gradient: for a cotangent g of dw, `dx = ConvolutionInputGradient(dy, g)`, `d(dy) = Convolution(x, g)`.
public struct ConvolutionFilterGradient: Primitive {
  public static let name = "convolutionFilterGradient"
  public let geometry: ConvolutionGeometry
  /// Of the filters.
  public let shape: [Dimension]
  public init(_ geometry: ConvolutionGeometry, filter shape: [Dimension]) {
    self.geometry = geometry
    self.shape = shape
  }

  public var attributes: Attributes {
    Attributes(geometry.attributes + [("shape", .dimensions(shape))])
  }
  public init(_ attributes: Attributes) throws(GraphError) {
    geometry = try ConvolutionGeometry(attributes)
    shape = try attributes.dimensions("shape")
  }

  public func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] {
    try expect(inputs, "x", "dy")
    let filter = inputs[0].with(shape)
    let result = try geometry.resultType(name, image: inputs[0], filter: filter)
    guard result == inputs[1] else {
      throw GraphError(
        name, "dy is not of the type that the convolution gives, \(result).",
        [.init("x", inputs[0]), .init("dy", inputs[1]), .init("filter", filter)])
    }
    return [filter]
  }
  public func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  {
    let (x, dy, g) = (inputs[0], inputs[1], cotangents[0]!)
    return [
      try ConvolutionInputGradient(geometry, image: x.shape)(dy, g),
      try Convolution(geometry)(x, g),
    ]
  }

  /// One nest with the axes: window.., c, (group,) f | n, result..
  public func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel {
    let d = geometry.spatialRank, (x, dy) = (inputs[0], inputs[1])
    let groups = geometry.groups, lead = groups == 1 ? 0 : 1
    let window = geometry.window(shape)
    let c = Scalar.axis(d), f = Scalar.axis(d + 1 + lead), n = Scalar.axis(d + 2 + lead)
    var places: [Scalar] = [], elements: [Scalar] = [], results: [Scalar] = []
    for axis in 0..<d {
      elements.append(.axis(axis))
      results.append(.axis(d + 3 + lead + axis))
      places.append(window.source(axis, place: results[axis], element: elements[axis]))
    }
    let features = shape[d + 1].known! / groups
    var (inChannel, outChannel) = (c, f)
    if groups > 1 {
      let group = Scalar.axis(d + 1)
      inChannel = group * .index(shape[d].known!) + c
      outChannel = group * .index(features) + f
    }
    let outside = window.isUnpadded ? nil : Literal(0, x.elementType)
    var extents = Array(shape[...d])
    if groups > 1 { extents.append(Dimension(groups)) }
    extents += [Dimension(features)] + dy.shape[...d]
    return .nest(
      LoopNest(
        shape: extents,
        steps: [
          .init(
            .operand(0, [n] + places + [inChannel], outside: outside)
              * .operand(1, [n] + results + [outChannel]), .sum,
            over: Array(d + 2 + lead..<extents.count), type: x.elementType)
        ],
        operands: inputs + outputs,
        stores: [.init(step: 0, operand: 2, index: elements + [c, outChannel])]))
  }

  public func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  ) -> [StableHLOValue] {
    let d = geometry.spatialRank, window = geometry.window(shape)
    let axes = (0..<d).map(String.init).joined(separator: ", ")
    let image = builder.extents(inputs[0].type.shape),
      result = builder.extents(inputs[1].type.shape)
    // The batch is what is summed over: dy is the filter, as far apart as the stride.
    let padding = (0..<d).map { axis -> [Int] in
      let before = geometry.padding[axis][0]
      let dilated = (result[1 + axis] - 1) * geometry.strides[axis] + 1
      return [before, window.reach(axis) - 1 + dilated - image[1 + axis] - before]
    }
    return [
      geometry.stableHLO(
        inputs[0], inputs[1], to: outputs[0], &builder,
        numbers: "[f, \(axes), b]x[i, \(axes), o]->[\(axes), b, f]",
        strides: geometry.dilations, padding: padding, rhsDilation: geometry.strides,
        batchGroups: geometry.groups)
    ]
  }
}
