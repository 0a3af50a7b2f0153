import KeratinGraph

/// Any kernel as a node of a graph: for tests of engines.
struct KernelPrimitive: Primitive {
  static let name = "kernelOfATest"
  let kernel: Kernel
  let outputs: [TensorType]

  init(_ kernel: Kernel, _ outputs: [TensorType]) {
    self.kernel = kernel
    self.outputs = outputs
  }
  init(_ attributes: Attributes) throws(GraphError) {
    throw GraphError(Self.name, "cannot be read back.")
  }
  var attributes: Attributes { [:] }
  func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] { outputs }
  func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor]) throws(GraphError)
    -> [Tensor?]
  { inputs.map { _ in nil } }
  func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel { kernel }
  func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  ) throws(GraphError) -> [StableHLOValue] {
    throw GraphError(Self.name, "is known to the native engine only.")
  }
}
