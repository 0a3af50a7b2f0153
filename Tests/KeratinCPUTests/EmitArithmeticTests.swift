import KeratinGraph
import KeratinTestSupport
import Testing

@testable import KeratinCPU

extension EmitTests {
  private func nest(_ inputs: [ElementType], _ output: ElementType, _ value: Scalar) -> LoopNest {
    let shape: [Dimension] = [67]
    return LoopNest(
      shape: shape, steps: [.init(value, type: output)],
      operands: (inputs + [output]).map { TensorType($0, shape) },
      stores: [.init(step: 0, operand: inputs.count, index: [.axis(0)])])
  }

  /// What of floating point, whole numbers and bool an operation is defined for.
  private static func takes(_ op: Scalar.Unary, _ type: ElementType) -> Bool {
    switch op {
    case .not: !type.isFloatingPoint
    case .negate, .abs, .sign: type != .bool
    case .exp, .expm1, .log, .log1p, .sqrt, .rsqrt, .sin, .cos, .tan, .tanh, .sigmoid, .erf,
      .isFinite, .floor, .ceil, .round:
      type.isFloatingPoint
    }
  }
  private static func takes(_ op: Scalar.Binary, _ type: ElementType) -> Bool {
    switch op {
    case .add, .subtract, .multiply, .divide, .power, .remainder, .max, .min: type != .bool
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual: true
    case .atan2: type.isFloatingPoint
    case .and, .or, .xor: !type.isFloatingPoint
    case .shiftLeft, .shiftRight, .quotient, .modulo: type.isInteger
    }
  }

  @Test(arguments: instructionSets)
  func unaryOperationsOfAllTypes(isa: InstructionSet) throws {
    var nests: [(String, LoopNest)] = []
    for type in ElementType.allCases {
      for op in Scalar.Unary.allCases where Self.takes(op, type) {
        let value = Scalar.unary(op, .operand(0, [.axis(0)]))
        nests.append(
          (
            "\(op.rawValue) of \(type.rawValue)",
            nest([type], op == .isFinite ? .bool : type, value)
          )
        )
      }
    }
    // Half a unit in the last place of bf16 is 2e-3.
    try check(nests, isa, tolerance: 8e-3, range: 0.1...3)
  }

  @Test(arguments: instructionSets)
  func binaryOperationsOfAllTypes(isa: InstructionSet) throws {
    var nests: [(String, LoopNest)] = []
    for type in ElementType.allCases {
      for op in Scalar.Binary.allCases where Self.takes(op, type) {
        let value = Scalar.binary(op, .operand(0, [.axis(0)]), .operand(1, [.axis(0)]))
        nests.append(
          (
            "\(op.rawValue) of \(type.rawValue)",
            nest([type, type], op.isComparison ? .bool : type, value)
          )
        )
      }
    }
    try check(nests, isa, tolerance: 8e-3, range: 0.1...3)
  }

  @Test(arguments: instructionSets)
  func castsBetweenAllTypes(isa: InstructionSet) throws {
    var nests: [(String, LoopNest)] = []
    for from in ElementType.allCases {
      for to in ElementType.allCases {
        nests.append(
          (
            "\(from.rawValue) to \(to.rawValue)",
            nest([from], to, .cast(.operand(0, [.axis(0)]), to))
          ))
      }
    }
    try check(nests, isa, tolerance: 0, range: -300...300)
  }

  /// Division by zero, the least number by -1, shifts by the width, NaN against numbers, numbers out of range.
  @Test(arguments: instructionSets)
  func edges(isa: InstructionSet) throws {
    let ints: [Int32] = [.min, -1, 0, 7, .max, 33, -33, 1]
    let floats: [Float] = [.nan, .infinity, -.infinity, 0, -0.0, 3e9, -3e9, 1.5]
    let (x, y) = (Scalar.operand(0, [.axis(0)]), Scalar.operand(1, [.axis(0)]))
    let operations: [Scalar.Binary] = [.divide, .remainder, .shiftLeft, .shiftRight, .multiply]
    var nests = operations.map { nest([.int32, .int32], .int32, .binary($0, x, y)) }
    nests += [Scalar.Binary.max, .min].map {
      nest([.float32, .float32], .float32, .binary($0, x, y))
    }
    nests += [ElementType.int8, .uint8, .int32, .uint32, .int64, .uint64, .bool].map {
      nest([.float32], $0, .cast(x, $0))
    }
    let kernels = nests.map { CKernel($0, isa) }
    let functions = try NestRunner(isa: isa).compile(kernels)
    let pairs = 64
    for (k, nest) in nests.enumerated() {
      var operands = nest.operands.map { NDArray(zeros: [67], elementType: $0.elementType) }
      if nest.operands[0].elementType == .int32 {
        operands[0] = NDArray((0..<67).map { ints[$0 % pairs / 8] }, shape: [67])
        operands[1] = NDArray((0..<67).map { ints[$0 % 8] }, shape: [67])
      } else {
        operands[0] = NDArray((0..<67).map { floats[$0 % pairs / 8] }, shape: [67])
        if nest.operands.count == 3 {
          operands[1] = NDArray((0..<67).map { floats[$0 % 8] }, shape: [67])
        }
      }
      let expected = try Reference.run(.nest(nest), Array(operands.dropLast()), [:])[0]
      let result = NestRunner.run(functions[k], kernels[k], operands, [:]).last!
      #expect(difference(expected, result, tolerance: 0) == nil, "\(nest.steps[0].value)")
    }
  }
}
