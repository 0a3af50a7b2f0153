/// The elements along an axis in order, and where each stood before (i32). Stable; NaN counts as greater than any number,
/// 0 and −0 as equal.
///
/// Outputs: the values, of the type and shape of x; the places, i32 of the same shape.
///
/// Gradient: each dy goes back to the place its value came from; none through the places.
public struct Sort: Primitive {
  public static let name = "sort"
  public let axis: Int
  public let isDescending: Bool
  public init(along axis: Int, isDescending: Bool = false) {
    self.axis = axis
    self.isDescending = isDescending
  }

  public var attributes: Attributes { ["axis": .int(axis), "descending": .bool(isDescending)] }
  public init(_ attributes: Attributes) throws(GraphError) {
    axis = try attributes.int("axis")
    isDescending = try attributes.bool("descending")
  }

  public func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] {
    try expect(inputs, "x")
    let x = inputs[0]
    guard x.elementType != .bool else {
      throw GraphError(name, "has no sense for elements of type bool.", [.init("x", x)])
    }
    guard x.shape.indices.contains(axis) else {
      throw GraphError(name, "there is no axis \(axis): the rank is \(x.rank).", [.init("x", x)])
    }
    return [x, x.with(.int32)]
  }
  public func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  {
    guard let dy = cotangents[0] else { return [nil] }
    // With the axis last, all others are shared between values and places.
    var order = Array(dy.shape.indices)
    order.swapAt(axis, order.count - 1)
    let (values, places) = (try dy.transposed(order), try outputs[1].transposed(order))
    let last = order.count - 1
    let back = try ScatterAdd(along: last, batchAxes: last)(
      constant(0, like: values), places, values)
    return [try back.transposed(order)]
  }
  public func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel {
    .sort(.init(axis: axis, isDescending: isDescending, type: inputs[0]))
  }
  public func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  )
    -> [StableHLOValue]
  {
    let x = inputs[0], type = x.type.elementType
    let places = builder.op(
      "iota", attributes: "iota_dimension = \(axis) : i64", to: outputs[1])
    let (value, place) = (TensorType(type, []), TensorType(.int32, []))
    let region = builder.region([value, value, place, place]) { inner, arguments in
      let (a, b) = isDescending ? (arguments[1], arguments[0]) : (arguments[0], arguments[1])
      let isLess = inner.compare("LT", a, b)
      guard type.isFloatingPoint else { return [isLess] }
      // Or b alone is NaN.
      let (isNaN, isNumber) = (inner.compare("NE", b, b), inner.compare("EQ", a, a))
      let isLast = inner.op("and", isNaN, isNumber, to: isLess.type)
      return [inner.op("or", isLess, isLast, to: isLess.type)]
    }
    return builder.op(
      "sort", [x, places], attributes: "dimension = \(axis) : i64, is_stable = true",
      regions: [region], to: outputs)
  }
}

extension TensorConvertible {
  /// The elements in order along `axis`, and where each stood before (i32).
  public func sorted(along axis: Int = -1, descending: Bool = false) throws(GraphError) -> (
    values: Tensor, indices: Tensor
  ) {
    let axis = try tensor.resolved(axis: axis, for: Sort.name)
    let found = try Sort(along: axis, isDescending: descending).apply([tensor])
    return (found[0], found[1])
  }

  /// The `k` greatest elements along `axis`, greatest first, and where each stands (i32); of equal ones the earlier
  /// first. NaN counts as greater than any number.
  public func topK(_ k: Int, along axis: Int = -1) throws(GraphError) -> (
    values: Tensor, indices: Tensor
  ) {
    let axis = try tensor.resolved(axis: axis, for: "topK")
    guard k >= 0, tensor.shape[axis].known.map({ k <= $0 }) ?? true else {
      throw GraphError(
        "topK", "there are no \(k) greatest of \(tensor.shape[axis]) elements along axis \(axis).",
        [.init("x", tensor.type)])
    }
    let (values, indices) = try sorted(along: axis, descending: true)
    let end = Dimension(k)
    return (try values.sliced(along: axis, to: end), try indices.sliced(along: axis, to: end))
  }
}
