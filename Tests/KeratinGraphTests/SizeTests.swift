import Keratin
import Testing

@Suite struct SizeTests {
  private let x = Tensor.input("x", .float32, ["batch", 2])

  @Test func aSizeThatNoInputTellsIsAnError() throws {
    let ones = try constant(1, type: .float32, shape: ["time"])
    let error = #expect(throws: GraphError.self) { try Function(inputs: [], outputs: [ones]) }
    #expect(
      error?.description == """
        function: the size 'time' occurs in no input, so no call can know it.
          constant  f32[time]
          hint: name an input that has it, or give the number.
        """)
  }

  @Test func anExtentBelowZeroIsAnError() throws {
    let differences =
      try x.sliced(along: 0, from: 1) - x.sliced(along: 0, to: Dimension("batch") - 1)
    let f = try Function(inputs: [x], outputs: [differences])
    #expect(
      try f(NDArray([1, 2, 5, 7] as [Float], shape: [2, 2]))[0]
        == NDArray([4, 5] as [Float], shape: [1, 2]))
    #expect(try f(NDArray.zeros(1, 2))[0].shape == [0, 2])
    let error = #expect(throws: GraphError.self) { try f(NDArray.zeros(0, 2)) }
    #expect(
      error?.description == """
        function: 'batch' is 0, so that slice would have -1 elements along an axis (batch-1).
          slice  f32[batch-1, 2]
          hint: give arguments with more elements.
        """)
  }

  @Test func theLastOfNoRowsIsZero() throws {
    let f = try Function(inputs: [x], outputs: [try x.at(-1)])
    #expect(try f(NDArray.zeros(0, 2))[0].scalars(as: Float.self) == [0, 0])
  }
}
