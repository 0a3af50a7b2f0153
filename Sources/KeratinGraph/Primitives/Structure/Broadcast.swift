/// Repeats axes of extent 1, and puts new axes in front: NumPy's rule. Moves numbers only; costs nothing where the reader
/// takes it into its own loops.
///
///     [10] → [batch, 10]        [batch, 1] → [batch, 10]
///
/// Gradient: the sum over the repeated axes.
public struct Broadcast: Primitive {
  public static let name = "broadcast"
  public let shape: [Dimension]
  public init(to shape: [Dimension]) { self.shape = shape }

  public var attributes: Attributes { ["shape": .dimensions(shape)] }
  public init(_ attributes: Attributes) throws(GraphError) {
    shape = try attributes.dimensions("shape")
  }

  public func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] {
    try expect(inputs, "x")
    let x = inputs[0], lead = shape.count - x.rank
    guard lead >= 0 else {
      throw GraphError(
        name, "rank \(x.rank) cannot become rank \(shape.count).",
        [.init("x", x), .init("to", x.with(shape))])
    }
    for axis in x.shape.indices where x.shape[axis] != 1 && x.shape[axis] != shape[lead + axis] {
      throw GraphError(
        name, "axis \(axis) is \(x.shape[axis]), neither 1 nor \(shape[lead + axis]).",
        [.init("x", x), .init("to", x.with(shape))])
    }
    return [x.with(shape)]
  }
  public func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  {
    let x = inputs[0], lead = shape.count - x.rank
    let repeated = shape.indices.filter { $0 < lead || x.shape[$0 - lead] != shape[$0] }
    return [try cotangents[0]!.sum(along: repeated).reshaped(to: x.shape)]
  }
  public func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel {
    let x = inputs[0], lead = shape.count - x.rank
    let index = x.shape.indices.map { x.shape[$0] == 1 ? Scalar.index(0) : .axis(lead + $0) }
    return .elementwise(inputs, outputs[0], .operand(0, index))
  }
  public func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  )
    -> [StableHLOValue]
  {
    let lead = shape.count - inputs[0].type.rank
    let places = stableHLOList(inputs[0].type.shape.indices.map { lead + $0 })
    return [
      builder.op(
        "broadcast_in_dim", inputs[0], attributes: "broadcast_dimensions = \(places)",
        to: outputs[0])
    ]
  }
}

extension TensorConvertible {
  /// Repeated along axes of extent 1, and along new axes in front, up to `shape`.
  public func broadcast(to shape: [Dimension]) throws(GraphError) -> Tensor {
    tensor.shape == shape ? tensor : try Broadcast(to: shape)(tensor)
  }
}
