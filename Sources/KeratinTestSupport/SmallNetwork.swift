import Keratin

/// A network with a layer of most kinds, dropout among them: for comparing engines. Compiled, with three classes.
public func smallNetwork(on device: Device, optimizer: Optimizer) throws -> Sequential {
  let model = try Sequential(name: "net", seed: 5) {
    Input(6, 6, 2)
    Conv2D(filters: 4, kernelSize: 3, activation: .relu)
    BatchNormalization()
    MaxPooling2D(poolSize: 2)
    Flatten()
    Dense(units: 8, activation: .tanh)
    Dropout(rate: 0.5)
    Dense(units: 3, activation: .softmax)
  }
  try model.compile(
    optimizer: optimizer, loss: .categoricalCrossentropy, metrics: [.accuracy], device: device)
  return model
}
