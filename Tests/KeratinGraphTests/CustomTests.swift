import Keratin
import KeratinTestSupport
import Testing

/// A user's op with a Swift body, a setting, and a gradient.
private struct Scaled: CustomPrimitive {
  static let name = "scaled"
  let factor: Double
  init(by factor: Double) { self.factor = factor }
  var attributes: Attributes { ["factor": .double(factor)] }
  init(_ attributes: Attributes) throws(GraphError) { factor = try attributes.double("factor") }

  func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] {
    try expect(inputs, "x")
    return inputs
  }
  func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  {
    [try Scaled(by: factor)(cotangents[0]!)]
  }
  var body: Kernel.Foreign.Body {
    let factor = factor
    return swift { inputs in
      var result = inputs[0]
      for i in 0..<result.count { result.set(result.double(at: i) * factor, at: i) }
      return [result]
    }
  }
}

/// The least that one has to write.
private struct Cube: CustomPrimitive {
  static let name = "cube"
  func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] { inputs }
  var body: Kernel.Foreign.Body {
    .c("for (long i = 0; i < d0[0]; ++i) p1[i] = p0[i] * p0[i] * p0[i];")
  }
}

@Suite struct CustomTests {
  private let x = Variable("x", NDArray([1, -2, 3] as [Double]))

  @Test func aSwiftBodyRunsAndHasAGradient() throws {
    let y = try Scaled(by: 2.5)(x.tensor)
    #expect(try y.eval().doubles == [2.5, -5, 7.5])
    let dx = try gradient(of: (y * y).sum(), withRespectTo: x)
    #expect(try dx.eval().doubles == [12.5, -25, 37.5])
  }

  @Test func aCustomPrimitiveReadsBackFromItsText() throws {
    let y = try Scaled(by: 0.1)(x.tensor)
    let text = Dump().text(inputs: [], outputs: [y])
    let again = try DumpReader(custom: [Scaled.self]).graph(text)
    #expect(Dump().text(inputs: [], outputs: again.outputs) == text)
    #expect(throws: GraphError.self) { try DumpReader().graph(text) }
  }

  @Test func whatIsNotWrittenSaysSo() throws {
    let y = try Cube()(x.tensor)
    let noGradient = #expect(throws: GraphError.self) {
      try gradient(of: y.sum(), withRespectTo: x)
    }
    #expect(
      noGradient?.description == """
        cube: has no gradient.
          input 0  f64[3]
          hint: give the primitive a pullback, or stop the gradient before it.
        """)
    var builder = StableHLOBuilder(sizes: [:])
    let noXLA = #expect(throws: GraphError.self) {
      try builder.lower([y], known: [x.tensor: StableHLOValue("%arg0", x.type)])
    }
    #expect(
      noXLA?.description == """
        cube: is a primitive of your own, which XLA knows nothing about.
          input 0  f64[3]
          hint: run the program on the cpu, or give the primitive a stableHLO of its own.
        """)
    #expect(throws: GraphError.self) { try Cube([:]) }
  }

  @Test func aGradientOfYourOwn() throws {
    let scale = Variable("scale", NDArray(10.0))
    let y = try withCustomGradient([x.tensor], name: "step") { x in
      [try (x[0] .> 0).cast(to: .float64)]
    } gradient: { x, y, dy in
      [try dy[0] * x[0] * scale + y[0]]
    }[0]
    #expect(try y.eval().doubles == [1, 0, 1])
    let dx = try gradient(of: (y * 3).sum(), withRespectTo: x)
    #expect(try dx.eval().doubles == [31, -60, 91])
    // The gradient is graph: d/dx of 3 · x · 10 + y, where y has its own gradient again (of cotangent 1: 10x + y).
    let second = try gradient(of: dx.sum(), withRespectTo: x)
    #expect(try second.eval().doubles == [30 + 11, 30 - 20, 30 + 31])
    // Nothing of it is left when the program runs.
    let program = try Program(inputs: [], outputs: [y, dx]).optimized()
    #expect(!reachableNodes(from: program.roots).contains { $0.primitive is CustomGradient })
    #expect(try program.outputs[0].eval().doubles == [1, 0, 1])
    #expect(try program.outputs[1].eval().doubles == [31, -60, 91])
  }

  @Test func severalArgumentsAndValues() throws {
    let n = Variable("n", NDArray(Int32(2)))
    let values = try withCustomGradient([x.tensor, n.tensor]) { inputs in
      [try inputs[0] * 2, try inputs[0].sum()]
    } gradient: { _, _, cotangents in
      [try cotangents[0] * 5 + cotangents[1], nil]
    }
    #expect(try gradient(of: values[0].sum(), withRespectTo: x).eval().doubles == [5, 5, 5])
    #expect(try gradient(of: values[1], withRespectTo: x).eval().doubles == [1, 1, 1])
    #expect(try values[0].eval().doubles == [2, -4, 6])
    #expect(try values[1].eval().doubles == [2])
  }

  @Test func aGradientThatDoesNotFit() {
    let error = #expect(throws: GraphError.self) {
      try withCustomGradient([x.tensor], name: "sum") {
        [try $0[0].sum()]
      } gradient: { _, _, dy in
        [dy[0]]
      }
    }
    #expect(
      error?.description == """
        customGradient: the cotangents of 'sum' are not of the types of its arguments.
          argument 0   f64[3]
          cotangent 0  f64[]
        """)
    let count = #expect(throws: GraphError.self) {
      try withCustomGradient([x.tensor], name: "sum") {
        [try $0[0].sum()]
      } gradient: { _, _, _ in
        []
      }
    }
    #expect(
      count?.description == """
        customGradient: the gradient of 'sum' gives 0 cotangents for 1 arguments.
          hint: return nil for an argument that has none.
        """)
  }
}
