/// The family: `y[rows]` = where along one axis the extreme element of `x[rows, axis]` stands, i32: the first of several,
/// and the first NaN where there is one.
///
/// Gradient: none.
public protocol ArgReduction: Primitive {
  var axis: Int { get }
  init(along axis: Int)
  /// `max` or `min`.
  static var reduction: Reduction { get }
}

extension ArgReduction {
  public var attributes: Attributes { ["axis": .int(axis)] }
  public init(_ attributes: Attributes) throws(GraphError) {
    self.init(along: try attributes.int("axis"))
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
    guard x.shape[axis] != 0 else {
      throw GraphError(name, "axis \(axis) has no elements to choose from.", [.init("x", x)])
    }
    guard x.shape[axis].known.map({ Int32(exactly: $0) != nil }) ?? true else {
      throw GraphError(
        name, "axis \(axis) has more elements than an i32 counts.", [.init("x", x)])
    }
    var shape = x.shape
    shape.remove(at: axis)
    return [TensorType(.int32, shape)]
  }
  public func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  { [nil] }

  public func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel {
    let x = inputs[0], here = Scalar.operand(0, identityIndex(x.rank))
    // The first place that holds the extreme; a NaN is the extreme, and differs from itself.
    var isExtreme = Scalar.binary(.equal, here, .step(0))
    if x.elementType.isFloatingPoint {
      isExtreme = .binary(.or, isExtreme, .binary(.notEqual, here, here))
    }
    let place = Scalar.select(
      isExtreme, .cast(.axis(axis), .int32), .literal(ElementType.int32.greatestInteger))
    let rows = x.shape.indices.filter { $0 != axis }
    return .nest(
      LoopNest(
        shape: x.shape,
        steps: [
          .init(here, Self.reduction, over: [axis], type: x.elementType),
          .init(place, .min, over: [axis], type: .int32),
        ],
        operands: inputs + outputs,
        stores: [.init(step: 1, operand: 1, index: rows.map { .axis($0) })]))
  }
  public func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  )
    -> [StableHLOValue]
  {
    let x = inputs[0], rows = x.type.shape.indices.filter { $0 != axis }
    let extreme = builder.reduce(
      x, Self.reduction, along: [axis], to: outputs[0].with(x.type.elementType))
    let spread = builder.broadcast(extreme, rows, to: x.type.shape)
    var isExtreme = builder.compare("EQ", x, spread)
    if x.type.elementType.isFloatingPoint {
      let isNaN = builder.compare("NE", x, x)
      isExtreme = builder.op("or", isExtreme, isNaN, to: isExtreme.type)
    }
    let places = builder.op(
      "iota", attributes: "iota_dimension = \(axis) : i64", to: x.type.with(.int32))
    let none = builder.splat(ElementType.int32.greatestInteger, x.type.shape)
    let chosen = builder.op("select", isExtreme, places, none, to: places.type)
    return [builder.reduce(chosen, .min, along: [axis], to: outputs[0])]
  }
}
