import KeratinTestSupport
import Testing

@testable import KeratinCPU
@testable import KeratinGraph

/// Kernels that go through the batch sample by sample give what kernels one after another give.
@Suite struct DepthFirstTests {
  /// Convolutions with pooling, and all their gradients, of a batch of any size.
  private static func program() throws -> Program {
    var numbers = RandomArrays(seed: 3)
    func weight(_ name: String, _ shape: [Int]) -> Variable {
      Variable(name, numbers.array(shape, .float32, in: -1...1))
    }
    let first = weight("first", [5, 5, 1, 32]), second = weight("second", [3, 3, 32, 20])
    let bias = weight("bias", [32])
    let x = Tensor.input("x", .float32, ["batch", 28, 28, 1])
    var y = try relu(x.convolved(with: first, padding: .same) + bias)
    y = try y.maxPooled(window: [3, 3], strides: [2, 2])
    y = try relu(y.convolved(with: second))
    let loss = try square(y).sum()
    let variables = [first, second, bias]
    let slopes = try gradient(of: loss, withRespectTo: variables.map(\.tensor))
    return try Program(inputs: [x], outputs: [loss] + slopes).optimized()
  }

  private static func engine(_ threads: Int, chains: Bool) -> CPUEngine {
    var engine = CPUEngine()
    engine.options.mode = .compiled
    engine.options.threads = threads
    engine.options.plan.chains = chains
    return engine
  }

  @Test(.enabled(if: hasCompiler, "no clang is at hand"), arguments: [1, 5, 33])
  func resultsAreThoseOfStepsInTurn(batch: Int) throws {
    let program = try Self.program()
    var numbers = RandomArrays(seed: 4)
    let x = numbers.array([batch, 28, 28, 1], .float32, in: -1...1)
    let inTurn = try Self.engine(2, chains: false).compile(program).run([x], ["batch": batch])
    var bits: [NDArray]?
    for threads in [1, 2, 3, 8] {
      let engine = Self.engine(threads, chains: true)
      let executable = try #require(try engine.compile(program) as? CPUExecutable)
      #expect(!executable.compiled.chains.isEmpty)
      for _ in 0..<2 {
        let found = try executable.run([x], ["batch": batch])
        for (k, (one, other)) in zip(inTurn, found).enumerated() {
          #expect(difference(one, other, tolerance: 1e-4) == nil, "output \(k)")
        }
        #expect(bits == nil || found == bits, "\(threads) threads")
        bits = found
      }
    }
  }

  /// A gradient that only its chain sees takes no memory of the whole batch.
  @Test(.enabled(if: hasCompiler, "no clang is at hand"))
  func whatOnlyTheChainSeesIsKeptForAFewSamples() throws {
    let program = try Self.program()
    func arena(chains: Bool) throws -> Int {
      let made = try Self.engine(2, chains: chains).compile(program) as? CPUExecutable
      return try #require(made).memory(["batch": 200]).arena
    }
    #expect(try arena(chains: true) < arena(chains: false))
  }

  /// One sample is work for several threads: every kernel of it is cut up, none runs depth first, and the bits are those
  /// that the sample gets among others.
  @Test(.enabled(if: hasCompiler, "no clang is at hand"), arguments: [false, true])
  func fewSamplesAreCutUp(chains: Bool) throws {
    var numbers = RandomArrays(seed: 5)
    func weight(_ name: String, _ shape: [Int]) -> Tensor {
      Variable(name, numbers.array(shape, .float32, in: -1...1)).tensor
    }
    let x = Tensor.input("x", .float32, ["batch", 32, 32, 3])
    var y = try relu(x.convolved(with: weight("first", [3, 3, 3, 32]), padding: .same))
    y = try relu(y.convolved(with: weight("second", [3, 3, 32, 32])))
    y = try y.maxPooled(window: [2, 2])
    y = try y.convolved(with: weight("across", [1, 1, 32, 100]))
    y = try y.convolved(with: weight("groups", [1, 1, 25, 60]), groups: 4)
    let program = try Program(inputs: [x], outputs: [y]).optimized()
    let made = try Self.engine(2, chains: chains).compile(program) as? CPUExecutable
    let executable = try #require(made)
    #expect(executable.compiled.chains.isEmpty == !chains)

    let many = numbers.array([9, 32, 32, 3], .float32, in: -1...1)
    let all = try executable.run([many], ["batch": 9])[0]
    for k in [0, 3, 8] {
      let one = try executable.run([many.rows(k..<k + 1)], ["batch": 1])[0]
      #expect(one == all.rows(k..<k + 1), "sample \(k)")
    }
    #expect(try executable.run([many.rows(2..<5)], ["batch": 3])[0] == all.rows(2..<5))

    #expect(try executable.chunkCounts(["batch": 1]).allSatisfy { $0 > 1 })
    let set = executable.instructionSet
    for (batch, runs) in [(1, false), (3, false), (200, true)] {
      #expect(executable.compiled.chains.allSatisfy { $0.runs(["batch": batch]) == runs })
      let memory = try executable.memory(["batch": batch])
      let bytes = try executable.plan.workingBytes(["batch": batch], for: set, threads: 2)
      #expect(memory.total == bytes)
    }
  }

