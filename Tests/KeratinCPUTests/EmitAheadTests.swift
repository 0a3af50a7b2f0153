import KeratinGraph
import KeratinTestSupport
import Testing

@testable import KeratinCPU

/// What tiles fetch ahead, and in which order they come to what lies side by side.
extension EmitTests {
  private func fetched(_ nest: LoopNest) -> [Substring] {
    CKernel(nest, .avx512).body.split(separator: "\n").filter { $0.contains("k_ahead ahead =") }
  }

  /// A convolution of single points, its channels in groups.
  private func grouped(_ groups: Int, _ channels: Int, _ features: Int) -> LoopNest {
    let (pixel, group, lane, channel) = (
      Scalar.axis(0), Scalar.axis(1), Scalar.axis(2), Scalar.axis(3)
    )
    return LoopNest(
      shape: ["batch", .init(groups), .init(features), .init(channels)],
      steps: [
        .init(
          .operand(0, [pixel, group, channel]) * .operand(1, [channel, group, lane]), .sum,
          over: [3], type: .float32)
      ],
      operands: [
        TensorType(.float32, ["batch", .init(groups), .init(channels)]),
        TensorType(.float32, [.init(channels), .init(groups), .init(features)]),
        TensorType(.float32, ["batch", .init(groups), .init(features)]),
      ], stores: [.init(step: 0, operand: 2, index: identityIndex(3))])
  }

  /// While a tile's sums are taken, the lines are fetched that the next one reads and stores: also where a group of
  /// channels has a third of them, for the other groups' tiles come soon.
  @Test func tilesFetchWhatComesNext() throws {
    var product = NestSamples.matmul("batch", 40, 100)
    product.operands.insert(TensorType(.float32, ["batch", 40]), at: 2)
    product.steps.append(.init(.step(0) + .operand(2, [.axis(0), .axis(1)]), type: .float32))
    product.stores = [.init(step: 1, operand: 3, index: identityIndex(2))]
    #expect(product.isContraction)
    let lines = fetched(product)
    try #require(!lines.isEmpty)
    for operand in ["p0", "p2", "p3"] {
      #expect(lines[0].contains("(const char *)(\(operand) + ("), "\(operand)")
    }
    // Of sums in blocks the next block: of weights its lines, of samples, which lie far apart, none.
    let blocks = fetched(NestSamples.matmul("batch", 70, 9000))
    #expect(blocks.count == 1 && blocks[0].contains("(const char *)(p1 + (0) + k1 * 70)"))
    #expect(!blocks.contains { $0.contains("p0") })

    let grouped = grouped(3, 24, 48)
    #expect(grouped.isContraction)
    #expect(fetched(grouped).first?.contains("(const char *)(p0 + (") == true)
    for isa in Self.instructionSets {
      try check([("product", product), ("grouped", grouped)], isa, sizes: ["batch": 37])
    }
  }

  /// Chunks that lay out a panel each fetch the next chunk's: a line of every term, or a part of the stretch that is turned.
  @Test func chunksFetchTheNextPanel() throws {
    let copied = NestSamples.matmul("batch", 500, 100)
    let lines = fetched(copied)
    try #require(!lines.isEmpty)
    #expect(lines[0].contains("(const char *)(p1 + (i1 + ") && lines[0].contains("4 * (500)"))
    let turned = NestSamples.matmul("batch", 500, 100, transposesB: true)
    #expect(turned.isContraction)
    #expect(fetched(turned).first?.contains("(const char *)(p1 + (100 * i1 + ") == true)
    // One panel has no next.
    #expect(!fetched(NestSamples.matmul("batch", 16, 100)).contains { $0.contains("p1") })
    let nests = [("copied", copied), ("turned", turned)]
    for isa in Self.instructionSets { try check(nests, isa, sizes: ["batch": 90]) }
  }

