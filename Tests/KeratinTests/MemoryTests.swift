import CAllocationCounter
import Foundation
import KeratinTestSupport
import Testing

@testable import Keratin
@testable import KeratinCPU

/// Memory is planned: as much as the plan says, and none while training. Each test has a process of its own, so that
/// nobody else allocates.
@Suite struct MemoryTests {
  /// The largest of what the process had in memory since it was reset, and what it has now.
  private static func resident() -> (peak: Int, now: Int) {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    func bytes(_ key: String) -> Int {
      let line = status.split(separator: "\n").first { $0.hasPrefix(key) }
      return (line.flatMap { Int($0.filter(\.isNumber)) } ?? 0) * 1024
    }
    return (bytes("VmHWM:"), bytes("VmRSS:"))
  }

  private static func step() throws -> (CPUExecutable, Program) {
    let model = try smallNetwork(on: .cpu(threads: 2), optimizer: .adam)
    let program = try model.trainingProgram().optimized()
    guard let made = try CPUEngine().compile(program) as? CPUExecutable else {
      preconditionFailure("the native engine makes its own executables")
    }
    return (made, program)
  }

  private static func batch(_ count: Int) -> [NDArray] {
    let images = NDArray((0..<count * 72).map { Float($0 % 11) / 11 }, shape: [count, 6, 6, 2])
    return [images, NDArray((0..<count).map { Int32($0 % 3) }, shape: [count])]
  }

  /// Nothing is allocated in a step, whatever the batch and the number of kernels: results go where those of the step
  /// before were, once nobody holds these.
  @Test(.enabled(if: keratin_allocations_are_counted())) func nothingIsAllocatedInAStep() async {
    let result = await #expect(processExitsWith: .success, observing: [\.standardErrorContent]) {
      let (executable, program) = try Self.step()
      var found: [(count: Int, bytes: Int)] = []
      for count in [8, 8, 512, 512] {
        let (arguments, sizes) = (Self.batch(count), ["batch": count])
        for _ in 0..<3 { _ = try executable.run(arguments, sizes) }
        keratin_allocations_begin()
        for _ in 0..<10 { _ = try executable.run(arguments, sizes) }
        let allocations = keratin_allocations_end()
        found.append((allocations.count, allocations.bytes))
      }
      let said = "\(found) for \(program.variables.count) variables"
      FileHandle.standardError.write(Data(said.utf8))
      guard found.allSatisfy({ $0 == (0, 0) }) else { exit(1) }
    }
    print(String(decoding: result?.standardErrorContent ?? [], as: UTF8.self))
  }

  /// Results that somebody holds are not written over, be it the list of a call or one value of it.
  @Test func resultsAreKept() throws {
    let v = Variable("v", .zeros(3)), x = Tensor.input("x", .float32, [3])
    let f = try Function(inputs: x, outputs: v + x, v * x, updates: [v: v + 1])
    let one = NDArray([1, 1, 1] as [Float])
    var values: [NDArray] = [], lists: [[NDArray]] = []
    for _ in 0..<3 { values.append(try f(one)[0]) }
    for _ in 0..<3 { lists.append(try f(one)) }
    for _ in 0..<3 { _ = try f(one) }
    #expect(values.map { $0.scalars(as: Float.self)[0] } == [1, 2, 3])
    #expect(lists.map { $0[0].scalars(as: Float.self)[2] } == [4, 5, 6])
    #expect(lists.map { $0[1].scalars(as: Float.self)[2] } == [3, 4, 5])
  }

  @Test func theArenaIsThePlans() throws {
    let (executable, _) = try Self.step()
    for count in [1, 7, 128] {
      let sizes = ["batch": count], plan = executable.plan
      let set = executable.isCompiled ? executable.instructionSet : nil
      let memory = try executable.memory(sizes)
      // What a chain alone sees has no place in the arena.
      let own = Set(plan.chains(for: set).filter { $0.runs(sizes) }.flatMap(\.buffers))
      #expect(own.isEmpty == (count < 128 || set == nil))
      #expect(memory.arena == plan.layout(sizes, without: own).total)
      #expect(
        memory.total == (try plan.workingBytes(sizes, for: set, threads: executable.threads)))
    }
  }

  /// The peak is what `explain` predicts, within 5 %.
  @Test(.enabled(if: FileManager.default.isWritableFile(atPath: "/proc/self/clear_refs")))
  func thePeakIsAsPredicted() async {
    let result = await #expect(processExitsWith: .success, observing: [\.standardErrorContent]) {
      let (executable, _) = try Self.step()
      // Kernels are loaded, threads started, variables there.
      for _ in 0..<3 { _ = try executable.run(Self.batch(4), ["batch": 4]) }
      let count = 40_000
      let before = Self.resident().now
      let arguments = Self.batch(count)
      guard let file = fopen("/proc/self/clear_refs", "w") else { preconditionFailure("no file") }
      fputs("5", file)
      fclose(file)
      for _ in 0..<2 { _ = try executable.run(arguments, ["batch": count]) }
      let measured = Self.resident().peak - before
      let sizes = ["batch": count]
      let predicted =
        try executable.plan.workingBytes(sizes, for: executable.instructionSet)
        + executable.plan.byteCount(sizes)
      let isClose = abs(Double(measured) / Double(predicted) - 1) < 0.05
      guard isClose else { fatalError("predicted \(predicted), measured \(measured)") }
    }
    print(String(decoding: result?.standardErrorContent ?? [], as: UTF8.self))
  }
}
