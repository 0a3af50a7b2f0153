import KeratinCPU
import KeratinGraph
import KeratinTestSupport
import KeratinXLA
import Testing

/// Programs on XLA: values, updates in place, several sizes, errors of the compiler.
@Suite(.enabled(if: TestPlugin.isThere)) struct ProgramTests {
  let engine: XLAEngine

  init() throws { engine = try TestPlugin.engine() }

  private func perceptron() throws -> (program: Program, w: Variable, b: Variable) {
    let w = Variable("w", NDArray([1, -2, 3, 0.5, 2, -1] as [Float], shape: [3, 2]))
    let b = Variable("b", NDArray([0.25, -0.5] as [Float]))
    let x = Tensor.input("x", .float32, ["batch", 3])
    let y = Tensor.input("y", .float32, ["batch", 2])
    let error = try tanh(x.matmul(w) + b) - y
    let loss = try (error * error).mean()
    let found = try gradient(of: loss, withRespectTo: [w.tensor, b.tensor])
    let program = try Program(
      inputs: [x, y], outputs: [loss, error],
      updates: [.init(w, try w - 0.1 * found[0]), .init(b, try b - 0.1 * found[1])])
    return (program, w, b)
  }

  private func batch(_ count: Int, _ seed: Int) -> [NDArray] {
    let x = (0..<count * 3).map { Float(($0 * 7 + seed) % 11) / 11 - 0.4 }
    let y = (0..<count * 2).map { Float(($0 * 5 + seed) % 7) / 7 - 0.4 }
    return [NDArray(x, shape: [count, 3]), NDArray(y, shape: [count, 2])]
  }

  /// Products of bf16 with sums in f32. A compiler may keep more digits than bf16 has, so results lie between: as far from
  /// the rounded ones as these are from f32, at most 2⁻⁷ of the sum of absolute values.
  @Test func productsOfBFloat16() throws {
    var random = RandomArrays(seed: 8)
    let x = Tensor.input("x", .float32, ["batch", 6, 6, 4])
    let w = Variable("w", random.array([3, 3, 4, 8]))
    let v = Variable("v", random.array([128, 5]))
    let hidden = try relu(x.convolved(with: w)).reshaped(to: ["batch", 128])
    let result = try hidden.matmul(v)
    let found = try gradient(of: result.sum(), withRespectTo: [w.tensor, v.tensor])
    let program = try Program(inputs: [x], outputs: [result] + found).with(.mixedBFloat16)
      .optimized()
    let images = random.array([3, 6, 6, 4])
    let expected = try ReferenceEngine().compile(program).run([images], ["batch": 3])
    let received = try engine.compile(program).run([images], ["batch": 3])
    for (a, b) in zip(expected, received) {
      let worst = difference(a, b, tolerance: 0x1p-6)
      #expect(worst == nil, "\(worst!)")
    }
  }

  /// Steps of training with batches of two sizes: outputs and variables as the reference has them.
  @Test func trainingIsThatOfTheReference() throws {
    let (program, w, b) = try perceptron()
    let (start, offset) = (w.value, b.value)
    var expected: [NDArray] = []
    let reference = try ReferenceEngine().compile(program)
    for step in 0..<6 {
      let count = step % 3 == 2 ? 4 : 5
      expected += try reference.run(batch(count, step), ["batch": count])
    }
    let (endW, endB) = (w.value, b.value)
    w.value = start
    b.value = offset
    let executable = try engine.compile(program)
    var received: [NDArray] = []
    for step in 0..<6 {
      let count = step % 3 == 2 ? 4 : 5
      received += try executable.run(batch(count, step), ["batch": count])
      #expect(w.deviceValue is DeviceBuffer)
    }
    for (a, b) in zip(expected + [endW, endB], received + [w.value, b.value]) {
      let worst = difference(a, b, tolerance: 1e-6)
      #expect(worst == nil, "\(worst!)")
    }
  }

  /// A value set on the host between two calls is the one that the next call reads.
  @Test func aValueThatIsSetIsRead() throws {
    let v = Variable("v", NDArray([1, 2] as [Float]))
    let executable = try engine.compile(
      Program(inputs: [], outputs: [try 2 * v], updates: [.init(v, try v + 1)]))
    #expect(try executable.run([], [:])[0] == NDArray([2, 4] as [Float]))
    #expect(v.value == NDArray([2, 3] as [Float]))
    v.value = NDArray([10, 20] as [Float])
    #expect(try executable.run([], [:])[0] == NDArray([20, 40] as [Float]))
    #expect(v.value == NDArray([11, 21] as [Float]))
  }

  /// Two variables exchange their values: both are read before either changes.
  @Test func updatesAreSimultaneous() throws {
    let a = Variable("a", NDArray([1, 2] as [Float])),
      b = Variable("b", NDArray([3, 4] as [Float]))
    let executable = try engine.compile(
      Program(inputs: [], outputs: [], updates: [.init(a, b.tensor), .init(b, a.tensor)]))
    for _ in 0..<3 { #expect(try executable.run([], [:]).isEmpty) }
    #expect(a.value == NDArray([3, 4] as [Float]))
    #expect(b.value == NDArray([1, 2] as [Float]))
  }

  /// A variable that another engine changed in between.
  @Test func enginesTakeTurns() throws {
    let v = Variable("v", NDArray([1] as [Float]))
    let program = try Program(inputs: [], outputs: [], updates: [.init(v, try v + 1)])
    let xla = try engine.compile(program), cpu = try CPUEngine().compile(program)
    for _ in 0..<2 {
      _ = try xla.run([], [:])
      _ = try cpu.run([], [:])
    }
    #expect(v.value == NDArray([5] as [Float]))
  }
}