  /// Mean and variance of what a convolution makes are taken sample by sample, by one kernel of its chain; what it made is
  /// read from memory once more, to be normalised.
  @Test func statisticsAreTakenWithTheProducer() throws {
    let x = Tensor.input("x", .float32, ["batch", 16, 16, 8])
    let filter = Variable("filter", NDArray(zeros: [3, 3, 8, 24]))
    let y = try x.convolved(with: filter, padding: .same)
    let (mean, variance) = try y.moments(along: [0, 1, 2])
    let z = try (y - mean) * rsqrt(variance + 0.001)
    let plan = try Plan(Program(inputs: [x], outputs: [z]).optimized())
    let chain = try #require(plan.chains.first)
    #expect(plan.chains.count == 1)
    #expect(plan.steps[chain.steps].map(\.primitives.first) == ["convolution", "sum"])
    #expect(plan.steps[chain.steps.last!].primitives.filter { $0 == "sum" }.count == 2)
    let made = plan.steps[chain.steps.first!].buffers.last!
    #expect(plan.steps[chain.steps.endIndex...].filter { $0.buffers.contains(made) }.count == 1)
  }

  /// A value that another sample reads keeps its kernels apart.
  @Test func neighboursAreNoSamples() throws {
    let x = Tensor.input("x", .float32, ["batch", 40])
    let sums = try exp(x).sum(along: [1], keepsAxes: true)
    let y = try (exp(x) / sums).sum(along: [0])
    let plan = try Plan(Program(inputs: [x], outputs: [y]))
    for chain in plan.chains {
      for step in plan.steps[chain.steps] {
        guard case .nest(let nest) = step.kernel else { continue }
        #expect(nest.stores.allSatisfy { nest.operands[$0.operand].shape.first == "batch" })
      }
    }
  }

  /// A chain whose samples would not stay in the cache is cut, and its pieces run depth first.
  @Test func longChainsAreCut() throws {
    var y = Tensor.input("x", .float32, ["batch", 32, 32, 32])
    let w = Tensor.input("w", .float32, [3, 3, 32, 32])
    let x = y
    var kept: [Tensor] = []
    for _ in 0..<8 {
      y = try y.convolved(with: w, padding: .same)
      kept.append(y)
    }
    let plan = try Plan(Program(inputs: [x, w], outputs: kept))
    #expect(plan.chains.count > 1)
    for (one, next) in zip(plan.chains, plan.chains.dropFirst()) {
      #expect(one.steps.count > 1 && one.steps.upperBound <= next.steps.lowerBound)
    }
  }

  /// What a link needs besides, and the chain does not make, is made before the chain.
  @Test func whatHasNoSamplesComesBefore() throws {
    let x = Tensor.input("x", .float32, ["batch", 8, 8, 16])
    let v = Tensor.input("v", .float32, [16, 16]), w = Tensor.input("w", .float32, [16, 16])
    let first = try x.convolved(with: exp(v).reshaped(to: [1, 1, 16, 16]))
    let y = try relu(first).convolved(with: exp(w).reshaped(to: [1, 1, 16, 16]))
    let plan = try Plan(Program(inputs: [x, v, w], outputs: [y]))
    #expect(plan.chains.map(\.steps.count) == [2])
    #expect(plan.chains.first?.steps.upperBound == plan.steps.count)
  }
}
