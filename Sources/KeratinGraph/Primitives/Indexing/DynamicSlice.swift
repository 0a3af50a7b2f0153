/// A part of fixed size whose start is data: `y[i, j, ..] = x[s₀ + i, s₁ + j, ..]`, where `sₖ = min(max(startₖ, 0),
/// nₖ − mₖ)`: starts too far out are moved so that the part lies inside.
///
/// Shapes: x `[n₀, n₁, ..]`; as many starts as axes, integer scalars of one type; y `[m₀, m₁, ..]`, no m above its n.
///
/// Gradient: `dy` put at the same place among zeros (`DynamicUpdate`); none for the starts.
public struct DynamicSlice: Primitive {
  public static let name = "dynamicSlice"
  public let shape: [Dimension]
  public init(shape: [Dimension]) { self.shape = shape }

  public var attributes: Attributes { ["shape": .dimensions(shape)] }
  public init(_ attributes: Attributes) throws(GraphError) {
    shape = try attributes.dimensions("shape")
  }

  public func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] {
    try checkDynamicPart(name, shape, inputs, firstStart: 1)
    return [inputs[0].with(shape)]
  }
  public func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  {
    let zero = try constant(0, like: inputs[0]), starts = inputs.dropFirst()
    let dx = try DynamicUpdate().apply([zero, cotangents[0]!] + starts)[0]
    return [dx] + starts.map { _ in nil }
  }
  public func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel {
    let starts = dynamicStarts(inputs, shape, firstStart: 1)
    let index = starts.enumerated().map { axis, start in
      start.map { $0 + .axis(axis) } ?? .axis(axis)
    }
    return .elementwise(inputs, outputs[0], .operand(0, index))
  }
  public func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  )
    -> [StableHLOValue]
  {
    builder.op(
      "dynamic_slice", inputs,
      attributes: "slice_sizes = \(stableHLOList(builder.extents(shape)))", to: outputs)
  }
}

/// Throws unless the first input has a part of this shape, and the others from `firstStart` on are one start per axis.
func checkDynamicPart(
  _ speaker: String, _ shape: [Dimension], _ inputs: [TensorType], firstStart: Int
) throws(GraphError) {
  guard inputs.count >= firstStart, inputs.count == firstStart + inputs[0].rank else {
    throw GraphError(
      speaker,
      "expects x, \(firstStart == 2 ? "an update, " : "")and one start for each axis of x; received "
        + "\(inputs.count) inputs.")
  }
  let x = inputs[0]
  let operands = [GraphError.Operand("x", x), .init("part", x.with(shape))]
  guard shape.count == x.rank else {
    throw GraphError(speaker, "the ranks of x and of its part differ.", operands)
  }
  for axis in shape.indices {
    let room = try x.shape[axis].subtracting(shape[axis])
    guard shape[axis].isNeverNegative(), room.isNeverNegative() else {
      throw GraphError(
        speaker,
        "a part of \(shape[axis]) does not fit into axis \(axis), which has \(x.shape[axis]).",
        operands)
    }
  }
  for (axis, start) in inputs.dropFirst(firstStart).enumerated() {
    guard start.rank == 0, start.elementType.isInteger, start.elementType != .uint64,
      start.elementType == inputs[firstStart].elementType
    else {
      throw GraphError(
        speaker, "the starts are expected to be integer scalars of one type, u64 excepted.",
        operands + [.init("start \(axis)", start)])
    }
  }
}

/// The starts, moved inside; nil along an axis that leaves no choice.
func dynamicStarts(_ inputs: [TensorType], _ shape: [Dimension], firstStart: Int) -> [Scalar?] {
  shape.indices.map { axis in
    guard let room = try? inputs[0].shape[axis].subtracting(shape[axis]) else {
      preconditionFailure("the difference of the extents has been checked")
    }
    if room == 0 { return nil }
    let start = Scalar.operand(firstStart + axis, []).converted(
      from: inputs[firstStart + axis].elementType, to: .int64)
    return .binary(.min, .binary(.max, start, .index(0)), .extent(room))
  }
}

extension TensorConvertible {
  /// The part of this shape that begins at `starts`, one integer scalar per axis; starts too far out are moved inside.
  public func dynamicSlice(at starts: [Tensor], shape: [Dimension]) throws(GraphError) -> Tensor {
    try DynamicSlice(shape: shape).apply([tensor] + starts)[0]
  }

  /// `count` elements along one axis from `start` (an integer scalar) on; a start too far out is moved inside.
  public func dynamicSlice(
    at start: some TensorConvertible, count: Dimension, along axis: Int = 0
  ) throws(GraphError) -> Tensor {
    let axis = try tensor.resolved(axis: axis, for: DynamicSlice.name)
    var shape = tensor.shape
    shape[axis] = count
    return try dynamicSlice(at: starts(start.tensor, axis), shape: shape)
  }

  /// One start per axis: 0 but along `axis`.
  func starts(_ start: Tensor, _ axis: Int) throws(GraphError) -> [Tensor] {
    var starts: [Tensor] = []
    for k in tensor.shape.indices {
      starts.append(k == axis ? start : try constant(0, type: start.elementType))
    }
    return starts
  }
}
