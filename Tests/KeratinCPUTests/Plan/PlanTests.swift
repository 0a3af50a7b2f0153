import Keratin
import KeratinGraph
import KeratinTestSupport
import Testing

@testable import KeratinCPU

@Suite struct PlanTests {
  private func nests(_ plan: Plan) -> [LoopNest] {
    plan.steps.compactMap { if case .nest(let nest) = $0.kernel { nest } else { nil } }
  }

  @Test func biasAndActivationBecomeTheEpilogueOfAProduct() throws {
    let x = Tensor.input("x", .float32, ["batch", 64])
    let w = Variable("w", .zeros(64, 32)), b = Variable("b", .zeros(32))
    let y = try tanh(x.matmul(w) + b)
    let plan = try Plan(Program(inputs: [x], outputs: [y]))
    #expect(plan.steps.count == 1)
    #expect(plan.steps[0].primitives == ["matmul", "add", "tanh"])
    #expect(nests(plan)[0].steps.count == 3)
  }

  /// A square that a sum and an update want is made in both, and never stored.
  @Test func cheapValuesAreMadeWhereTheyAreRead() throws {
    let x = Tensor.input("x", .float32, ["batch", 64])
    let w = Variable("w", .zeros(64, 300)), v = Variable("v", .zeros(64, 300))
    let g = try x.transposed().matmul(x.matmul(w))
    let norm = try square(g).sum()
    let program = try Program(
      inputs: [x], outputs: [norm], updates: [.init(v, v + square(g) / (norm + 1))])
    let plan = try Plan(program)
    let stored = nests(plan).flatMap { nest in nest.stores.map { nest.operands[$0.operand] } }
    #expect(stored.count { $0 == TensorType(.float32, [64, 300]) } == 2, "g and v")
    #expect(plan.steps.count { $0.primitives.contains("square") } == 2)
    var x0 = RandomArrays(seed: 4)
    let arguments = [x0.array([5, 64], .float32, in: -1...1)]
    for variable in [w, v] { variable.value = x0.array([64, 300], .float32, in: -1...1) }
    let fused = try PlanRunner(plan: plan, program: program, sizes: ["batch": 5]).run(arguments)
    let plain = try PlanRunner(
      plan: Plan(program, options: .init(fuses: false)), program: program, sizes: ["batch": 5]
    ).run(arguments)
    #expect(difference(plain.outputs[0], fused.outputs[0], tolerance: 1e-4) == nil)
    #expect(difference(plain.variables[1], fused.variables[1], tolerance: 1e-5) == nil)
  }

  @Test func aTransposedReadCostsNothing() throws {
    let x = Tensor.input("x", .float32, ["batch", 64])
    let w = Variable("w", .zeros(32, 64))
    let plan = try Plan(Program(inputs: [x], outputs: [x.matmul(w.tensor.transposed())]))
    #expect(plan.steps.count == 1)
  }

  @Test func anOptimizerStepRunsInTheProductThatMakesTheGradient() throws {
    let x = Tensor.input("x", .float32, ["batch", 64])
    let w = Variable("w", .zeros(64, 32))
    let loss = try (x.matmul(w) * x.matmul(w)).sum()
    let gradient = try gradient(of: loss, withRespectTo: w)
    let program = try Program(
      inputs: [x], outputs: [loss], updates: [.init(w, w - 0.1 * gradient)])
    let plan = try Plan(program)
    let last = plan.steps.last!
    #expect(last.primitives.contains("matmul") && last.primitives.contains("subtract"))
    // In place: no buffer of the arena holds the new value.
    #expect(last.buffers.contains { plan.buffers[$0].place == .variable(0) })
  }

  @Test func variablesThatSwapAreNotOverwrittenTooEarly() throws {
    let a = Variable("a", NDArray([1, 2, 3] as [Float])),
      b = Variable("b", NDArray([4, 5, 6] as [Float]))
    let program = try Program(
      inputs: [], outputs: [a + b], updates: [.init(a, b.tensor), .init(b, a.tensor)])
    let result = try PlanRunner(plan: Plan(program), program: program, sizes: [:]).run([])
    #expect(result.outputs[0].scalars(as: Float.self) == [5, 7, 9])
    #expect(result.variables[0].scalars(as: Float.self) == [4, 5, 6])
    #expect(result.variables[1].scalars(as: Float.self) == [1, 2, 3])
  }

  @Test func aTransposedUpdateIsCopiedLast() throws {
    let w = Variable("w", NDArray([1, 2, 3, 4] as [Float], shape: [2, 2]))
    let program = try Program(
      inputs: [], outputs: [], updates: [.init(w, w.tensor.transposed() * w)])
    let plan = try Plan(program)
    #expect(plan.steps.last!.primitives == ["copy"])
    let result = try PlanRunner(plan: plan, program: program, sizes: [:]).run([])
    #expect(result.variables[0].scalars(as: Float.self) == [1, 6, 6, 16])
  }

  @Test func theSameValueAsTwoResultsIsCopied() throws {
    let x = Tensor.input("x", .float32, [3])
    let y = try -x
    let program = try Program(inputs: [x], outputs: [y, y, x])
    let result = try PlanRunner(plan: Plan(program), program: program, sizes: [:]).run([
      NDArray([1, 2, 3] as [Float])
    ])
    for k in 0..<2 { #expect(result.outputs[k].scalars(as: Float.self) == [-1, -2, -3]) }
    #expect(result.outputs[2].scalars(as: Float.self) == [1, 2, 3])
  }

  @Test func plansDoNotHangOnTheIdentityOfNodes() throws {
    func build() throws -> Plan {
      let graph = try RandomGraph(seed: 17)
      return try Plan(graph.program)
    }
    let first = try build()
    _ = Tensor.input("another", .float32, [1])
    #expect(try build().dump() == first.dump())
  }

  @Test func buffersOfTheArenaNeverOverlapWhileBothLive() throws {
    for seed in 0..<50 {
      let plan = try Plan(RandomGraph(seed: seed).program)
      let sizes = ["batch": 9]
      let layout = plan.layout(sizes)
      var taken: [(life: ClosedRange<Int>, bytes: Range<Int>)] = []
      for (k, buffer) in plan.buffers.enumerated() {
        guard case .arena(let life) = buffer.place else { continue }
        let start = layout.offsets[k], bytes = start..<start + buffer.type.byteCount(sizes) + 64
        #expect(start % 64 == 0 && bytes.upperBound <= layout.total)
        for other in taken where other.life.overlaps(life) {
          #expect(!other.bytes.overlaps(bytes), "seed \(seed), buffer \(k)")
        }
        taken.append((life, bytes))
      }
    }
  }
}
