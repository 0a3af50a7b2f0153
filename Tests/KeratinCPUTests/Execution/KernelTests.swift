import Foundation
import KeratinCPU
import KeratinGraph
import KeratinTestSupport
import Testing

/// Instruction sets of this machine.
let instructionSets = InstructionSet.allCases.filter {
  $0.number <= InstructionSet.ofMachine.number
}

/// The engines that kernels run on: the interpreter, and every instruction set where there is a compiler.
struct EngineCase: Sendable, CustomTestStringConvertible {
  var engine: CPUEngine
  var testDescription: String

  static let all: [EngineCase] = {
    var interpreted = CPUEngine.Options()
    interpreted.mode = .interpreted
    var found = [EngineCase(engine: CPUEngine(interpreted), testDescription: "interpreted")]
    guard hasCompiler else { return found }
    for set in instructionSets {
      var options = CPUEngine.Options()
      options.mode = .compiled
      options.instructionSet = set
      found.append(EngineCase(engine: CPUEngine(options), testDescription: set.rawValue))
    }
    return found
  }()
}

/// Kernels that are no nests, on all engines, against the reference.
@Suite struct KernelTests {
  /// The outputs of one kernel; extents of inputs that equal a size become its symbol.
  private func check(
    _ kernel: Kernel, _ inputs: [NDArray], _ types: [TensorType], _ outputs: [TensorType],
    sizes: Sizes = [:], on row: EngineCase, tolerance: Double = 1e-6,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let leaves = types.enumerated().map { Tensor.input("x\($0)", $1.elementType, $1.shape) }
    let results = try KernelPrimitive(kernel, outputs).apply(leaves)
    let executable = try row.engine.compile(try Program(inputs: leaves, outputs: results))
    let expected = try ReferenceEngine.run(kernel, inputs, sizes: sizes)
    for _ in 0..<2 {
      let received = try executable.run(inputs, sizes)
      for (a, b) in zip(expected, received) {
        let worst = difference(a, b, tolerance: tolerance)
        #expect(worst == nil, "\(worst!)", sourceLocation: sourceLocation)
      }
    }
  }

  @Test(arguments: EngineCase.all) func cumulative(_ row: EngineCase) throws {
    var random = RandomArrays(seed: 3)
    for (element, reduction) in [
      (ElementType.float32, Reduction.sum), (.float64, .product), (.float32, .max), (.int32, .min),
      (.uint8, .sum), (.bool, .any), (.float16, .sum),
    ] {
      for axis in 0..<3 {
        for (exclusive, reversed) in [(false, false), (true, false), (false, true), (true, true)] {
          let x = random.array([5, 3, 70], element)
          let type = TensorType(element, ["n", 3, 70])
          try check(
            .cumulative(
              .init(reduction, axis: axis, isExclusive: exclusive, isReversed: reversed, type: type)
            ),
            [x], [type], [type], sizes: ["n": 5], on: row,
            tolerance: element == .float16 ? 2e-3 : 1e-5)
        }
      }
    }
  }

  @Test(arguments: EngineCase.all) func sort(_ row: EngineCase) throws {
    var random = RandomArrays(seed: 4)
    for element in [ElementType.float32, .float64, .int32, .uint8, .bool, .bfloat16] {
      for (axis, descending) in [(0, false), (1, true), (2, false), (2, true)] {
        var x = random.array([40, 3, 41], element)
        if element.isFloatingPoint {
          for (place, value) in [(3, Double.nan), (7, .infinity), (60, -.infinity), (90, .nan)] {
            x.set(value, at: place)
          }
          // Equal ones, whose order must stay.
          for place in stride(from: 0, to: 4000, by: 7) { x.set(Double(place % 3), at: place) }
          x.set(-0.0, at: 8)
        }
        let type = TensorType(element, ["n", 3, 41])
        try check(
          .sort(.init(axis: axis, isDescending: descending, type: type)), [x], [type],
          [type, type.with(.int32)], sizes: ["n": 40], on: row)
      }
    }
    // One long line, many merges; and none at all.
    for count in [10_000, 1, 0] {
      let type = TensorType(.float32, [Dimension(count)])
      try check(
        .sort(.init(axis: 0, isDescending: false, type: type)),
        [random.array([count], .float32)], [type], [type, type.with(.int32)], on: row)
    }
  }

  /// Rows of a table that many points add to.
  @Test(arguments: EngineCase.all) func scatter(_ row: EngineCase) throws {
    var random = RandomArrays(seed: 5)
    for element in [ElementType.float32, .float64, .int32, .float16, .bfloat16] {
      let table = TensorType(element, [7, 130]), values = TensorType(element, ["n", 130])
      let places = TensorType(.int32, ["n"])
      var where_ = NDArray(zeros: [50], elementType: .int32)
      // Some lie outside and are left out.
      for i in 0..<50 { where_.set(Int64(i * i % 11 - 1), at: i) }
      let scatter = Kernel.Scatter(
        shape: ["n", 130], value: .operand(1, [.axis(0), .axis(1)]),
        index: [.cast(.operand(2, [.axis(0)]), .int64), .axis(1)],
        operands: [table, values, places, table])
      try check(
        .scatter(scatter),
        [random.array([7, 130], element), random.array([50, 130], element), where_],
        [table, values, places], [table], sizes: ["n": 50], on: row,
        tolerance: element.computeType == element ? 1e-5 : 2e-2)
    }
    // Points that may meet anywhere, and a place that is a number.
    let line = TensorType(.float32, [9])
    let values = TensorType(.float32, [20, 3])
    let any = Kernel.Scatter(
      shape: [20, 3], value: .operand(1, [.axis(0), .axis(1)]),
      index: [.binary(.modulo, .axis(0) * .index(3) + .axis(1), .index(9))],
      operands: [line, values, line])
    try check(
      .scatter(any), [random.array([9], .float32), random.array([20, 3], .float32)],
      [line, values], [line], on: row)
    let scalar = TensorType(.float32, [])
    let total = Kernel.Scatter(
      shape: [20, 3], value: .operand(1, [.axis(0), .axis(1)]), index: [],
      operands: [scalar, values, scalar])
    try check(
      .scatter(total), [random.array([], .float32), random.array([20, 3], .float32)],
      [scalar, values], [scalar], on: row, tolerance: 1e-5)
  }

