import Keratin
import KeratinTestSupport
import Testing

@Suite struct CompositeTests {
  private func variable(_ values: [Double], _ shape: [Int]) -> Variable {
    Variable("x", NDArray(values, shape: shape))
  }
  private func expectClose(
    _ tensor: Tensor, _ expected: [Double], tolerance: Double = 1e-12,
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    let found = try tensor.eval()
    let wanted = NDArray(expected, shape: found.shape)
    let worst = difference(wanted, found.converted(to: .float64), tolerance: tolerance)
    #expect(worst == nil, "\(worst!)", sourceLocation: location)
  }

  @Test func softmaxAndItsRelatives() throws {
    let x = variable([1, 2, 3, 1000, 0, 1000], [2, 3])
    let p = [0.09003057317038046, 0.24472847105479767, 0.6652409557748219, 0.5, 0, 0.5]
    try expectClose(softmax(x), p)
    try expectClose(
      logSoftmax(x),
      [
        -2.4076059644443806, -1.4076059644443806, -0.4076059644443806, -0.6931471805599453,
        -1000.6931471805599, -0.6931471805599453,
      ])
    try expectClose(logSumExp(x, along: [1]), [3.4076059644443806, 1000.6931471805599])
    try expectClose(softmax(variable([1, 1, 2, 2], [2, 2]), along: 0).sum(), [2])
    try expectClose(logSumExp(variable([-.infinity, -.infinity], [2])), [-.infinity])
    try expectClose(logSumExp(variable([5], [1, 1]), along: [0], keepsAxes: true), [5])
  }

  @Test func meansAndVariances() throws {
    let x = variable([1, 2, 3, 4, 6, 11], [2, 3])
    try expectClose(x.mean(), [4.5])
    try expectClose(x.mean(along: [0]), [2.5, 4, 7])
    try expectClose(x.mean(along: [-1], keepsAxes: true), [2, 7])
    try expectClose(x.variance(along: [1]), [2.0 / 3, 26.0 / 3])
    try expectClose(x.standardDeviation(along: [0]), [1.5, 2, 4])
    #expect(try variable([], [0]).mean().eval().double(at: 0).isNaN)
    let free = Tensor.input("x", .float32, ["batch", 3])
    let f = try Function(inputs: [free], outputs: [free.mean()])
    let ones = NDArray([1, 2, 3, 4, 5, 9] as [Float], shape: [2, 3])
    #expect(try f(ones)[0].double(at: 0) == 4)
    let error = #expect(throws: GraphError.self) { try Tensor.input("n", .int32, [3]).mean() }
    #expect(error?.problem == "has no sense for elements of type i32.")
  }

  /// Mean and variance as they are defined, in two passes over everything.
  private func twoPasses(_ x: Tensor, _ axes: [Int]?) throws -> [Tensor] {
    let mean = try x.mean(along: axes, keepsAxes: true)
    return [mean, try square(x - mean).mean(along: axes, keepsAxes: true)]
  }

  @Test(arguments: [[0, 1, 2], [1, 3], [2, 3], [0], [2], [-1, 0], [3, 2, 1, 0], nil])
  func momentsAreThoseOfTwoPasses(axes: [Int]?) throws {
    let shape = [3, 4, 1, 5]
    let values = (0..<60).map { (k: Int) -> Double in Double(k * 37 % 61) - 20 + Double(k) / 7 }
    let x = variable(values, shape), weights = variable(values.map { 1 / (30 + $0) }, shape)
    let wanted = try twoPasses(x.tensor, axes)
    let kept = try x.moments(along: axes, keepsAxes: true)
    #expect(kept.mean.shape == wanted[0].shape)
    #expect(try x.moments(along: axes).variance.shape == x.variance(along: axes).shape)
    try expectClose(kept.mean, wanted[0].eval().doubles)
    try expectClose(kept.variance, wanted[1].eval().doubles, tolerance: 1e-10)
    try expectClose(x.moments(along: axes).variance, wanted[1].eval().doubles, tolerance: 1e-10)

    // Gradients, and theirs.
    func slopes(_ mean: Tensor, _ variance: Tensor) throws -> [Tensor] {
      let distance = try (x - mean) * weights
      let spread = try square(distance * rsqrt(variance + 1)).sum()
      let place = try exp(mean.tensor / 9.0).tensor.sum()
      let y = try spread + place
      let first = try gradient(of: y, withRespectTo: x)
      return [first, try gradient(of: (first * weights).sum(), withRespectTo: x)]
    }
    let expected = try slopes(wanted[0], wanted[1])
    for (found, wanted) in zip(try slopes(kept.mean, kept.variance), expected) {
      try expectClose(found, wanted.eval().doubles, tolerance: 1e-10)
    }
  }

