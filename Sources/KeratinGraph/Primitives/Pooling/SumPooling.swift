/// The sum over each window; padding counts as 0. Average pooling is this, divided by how many places a window sees.
///
/// Shapes: x `[n, d.., c]`, y `[n, o.., c]` with `o = ⌊(d + padding − window) / stride⌋ + 1`.
///
/// Gradient: `dx = SumPoolingGradient(dy)`.
public struct SumPooling: Primitive {
  public static let name = "sumPooling"
  public let geometry: PoolingGeometry
  public init(_ geometry: PoolingGeometry) { self.geometry = geometry }

  public var attributes: Attributes { Attributes(geometry.attributes) }
  public init(_ attributes: Attributes) throws(GraphError) {
    geometry = try PoolingGeometry(attributes)
  }

  public func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] {
    try expect(inputs, "x")
    return [try geometry.resultType(name, image: inputs[0])]
  }
  public func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  {
    [try SumPoolingGradient(geometry, image: inputs[0].shape)(cotangents[0]!)]
  }

  public func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel {
    let type = inputs[0].elementType
    let (shape, source, _, over) = geometry.overWindows(outputs[0])
    let outside = geometry.window.isUnpadded ? nil : Literal(0, type)
    return .nest(
      LoopNest(
        shape: shape,
        steps: [.init(.operand(0, source, outside: outside), .sum, over: over, type: type)],
        operands: inputs + outputs,
        stores: [.init(step: 0, operand: 1, index: identityIndex(outputs[0].rank))]))
  }

  public func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  ) -> [StableHLOValue] {
    [geometry.reduceWindow(.sum, inputs[0], to: outputs[0], &builder)]
  }
}

extension TensorConvertible {
  /// The mean of each window, each channel for itself; padding does not count (Keras's rule).
  ///
  /// - Parameters:
  ///   - window: Extents, one per spatial axis.
  ///   - strides: Distances between windows; like the window where none are given.
  /// - Throws: `GraphError` where the elements are not floating point, or the window is larger than the padded image.
  public func averagePooled(window: [Int], strides: [Int]? = nil, padding: Padding = .valid)
    throws(GraphError) -> Tensor
  {
    let x = tensor
    guard x.elementType.isFloatingPoint else {
      throw GraphError(
        "averagePooling", "has no sense for elements of type \(x.elementType.rawValue).",
        [.init("x", x.type)], hint: "cast the operand first.")
    }
    let geometry = try poolingGeometry("averagePooling", window, strides, padding)
    let sums = try SumPooling(geometry)(x)
    if geometry.window.isUnpadded { return try sums / Double(window.reduce(1, *)) }
    // How many places each window sees: what it sums up of ones.
    let ones = try constant(
      1, type: x.elementType, shape: [1] + x.shape[1..<x.rank - 1] + [1])
    return try sums / SumPooling(geometry)(ones)
  }
}
