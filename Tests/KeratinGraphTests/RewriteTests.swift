import Keratin
import Testing

@testable import KeratinGraph

@Suite struct RewriteTests {
  static let x = Tensor.input("x", .float32, ["batch", 3])

  /// What each graph becomes: its dump without the first and the last lines.
  static let cases: [(String, @Sendable (Tensor) throws -> Tensor, String)] = [
    ("x + 0", { try $0 + 0 }, "return %0"),
    ("0 + x", { try 0 + $0 }, "return %0"),
    ("x - 0", { try $0 - 0 }, "return %0"),
    ("x * 1", { try 1 * ($0 * 1) }, "return %0"),
    ("x / 1", { try $0 / 1 }, "return %0"),
    ("--x", { try -(-$0) }, "return %0"),
    ("---x", { try -(-(-$0)) }, "%1 = negate(%0) : f32[batch, 3]\nreturn %1"),
    ("x transposed twice", { try $0.transposed().transposed() }, "return %0"),
    (
      "transposes", { try $0.expandingAxes([0]).transposed([1, 2, 0]).transposed([1, 0, 2]) },
      """
      %1 = reshape(%0) {shape = shape [1, batch, 3]} : f32[1, batch, 3]
      %2 = transpose(%1) {permutation = [2, 1, 0]} : f32[3, batch, 1]
      return %2
      """
    ),
    (
      "reshapes", { try $0.expandingAxes([1]).expandingAxes([0]).reshaped(to: ["batch", 3, 1]) },
      "%1 = reshape(%0) {shape = shape [batch, 3, 1]} : f32[batch, 3, 1]\nreturn %1"
    ),
    ("reshape and back", { try $0.expandingAxes([1]).reshaped(to: ["batch", 3]) }, "return %0"),
    (
      "broadcasts", { try $0.broadcast(to: [1, "batch", 3]).broadcast(to: [5, "batch", 3]) },
      "%1 = broadcast(%0) {shape = shape [5, batch, 3]} : f32[5, batch, 3]\nreturn %1"
    ),
    (
      "a repeated number", { try $0 * constant(2, type: .float32).broadcast(to: [1, 3]) },
      """
      %1 = constant() {value = array f32[] <00000040>, shape = shape [batch, 3]} : f32[batch, 3]
      %2 = multiply(%0, %1) : f32[batch, 3]
      return %2
      """
    ),
    ("stopped", { try $0.stoppingGradient() }, "return %0"),
    ("no axes", { try $0.sum(along: []) }, "return %0"),
    (
      "the same twice", { try exp($0) + exp($0) },
      """
      %1 = exp(%0) : f32[batch, 3]
      %2 = add(%1, %1) : f32[batch, 3]
      return %2
      """
    ),
    (
      "the same once simplified", { try exp($0) + exp($0 * 1) },
      """
      %1 = exp(%0) : f32[batch, 3]
      %2 = add(%1, %1) : f32[batch, 3]
      return %2
      """
    ),
    (
      "log of softmax", { try log(softmax($0)) },
      """
      %1 = max(%0) {axes = [1]} : f32[batch]
      %2 = reshape(%1) {shape = shape [batch, 1]} : f32[batch, 1]
      %3 = broadcast(%2) {shape = shape [batch, 3]} : f32[batch, 3]
      %4 = subtract(%0, %3) : f32[batch, 3]
      %5 = exp(%4) : f32[batch, 3]
      %6 = sum(%5) {axes = [1]} : f32[batch]
      %7 = reshape(%6) {shape = shape [batch, 1]} : f32[batch, 1]
      %8 = log(%7) : f32[batch, 1]
      %9 = broadcast(%8) {shape = shape [batch, 3]} : f32[batch, 3]
      %10 = subtract(%4, %9) : f32[batch, 3]
      return %10
      """
    ),
  ]

  @Test(arguments: cases)
  func graphsBecomeSimpler(
    name: String, build: @Sendable (Tensor) throws -> Tensor, expected: String
  ) throws {
    let program = try Program(inputs: [Self.x], outputs: [try build(Self.x)]).optimized()
    let lines = Dump().text(inputs: program.inputs, outputs: program.outputs).split(separator: "\n")
    let body = lines.dropFirst().dropLast().map { $0.drop { $0 == " " } }
    #expect(body.joined(separator: "\n") == expected)
  }

