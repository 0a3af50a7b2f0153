import KeratinCPU
import Testing

@testable import Keratin

/// The same training on the native engine: as good, and the same bits on any number of threads.
@Suite struct NativeTests {
  @Test func digitsAreLearnt() throws {
    let (train, test) = try Digits.load()
    var found: [NamedArrays] = []
    for threads in [1, 2] {
      var options = CPUEngine.Options()
      options.threads = threads
      let model = try Sequential(name: "digits", seed: 1) {
        Input(8, 8, 1)
        Rescaling(scale: 1 / 16.0)
        Conv2D(filters: 16, kernelSize: 3, padding: .same, activation: .relu)
        MaxPooling2D(poolSize: 2)
        Flatten()
        Dense(units: 32, activation: .relu)
        Dropout(rate: 0.25)
        Dense(units: 10, activation: .softmax)
      }
      try model.compile(
        optimizer: .adam(learningRate: 0.003), loss: .categoricalCrossentropy,
        metrics: [.accuracy], device: Device(engine: CPUEngine(options)))
      try model.fit(train, batchSize: 32, epochs: 6, progress: nil)
      let logs = try model.evaluate(test)
      #expect(try #require(logs["accuracy"]) > 0.93)
      found.append(model.weightArrays)
    }
    #expect(found[0] == found[1])
  }
}
