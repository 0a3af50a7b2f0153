/// `dx[n, h.., c] = Σₖ Σ_f dy[n, o.., f] · w[k.., c, f]` over the places and elements with
/// `o·stride + k·dilation − before = h`: the gradient of a convolution with respect to its images, also known as
/// transposed convolution.
///
/// Shapes: dy `[n, o.., f]`, w `[k.., c / groups, f]`, dx as the attribute `shape` says.
///
/// Gradient: for a cotangent g of dx, `d(dy) = Convolution(g, w)`, `dw = ConvolutionFilterGradient(g, dy)`.
public struct ConvolutionInputGradient: Primitive {
  public static let name = "convolutionInputGradient"
  public let geometry: ConvolutionGeometry
  /// Of the images.
  public let shape: [Dimension]
  public init(_ geometry: ConvolutionGeometry, image shape: [Dimension]) {
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
    try expect(inputs, "dy", "filter")
    let image = inputs[0].with(shape)
    let result = try geometry.resultType(name, image: image, filter: inputs[1])
    guard result == inputs[0] else {
      throw GraphError(
        name, "dy is not of the type that the convolution gives, \(result).",
        [.init("dy", inputs[0]), .init("filter", inputs[1]), .init("images", image)])
    }
    return [image]
  }
  public func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  {
    let (dy, filter, g) = (inputs[0], inputs[1], cotangents[0]!)
    return [
      try Convolution(geometry)(g, filter),
      try ConvolutionFilterGradient(geometry, filter: filter.shape)(g, dy),
    ]
  }

  /// One nest with the axes: n, image.., (group,) c | window.., f. See `Tap` for the places along strided axes.
  public func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel {
    let d = geometry.spatialRank, (dy, w) = (inputs[0], inputs[1])
    let groups = geometry.groups
    let features = w.shape[d + 1].known! / groups
    var axes = AxisList()
    let n = axes.add(shape[0])
    var taps: [Tap] = []
    for axis in 0..<d { taps.append(Tap(axis, geometry, shape[1 + axis], dy, w, &axes)) }
    let group = groups == 1 ? nil : axes.add(Dimension(groups))
    let c = axes.add(w.shape[d])
    let rows = axes.shape.count
    for axis in 0..<d { taps[axis].addElements(&axes) }
    let f = axes.add(Dimension(features))
    var (inChannel, outChannel) = (c, f)
    if let group {
      inChannel = group * .index(w.shape[d].known!) + c
      outChannel = group * .index(features) + f
    }
    let zero = Literal(0, dy.elementType)
    let y = Scalar.operand(0, [n] + taps.map(\.result) + [outChannel], outside: zero)
    let filter = Scalar.operand(
      1, taps.map(\.element) + [c, outChannel],
      outside: taps.contains { $0.elementMayLieOutside } ? zero : nil)
    return .nest(
      LoopNest(
        shape: axes.shape,
        steps: [
          .init(y * filter, .sum, over: Array(rows..<axes.shape.count), type: dy.elementType)
        ],
        operands: inputs + outputs,
        stores: [.init(step: 0, operand: 2, index: [n] + taps.map(\.image) + [inChannel])]))
  }

  public func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  ) -> [StableHLOValue] {
    let d = geometry.spatialRank, groups = geometry.groups
    let (dy, w) = (inputs[0].type, inputs[1].type)
    let axes = (0..<d).map(String.init).joined(separator: ", ")
    let window = geometry.window(w.shape)
    let image = builder.extents(shape), result = builder.extents(dy.shape)
    let padding = (0..<d).map { axis -> [Int] in
      let before = window.reach(axis) - 1 - geometry.padding[axis][0]
      let dilated = (result[1 + axis] - 1) * geometry.strides[axis] + 1
      return [before, image[1 + axis] - dilated - before + window.reach(axis) - 1]
    }
    // The filters' features are what is summed over: `[k.., c, f]` is read as outputs c, inputs f. With groups the
    // features of one group are its inputs, and the channels of all groups stand side by side.
    var filter = inputs[1], order = "o, i"
    if groups > 1 {
      let (size, own, features) = (Array(w.shape[..<d]), w.shape[d].known!, w.shape[d + 1].known!)
      let apart = w.with(size + [Dimension(own), Dimension(groups), Dimension(features / groups)])
      filter = builder.op("reshape", filter, to: apart)
      let permutation = Array(0..<d) + [d + 2, d + 1, d]
      filter = builder.op(
        "transpose", filter, attributes: "permutation = \(stableHLOList(permutation))",
        to: w.with(permutation.map { apart.shape[$0] }))
      filter = builder.op(
        "reshape", filter,
        to: w.with(size + [Dimension(features / groups), Dimension(own * groups)]))
      order = "i, o"
    }
    // Turned by an operation of its own: XLA has a slow loop on the CPU for convolutions that turn their windows, and on
    // GPUs it looks for this pair.
    filter = builder.op(
      "reverse", filter, attributes: "dimensions = \(stableHLOList(Array(0..<d)))", to: filter.type)
    return [
      geometry.stableHLO(
        inputs[0], filter, to: outputs[0], &builder,
        numbers: "[b, \(axes), f]x[\(axes), \(order)]->[b, \(axes), f]",
        strides: geometry.strides.map { _ in 1 }, padding: padding, lhsDilation: geometry.strides,
        rhsDilation: geometry.dilations, featureGroups: groups)
    ]
  }
}

