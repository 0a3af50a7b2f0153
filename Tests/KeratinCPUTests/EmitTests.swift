import CKernels
import KeratinGraph
import KeratinTestSupport
import Testing

@testable import KeratinCPU

/// Every kind of nest, compiled for each instruction set of the machine, against the reference.
@Suite(.enabled(if: NestRunner.clang != nil, "clang is not installed: nothing is compiled"))
struct EmitTests {
  static let instructionSets = InstructionSet.allCases.filter {
    $0.number <= Int(keratin_isa_of_machine().rawValue)
  }

  /// Compiles the nests together, runs each, and compares its output with the reference; the same bits with the chunks
  /// in another order.
  func check(
    _ nests: [(name: String, nest: LoopNest)], _ isa: InstructionSet, sizes: Sizes = [:],
    tolerance: Double = 2e-5, range: ClosedRange<Double> = -2...2,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let kernels = nests.map { CKernel($0.nest, isa) }
    let functions = try NestRunner(isa: isa).compile(kernels)
    for (k, (name, nest)) in nests.enumerated() {
      let stored = Set(nest.stores.map(\.operand))
      var numbers = RandomArrays(seed: k + 1)
      let operands = nest.operands.enumerated().map { number, type in
        let shape = type.shape.map { $0.value(sizes) }
        return stored.contains(number)
          ? NDArray(zeros: shape, elementType: type.elementType)
          : numbers.array(shape, type.elementType, in: range)
      }
      let inputs = operands.indices.filter { !stored.contains($0) }
      #expect(inputs == Array(0..<inputs.count), "\(name): outputs come last")
      let expected = try Reference.run(.nest(nest), inputs.map { operands[$0] }, sizes)
      let result = NestRunner.run(functions[k], kernels[k], operands, sizes)
      let again = NestRunner.run(functions[k], kernels[k], operands, sizes, seed: 1)
      for (output, expected) in zip(operands.indices.dropFirst(inputs.count), expected) {
        let found = difference(expected, result[output], tolerance: tolerance)
        #expect(found == nil, "\(isa.rawValue), \(name)", sourceLocation: sourceLocation)
        #expect(result[output] == again[output], "\(name): bits hang on the order of chunks")
      }
    }
  }

  @Test(arguments: instructionSets)
  func matrixProducts(isa: InstructionSet) throws {
    var nests: [(String, LoopNest)] = []
    for (a, b) in [(false, false), (true, false), (false, true), (true, true)] {
      for (m, n, k) in [(5, 17, 33), (30, 10, 96), (13, 64, 7), (1, 33, 5), (9, 1, 40)] {
        let (m, n, k) = (Dimension(m), Dimension(n), Dimension(k))
        nests.append(
          (
            "\(m)x\(n)x\(k) \(a) \(b)",
            NestSamples.matmul(m, n, k, transposesA: a, transposesB: b)
          ))
      }
      for (m, n, k) in [("batch", 37, 50), (37, 50, "batch"), (37, "batch", 50)]
        as [(Dimension, Dimension, Dimension)]
      {
        nests.append(
          (
            "\(m)x\(n)x\(k) f64 \(a) \(b)",
            NestSamples.matmul(m, n, k, type: .float64, transposesA: a, transposesB: b)
          ))
      }
    }
    try check(nests, isa, sizes: ["batch": 21])
  }

  @Test(arguments: instructionSets)
  func longSumsAreTakenInBlocks(isa: InstructionSet) throws {
    let nests = [
      ("known", NestSamples.matmul(5, 48, 9000)), ("named", NestSamples.matmul(50, 40, "batch")),
    ]
    let contraction = try #require(Contraction(nests[0].1))
    let tiling = Tiling(contraction, nests[0].1, isa)
    #expect(TileSchedule(contraction, tiling, nests[0].1).blocking != nil)
    try check(nests, isa, sizes: ["batch": 3001], tolerance: 1e-4)
  }

  /// Pieces of a sum that more threads could share than there are results; the last pieces may be short or empty.
  @Test(arguments: instructionSets)
  func longSumsAreCutIntoPieces(isa: InstructionSet) throws {
    var nests: [(String, LoopNest)] = []
    for lanes in [5, 70] {
      let (type, bias) = (ElementType.float32, TensorType(.float32, [Dimension(lanes)]))
      var nest = NestSamples.matmul(2, Dimension(lanes), 9001)
      nest.operands.insert(bias, at: 2)
      nest.steps.append(
        .init(.unary(.tanh, .step(0) + .operand(2, [.axis(1)])), type: type))
      nest.stores = [.init(step: 1, operand: 3, index: [.axis(0), .axis(1)])]
      nests.append(("dense of \(lanes)", nest))
    }
    nests.append(("f64", NestSamples.matmul(2, 33, 9000, type: .float64)))
    let points: [Scalar] = [.axis(2), .axis(3)]
    let gradient = LoopNest(
      shape: [5, 20, "batch", 100],
      steps: [
        .init(
          .operand(0, points + [.axis(0)]) * .operand(1, points + [.axis(1)]), .sum, over: [2, 3],
          type: .float32)
      ],
      operands: [
        TensorType(.float32, ["batch", 100, 5]), TensorType(.float32, ["batch", 100, 20]),
        TensorType(.float32, [5, 20]),
      ], stores: [.init(step: 0, operand: 2, index: [.axis(0), .axis(1)])])
    nests.append(("gradient", gradient))
    for (name, nest) in nests where isa != .baseline || name == "gradient" {
      let kernel = CKernel(nest, isa)
      #expect(kernel.phases.count == 2 && kernel.scratch != nil, "\(name)")
      #expect(kernel.phases[0].allSatisfy { $0.pieces != nil }, "\(name)")
    }
    try check(nests, isa, sizes: ["batch": 1], tolerance: 1e-4)
    try check([nests[3]], isa, sizes: ["batch": 31], tolerance: 1e-4)
  }

