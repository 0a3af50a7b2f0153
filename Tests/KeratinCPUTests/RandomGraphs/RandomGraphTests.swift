import Keratin
import KeratinGraph
import KeratinTestSupport
import Testing

@testable import KeratinCPU

/// Random programs, planned and run on the interpreter, against the same program one node at a time on the reference.
@Suite struct RandomGraphTests {
  private static let count = 400

  @Test(arguments: 0..<5)
  func plannedIsOneNodeAtATime(part: Int) throws {
    for seed in part * Self.count..<(part + 1) * Self.count { try check(seed, Plan.Options()) }
  }

  @Test func unfusedIsOneNodeAtATime() throws {
    for seed in 0..<200 { try check(seed, Plan.Options(fuses: false, overwrites: false)) }
  }

  private func check(_ seed: Int, _ options: Plan.Options) throws {
    let graph = try RandomGraph(seed: seed)
    let program = graph.program
    let expected = try ReferenceEngine.evaluate(
      program.roots,
      given: Dictionary(uniqueKeysWithValues: zip(program.inputs, graph.arguments)),
      sizes: graph.sizes)
    let plan = try Plan(program, options: options)
    let received = try PlanRunner(plan: plan, program: program, sizes: graph.sizes).run(
      graph.arguments)
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
    let tolerance = expected.elementType == .float64 ? 1e-10 : 2e-4
    let worst = difference(expected, received, tolerance: tolerance)
    #expect(worst == nil, "seed \(seed), \(what): \(worst!)\n\(plan.dump())")
  }
}
