import KeratinGraph

/// Runs programs one node at a time, in plain Swift: the oracle of all tests. Floating point is computed in `Double` and
/// rounded to the type of each value.
public struct ReferenceEngine: Engine {
  public let name = "reference"
  public init() {}

  public func compile(_ program: Program) throws -> any Executable { ReferenceExecutable(program) }

  /// Values of tensors that hang on constants, variables and the given leaves.
  public static func evaluate(
    _ tensors: [Tensor], given: [Tensor: NDArray] = [:], sizes: Sizes = [:]
  ) throws -> [NDArray] {
    try Reference.evaluate(tensors, given: given.map { ($0.key, $0.value) }, sizes)
  }

  /// The outputs of one kernel, given values of its inputs.
  public static func run(_ kernel: Kernel, _ inputs: [NDArray], sizes: Sizes = [:]) throws
    -> [NDArray]
  {
    try Reference.run(kernel, inputs, sizes)
  }
}

private struct ReferenceExecutable: Executable {
  let program: Program
  init(_ program: Program) { self.program = program }

  func run(_ arguments: [NDArray], _ sizes: Sizes) throws -> [NDArray] {
    let values = try Reference.evaluate(
      program.roots, given: zip(program.inputs, arguments).map { ($0, $1) }, sizes)
    for (update, value) in zip(program.updates, values[program.outputs.count...]) {
      update.variable.value = value
    }
    return Array(values[..<program.outputs.count])
  }
}
