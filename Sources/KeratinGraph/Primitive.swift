/// THE contract. A primitive is a value: what distinguishes two matmuls are its stored attributes.
///
/// One primitive, one source file (docs, shape rule, pullback, both lowerings, `Tensor` spelling), one test file, one line
/// in `PrimitiveCatalog`. Nothing here has a default, so forgetting an aspect is a compile error; families of small ops
/// (`ElementwiseUnary`) answer most of it once.
public protocol Primitive: Sendable {
  /// In dumps, errors and cache keys. Lower camel case, unique in the catalogue.
  static var name: String { get }

  /// Everything that distinguishes this value from another of its type, in a fixed order: the one source for dump,
  /// parse, hash, common subexpressions and cache keys.
  var attributes: Attributes { get }

  /// The primitive with these attributes: the inverse of `attributes`. Throws where one is missing or of another kind.
  init(_ attributes: Attributes) throws(GraphError)

  /// The shape rule; it exists only here. Throws, saying what is wrong and with which operands.
  func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType]

  /// Cotangents of the inputs from those of the outputs, as graph: so one can differentiate again. A cotangent is nil
  /// where the loss does not depend on that output; at least one is not. Return nil for an input that has no gradient.
  func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor]) throws(GraphError)
    -> [Tensor?]

  /// What the primitive computes, as data, for the native engine. The types have passed `outputTypes`.
  func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel

  /// The same for XLA: appends StableHLO that computes the outputs from the inputs, and returns their names. Throws only
  /// where the primitive cannot be lowered: code of the user's own, that XLA knows nothing about.
  func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  ) throws(GraphError) -> [StableHLOValue]
}

extension Primitive {
  public var name: String { Self.name }

  /// Applies the primitive: the one way a node comes to be.
  public func apply(_ inputs: [Tensor]) throws(GraphError) -> [Tensor] {
    var types: [TensorType] = []
    for input in inputs { types.append(input.type) }
    return Node(.primitive(self, inputs: inputs), try outputTypes(types)).outputs
  }

  /// Applies a primitive that has one output.
  public func callAsFunction(_ inputs: Tensor...) throws(GraphError) -> Tensor {
    try apply(inputs)[0]
  }
}

extension Primitive {
  /// For shape rules: exactly as many inputs as there are roles, else an error that names them.
  public func expect(_ inputs: [TensorType], _ roles: String...) throws(GraphError) {
    guard inputs.count == roles.count else {
      throw GraphError(
        name,
        "expects \(roles.count) inputs (\(roles.joined(separator: ", "))), received \(inputs.count)."
      )
    }
  }
}
