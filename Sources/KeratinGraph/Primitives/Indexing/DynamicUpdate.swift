/// x with a part replaced whose start is data: `y = x`, but `y[s₀ + i, s₁ + j, ..] = update[i, j, ..]`, where
/// `sₖ = min(max(startₖ, 0), nₖ − mₖ)`: starts too far out are moved so that the part lies inside.
///
/// Shapes: x and y `[n₀, n₁, ..]`; update `[m₀, m₁, ..]`, no m above its n; as many starts as axes, integer scalars of
/// one type.
///
/// Gradient: `dx = dy` with zeros at the part; `dupdate` = that part of dy; none for the starts.
public struct DynamicUpdate: Primitive {
  public static let name = "dynamicUpdate"
  public init() {}

  public var attributes: Attributes { [:] }
  public init(_ attributes: Attributes) throws(GraphError) {}

  public func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] {
    try checkDynamicPart(name, inputs.count < 2 ? [] : inputs[1].shape, inputs, firstStart: 2)
    guard inputs[0].elementType == inputs[1].elementType else {
      throw GraphError(
        name, "the element types differ.", [.init("x", inputs[0]), .init("update", inputs[1])],
        hint: "cast the update.")
    }
    return [inputs[0]]
  }
  public func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  {
    let dy = cotangents[0]!, zero = try constant(0, like: inputs[1])
    let starts = Array(inputs.dropFirst(2))
    return [try apply([dy, zero] + starts)[0], try dy.dynamicSlice(at: starts, shape: zero.shape)]
      + starts.map { _ in nil }
  }
  public func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel {
    let shape = inputs[1].shape
    let starts = dynamicStarts(inputs, shape, firstStart: 2)
    var index = identityIndex(shape.count)
    var isInside: Scalar?
    for axis in shape.indices {
      guard let start = starts[axis] else { continue }
      let place = Scalar.axis(axis) - start
      index[axis] = place
      let here = Scalar.binary(
        .and, .binary(.greaterOrEqual, place, .index(0)),
        .binary(.less, place, .extent(shape[axis])))
      isInside = isInside.map { .binary(.and, $0, here) } ?? here
    }
    // The update is read beyond its ends too, where the choice falls on x.
    let outside = isInside == nil ? nil : Literal(0, inputs[1].elementType)
    let update = Scalar.operand(1, index, outside: outside)
    let old = Scalar.operand(0, identityIndex(shape.count))
    return .elementwise(inputs, outputs[0], isInside.map { .select($0, update, old) } ?? update)
  }
  public func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  )
    -> [StableHLOValue]
  {
    builder.op("dynamic_update_slice", inputs, to: outputs)
  }
}

extension TensorConvertible {
  /// These numbers with the part that begins at `starts`, one integer scalar per axis, replaced by `update`; starts too
  /// far out are moved inside.
  public func dynamicUpdate(_ update: some TensorConvertible, at starts: [Tensor])
    throws(GraphError) -> Tensor
  {
    try DynamicUpdate().apply([tensor, update.tensor] + starts)[0]
  }

  /// The same along one axis, from `start` (an integer scalar) on.
  public func dynamicUpdate(
    _ update: some TensorConvertible, at start: some TensorConvertible, along axis: Int = 0
  ) throws(GraphError) -> Tensor {
    let axis = try tensor.resolved(axis: axis, for: DynamicUpdate.name)
    return try dynamicUpdate(update, at: starts(start.tensor, axis))
  }
}
