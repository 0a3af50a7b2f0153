import Foundation
import Testing

@testable import Keratin

@Suite struct LayerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let config: ConfigValue
    let input: [Int]
    let output: [Int]
    /// Shapes of the weights.
    let weights: [[Int]]
    var testDescription: String { config.json() }
    init(_ config: ConfigValue, _ input: [Int], _ output: [Int], _ weights: [[Int]] = []) {
      self.config = config
      self.input = input
      self.output = output
      self.weights = weights
    }
  }
  static let cases = [
    Case(["Activation": ["activation": "elu"]], [4, 3], [4, 3]),
    Case(["AveragePooling1D": [:]], [7, 2], [3, 2]),
    Case(["AveragePooling2D": ["pool_size": 3, "padding": "same"]], [7, 5, 2], [3, 2, 2]),
    Case(["AveragePooling3D": [:]], [4, 5, 6, 2], [2, 2, 3, 2]),
    Case(["BatchNormalization": [:]], [3, 5], [3, 5], [[5], [5], [5], [5]]),
    Case(["Conv1D": ["filters": 4, "kernel_size": 3]], [7, 2], [5, 4], [[3, 2, 4], [4]]),
    Case(
      ["Conv2D": ["filters": 4, "kernel_size": [3, 2], "strides": 2, "use_bias": false]],
      [7, 6, 2], [3, 3, 4], [[3, 2, 2, 4]]),
    Case(
      ["Conv3D": ["filters": 3, "kernel_size": 2, "strides": [2, 1, 1]]], [4, 3, 3, 2],
      [2, 2, 2, 3],
      [[2, 2, 2, 2, 3], [3]]),
    Case(
      ["Dense": ["units": 4, "activation": "relu", "kernel_regularizer": "l2"]], [3, 5], [3, 4],
      [[5, 4], [4]]),
    Case(["Dropout": ["rate": 0.25]], [5], [5]),
    Case(["Embedding": ["input_dim": 7, "output_dim": 3]], [4], [4, 3], [[7, 3]]),
    Case("Flatten", [3, 4, 2], [24]),
    Case("GlobalAveragePooling1D", [3, 2], [2]),
    Case(["GlobalAveragePooling2D": ["keepdims": true]], [3, 4, 2], [1, 1, 2]),
    Case("GlobalAveragePooling3D", [3, 4, 5, 2], [2]),
    Case("GlobalMaxPooling1D", [3, 2], [2]),
    Case("GlobalMaxPooling2D", [3, 4, 2], [2]),
    Case(["GlobalMaxPooling3D": ["keepdims": true]], [3, 4, 5, 2], [1, 1, 1, 2]),
    Case(["MaxPooling1D": ["pool_size": 3, "strides": 1]], [7, 2], [5, 2]),
    Case(["MaxPooling2D": ["pool_size": 3, "strides": 2]], [7, 5, 2], [3, 2, 2]),
    Case(["MaxPooling3D": ["pool_size": [1, 2, 2]]], [4, 5, 6, 2], [4, 2, 3, 2]),
    Case(["Rescaling": ["scale": "1/255"]], [3], [3]),
    Case(["Reshape": ["target_shape": [2, -1]]], [3, 4], [2, 6]),
  ]

  /// Shapes with an unknown batch, the weights, the description read back, a step that lowers the loss.
  @Test(arguments: cases)
  func keepsTheContract(_ test: Case) throws {
    let layer = try #require(try LayerRegistry.make(test.config).layer)
    let input = Input(shape: test.input)
    let output = try layer(input)
    #expect(output.type.shape == ["batch"] + test.output.map { Dimension($0) })
    #expect(layer.weights.map(\.shape) == test.weights)
    // Described and read again: the same description.
    let entry = try #require(LayerRegistry.entry(layer))
    let again = try #require(try LayerRegistry.make(entry).layer)
    #expect(LayerRegistry.entry(again) == entry)
    #expect(try again(Input(shape: test.input)).type == output.type)

    let model = try Sequential(layers: [
      Input(shape: test.input), again, Flatten(), Dense(units: 1),
    ])
    try model.compile(optimizer: .adam(learningRate: 0.01), loss: .meanSquaredError)
    let count = test.input.reduce(1, *)
    let x = NDArray(RandomStream(seed: 2, stream: 1).uniform(6 * count), shape: [6] + test.input)
    let y = NDArray(RandomStream(seed: 2, stream: 2).uniform(6), shape: [6, 1])
    // Two batches: of four and of two.
    let history = try model.fit(
      inputs: [x], target: y, batchSize: 4, epochs: 12, shuffle: false, progress: nil)
    #expect(history["loss"][11] < history["loss"][0])
    #expect(try model.predict(x, batchSize: 5).shape == [6, 1])
  }

  @Test func everyLayerHasACase() throws {
    let tested = Set(try Self.cases.map { try $0.config.named("layer").name })
    let known = Set(LayerRegistry.all.map { $0.className })
    #expect(known.subtracting(tested) == ["InputLayer", "Add", "Concatenate"])
  }

  @Test func theRegistryHoldsEveryLayerOfTheFolder() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/Keratin/Layers").path
    var found: Set<String> = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      for line in text.split(separator: "\n") where line.contains(" className") {
        let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
        if parts.count == 3, !parts[1].isEmpty, !line.contains("///") {
          found.insert(String(parts[1]))
        }
      }
    }
    #expect(found == Set(LayerRegistry.all.map { $0.className }))
  }

  @Test func dropoutKeepsItsShareAndScalesIt() throws {
    let random = RandomState(seed: 4)
    let x = Tensor.input("x", .float32, ["batch", 1000])
    let y = try Dropout(rate: 0.3).call(
      [x], LayerContext(isTraining: true, random: random))
    let step = try Function(
      inputs: [x], outputs: [y], updates: Updates([random.update()]))
    let ones = NDArray(repeating: 1 as Float, shape: [4, 1000])
    let (first, second) = (try step(ones)[0], try step(ones)[0])
    #expect(first != second)
    let numbers = first.scalars(as: Float.self)
    #expect(Set(numbers) == [0, 1 / 0.7])
    let zeros = numbers.filter { $0 == 0 }.count
    #expect((1100...1300).contains(zeros))
  }

  @Test func errorsNameTheLayerAndTheLine() throws {
    // Outside of the macro, which moves lines.
    let line = #line + 4
    func build() throws -> Sequential {
      try Sequential(name: "mnist") {
        Input(28, 28, 1)
        MaxPooling2D(poolSize: 40)
      }
    }
    let error = #expect(throws: GraphError.self) { try build() }
    #expect(
      error?.path == [
        "model \"mnist\"",
        "max_pooling2d (MaxPooling2D, window: 40×40), at LayerTests.swift:\(line)",
      ])
  }

  @Test func unknownNamesGetTheNearest() throws {
    #expect(try message { try Activation(named: "rellu") }.contains("did you mean 'relu'?"))
    #expect(try message { try Optimizer(named: "adm") }.contains("did you mean 'adam'?"))
    #expect(try message { try Loss(named: "msee") }.contains("did you mean 'mse'?"))
    #expect(try message { try Metric(named: "accurcy") }.contains("did you mean 'accuracy'?"))
    #expect(
      try message { try Initializer(named: "glorot_unifrom") }.contains("'glorot_uniform'?"))
    #expect(try message { try Regularizer(named: "l22") }.contains("did you mean 'l2'?"))
    let yaml = try ConfigValue(
      yaml: "- Input: {shape: [4]}\n- Dense: {unit: 3}\n", file: "net.yaml")
    #expect(
      try message { try Model.make(config: yaml, name: "m") }.hasPrefix("net.yaml:2:"))
    let yaml2 = try ConfigValue(yaml: "- Input: {shape: [4]}\n- Dens: {units: 3}\n")
    #expect(try message { try Model.make(config: yaml2, name: "m") }.contains("'Dense'?"))
  }

  private func message(_ body: () throws -> Any) throws -> String {
    do {
      _ = try body()
      return ""
    } catch { return "\(error)" }
  }

  @Test func namesFollowKeras() throws {
    #expect(snakeCase("Conv2D") == "conv2d")
    #expect(snakeCase("MaxPooling2D") == "max_pooling2d")
    #expect(snakeCase("GlobalAveragePooling2D") == "global_average_pooling2d")
    #expect(snakeCase("BatchNormalization") == "batch_normalization")
    #expect(snakeCase("SGD") == "sgd")
    #expect(Optimizer.rmsprop.name == "rmsprop")
  }

  @Test func theSummaryIsKerass() throws {
    let model = try Sequential(name: "mnist") {
      Input(28, 28, 1)
      Conv2D(filters: 8, kernelSize: 3, activation: .relu)
      BatchNormalization()
      Flatten()
      Dense(units: 10, activation: .softmax)
    }
    let lines = model.summary.split(separator: "\n").map(String.init)
    #expect(lines[0] == "Model: \"mnist\"")
    #expect(lines[1].count == 88)
    #expect(lines[4].hasPrefix("│ conv2d (Conv2D)                      │ (None, 26, 26, 8)  "))
    #expect(lines[4].hasSuffix("│              80 │"))
    #expect(lines[6].hasPrefix("│ batch_normalization                  │"))
    #expect(lines[7].hasPrefix("│ (BatchNormalization)                 │"))
    #expect(
      lines.suffix(3) == [
        " Total params: 54,202 (211.73 KB)", " Trainable params: 54,186 (211.66 KB)",
        " Non-trainable params: 16 (64.00 B)",
      ])
  }

  @Test(arguments: [
    (Initializer.glorotUniform, 0.0, 0.17678), (.heNormal, 0.0, 0.22361),
    (.lecunUniform, 0.0, 0.15811), (.randomNormal(mean: 1, deviation: 0.5), 1.0, 0.5),
    (.truncatedNormal(deviation: 0.1), 0.0, 0.08796),
    (.randomUniform(low: 0, high: 1), 0.5, 0.28868),
    (.constant(3), 3.0, 0.0),
  ])
  func initializersHaveTheirSpread(_ initializer: Initializer, _ mean: Double, _ deviation: Double)
    throws
  {
    // Fan-in 40, fan-out 24: 10⁵ numbers.
    let values = initializer.values(shape: [40, 24], seed: 1, stream: 2)
    #expect(values == initializer.values(shape: [40, 24], seed: 1, stream: 2))
    let numbers = (0..<100).flatMap {
      initializer.values(shape: [40, 24], seed: 1, stream: $0).doubles
    }
    let found = numbers.reduce(0, +) / Double(numbers.count)
    let spread = (numbers.reduce(0) { $0 + ($1 - found) * ($1 - found) } / Double(numbers.count))
      .squareRoot()
    #expect(abs(found - mean) < 0.006)
    #expect(abs(spread - deviation) < 0.006)
  }
}
