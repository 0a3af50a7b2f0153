import KeratinGraph

/// `output = input 0`, then additions in row-major order of the points, one thread's work.
struct InterpretedScatter: InterpretedKernel {
  private let program: NestProgram
  private let blockCount: Int
  private let type: ElementType
  private let extents: [Int]
  private let output: Int
  /// Registers of the value and of the places.
  private let value: Int
  private let entries: [Int]

  init(_ scatter: Kernel.Scatter, _ sizes: Sizes) {
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
    program = compiler.program
    value = compiler.kept[0]
    entries = Array(compiler.kept.dropFirst())
    blockCount = program.blockCount
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
    if isStorage { fetch(type, target, 0, 1, sums, count) }
    let machine = NestMachine(program, buffers)
    for block in 0..<blockCount {
      machine.runRows(block)
      add(machine, sums)
    }
    if isStorage { put(type, sums, target, 0, 1, count) }
  }

  private func add(_ machine: NestMachine, _ sums: UnsafeMutableRawPointer) {
    let values = machine.register(value), width = type.laneBytes
    let places = entries.map { machine.register($0).assumingMemoryBound(to: Int64.self) }
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
        binary(type == .bool ? .or : .add, type, sum, sum, values + i * width, 1)
      }
    }
  }
}
