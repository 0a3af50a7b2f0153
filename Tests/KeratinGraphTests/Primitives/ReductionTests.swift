import Keratin
import Testing

@Suite struct ReductionTests {
  private let x = Variable("x", NDArray([3, 1, 2, 0, 5, 5] as [Float], shape: [2, 3]))
  private func floats(_ y: Tensor) throws -> [Float] { try y.eval().scalars(as: Float.self) }

  @Test func values() throws {
    #expect(try floats(x.max(along: [1])) == [3, 5])
    #expect(try floats(x.min(along: [0])) == [0, 1, 2])
    #expect(try x.max(along: [-1], keepsAxes: true).shape == [2, 1])
    #expect(try floats(x.product()) == [0])
    #expect(try floats(x.product(along: [1])) == [6, 0])
    #expect(try (x .> 4).any(along: [1]).eval().scalars(as: Bool.self) == [false, true])
    #expect(try (x .> 0).all(along: [1]).eval().scalars(as: Bool.self) == [true, false])
  }

  @Test func overNothing() throws {
    let none = Variable("none", NDArray([] as [Float]))
    #expect(try floats(none.max()) == [-.infinity])
    #expect(try floats(none.min()) == [.infinity])
    #expect(try floats(none.product()) == [1])
    let integers = Variable("integers", NDArray([] as [Int8]))
    #expect(try integers.max().eval().scalars(as: Int8.self) == [.min])
    let bools = Variable("bools", NDArray([] as [Bool]))
    #expect(try bools.any().eval().scalars(as: Bool.self) == [false])
    #expect(try bools.all().eval().scalars(as: Bool.self) == [true])
  }

  @Test func equalExtremesShareTheGradient() throws {
    let dx = try gradient(of: x.max(along: [1]).sum(), withRespectTo: x)
    #expect(try floats(dx) == [1, 0, 0, 0, 0.5, 0.5])
  }

  @Test func theGradientOfAProductIsExactAtZero() throws {
    for (values, expected) in [
      ([2, 3, 4], [12, 8, 6]), ([2, 0, 4], [0, 8, 0]), ([0, 0, 4], [0, 0, 0]), ([7], [1]),
    ] as [([Float], [Float])] {
      let v = Variable("v", NDArray(values))
      #expect(try floats(gradient(of: v.product(), withRespectTo: v)) == expected)
    }
    // d²(abc) / da db = c, whatever a and b are.
    let v = Variable("v", NDArray([0, 0, 4] as [Float]))
    let first = try gradient(of: v.product(), withRespectTo: v)
    #expect(try floats(gradient(of: first.tensor.at(0), withRespectTo: v)) == [0, 4, 0])
  }

  @Test func theGradientOfAProductAlongANamedSize() throws {
    let x = Tensor.input("x", .float32, ["n"])
    let f = try Function(inputs: [x], outputs: [try gradient(of: x.product(), withRespectTo: x)])
    #expect(try f(NDArray([2, 3, 4] as [Float]))[0].scalars(as: Float.self) == [12, 8, 6])
  }

  @Test func placesOfExtremes() throws {
    #expect(try x.argmax().eval().scalars(as: Int32.self) == [0, 1])
    #expect(try x.argmin(along: 0).eval().scalars(as: Int32.self) == [1, 0, 0])
    let odd = Variable("odd", NDArray([1, .nan, .infinity, .nan] as [Float]))
    #expect(try odd.argmax().eval().scalars(as: Int32.self) == [1])
    #expect(try odd.argmin().eval().scalars(as: Int32.self) == [1])
    let low = Variable("low", NDArray([-.infinity, -.infinity] as [Float]))
    #expect(try low.argmax().eval().scalars(as: Int32.self) == [0])
  }

  @Test func runningSums() throws {
    let v = Variable("v", NDArray([1, 2, 3] as [Float]))
    #expect(try floats(v.cumulativeSum()) == [1, 3, 6])
    #expect(try floats(v.cumulativeSum(isExclusive: true)) == [0, 1, 3])
    #expect(try floats(v.cumulativeSum(isReversed: true)) == [6, 5, 3])
    #expect(try floats(v.cumulativeSum(isExclusive: true, isReversed: true)) == [5, 3, 0])
    let weighted = try v.cumulativeSum() * constant(NDArray([1, 10, 100] as [Float]))
    #expect(try floats(gradient(of: weighted.sum(), withRespectTo: v)) == [111, 110, 100])
  }

  @Test func sorting() throws {
    let v = Variable("v", NDArray([2, .nan, -1, 2, 0] as [Float]))
    let (values, places) = try v.sorted()
    #expect(try floats(values)[..<4] == [-1, 0, 2, 2])
    #expect(try places.eval().scalars(as: Int32.self) == [2, 4, 0, 3, 1])
    let down = try v.sorted(descending: true)
    #expect(try down.indices.eval().scalars(as: Int32.self) == [1, 0, 3, 4, 2])
    let w = Variable("w", NDArray([2, 7, -1, 3, 3, 0] as [Float], shape: [2, 3]))
    let (greatest, where_) = try w.topK(2)
    #expect(try floats(greatest) == [7, 2, 3, 3])
    #expect(try where_.eval().scalars(as: Int32.self) == [1, 0, 0, 1])
    let weighted = try greatest * constant(NDArray([1, 10] as [Float]))
    #expect(try floats(gradient(of: weighted.sum(), withRespectTo: w)) == [10, 1, 0, 1, 10, 0])
    let along = try w.topK(1, along: 0)
    #expect(try floats(along.values) == [3, 7, 0])
  }
}
