// An op of your own, in three rungs. Take the lowest that serves: what is composed of Keratin's own ops is fused, runs on
// every engine and has its gradient for nothing.
import Keratin

// 1. A function of tensors. Its gradient follows from how it is made.
func swish(_ x: Tensor, beta: Double) throws -> Tensor { try x * sigmoid(x * beta) }

// 2. A function with a gradient of its own: a step forwards, a straight line backwards (as binarised networks have it).
func binarised(_ x: Tensor) throws -> Tensor {
  try withCustomGradient([x], name: "binarised") { x in
    [try sign(x[0])]
  } gradient: { x, y, dy in
    [try select(abs(x[0]) .<= 1, dy[0], 0)]
  }[0]
}

// 3. Code that Keratin knows nothing about. In Swift: called with the numbers.
struct MedianOfThree: CustomPrimitive {
  static let name = "medianOfThree"
  func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] {
    try expect(inputs, "a", "b", "c")
    guard inputs[0] == inputs[1], inputs[1] == inputs[2], inputs[0].elementType == .float32 else {
      throw GraphError(
        name, "expects three f32 of one shape.", inputs.map { .init("operand", $0) })
    }
    return [inputs[0]]
  }
  var body: Kernel.Foreign.Body {
    swift { inputs in
      let values = inputs.map { $0.scalars(as: Float.self) }
      let medians = values[0].indices.map { i in values.map { $0[i] }.sorted()[1] }
      return [NDArray(medians, shape: inputs[0].shape)]
    }
  }
}

// In C: the body of one function, compiled with the rest. `p0` is the operand, `p1` the result, `d0[0]` an extent.
struct LogisticMap: CustomPrimitive {
  static let name = "logisticMap"
  func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] {
    try expect(inputs, "x")
    guard inputs[0].elementType == .float32, inputs[0].rank == 1 else {
      throw GraphError(name, "expects a vector of f32.", [.init("x", inputs[0])])
    }
    return inputs
  }
  // The derivative of r·x·(1 − x), by Keratin's own ops.
  func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  {
    [try cotangents[0]! * (3.7 - inputs[0] * 7.4)]
  }
  var body: Kernel.Foreign.Body {
    .c("for (long i = 0; i < d0[0]; ++i) p1[i] = 3.7f * p0[i] * (1.0f - p0[i]);")
  }
}

let x = Variable("x", NDArray([-1.5, -0.5, 0.25, 2] as [Float]))
func report(_ what: String, _ y: Tensor) throws {
  let f = try Function(inputs: [], outputs: [y, gradient(of: y.sum(), withRespectTo: x)])
  let found = try f()
  print("\(what): \(found[0]), gradient \(found[1])")
}
try report("swish", swish(x.tensor, beta: 1.5))
try report("binarised", binarised(x.tensor))
let median = try MedianOfThree()(x.tensor, tanh(x), x * 0)
print("median of x, tanh x and 0: \(try Function(inputs: [], outputs: [median])()[0])")
do {
  try report("logistic map", LogisticMap()(x.tensor))
} catch let error as GraphError {
  // Where no clang is installed, C has nobody to compile it.
  print(error)
}
