import Keratin
import KeratinTestSupport
import Testing

@Suite struct GraphTests {
  @Test func dimensionsAreAnIntegerTimesASymbolPlusAnInteger() throws {
    let batch: Dimension = "batch"
    #expect("\(batch * 2 + 1)" == "2*batch+1")
    #expect((batch * 2 + 1).value(["batch": 5]) == 11)
    #expect(try batch.adding(batch) == batch * 2)
    #expect(throws: GraphError.self) { try batch.adding("time") }
    #expect(throws: GraphError.self) { try batch.multiplied(by: batch) }
    #expect(throws: GraphError.self) { try (batch * 2 + 1).divided(by: 2) }
  }

  @Test func anErrorNamesTheLayerTheProblemAndTheOperands() {
    let x = Tensor.input("x", .float32, ["batch", 784])
    let w = Variable("w", .zeros(128, 10))
    func layer() throws -> Tensor { try withNameScope("dense_2") { try x.matmul(w) } }
    let error = #expect(throws: GraphError.self) { try layer() }
    #expect(
      error?.description == """
        in dense_2
        matmul: the inner dimensions differ: lhs axis 1 is 784, rhs axis 0 is 128.
          lhs  f32[batch, 784]
          rhs  f32[128, 10]
        """)
  }

  @Test func updatesAreSimultaneous() throws {
    let a = Variable("a", NDArray([1, 2, 3] as [Float])),
      b = Variable("b", NDArray([4, 5, 6] as [Float]))
    let swap = try Function(inputs: [], outputs: [try a + b], updates: [a: b.tensor, b: a.tensor])
    #expect(try swap()[0].scalars(as: Float.self) == [5, 7, 9])
    #expect(a.value.scalars(as: Float.self) == [4, 5, 6])
    #expect(b.value.scalars(as: Float.self) == [1, 2, 3])
  }

  @Test func givensAreReplaced() throws {
    let x = Tensor.input("x", .float32, [3])
    let data = Variable("data", NDArray([1, 2, 3] as [Float]))
    let f = try Function(inputs: [], outputs: [try (x * x).sum()], givens: [x: data.tensor])
    #expect(try f()[0].scalars(as: Float.self) == [14])
  }

  @Test func argumentsAreChecked() throws {
    let x = Tensor.input("x", .float32, [Dimension("n") * 2 + 1, 3])
    let f = try Function(inputs: [x], outputs: [try x.sum(along: [0])])
    #expect(
      try f(NDArray([Float](repeating: 1, count: 15), shape: [5, 3]))[0].scalars(as: Float.self)
        == [5, 5, 5])
    let error = #expect(throws: GraphError.self) { try f(NDArray.zeros(4, 3)) }
    #expect(
      error?.description == """
        function: the argument for 'x' has 4 along axis 0, which is not 2*n+1.
          expected  f32[2*n+1, 3]
          received  f32[4, 3]
        """)
    #expect(throws: GraphError.self) { try f(NDArray.zeros(5, 4)) }
    #expect(throws: GraphError.self) { try f(NDArray([1] as [Int32])) }
    #expect(throws: GraphError.self) { try f() }
  }

  @Test func evalNeedsNoInput() throws {
    let w = Variable("w", NDArray([1, 2] as [Float]))
    #expect(try (w * 3).eval().scalars(as: Float.self) == [3, 6])
    #expect(throws: GraphError.self) { try Tensor.input("x", .float32, []).eval() }
  }

  @Test func aSecondDerivativeIsAGradientOfAGradient() throws {
    let x = Variable("x", NDArray(0.3))
    let y = try tanh(x)
    let first = try gradient(of: y, withRespectTo: x)
    let second = try gradient(of: first, withRespectTo: x)
    let t = 0.29131261245159090
    #expect(abs(try second.eval().double(at: 0) - -2 * t * (1 - t * t)) < 1e-12)
  }

  @Test func theDumpIsStable() throws {
    let x = Tensor.input("x", .float32, ["batch", 4])
    let w = Variable("w", .zeros(4, 2))
    let y = try withNameScope("dense") { try tanh(x.matmul(w)).sum(along: [0]) }
    #expect(
      Dump().text(inputs: [x], outputs: [y]) == """
        graph(%0: f32[batch, 4] "x", %1: variable f32[4, 2] "w") {
          %2 = matmul(%0, %1) : f32[batch, 2]
          %3 = tanh(%2) : f32[batch, 2]
          %4 = sum(%3) {axes = [0]} : f32[2]
          return %4
        }

        """)
  }
}
