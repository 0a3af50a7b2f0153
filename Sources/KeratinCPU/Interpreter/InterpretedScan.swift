import KeratinGraph

/// A loop over a sub-graph: its own plan, run once for each step.
struct InterpretedScan: InterpretedKernel {
  private let scan: Kernel.Scan
  private let length: Int
  private let plan: Plan
  private let steps: [(kernel: any InterpretedKernel, buffers: [Int])]
  private let offsets: [Int]
  private let arenaBytes: Int
  /// Bytes of the carried values, of a slice of each sequence, of a slice of each stack.
  private let carried: [Int]
  private let sequences: [Int]
  private let stacks: [Int]

  init(_ scan: Kernel.Scan, _ sizes: Sizes, _ set: InstructionSet) throws {
    self.scan = scan
    length = scan.length.value(sizes)
    plan = try Plan(scan.body)
    var steps: [(kernel: any InterpretedKernel, buffers: [Int])] = []
    for step in plan.steps {
      steps.append((try Interpreter(step.kernel, set).bound(to: sizes), step.buffers))
    }
    self.steps = steps
    (offsets, arenaBytes) = plan.layout(sizes)
    let parameters = scan.body.parameters.map { $0.type.byteCount(sizes) }
    carried = Array(parameters[..<scan.carried])
    sequences = Array(parameters[scan.carried..<scan.carried + scan.sequences])
    stacks = scan.body.results[scan.carried...].map { $0.type.byteCount(sizes) }
  }

  var chunkCount: Int { 1 }

  func run(_ chunk: Int, _ buffers: UnsafePointer<UnsafeMutableRawPointer>) throws {
    let outputs = buffers + scan.body.parameters.count
    // The carried values lie in two places in turn.
    func padded(_ bytes: Int) -> Int { (bytes + 127) / 64 * 64 }
    let half = carried.reduce(0) { $0 + padded($1) }
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: 2 * half + arenaBytes + 64, alignment: 64)
    defer { memory.deallocate() }
    func place(_ k: Int, _ side: Int) -> UnsafeMutableRawPointer {
      memory + side * half + carried[..<k].reduce(0) { $0 + padded($1) }
    }
    for k in carried.indices { place(k, 0).copyMemory(from: buffers[k], byteCount: carried[k]) }
    var side = 0
    for step in 0..<length {
      let t = scan.isReversed ? length - 1 - step : step
      let addresses = plan.buffers.indices.map { b -> UnsafeMutableRawPointer in
        switch plan.buffers[b].place {
        case .input(let k) where k < carried.count: place(k, side)
        case .input(let k) where k < carried.count + sequences.count:
          buffers[k] + t * sequences[k - carried.count]
        case .input(let k): buffers[k]
        case .output(let k) where k < carried.count: place(k, 1 - side)
        case .output(let k): outputs[k] + t * stacks[k - carried.count]
        case .constant(let array): array.unsafeAddress
        case .arena: memory + 2 * half + offsets[b]
        case .variable(let k): preconditionFailure("the body of a loop names variable \(k)")
        }
      }
      for (kernel, operands) in steps {
        let places = operands.map { addresses[$0] }
        for chunk in 0..<kernel.chunkCount { try kernel.run(chunk, places) }
      }
      side = 1 - side
    }
    for k in carried.indices { outputs[k].copyMemory(from: place(k, side), byteCount: carried[k]) }
  }
}
