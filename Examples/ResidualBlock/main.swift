// The functional style: layers are called on what others give, so a network can branch and join.
//
// Trains on the digits inside the package. `KERATIN_EXAMPLE=tiny` trains once on 128 of them.
import Foundation
import Keratin

var (train, test) = try Digits.load()
let isTiny = ProcessInfo.processInfo.environment["KERATIN_EXAMPLE"] == "tiny"
if isTiny { train = train.selecting(0..<128) }

/// Two convolutions around which the input finds a short cut (He et al., "Deep residual learning", 2015).
func residualBlock(_ x: LayerOutput, filters: Int) throws -> LayerOutput {
  var y = try Conv2D(filters: filters, kernelSize: 3, padding: .same, activation: .elu)(x)
  y = try Conv2D(filters: filters, kernelSize: 3, padding: .same)(y)
  return try ActivationLayer(.elu)(Add()(x, y))
}

let image = Input(8, 8, 1)
var x = try Rescaling(scale: 1 / 16)(image)
x = try Conv2D(filters: 16, kernelSize: 3, padding: .same, activation: .elu)(x)
for _ in 0..<2 { x = try residualBlock(x, filters: 16) }
x = try GlobalAveragePooling2D()(x)
let digit = try Dense(units: 10, activation: .softmax)(x)

let model = try Model(inputs: image, outputs: digit, name: "residual", seed: 1)
print(model.summary)
try model.compile(
  optimizer: .adam(learningRate: 0.005), loss: .categoricalCrossentropy, metrics: [.accuracy])
try model.fit(train, batchSize: 32, epochs: isTiny ? 1 : 10, validation: test)
