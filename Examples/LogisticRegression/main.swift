// Logistic regression by hand: symbolic expressions, their gradients, and a function that updates variables.
//
// No layer, no `fit`: this is what those are made of. Trains on the digits inside the package.
// `KERATIN_EXAMPLE=tiny` makes 20 steps.
import Foundation
import Keratin

let (train, test) = try Digits.load()
let isTiny = ProcessInfo.processInfo.environment["KERATIN_EXAMPLE"] == "tiny"

let images = Tensor.input("images", .float32, ["batch", 8, 8, 1])
let labels = Tensor.input("labels", .int32, ["batch"])
let w = Variable("w", .zeros(64, 10)), b = Variable("b", .zeros(10))

let pixels = try images.reshaped(to: ["batch", 64]) / 16
let probabilities = try softmax(pixels.matmul(w) + b)
let loss = try sparseCategoricalCrossentropy(labels, probabilities).mean()
let (dw, db) = try gradient(of: loss, withRespectTo: w, b)
let rate = 0.5

// Both updates see the variables as they were before the call.
let step = try Function(
  inputs: images, labels, outputs: loss, updates: [w: w - rate * dw, b: b - rate * db])
let classify = try Function(inputs: images, outputs: probabilities.argmax())

for epoch in 0..<(isTiny ? 1 : 20) {
  var sum: Float = 0
  let batches = try train.batches(of: 64, shuffledBy: 1, epoch: epoch).prefix(isTiny ? 20 : 1000)
  for batch in batches { sum += try step(batch.images, batch.labels)[0].scalars(as: Float.self)[0] }
  print("epoch \(epoch + 1): loss \(sum / Float(batches.count))")
}

let found = try classify(test.features)[0].converted(to: .int32).scalars(as: Int32.self)
let hits = zip(found, test.labels.scalars(as: Int32.self)).filter { $0 == $1 }.count
print("test accuracy: \(Double(hits) / Double(test.count))")
