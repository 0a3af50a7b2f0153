import Testing

@testable import Keratin

/// Layers, activations, losses, metrics, optimisers and a whole training against the numbers of real Keras.
@Suite struct KerasNumberTests {
  @Test(arguments: Fixture.names("layer_"))
  func layersAgree(_ name: String) throws {
    let fixture = try Fixture(name)
    let layer = try #require(try LayerRegistry.make(fixture.config).layer)
    let isTraining = fixture.metadata["training"] == "true"
    let arrays = fixture.group("input/").map(\.array)
    let places = arrays.enumerated().map { index, array in
      Tensor.input(
        "x\(index)", .float32, ["batch"] + array.shape.dropFirst().map { Dimension($0) })
    }
    let context = LayerContext(isTraining: isTraining)
    let output = try layer.apply(places, context)
    let expected = fixture.group("weight/")
    #expect(Set(layer.weights.map(\.name)) == Set(expected.map(\.name)))
    for weight in layer.weights { weight.value = try fixture("weight/\(weight.name)") }

    let direction = Tensor.input("direction", .float32, output.shape)
    let trainable = layer.weights.filter(\.isTrainable)
    let gradients = try gradient(
      of: (output * direction).sum(), withRespectTo: places + trainable.map(\.tensor))
    let function = try Function(
      inputs: places + [direction], outputs: [output] + gradients + context.updates.map(\.value))
    let found = try function.call(arrays + [try fixture("direction")])
    expectClose(found[0], try fixture("output"), "output")
    for index in places.indices {
      expectClose(found[1 + index], try fixture("input_gradient/\(index)"), "input gradient")
    }
    for (index, weight) in trainable.enumerated() {
      expectClose(
        found[1 + places.count + index], try fixture("gradient/\(weight.name)"), weight.name)
    }
    for (index, update) in context.updates.enumerated() {
      expectClose(
        found[1 + places.count + trainable.count + index],
        try fixture("updated/\(update.weight.name)"), update.weight.name)
    }
  }

  @Test(arguments: Activation.all.map(\.name))
  func activationsAgree(_ name: String) throws {
    let fixture = try Fixture("activations")
    let x = Tensor.input("x", .float32, ["batch", 6])
    let direction = Tensor.input("direction", .float32, ["batch", 6])
    let y = try Activation(named: name)(x)
    let function = try Function(
      inputs: [x, direction],
      outputs: [y, gradient(of: (y * direction).sum(), withRespectTo: x)])
    let found = try function(try fixture("input"), try fixture("direction"))
    expectClose(found[0], try fixture("\(name)/output"), name)
    expectClose(found[1], try fixture("\(name)/gradient"), "gradient of \(name)")
  }

  @Test(arguments: Fixture.names("loss_"))
  func lossesAgree(_ name: String) throws {
    let fixture = try Fixture(name)
    let loss = try Loss(config: ConfigField("loss", fixture.config))
    let (target, prediction) = (try fixture("target"), try fixture("prediction"))
    let t = Tensor.input("t", target.elementType, TensorType(target).shape)
    let y = Tensor.input("y", .float32, TensorType(prediction).shape)
    let w = Tensor.input("w", .float32, [Dimension(target.shape[0])])
    let mean = try loss.mean(target: t, prediction: y)
    let weighted = try loss.mean(target: t, prediction: y, sampleWeights: w)
    let function = try Function(
      inputs: [t, y, w], outputs: [mean, weighted, gradient(of: mean, withRespectTo: y)])
    let found = try function(target, prediction, try fixture("weights"))
    expectClose(found[0], try fixture("loss"), "loss")
    expectClose(found[1], try fixture("weighted"), "weighted loss")
    expectClose(found[2], try fixture("gradient"), "gradient")
  }

  @Test(arguments: Fixture.names("metric_"))
  func metricsAgree(_ name: String) throws {
    let fixture = try Fixture(name)
    let metric = try Metric(config: ConfigField("metric", fixture.config))
    let (target, prediction) = (try fixture("target"), try fixture("prediction"))
    let weights = try fixture("weights")
    func input(_ name: String, _ array: NDArray) -> Tensor {
      .input(name, array.elementType, ["batch"] + array.shape.dropFirst().map { Dimension($0) })
    }
    let (t, y, w) = (input("t", target), input("y", prediction), input("w", weights))
    let (plain, weighted) = (MetricState("plain"), MetricState("weighted"))
    let values = try metric.values(target: t, prediction: y)
    let updates = try plain.updates(values, weights: nil) + weighted.updates(values, weights: w)
    let step = try Function(inputs: [t, y, w], outputs: [], updates: Updates(updates))
    // In two batches, the second one smaller.
    for rows in [0..<5, 5..<8] {
      _ = try step.call([target, prediction, weights].map { $0.rows(rows) })
    }
    expectClose(NDArray(Float(plain.result)), try fixture("result"), "result")
    expectClose(NDArray(Float(weighted.result)), try fixture("weighted"), "weighted")
  }

  @Test(arguments: Fixture.names("optimizer_"))
  func optimizersAgree(_ name: String) throws {
    let fixture = try Fixture(name)
    let optimizer = try Optimizer(config: ConfigField("optimizer", fixture.config))
    let weights = try ["a", "b"].map { name in
      let start = try fixture("start/\(name)")
      let weight = Weight(
        name: name, path: name, shape: start.shape, initializer: .zeros, regularizer: nil,
        isTrainable: true)
      weight.value = start
      return weight
    }
    let state = OptimizerState(optimizer, weights)
    let places = weights.map { Tensor.input($0.name, .float32, $0.variable.type.shape) }
    let step = try Function(
      inputs: places, outputs: [], updates: Updates(state.updates(places)))
    for number in 0..<6 {
      _ = try step.call(weights.map { try fixture("gradient/\(number)/\($0.name)") })
      for weight in weights {
        expectClose(
          weight.value, try fixture("value/\(number)/\(weight.name)"),
          "step \(number), \(weight.name)")
      }
    }
    #expect(state.iteration.value.integer(at: 0) == 6)
  }

  @Test func aWholeTrainingAgrees() throws {
    let fixture = try Fixture("training")
    let model = try Sequential {
      Input(6, 6, 2)
      Conv2D(filters: 4, kernelSize: 3, padding: .same, activation: .relu, name: "conv")
      BatchNormalization(name: "norm")
      MaxPooling2D(poolSize: 2)
      Flatten()
      Dense(units: 3, activation: .softmax, kernelRegularizer: .l2(), name: "class")
    }
    var start = NamedArrays()
    for (name, array) in fixture.group("start/sequential/") { start[name] = array }
    try model.setWeights(start)
    try model.compile(
      optimizer: .adam(learningRate: 0.01), loss: .sparseCategoricalCrossentropy,
      metrics: [.accuracy])
    let history = try model.fit(
      inputs: [try fixture("x")], target: try fixture("labels"), batchSize: 8, epochs: 3,
      validationSplit: 0.2, classWeight: [0: 1, 1: 2, 2: 0.5], shuffle: false, progress: nil)
    #expect(history.names == ["loss", "accuracy", "val_loss", "val_accuracy"])
    for name in history.names {
      expectClose(
        NDArray(history[name]), try fixture("history/\(name)"), tolerance: 1e-4, name)
    }
    for weight in model.weights {
      expectClose(
        weight.value, try fixture("end/sequential/\(weight.path)"), tolerance: 2e-4, weight.path)
    }
    expectClose(
      try model.predict(try fixture("x")), try fixture("prediction"), tolerance: 2e-4, "prediction")
  }
}
