import Foundation
import KeratinCPU
import KeratinGraph
import KeratinTestSupport
import Testing

/// Whole programs on the native engine.
@Suite struct EngineTests {
  /// A network of two layers with its gradient and a step of descent.
  private struct Network {
    let x = Tensor.input("x", .float32, ["batch", 20])
    let target = Tensor.input("target", .float32, ["batch", 5])
    let variables: [Variable]
    let program: Program

    init() throws {
      var random = RandomArrays(seed: 21)
      let w1 = Variable("w1", random.array([20, 33])), b1 = Variable("b1", random.array([33]))
      let w2 = Variable("w2", random.array([33, 5])), b2 = Variable("b2", random.array([5]))
      variables = [w1, b1, w2, b2]
      let h = try tanh(x.matmul(w1) + b1)
      let y = try h.matmul(w2) + b2
      let loss = try ((y - target) * (y - target)).sum()
      var updates: [Program.Update] = []
      for (variable, slope) in zip(
        variables, try gradient(of: loss, withRespectTo: variables.map(\.tensor)))
      {
        updates.append(.init(variable, try variable.tensor - 0.001 * slope))
      }
      program = try Program(inputs: [x, target], outputs: [loss, y], updates: updates)
    }

    /// The results of some steps, and the variables after them.
    func train(_ engine: any Engine, batches: [Int] = [17, 17, 4, 17, 64]) throws -> [NDArray] {
      var random = RandomArrays(seed: 22)
      let executable = try engine.compile(program)
      var found: [NDArray] = []
      for batch in batches {
        let arguments = [random.array([batch, 20]), random.array([batch, 5])]
        found += try executable.run(arguments, ["batch": batch])
      }
      return found + variables.map(\.value)
    }
  }

  @Test(arguments: EngineCase.all) func trains(_ row: EngineCase) throws {
    let expected = try Network().train(ReferenceEngine())
    let received = try Network().train(row.engine)
    for (a, b) in zip(expected, received) {
      let worst = difference(a, b, tolerance: 2e-5)
      #expect(worst == nil, "\(worst!)")
    }
  }

