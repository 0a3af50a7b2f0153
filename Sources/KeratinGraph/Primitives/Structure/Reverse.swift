/// `y[.., i, ..] = x[.., n − 1 − i, ..]` for some axes, n their extents. Moves numbers only.
///
/// Gradient: `dy` reversed along the same axes.
public struct Reverse: Primitive {
  public static let name = "reverse"
  /// Ascending, without repetition.
  public let axes: [Int]
  public init(along axes: [Int]) { self.axes = axes }

  public var attributes: Attributes { ["axes": .ints(axes)] }
  public init(_ attributes: Attributes) throws(GraphError) { axes = try attributes.ints("axes") }

  public func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] {
    try expect(inputs, "x")
    guard axes == Set(axes).sorted(), axes.allSatisfy(inputs[0].shape.indices.contains) else {
      throw GraphError(
        name, "\(axes) are no axes of rank \(inputs[0].rank).", [.init("x", inputs[0])])
    }
    return inputs
  }
  public func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  {
    [try self(cotangents[0]!)]
  }
  public func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel {
    let x = inputs[0]
    let index = x.shape.indices.map {
      axes.contains($0) ? .extent(x.shape[$0] - 1) - .axis($0) : Scalar.axis($0)
    }
    return .elementwise(inputs, outputs[0], .operand(0, index))
  }
  public func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  )
    -> [StableHLOValue]
  {
    [
      builder.op(
        "reverse", inputs[0], attributes: "dimensions = \(stableHLOList(axes))", to: outputs[0])
    ]
  }
}

extension TensorConvertible {
  /// The elements in opposite order along `axes` (all of them, where none are named).
  public func reversed(along axes: [Int]? = nil) throws(GraphError) -> Tensor {
    let x = tensor
    return try Reverse(along: x.resolved(axes: axes ?? Array(x.shape.indices), for: Reverse.name))(
      x)
  }
}
