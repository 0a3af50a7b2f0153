import Keratin
import KeratinGraph
import KeratinTestSupport
import Testing

@testable import KeratinCPU

/// Random programs, planned and run on the interpreter and compiled, against the same program one node at a time on the
/// reference.
@Suite struct RandomGraphTests {
  private static let count = 400

  @Test(arguments: 0..<5)
  func plannedIsOneNodeAtATime(part: Int) throws {
    for seed in part * Self.count..<(part + 1) * Self.count { try check(seed, Plan.Options()) }
  }

  @Test func unfusedIsOneNodeAtATime() throws {
    for seed in 0..<200 { try check(seed, Plan.Options(fuses: false, overwrites: false)) }
  }

  @Test(.enabled(if: hasCompiler, "no clang is at hand"), arguments: 0..<4)
  func compiledIsOneNodeAtATime(part: Int) throws {
    var options = CPUEngine.Options()
    options.mode = .compiled
    let engine = CPUEngine(options)
    for seed in part * 3..<part * 3 + 3 {
      let graph = try RandomGraph(seed: seed)
      let expected = try oneNodeAtATime(graph)
      let plan = try Plan(graph.program)
      let executable = try engine.compile(graph.program)
      let before = graph.program.variables.map(\.value)
      let outputs = try executable.run(graph.arguments, graph.sizes)
      let after = graph.program.variables.map(\.value)
      for (variable, value) in zip(graph.program.variables, before) { variable.value = value }
      compare(graph.program, expected, (outputs, after), seed, plan)
    }
  }

  /// What only some of the graphs have must be there.
  @Test func graphsAreOfAllKinds() throws {
    var primitives: Set<String> = [], types: Set<ElementType> = []
    for seed in 0..<1000 {
      let plan = try Plan(try RandomGraph(seed: seed).program, options: .init(fuses: false))
      for step in plan.steps {
        primitives.formUnion(step.primitives)
        if case .nest(let nest) = step.kernel { types.formUnion(nest.operands.map(\.elementType)) }
      }
    }
    #expect(types == Set(ElementType.allCases))
    for name in ["scan", "randomBits", "sort", "scatterAdd", "convolution", "maxPooling"] {
      #expect(primitives.contains(name), "no graph has \(name)")
    }
  }

  private func oneNodeAtATime(_ graph: RandomGraph) throws -> [NDArray] {
    try ReferenceEngine.evaluate(
      graph.program.roots,
      given: Dictionary(uniqueKeysWithValues: zip(graph.program.inputs, graph.arguments)),
      sizes: graph.sizes)
  }

  private func check(_ seed: Int, _ options: Plan.Options) throws {
    let graph = try RandomGraph(seed: seed)
    let expected = try oneNodeAtATime(graph)
    let plan = try Plan(graph.program, options: options)
    let received = try PlanRunner(plan: plan, program: graph.program, sizes: graph.sizes).run(
      graph.arguments)
    compare(graph.program, expected, received, seed, plan)
  }

  private func compare(
    _ program: Program, _ expected: [NDArray],
    _ received: (outputs: [NDArray], variables: [NDArray]), _ seed: Int, _ plan: Plan
  ) {
    let count = program.outputs.count
    for (k, value) in received.outputs.enumerated() {
      compare(expected[k], value, "output \(k)", seed, plan)
    }
    for (update, value) in zip(program.updates, expected[count...]) {
      let k = program.variables.firstIndex(of: update.variable)!
      compare(value, received.variables[k], "update of \(update.variable.name)", seed, plan)
    }
    for (k, variable) in program.variables.enumerated()
    where !program.updates.contains(where: { $0.variable == variable }) {
      compare(variable.value, received.variables[k], "variable \(variable.name)", seed, plan)
    }
  }

  private func compare(
    _ expected: NDArray, _ received: NDArray, _ what: String, _ seed: Int, _ plan: Plan
  ) {
    // Of storage formats, a few units in the last place: 2⁻¹¹ and 2⁻⁸.
    let tolerance =
      switch expected.elementType {
      case .float64: 1e-10
      case .float16: 1e-2
      case .bfloat16: 6e-2
      case .float32, .bool, .int8, .uint8, .int32, .int64, .uint32, .uint64: 2e-4
      }
    let worst = difference(expected, received, tolerance: tolerance)
    #expect(worst == nil, "seed \(seed), \(what): \(worst!)\n\(plan.dump())")
  }
}
