/// `y[n, o.., f] = Σₖ Σ_c x[n, o·stride + k·dilation − before.., c] · w[k.., c, f]`: convolution (cross-correlation, as
/// networks have it) in 1 to 3 spatial dimensions, zeros where the window looks beyond the image.
///
/// | operand | shape | |
/// |---|---|---|
/// | x | `[n, d.., c]` | images, channels last |
/// | w | `[k.., c / groups, f]` | filters |
/// | y | `[n, o.., f]` | `o = ⌊(d + padding − (k − 1)·dilation − 1) / stride⌋ + 1` |
///
/// With groups, output channels `[g·f/groups, (g+1)·f/groups)` see the input channels of group g alone. Floating point or
/// integers.
///
/// Gradient: `dx = ConvolutionInputGradient(dy, w)`, `dw = ConvolutionFilterGradient(x, dy)`; the three are bilinear, and
/// each one's gradients are the other two.
public struct Convolution: Primitive {
  public static let name = "convolution"
  public let geometry: ConvolutionGeometry
  public init(_ geometry: ConvolutionGeometry) { self.geometry = geometry }

  public var attributes: Attributes { Attributes(geometry.attributes) }
  public init(_ attributes: Attributes) throws(GraphError) {
    geometry = try ConvolutionGeometry(attributes)
  }

  public func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] {
    try expect(inputs, "x", "filter")
    return [try geometry.resultType(name, image: inputs[0], filter: inputs[1])]
  }
  public func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  {
    let (x, filter, dy) = (inputs[0], inputs[1], cotangents[0]!)
    return [
      try ConvolutionInputGradient(geometry, image: x.shape)(dy, filter),
      try ConvolutionFilterGradient(geometry, filter: filter.shape)(x, dy),
    ]
  }

  /// One nest with the axes: n, result.., (group,) f | window.., c.
  public func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel {
    let d = geometry.spatialRank, (x, w, y) = (inputs[0], inputs[1], outputs[0])
    let groups = geometry.groups, lead = groups == 1 ? 0 : 1
    let n = Scalar.axis(0), f = Scalar.axis(1 + d + lead), c = Scalar.axis(2 + d + lead + d)
    let window = geometry.window(w.shape)
    var places: [Scalar] = [], elements: [Scalar] = [], results: [Scalar] = []
    for axis in 0..<d {
      results.append(.axis(1 + axis))
      elements.append(.axis(2 + d + lead + axis))
      places.append(window.source(axis, place: results[axis], element: elements[axis]))
    }
    let features = y.shape[d + 1].known! / groups
    var (inChannel, outChannel) = (c, f)
    if groups > 1 {
      let group = Scalar.axis(1 + d)
      inChannel = group * .index(w.shape[d].known!) + c
      outChannel = group * .index(features) + f
    }
    let outside = window.isUnpadded ? nil : Literal(0, x.elementType)
    var shape = Array(y.shape[...d])
    if groups > 1 { shape.append(Dimension(groups)) }
    shape += [Dimension(features)] + w.shape[...d]
    return .nest(
      LoopNest(
        shape: shape,
        steps: [
          .init(
            .operand(0, [n] + places + [inChannel], outside: outside)
              * .operand(1, elements + [c, outChannel]), .sum,
            over: Array(2 + d + lead..<shape.count), type: y.elementType)
        ],
        operands: inputs + outputs,
        stores: [.init(step: 0, operand: 2, index: [n] + results + [outChannel])]))
  }

  public func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  ) -> [StableHLOValue] {
    let axes = (0..<geometry.spatialRank).map(String.init).joined(separator: ", ")
    return [
      geometry.stableHLO(
        inputs[0], inputs[1], to: outputs[0], &builder,
        numbers: "[b, \(axes), f]x[\(axes), i, o]->[b, \(axes), f]",
        strides: geometry.strides, padding: geometry.padding, rhsDilation: geometry.dilations,
        featureGroups: geometry.groups)
    ]
  }
}

extension TensorConvertible {
  /// The convolution with `filter`, in as many spatial dimensions as there are axes between the first and the last.
  ///
  ///     let images = Tensor.input("x", .float32, ["batch", 28, 28, 1])
  ///     try images.convolved(with: filters, padding: .same)      // filters [5, 5, 1, 32]: [batch, 28, 28, 32]
  ///
  /// - Parameters:
  ///   - filter: `[window.., channels / groups, features]`.
  ///   - strides: One per spatial axis; 1 where none are given.
  ///   - dilations: Distances between elements of the window; 1 where none are given.
  /// - Throws: `GraphError` where ranks, channels or types do not fit together, or the window is larger than the padded
  ///   image.
  public func convolved(
    with filter: some TensorConvertible, strides: [Int]? = nil, padding: Padding = .valid,
    dilations: [Int]? = nil, groups: Int = 1
  ) throws(GraphError) -> Tensor {
    let (x, w) = (tensor, filter.tensor)
    let d = x.rank - 2, ones = Array(repeating: 1, count: Swift.max(0, d))
    let strides = strides ?? ones, dilations = dilations ?? ones
    try ConvolutionGeometry.checkRanks(Convolution.name, image: x.type, filter: w.type)
    var size: [Int] = []
    for extent in w.shape.prefix(d) { size.append(extent.known!) }
    guard strides.count == d, dilations.count == d else {
      throw GraphError(
        Convolution.name,
        "\(d) spatial axes need \(d) strides and dilations, received \(strides) and \(dilations).",
        [.init("x", x.type), .init("filter", w.type)])
    }
    let pairs = try padding.pairs(
      image: Array(x.shape[1...d]), size: size, strides: strides, dilations: dilations,
      Convolution.name)
    let geometry = ConvolutionGeometry(
      strides: strides, padding: pairs, dilations: dilations, groups: groups)
    return try Convolution(geometry)(x, w)
  }
}
