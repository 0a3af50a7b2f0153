import Foundation
import KeratinCPU
import KeratinTestSupport
import Testing

@testable import Keratin

/// Training under `mixed_bfloat16`, emulated where the machine does not multiply bf16.
@Suite struct MixedPrecisionTests {
  private static var emulating: Device {
    var options = CPUEngine.Options()
    options.emulatesBFloat16 = true
    return Device(engine: CPUEngine(options))
  }

  private func digitsModel(_ policy: DTypePolicy) throws -> Sequential {
    let model = try Sequential(name: "digits", seed: 1) {
      Input(8, 8, 1)
      Rescaling(scale: 1 / 16.0)
      Conv2D(filters: 16, kernelSize: 3, padding: .same, activation: .relu)
      MaxPooling2D(poolSize: 2)
      Conv2D(filters: 32, kernelSize: 3, padding: .same, activation: .relu)
      BatchNormalization()
      Flatten()
      Dense(units: 32, activation: .relu)
      Dense(units: 10, activation: .softmax)
    }
    try model.compile(
      optimizer: .adam(learningRate: 0.003), loss: .categoricalCrossentropy,
      metrics: [.accuracy], device: Self.emulating, dtypePolicy: policy)
    return model
  }

  /// As good as f32, as far as the test set can tell: within two standard errors of an accuracy over so many samples.
  @Test func digitsAreLearntAsWell() throws {
    let (train, test) = try Digits.load()
    var accuracies: [Double] = []
    for policy in DTypePolicy.allCases {
      let model = try digitsModel(policy)
      try model.fit(train, batchSize: 32, epochs: 6, progress: nil)
      accuracies.append(Double(try #require(model.evaluate(test)["accuracy"])))
      // Weights and the optimiser's state are f32, whatever is multiplied.
      #expect(model.weights.allSatisfy { $0.variable.type.elementType == .float32 })
      let program = try model.trainingProgram()
      #expect(program.variables.allSatisfy { $0.type.elementType != .bfloat16 })
      #expect(program.multipliesBFloat16 == (policy == .mixedBFloat16))
    }
    let share = accuracies[0]
    #expect(share > 0.93)
    let error = (share * (1 - share) / Double(test.count)).squareRoot()
    #expect(abs(accuracies[1] - share) <= 2 * error, "\(accuracies)")
  }

  private static let mnist: String? = {
    guard Gzip.isSupported else { return nil }
    let folder = ProcessInfo.processInfo.environment["KERATIN_TEST_DATA"].map { $0 + "/mnist" }
    return folder.flatMap { FileManager.default.fileExists(atPath: $0) ? $0 : nil }
  }()

  /// 10,000 test samples tell accuracies apart by about a tenth of a point.
  @Test(.enabled(if: mnist != nil, "needs KERATIN_TEST_DATA, a folder with mnist, and zlib"))
  func mnistIsLearntAsWell() throws {
    let (train, test) = try MNIST.load(from: Self.mnist)
    var accuracies: [Double] = []
    for policy in DTypePolicy.allCases {
      let model = try Sequential(name: "mnist", seed: 1) {
        Input(28, 28, 1)
        Rescaling(scale: 1 / 255.0)
        Conv2D(filters: 16, kernelSize: 5, strides: 2, padding: .same, activation: .relu)
        MaxPooling2D(poolSize: 2)
        Conv2D(filters: 32, kernelSize: 3, activation: .relu)
        Flatten()
        Dense(units: 64, activation: .relu)
        Dense(units: 10, activation: .softmax)
      }
      try model.compile(
        optimizer: .adam, loss: .categoricalCrossentropy, metrics: [.accuracy],
        device: Self.emulating, dtypePolicy: policy)
      try model.fit(train, batchSize: 128, progress: nil)
      accuracies.append(Double(try #require(model.evaluate(test, batchSize: 128)["accuracy"])))
    }
    let share = accuracies[0]
    #expect(share > 0.96)
    let error = (share * (1 - share) / Double(test.count)).squareRoot()
    #expect(abs(accuracies[1] - share) <= 2 * error, "\(accuracies)")
  }

  /// Files are f32, and what is loaded predicts in f32 on any machine.
  @Test func savedModelsAreFloat32() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/model.safetensors"
    let (train, test) = try Digits.load()
    let model = try digitsModel(.mixedBFloat16)
    try model.fit(train, batchSize: 64, epochs: 1, progress: nil)
    try model.save(to: path)
    let (arrays, _) = try SafeTensors.read(path)
    #expect(arrays.allSatisfy { $0.array.elementType == .float32 })
    let images = test.features.rows(0..<32)
    let mixed = try model.predict(images)
    let exact = try Model.load(from: path).predict(images)
    #expect(mixed.elementType == .float32)
    #expect(mixed != exact)
    // Probabilities of four layers, the operands of each off by 2⁻⁸.
    let worst = difference(exact, mixed, tolerance: 0x1p-5)
    #expect(worst == nil, "\(worst!)")
    #expect(try model.predictor()(images) == mixed)
  }

  /// The same bits with any number of threads.
  @Test func threadsDoNotMatter() throws {
    let (train, _) = try Digits.load()
    var found: [NamedArrays] = []
    for threads in [1, 3] {
      var options = CPUEngine.Options()
      options.threads = threads
      options.emulatesBFloat16 = true
      let model = try digitsModel(.mixedBFloat16)
      try model.compile(
        optimizer: .sgd, loss: .categoricalCrossentropy,
        device: Device(engine: CPUEngine(options)), dtypePolicy: .mixedBFloat16)
      try model.fit(train.selecting(0..<200), batchSize: 48, progress: nil)
      found.append(model.weightArrays)
    }
    #expect(found[0] == found[1])
  }

  @Test func aMachineWithoutTheInstructionSaysSoAtOnce() throws {
    var options = CPUEngine.Options()
    options.instructionSet = .baseline
    let device = Device(engine: CPUEngine(options))
    let model = try Sequential { Dense(units: 2) }
    let refused = message {
      try model.compile(loss: .meanSquaredError, device: device, dtypePolicy: .mixedBFloat16)
    }
    #expect(refused.hasPrefix("cpu: the policy 'mixed_bfloat16' is for processors that multiply"))
    let x = Tensor.input("x", .float32, [2, 2])
    #expect(throws: GraphError.self) {
      try Function(inputs: [x], outputs: [x.matmul(x)], on: device, policy: .mixedBFloat16)
    }
  }

  /// Interpreter and reference compute with the rounded numbers, without being asked to emulate anything.
  @Test(arguments: [1, 2]) func otherEnginesComputeTheSame(_ which: Int) throws {
    let x = Tensor.input("x", .float32, [7, 24]), w = Tensor.input("w", .float32, [24, 9])
    let product = try relu(x.matmul(w))
    let device = which == 1 ? Device.interpreter : .reference
    let ours = try Function(
      inputs: [x, w], outputs: [product], on: Self.emulating, policy: .mixedBFloat16)
    let other = try Function(
      inputs: [x, w], outputs: [product], on: device, policy: .mixedBFloat16)
    var random = RandomArrays(seed: 2)
    let arrays = [random.array([7, 24]), random.array([24, 9])]
    let worst = difference(try other.call(arrays)[0], try ours.call(arrays)[0], tolerance: 1e-6)
    #expect(worst == nil, "\(worst!)")
  }

  @Test func verificationComparesTheRoundedNumbers() throws {
    let model = try smallNetwork(on: Self.emulating, optimizer: .sgd)
    try model.compile(
      optimizer: .sgd, loss: .categoricalCrossentropy, device: Self.emulating,
      dtypePolicy: .mixedBFloat16)
    let (inputs, target) = try model.randomSamples(4, seed: 3)
    let found = try model.verify(inputs: inputs, target: target, against: .reference)
    #expect(found.disagreement == nil, "\(found.disagreement!)")
  }
}
