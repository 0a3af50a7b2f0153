import KeratinGraph

/// `output = input 0`, then additions in row-major order of the points, one thread's work.
struct InterpretedScatter: InterpretedKernel {
  private let machines: NestMachines
  private let functions: LaneFunctions
  private let type: ElementType
  private let extents: [Int]
  private let output: Int
  /// The machine's registers of the value and of the places.
  private let value: Int
  private let entries: [Int]

  init(_ scatter: Kernel.Scatter, _ sizes: Sizes, _ functions: LaneFunctions) {
    let target = scatter.operands[scatter.operands.count - 1]
    type = target.elementType
    output = scatter.operands.count - 1
    extents = target.shape.map { $0.value(sizes) }
    // Formulas of a nest that stores nothing.
    var steps = [LoopNest.Step(scatter.value, type: type)]
    for entry in scatter.index {
      let kind = entry.type(operand: { scatter.operands[$0].elementType }, step: { _ in .int64 })
      steps.append(.init(kind == .int64 ? entry : .cast(entry, .int64), type: .int64))
    }
    let nest = LoopNest(shape: scatter.shape, steps: steps, operands: scatter.operands, stores: [])
    let compiler = NestCompiler(nest.concrete(sizes), keeping: Array(steps.indices))
    let program = compiler.program
    let kept = compiler.kept.map { MachineProgram.number($0, program) }
    value = kept[0]
    entries = Array(kept.dropFirst())
    machines = NestMachines(MachineProgram(program, functions))
    self.functions = functions
  }

  var chunkCount: Int { 1 }

  func run(_ chunk: Int, _ buffers: UnsafePointer<UnsafeMutableRawPointer>) {
    let count = extents.reduce(1, *)
    let target = buffers[output]
    if target != buffers[0] {
      target.copyMemory(from: buffers[0], byteCount: count * type.byteCount)
    }
    // Storage formats are added up in f32.
    let isStorage = type.computeType != type
    let sums =
      isStorage ? .allocate(byteCount: count * 4 + 64, alignment: 64) : target
    defer { if isStorage { sums.deallocate() } }
    if isStorage { functions.machine.fetch(type.format, sums, target, 1, count) }
    machines.with(buffers) { machine in
      for block in 0..<machines.program.blockCount {
        machine.run(block..<block + 1)
        add(machine, sums)
      }
    }
    if isStorage { functions.machine.put(type.format, target, 1, sums, count) }
  }

  private func add(_ machine: NestMachine, _ sums: UnsafeMutableRawPointer) {
    let values = machine.lanes(value), width = type.laneBytes
    let places = entries.map { machine.lanes($0).assumingMemoryBound(to: Int64.self) }
    let add = LanePair(functions.two(type == .bool ? .or : .add, type))
    for i in 0..<machine.count {
      var place = 0
      var isInside = true
      for (entry, extent) in zip(places, extents) {
        let at = Int(entry[i])
        if at < 0 || at >= extent { isInside = false }
        place = place &* extent &+ at
      }
      if isInside {
        let sum = sums + place * width
        add(sum, sum, values + i * width)
      }
    }
  }
}
