import KeratinGraph

/// One use of a primitive, for the contract suite: the primitive with attributes, and values of its inputs.
///
/// Give distinct extents (equal ones hide swapped axes); across the samples of a primitive let there be rank 0, an extent
/// of 0, an extent of 1, and a symbolic first axis, wherever it has a sense.
public struct PrimitiveSample: Sendable, CustomStringConvertible {
  public var primitive: any Primitive
  public var inputs: [NDArray]
  /// Types of the inputs, where some extent is symbolic; `sizes` then has the values.
  public var types: [TensorType]
  public var sizes: Sizes
  /// Whether gradients are checked against differences: not at kinks, not where nothing depends smoothly.
  public var isSmooth: Bool
  /// How far engines may differ from the reference: relative to 1 + the largest magnitude of an output.
  public var tolerance: Double

  public init(
    _ primitive: any Primitive, _ inputs: [NDArray], types: [TensorType]? = nil,
    sizes: Sizes = [:], isSmooth: Bool = true, tolerance: Double = 2e-6
  ) {
    self.primitive = primitive
    self.inputs = inputs
    self.types = types ?? inputs.map { TensorType($0) }
    self.sizes = sizes
    self.isSmooth = isSmooth
    self.tolerance = tolerance
  }

  /// The same with the first axis of some inputs symbolic: `batch`.
  public func symbolic(_ which: [Int]) -> PrimitiveSample {
    var copy = self
    for k in which {
      copy.sizes = ["batch": inputs[k].shape[0]]
      copy.types[k].shape[0] = "batch"
    }
    return copy
  }

  public var description: String {
    let attributes = primitive.attributes.isEmpty ? "" : " " + Dump().text(primitive.attributes)
    let text = "\(primitive.name)(\(types.map(\.description).joined(separator: ", ")))\(attributes)"
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 200 ? line.prefix(200) + "…" : line
  }

  /// Fresh leaves for the inputs, and the outputs on them.
  public func graph() throws(GraphError) -> (inputs: [Tensor], outputs: [Tensor]) {
    var leaves: [Tensor] = []
    for (k, type) in types.enumerated() {
      leaves.append(.input("x\(k)", type.elementType, type.shape))
    }
    return (leaves, try primitive.apply(leaves))
  }
}

/// All samples. One list per family, in `Samples/`.
public enum PrimitiveSamples {
  public static let all: [PrimitiveSample] = [
    collective, controlFlow, convolution, elementwise, elementwiseBinary, elementwiseUnary,
    indexing, order,
    parts, pooling, product, random, reduction, structure,
  ].flatMap { $0 }
}
