import Keratin
import KeratinTestSupport
import Testing

@Suite struct ScanTests {
  private let x = Variable("x", NDArray([1, 2, 3, 4, 5, 6] as [Double], shape: [3, 2]))
  private let zeros = Variable("zeros", NDArray([0, 0] as [Double]))

  private func sums(isReversed: Bool) throws -> (carried: [Tensor], stacked: [Tensor]) {
    try scan([x.tensor], from: [zeros.tensor], isReversed: isReversed) { carried, slices in
      let sum = try carried[0] + slices[0]
      return ([sum], [sum])
    }
  }

  @Test func runningSums() throws {
    let forward = try sums(isReversed: false)
    #expect(try forward.stacked[0].eval().doubles == [1, 2, 4, 6, 9, 12])
    #expect(try forward.carried[0].eval().doubles == [9, 12])
    let backward = try sums(isReversed: true)
    #expect(try backward.stacked[0].eval().doubles == [9, 12, 8, 10, 5, 6])
  }

  @Test func overNoStepsTheFirstValuesAreTheLast() throws {
    let none = Variable("x", NDArray([] as [Double], shape: [0, 2]))
    let first = Variable("first", NDArray([7, 8] as [Double]))
    let result = try scan([none.tensor], from: [first.tensor]) { carried, slices in
      ([try carried[0] + slices[0]], [slices[0]])
    }
    #expect(try result.carried[0].eval().doubles == [7, 8])
    #expect(try result.stacked[0].eval().shape == [0, 2])
  }

  /// Powers of a weight from outside, without sequences.
  @Test func whatTheBodyUsesIsHandedIn() throws {
    let w = Variable("w", NDArray(3.0))
    let twice = try w * 2
    let result = try scan([], from: [constant(1, type: .float64)], length: 4) { carried, _ in
      ([try carried[0] * twice], [])
    }
    #expect(try result.carried[0].eval().double(at: 0) == 1296)
    // d/dw (2w)⁴ = 8 (2w)³, and once more 48 (2w)².
    let first = try gradient(of: result.carried[0], withRespectTo: w)
    #expect(try first.eval().double(at: 0) == 1728)
    let second = try gradient(of: first, withRespectTo: w)
    #expect(try second.eval().double(at: 0) == 1728)
  }

  /// Each line of StableHLO belongs to the operation that wrote it, in a loop's body, too.
  @Test func aLineOfALoopBelongsToItsOperation() throws {
    let x = Tensor.input("x", .float32, [4, 2])
    let result = try withNameScope("rnn_1 (SimpleRNN)") {
      try scan([x], from: [constant(0, type: .float32, shape: [2])]) { carried, slices in
        let h = try tanh(carried[0] + slices[0])
        return ([h], [try h * 2])
      }
    }
    let program = try Program(inputs: [x], outputs: [try sqrt(result.stacked[0])])
    let module = try StableHLOModule(program, sizes: [:], donates: false)
    var owners: [String: String] = [:]
    for (number, line) in module.text.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      guard let name = line.firstMatch(of: /"stablehlo\.([a-z_]+)"/)?.output.1 else { continue }
      let node = module.origin(line: number + 1)
      owners[String(name), default: ""] += (node?.primitive?.name ?? "nobody") + " "
      if name == "tanh" { #expect(node?.scope == ["rnn_1 (SimpleRNN)"]) }
    }
    #expect(owners["tanh"] == "tanh ")
    #expect(owners["multiply"] == "multiply ")
    #expect(owners["sqrt"] == "sqrt ")
    #expect(owners["while"] == "scan ")
    #expect(owners["dynamic_update_slice"] == "scan ")
    #expect(owners["dynamic_slice"] == "scan ")
    #expect(module.origin(line: module.text.count { $0 == "\n" } - 2) == nil)
  }

