import CKernels
import KeratinGraph
import Synchronization

/// A nest for known sizes.
struct InterpretedNest: InterpretedKernel {
  private let machines: NestMachines
  /// How many blocks of rows make a chunk.
  private let grain: Int

  /// What a chunk should cost, in additions: some tens of microseconds.
  private static let chunkCost = 1 << 17
  /// Rows for which copying a panel is worth it.
  private static let rowsOfPanel = 512

  init(_ nest: LoopNest, _ sizes: Sizes, _ functions: LaneFunctions) {
    let compiler = NestCompiler(nest.concrete(sizes))
    let program = compiler.program
    machines = NestMachines(MachineProgram(program, functions))
    var grain = max(1, Self.chunkCost / program.cost)
    // Each chunk packs its own panel.
    if let contraction = compiler.contractions.first(where: \.packs) {
      grain = max(grain, Self.rowsOfPanel / contraction.rows)
    }
    self.grain = grain
  }

  private var blockCount: Int { machines.program.blockCount }
  var chunkCount: Int { (blockCount + grain - 1) / grain }

  func run(_ chunk: Int, _ buffers: UnsafePointer<UnsafeMutableRawPointer>) {
    machines.with(buffers) { $0.run(chunk * grain..<min(blockCount, (chunk + 1) * grain)) }
  }
}

/// Machines for one program, as many as there were threads that ran it at the same time.
final class NestMachines: Sendable {
  let program: MachineProgram
  private let idle = Mutex<[NestMachine]>([])

  init(_ program: MachineProgram) { self.program = program }

  /// Lends a machine.
  func with(
    _ buffers: UnsafePointer<UnsafeMutableRawPointer>, _ body: (NestMachine) -> Void
  ) {
    let machine = idle.withLock { $0.popLast() } ?? NestMachine(program)
    machine.begin(buffers)
    body(machine)
    idle.withLock { $0.append(machine) }
  }
}

/// The machine in C with its registers. Used by one thread at a time.
final class NestMachine: @unchecked Sendable {
  private let machine: OpaquePointer
  private let program: MachineProgram

  init(_ program: MachineProgram) {
    self.program = program
    machine = keratin_machine_make(program.code)
  }
  deinit { keratin_machine_free(machine) }

  func begin(_ buffers: UnsafePointer<UnsafeMutableRawPointer>) {
    UnsafeRawPointer(buffers).withMemoryRebound(to: UnsafeMutableRawPointer?.self, capacity: 1) {
      keratin_machine_begin(machine, $0)
    }
  }

  /// Runs blocks of rows.
  func run(_ blocks: Range<Int>) {
    program.functions.machine.run(machine, blocks.lowerBound, blocks.upperBound)
  }

  /// The lanes in use.
  var count: Int { keratin_machine_count(machine) }

  /// The lanes of a register that was copied to.
  func lanes(_ number: Int) -> UnsafeMutableRawPointer { keratin_machine_lanes(machine, number) }
}
