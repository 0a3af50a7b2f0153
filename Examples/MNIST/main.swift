// A convolutional network: defined, trained, evaluated, saved, and read again. Twenty lines, but for the comments.
//
//     MNIST [FOLDER]          the folder with MNIST's files; without it they are downloaded into the cache
//
// `KERATIN_EXAMPLE=tiny` trains on 512 samples, once.
import Foundation
import Keratin

var (train, test) = try MNIST.load(from: CommandLine.arguments.dropFirst().first)
let isTiny = ProcessInfo.processInfo.environment["KERATIN_EXAMPLE"] == "tiny"
if isTiny { (train, test) = (train.selecting(0..<512), test.selecting(0..<128)) }

let model = try Sequential(name: "mnist", seed: 1) {
  Input(28, 28, 1)
  Rescaling(scale: 1 / 255)
  Conv2D(filters: 32, kernelSize: 5, padding: .same, activation: .relu)
  MaxPooling2D(poolSize: 3, strides: 2)
  Conv2D(filters: 48, kernelSize: 3, activation: .relu)
  MaxPooling2D(poolSize: 3, strides: 2)
  Conv2D(filters: 64, kernelSize: 3, activation: .relu)
  Flatten()
  Dense(units: 96, activation: .relu)
  Dropout(rate: 0.5)
  Dense(units: 10, activation: .softmax)
}
print(model.summary)
try model.compile(optimizer: .adam, loss: .categoricalCrossentropy, metrics: [.accuracy])
try model.fit(train, batchSize: 128, epochs: isTiny ? 1 : 3, validation: test)
print("test accuracy:", try model.evaluate(test)["accuracy"]!)

let path = FileManager.default.temporaryDirectory.appendingPathComponent("mnist.safetensors").path
try model.save(to: path)
let again = try Model.load(from: path)
let digit = try again.predict(test.selecting([0]).features)
print(
  "the first test image is a",
  digit.scalars(as: Float.self).enumerated().max { $0.1 < $1.1 }!.offset)
