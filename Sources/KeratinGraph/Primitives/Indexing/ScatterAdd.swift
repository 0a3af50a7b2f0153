/// Numbers added at places that are data: `y = x`, then `y[b, l, indices[b, i], t] += updates[b, l, i, t]`, where each
/// letter stands for any number of axes. What meets in one place is added in row-major order of the updates.
///
/// Shapes: x and y `[B.., L.., n, T..]`, the axis `axis` having n elements; indices `[B.., I..]`, integers; updates
/// `[B.., L.., I.., T..]`. The first `batchAxes` axes, B, are shared; there may be none.
///
/// An update whose index is not in 0 ..< n is left out.
///
/// Gradient: `dx = dy`; `dupdates` = dy picked at the same places (`Gather`); none for the indices.
public struct ScatterAdd: Primitive {
  public static let name = "scatterAdd"
  public let axis: Int
  public let batchAxes: Int
  public init(along axis: Int, batchAxes: Int = 0) {
    self.axis = axis
    self.batchAxes = batchAxes
  }

  public var attributes: Attributes { ["axis": .int(axis), "batchAxes": .int(batchAxes)] }
  public init(_ attributes: Attributes) throws(GraphError) {
    axis = try attributes.int("axis")
    batchAxes = try attributes.int("batchAxes")
  }
  private var places: GatherPlaces { GatherPlaces(axis: axis, batchAxes: batchAxes) }

  public func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] {
    try expect(inputs, "x", "indices", "updates")
    let (x, updates) = (inputs[0], inputs[2])
    let operands = zip(["x", "indices", "updates"], inputs).map { GraphError.Operand($0, $1) }
    guard x.elementType == updates.elementType, x.elementType != .bool else {
      throw GraphError(name, "expects x and updates to be numbers of one type.", operands)
    }
    let expected = x.with(try places.shape(name, x, inputs[1]))
    guard updates == expected else {
      throw GraphError(name, "the updates are expected to be \(expected).", operands)
    }
    return [x]
  }
  public func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  {
    let dy = cotangents[0]!
    return [dy, nil, try Gather(along: axis, batchAxes: batchAxes)(dy, inputs[1])]
  }
  public func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel {
    .scatter(
      .init(
        shape: inputs[2].shape, value: .operand(2, identityIndex(inputs[2].rank)),
        index: places.index(inputs[0], inputs[1]), operands: inputs + outputs))
  }
  public func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  )
    -> [StableHLOValue]
  {
    let x = inputs[0]
    if builder.extents(x.type.shape)[axis] == 0 { return [x] }
    let indices = builder.op("convert", inputs[1], to: inputs[1].type.with(.int64))
    let batch = Array(0..<batchAxes)
    let numbers =
      "#stablehlo.scatter<update_window_dims = \(places.windowAxes(x.type, indices.type)), "
      + "inserted_window_dims = [\(axis)], input_batching_dims = \(batch), "
      + "scatter_indices_batching_dims = \(batch), scatter_dims_to_operand_dims = [\(axis)], "
      + "index_vector_dim = \(indices.type.rank)>"
    let region = builder.combining(.sum, x.type.elementType)
    return builder.op(
      "scatter", [x, indices, inputs[2]],
      attributes: "scatter_dimension_numbers = \(numbers), indices_are_sorted = false, "
        + "unique_indices = false", regions: [region], to: outputs)
  }
}

extension TensorConvertible {
  /// These numbers with `updates` added along `axis` at the places that `indices` name: what `gather` is turned round.
  /// Updates for places beyond the ends are left out.
  public func scatterAdd(
    _ updates: some TensorConvertible, at indices: some TensorConvertible, along axis: Int = 0,
    batchAxes: Int = 0
  ) throws(GraphError) -> Tensor {
    let axis = try tensor.resolved(axis: axis, for: ScatterAdd.name)
    return try ScatterAdd(along: axis, batchAxes: batchAxes)(
      tensor, indices.tensor, updates.tensor)
  }
}
