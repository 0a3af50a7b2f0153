import CThreads
import KeratinGraph
import Synchronization

/// A program on the native engine. Without updates any number of threads may run it at once, each in memory of its own;
/// with updates they come one after the other.
public final class CPUExecutable: Executable {
  public let program: Program
  public let plan: Plan
  /// Whether kernels run as machine code; else they are interpreted.
  public let isCompiled: Bool
  public let instructionSet: InstructionSet
  public let threads: Int
  /// The kernels in C, in the order of the plan, those of loops after what comes before the loop; none where they are
  /// interpreted.
  public let kernels: [KernelText]
  /// What compiling took; nil where kernels are interpreted.
  public let report: Toolchain.Report?
  let compiled: CompiledPlan
  private let settings: EngineSettings
  private let isUpdated: [Bool]
  private let bases: Bases
  /// Frames that nobody uses at the moment, the one used last at the end.
  private let frames = Mutex<[Frame]>([])
  private let updating = Mutex<Void>(())
  private let measured: Mutex<Measurement>

  /// How many frames are kept for later calls.
  private static let keptFrames = 8

  init(_ program: Program, _ settings: EngineSettings) throws {
    self.program = program
    self.settings = settings
    plan = try Plan(program, options: settings.plan)
    (compiled, kernels, report) = try CompiledPlan.make(plan, settings)
    isCompiled = report != nil
    instructionSet = settings.instructionSet
    threads = settings.threads
    let updated = Set(program.updates.map(\.variable))
    isUpdated = program.variables.map(updated.contains)
    bases = Bases(
      inputs: program.inputs.count, outputs: program.outputs.count,
      variables: program.variables.count)
    measured = Mutex(Measurement(steps: plan.steps.count))
  }

  public func run(_ arguments: [NDArray], _ sizes: Sizes) throws -> [NDArray] {
    if program.updates.isEmpty { return try runOnce(arguments, sizes) }
    return try updating.withLock { _ in try runOnce(arguments, sizes) }
  }

  private func runOnce(_ arguments: [NDArray], _ sizes: Sizes) throws -> [NDArray] {
    let start = settings.profiles ? keratin_milliseconds() : 0
    let frame = try takeFrame(sizes)
    defer { giveBack(frame) }
    let results = try frame.call(
      arguments, isUpdated: isUpdated, threads: threads, mode: settings.mode)
    if settings.profiles { measured.withLock { $0.add(frame, since: start) } }
    return results
  }

  private func takeFrame(_ sizes: Sizes) throws -> Frame {
    let known = frames.withLock { frames -> Frame? in
      frames.lastIndex { $0.sizes == sizes }.map { frames.remove(at: $0) }
    }
    if let known { return known }
    return try Frame(
      compiled, program, bases, sizes, threads: threads, profiles: settings.profiles)
  }

  private func giveBack(_ frame: Frame) {
    // What is dropped is freed outside the lock.
    let dropped = frames.withLock { frames -> Frame? in
      frames.append(frame)
      return frames.count > Self.keptFrames ? frames.removeFirst() : nil
    }
    extendLifetime(dropped)
  }

  /// Bytes of memory that a call needs for given sizes, and what of it values between kernels take.
  public func memory(_ sizes: Sizes) throws -> (total: Int, arena: Int) {
    let frame = try takeFrame(sizes)
    defer { giveBack(frame) }
    return (frame.byteCount, frame.arenaBytes)
  }

  /// Into how many parts, which threads can take, each step of the plan is cut.
  public func chunkCounts(_ sizes: Sizes) throws -> [Int] {
    let frame = try takeFrame(sizes)
    defer { giveBack(frame) }
    return frame.chunkCounts(plan.steps.count)
  }

  /// What calls and kernels have taken since the executable was made; nil unless the engine was asked to measure
  /// (`CPUEngine.Options.profiles`).
  public func profile() throws -> ProgramProfile? {
    guard settings.profiles else { return nil }
    let measured = measured.withLock { $0 }
    var costs = [Cost](repeating: Cost(), count: plan.steps.count)
    for (sizes, calls) in measured.calls {
      for (k, cost) in try plan.costs(sizes).enumerated() { costs[k] = costs[k] + cost * calls }
    }
    let calls = measured.calls.values.reduce(0, +)
    let kernels = plan.steps.enumerated().map { k, step in
      KernelProfile(
        kernel: step.kernel.summary, scopes: step.scopes, primitives: step.primitives,
        calls: calls, milliseconds: measured.milliseconds[k], cost: costs[k])
    }
    return ProgramProfile(
      calls: calls, milliseconds: measured.whole, kernels: kernels, threads: threads,
      instructionSet: instructionSet)
  }
}

extension Cost {
  fileprivate static func * (cost: Cost, calls: Int) -> Cost {
    var result = cost
    result.operations *= calls
    result.bytesRead *= calls
    result.bytesWritten *= calls
    return result
  }
}

private struct Measurement: Sendable {
  /// Of each step of the plan.
  var milliseconds: [Double]
  /// Of whole calls.
  var whole = 0.0
  var calls: [Sizes: Int] = [:]
  init(steps: Int) { milliseconds = Array(repeating: 0, count: steps) }
  mutating func add(_ frame: Frame, since start: Double) {
    whole += keratin_milliseconds() - start
    frame.addTimes(to: &milliseconds)
    calls[frame.sizes, default: 0] += 1
  }
}