  /// What several chunks need turned round is turned round once.
  @Test(arguments: instructionSets)
  func panelsAreTurnedRoundAhead(isa: InstructionSet) throws {
    var nests: [(String, LoopNest)] = []
    for (lanes, terms) in [(7, 40), (5, 41), (70, 33), (96, 16)] {
      nests.append(
        (
          "\(lanes) of \(terms)",
          NestSamples.matmul(300, Dimension(lanes), Dimension(terms), transposesB: true)
        ))
    }
    for (name, nest) in nests { #expect(CKernel(nest, isa).phases.count == 2, "\(name)") }
    try check(nests, isa)
  }

  /// Strides, odd sizes, dilation, padding, one channel, all tails.
  @Test(arguments: instructionSets)
  func randomConvolutions(isa: InstructionSet) throws {
    var numbers = RandomArrays(seed: 20)
    var nests: [(String, LoopNest)] = []
    while nests.count < 24 {
      var s = NestSamples.Convolution()
      s.batch = numbers.index(2) == 0 ? "batch" : 2
      s.type = numbers.index(4) == 0 ? .float64 : .float32
      s.channels = 1 + numbers.index(9)
      s.filters = numbers.pick([1, 4, 5, 16, 20, 33])
      s.height = 5 + numbers.index(8)
      s.width = 5 + numbers.index(16)
      s.kernelHeight = 1 + numbers.index(4)
      s.kernelWidth = 1 + numbers.index(4)
      s.stride = 1 + numbers.index(3)
      s.dilation = 1 + numbers.index(2)
      s.padding = numbers.index(4)
      if s.outHeight < 1 || s.outWidth < 1 { continue }
      nests.append(("forward \(s)", s.forward))
      nests.append(("filter gradient \(s)", s.filterGradient))
      if s.stride == 1 { nests.append(("input gradient \(s)", s.inputGradient)) }
    }
    try check(nests, isa, sizes: ["batch": 3])
  }

  @Test(arguments: instructionSets)
  func laterStepsRunOverFinishedSums(isa: InstructionSet) throws {
    var product = NestSamples.matmul("batch", 37, 20)
    product.operands.insert(TensorType(.float32, [37]), at: 2)
    product.steps.append(.init(.step(0) + .operand(2, [.axis(1)]), type: .float32))
    product.steps.append(
      .init(.binary(.max, .step(1), .number(0, .float32)), type: .float32))
    product.stores = [.init(step: 2, operand: 3, index: identityIndex(2))]
    var image = NestSamples.Convolution(padding: 1).forward
    image.steps.append(.init(.unary(.tanh, .step(0)), type: .float32))
    image.operands.append(image.operands[2])
    image.stores.append(.init(step: 1, operand: 3, index: identityIndex(4)))
    #expect(product.isContraction && image.isContraction)
    try check([("dense", product), ("convolution", image)], isa, sizes: ["batch": 33])
  }

  /// What follows the sums goes vector by vector, and what is left of the lanes by itself, also where the weights are turned
  /// round for the sums: their reads are over by then.
  @Test(arguments: instructionSets)
  func vectorsFollowTheSums(isa: InstructionSet) throws {
    let vector = isa.vectorBytes / 4
    let even = NestSamples.matmul("batch", Dimension(vector), 20)
    let uneven = NestSamples.matmul("batch", Dimension(vector + 3), 20)
    let turned = NestSamples.matmul("batch", Dimension(2 * vector), 20, transposesB: true)
    for (nest, whole, rest) in [(even, 1, 0), (uneven, 1, 3), (turned, 2, 0)] {
      let text = CKernel(nest, isa).body
      #expect(text.contains("for (long g = 0; g < \(whole * vector); g += \(vector))"))
      #expect(text.contains("K_LANES"))
      #expect(
        text.contains("for (long j = \(whole * vector); j < \(whole * vector + rest); j++)")
          == (rest > 0))
    }
    try check(
      [("even", even), ("uneven", uneven), ("turned", turned)], isa, sizes: ["batch": 21])
  }
}
