import KeratinGraph
import Testing

@testable import KeratinCPU

@Suite struct RecognitionTests {
  @Test func affineFormsPutReshapesTogetherAgain() {
    // A [6, 8, 4] array read through its flat position: i / 32, (i / 4) % 8, i % 4.
    let i = Scalar.axis(0)
    let nest = LoopNest(
      shape: [192],
      steps: [
        .init(
          .operand(
            0,
            [
              .binary(.quotient, i, .index(32)),
              .binary(.modulo, .binary(.quotient, i, .index(4)), .index(8)),
              .binary(.modulo, i, .index(4)),
            ]), type: .float32)
      ],
      operands: [TensorType(.float32, [6, 8, 4]), TensorType(.float32, [192])],
      stores: [.init(step: 0, operand: 1, index: [i])])
    guard case .operand(_, let index, _) = nest.steps[0].value else { return }
    let place = nest.place(0, index)
    #expect(place == Affine(.init(axis: 0)))
    #expect(place?.range(nest.shape) == 0...191)
  }

  @Test func quotientsOfSumsFold() {
    // (12·a + b) / 12 is a where b stays below 12; the remainder is b.
    let position = Scalar.axis(0) * .index(12) + .axis(1)
    let shape: [Dimension] = ["batch", 12]
    #expect(Affine(.binary(.quotient, position, .index(12)), shape: shape)?.formula == .axis(0))
    #expect(Affine(.binary(.modulo, position, .index(12)), shape: shape)?.formula == .axis(1))
    #expect(Affine(.binary(.quotient, position, .index(5)), shape: shape) == nil)
  }

  @Test(arguments: [false, true], [false, true])
  func matrixProductsAreContractions(transposesA: Bool, transposesB: Bool) throws {
    let nest = NestSamples.matmul(
      "batch", 500, 784, transposesA: transposesA, transposesB: transposesB)
    let found = Contraction(nest)
    // A transposed left operand of unknown length has no known stride but is read all the same.
    let contraction = try #require(found)
    #expect(contraction.lane == 1)
    #expect(contraction.sums == [2])
    #expect(contraction.packs == transposesB)
    #expect(contraction.a.operand == 0)
  }

  @Test(arguments: [(1, 1, 0), (2, 1, 1), (1, 2, 2), (3, 1, 2)])
  func convolutionsAndTheirGradientsAreContractions(
    stride: Int, dilation: Int, padding: Int
  ) throws {
    var sample = NestSamples.Convolution()
    (sample.stride, sample.dilation, sample.padding) = (stride, dilation, padding)
    (sample.batch, sample.channels) = ("batch", 8)
    #expect(sample.forward.isContraction)
    #expect(sample.filterGradient.isContraction)
    if stride == 1 {
      let gradient = try #require(Contraction(sample.inputGradient))
      #expect(gradient.packs)
      // The filter has been turned round: what is summed runs upwards in the output's gradient.
      for axis in gradient.sums { #expect((gradient.a.place[axis].known ?? -1) > 0) }
    }
    #expect(sample.forward.simplified().isContraction)
  }

  @Test func otherNestsAreNot() {
    var nest = NestSamples.matmul(8, 9, 10)
    nest.steps[0].reduction = .max
    #expect(!nest.isContraction)
    nest = NestSamples.matmul(8, 9, 10, type: .int32)
    #expect(!nest.isContraction)
    // A product for each column, of rows that nobody shares.
    nest = lanes(rows: 1)
    #expect(!nest.simplified().isContraction)
  }

  /// A depthwise product: the lane moves in both operands, and rows share one of them.
  @Test func lanesOnBothSidesAreContractions() throws {
    let nest = lanes(rows: 8)
    let contraction = try #require(Contraction(nest))
    #expect(contraction.sharesLane)
    #expect(contraction.a.operand == 0)
    var turned = nest
    turned.steps[0].value =
      .operand(1, [.axis(2), .axis(1)]) * .operand(0, [.axis(0), .axis(2), .axis(1)])
    #expect(try #require(Contraction(turned)).a.operand == 0)
  }

  private func lanes(rows: Dimension) -> LoopNest {
    LoopNest(
      shape: [rows, 16, 3],
      steps: [
        .init(
          .operand(0, [.axis(0), .axis(2), .axis(1)]) * .operand(1, [.axis(2), .axis(1)]), .sum,
          over: [2], type: .float32)
      ],
      operands: [
        TensorType(.float32, [rows, 3, 16]), TensorType(.float32, [3, 16]),
        TensorType(.float32, [rows, 16]),
      ],
      stores: [.init(step: 0, operand: 2, index: [.axis(0), .axis(1)])])
  }

  @Test func simplifyingMakesLongAxes() {
    // Elementwise over four axes, then a sum over all but the last.
    let type = TensorType(.float32, ["batch", 1, 28, 28, 32])
    let nest = LoopNest(
      shape: type.shape,
      steps: [.init(.operand(0, identityIndex(5)), .sum, over: [0, 1, 2, 3], type: .float32)],
      operands: [type, TensorType(.float32, [32])],
      stores: [.init(step: 0, operand: 1, index: [.axis(4)])])
    let simple = nest.simplified()
    let rows = Dimension(coefficient: 784, symbol: "batch", constant: 0)
    #expect(simple.shape == [rows, 32])
    #expect(simple.operands[0].shape == simple.shape)
    #expect(simple.steps[0].over == [0])
  }

  @Test func axesThatAreNumbersStayApart() {
    let type = TensorType(.int64, [4, 5])
    let nest = LoopNest(
      shape: type.shape, steps: [.init(.operand(0, identityIndex(2)) + .axis(1), type: .int64)],
      operands: [type, type], stores: [.init(step: 0, operand: 1, index: identityIndex(2))])
    #expect(nest.simplified() == nest)
  }
}
