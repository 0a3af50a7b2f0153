import KeratinCPU
import KeratinTestSupport
import Testing

@testable import Keratin

/// Functions that look at what they compute.
@Suite struct ModeTests {
  private static let numbers = NDArray((0..<12).map { Float($0) / 7 - 0.8 }, shape: [4, 3])

  /// A step of training with a bit of everything: products, functions, random numbers, integers, updates.
  private struct Step {
    let x = Tensor.input("x", .float32, ["batch", 3])
    let w = Variable("w", NDArray((0..<6).map { Float($0) / 5 - 0.4 }, shape: [3, 2]))
    let random = Variable("random", .randomState(seed: 4))

    func function(on device: Device, mode: Function.Mode) throws -> Function {
      let hidden = try withNameScope("dense") { try tanh(x.matmul(w)) }
      let mask = try randomUniform(random, stream: 1, shape: hidden.shape) .>= 0.5
      let dropped = try withNameScope("dropout") { try select(mask, hidden * 2, 0) }
      let loss = try square(dropped - 0.3).mean()
      let slope = try gradient(of: loss, withRespectTo: w)
      return try Function(
        inputs: [x], outputs: [loss, dropped.argmax(along: 1)],
        updates: [w: w - 0.1 * slope, random: advancedRandomState(random)], on: device, mode: mode)
    }
  }

  @Test(arguments: [Function.Mode.checked, .checked(against: .interpreter), .nanGuard])
  func aSoundProgramGivesWhatItGivesAnyway(_ mode: Function.Mode) throws {
    let (plain, looked) = (Step(), Step())
    let expected = try plain.function(on: .cpu(), mode: .standard)
    let function = try looked.function(on: .cpu(), mode: mode)
    for _ in 0..<3 { #expect(try function(Self.numbers) == expected(Self.numbers)) }
    #expect(looked.w.value == plain.w.value)
    #expect(looked.random.value == plain.random.value)
    #expect(looked.random.value.scalars(as: UInt32.self)[0] == 3)
  }

  @Test func aWrongKernelIsNamed() throws {
    let step = Step()
    let before = step.w.value
    let engine = FaultyEngine(CPUEngine(), primitive: "tanh", factor: 1.001)
    let function = try step.function(on: Device(engine: engine), mode: .checked)
    let error = try #require(throws: EngineDisagreement.self) { try function(Self.numbers) }
    #expect(error.subject == .operation("tanh"))
    #expect(error.scope == ["dense"])
    #expect(abs(error.difference.received / error.difference.expected - 1.001) < 1e-5)
    #expect(error.difference.index.count == 2)
    #expect(step.w.value == before)
    let lines = error.description.split(separator: "\n")
    #expect(lines[0] == "in dense")
    #expect(lines[1].hasPrefix("tanh: 'cpu' gives "))
    #expect(lines[1].hasSuffix("from the same operands."))
    #expect(lines[2].hasSuffix("f32[batch, 2]"))
  }

  @Test func aFaultOfFusionIsFound() throws {
    let step = Step()
    let before = step.w.value
    let engine = FaultyEngine(CPUEngine(), primitive: "tanh", factor: 1.1, isHidden: true)
    let function = try step.function(on: Device(engine: engine), mode: .checked)
    let error = try #require(throws: EngineDisagreement.self) { try function(Self.numbers) }
    #expect(error.subject == .result("output 0"))
    #expect(error.description.contains("every operation alone is right"))
    #expect(step.w.value == before)
  }

  @Test(arguments: [(1 + 0x1p-19, true), (1 + 0x1p-15, false)])
  func onlyRoundingIsTolerated(_ factor: Double, _ isTolerated: Bool) throws {
    let x = Tensor.input("x", .float32, ["n"])
    let engine = FaultyEngine(CPUEngine(), primitive: "exp", factor: factor)
    let function = try Function(
      inputs: x, outputs: exp(x), on: Device(engine: engine), mode: .checked)
    let arguments = NDArray([0, 1, 2] as [Float])
    if isTolerated {
      #expect(try function(arguments)[0].count == 3)
    } else {
      #expect(throws: EngineDisagreement.self) { try function(arguments) }
    }
  }

  /// Nothing but rounding is left: the sums are small, their errors are not.
  @Test func sumsThatCancelAgree() throws {
    let x = Tensor.input("x", .float32, ["n", 5])
    let w = Tensor.input("w", .float32, ["n"])
    let centred = try x - x.mean(along: [0])
    let function = try Function(
      inputs: x, w, outputs: centred.sum(along: [0]), w.reshaped(to: [1, "n"]).matmul(centred),
      mode: .checked)
    let count = 3000
    let numbers = RandomStream(seed: 2, stream: 1).uniform(5 * count)
    let found = try function(
      NDArray(numbers.map { $0 + 100 }, shape: [count, 5]),
      NDArray(repeating: Float(0.37), shape: [count]))
    #expect(found[0].shape == [5])
  }

  @Test func codeOfOnesOwnRunsAndIsNotCompared() throws {
    struct Cube: CustomPrimitive {
      static let name = "cube"
      func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] { inputs }
      var body: Kernel.Foreign.Body {
        .c("for (long i = 0; i < d0[0]; ++i) p1[i] = p0[i] * p0[i] * p0[i];")
      }
    }
    let x = Tensor.input("x", .float32, ["n"])
    var options = CPUEngine.Options()
    options.mode = .compiled
    let device = Device(engine: CPUEngine(options))
    guard (try? Function(inputs: x, outputs: Cube()(x), on: device)) != nil else { return }
    let function = try Function(
      inputs: x, outputs: Cube()(x * 2) + 1, on: device, mode: .checked)
    #expect(try function(NDArray([1, 2] as [Float]))[0] == NDArray([9, 65] as [Float]))
  }

