import KeratinCPU
import KeratinGraph
import KeratinTestSupport
import Testing

@testable import Keratin

/// What guards a step: weights of dense layers change where their gradient is made, and still none of them where a number
/// is not finite.
@Suite struct GradientNormTests {
  private func values(_ outputs: [Tensor], _ inputs: [Tensor], _ arguments: [NDArray]) throws
    -> [Double]
  {
    try Function(inputs: inputs, outputs: outputs, on: .interpreter).call(arguments).map {
      $0.double(at: 0)
    }
  }

  @Test func boundsAreNotBelowTheNorm() throws {
    var random = RandomArrays(seed: 8)
    let x = Tensor.input("x", .float32, ["batch", 192])
    let weights = Variable("w", random.array([192, 96], .float32, in: -0.1...0.1))
    let bias = Variable("b", random.array([96], .float32))
    let y = try tanh(x.matmul(weights) + bias)
    let loss = try square(y).mean() + 0.3 * square(weights).sum()
    let gradients = try gradient(of: loss, withRespectTo: [weights.tensor, bias.tensor])
    let product = try x.transposed().matmul(y)
    var outputs: [Tensor] = []
    for value in gradients + [product, try product.allReduced(.mean)] {
      outputs += [try gradientNormBound(value), try square(value).sum()]
    }
    let found = try values(outputs, [x], [random.array([7, 192], .float32)])
    for place in stride(from: 0, to: found.count, by: 2) {
      let (bound, norm) = (found[place], found[place + 1])
      #expect(norm > 0 && bound >= norm * (1 - 1e-5) && bound < norm * 1000)
    }
    // The bias is no product: its norm is itself.
    #expect(found[2] == found[3])
    #expect(found[4] == found[6], "one replica's mean")
    for value in [gradients[0], product] {
      let bound = try gradientNormBound(value)
      #expect(!reachableNodes(from: [bound]).contains { $0 === value.node }, "known before it")
    }
  }

  private func network(_ device: Device = .cpu(threads: 2)) throws -> Sequential {
    let model = try Sequential(name: "net", seed: 4) {
      Input(160)
      Dense(units: 128, activation: .tanh, kernelRegularizer: .l2(0.001))
      Dense(units: 3, activation: .softmax)
    }
    try model.compile(
      optimizer: .sgd(learningRate: 0.1, momentum: 0.9), loss: .categoricalCrossentropy,
      device: device)
    return model
  }

  @Test func weightsChangeWhereTheirGradientIsMade() throws {
    let plan = try Plan(network().trainingProgram().optimized())
    let type = TensorType(.float32, [160, 128])
    let stored = plan.steps.compactMap { step -> (primitives: [String], count: Int)? in
      guard case .nest(let nest) = step.kernel else { return nil }
      let count = nest.stores.count { nest.operands[$0.operand] == type }
      return count == 0 ? nil : (step.primitives, count)
    }
    #expect(stored.count == 1, "the weights and their momentum, and no gradient")
    #expect(stored.first?.count == 2 && stored.first?.primitives.contains("matmul") == true)
  }

  @Test(arguments: [Double.nan, .infinity, 1e30])
  func nothingChangesWhereANumberIsNotFinite(bad: Double) throws {
    var random = RandomArrays(seed: 3)
    let model = try network()
    let y = NDArray((0..<12).map { Int32($0 % 3) })
    var x = random.array([12, 160], .float32)
    try model.trainOnBatch(inputs: [x], target: y)
    let before = try #require(model.compiled).state.variables.map(\.value)
    let weights = model.weightArrays
    let good = x
    x.set(bad, at: 500)
    #expect(throws: TrainingError.self) { try model.trainOnBatch(inputs: [x], target: y) }
    #expect(model.weightArrays == weights)
    #expect(try #require(model.compiled).state.variables.map(\.value) == before)
    try model.trainOnBatch(inputs: [good], target: y)
    #expect(model.weightArrays != weights)
  }

  /// Loss and gradients are numbers, their squares are not.
  @Test func gradientsTooLargeToSquareAreSaid() throws {
    let model = try Sequential(name: "net", seed: 4) {
      Input(128)
      Dense(units: 128, kernelInitializer: .zeros)
    }
    try model.compile(optimizer: .sgd(learningRate: 1e-30), loss: .meanSquaredError)
    let weights = model.weightArrays
    let error = #expect(throws: TrainingError.self) {
      try model.trainOnBatch(
        inputs: [NDArray(repeating: Float(1e16), shape: [4, 128])],
        target: NDArray(repeating: Float(1e6), shape: [4, 128]))
    }
    #expect(error?.problem.contains("the sum of the squared gradients") == true)
    #expect(model.weightArrays == weights)
  }
}
