import KeratinGraph
import Testing

@testable import KeratinCPU

extension EmitTests {
  private static func row(_ axes: Int...) -> [Scalar] { axes.map { .axis($0) } }

  /// `x[a, b]` reduced over one axis, with every reduction that the type has.
  @Test(arguments: instructionSets)
  func reductionsOfAllTypes(isa: InstructionSet) throws {
    var nests: [(String, LoopNest)] = []
    for type in ElementType.allCases {
      let reductions: [Reduction] = type == .bool ? [.any, .all] : [.sum, .max, .min, .product]
      for reduction in reductions {
        for (shape, axis) in [([5, 70], 1), ([70, 20], 0), ([7, 3], 1), ([3, 9], 0)] {
          let dimensions = shape.map { Dimension($0) }
          nests.append(
            (
              "\(reduction.rawValue) of \(type.rawValue)\(shape) over \(axis)",
              LoopNest(
                shape: dimensions,
                steps: [.init(.operand(0, identityIndex(2)), reduction, over: [axis], type: type)],
                operands: [
                  TensorType(type, dimensions), TensorType(type, [dimensions[1 - axis]]),
                ],
                stores: [.init(step: 0, operand: 1, index: [.axis(1 - axis)])])
            ))
        }
      }
    }
    try check(nests, isa, tolerance: 1e-4, range: 0.5...1.5)
  }

  /// Softmax: two reductions and elements, values kept between the loops.
  @Test(arguments: instructionSets)
  func softmaxAndItsLikes(isa: InstructionSet) throws {
    func softmax(_ rows: Dimension, _ columns: Dimension) -> LoopNest {
      let type = TensorType(.float32, [rows, columns])
      let x = Scalar.operand(0, identityIndex(2))
      return LoopNest(
        shape: type.shape,
        steps: [
          .init(x, .max, over: [1], type: .float32),
          .init(.unary(.exp, x - .step(0)), type: .float32),
          .init(.step(1), .sum, over: [1], type: .float32),
          .init(.step(1) / .step(2), type: .float32),
        ], operands: [type, type, TensorType(.float32, [rows])],
        stores: [
          .init(step: 3, operand: 1, index: identityIndex(2)),
          .init(step: 2, operand: 2, index: [.axis(0)]),
        ])
    }
    try check(
      [
        ("small", softmax("batch", 10)), ("wide", softmax("batch", 100)),
        ("unknown", softmax(4, "batch")),
      ], isa, sizes: ["batch": 77])
  }

  /// Largest of a window, and where it was; its gradient as a gather over padded windows.
  @Test(arguments: instructionSets)
  func windows(isa: InstructionSet) throws {
    let i = identityIndex(6)
    let images = TensorType(.float32, ["batch", 11, 9, 20])
    let pooled = TensorType(.float32, ["batch", 5, 4, 20])
    let x = Scalar.operand(0, [i[0], i[1] * .index(2) + i[4], i[2] * .index(2) + i[5], i[3]])
    let here = Scalar.cast(i[4] * .index(3) + i[5], .int32)
    let pooling = LoopNest(
      shape: pooled.shape + [3, 3],
      steps: [
        .init(x, .max, over: [4, 5], type: .float32),
        .init(
          .select(.binary(.equal, x, .step(0)), here, .number(9, .int32)), .min, over: [4, 5],
          type: .int32),
      ], operands: [images, pooled, pooled.with(.int32)],
      stores: [
        .init(step: 0, operand: 1, index: identityIndex(4)),
        .init(step: 1, operand: 2, index: identityIndex(4)),
      ])
    let places = [
      i[0], .binary(.quotient, i[1], .index(2)) - i[4],
      .binary(.quotient, i[2], .index(2)) - i[5], i[3],
    ]
    let gradient = LoopNest(
      shape: images.shape + [2, 2],
      steps: [
        .init(
          .operand(0, places, outside: Literal(0, .float32)), .sum, over: [4, 5], type: .float32)
      ], operands: [pooled, images],
      stores: [.init(step: 0, operand: 1, index: identityIndex(4))])
    try check([("pooling", pooling), ("gradient", gradient)], isa, sizes: ["batch": 3])
  }

  /// Transposes, padding, gathers, values that have some of the axes only.
  @Test(arguments: instructionSets)
  func placesOfAllKinds(isa: InstructionSet) throws {
    let x = TensorType(.float32, [33, 50]), y = TensorType(.float32, [50, 33])
    let transposed = LoopNest(
      shape: y.shape, steps: [.init(.operand(0, Self.row(1, 0)), type: .float32)],
      operands: [x, y], stores: [.init(step: 0, operand: 1, index: Self.row(0, 1))])
    let padded = LoopNest(
      shape: [40, 60],
      steps: [
        .init(
          .operand(
            0, [.axis(0) - .index(3), .axis(1) - .index(4)], outside: Literal(7, .float32)),
          type: .float32)
      ], operands: [x, TensorType(.float32, [40, 60])],
      stores: [.init(step: 0, operand: 1, index: Self.row(0, 1))])
    let gathered = LoopNest(
      shape: ["batch", 50],
      steps: [
        .init(
          .operand(0, [.cast(.operand(1, Self.row(0)), .int64), .axis(1)]), type: .float32)
      ],
      operands: [x, TensorType(.uint8, ["batch"]), TensorType(.float32, ["batch", 50])],
      stores: [.init(step: 0, operand: 2, index: Self.row(0, 1))])
    let partial = LoopNest(
      shape: [33, 50],
      steps: [
        .init(.operand(0, Self.row(0)) * .number(2, .float32), type: .float32),
        .init(.step(0) + .operand(1, Self.row(1)), type: .float32),
      ],
      operands: [
        TensorType(.float32, [33]), TensorType(.float32, [50]), TensorType(.float32, [33]), x,
      ],
      stores: [
        .init(step: 0, operand: 2, index: Self.row(0)),
        .init(step: 1, operand: 3, index: Self.row(0, 1)),
      ])
    try check(
      [
        ("transposed", transposed), ("padded", padded), ("gathered", gathered),
        ("partial", partial),
      ], isa, sizes: ["batch": 13], range: 0...32)
  }

