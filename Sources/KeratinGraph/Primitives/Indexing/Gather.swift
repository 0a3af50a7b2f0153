/// Elements picked along an axis, at places that are data: `y[b, l, i, t] = x[b, l, indices[b, i], t]`, where each letter
/// stands for any number of axes.
///
/// Shapes: x `[B.., L.., n, T..]`, its axis `axis` having n elements; indices `[B.., I..]`, integers; y
/// `[B.., L.., I.., T..]`. The first `batchAxes` axes, B, are shared; there may be none.
///
/// An index that is not in 0 ..< n picks 0 (or `false`).
///
/// Gradient: `dy` added up at the places it came from (`ScatterAdd`); none for the indices.
public struct Gather: Primitive {
  public static let name = "gather"
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
    try expect(inputs, "x", "indices")
    return [inputs[0].with(try places.shape(name, inputs[0], inputs[1]))]
  }
  public func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  {
    let zero = try constant(0, like: inputs[0])
    return [
      try ScatterAdd(along: axis, batchAxes: batchAxes)(zero, inputs[1], cotangents[0]!), nil,
    ]
  }
  public func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel {
    .elementwise(
      inputs, outputs[0],
      .operand(
        0, places.index(inputs[0], inputs[1]), outside: Literal(0, inputs[0].elementType)))
  }
  public func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  )
    -> [StableHLOValue]
  {
    let (x, y) = (inputs[0], outputs[0]), zero = Literal(0, inputs[0].type.elementType)
    let n = builder.extents(x.type.shape)[axis]
    if n == 0 { return [builder.splat(zero, y.shape)] }
    let indices = builder.op("convert", inputs[1], to: inputs[1].type.with(.int64))
    var sizes = builder.extents(x.type.shape)
    for axis in Array(0..<batchAxes) + [axis] { sizes[axis] = 1 }
    let numbers =
      "#stablehlo.gather<offset_dims = \(places.windowAxes(x.type, indices.type)), "
      + "collapsed_slice_dims = [\(axis)], operand_batching_dims = \(Array(0..<batchAxes)), "
      + "start_indices_batching_dims = \(Array(0..<batchAxes)), start_index_map = [\(axis)], "
      + "index_vector_dim = \(indices.type.rank)>"
    let picked = builder.op(
      "gather", x, indices,
      attributes: "dimension_numbers = \(numbers), slice_sizes = \(stableHLOList(sizes)), "
        + "indices_are_sorted = false", to: y)
    // StableHLO takes the nearest place there is; ours has 0 where there is none.
    let low = builder.splat(Literal(0, .int64), indices.type.shape)
    let high = builder.splat(Literal(n, .int64), indices.type.shape)
    let (isHigh, isLow) = (
      builder.compare("GE", indices, low), builder.compare("LT", indices, high)
    )
    let isInside = builder.op("and", isHigh, isLow, to: isHigh.type)
    let mask = builder.broadcast(
      isInside, places.indexAxes(indices.type), to: y.shape)
    return [builder.op("select", mask, picked, builder.splat(zero, y.shape), to: y)]
  }
}

/// What `Gather` and `ScatterAdd` have in common: how axes of x, of the indices, and of what is picked belong together.
struct GatherPlaces {
  let axis: Int
  let batchAxes: Int

  /// The shape of what is picked.
  func shape(_ speaker: String, _ x: TensorType, _ indices: TensorType) throws(GraphError)
    -> [Dimension]
  {
    let operands = [GraphError.Operand("x", x), .init("indices", indices)]
    guard indices.elementType.isInteger else {
      throw GraphError(
        speaker, "the indices are \(indices.elementType.rawValue), not integers.", operands,
        hint: "cast them.")
    }
    guard x.shape.indices.contains(axis) else {
      throw GraphError(speaker, "there is no axis \(axis): the rank is \(x.rank).", operands)
    }
    guard batchAxes >= 0, batchAxes <= axis, batchAxes <= indices.rank,
      x.shape[..<batchAxes] == indices.shape[..<batchAxes]
    else {
      throw GraphError(
        speaker,
        "the first \(batchAxes) axes are to be shared; they differ, or reach beyond axis \(axis).",
        operands)
    }
    return Array(x.shape[..<axis] + indices.shape[batchAxes...] + x.shape[(axis + 1)...])
  }

  /// The axes of what is picked that run along the indices, in their order.
  func indexAxes(_ indices: TensorType) -> [Int] {
    Array(0..<batchAxes) + indices.shape.indices.dropFirst(batchAxes).map { $0 - batchAxes + axis }
  }
  /// The others: those that run along x.
  func windowAxes(_ x: TensorType, _ indices: TensorType) -> [Int] {
    let rank = x.rank - 1 + indices.rank - batchAxes, taken = indexAxes(indices)
    return (0..<rank).filter { !taken.contains($0) }
  }

  /// Where in x (operand 0) a point of what is picked lies; the indices are operand 1.
  func index(_ x: TensorType, _ indices: TensorType) -> [Scalar] {
    let place = Scalar.operand(1, indexAxes(indices).map { .axis($0) })
    let more = indices.rank - batchAxes - 1
    return x.shape.indices.map {
      if $0 == axis { return place.converted(from: indices.elementType, to: .int64) }
      return .axis($0 < axis ? $0 : $0 + more)
    }
  }
}

extension TensorConvertible {
  /// The elements along `axis` at the places that `indices` name; its axes take the place of that axis. With
  /// `batchAxes`, that many axes in front are common to both:
  ///
  ///     table.gather(words)                                  // [rows, 64], [batch, time] → [batch, time, 64]
  ///     logits.gather(labels, along: 1, batchAxes: 1)        // [batch, 10], [batch] → [batch]
  ///
  /// Places beyond the ends pick 0.
  public func gather(_ indices: some TensorConvertible, along axis: Int = 0, batchAxes: Int = 0)
    throws(GraphError) -> Tensor
  {
    let axis = try tensor.resolved(axis: axis, for: Gather.name)
    return try Gather(along: axis, batchAxes: batchAxes)(tensor, indices.tensor)
  }
}
