import KeratinCPU
import KeratinGraph
import KeratinTestSupport
import Testing

@testable import KeratinXLA

/// Programs on several devices at once, each with its part of the batch.
@Suite(.enabled(if: TestPlugin.isThere)) struct ReplicationTests {
  let engine: XLAEngine

  init() throws { engine = try TestPlugin.engine(devices: 4) }

  private static let rows = NDArray((0..<36).map { Float($0) / 3 - 4 }, shape: [12, 3])

  @Test func replicasAgreeByAllReduce() throws {
    let x = Tensor.input("x", .float32, ["batch", 3]), scale = Tensor.input("scale", .float32, [])
    let program = try Program(
      inputs: [x, scale],
      outputs: [
        x * scale, x.sum().allReduced(.sum), x.mean(along: [0]).allReduced(.mean),
        extent("batch", type: .int32).allReduced(.sum), extent("batch", type: .int32),
      ])
    let found = try engine.compile(program, on: Replication(4)).run(
      [Self.rows, NDArray(2 as Float)], ["batch": 12])
    #expect(found[0].scalars(as: Float.self) == Self.rows.scalars(as: Float.self).map { $0 * 2 })
    let sum = Self.rows.doubles.reduce(0, +)
    #expect(abs(found[1].double(at: 0) - sum) < 1e-3)
    for column in 0..<3 {
      let mean = (0..<12).reduce(0) { $0 + Self.rows.double(at: 3 * $1 + column) } / 12
      #expect(abs(found[2].double(at: column) - mean) < 1e-5)
    }
    #expect(found[3] == NDArray(12 as Int32))
    #expect(found[4] == NDArray(3 as Int32))
  }

  /// A batch that four cannot share runs on three or two; what comes out is the same.
  @Test(arguments: [12, 9, 10, 7, 4, 1])
  func anyBatchGivesWhatOneDeviceGives(_ count: Int) throws {
    let x = Tensor.input("x", .float32, ["batch", 3])
    let w = Variable("w", NDArray([0.5, -1, 2] as [Float]))
    let loss = try tanh(x * w).mean()
    let slope = try gradient(of: loss, withRespectTo: w)
    let program = try Program(
      inputs: [x], outputs: [loss.allReduced(.mean), tanh(x * w)],
      updates: [.init(w, try w - slope.allReduced(.mean))])
    let start = w.value
    let expected = try ReferenceEngine().compile(program).run(
      [Self.rows.rows(0..<count)], ["batch": count])
    let end = w.value
    w.value = start
    let executable = try engine.compile(program, on: Replication(4))
    let found = try executable.run([Self.rows.rows(0..<count)], ["batch": count])
    for (a, b) in zip(expected + [end], found + [w.value]) {
      let worst = difference(a, b, tolerance: 1e-6)
      #expect(worst == nil, "\(worst!)")
    }
    // The next batch has another size, and finds its variable wherever it lies.
    _ = try executable.run([Self.rows], ["batch": 12])
    _ = try executable.run([Self.rows.rows(0..<count)], ["batch": count])
    #expect(w.value.doubles.allSatisfy { $0.isFinite })
  }

  /// Bit for bit those that one device draws for the whole batch, wherever a replica's part begins within a block.
  @Test(arguments: [
    [Dimension("batch"), 3], ["batch"], [2, "batch", 5], [Dimension("batch") * 2],
  ])
  func randomBitsAreThoseOfTheWholeBatch(_ shape: [Dimension]) throws {
    let state = Variable("state", .randomState(seed: 7, step: 3))
    let batch = Tensor.input("x", .float32, ["batch"])
    var bits = try randomBits(state, stream: 4, shape: shape)
    if shape[0].symbol == nil { bits = try bits.transposed([1, 0, 2]) }
    let program = try Program(inputs: [batch], outputs: [bits])
    let arguments = [NDArray(zeros: [12])]
    let expected = try ReferenceEngine().compile(program).run(arguments, ["batch": 12])
    let found = try engine.compile(program, on: Replication(4)).run(arguments, ["batch": 12])
    #expect(found == expected)
  }

  /// The gradient of what replicas agree about: through the sum, every replica's loss hangs on every replica's rows.
  @Test func theGradientGoesThroughAllReduce() throws {
    let x = Tensor.input("x", .float32, ["batch", 3])
    let mean = try x.mean(along: [0]).allReduced(.mean)
    let loss = try square(x - mean).sum() + (x * mean).sum()
    let whole = try square(x - x.mean(along: [0])).sum() + (x * x.mean(along: [0])).sum()
    let arguments = [Self.rows]
    let expected = try ReferenceEngine().compile(
      Program(inputs: [x], outputs: [try gradient(of: whole, withRespectTo: x)])
    ).run(arguments, ["batch": 12])
    let found = try engine.compile(
      Program(inputs: [x], outputs: [try gradient(of: loss, withRespectTo: x)]),
      on: Replication(4)
    ).run(arguments, ["batch": 12])
    let worst = difference(expected[0], found[0], tolerance: 1e-6)
    #expect(worst == nil, "\(worst!)")
  }

  /// Two calls on their way at once: the second sees the variables after the first.
  @Test func callsAreStaged() throws {
    let x = Tensor.input("x", .float32, ["batch", 3])
    let sum = Variable("sum", NDArray(0 as Float))
    let whole = try x.sum().allReduced(.sum)
    let program = try Program(
      inputs: [x], outputs: [x * sum], updates: [.init(sum, try sum + whole)])
    let executable = try engine.compile(program, on: Replication(4))
    let ones = NDArray(repeating: 1 as Float, shape: [8, 3])
    let first = try executable.stage([ones], ["batch": 8])
    let second = try executable.stage([ones], ["batch": 8])
    let running = try first.start(), next = try second.start()
    #expect(try next.outputs()[0] == NDArray(repeating: 24 as Float, shape: [8, 3]))
    #expect(try running.outputs()[0] == NDArray(repeating: 0 as Float, shape: [8, 3]))
    #expect(sum.value == NDArray(48 as Float))
  }

  @Test func oneDeviceReadsWhatSeveralLeft() throws {
    let v = Variable("v", NDArray([1, 2] as [Float]))
    let program = try Program(inputs: [], outputs: [v * 2], updates: [.init(v, try v + 1)])
    let several = try engine.compile(program, on: Replication(4)), one = try engine.compile(program)
    for _ in 0..<2 {
      _ = try several.run([], [:])
      #expect(v.deviceValue is ReplicatedValue)
      _ = try one.run([], [:])
    }
    #expect(v.value == NDArray([5, 6] as [Float]))
  }

  @Test func whatCannotBeDividedIsRefused() throws {
    let x = Tensor.input("x", .float32, [3, "batch"])
    let program = try Program(inputs: [x], outputs: [x])
    let late = try #require(throws: GraphError.self) {
      try engine.compile(program, on: Replication(2))
    }
    #expect(late.speaker == "x")
    #expect(late.problem.contains("axis 1 is batch"))
    let many = try #require(throws: XLAError.self) {
      try engine.compile(program, on: Replication(5))
    }
    #expect(many.problem.contains("has 4 devices; 5 are asked for"))
    let native = try #require(throws: GraphError.self) {
      try CPUEngine().compile(program, on: Replication(2))
    }
    #expect(native.description.hasPrefix("cpu: has one device; 2 are asked for."))
  }

  @Test func aBatchIsSharedByAsManyAsCan() {
    let replicas = Replication(4)
    #expect(
      [0, 1, 2, 3, 4, 6, 7, 9, 10, 12].map(replicas.share) == [1, 1, 2, 3, 4, 3, 1, 3, 2, 4])
  }
}