  /// Rows whose numbers are read from memory are looked up once for all their columns, also where they are summed and where
  /// some lie outside; not where the numbers are what the nest stores.
  @Test(arguments: instructionSets)
  func rowsAreLookedUpOnce(isa: InstructionSet) throws {
    let table = TensorType(.float32, [20, 50]), words = TensorType(.int32, ["batch", 7])
    let word = Scalar.cast(.operand(1, Self.row(0, 1)), .int64)
    let value = Scalar.operand(0, [word, .axis(2)], outside: Literal(3, .float32))
    let looked = LoopNest(
      shape: ["batch", 7, 50], steps: [.init(value, type: .float32)],
      operands: [table, words, TensorType(.float32, ["batch", 7, 50])],
      stores: [.init(step: 0, operand: 2, index: identityIndex(3))])
    let wordOfSum = Scalar.cast(.operand(1, Self.row(0, 2)), .int64)
    let summed = LoopNest(
      shape: ["batch", 50, 7],
      steps: [
        .init(
          .operand(0, [wordOfSum, .axis(1)], outside: Literal(3, .float32)), .sum, over: [2],
          type: .float32)
      ],
      operands: [table, words, TensorType(.float32, ["batch", 50])],
      stores: [.init(step: 0, operand: 2, index: identityIndex(2))])
    for nest in [looked, summed] {
      let text = CKernel(nest, isa).body
      #expect(text.contains("const k_i64 at0 = ") && text.contains("if (((k_u64)(at0) <"))
    }
    try check([("looked", looked), ("summed", summed)], isa, sizes: ["batch": 9], range: -4...30)
    let counted = LoopNest(
      shape: ["batch", 7, 50],
      steps: [.init(value, type: .float32), .init(.number(0, .int32), type: .int32)],
      operands: looked.operands,
      stores: looked.stores + [.init(step: 1, operand: 1, index: Self.row(0, 1))])
    #expect(!CKernel(counted, isa).body.contains("at0"))
    // Which word there is, is known only where it is chosen: before and behind lie no words.
    let behind = Scalar.axis(0) - .index(4)
    func row(_ place: Scalar) -> Scalar {
      .operand(0, [.cast(.operand(1, [place, .axis(1)]), .int64), .axis(2)])
    }
    let joined = LoopNest(
      shape: [8, 7, 50],
      steps: [
        .init(
          .select(.binary(.less, .axis(0), .index(4)), row(.axis(0)), row(behind)), type: .float32)
      ],
      operands: [
        table, TensorType(.int32, [4, 7]), TensorType(.float32, [8, 7, 50]),
      ], stores: [.init(step: 0, operand: 2, index: identityIndex(3))])
    #expect(!CKernel(joined, isa).body.contains("at0"))
    try check([("joined", joined)], isa, range: 0...19)
  }

  /// An operand that is read and stored changes in place, and every value of a point is computed before any is written.
  @Test(arguments: instructionSets)
  func updatesInPlace(isa: InstructionSet) throws {
    let type = TensorType(.float32, ["n"])
    let (w, m, g) = (
      Scalar.operand(0, Self.row(0)), Scalar.operand(1, Self.row(0)), Scalar.operand(2, Self.row(0))
    )
    let nest = LoopNest(
      shape: type.shape,
      steps: [
        .init(m * .number(0.5, .float32) + g, type: .float32),
        .init(w - .step(0) * m, type: .float32),
      ], operands: [type, type, type],
      stores: [
        .init(step: 0, operand: 1, index: Self.row(0)),
        .init(step: 1, operand: 0, index: Self.row(0)),
      ])
    let kernel = CKernel(nest, isa)
    let function = try NestRunner(isa: isa).compile([kernel])[0]
    let count = 40_000
    let start = (0..<count).map { Float($0 % 97) }
    let operands = (0..<3).map { k in NDArray(start.map { $0 + Float(k) }, shape: [count]) }
    let result = NestRunner.run(function, kernel, operands, ["n": count])
    #expect(kernel.chunkCounts(["n": count])[0] > 1)
    let momentum = start.map { ($0 + 1) * 0.5 + ($0 + 2) }
    #expect(result[1].scalars(as: Float.self) == momentum)
    #expect(
      result[0].scalars(as: Float.self) == zip(start, momentum).map { $0 - $1 * ($0 + 1) })
  }

  @Test(arguments: instructionSets)
  func randomBitsAreThoseOfTheReference(isa: InstructionSet) throws {
    let element = Scalar.cast(.axis(0), .uint32)
    func word(_ value: Int) -> Scalar { .literal(Literal(value, .uint32)) }
    let bits = Scalar.randomBits(
      element: element, stream: word(3), step: .operand(0, []), seedLow: word(5), seedHigh: word(7))
    let nest = LoopNest(
      shape: [1000], steps: [.init(bits, type: .uint32)],
      operands: [TensorType(.uint32, []), TensorType(.uint32, [1000])],
      stores: [.init(step: 0, operand: 1, index: Self.row(0))])
    try check([("bits", nest)], isa, tolerance: 0)
  }
}
