/// One number around, and between, the elements: along each axis `low` places before, `high` after, and `interior`
/// between two neighbours.
///
/// Shapes: an axis of n elements becomes `low + (n − 1)·(interior + 1) + 1 + high` long (`low + high` if n is 0). None of
/// the three is negative; slice to take elements away.
///
/// Gradient: `dy` at the places of x.
public struct Pad: Primitive {
  public static let name = "pad"
  public let low: [Dimension]
  public let high: [Dimension]
  public let interior: [Int]
  public let value: Double

  public init(low: [Dimension], high: [Dimension], interior: [Int], value: Double) {
    self.low = low
    self.high = high
    self.interior = interior
    self.value = value
  }

  public var attributes: Attributes {
    [
      "low": .dimensions(low), "high": .dimensions(high), "interior": .ints(interior),
      "value": .double(value),
    ]
  }
  public init(_ attributes: Attributes) throws(GraphError) {
    low = try attributes.dimensions("low")
    high = try attributes.dimensions("high")
    interior = try attributes.ints("interior")
    value = try attributes.double("value")
  }

  public func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] {
    try expect(inputs, "x")
    let x = inputs[0]
    guard low.count == x.rank, high.count == x.rank, interior.count == x.rank else {
      throw GraphError(
        name,
        "the padding speaks of \(low.count) axes (low), \(high.count) (high) and \(interior.count) "
          + "(interior); the rank is \(x.rank).", [.init("x", x)])
    }
    guard x.elementType.isFloatingPoint || Int(exactly: value) != nil else {
      throw GraphError(name, "\(value) is no \(x.elementType.rawValue).", [.init("x", x)])
    }
    var shape: [Dimension] = []
    for axis in x.shape.indices {
      guard low[axis].isNeverNegative(), high[axis].isNeverNegative(), interior[axis] >= 0 else {
        throw GraphError(
          name,
          "the padding of axis \(axis) is negative: low \(low[axis]), high \(high[axis]), interior "
            + "\(interior[axis]).", [.init("x", x)], hint: "slice to take elements away.")
      }
      let middle = x.shape[axis].spread(by: interior[axis] + 1)
      shape.append(try low[axis].adding(middle).adding(high[axis]))
    }
    return [x.with(shape)]
  }
  public func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  {
    var ends: [Dimension] = []
    for (axis, extent) in inputs[0].shape.enumerated() {
      ends.append(try low[axis].adding(extent.spread(by: interior[axis] + 1)))
    }
    return [try Slice(starts: low, ends: ends, strides: interior.map { $0 + 1 })(cotangents[0]!)]
  }
  public func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel {
    let x = inputs[0], fill = Scalar.number(value, x.elementType)
    guard case .literal(let outside) = fill else { preconditionFailure("a number is a literal") }
    var index: [Scalar] = []
    var isElement: Scalar?
    for axis in x.shape.indices {
      let place: Scalar = low[axis] == 0 ? .axis(axis) : .axis(axis) - .extent(low[axis])
      guard interior[axis] > 0 else {
        index.append(place)
        continue
      }
      // Quotients are of numbers that are not negative: one period more puts the low padding at place -1.
      let step = Scalar.index(interior[axis] + 1)
      let shifted = Scalar.binary(.max, place + step, .index(0))
      index.append(.binary(.quotient, shifted, step) - .index(1))
      let here = Scalar.binary(.equal, .binary(.modulo, shifted, step), .index(0))
      isElement = isElement.map { .binary(.and, $0, here) } ?? here
    }
    let read = Scalar.operand(0, index, outside: outside)
    return .elementwise(inputs, outputs[0], isElement.map { .select($0, read, fill) } ?? read)
  }
  public func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  )
    -> [StableHLOValue]
  {
    let type = inputs[0].type.elementType
    let fill = builder.splat(
      type.isFloatingPoint ? Literal(value, type) : Literal(Int(value), type), [])
    let places =
      "edge_padding_low = \(stableHLOList(builder.extents(low))), "
      + "edge_padding_high = \(stableHLOList(builder.extents(high))), "
      + "interior_padding = \(stableHLOList(interior))"
    return [builder.op("pad", inputs[0], fill, attributes: places, to: outputs[0])]
  }
}

extension TensorConvertible {
  /// `low[k]` times `value` before axis k, `high[k]` times after it, and `interior[k]` times between neighbours.
  public func padded(
    low: [Dimension], high: [Dimension], interior: [Int]? = nil, with value: Double = 0
  ) throws(GraphError) -> Tensor {
    let interior = interior ?? Array(repeating: 0, count: tensor.rank)
    let isNothing =
      low.allSatisfy { $0 == 0 } && high.allSatisfy { $0 == 0 } && interior.allSatisfy { $0 == 0 }
    if isNothing, low.count == tensor.rank, high.count == tensor.rank { return tensor }
    return try Pad(low: low, high: high, interior: interior, value: value)(tensor)
  }
}
