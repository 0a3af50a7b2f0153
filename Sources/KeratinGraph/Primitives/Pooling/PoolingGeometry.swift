/// What the pooling primitives have in common: a window that moves over the spatial axes of images
/// `[n, spatial axes.., channels]`, each channel for itself. One entry per spatial axis.
public struct PoolingGeometry: Hashable, Sendable {
  public let window: Window

  public init(window: [Int], strides: [Int], padding: [[Int]]) {
    self.window = Window(
      size: window, strides: strides, padding: padding, dilations: window.map { _ in 1 })
  }

  var attributes: [(String, Attribute)] {
    [
      ("window", .ints(window.size)), ("strides", .ints(window.strides)),
      ("padding", .pairs(window.padding)),
    ]
  }
  init(_ attributes: Attributes) throws(GraphError) {
    self.init(
      window: try attributes.ints("window"), strides: try attributes.ints("strides"),
      padding: try attributes.pairs("padding"))
  }

  /// The shape rule of all of them: the type of the pooled values.
  func resultType(_ speaker: String, image: TensorType) throws(GraphError) -> TensorType {
    let operands = [GraphError.Operand("x", image)]
    guard (3...5).contains(image.rank) else {
      throw GraphError(
        speaker,
        "expects images [n, spatial axes.., channels] with 1 to 3 spatial axes; the rank is "
          + "\(image.rank).", operands)
    }
    guard image.elementType != .bool else {
      throw GraphError(speaker, "has no sense for elements of type bool.", operands)
    }
    let d = image.rank - 2
    guard window.rank == d else {
      throw GraphError(
        speaker, "the images have \(d) spatial axes, the window is \(window.size).", operands)
    }
    try window.check(speaker, operands)
    for axis in 0..<d where window.padding[axis].contains(where: { $0 >= window.size[axis] }) {
      throw GraphError(
        speaker,
        "spatial axis \(axis) is padded by \(window.padding[axis]), so that a window of "
          + "\(window.size[axis]) sees nothing else.", operands)
    }
    let places = try window.results(over: Array(image.shape[1...d]), speaker, operands)
    return image.with([image.shape[0]] + places + [image.shape[d + 1]])
  }

  /// Checks what a gradient is given against what the pooling of `image` gives.
  func checkResult(_ speaker: String, _ dy: TensorType, image: TensorType) throws(GraphError) {
    let result = try resultType(speaker, image: image)
    guard result == dy else {
      throw GraphError(
        speaker, "dy is not of the type that the pooling gives, \(result).",
        [.init("dy", dy), .init("images", image)])
    }
  }

  /// Axes n, result.., channel | window..; the places of the image that the window sees; the axes to reduce over.
  func overWindows(_ result: TensorType) -> (
    shape: [Dimension], source: [Scalar], elements: [Scalar], over: [Int]
  ) {
    let d = window.rank
    let elements = window.axes.map { Scalar.axis(d + 2 + $0) }
    let places = window.axes.map {
      window.source($0, place: .axis(1 + $0), element: elements[$0])
    }
    return (
      result.shape + window.size.map { Dimension($0) }, [.axis(0)] + places + [.axis(d + 1)],
      elements, Array(d + 2..<2 * d + 2)
    )
  }

  /// Axes n, image.., channel | windows that hold the place..; which windows, and which element of each the place is.
  func overImage(_ image: [Dimension]) -> (
    shape: [Dimension], holders: [Scalar], elements: [Scalar], over: [Int]
  ) {
    let d = window.rank
    var shape = image, windows: [Scalar] = [.axis(0)], elements: [Scalar] = [], over: [Int] = []
    for axis in window.axes {
      var number = Scalar.index(0)
      if window.overlap(axis) > 1 {
        over.append(shape.count)
        number = .axis(shape.count)
        shape.append(Dimension(window.overlap(axis)))
      }
      let (holder, element) = window.holder(axis, place: .axis(1 + axis), number: number)
      windows.append(holder)
      elements.append(element)
    }
    return (shape, windows + [.axis(d + 1)], elements, over)
  }

  // MARK: Numbers of the window's elements

  /// Numbers along an axis: the window rounded up to whole strides, so that also an element beyond the window, where a
  /// window further on begins, has a number of its own.
  func numbers(_ axis: Int) -> Int { window.overlap(axis) * window.strides[axis] }
  var numberCount: Int { window.axes.reduce(1) { $0 * numbers($1) } }

  /// The number of an element (i32), row-major.
  func number(_ elements: [Scalar]) -> Scalar {
    var result: Scalar?
    for (axis, element) in elements.enumerated() {
      result = result.map { $0 * .index(numbers(axis)) + element } ?? element
    }
    return .cast(result ?? .index(0), .int32)
  }
  /// The number that `MaxPooling` gives for an element of the window.
  public func number(element: [Int]) -> Int {
    window.axes.reduce(0) { $0 * numbers($1) + element[$1] }
  }
  /// The element that has this number (i32).
  func element(number: Scalar) -> [Scalar] {
    let whole = Scalar.cast(number, .int64)
    var behind = numberCount
    return window.axes.map { axis in
      let above = behind
      behind /= numbers(axis)
      let low = above == numberCount ? whole : Scalar.binary(.modulo, whole, .index(above))
      return behind == 1 ? low : .binary(.quotient, low, .index(behind))
    }
  }
}

