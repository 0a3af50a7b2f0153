/// `y[.., i, ..] = Σ x[.., j, ..]` over j ≤ i along an axis; exclusive: over j < i; reversed: over j ≥ i (j > i). Integers
/// wrap.
///
/// Gradient: `dx` = the cumulative sum of dy in the other direction.
public struct CumulativeSum: Primitive {
  public static let name = "cumulativeSum"
  public let axis: Int
  public let isExclusive: Bool
  public let isReversed: Bool
  public init(along axis: Int, isExclusive: Bool = false, isReversed: Bool = false) {
    self.axis = axis
    self.isExclusive = isExclusive
    self.isReversed = isReversed
  }

  public var attributes: Attributes {
    ["axis": .int(axis), "exclusive": .bool(isExclusive), "reversed": .bool(isReversed)]
  }
  public init(_ attributes: Attributes) throws(GraphError) {
    axis = try attributes.int("axis")
    isExclusive = try attributes.bool("exclusive")
    isReversed = try attributes.bool("reversed")
  }

  public func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] {
    try expect(inputs, "x")
    guard inputs[0].elementType != .bool else {
      throw GraphError(name, "has no sense for elements of type bool.", [.init("x", inputs[0])])
    }
    guard inputs[0].shape.indices.contains(axis) else {
      throw GraphError(
        name, "there is no axis \(axis): the rank is \(inputs[0].rank).", [.init("x", inputs[0])])
    }
    return inputs
  }
  public func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  {
    [
      try CumulativeSum(along: axis, isExclusive: isExclusive, isReversed: !isReversed)(
        cotangents[0]!)
    ]
  }
  public func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel {
    .cumulative(
      .init(
        .sum, axis: axis, isExclusive: isExclusive, isReversed: isReversed, type: outputs[0]))
  }
  public func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  )
    -> [StableHLOValue]
  {
    let x = inputs[0], type = x.type.elementType
    let extents = builder.extents(x.type.shape), n = extents[axis]
    if extents.contains(0) { return [x] }
    // A window of n elements that ends (reversed: begins) at each place, or just beside it.
    var window = extents.map { _ in 1 }
    window[axis] = n
    let pads = extents.indices.map { k in
      if k != axis { return [0, 0] }
      let sides = isExclusive ? [n, -1] : [n - 1, 0]
      return isReversed ? sides.reversed() : sides
    }
    let start = builder.splat(Literal(0, type), [])
    let region = builder.combining(.sum, type)
    return builder.op(
      "reduce_window", [x, start],
      attributes: "window_dimensions = \(stableHLOList(window)), padding = dense<\(pads)> : "
        + "tensor<\(extents.count)x2xi64>",
      regions: [region], to: outputs)
  }
}

extension TensorConvertible {
  /// Running sums along `axis`, from its end if reversed; if exclusive, each without its own element.
  public func cumulativeSum(
    along axis: Int = -1, isExclusive: Bool = false, isReversed: Bool = false
  ) throws(GraphError) -> Tensor {
    let axis = try tensor.resolved(axis: axis, for: CumulativeSum.name)
    return try CumulativeSum(along: axis, isExclusive: isExclusive, isReversed: isReversed)(tensor)
  }
}