/// The axes of a nest while they are being collected.
private struct AxisList {
  var shape: [Dimension] = []
  mutating func add(_ extent: Dimension) -> Scalar {
    shape.append(extent)
    return .axis(shape.count - 1)
  }
}

/// One spatial axis of the nest: which place of dy meets which element of the window at a place of the image,
/// `result · stride + element · dilation = image + before`.
///
/// - Stride 1: `result = image + before − element · dilation`.
/// - A stride s that divides the extent, without dilation: only every s-th element meets a place of the image, and which
///   ones follows from the place's remainder. So the axis is cut in two, `image = s·q + r`, and with `before = s·a + b`
///   the elements are `r + b + s·j`: all places stay affine, and no product is with a zero that was put in between.
/// - Otherwise all elements are tried, and those that meet no place read outside.
private struct Tap {
  private let axis: Int
  private let geometry: ConvolutionGeometry
  private let size: Int
  /// Where dx is stored.
  private(set) var image: Scalar
  private var quotient: Scalar?, remainder: Scalar?
  private(set) var result = Scalar.index(0)
  private(set) var element = Scalar.index(0)
  private(set) var elementMayLieOutside = false

  init(
    _ axis: Int, _ geometry: ConvolutionGeometry, _ extent: Dimension, _ dy: TensorType,
    _ filter: TensorType, _ axes: inout AxisList
  ) {
    self.axis = axis
    self.geometry = geometry
    size = filter.shape[axis].known!
    let stride = geometry.strides[axis]
    if stride > 1, geometry.dilations[axis] == 1, let parts = try? extent.divided(by: stride) {
      let q = axes.add(parts), r = axes.add(Dimension(stride))
      (quotient, remainder) = (q, r)
      image = q * .index(stride) + r
    } else {
      image = axes.add(extent)
    }
  }

  mutating func addElements(_ axes: inout AxisList) {
    let stride = geometry.strides[axis], dilation = geometry.dilations[axis]
    let before = geometry.padding[axis][0]
    func plus(_ a: Scalar, _ n: Int) -> Scalar {
      n == 0 ? a : n > 0 ? a + .index(n) : a - .index(-n)
    }
    func times(_ a: Scalar, _ n: Int) -> Scalar { n == 1 ? a : a * .index(n) }
    if let quotient, let remainder {
      let (a, b) = (before / stride, before % stride)
      // The least j with an element ≥ 0 for some r, and the greatest with one < size for r = 0.
      let first = b > 0 ? -1 : 0
      let last = (size - 1 - b + stride) / stride - 1
      let count = Swift.max(1, last - first + 1)
      let j = axes.add(Dimension(count))
      element = plus(remainder + times(j, stride), b + first * stride)
      result = plus(quotient, a - first) - j
      elementMayLieOutside =
        b + first * stride < 0 || stride - 1 + (count - 1 + first) * stride + b >= size
      return
    }
    element = axes.add(Dimension(size))
    let place = plus(image, before) - times(element, dilation)
    if stride == 1 {
      result = place
      return
    }
    // Made non-negative first, as quotient and modulo want it.
    let offset = ((size - 1) * dilation + stride - 1) / stride
    let shifted = plus(plus(image, before + offset * stride), 0) - times(element, dilation)
    let meets = Scalar.binary(
      .equal, .binary(.modulo, shifted, .index(stride)), .index(0))
    result = .select(
      meets, plus(.binary(.quotient, shifted, .index(stride)), -offset), .index(-1))
  }
}
