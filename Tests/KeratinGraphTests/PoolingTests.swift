import Keratin
import KeratinTestSupport
import Testing

@Suite struct PoolingTests {
  private let image = Variable(
    "x",
    NDArray(
      [1, 2, 5, 0, 3, 4, 1, 1, -1, -2, 0, 7, -3, -4, 6, 2] as [Float], shape: [1, 4, 4, 1]))

  @Test func theLargestOfEachWindow() throws {
    #expect(try image.maxPooled(window: [2, 2]).eval().scalars(as: Float.self) == [4, 5, -1, 7])
    let overlapping = try image.maxPooled(window: [3, 3], strides: [1, 1]).eval()
    #expect(overlapping.scalars(as: Float.self) == [5, 7, 6, 7])
    // Padding counts as less than anything.
    let padded = try image.maxPooled(window: [3, 3], strides: [3, 3], padding: .same).eval()
    #expect(padded.shape == [1, 2, 2, 1])
    #expect(padded.scalars(as: Float.self) == [4, 5, -1, 7])
  }

  @Test func theGradientGoesToTheFirstOfEqualElements() throws {
    let x = Variable("x", NDArray([2, 2, 1, 3, 3, 3] as [Float], shape: [1, 6, 1]))
    let y = try x.maxPooled(window: [3], strides: [1]).sum()
    let dx = try gradient(of: y, withRespectTo: x).eval()
    // The windows are (2 2 1), (2 1 3), (1 3 3), (3 3 3).
    #expect(dx.scalars(as: Float.self) == [1, 0, 0, 3, 0, 0])
  }

  @Test func notANumberGoesThrough() throws {
    let x = Variable("x", NDArray([1, .nan, 2, 3] as [Float], shape: [1, 4, 1]))
    let y = try x.maxPooled(window: [2]).eval().scalars(as: Float.self)
    #expect(y[0].isNaN && y[1] == 3)
    let mean = try x.averagePooled(window: [2]).eval().scalars(as: Float.self)
    #expect(mean[0].isNaN && mean[1] == 2.5)
  }

  @Test func theMeanOfEachWindowLeavesPaddingOut() throws {
    #expect(
      try image.averagePooled(window: [2, 2]).eval().scalars(as: Float.self)
        == [2.5, 1.75, -2.5, 3.75])
    let x = Variable("x", NDArray([1, 2, 3, 4, 5] as [Float], shape: [1, 5, 1]))
    let same = try x.averagePooled(window: [3], strides: [2], padding: .same)
    #expect(try same.eval().scalars(as: Float.self) == [1.5, 3, 4.5])
    let dx = try gradient(of: same.sum(), withRespectTo: x).eval().scalars(as: Float.self)
    let expected: [Float] = [0.5, 0.5 + 1 / 3, 1 / 3, 1 / 3 + 0.5, 0.5]
    for (a, b) in zip(dx, expected) { #expect(abs(a - b) < 1e-6) }
  }

  @Test func secondDerivativesOfTheMaximum() throws {
    let values = RandomArraysOnce.array([2, 5, 4, 3])
    let check = try GradientCheck.run(at: [values]) { inputs in
      let y = try inputs[0].maxPooled(window: [3, 2], strides: [2, 1], padding: .same)
      let loss = try (y * y * y).sum()
      return try [gradient(of: loss, withRespectTo: inputs[0])]
    }
    #expect(try #require(check).error < 1e-6)
  }

  @Test func errorsSayWhatIsWrong() {
    let x = Tensor.input("x", .float32, ["batch", 3, 28, 2])
    let large = #expect(throws: GraphError.self) { try x.maxPooled(window: [4, 4]) }
    #expect(
      large?.description == """
        maxPooling: the window reaches over 4 places of spatial axis 0, which has 3 and 0 + 0 of padding.
          x  f32[batch, 3, 28, 2]
          hint: pad by .same, or take a smaller window.
        """)
    let rank = #expect(throws: GraphError.self) { try x.averagePooled(window: [2]) }
    #expect(
      rank?.description == """
        averagePooling: expects images [n, spatial axes.., channels], and a window and strides with one entry per \
        spatial axis; the window is [2], the strides are [2].
          x  f32[batch, 3, 28, 2]
        """)
    let padding = #expect(throws: GraphError.self) {
      try x.maxPooled(window: [2, 2], padding: .explicit([[2, 0], [0, 0]]))
    }
    #expect(
      padding?.description == """
        maxPooling: spatial axis 0 is padded by [2, 0], so that a window of 2 sees nothing else.
          x  f32[batch, 3, 28, 2]
        """)
    let whole = Tensor.input("x", .int32, ["batch", 4, 1])
    let integers = #expect(throws: GraphError.self) { try whole.averagePooled(window: [2]) }
    #expect(integers?.problem == "has no sense for elements of type i32.")
  }
}

/// Numbers of a fixed seed.
private enum RandomArraysOnce {
  static func array(_ shape: [Int]) -> NDArray {
    var random = RandomArrays(seed: 11)
    return random.array(shape)
  }
}
