import KeratinGraph

@testable import KeratinCPU

/// Runs a plan on the interpreter, in memory of its own that begins as rubbish.
struct PlanRunner {
  let plan: Plan
  let program: Program
  let sizes: Sizes

  /// The results, and what the variables have become.
  func run(_ arguments: [NDArray]) throws -> (outputs: [NDArray], variables: [NDArray]) {
    let layout = plan.layout(sizes)
    let arena = UnsafeMutableRawPointer.allocate(byteCount: layout.total + 64, alignment: 64)
    defer { arena.deallocate() }
    arena.initializeMemory(as: UInt8.self, repeating: 0xff, count: layout.total)
    var inputs = arguments
    for k in inputs.indices { inputs[k].makeUnique() }
    var variables = program.variables.map(\.value)
    for k in variables.indices { variables[k].makeUnique() }
    var outputs = program.outputs.map {
      NDArray(zeros: $0.shape.map { $0.value(sizes) }, elementType: $0.elementType)
    }
    for k in outputs.indices { outputs[k].makeUnique() }
    let addresses = plan.buffers.indices.map { b -> UnsafeMutableRawPointer in
      switch plan.buffers[b].place {
      case .input(let k): inputs[k].unsafeAddress
      case .variable(let k): variables[k].unsafeAddress
      case .output(let k): outputs[k].unsafeAddress
      case .constant(let array): array.unsafeAddress
      case .arena: arena + layout.offsets[b]
      }
    }
    try plan.interpret(addresses, sizes)
    extendLifetime(inputs)
    return (outputs, variables)
  }
}