  @Test(arguments: EngineCase.all) func constants(_ row: EngineCase) throws {
    let values = NDArray([1, 2, 3, 4, 5, 6] as [Float], shape: [2, 3])
    let x = Tensor.input("x", .float32, ["n", 3])
    let y = try KernelPrimitive(.constant(values), [TensorType(values)]).apply([])[0]
    let z = try x.matmul(y.matrixTransposed())
    let executable = try row.engine.compile(try Program(inputs: [x], outputs: [z, y]))
    let results = try executable.run([NDArray([1, 0, 2] as [Float], shape: [1, 3])], ["n": 1])
    #expect(results[0].scalars(as: Float.self) == [7, 16])
    #expect(results[1] == values)
  }

  /// Two carried values, a sequence, a constant, a stack; the body has kernels of its own.
  @Test(arguments: EngineCase.all, [false, true])
  func scan(_ row: EngineCase, _ isReversed: Bool) throws {
    let h = Tensor.input("h", .float32, [4, 3]), c = Tensor.input("c", .float32, [3])
    let x = Tensor.input("x", .float32, [4, 3]), w = Tensor.input("w", .float32, [3, 3])
    let next = try tanh(h.matmul(w) + x)
    let body = try Subgraph(
      parameters: [h, c, x, w], results: [next, try c + next.sum(along: [0]), next, try next * 2])
    let scan = Kernel.Scan(
      body: body, carried: 2, sequences: 1, length: "t", isReversed: isReversed)
    let stack = TensorType(.float32, ["t", 4, 3])
    var random = RandomArrays(seed: 6)
    for length in [0, 1, 2, 7] {
      try check(
        .scan(scan),
        [
          random.array([4, 3], .float32), random.array([3], .float32),
          random.array([length, 4, 3], .float32), random.array([3, 3], .float32),
        ],
        [h.type, c.type, stack, w.type], [h.type, c.type, stack, stack], sizes: ["t": length],
        on: row, tolerance: 1e-5)
    }
  }

  @Test(arguments: EngineCase.all) func foreignSwift(_ row: EngineCase) throws {
    let type = TensorType(.float32, ["n"])
    let body = Kernel.SwiftBody(key: "reverse") { inputs in
      [NDArray(inputs[0].scalars(as: Float.self).reversed() as [Float])]
    }
    let foreign = Kernel.Foreign(
      name: "reverse", inputs: [type], outputs: [type], body: .swift(body))
    try check(
      .foreign(foreign), [NDArray([1, 2, 3] as [Float])], [type], [type], sizes: ["n": 3], on: row)
  }

  /// What a user's code throws comes out of the call, and nothing after it has run.
  @Test(arguments: EngineCase.all) func foreignSwiftThatThrows(_ row: EngineCase) throws {
    struct Refusal: Error {}
    let v = Variable("v", NDArray([1, 2] as [Float]))
    let type = TensorType(.float32, [2])
    let body = Kernel.SwiftBody(key: "refuse") { _ in throw Refusal() }
    let foreign = Kernel.Foreign(
      name: "refuse", inputs: [type], outputs: [type], body: .swift(body))
    let y = try KernelPrimitive(.foreign(foreign), [type]).apply([v.tensor])[0]
    let executable = try row.engine.compile(
      try Program(inputs: [], outputs: [], updates: [.init(v, try y * 2)]))
    #expect(throws: Refusal.self) { try executable.run([], [:]) }
    #expect(v.value.scalars(as: Float.self) == [1, 2])
  }

  @Test(.enabled(if: hasCompiler, "no clang is at hand")) func foreignC() throws {
    let type = TensorType(.float32, ["n", 3])
    let text = "for (long i = 0; i < d0[0] * d0[1]; i++) p1[i] = p0[i] * p0[i] + d1[1];"
    let foreign = Kernel.Foreign(name: "square", inputs: [type], outputs: [type], body: .c(text))
    let x = Tensor.input("x", .float32, ["n", 3])
    let y = try KernelPrimitive(.foreign(foreign), [type]).apply([x])[0]
    for row in EngineCase.all.dropFirst() {
      let executable = try row.engine.compile(try Program(inputs: [x], outputs: [y]))
      let result = try executable.run([NDArray([1, 2, 3] as [Float], shape: [1, 3])], ["n": 1])
      #expect(result[0].scalars(as: Float.self) == [4, 7, 12])
    }
    #expect(throws: GraphError.self) {
      try EngineCase.all[0].engine.compile(try Program(inputs: [x], outputs: [y]))
    }
  }
}
