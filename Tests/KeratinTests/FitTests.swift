import Testing

@testable import Keratin

/// A task that a small network learns: which of three corners a point is nearest to.
func corners(_ count: Int, seed: UInt64 = 1) -> (x: NDArray, y: NDArray) {
  let numbers = RandomStream(seed: seed, stream: 7).uniform(2 * count)
  let labels = (0..<count).map { i -> Int32 in
    let (a, b) = (numbers[2 * i], numbers[2 * i + 1])
    return a + b < 0.8 ? 0 : a > b ? 1 : 2
  }
  return (NDArray(numbers, shape: [count, 2]), NDArray(labels))
}

func smallModel(seed: UInt64 = 3, dropout: Double = 0) throws -> Sequential {
  let model = try Sequential(name: "small", seed: seed) {
    Input(2)
    Dense(units: 8, activation: .tanh)
    if dropout > 0 { Dropout(rate: dropout) }
    Dense(units: 3, activation: .softmax)
  }
  try model.compile(
    optimizer: .adam(learningRate: 0.05), loss: .sparseCategoricalCrossentropy,
    metrics: [.accuracy])
  return model
}

@Suite struct FitTests {
  @Test func aSmallNetworkLearns() throws {
    let (x, y) = corners(100)
    let model = try smallModel()
    let history = try model.fit(
      inputs: [x], target: y, batchSize: 16, epochs: 20, progress: nil)
    #expect(history.epochs == Array(0..<20))
    #expect(try #require(history["accuracy"].last) > 0.9)
    let logs = try model.evaluate(inputs: [x], target: y, batchSize: 7)
    #expect(try #require(logs["accuracy"]) > 0.9)
    #expect(try model.predict(x, batchSize: 33).shape == [100, 3])
  }

  @Test func dataSetsOfBytesTrain() throws {
    let (x, y) = corners(60)
    var bytes = NDArray(zeros: [60, 2], elementType: .uint8)
    for place in 0..<x.count { bytes.set(x.double(at: place) * 255, at: place) }
    let data = try Dataset(
      name: "corners", features: bytes, labels: y, classNames: ["low", "right", "left"])
    let model = try Sequential {
      Rescaling(scale: 1 / 255.0)
      Dense(units: 8, activation: .tanh)
      Dense(units: 3, activation: .softmax)
    }
    try model.compile(
      optimizer: .adam(learningRate: 0.05), loss: .categoricalCrossentropy, metrics: [.accuracy],
      weightedMetrics: [.accuracy.named("weighted_accuracy")])
    let history = try model.fit(
      data, batchSize: 16, epochs: 15, validationSplit: 0.2, classWeight: [0: 2], progress: nil)
    #expect(
      history.names == [
        "loss", "accuracy", "weighted_accuracy", "val_loss", "val_accuracy",
        "val_weighted_accuracy",
      ])
    #expect(try #require(history["accuracy"].last) > 0.8)
    #expect(history["accuracy"] != history["weighted_accuracy"])
    #expect(try model.evaluate(data).names == ["loss", "accuracy", "weighted_accuracy"])
  }

  @Test func theSameSeedGivesTheSameBits() throws {
    let (x, y) = corners(30)
    func train(_ seed: UInt64) throws -> NamedArrays {
      let model = try smallModel(seed: seed, dropout: 0.3)
      try model.fit(inputs: [x], target: y, batchSize: 8, epochs: 2, progress: nil)
      return model.weightArrays
    }
    #expect(try train(5) == train(5))
    #expect(try train(5) != train(6))
  }

  @Test func batchSizesDoNotChangeAnEvaluation() throws {
    let (x, y) = corners(23)
    let model = try smallModel()
    let whole = try model.evaluate(inputs: [x], target: y, batchSize: 23)
    let parts = try model.evaluate(inputs: [x], target: y, batchSize: 5)
    for (a, b) in zip(whole.entries, parts.entries) { #expect(abs(a.value - b.value) < 1e-5) }
  }

  @Test func aStepThatIsNotFiniteIsNotApplied() throws {
    let (x, y) = corners(12)
    var bad = x
    bad.set(Double.nan, at: 2 * 9)
    let model = try smallModel()
    let before = model.weightArrays
    let error = #expect(throws: NonFiniteError.self) {
      try model.fit(
        inputs: [bad], target: y, batchSize: 12, epochs: 1, shuffle: false, progress: nil)
    }
    #expect(model.weightArrays == before)
    #expect(error?.culprit.hasPrefix("dense (Dense, units: 8)") == true)
    #expect(error?.epoch == 0 && error?.batch == 0)

    let quiet = TerminateOnNaN()
    try model.fit(
      inputs: [bad], target: y, batchSize: 12, epochs: 5, callbacks: [quiet], progress: nil)
    #expect(quiet.error?.epoch == 0)
  }

  @Test func labelsBeyondTheClassesAreRefused() throws {
    let (x, _) = corners(4)
    let model = try smallModel()
    let error = #expect(throws: TrainingError.self) {
      try model.fit(
        inputs: [x], target: NDArray([0, 1, 3, 0] as [Int32]), batchSize: 4, progress: nil)
    }
    #expect(
      error?.problem == "label 2 is 3; model \"small\" has 3 classes, 0 to 2.")
  }

  @Test func shapesThatDoNotFitAreRefused() throws {
    let model = try smallModel()
    let error = #expect(throws: TrainingError.self) {
      try model.fit(
        inputs: [.zeros(4, 5)], target: NDArray([0, 1, 1, 0] as [Int32]), progress: nil)
    }
    #expect(
      error?.problem
        == "the input 'input_layer' of model \"small\" takes f32[2] a sample; the data have f32[5]."
    )
  }

  @Test func severalInputsAndASharedLayerTrain() throws {
    let (a, b) = (Input(2, name: "a"), Input(2, name: "b"))
    let shared = Dense(units: 4, activation: .tanh, name: "shared")
    let joined = try Concatenate()(shared(a), shared(b))
    let model = try Model(inputs: [a, b], outputs: [Dense(units: 3, activation: .softmax)(joined)])
    #expect(
      model.weights.map(\.path) == [
        "shared/kernel", "shared/bias", "dense/kernel", "dense/bias",
      ])
    try model.compile(optimizer: .sgd(learningRate: 0.1), loss: .categoricalCrossentropy)
    let (x, y) = corners(40)
    let history = try model.fit(inputs: [x, x], target: y, epochs: 4, progress: nil)
    let losses = history["loss"]
    #expect(losses[3] < losses[0])
  }

  @Test func aPredictorKeepsItsWeights() throws {
    let (x, y) = corners(20)
    let model = try smallModel()
    let predictor = try model.predictor()
    let before = try predictor(x)
    try model.fit(inputs: [x], target: y, epochs: 1, progress: nil)
    #expect(try predictor(x) == before)
    #expect(try model.predict(x) != before)
  }
}
