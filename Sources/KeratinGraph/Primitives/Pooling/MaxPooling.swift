/// The largest value of each window, and which element of the window it is. NaN wins.
///
/// Shapes: x `[n, d.., c]`; both outputs `[n, o.., c]` with `o = ⌊(d + padding − window) / stride⌋ + 1`. Output 0: the
/// values, of x's type. Output 1 (i32): the number of the first element of the window that is not less than the maximum,
/// row-major in a window whose extents are rounded up to whole strides. Padding counts as the least value.
///
/// Gradient: `dx = MaxPoolingGradient(dy, places)`: the whole of dy goes to the first of equal elements.
public struct MaxPooling: Primitive {
  public static let name = "maxPooling"
  public let geometry: PoolingGeometry
  public init(_ geometry: PoolingGeometry) { self.geometry = geometry }

  public var attributes: Attributes { Attributes(geometry.attributes) }
  public init(_ attributes: Attributes) throws(GraphError) {
    geometry = try PoolingGeometry(attributes)
  }

  public func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] {
    try expect(inputs, "x")
    let values = try geometry.resultType(name, image: inputs[0])
    return [values, values.with(.int32)]
  }
  public func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  {
    guard let dy = cotangents[0] else { return [nil] }
    return [try MaxPoolingGradient(geometry, image: inputs[0].shape)(dy, outputs[1])]
  }

  public func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel {
    let type = inputs[0].elementType, here = identityIndex(outputs[0].rank)
    let (shape, source, elements, over) = geometry.overWindows(outputs[0])
    let outside = geometry.window.isUnpadded ? nil : Reduction.max.identity(type)
    let x = Scalar.operand(0, source, outside: outside)
    let none = Scalar.literal(Literal(geometry.numberCount, .int32))
    let which = Scalar.select(.binary(.less, x, .step(0)), none, geometry.number(elements))
    return .nest(
      LoopNest(
        shape: shape,
        steps: [
          .init(x, .max, over: over, type: type), .init(which, .min, over: over, type: .int32),
        ],
        operands: inputs + outputs,
        stores: [.init(step: 0, operand: 1, index: here), .init(step: 1, operand: 2, index: here)]))
  }

  public func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  ) -> [StableHLOValue] {
    let x = inputs[0], type = x.type.elementType
    let padded = geometry.padded(x, with: Reduction.max.identity(type), &builder)
    // Maxima of slices, and no `reduce_window`: XLA computes them along the channels in one loop, on the CPU in half the
    // time.
    var views: [(element: [Int], seen: StableHLOValue)] = []
    for element in geometry.allElements {
      views.append((element, geometry.view(padded, through: element, to: outputs[0], &builder)))
    }
    var values = views[0].seen
    for view in views.dropFirst() {
      values = builder.op("maximum", values, view.seen, to: outputs[0])
    }
    // From the last element to the first, so that the first of equal ones stays.
    var places = builder.splat(Literal(geometry.numberCount, .int32), outputs[1].shape)
    for (element, seen) in views.reversed() {
      let isLess = builder.compare("LT", seen, values)
      let number = builder.splat(
        Literal(geometry.number(element: element), .int32), outputs[1].shape)
      places = builder.op("select", isLess, places, number, to: outputs[1])
    }
    return [values, places]
  }
}

extension TensorConvertible {
  /// The largest value of each window, each channel for itself.
  ///
  ///     try images.maxPooled(window: [2, 2])      // [batch, 28, 28, 32]: [batch, 14, 14, 32]
  ///
  /// - Parameters:
  ///   - window: Extents, one per spatial axis.
  ///   - strides: Distances between windows; like the window where none are given.
  public func maxPooled(window: [Int], strides: [Int]? = nil, padding: Padding = .valid)
    throws(GraphError) -> Tensor
  {
    let geometry = try poolingGeometry(MaxPooling.name, window, strides, padding)
    return try MaxPooling(geometry)(tensor)
  }
}