  @Test func theFirstNumberThatIsNotFiniteIsNamed() throws {
    let x = Tensor.input("x", .float32, ["n"])
    let sum = Variable("sum", NDArray(0 as Float))
    let logarithm = try withNameScope("entropy") { try log(x) }
    let function = try Function(
      inputs: [x], outputs: [(logarithm * x).sum()], updates: [sum: sum + (logarithm * x).sum()],
      mode: .nanGuard)
    #expect(try function(NDArray([1, 1] as [Float]))[0] == NDArray(0 as Float))
    let error = try #require(throws: NonFiniteValue.self) {
      try function(NDArray([1, 0] as [Float]))
    }
    #expect(error.operation == "log")
    #expect(error.scope == ["entropy"])
    #expect(error.index == [1])
    #expect(error.value == -.infinity)
    #expect(sum.value == NDArray(0 as Float))
    #expect(
      error.description == """
        in entropy
        log: is -inf at [1], and nothing before it is; nothing has been updated.
          %2  f32[n]
        """)
  }

  @Test func infinitiesMayBeAllowed() throws {
    let x = Tensor.input("x", .float32, ["n"])
    let function = try Function(
      inputs: x, outputs: log(x) * x, mode: .nanGuard(allowsInfinities: true))
    #expect(try function(NDArray([2] as [Float]))[0].count == 1)
    let error = try #require(throws: NonFiniteValue.self) { try function(NDArray([0] as [Float])) }
    #expect(error.operation == "multiply")
    let input = try #require(throws: NonFiniteValue.self) {
      try function(NDArray([Float.nan]))
    }
    #expect(input.name == "x")
    #expect(input.description.hasPrefix("'x': is nan at [0]"))
  }

  /// `compile(..., mode:)`: every step of `fit`.
  @Test func trainingLooksAtItsSteps() throws {
    func fit(_ engine: any Engine, _ mode: Function.Mode, _ x: NDArray) throws {
      let model = try Sequential(name: "net") {
        Input(3)
        Dense(units: 4, activation: .tanh)
        Dense(units: 2, activation: .softmax)
      }
      try model.compile(
        loss: .sparseCategoricalCrossentropy, device: Device(engine: engine), mode: mode)
      let labels = NDArray((0..<x.shape[0]).map { Int32($0 % 2) })
      try model.fit(inputs: [x], target: labels, batchSize: 3, progress: nil)
    }
    try fit(CPUEngine(), .checked, Self.numbers)
    try fit(CPUEngine(), .nanGuard, Self.numbers)
    let wrong = FaultyEngine(CPUEngine(), primitive: "tanh", factor: 1.01)
    let disagreement = try #require(throws: EngineDisagreement.self) {
      try fit(wrong, .checked, Self.numbers)
    }
    #expect(disagreement.scope.last?.hasPrefix("dense (Dense, units: 4") == true)
    var broken = Self.numbers
    broken.set(Double.infinity, at: 4)
    let value = try #require(throws: NonFiniteValue.self) {
      try fit(CPUEngine(), .nanGuard, broken)
    }
    #expect(value.name == "input_layer")
  }
}
