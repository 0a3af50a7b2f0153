/// A regular part: `y[i, j, ..] = x[start₀ + i·stride₀, start₁ + j·stride₁, ..]`. Moves numbers only.
///
/// Shapes: along each axis `0 ≤ start ≤ end ≤ extent`, and the result has `⌈(end − start) / stride⌉` elements. Starts and
/// ends may mention the symbol of their axis: `batch − 1` to `batch` is the last row. Named sizes count as 1 at least
/// in these conditions.
///
/// Gradient: `dy` padded with zeros, between its elements too where the stride is not 1.
public struct Slice: Primitive {
  public static let name = "slice"
  public let starts: [Dimension]
  public let ends: [Dimension]
  public let strides: [Int]

  public init(starts: [Dimension], ends: [Dimension], strides: [Int]? = nil) {
    self.starts = starts
    self.ends = ends
    self.strides = strides ?? Array(repeating: 1, count: starts.count)
  }

  public var attributes: Attributes {
    ["starts": .dimensions(starts), "ends": .dimensions(ends), "strides": .ints(strides)]
  }
  public init(_ attributes: Attributes) throws(GraphError) {
    starts = try attributes.dimensions("starts")
    ends = try attributes.dimensions("ends")
    strides = try attributes.ints("strides")
  }

  public func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] {
    try expect(inputs, "x")
    let x = inputs[0]
    guard starts.count == x.rank, ends.count == x.rank, strides.count == x.rank else {
      throw GraphError(
        name,
        "\(starts.count) starts, \(ends.count) ends and \(strides.count) strides for rank \(x.rank).",
        [.init("x", x)])
    }
    var shape: [Dimension] = []
    for axis in x.shape.indices {
      let (start, end, extent) = (starts[axis], ends[axis], x.shape[axis])
      guard strides[axis] > 0 else {
        throw GraphError(
          name, "the stride along axis \(axis) is \(strides[axis]), not positive.", [.init("x", x)],
          hint: "reverse the axis to go backwards.")
      }
      let (count, rest) = (try end.subtracting(start), try extent.subtracting(end))
      guard start.isNeverNegative(), count.isNeverNegative(), rest.isNeverNegative() else {
        throw GraphError(
          name, "\(start) ..< \(end) is not a part of axis \(axis), which has \(extent) elements.",
          [.init("x", x)])
      }
      shape.append(try count.dividedRoundingUp(by: strides[axis]))
    }
    return [x.with(shape)]
  }
  public func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  {
    let dy = cotangents[0]!
    var high: [Dimension] = []
    for (axis, extent) in inputs[0].shape.enumerated() {
      high.append(
        try extent.subtracting(starts[axis]).subtracting(
          dy.shape[axis].spread(by: strides[axis])))
    }
    return [try dy.padded(low: starts, high: high, interior: strides.map { $0 - 1 })]
  }
  public func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel {
    let x = inputs[0]
    var isAlwaysInside = true
    var index: [Scalar] = []
    for axis in x.shape.indices {
      let place: Scalar =
        strides[axis] == 1 ? .axis(axis) : .axis(axis) * .index(strides[axis])
      index.append(starts[axis] == 0 ? place : .extent(starts[axis]) + place)
      // A named size of 0 is not reckoned with, but must not read foreign memory either.
      let room = try? x.shape[axis].subtracting(ends[axis])
      isAlwaysInside =
        isAlwaysInside && starts[axis].isNeverNegative(forSymbolsFrom: 0)
        && room?.isNeverNegative(forSymbolsFrom: 0) == true
    }
    let outside = isAlwaysInside ? nil : Literal(0, x.elementType)
    return .elementwise(inputs, outputs[0], .operand(0, index, outside: outside))
  }
  public func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  )
    -> [StableHLOValue]
  {
    let places =
      "start_indices = \(stableHLOList(builder.extents(starts))), "
      + "limit_indices = \(stableHLOList(builder.extents(ends))), "
      + "strides = \(stableHLOList(strides))"
    return [builder.op("slice", inputs[0], attributes: places, to: outputs[0])]
  }
}

extension Dimension {
  /// The extent that n elements take when they stand `stride` apart: `(n − 1)·stride + 1`, and 0 for none.
  func spread(by stride: Int) -> Dimension {
    self == 0 || stride == 1 ? self : (self - 1) * stride + 1
  }
}

extension TensorConvertible {
  /// Every `stride`-th element along `axis`, from `start` up to `end` (the whole axis where it is not named). Negative
  /// integers count from the end: `x.sliced(along: 0, from: -1)` is the last row.
  public func sliced(
    along axis: Int, from start: Dimension = 0, to end: Dimension? = nil, by stride: Int = 1
  ) throws(GraphError) -> Tensor {
    let x = tensor
    let axis = try x.resolved(axis: axis, for: Slice.name)
    func fromEnd(_ place: Dimension) throws(GraphError) -> Dimension {
      if let known = place.known, known < 0 { x.shape[axis] + known } else { place }
    }
    var starts = [Dimension](repeating: 0, count: x.rank)
    var ends = x.shape
    var strides = Array(repeating: 1, count: x.rank)
    starts[axis] = try fromEnd(start)
    if let end { ends[axis] = try fromEnd(end) }
    strides[axis] = stride
    if starts[axis] == 0, ends == x.shape, stride == 1 { return x }
    return try Slice(starts: starts, ends: ends, strides: strides)(x)
  }

  /// One place of an axis, which is gone from the result; negative places count from the end.
  public func at(_ place: Int, along axis: Int = 0) throws(GraphError) -> Tensor {
    let x = tensor
    let axis = try x.resolved(axis: axis, for: Slice.name)
    let start = place < 0 ? x.shape[axis] + place : Dimension(place)
    var shape = x.shape
    shape.remove(at: axis)
    return try x.sliced(along: axis, from: start, to: start + 1).reshaped(to: shape)
  }
}
