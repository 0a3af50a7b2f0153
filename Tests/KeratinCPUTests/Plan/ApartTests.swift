import Keratin
import KeratinGraph
import Testing

@testable import KeratinCPU

/// Why kernels stay apart, as `keratin explain` says it.
@Suite struct ApartTests {
  private let x = Tensor.input("x", .float32, ["batch", 64])

  /// The last step of a plan: the reasons why it is apart, by the number of the other.
  private func reasons(_ outputs: Tensor...) throws -> [Int: Apart] {
    let program = try Program(inputs: [x], outputs: outputs)
    let plan = try Plan(program, options: .init(explains: true))
    let apart = plan.steps.last!.apart
    return Dictionary(uniqueKeysWithValues: apart.map { ($0.step, $0.reason) })
  }

  @Test func rowsOfAProductAreReadAtSeveralPoints() throws {
    let (v, w) = (Variable("v", .zeros(64, 32)), Variable("w", .zeros(32, 16)))
    #expect(try reasons(x.matmul(v).matmul(w)) == [0: .elsewhere])
  }

  @Test func tilesTakeInNoSums() throws {
    let w = Variable("w", .zeros(64, 32))
    #expect(try reasons(x.matmul(w).sum(along: [0])) == [0: .tiles])
  }

  @Test func sumsOverOtherAxesStayApart() throws {
    #expect(try reasons(tanh(x.sum(along: [1])).sum()) == [0: .reductions])
  }

  @Test func aSortIsNoNest() throws {
    #expect(try reasons(tanh(x.sorted().values)) == [0: .noLoops])
  }

  /// `y + sort(y)`: the sort runs after what makes y, and before the sum.
  @Test func anotherKernelRunsBetween() throws {
    let y = try tanh(x)
    #expect(try reasons(y + y.sorted().values) == [0: .between, 1: .noLoops])
  }

  @Test func kernelsHaveALimit() throws {
    var y = x
    for _ in 0..<Fusion.mostMembers + 1 { y = try tanh(y) }
    #expect(try reasons(y) == [0: .size])
  }

  @Test func whatIsOneKernelHasNoReasons() throws {
    let w = Variable("w", .zeros(64, 32))
    #expect(try reasons(tanh(x.matmul(w))).isEmpty)
  }

  /// Nobody pays for reasons who did not ask, and to ask changes nothing.
  @Test func explainingChangesNoPlan() throws {
    for seed in 0..<40 {
      let program = try RandomGraph(seed: seed).program
      let (plain, explained) = (
        try Plan(program), try Plan(program, options: .init(explains: true))
      )
      #expect(plain.dump() == explained.dump(), "seed \(seed)")
      #expect(plain.steps.allSatisfy { $0.apart.isEmpty })
      for (k, step) in explained.steps.enumerated() {
        #expect(step.apart.allSatisfy { $0.step < k }, "seed \(seed), step \(k)")
      }
    }
  }
}