  /// Rows are written out after short sums, which then stay in registers; not where the text would be long, nor after
  /// sums so long that it does not matter.
  @Test func shortSumsStayInRegisters() throws {
    func isWrittenOut(_ nest: LoopNest) -> Bool {
      let lines = CKernel(nest, .avx512).body.split(separator: "\n")
      return zip(lines, lines.dropFirst()).contains {
        $0.hasSuffix("K_UNROLL") && $1.contains("for (long r = 0;")
      }
    }
    let short = NestSamples.matmul(60, 64, 30)
    #expect(isWrittenOut(short))
    #expect(!isWrittenOut(NestSamples.matmul(60, 64, 600)))
    var functions = short
    functions.steps.append(.init(.unary(.tanh, .step(0)), type: .float32))
    functions.stores = [.init(step: 1, operand: 2, index: identityIndex(2))]
    #expect(!isWrittenOut(functions))
    for isa in Self.instructionSets {
      try check([("short", short), ("functions", functions)], isa)
    }
  }

  /// A learning rate is read once, not after each store anew.
  @Test func numbersAreReadBeforeTiles() throws {
    var nest = NestSamples.matmul(60, 64, 30)
    nest.operands.insert(TensorType(.float32, [1]), at: 2)
    nest.steps.append(.init(.step(0) * .operand(2, [.literal(Literal(0, .int64))]), type: .float32))
    nest.stores = [.init(step: 1, operand: 3, index: identityIndex(2))]
    let lines = CKernel(nest, .avx512).body.split(separator: "\n").filter { $0.contains("p2[") }
    #expect(lines.map { $0.drop { $0 == " " } } == ["const float q2 = p2[0];"])
    for isa in Self.instructionSets { try check([("number", nest)], isa) }
  }