  @Test func theGradientIsThatOfTheLoopWrittenOut() throws {
    var random = RandomArrays(seed: 3)
    let point = [
      random.array([2, 3], .float64), random.array([4, 2, 3], .float64),
      random.array([3, 3], .float64),
    ]
    func loop(_ inputs: [Tensor], unrolled: Bool) throws -> Tensor {
      let (first, x, w) = (inputs[0], inputs[1], inputs[2])
      if unrolled {
        var h = first, total = try constant(0, type: .float64)
        for t in 0..<4 {
          h = try tanh(h.matmul(w) + x.at(t))
          total = try total + (h * h).sum() * Double(t + 1)
        }
        return try total + h.sum()
      }
      let weights = try constant(NDArray([1, 2, 3, 4] as [Double]))
      let result = try scan([x, weights], from: [first]) { carried, slices in
        let h = try tanh(carried[0].matmul(w) + slices[0])
        return ([h], [try (h * h).sum() * slices[1]])
      }
      return try result.stacked[0].sum() + result.carried[0].sum()
    }
    let leaves = point.map { Variable("x", $0) }
    let inputs = leaves.map(\.tensor)
    let a = try gradient(of: loop(inputs, unrolled: false), withRespectTo: inputs)
    let b = try gradient(of: loop(inputs, unrolled: true), withRespectTo: inputs)
    for (one, other) in zip(a, b) {
      #expect(difference(try other.eval(), try one.eval(), tolerance: 1e-12) == nil)
    }
  }

  @Test func afterSimplifyingTheForwardLoopRunsOnce() throws {
    let w = Variable("w", NDArray([0.5, 0.25] as [Double]))
    let result = try scan([x.tensor], from: [zeros.tensor]) { carried, slices in
      let h = try tanh(carried[0] * w + slices[0])
      return ([h], [h])
    }
    let loss = try result.stacked[0].sum()
    let dw = try gradient(of: loss, withRespectTo: w)
    let program = try Program(inputs: [], outputs: [loss, dw])
    func scans(_ program: Program) -> Int {
      reachableNodes(from: program.roots).count { $0.primitive is Scan }
    }
    #expect(scans(program) == 3)
    #expect(scans(try program.optimized()) == 2)
  }

  @Test func loopsNest() throws {
    // Sums of rows, each row by a loop of its own.
    let result = try scan([x.tensor], from: [constant(0, type: .float64)]) { outer, rows in
      let inner = try scan([rows[0]], from: [outer[0]]) { carried, slices in
        ([try carried[0] + slices[0] * slices[0]], [])
      }
      return ([inner.carried[0]], [inner.carried[0]])
    }
    #expect(try result.stacked[0].eval().doubles == [5, 30, 91])
    let dx = try gradient(of: result.carried[0], withRespectTo: x)
    #expect(try dx.eval().doubles == [2, 4, 6, 8, 10, 12])
  }

  @Test func errorsSayWhatIsWrong() {
    let changes = #expect(throws: GraphError.self) {
      try scan([x.tensor], from: [zeros.tensor]) { carried, slices in
        ([try slices[0].sum()], [])
      }
    }
    #expect(
      changes?.description == """
        scan: the body changes the type of carried value 0.
          before  f64[2]
          after   f64[]
        """)
    let shorter = Variable("y", NDArray([1, 2] as [Double]))
    let lengths = #expect(throws: GraphError.self) {
      try scan([x.tensor, shorter.tensor], from: [zeros.tensor]) { carried, _ in (carried, []) }
    }
    #expect(
      lengths?.description == """
        scan: sequence 1 is not of the type that the body expects.
          received  f64[2]
          expected  f64[3]
        """)
    let length = #expect(throws: GraphError.self) {
      try scan([], from: [zeros.tensor]) { carried, _ in (carried, []) }
    }
    #expect(length?.description == "scan: there are no sequences.\n  hint: give the length.")
    let count = #expect(throws: GraphError.self) {
      try scan([x.tensor], from: [zeros.tensor]) { _, _ in ([], []) }
    }
    #expect(count?.problem == "the body is given 1 carried values, and returns 0.")
  }
}
