/// The same elements in the same (row-major) order under another shape. Moves nothing.
///
/// Gradient: `dy` reshaped back.
public struct Reshape: Primitive {
  public static let name = "reshape"
  public let shape: [Dimension]
  public init(to shape: [Dimension]) { self.shape = shape }

  public var attributes: Attributes { ["shape": .dimensions(shape)] }
  public init(_ attributes: Attributes) throws(GraphError) {
    shape = try attributes.dimensions("shape")
  }

  public func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] {
    try expect(inputs, "x")
    let (old, new) = (try inputs[0].shape.product(), try shape.product())
    guard old == new else {
      throw GraphError(
        name, "\(old) elements cannot become \(new).",
        [.init("x", inputs[0]), .init("to", inputs[0].with(shape))])
    }
    return [inputs[0].with(shape)]
  }
  public func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  {
    [try cotangents[0]!.reshaped(to: inputs[0].shape)]
  }
  public func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel {
    .elementwise(inputs, outputs[0], .operand(0, reshapedIndex(from: inputs[0].shape, to: shape)))
  }
  public func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  )
    -> [StableHLOValue]
  {
    [builder.op("reshape", inputs[0], to: outputs[0])]
  }
}

/// Where an element of the shape `to` lies in the shape `from`. Axes are matched in stretches of equal product, so that
/// `[batch, 28, 28] → [batch, 784]` leaves the batch axis alone.
func reshapedIndex(from: [Dimension], to: [Dimension]) -> [Scalar] {
  var index: [Scalar] = []
  var (i, j) = (0, 0)
  func product(_ shape: ArraySlice<Dimension>) -> Dimension? { try? Array(shape).product() }
  while i < from.count || j < to.count {
    // The shortest stretch of both that holds equally many elements.
    var (m, n) = (min(i + 1, from.count), min(j + 1, to.count))
    search: for end in m...from.count {
      for other in n...to.count where product(from[i..<end]) == product(to[j..<other]) {
        (m, n) = (end, other)
        break search
      }
    }
    // Ones at the end belong to the last stretch.
    if n == to.count, i < from.count, from[m...].allSatisfy({ $0 == 1 }) { m = from.count }
    if m == from.count, to[n...].allSatisfy({ $0 == 1 }) { n = to.count }
    index += split(flat(j..<n, to), from[i..<m])
    (i, j) = (m, n)
  }
  return index
}

/// The position within the axes `axes` of `shape`.
private func flat(_ axes: Range<Int>, _ shape: [Dimension]) -> Scalar {
  var result: Scalar?
  for axis in axes where shape[axis] != 1 {
    result = result.map { $0 * .extent(shape[axis]) + .axis(axis) } ?? .axis(axis)
  }
  return result ?? .index(0)
}

/// A position taken apart into places along the axes of `shape`.
private func split(_ position: Scalar, _ shape: ArraySlice<Dimension>) -> [Scalar] {
  var result: [Scalar] = []
  var rest: Dimension? = 1
  var isFirst: [Bool] = []
  var seen = false
  for extent in shape {
    isFirst.append(!seen && extent != 1)
    if extent != 1 { seen = true }
  }
  for (extent, first) in zip(shape, isFirst).reversed() {
    if extent == 1 {
      result.append(.index(0))
      continue
    }
    guard let behind = rest else { preconditionFailure("\(shape) is not a product of one symbol") }
    var place = behind == 1 ? position : .binary(.quotient, position, .extent(behind))
    if !first { place = .binary(.modulo, place, .extent(extent)) }
    result.append(place)
    rest = try? behind.multiplied(by: extent)
  }
  return result.reversed()
}

extension TensorConvertible {
  /// The same elements, row-major, under another shape of as many elements.
  public func reshaped(to shape: [Dimension]) throws(GraphError) -> Tensor {
    tensor.shape == shape ? tensor : try Reshape(to: shape)(tensor)
  }

  /// New axes of extent 1; `axes` are places in the result.
  public func expandingAxes(_ axes: [Int]) throws(GraphError) -> Tensor {
    let rank = tensor.rank + axes.count
    var places: Set<Int> = []
    for axis in axes {
      places.insert(try tensor.resolved(axis: axis, for: "expandingAxes", rank: rank))
    }
    var old = tensor.shape.makeIterator()
    return try reshaped(to: (0..<rank).map { places.contains($0) ? 1 : old.next() ?? 1 })
  }
}