  /// A tile of points meets all groups of channels in turn, so that what lies side by side is read together; not where
  /// their weights would not stay near.
  @Test(arguments: instructionSets)
  func groupsAreMetByEachTile(isa: InstructionSet) throws {
    func groups(_ nest: LoopNest) throws -> [Int] {
      let contraction = try #require(Contraction(nest))
      return TileSchedule(contraction, Tiling(contraction, nest, isa), nest).groups
    }
    let nests = [
      ("one panel", grouped(5, 24, 17)), ("several", grouped(3, 9, 200)),
      ("few terms", grouped(2, 8, 96)),
    ]
    for (_, nest) in nests { #expect(try groups(nest) == [1]) }
    #expect(try groups(grouped(32, 64, 64)) == [])
    for batch in [1, 7, 230] { try check(nests, isa, sizes: ["batch": batch]) }
  }

  /// Sums in blocks whose lines lie here and there, as of a strided convolution's points, fetch what the next block has where
  /// the term at hand is in this one.
  @Test func blocksOfStridedPointsFetchTheirTwins() throws {
    func gradient(_ points: Int, window: Int) -> LoopNest {
      let (channel, shift, lane, sample, point) = (
        Scalar.axis(0), Scalar.axis(1), Scalar.axis(2), Scalar.axis(3), Scalar.axis(4)
      )
      let place = point * .index(2) + shift
      return LoopNest(
        shape: [64, .init(window), 40, "batch", .init(points)],
        steps: [
          .init(
            .operand(0, [sample, place, channel]) * .operand(1, [sample, point, lane]), .sum,
            over: [3, 4], type: .float32)
        ],
        operands: [
          TensorType(.float32, ["batch", .init(2 * points + window), 64]),
          TensorType(.float32, ["batch", .init(points), 40]),
          TensorType(.float32, [64, .init(window), 40]),
        ], stores: [.init(step: 0, operand: 2, index: identityIndex(3))])
    }
    let strided = gradient(40, window: 1)
    #expect(strided.isContraction)
    func twins(_ nest: LoopNest) -> Int {
      CKernel(nest, .avx512).body.components(separatedBy: "ahead.at[").count - 1
    }
    #expect(twins(strided) > 0)
    // Many windows come to each point: little is waited for.
    #expect(twins(gradient(40, window: 25)) == 0)
    for isa in Self.instructionSets { try check([("strided", strided)], isa, sizes: ["batch": 9]) }
  }

  /// Each channel with a filter of its own.
  private func depthwise(_ side: Int, _ channels: Int, window: Int, stride: Int) -> LoopNest {
    let image = Dimension((side - 1) * stride + window)
    let (sample, y, x, lane) = (Scalar.axis(0), Scalar.axis(1), Scalar.axis(2), Scalar.axis(3))
    let (row, column) = (Scalar.axis(4), Scalar.axis(5))
    let places = [y * .index(stride) + row, x * .index(stride) + column]
    let (out, all) = (Dimension(side), Dimension(channels))
    return LoopNest(
      shape: ["batch", out, out, all, .init(window), .init(window)],
      steps: [
        .init(
          .operand(0, [sample] + places + [lane]) * .operand(1, [row, column, lane]), .sum,
          over: [4, 5], type: .float32)
      ],
      operands: [
        TensorType(.float32, ["batch", image, image, all]),
        TensorType(.float32, [.init(window), .init(window), all]),
        TensorType(.float32, ["batch", out, out, all]),
      ], stores: [.init(step: 0, operand: 2, index: identityIndex(4))])
  }

  /// Depthwise sums of few terms wait for memory: a tile takes all lanes of its points, so that lines are read in order.
  @Test func depthwiseTilesTakeWholePoints() throws {
    func vectors(_ nest: LoopNest) throws -> Int {
      let contraction = try #require(Contraction(nest))
      #expect(contraction.sharesLane)
      return Tiling(contraction, nest, .avx512).full.vectors
    }
    let few = depthwise(20, 64, window: 3, stride: 1)
    #expect(try vectors(few) == 4)
    #expect(try vectors(depthwise(20, 64, window: 7, stride: 1)) < 4)
    for isa in Self.instructionSets { try check([("few", few)], isa, sizes: ["batch": 3]) }
  }

  /// A window that moves on by two lines of the image comes to two new ones, and both are fetched.
  @Test func allNewLinesOfWindowsAreFetched() throws {
    func places(_ nest: LoopNest) throws -> Int {
      let line = try #require(fetched(nest).first)
      return Set(line.matches(of: /\(const char \*\)\(p0 \+ \([^)]*\)/).map { $0.output }).count
    }
    let strided = depthwise(12, 32, window: 3, stride: 2)
    #expect(try places(depthwise(12, 32, window: 3, stride: 1)) == 1)
    #expect(try places(strided) == 2)
    for isa in Self.instructionSets { try check([("strided", strided)], isa, sizes: ["batch": 3]) }
  }

  /// Where windows go through an image, the tile below is fetched, not the one beside it, which shares its lines with the
  /// tile at hand; and all channels of a point are met in turn where their weights stay in the nearest cache.
  @Test func windowsFetchTheTileBelow() throws {
    // Three lines of the image down, from the window's last column on; one line of the result.
    let many = depthwise(20, 160, window: 3, stride: 1)
    let line = try #require(fetched(many).first)
    #expect(line.contains(" + \(3 * 22 * 160 + 2 * 160)) + from3"))
    #expect(line.contains(" + \(20 * 160)) + from3"))
    func chunks(_ window: Int) throws -> Chunks.Cut {
      let nest = depthwise(20, 160, window: window, stride: 1)
      let contraction = try #require(Contraction(nest))
      return TileSchedule(contraction, Tiling(contraction, nest, .avx512), nest).chunks.cuts[0]
    }
    #expect(try chunks(3).grain >= 160)
    #expect(try chunks(7).grain < 160)
    for isa in Self.instructionSets { try check([("many", many)], isa, sizes: ["batch": 3]) }
  }

  /// Lanes that fill half a vector at most are multiplied by half vectors, of which many processors do twice as many.
  @Test func fewLanesAreHalfVectors() throws {
    func isHalf(_ nest: LoopNest, _ isa: InstructionSet = .avx512) -> Bool {
      CKernel(nest, isa).body.contains(/k_tile\w*_f32h\(/)
    }
    var nests = [("depthwise", depthwise(9, 8, window: 3, stride: 1))]
    for lanes in [5, 7, 8].map({ Dimension($0) }) {
      nests.append(("\(lanes) lanes", NestSamples.matmul("batch", lanes, 30)))
      nests.append(("few terms", NestSamples.matmul("batch", lanes, 4)))
      nests.append(("long sums", NestSamples.matmul(40, lanes, 20_000)))
    }
    for (name, nest) in nests {
      #expect(isHalf(nest), "\(name)")
      #expect(!isHalf(nest, .avx2), "\(name)")
    }
    #expect(!isHalf(NestSamples.matmul("batch", 9, 30)))
    for isa in Self.instructionSets { try check(nests, isa, sizes: ["batch": 37]) }
  }
}