  /// Far from zero the difference of mean square and squared mean would have no digit left.
  @Test func momentsFarFromZero() throws {
    let values = (0..<600).map { 4096 + Float($0 % 7) / 8 }
    let x = Variable("x", NDArray(values, shape: [6, 50, 2]))
    let mean = values.map(Double.init).reduce(0, +) / 600
    let squares: [Double] = values.map { (Double($0) - mean) * (Double($0) - mean) }
    let variance = squares.reduce(0, +) / 600
    let found = try x.moments()
    try expectClose(found.mean, [mean], tolerance: 1e-6)
    try expectClose(found.variance, [variance], tolerance: 1e-4)
  }

  @Test func momentsOfNothingAndOfIntegers() throws {
    #expect(try variable([], [0, 2]).moments().variance.eval().double(at: 0).isNaN)
    #expect(try variable([], [2, 0]).moments().mean.eval().double(at: 0).isNaN)
    let error = #expect(throws: GraphError.self) {
      try Tensor.input("n", .int32, [3, 4]).moments()
    }
    #expect(error?.speaker == "moments")
    #expect(error?.problem == "has no sense for elements of type i32.")
  }

  @Test func oneHotNumbers() throws {
    let labels = Variable("labels", NDArray([2, 0, 3] as [Int32]))
    try expectClose(oneHot(labels, count: 3), [0, 0, 1, 1, 0, 0, 0, 0, 0])
    #expect(throws: GraphError.self) { try oneHot(variable([1], [1]), count: 3) }
  }

  static let activations: [(String, @Sendable (Tensor) throws -> Tensor, [Double])] = [
    ("elu", { try elu($0) }, [-0.9816843611112658, -0.3934693402873666, 0.25, 7]),
    ("elu 2", { try elu($0, alpha: 2) }, [-1.9633687222225316, -0.7869386805747332, 0.25, 7]),
    (
      "selu", { try selu($0) },
      [-1.7258986281898945, -0.6917581878028713, 0.2626752468388701, 7.354906911488364]
    ),
    ("celu", { try celu($0) }, [-0.9816843611112658, -0.3934693402873666, 0.25, 7]),
    (
      "gelu", { try gelu($0) },
      [-0.00012668496733247991, -0.15426876936299344, 0.14967658142073093, 6.999999999991041]
    ),
    (
      "gelu, approximately", { try gelu($0, isApproximate: true) },
      [-7.024594819227126e-05, -0.15428599017485606, 0.149675350701685, 6.999999999999997]
    ),
    (
      "silu", { try silu($0) },
      [-0.07194483984836623, -0.1887703343990727, 0.14054412522144952, 6.993622641639195]
    ),
    (
      "softplus", { try softplus($0) },
      [0.018149927917809738, 0.4740769841801067, 0.8259394198788436, 7.000911466453775]
    ),
    (
      "logSigmoid", { try logSigmoid($0) },
      [-4.0181499279178094, -0.9740769841801067, -0.5759394198788436, -0.0009114664537742447]
    ),
    ("softsign", { try softsign($0) }, [-0.8, -0.3333333333333333, 0.2, 0.875]),
    (
      "mish", { try mish($0) },
      [-0.07259174079202535, -0.22074377465173, 0.1695724096638176, 6.999988379809741]
    ),
    ("leakyRelu", { try leakyRelu($0) }, [-0.8, -0.1, 0.25, 7]),
    ("relu6", { try relu6($0) }, [0, 0, 0.25, 6]),
    ("hardSigmoid", { try hardSigmoid($0) }, [0, 0.4166666666666667, 0.5416666666666666, 1]),
    ("hardSilu", { try hardSilu($0) }, [0, -0.20833333333333334, 0.13541666666666666, 7]),
    ("hardTanh", { try hardTanh($0) }, [-1, -0.5, 0.25, 1]),
  ]

  @Test(arguments: activations)
  func activationsHaveKerasValues(
    name: String, function: @Sendable (Tensor) throws -> Tensor, expected: [Double]
  ) throws {
    let point = [-4, -0.5, 0.25, 7]
    try expectClose(function(variable(point, [4]).tensor), expected)
    let check = try GradientCheck.run(at: [NDArray(point as [Double])]) { [try function($0[0])] }
    #expect(try #require(check).error < 1e-7)
    // Neither the value nor the slope overflows.
    let far = Variable("x", NDArray([-1000, 1000] as [Float]))
    let y = try function(far.tensor)
    #expect(try y.eval().doubles.allSatisfy(\.isFinite))
    #expect(try gradient(of: y.sum(), withRespectTo: far).eval().doubles.allSatisfy(\.isFinite))
  }

  @Test func crossEntropies() throws {
    let p = variable([0.1, 0.2, 0.7, 0.5, 0.25, 0.25], [2, 3])
    let labels = Variable("labels", NDArray([2, 0] as [Int32]))
    let expected = [0.35667494393873245, 0.6931471805599453]
    try expectClose(sparseCategoricalCrossentropy(labels, p), expected)
    let target = try oneHot(labels, count: 3, type: .float64)
    try expectClose(categoricalCrossentropy(target, p), expected)
    // Not of sum 1, and 0: Keras's rules.
    let twice = variable([0.2, 0.4, 1.4, 0, 0.5, 0.5], [2, 3])
    try expectClose(
      sparseCategoricalCrossentropy(labels, twice), [0.35667494393873245, 16.11809565095832])
    let t = variable([1, 0, 1], [3]), q = variable([0.9, 0.2, 0], [3])
    try expectClose(
      binaryCrossentropy(t, q), [0.10536051565782628, 0.2231435513142097, 16.11809565095832],
      tolerance: 1e-9)
    let logits = variable([2, -1, -3], [3])
    try expectClose(
      binaryCrossentropy(t, logits, fromLogits: true),
      [0.1269280110429726, 0.31326168751822286, 3.048587351573742])
  }

  @Test func theLossOfASoftmaxIsStable() throws {
    let logits = Variable("x", NDArray([0, 200, -200] as [Float], shape: [1, 3]))
    let labels = Variable("labels", NDArray([2] as [Int32]))
    let target = try oneHot(labels, count: 3)
    let p = try softmax(logits)
    for loss in [
      try sparseCategoricalCrossentropy(labels, p).mean(),
      try categoricalCrossentropy(target, p).mean(),
      // Written by hand: the gradient takes the logarithm of the operand.
      try -(target * log(p)).sum(),
    ] {
      let dx = try gradient(of: loss, withRespectTo: logits).eval()
      #expect(dx.scalars(as: Float.self) == [0, 1, -1])
      let program = try Program(inputs: [], outputs: [loss]).optimized()
      #expect(try program.outputs[0].eval().double(at: 0) == 400)
    }
    let x = Variable("x", NDArray([-300, 300] as [Float])),
      t = Variable("t", NDArray([1, 0] as [Float]))
    let q = try sigmoid(x)
    let byHand = try -(t * log(q) + (1 - t) * log(1 - q)).sum()
    let loss = try binaryCrossentropy(t, q).sum()
    for value in [byHand, loss] {
      let dx = try gradient(of: value, withRespectTo: x).eval()
      #expect(dx.scalars(as: Float.self) == [-1, 1])
    }
  }

  @Test func crossEntropiesSayWhatIsWrong() {
    let p = Tensor.input("p", .float32, ["batch", 10])
    let labels = Tensor.input("labels", .int32, ["batch", 1])
    let sparse = #expect(throws: GraphError.self) { try sparseCategoricalCrossentropy(labels, p) }
    #expect(
      sparse?.description == """
        sparseCategoricalCrossentropy: expects integers of the shape of the probabilities without their last axis.
          labels         i32[batch, 1]
          probabilities  f32[batch, 10]
        """)
    let whole = #expect(throws: GraphError.self) { try categoricalCrossentropy(labels, p) }
    #expect(whole?.hint == "class numbers go to sparseCategoricalCrossentropy.")
    #expect(throws: GraphError.self) { try binaryCrossentropy(labels, p) }
  }
}
