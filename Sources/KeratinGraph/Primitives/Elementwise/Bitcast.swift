/// The same bits under another element type of the same width: f32 as u32, i64 as f64. Not of bool, whose values are 0
/// and 1 alone.
///
/// Gradient: none.
public struct Bitcast: Primitive {
  public static let name = "bitcast"
  public let type: ElementType
  public init(to type: ElementType) { self.type = type }

  public var attributes: Attributes { ["type": .type(type)] }
  public init(_ attributes: Attributes) throws(GraphError) { type = try attributes.type("type") }

  public func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] {
    try expect(inputs, "x")
    let from = inputs[0].elementType
    guard from != .bool, type != .bool else {
      throw GraphError(
        name, "the bits of bool have no other reading.",
        [.init("x", inputs[0]), .init("to", inputs[0].with(type))], hint: "cast instead.")
    }
    guard from.byteCount == type.byteCount else {
      throw GraphError(
        name,
        "\(from.rawValue) has \(8 * from.byteCount) bits, \(type.rawValue) has \(8 * type.byteCount).",
        [.init("x", inputs[0]), .init("to", inputs[0].with(type))])
    }
    return [inputs[0].with(type)]
  }
  public func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  { [nil] }

  public func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel {
    .elementwise(inputs, outputs[0], .bitcast(.operand(0, identityIndex(outputs[0].rank)), type))
  }
  public func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  )
    -> [StableHLOValue]
  {
    [builder.op("bitcast_convert", inputs[0], to: outputs[0])]
  }
}

extension TensorConvertible {
  /// The same bits under another element type of the same width.
  public func bitcast(to type: ElementType) throws(GraphError) -> Tensor {
    tensor.elementType == type ? tensor : try Bitcast(to: type)(tensor)
  }
}
