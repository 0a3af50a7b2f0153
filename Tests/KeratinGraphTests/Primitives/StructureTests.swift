import Keratin
import Testing

@Suite struct StructurePrimitiveTests {
  private let x = Variable("x", NDArray((0..<12).map(Float.init), shape: [3, 4]))
  private func floats(_ y: Tensor) throws -> [Float] { try y.eval().scalars(as: Float.self) }

  @Test func slices() throws {
    #expect(try floats(x.sliced(along: 0, from: 1, to: 2)) == [4, 5, 6, 7])
    #expect(try floats(x.sliced(along: 1, from: -1)) == [3, 7, 11])
    #expect(try floats(x.sliced(along: -1, from: 1, by: 2)) == [1, 3, 5, 7, 9, 11])
    #expect(try floats(x.sliced(along: 1, to: -3)) == [0, 4, 8])
    #expect(try x.sliced(along: 0).node === x.tensor.node)
    #expect(try x.tensor.at(-1).eval() == NDArray([8, 9, 10, 11] as [Float]))
    #expect(try x.tensor.at(1, along: 1).eval() == NDArray([1, 5, 9] as [Float]))
  }

  @Test func theGradientOfASliceIsPadded() throws {
    let y = try x.sliced(along: 1, from: 1, by: 2) * constant(NDArray([2, 3] as [Float]))
    #expect(
      try floats(gradient(of: y.sum(), withRespectTo: x)) == [0, 2, 0, 3, 0, 2, 0, 3, 0, 2, 0, 3])
  }

  @Test func slicesOfANamedSize() throws {
    let x = Tensor.input("x", .float32, ["batch", 3])
    #expect(try x.sliced(along: 0, from: -1).shape == [1, 3])
    #expect(try x.sliced(along: 0, from: 1).shape == [Dimension("batch") - 1, 3])
    #expect(try x.sliced(along: 0, to: "batch").shape == x.shape)
    let twice = try concatenate([x, x])
    #expect(twice.shape == [Dimension("batch") * 2, 3])
    #expect(try twice.sliced(along: 0, by: 2).shape == x.shape)
    #expect(try twice.sliced(along: 0, from: "batch").shape == x.shape)
    let last = try Function(inputs: [x], outputs: [try twice.sliced(along: 0, from: -2)])
    let rows = NDArray([1, 2, 3, 4, 5, 6] as [Float], shape: [2, 3])
    #expect(try last(rows)[0] == rows)
  }

  @Test func padding() throws {
    let v = Variable("v", NDArray([1, 2] as [Float]))
    #expect(try floats(v.padded(low: [1], high: [2])) == [0, 1, 2, 0, 0])
    #expect(try floats(v.padded(low: [1], high: [0], interior: [2], with: 9)) == [9, 1, 9, 9, 2])
    let y = try v.padded(low: [1], high: [0], interior: [2])
    let weighted = try y * constant(NDArray([1, 2, 3, 4, 5] as [Float]))
    #expect(try floats(gradient(of: weighted.sum(), withRespectTo: v)) == [2, 5])
  }

  @Test func joining() throws {
    let a = Variable("a", NDArray([1, 2] as [Float])),
      b = Variable("b", NDArray([3, 4] as [Float]))
    #expect(try floats(concatenate([a.tensor, b.tensor, a.tensor])) == [1, 2, 3, 4, 1, 2])
    #expect(try stack([a.tensor, b.tensor]).eval().shape == [2, 2])
    #expect(try floats(stack([a.tensor, b.tensor], along: -1)) == [1, 3, 2, 4])
    let y = try concatenate([a.tensor, b.tensor, a.tensor])
    let weighted = try y * constant(NDArray([1, 2, 3, 4, 5, 6] as [Float]))
    let (da, db) = try gradient(of: weighted.sum(), withRespectTo: a, b)
    #expect(try floats(da) == [6, 8])
    #expect(try floats(db) == [3, 4])
  }

  @Test func countingAndReversing() throws {
    #expect(
      try iota(.int32, [2, 3], along: -1).eval().scalars(as: Int32.self) == [0, 1, 2, 0, 1, 2])
    #expect(try iota(.int32, [2, 3]).eval().scalars(as: Int32.self) == [0, 0, 0, 1, 1, 1])
    let v = Variable("v", NDArray([1, 2, 3, 4] as [Float], shape: [2, 2]))
    #expect(try floats(v.reversed(along: [1])) == [2, 1, 4, 3])
    #expect(try floats(v.reversed()) == [4, 3, 2, 1])
  }
}