  /// The same bits on any number of threads.
  @Test(arguments: EngineCase.all) func threads(_ row: EngineCase) throws {
    var engine = row.engine
    var first: [NDArray]?
    for threads in [1, 2, 3, 8] {
      engine.options.threads = threads
      let received = try Network().train(engine, batches: [300, 300, 41])
      if let first { #expect(received == first, "\(threads) threads") } else { first = received }
    }
  }

  @Test(.enabled(if: hasCompiler, "no clang is at hand"))
  func anotherSizeCompilesNothing() throws {
    let directory = try TemporaryDirectory()
    var options = CPUEngine.Options()
    options.mode = .compiled
    options.cacheDirectory = directory.path + "/kernels"
    let network = try Network()
    let executable = try #require(
      try CPUEngine(options).compile(network.program) as? CPUExecutable)
    #expect(executable.isCompiled)
    let objects = try FileManager.default.contentsOfDirectory(
      atPath: directory.path + "/kernels/objects")
    for batch in [8, 3, 100, 1] {
      _ = try executable.run(
        [NDArray(zeros: [batch, 20]), NDArray(zeros: [batch, 5])], ["batch": batch])
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: directory.path + "/kernels/objects")
        == objects)
  }

  /// A value that the caller holds stays what it was; a variable that nobody shares is changed where it lies.
  @Test(arguments: EngineCase.all) func updatesInPlace(_ row: EngineCase) throws {
    let v = Variable("v", NDArray([1, 2, 3] as [Float]))
    let executable = try row.engine.compile(
      try Program(inputs: [], outputs: [], updates: [.init(v, try v.tensor + 1)]))
    let held = v.value
    _ = try executable.run([], [:])
    #expect(held.scalars(as: Float.self) == [1, 2, 3])
    #expect(v.value.scalars(as: Float.self) == [2, 3, 4])
    let address = v.value.unsafeAddress
    _ = try executable.run([], [:])
    #expect(v.value.unsafeAddress == address)
    #expect(v.value.scalars(as: Float.self) == [3, 4, 5])
  }

  /// A NaN wins wherever it stands in a window, in vectors and in what is left of them; without one infinities are numbers.
  @Test(arguments: EngineCase.all, [ElementType.float32, .float64])
  func aNaNWinsInEveryPlace(_ row: EngineCase, _ type: ElementType) throws {
    let channels = 19, samples = 11
    var random = RandomArrays(seed: 8)
    var values = (0..<samples * 9 * channels).map { _ in random.unit() - 0.5 }
    func place(_ sample: Int, _ k: Int, _ channel: Int) -> Int {
      (sample * 9 + k) * channels + channel
    }
    for k in 0..<9 {
      for channel in [k, channels - 1 - k] { values[place(k, k, channel)] = .nan }
      for channel in 0..<channels {
        values[place(9, k, channel)] = -.infinity
        values[place(10, k, channel)] = k == channel % 9 ? .infinity : -.infinity
      }
    }
    let x = Tensor.input("x", type, ["n", 3, 3, Dimension(channels)])
    let program = try Program(
      inputs: [x],
      outputs: [x.maxPooled(window: [3, 3]), x.max(along: [1, 2]), x.min(along: [1, 2])])
    let array = NDArray(values, shape: [samples, 3, 3, channels]).converted(to: type)
    let found = try row.engine.compile(program).run([array], ["n": samples]).map(\.doubles)
    for sample in 0..<samples {
      for channel in 0..<channels {
        let window = (0..<9).map { array.double(at: place(sample, $0, channel)) }
        let at = sample * channels + channel
        if window.contains(where: \.isNaN) {
          #expect(found.allSatisfy { $0[at].isNaN }, "sample \(sample), channel \(channel)")
        } else {
          let wanted = [window.max()!, window.max()!, window.min()!]
          #expect(found.map { $0[at] } == wanted, "sample \(sample), channel \(channel)")
        }
      }
    }
  }

  /// Updates are simultaneous: two variables change places.
  @Test(arguments: EngineCase.all) func updatesAreSimultaneous(_ row: EngineCase) throws {
    let a = Variable("a", NDArray([1, 2] as [Float])),
      b = Variable("b", NDArray([3, 4] as [Float]))
    let executable = try row.engine.compile(
      try Program(
        inputs: [], outputs: [try a.tensor + b.tensor],
        updates: [.init(a, b.tensor), .init(b, a.tensor)]))
    #expect(try executable.run([], [:])[0].scalars(as: Float.self) == [4, 6])
    #expect(a.value.scalars(as: Float.self) == [3, 4])
    #expect(b.value.scalars(as: Float.self) == [1, 2])
  }

  /// A function without updates has any number of callers.
  @Test(arguments: EngineCase.all) func callersAtOnce(_ row: EngineCase) async throws {
    let x = Tensor.input("x", .float32, ["n", 40])
    var random = RandomArrays(seed: 9)
    let w = Variable("w", random.array([40, 40]))
    let executable = try row.engine.compile(
      try Program(inputs: [x], outputs: [try tanh(x.matmul(w)).matmul(w).sum(along: [0])]))
    let arguments = (1...8).map { random.array([$0 * 5, 40]) }
    let expected = try arguments.map { try executable.run([$0], ["n": $0.shape[0]]) }
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<4 {
        group.addTask {
          for _ in 0..<10 {
            for (argument, result) in zip(arguments, expected) {
              if try executable.run([argument], ["n": argument.shape[0]]) != result { return false }
            }
          }
          return true
        }
      }
      for try await isRight in group { #expect(isRight) }
    }
  }

  @Test(arguments: EngineCase.all) func profile(_ row: EngineCase) throws {
    var engine = row.engine
    engine.options.profiles = true
    let network = try Network()
    let executable = try #require(try engine.compile(network.program) as? CPUExecutable)
    for _ in 0..<3 {
      _ = try executable.run([NDArray(zeros: [6, 20]), NDArray(zeros: [6, 5])], ["batch": 6])
    }
    let profile = try #require(try executable.profile())
    #expect(profile.calls == 3)
    #expect(profile.kernels.count == executable.plan.steps.count)
    #expect(profile.kernels.allSatisfy { $0.calls == 3 && $0.milliseconds >= 0 })
    #expect(profile.kernelMilliseconds > 0)
    #expect(profile.milliseconds >= profile.kernelMilliseconds)
    let once = try executable.plan.costs(["batch": 6]).reduce(Cost(), +)
    #expect(profile.kernels.map(\.cost.operations).reduce(0, +) == 3 * once.operations)
    #expect(try executable.chunkCounts(["batch": 6]).count == profile.kernels.count)
    let memory = try executable.memory(["batch": 6])
    #expect(memory.total >= memory.arena)
    let set = executable.isCompiled ? executable.instructionSet : nil
    #expect(try executable.plan.workingBytes(["batch": 6], for: set) == memory.total)
    engine.options.profiles = false
    let silent = try #require(try engine.compile(network.program) as? CPUExecutable)
    #expect(try silent.profile() == nil)
  }

  @Test func denormalNumbers() throws {
    let x = Tensor.input("x", .float32, [])
    let program = try Program(inputs: [x], outputs: [try x * 0.5])
    let tiny = NDArray(Float.leastNormalMagnitude)
    for row in EngineCase.all {
      var engine = row.engine
      engine.options.flushesDenormals = false
      let kept = try engine.compile(program).run([tiny], [:])
      #expect(kept[0].scalars(as: Float.self) == [Float.leastNormalMagnitude / 2])
      #if arch(x86_64)
        engine.options.flushesDenormals = true
        let flushed = try engine.compile(program).run([tiny], [:])
        #expect(flushed[0].scalars(as: Float.self) == [0])
      #endif
    }
  }

  @Test func settingsWithoutSense() async {
    await #expect(processExitsWith: .success) {
      let x = Tensor.input("x", .float32, [])
      let program = try Program(inputs: [x], outputs: [try x * 2])
      func expectRefusal(_ text: String) throws {
        do {
          _ = try CPUEngine().compile(program)
          preconditionFailure("no error")
        } catch let error as GraphError {
          precondition(error.problem.contains(text), error.problem)
        }
      }
      setenv("KERATIN_THREADS", "many", 1)
      try expectRefusal("KERATIN_THREADS is 'many'")
      setenv("KERATIN_THREADS", "2", 1)
      setenv("KERATIN_ISA", "avx9", 1)
      try expectRefusal("KERATIN_ISA is 'avx9'")
    }
  }

  /// Without a compiler the interpreter takes over, and says so once.
  @Test func withoutACompiler() async throws {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardErrorContent]
    ) {
      setenv("KERATIN_CLANG", "/nowhere/clang", 1)
      setenv("KERATIN_CACHE", NSTemporaryDirectory() + UUID().uuidString, 1)
      let x = Tensor.input("x", .float32, [2])
      let program = try Program(inputs: [x], outputs: [try tanh(x * 0)])
      for _ in 0..<3 {
        let executable = try CPUEngine().compile(program)
        let result = try executable.run([NDArray([1, 2] as [Float])], [:])
        precondition(result[0].scalars(as: Float.self) == [0, 0])
        precondition((executable as? CPUExecutable)?.isCompiled == false)
      }
    }
    let said = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(said.components(separatedBy: "The interpreter runs instead").count == 2, "\(said)")
  }
}
