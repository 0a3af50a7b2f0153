/// A user's own op: code that Keratin knows nothing about, in Swift or in C. The one sub-protocol of `Primitive` that
/// carries defaults.
///
///     struct Cube: CustomPrimitive {
///       static let name = "cube"
///       func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] { inputs }
///       var body: Kernel.Foreign.Body {
///         .c("for (long i = 0; i < d0[0]; ++i) p1[i] = p0[i] * p0[i] * p0[i];")
///       }
///     }
///     let y = try Cube()(x)
///
/// First ask whether a composed function would do, or one with a gradient of its own (`withCustomGradient`): both are
/// fused with what stands around them, run on every engine, and cannot go wrong in memory. This one is a call.
///
/// The defaults: no attributes; no gradient (an error that says so); no StableHLO, so no XLA.
public protocol CustomPrimitive: Primitive {
  /// What computes the outputs. See `Kernel.Foreign.Body`; `swift(_:)` below makes one of a closure.
  var body: Kernel.Foreign.Body { get }
}

extension CustomPrimitive {
  public var attributes: Attributes { [:] }

  /// A primitive of a user's own is not made from text, unless it says how.
  public init(_ attributes: Attributes) throws(GraphError) {
    throw GraphError(
      Self.name, "cannot be made from its attributes.",
      hint: "give the primitive an init(_ attributes: Attributes).")
  }

  public func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  {
    throw GraphError(
      name, "has no gradient.", inputs.enumerated().map { .init("input \($0)", $1.type) },
      hint: "give the primitive a pullback, or stop the gradient before it.")
  }

  public func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel {
    .foreign(.init(name: name, inputs: inputs, outputs: outputs, body: body))
  }

  public func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  ) throws(GraphError) -> [StableHLOValue] {
    throw GraphError(
      name, "is a primitive of your own, which XLA knows nothing about.",
      inputs.enumerated().map { .init("input \($0)", $1.type) },
      hint: "run the program on the cpu, or give the primitive a stableHLO of its own.")
  }

  /// A Swift body: the outputs from the inputs, of the types that `outputTypes` promises.
  public func swift(_ run: @escaping @Sendable ([NDArray]) throws -> [NDArray])
    -> Kernel.Foreign.Body
  {
    .swift(.init(key: "\(name) \(Dump().text(attributes))", run: run))
  }
}