extension PoolingGeometry {
  // MARK: StableHLO

  /// Every element of the window, row-major.
  var allElements: [[Int]] {
    var result: [[Int]] = [[]]
    for size in window.size { result = result.flatMap { head in (0..<size).map { head + [$0] } } }
    return result
  }

  /// Lists for all axes from one for the spatial ones.
  private func around(_ edge: Int, _ spatial: [Int]) -> String {
    stableHLOList([edge] + spatial + [edge])
  }

  /// A reduction over windows of x; strides and padding are the geometry's, unless others are given.
  func reduceWindow(
    _ reduction: Reduction, _ x: StableHLOValue, to type: TensorType,
    strides: [Int]? = nil, padding: [[Int]]? = nil, baseDilations: [Int]? = nil,
    _ builder: inout StableHLOBuilder
  ) -> StableHLOValue {
    let start = builder.splat(reduction.identity(type.elementType), [])
    let ones = window.size.map { _ in 1 }, scalar = TensorType(type.elementType, [])
    let region = builder.region([scalar, scalar]) { inner, values in
      [inner.op(reduction.stableHLO, values[0], values[1], to: scalar)]
    }
    let attributes = [
      "window_dimensions = \(around(1, window.size))",
      "window_strides = \(around(1, strides ?? window.strides))",
      "base_dilations = \(around(1, baseDilations ?? ones))",
      "window_dilations = \(around(1, ones))",
      "padding = \(Window.stableHLO([[0, 0]] + (padding ?? window.padding) + [[0, 0]]))",
    ]
    return builder.op(
      "reduce_window", [x, start], attributes: attributes.joined(separator: ", "),
      regions: [region], to: [type])[0]
  }

  /// x with the geometry's padding, of a given value.
  func padded(_ x: StableHLOValue, with value: Literal, _ builder: inout StableHLOBuilder)
    -> StableHLOValue
  {
    if window.isUnpadded { return x }
    var shape = x.type.shape
    for axis in window.axes {
      shape[1 + axis] = shape[1 + axis] + (window.padding[axis][0] + window.padding[axis][1])
    }
    let fill = builder.splat(value, [])
    let low = around(0, window.padding.map { $0[0] }),
      high = around(0, window.padding.map { $0[1] })
    let none = around(0, window.size.map { _ in 0 })
    return builder.op(
      "pad", x, fill,
      attributes: "edge_padding_low = \(low), edge_padding_high = \(high), "
        + "interior_padding = \(none)", to: x.type.with(shape))
  }

  /// What every window sees through one element: a strided slice of padded images.
  func view(
    _ padded: StableHLOValue, through element: [Int], to type: TensorType,
    _ builder: inout StableHLOBuilder
  ) -> StableHLOValue {
    let extents = builder.extents(type.shape)
    let limits = window.axes.map { element[$0] + (extents[1 + $0] - 1) * window.strides[$0] + 1 }
    return builder.op(
      "slice", padded,
      attributes: "start_indices = \(around(0, element)), "
        + "limit_indices = \(stableHLOList([extents[0]] + limits + [extents.last!])), "
        + "strides = \(around(1, window.strides))", to: type)
  }

  /// The reverse: every window's value at the place that it sees through one element, zero elsewhere.
  func spread(
    _ value: StableHLOValue, through element: [Int], to type: TensorType,
    _ builder: inout StableHLOBuilder
  ) -> StableHLOValue {
    let zero = builder.splat(Literal(0, type.elementType), [])
    let own = builder.extents(value.type.shape), image = builder.extents(type.shape)
    let low = window.axes.map { element[$0] - window.padding[$0][0] }
    let high = window.axes.map {
      image[1 + $0] - low[$0] - (own[1 + $0] - 1) * window.strides[$0] - 1
    }
    return builder.op(
      "pad", value, zero,
      attributes: "edge_padding_low = \(around(0, low)), edge_padding_high = \(around(0, high)), "
        + "interior_padding = \(around(0, window.strides.map { $0 - 1 }))", to: type)
  }

  /// Which windows chose the element.
  func chosen(_ places: StableHLOValue, _ element: [Int], _ builder: inout StableHLOBuilder)
    -> StableHLOValue
  {
    let number = builder.splat(Literal(number(element: element), .int32), places.type.shape)
    return builder.compare("EQ", places, number)
  }
}

extension TensorConvertible {
  /// The geometry that a spelling asks for: strides like the window where none are given.
  func poolingGeometry(_ speaker: String, _ window: [Int], _ strides: [Int]?, _ padding: Padding)
    throws(GraphError) -> PoolingGeometry
  {
    let x = tensor, strides = strides ?? window
    guard (3...5).contains(x.rank), window.count == x.rank - 2, strides.count == x.rank - 2 else {
      throw GraphError(
        speaker,
        "expects images [n, spatial axes.., channels], and a window and strides with one entry per "
          + "spatial axis; the window is \(window), the strides are \(strides).",
        [.init("x", x.type)])
    }
    let pairs = try padding.pairs(
      image: Array(x.shape[1..<x.rank - 1]), size: window, strides: strides,
      dilations: window.map { _ in 1 }, speaker)
    return PoolingGeometry(window: window, strides: strides, padding: pairs)
  }
}