  /// Relu before pooling: what goes back is chosen among the pooled values; the same bits.
  @Test func whatReluLetsBackIsChosenAmongPooledValues() throws {
    var numbers: [Float] = []
    for k in 0..<252 { numbers.append(Float((k * 37) % 101 - 60)) }
    let x = Variable("x", NDArray(numbers, shape: [2, 7, 6, 3]))
    let y = try relu(x.tensor).maxPooled(window: [3, 3], strides: [2, 2], padding: .same)
    let slope = try gradient(of: square(y).sum(), withRespectTo: x)
    let program = try Program(inputs: [], outputs: [slope])
    let optimized = try program.optimized()
    #expect(program.outputs[0].node.primitive is Select)
    #expect(optimized.outputs[0].node.primitive is MaxPoolingGradient)
    let engine = Device.reference.engine
    let before = try engine.compile(program).run([], [:])
    let after = try engine.compile(optimized).run([], [:])
    #expect(before == after)
    #expect(before[0].doubles.contains { $0 != 0 })
    // Of other values than the pooled ones nothing is known.
    let other = try select(x.tensor .> 0, slope.node.inputs[1], 0)
    #expect(
      try Program(inputs: [], outputs: [other]).optimized().outputs[0].node.primitive is Select)
  }

  @Test func aSumAlongTheWrongAxisIsNoSoftmax() throws {
    let square = Tensor.input("x", .float32, [3, 3])
    let e = try exp(square)
    // [3] lies along the last axis: not what was summed over.
    let y = try log(e / e.sum(along: [1]))
    let program = try Program(inputs: [square], outputs: [y]).optimized()
    #expect(program.outputs[0].node.primitive is Log)
  }

  @Test func whatOneDifferentiatesByIsNotPassedBy() throws {
    let x = Variable("x", NDArray([0.5, 1] as [Double]))
    let p = try softmax(x)
    let dp = try gradient(of: log(p).sum(), withRespectTo: p).eval()
    let values = try p.eval()
    for i in 0..<2 { #expect(abs(dp.double(at: i) - 1 / values.double(at: i)) < 1e-12) }
  }

  @Test func updatesAndLayersStay() throws {
    let w = Variable("w", NDArray([1, 2] as [Float]))
    let value = try withNameScope("dense") { try (w * 1) + exp(w - 0) }
    let program = try Program(
      inputs: [], outputs: [value], updates: [.init(w, value)]
    ).optimized()
    #expect(program.updates[0].value == program.outputs[0])
    #expect(program.outputs[0].node.scope == ["dense"])
    #expect(program.variables == [w])
  }

  @Test func graphsWithinPrimitivesAreSimplifiedToo() throws {
    let x = Variable("x", NDArray([1, 2, 3] as [Double]))
    let result = try scan([x.tensor], from: [constant(0, type: .float64)]) { carried, slices in
      ([try carried[0] * 1 + exp(slices[0]) + exp(slices[0])], [])
    }
    let before = try result.carried[0].eval()
    let program = try Program(inputs: [], outputs: [result.carried[0]]).optimized()
    let body = try #require(program.outputs[0].node.primitive as? Scan).body
    #expect(reachableNodes(from: body.results).count { $0.primitive != nil } == 3)
    #expect(try program.outputs[0].eval() == before)
  }

  /// Numbers near and far from one another, in any order.
  @Test func nodesAreMarkedOnce() {
    var marks = NodeMarks(), known: Set<Int> = []
    let numbers = [5, 4095, 4096, 5, 1 << 30, 4095, 8191, 1 << 30, 0, 4096, 63, 64]
    for number in numbers {
      for other in numbers { #expect(marks.contains(other) == known.contains(other)) }
      #expect(marks.insert(number) == known.insert(number).inserted)
    }
    #expect(!marks.contains(6) && !marks.contains(1 << 20))
  }

  @Test func theVerifierNamesTheNode() throws {
    let x = Tensor.input("x", .float32, [2])
    let wrong = Node(.primitive(Tanh(), inputs: [x]), [TensorType(.float32, [3])])
    let error = #expect(throws: GraphError.self) {
      try Verifier.check([Tensor(wrong)], after: "algebra")
    }
    #expect(
      error?.description
        == "verifier: after algebra, node \(wrong.id) (tanh) has the types [f32[3]], its shape rule "
        + "says [f32[2]].")
    try Verifier.check([try tanh(x)])
  }
}
