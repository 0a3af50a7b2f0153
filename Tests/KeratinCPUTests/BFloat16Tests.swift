import KeratinGraph
import KeratinTestSupport
import Testing

@testable import KeratinCPU

/// Products of bf16 numbers two by two: the plan, and the tiles against a straightforward sum.
@Suite struct BFloat16Tests {
  /// A product of numbers rounded to bf16.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var shapes: [[Int]]
    var make: @Sendable (Tensor, Tensor) throws -> Tensor
    /// How many of the product and its two gradients take terms two by two.
    var paired = 3
  }

  private static func convolution(
    _ image: [Int], _ filter: [Int], _ padding: Padding = .valid, strides: [Int]? = nil,
    dilations: [Int]? = nil, groups: Int = 1, paired: Int = 3
  ) -> Case {
    Case(
      testDescription:
        "\(image) \(filter) \(padding) \(strides ?? []) \(dilations ?? []) \(groups)",
      shapes: [image, filter],
      make: {
        try $0.convolved(
          with: $1, strides: strides, padding: padding, dilations: dilations, groups: groups)
      }, paired: paired)
  }

  static let cases: [Case] = [
    Case(testDescription: "product", shapes: [[9, 40], [40, 37]], make: { try $0.matmul($1) }),
    Case(
      testDescription: "odd product", shapes: [[30, 33], [33, 70]], make: { try $0.matmul($1) }),
    Case(
      testDescription: "transposed", shapes: [[19, 26], [50, 26]],
      make: { try $0.matmul($1.matrixTransposed()) }),
    Case(
      testDescription: "both transposed", shapes: [[26, 19], [50, 26]],
      make: { try $0.matrixTransposed().matmul($1.matrixTransposed()) }),
    Case(
      testDescription: "stacks", shapes: [[2, 7, 12], [2, 12, 20]], make: { try $0.matmul($1) }),
    convolution([2, 9, 9, 8], [3, 3, 8, 20]),
    convolution([2, 9, 8, 16], [3, 3, 16, 32], .same),
    // Images of one channel are no lanes, in f32 neither; for those of few vectors go along the terms where these are whole
    // vectors, which is better done in f32.
    convolution([2, 12, 11, 1], [5, 5, 1, 24], .same, paired: 2),
    convolution([2, 8, 9, 3], [3, 3, 3, 17], .same),
    convolution([2, 8, 9, 3], [3, 3, 3, 16], .same, paired: 2),
    convolution([2, 10, 10, 6], [3, 3, 6, 16], .same, strides: [2, 2]),
    convolution([2, 11, 10, 8], [3, 3, 8, 16], strides: [2, 2]),
    convolution([2, 16, 16, 8], [1, 1, 8, 16], strides: [2, 2]),
    convolution([2, 11, 11, 5], [3, 3, 5, 16], .valid, dilations: [2, 2], paired: 2),
    convolution([2, 11, 11, 9], [3, 3, 9, 16], .valid, dilations: [2, 2]),
    convolution([2, 6, 6, 8], [1, 1, 8, 16]),
    convolution([2, 6, 6, 8], [3, 3, 4, 16], .same, groups: 2, paired: 2),
    convolution([3, 20, 6], [5, 6, 18], .same),
    convolution([1, 5, 5, 4, 6], [2, 3, 2, 6, 16], .same, paired: 2),
    convolution([1, 5, 5, 4, 7], [2, 3, 2, 7, 16], .same),
  ]

  /// The product and both gradients, as a program in bf16.
  private func program(_ row: Case, symbolic: Bool = false) throws -> (Program, Sizes, [Int]) {
    var inputs: [Tensor] = []
    for (k, shape) in row.shapes.enumerated() {
      var dimensions = shape.map { Dimension($0) }
      if symbolic, k == 0 { dimensions[0] = "batch" }
      inputs.append(.input("x\(k)", .float32, dimensions))
    }
    let product = try row.make(inputs[0], inputs[1])
    let cotangent = Tensor.input("g", .float32, product.shape)
    let found = try gradient(of: (product * cotangent).sum(), withRespectTo: inputs)
    let program = try Program(inputs: inputs + [cotangent], outputs: [product] + found)
    let sizes = symbolic ? ["batch": row.shapes[0][0]] : [:]
    return (
      try program.with(.mixedBFloat16).optimized(), sizes, product.shape.map { $0.value(sizes) }
    )
  }

  /// Whole numbers, all of whose products and sums are exact in f32, however they are ordered: the same bits.
  @Test(arguments: cases, EngineCase.emulating) func wholeNumbersAreExact(
    _ row: Case, _ engine: EngineCase
  ) throws {
    var random = RandomArrays(seed: 11)
    let (program, sizes, result) = try program(row)
    let arrays = (row.shapes + [result]).map { shape in
      random.array(shape, .int32, in: -9...9).converted(to: .float32)
    }
    let expected = try ReferenceEngine().compile(program).run(arrays, sizes)
    let received = try engine.engine.compile(program).run(arrays, sizes)
    for (k, (a, b)) in zip(expected, received).enumerated() {
      let worst = difference(a, b, tolerance: 0)
      #expect(worst == nil, "result \(k): \(worst!)")
    }
  }

  /// Any numbers, and a batch that is named: sums differ by what their order explains.
  @Test(arguments: cases, EngineCase.emulating.suffix(1)) func anyNumbers(
    _ row: Case, _ engine: EngineCase
  ) throws {
    var random = RandomArrays(seed: 12)
    let isStack = row.shapes[1].count == 3 && row.shapes[0].count == 3 && row.shapes[1][0] == 2
    let isTurned = row.testDescription == "both transposed"
    let (program, sizes, result) = try program(row, symbolic: !isStack && !isTurned)
    let arrays = (row.shapes + [result]).map { random.array($0) }
    let expected = try ReferenceEngine().compile(program).run(arrays, sizes)
    let received = try engine.engine.compile(program).run(arrays, sizes)
    for (k, (a, b)) in zip(expected, received).enumerated() {
      // Some hundred terms, of which each addition may lose half a unit.
      let worst = difference(a, b, tolerance: 512 * 0x1p-24)
      #expect(worst == nil, "result \(k): \(worst!)")
    }
  }

  @Test(arguments: cases) func plansTakeTermsTwoByTwo(_ row: Case) throws {
    let (program, _, _) = try program(row)
    let plain = try Plan(program)
    #expect(!plain.steps.contains { $0.primitives.contains("pairs") })
    let paired = try Plan(program, options: .init(pairsBFloat16: true))
    let products = paired.steps.filter { step in
      guard case .nest(let nest) = step.kernel else { return false }
      return nest.simplified().parts().contains { $0.contraction?.multipliesPairs == true }
    }
    #expect(products.count == row.paired)
    for step in products {
      guard case .nest(let nest) = step.kernel else { continue }
      #expect(CKernel(nest, .avx512).body.contains("_bf16("))
    }
  }

  /// Rounding to bf16 has the bits of the reference, by the instruction, too: ties, what overflows, NaNs, and every kind of
  /// loop that it stands in.
  @Test(arguments: EngineCase.emulating) func roundingIsExact(_ engine: EngineCase) throws {
    let patterns: [UInt32] = [
      0, 0x8000_0000, 0x3f80_0000, 0x3f80_8000, 0x3f81_8000, 0x3f80_8001, 0x3f80_7fff, 0xbf81_8000,
      0x7f7f_ffff, 0x7f7f_7fff, 0xff7f_8000, 0x7f80_0000, 0xff80_0000, 0x0080_0000, 0x8080_ffff,
    ]
    var random = RandomArrays(seed: 14)
    let numbers = patterns.map(Float.init(bitPattern:)) + random.array([86]).scalars(as: Float.self)
    let x = Tensor.input("x", .float32, ["n"]), table = Tensor.input("t", .float32, ["n", 101])
    let rounded = try x.cast(to: .bfloat16)
    let program = try Program(
      inputs: [x, table],
      outputs: [
        rounded, rounded.cast(to: .float32), table.cast(to: .bfloat16),
        table.cast(to: .bfloat16).cast(to: .float32).max(along: [0]),
      ])
    let rows = NDArray(numbers + numbers.reversed(), shape: [2, 101])
    for (arrays, sizes) in [
      ([NDArray(numbers), NDArray(joining: Array(repeating: rows, count: 51)).rows(0..<101)], 101),
      ([NDArray(Array(numbers[..<2])), rows], 2),
    ] {
      let expected = try ReferenceEngine().compile(program).run(arrays, ["n": sizes])
      #expect(try engine.engine.compile(program).run(arrays, ["n": sizes]) == expected)
    }
    let nan = NDArray([Float.nan, Float(bitPattern: 0x7f80_0001), 1], shape: [3])
    let found = try engine.engine.compile(program).run(
      [nan, NDArray(joining: [rows, rows]).rows(0..<3)], ["n": 3])[1]
    #expect(found.doubles.map(\.isNaN) == [true, true, false])
  }

  /// A dense layer's gradient reads its input in another order of axes. Where it is no product of pairs, f32 numbers are made
  /// as they lie, and the order is how tiles go through them.
  @Test func whatIsReadInAnotherOrderIsMadeAsItLies() throws {
    let x = Tensor.input("x", .float32, ["batch", 40]), w = Tensor.input("w", .float32, [40, 24])
    let dw = try gradient(of: square(exp(x).matmul(w)).sum(), withRespectTo: w)
    let program = try Program(inputs: [x, w], outputs: [dw]).with(.mixedBFloat16).optimized()
    let plan = try Plan(program, options: .init(pairsBFloat16: true))
    let shapes = plan.steps.compactMap { step -> [Dimension]? in
      guard case .nest(let nest) = step.kernel, nest.reducedAxes.isEmpty else { return nil }
      return nest.shape
    }
    #expect(shapes.contains(["batch", 40]) && !shapes.contains([40, "batch"]))
    let product = try #require(plan.steps.last { $0.primitives.first == "matmul" })
    guard case .nest(let nest) = product.kernel else { return }
    #expect(nest.isContraction && nest.shape == [40, 24, "batch"])
  }

  /// The sums of biases' gradients, and of squared gradients, do not pull a product out of its tiles.
  @Test func sumsOverResultsStayApart() throws {
    let x = Tensor.input("x", .float32, ["batch", 8, 8, 4])
    let w = Tensor.input("w", .float32, [3, 3, 4, 16]),
      v = Tensor.input("v", .float32, [3, 3, 16, 8])
    let bias = Tensor.input("bias", .float32, [16])
    let hidden = try relu(x.convolved(with: w, padding: .same) + bias)
    let loss = try square(hidden.convolved(with: v)).sum()
    let found = try gradient(of: loss, withRespectTo: [w, v, bias])
    var norms: [Tensor] = []
    for gradient in found { norms.append(try square(gradient).sum()) }
    let program = try Program(inputs: [x, w, v, bias], outputs: found + norms)
      .with(.mixedBFloat16).optimized()
    let plan = try Plan(program, options: .init(pairsBFloat16: true))
    let products = plan.steps.filter { step in
      step.primitives.contains { $0.hasPrefix("convolution") }
    }
    #expect(products.count == 5)
    for step in products {
      guard case .nest(let nest) = step.kernel else { continue }
      #expect(
        Contraction(nest.simplified())?.multipliesPairs == true, "\(step.primitives)")
    }
  }

  #if arch(x86_64)
    /// The machine code with the instruction can be made, and loaded, on any machine; to run it is another matter.
    @Test(.enabled(if: hasCompiler)) func theInstructionIsCompiled() throws {
      var texts: [KernelText] = []
      for row in Self.cases {
        let plan = try Plan(program(row).0, options: .init(pairsBFloat16: true))
        for step in plan.steps {
          guard case .nest(let nest) = step.kernel else { continue }
          texts.append(KernelText(label: step.label, body: CKernel(nest, .avx512bf16).body))
        }
      }
      let (functions, _) = try Toolchain.shared(.avx512bf16).load(texts)
      #expect(functions.count == texts.count)
    }
  #endif

  /// Neighbours behind the last term of an odd number, and beyond an image, are 0: whatever lies there in memory.
  @Test func pairsOfAnOddNumber() throws {
    let x = Tensor.input("x", .float32, [1, 5]), w = Tensor.input("w", .float32, [5, 4])
    let program = try Program(inputs: [x, w], outputs: [x.matmul(w)]).with(.mixedBFloat16)
    let matmul = try #require(reachableNodes(from: program.roots).last)
    guard case .nest(let nest)? = matmul.primitive?.kernel(matmul.inputs.map(\.type), matmul.types)
    else { return }
    let pairs = try #require(BFloat16Pairs(nest))
    #expect(
      pairs.factors.map(\.pairs) == [
        TensorType(.uint32, [1, 3]), TensorType(.uint32, [3, 4]),
      ])
    let numbers = NDArray([1, 2, -3, 0.5, 4] as [Float], shape: [1, 5]).converted(to: .bfloat16)
    let found = try ReferenceEngine.run(.nest(pairs.factors[0].nest), [numbers], sizes: [:])[0]
    #expect((0..<3).map { found.integer(at: $0) } == [0x4000_3f80, 0x3f00_c040, 0x0000_4080])
  }

  /// Pairs along channels that lie side by side are the array's own bytes: two operands of a plan, one buffer.
  @Test func pairsOfNeighboursAreNotWritten() throws {
    let x = Tensor.input("x", .float32, ["batch", 8, 8, 16])
    let v = Tensor.input("v", .float32, [3, 3, 16, 16]),
      w = Tensor.input("w", .float32, [1, 1, 16, 20])
    let hidden = try relu(x.convolved(with: v, padding: .same))
    let y = try hidden.convolved(with: w)
    let program = try Program(inputs: [x, v, w], outputs: [y, hidden]).with(.mixedBFloat16)
      .optimized()
    let plan = try Plan(program, options: .init(pairsBFloat16: true))
    // Of the filters only, whose channels do not lie side by side.
    #expect(plan.steps.count { $0.primitives.contains("pairs") } == 2)
    var retyped = 0
    for step in plan.steps {
      guard case .nest(let nest) = step.kernel else { continue }
      for (operand, b) in step.buffers.enumerated() {
        let (read, kept) = (nest.operands[operand], plan.buffers[b].type)
        #expect(read.byteCount(["batch": 3]) == kept.byteCount(["batch": 3]))
        if read != kept { retyped += 1 }
      }
    }
    #expect(retyped == 2)
  }

  /// A value that lies in memory under two types is not overwritten while it is read under one of them.
  @Test func whatIsReadUnderTwoTypesIsNotOverwritten() throws {
    let w = Tensor.input("w", .float32, [16, 16])
    let x = Tensor.input("x", .float32, ["batch", 16])
    let rounded = try exp(x).cast(to: .bfloat16)
    let y = try rounded.cast(to: .float32).matmul(w)
    let again = try (rounded + rounded).cast(to: .float32)
    let program = try Program(inputs: [x, w], outputs: [y, again * y])
      .with(.mixedBFloat16).optimized()
    var random = RandomArrays(seed: 5)
    let arrays = [random.array([7, 16]), random.array([16, 16])]
    let expected = try ReferenceEngine().compile(program).run(arrays, ["batch": 7])
    for engine in EngineCase.emulating {
      let received = try engine.engine.compile(program).run(arrays, ["batch": 7])
      for (a, b) in zip(expected, received) {
        let worst = difference(a, b, tolerance: 64 * 0x1p-24)
        #expect(worst == nil, "\(worst!)")
      }
    }
  }

  /// What is written down anew for a gradient is written when the gradient is near.
  @Test func pairsWaitForTheirReader() throws {
    let x = Tensor.input("x", .float32, ["batch", 8, 8, 16])
    let weights = (0..<3).map { Tensor.input("w\($0)", .float32, [3, 3, 16, 16]) }
    var y = x
    for w in weights { y = try relu(y.convolved(with: w, padding: .same)) }
    let found = try gradient(of: square(y).sum(), withRespectTo: weights)
    let program = try Program(inputs: [x] + weights, outputs: found).with(.mixedBFloat16)
      .optimized()
    let plan = try Plan(program, options: .init(pairsBFloat16: true))
    let isInput = plan.buffers.map { if case .input = $0.place { true } else { false } }
    var count = 0
    for (k, step) in plan.steps.enumerated() where step.primitives == ["pairs"] {
      guard !isInput[step.buffers[0]], step.buffers[0] != step.buffers[1],
        case .nest(let nest) = step.kernel, nest.shape.first == "batch"
      else { continue }
      count += 1
      let reader = try #require(
        plan.steps.indices.first { j in
          j > k && plan.steps[j].buffers.contains(step.buffers[1])
        })
      // As near as steps that run depth first let them.
      #expect(reader - k <= 4)
    }
    #expect(count >= 4)
  }

  /// The gradient of a filter along images of `width` places, in pairs.
  private func filterPairs(
    width: Int, _ geometry: ConvolutionGeometry, taps: Int, outputs: Int
  ) throws -> BFloat16Pairs {
    let x = Tensor.input("x", .float32, ["batch", Dimension(width), 4])
    let g = Tensor.input("g", .float32, ["batch", Dimension(outputs), 16])
    let shape: [Dimension] = [Dimension(taps), 4, 16]
    let filter = try ConvolutionFilterGradient(geometry, filter: shape)(x, g)
    let primitive = try #require(filter.node.primitive)
    guard case .nest(let nest) = primitive.kernel([x.type, g.type], [filter.type]) else {
      throw GraphError("test", "the gradient of a filter is no nest.", path: [])
    }
    return try #require(BFloat16Pairs(nest))
  }

  @Test func stridesLeaveOutPlaces() throws {
    // Σ over o of x[2 o] · g[o]: the gradient of a filter of one element.
    let pairs = try filterPairs(
      width: 16, ConvolutionGeometry(strides: [2], padding: [[0, 0]], dilations: [1]), taps: 1,
      outputs: 8)
    // Pairs begin at places 0, 4, 8, 12 of the image: (x[0], x[2]), (x[4], x[6]), …
    #expect(pairs.factors[0].pairs == TensorType(.uint32, ["batch", 4, 4]))
  }

  @Test func windowsMeetPairsAtEveryPlace() throws {
    // Σ over o of x[o + k - 1] · g[o]: the gradient of a filter of three elements.
    let pairs = try filterPairs(
      width: 6, ConvolutionGeometry(strides: [1], padding: [[1, 1]], dilations: [1]), taps: 3,
      outputs: 6)
    // Pairs begin at places -1, 0, .., 5 of the image.
    #expect(pairs.factors[0].pairs == TensorType(.uint32, ["batch", 7, 4]))
    #expect(pairs.factors[1].pairs == TensorType(.uint32, ["batch", 3, 16]))
    #expect(try #require(Contraction(pairs.product.simplified())).bounds.isEmpty)
  }

  @Test func withoutTheInstructionThePolicyIsRefused() throws {
    var options = CPUEngine.Options()
    options.instructionSet = .baseline
    let refused = message { try CPUEngine(options).check(.mixedBFloat16) }
    #expect(
      refused == """
        cpu: the policy 'mixed_bfloat16' is for processors that multiply bf16 (AVX512_BF16); kernels are for baseline \
        here, with which it would be slower than float32 and less exact.
          hint: use the policy 'float32'; KERATIN_BF16=emulate shows what it computes, slowly.
        """)
    try CPUEngine(options).check(.float32)
    options.emulatesBFloat16 = true
    try CPUEngine(options).check(.mixedBFloat16)
    options.emulatesBFloat16 = false
    options.mode = .interpreted
    try CPUEngine(options).check(.mixedBFloat16)
    try ReferenceEngine().check(.mixedBFloat16)
  }

  /// Kernels know the instruction as a set of its own, where nobody has asked for another.
  @Test func theInstructionSetFollowsFromTheProgram() throws {
    #expect(InstructionSet.ofMachine != .avx512bf16)
    let plain = try CPUEngine().settings(multipliesBFloat16: false)
    #expect(plain.instructionSet != .avx512bf16 && !plain.plan.pairsBFloat16)
    let mixed = try CPUEngine().settings(multipliesBFloat16: true)
    #expect(mixed.plan.pairsBFloat16 == (mixed.instructionSet == .avx512bf16))
    #expect(CKernel.prelude(.avx512bf16).hasPrefix("#define K_ISA 3\n"))
  }
}

extension EngineCase {
  /// Compiled engines that take pairs of bf16 numbers, whatever the machine has; the one with the instruction, too, where
  /// it is.
  static let emulating: [EngineCase] = {
    guard hasCompiler else { return [] }
    return InstructionSet.allCases.filter(\.isOfMachine).map { set in
      var options = CPUEngine.Options()
      options.mode = .compiled
      options.instructionSet = set
      options.emulatesBFloat16 = true
      return EngineCase(engine: CPUEngine(options), testDescription: set.rawValue)
    }
  }()
}
