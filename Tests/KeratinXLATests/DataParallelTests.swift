import KeratinCPU
import KeratinTestSupport
import KeratinXLA
import Testing

@testable import Keratin

/// `fit` on several devices: what one device with the whole batch gives.
@Suite struct DataParallelTests {
  private static let count = 30

  private static var samples: (x: NDArray, y: NDArray, weights: NDArray) {
    let stream = RandomStream(seed: 3, stream: 9)
    let numbers = stream.uniform(4 * count)
    let labels = (0..<count).map { Int32(numbers[4 * $0] > numbers[4 * $0 + 1] ? 0 : 1) }
    return (
      NDArray(numbers, shape: [count, 4]), NDArray(labels),
      NDArray((0..<count).map { 0.5 + Float($0 % 3) })
    )
  }

  private func network(_ device: Device, synchronized: Bool) throws -> Sequential {
    let model = try Sequential(name: "net", seed: 11) {
      Input(4)
      Dense(units: 8, activation: .tanh, kernelRegularizer: .l2(0.01))
      BatchNormalization(momentum: 0.5, synchronized: synchronized)
      Dropout(rate: 0.3)
      Dense(units: 2, activation: .softmax)
    }
    try model.compile(
      optimizer: .sgd(learningRate: 0.1, momentum: 0.9, clipping: .globalNorm(1)),
      loss: .sparseCategoricalCrossentropy, metrics: [.accuracy],
      weightedMetrics: [.accuracy.named("weighted")], device: device)
    return model
  }

  private func train(_ devices: Int, synchronized: Bool = true) throws -> (Sequential, History) {
    let device = Device(engine: try TestPlugin.engine(devices: 4))
    let model = try network(device, synchronized: synchronized)
    let (x, y, weights) = Self.samples
    // 30 samples in batches of 12: the last one has 6, which four devices cannot share evenly.
    let history = try model.fit(
      inputs: [x], target: y, sampleWeight: weights, batchSize: 12, epochs: 3,
      validation: (inputs: [x], target: y), progress: nil, devices: devices)
    return (model, history)
  }

  /// One test, for compiling takes longest.
  @Test(.enabled(if: TestPlugin.isThere)) func severalDevicesAreAsOne() throws {
    let (expected, log) = try train(1)
    let (two, found) = try train(2)
    let (four, more) = try train(4)
    let (again, once) = try train(4)
    #expect(four.weightArrays == again.weightArrays)
    #expect(more["loss"] == once["loss"])
    #expect(log.names.contains("weighted") && log.names.contains("val_loss"))
    for (model, history) in [(two, found), (four, more)] {
      #expect(history.names == log.names)
      for name in log.names {
        for (a, b) in zip(log[name], history[name]) {
          #expect(abs(a - b) < 1e-5, "\(name): \(a), \(b)")
        }
      }
      for (a, b) in zip(expected.weights, model.weights) {
        for place in 0..<a.value.count {
          let (e, r) = (a.value.double(at: place), b.value.double(at: place))
          #expect(abs(e - r) < 1e-5, "\(a.path)[\(place)]: \(e), \(r)")
        }
      }
    }
    // Each device's own mean and variance are others than those of the whole batch.
    let (parts, own) = try train(4, synchronized: false)
    #expect(abs(own["loss"][0] - log["loss"][0]) > 1e-4)
    #expect(parts.weightArrays != four.weightArrays)
  }

  /// Layers so large that a bound of their gradient's norm guards the step: the devices agree about that, too.
  @Test(.enabled(if: TestPlugin.isThere)) func largeLayersAreGuardedTogether() throws {
    let device = Device(engine: try TestPlugin.engine(devices: 2))
    let (x, y, _) = Self.samples
    func fit(_ model: Sequential, _ x: NDArray, devices: Int) throws {
      try model.fit(
        inputs: [x], target: y, batchSize: 10, epochs: 2, shuffle: false, progress: nil,
        devices: devices)
    }
    func train(devices: Int) throws -> Sequential {
      let model = try Sequential(name: "net", seed: 11) {
        Input(4)
        Dense(units: 160, activation: .tanh)
        Dense(units: 128, activation: .tanh)
        Dense(units: 2, activation: .softmax)
      }
      try model.compile(
        optimizer: .sgd(learningRate: 0.1, momentum: 0.9), loss: .sparseCategoricalCrossentropy,
        device: device)
      try fit(model, x, devices: devices)
      return model
    }
    let (one, two) = (try train(devices: 1), try train(devices: 2))
    for (a, b) in zip(one.weights, two.weights) {
      for place in 0..<a.value.count {
        let (e, r) = (a.value.double(at: place), b.value.double(at: place))
        #expect(abs(e - r) < 1e-5, "\(a.path)[\(place)]: \(e), \(r)")
      }
    }
    // In the second device's part of the first batch.
    var bad = x
    bad.set(Double.nan, at: 4 * 9)
    let before = two.weightArrays
    #expect(throws: NonFiniteError.self) { try fit(two, bad, devices: 2) }
    #expect(two.weightArrays == before)
  }

  @Test func whatCannotBeSharedIsRefused() throws {
    let (x, y, _) = Self.samples
    func fit(_ device: Device, batch: Int, devices: Int) throws {
      try network(device, synchronized: true).fit(
        inputs: [x], target: y, batchSize: batch, progress: nil, devices: devices)
    }
    let native = try #require(throws: TrainingError.self) {
      try fit(.cpu(), batch: 12, devices: 2)
    }
    #expect(native.problem == "2 devices are asked for; the engine 'cpu' has 1.")
    #expect(throws: TrainingError.self) { try fit(.cpu(), batch: 12, devices: 0) }
    guard TestPlugin.isThere else { return }
    let device = Device(engine: try TestPlugin.engine(devices: 4))
    let uneven = try #require(throws: TrainingError.self) { try fit(device, batch: 10, devices: 4) }
    #expect(uneven.hint == "a batch size of 12 can.")
    let x2 = Tensor.input("x", .float32, ["batch"])
    #expect(throws: GraphError.self) {
      try Function(inputs: x2, outputs: x2, on: device, mode: .checked, devices: 2)
    }
  }
}
