import KeratinGraph
import KeratinTestSupport
import Testing

@testable import KeratinCPU

extension EmitTests {
  private func inputGradient(
    image: [Int], kernel: [Int], stride: Int, padding: Int, channels: Int, features: Int
  ) throws -> LoopNest {
    let geometry = ConvolutionGeometry(
      strides: image.map { _ in stride }, padding: image.map { _ in [padding, padding] },
      dilations: image.map { _ in 1 })
    let type = TensorType(
      .float32, ["batch"] + image.map { Dimension($0) } + [Dimension(channels)])
    let filter = TensorType(
      .float32, kernel.map { Dimension($0) } + [Dimension(channels), Dimension(features)])
    let dy = try Convolution(geometry).outputTypes([type, filter])[0]
    let gradient = ConvolutionInputGradient(geometry, image: type.shape)
    guard case .nest(let nest) = gradient.kernel([dy, filter], [type]) else {
      throw NestRunner.Failure(description: "the gradient is no nest")
    }
    return nest
  }

  /// One part for each remainder; those that no element of the filter meets are zero.
  @Test(arguments: instructionSets)
  func gradientsOfStridedConvolutionsAreTakenByRemainder(isa: InstructionSet) throws {
    var nests: [(String, LoopNest)] = []
    for (kernel, stride, padding) in [
      (1, 2, 0), (2, 2, 0), (3, 2, 1), (3, 2, 0), (4, 2, 1), (5, 2, 2), (3, 3, 0), (5, 3, 1),
      (1, 4, 0), (7, 4, 3),
    ] {
      for (channels, features) in [(16, 4), (37, 3)] {
        let nest = try inputGradient(
          image: [12, 12], kernel: [kernel, kernel], stride: stride, padding: padding,
          channels: channels, features: features)
        #expect(!nest.simplified().isContraction)
        #expect(CKernel(nest, isa).phases.last!.count == stride * stride)
        nests.append(("\(kernel) / \(stride) padded by \(padding), \(channels)", nest))
      }
    }
    nests.append(
      (
        "one axis",
        try inputGradient(
          image: [20], kernel: [4], stride: 2, padding: 1, channels: 24, features: 3)
      ))
    try check(nests, isa, sizes: ["batch": 2])
  }

  /// Zeros between the sums of other parts are cut like these, and so stored in turn with them.
  @Test(arguments: instructionSets)
  func zerosTakeTurnsWithSums(isa: InstructionSet) throws {
    let nest = try inputGradient(
      image: [12, 12], kernel: [1, 1], stride: 2, padding: 0, channels: 40, features: 33)
    let chunks = CKernel(nest, isa).phases.last!
    #expect(chunks.count == 4 && Set(chunks).count == 1)
    try check([("zeros", nest)], isa, sizes: ["batch": 5])
  }

  /// What all parts store of a chunk stays near until the last has had its turn; zeros are vectors, not scattered numbers.
  @Test func partsOfLargeImagesHaveSmallChunks() throws {
    let nest = try inputGradient(
      image: [32, 32], kernel: [1, 1], stride: 2, padding: 0, channels: 48, features: 24)
    let kernel = CKernel(nest, .avx512)
    #expect(kernel.chunkCounts(["batch": 40]).last == 4 * 40)
    let zeros = "K_LANES\n        for (long i3 = from3; i3 < to3; i3++) {"
    #expect(kernel.body.contains(zeros))
  }

  /// Chunks of several panels, whole and cut, for all kinds of sums.
  @Test(arguments: instructionSets)
  func tilesMeetSeveralPanels(isa: InstructionSet) throws {
    var nests: [(String, LoopNest)] = []
    var several = 0
    for transposesA in [false, true] {
      for (m, n, k) in [
        (220, 250, 9), (190, 300, 11), ("batch", 500, 12), (230, 200, "batch"), (60, 260, 70),
      ] as [(Dimension, Dimension, Dimension)] {
        let nest = NestSamples.matmul(m, n, k, transposesA: transposesA)
        let contraction = try #require(Contraction(nest))
        let tiling = Tiling(contraction, nest, isa)
        several += TileSchedule(contraction, tiling, nest).panels > 1 ? 1 : 0
        nests.append(("\(m) \(n) \(k) \(transposesA)", nest))
      }
    }
    #expect(several >= 4)
    try check(nests, isa, sizes: ["batch": 21])
  }

  /// Lines that lie far apart are laid out anew where enough rows meet them: by a chunk for itself, or before all chunks.
  @Test(arguments: instructionSets)
  func farLinesAreLaidOutAnew(isa: InstructionSet) throws {
    var nests: [(String, LoopNest)] = []
    var seen: Set<TileLayout.Panels> = []
    for (m, n, k, transposesA) in [
      ("batch", 520, 70, false), (150, 520, 40, false), (310, 530, "batch", true),
      (301, 300, 33, true), ("batch", 280, 36, true), (500, 257, 40, true),
    ] as [(Dimension, Dimension, Dimension, Bool)] {
      let nest = NestSamples.matmul(m, n, k, transposesA: transposesA)
      let contraction = try #require(Contraction(nest))
      let tiling = Tiling(contraction, nest, isa)
      let layout = TileSchedule(contraction, tiling, nest).layout
      #expect(layout.panels != .inPlace)
      if case .ahead = layout.panels {
        seen.insert(.ahead(Chunks(cuts: [])))
      } else {
        seen.insert(layout.panels)
      }
      nests.append(("\(m) \(n) \(k) \(transposesA)", nest))
    }
    #expect(seen.count == 2)
    // Many rows, and so few that they read the lines where they are.
    for batch in [1, 40, 150] { try check(nests, isa, sizes: ["batch": batch]) }
  }

  /// Filters whose lines are long, or begin within a vector, are laid out ahead, for chunks of samples too; others are not.
  @Test(arguments: instructionSets)
  func filtersAreLaidOutAhead(isa: InstructionSet) throws {
    var sample = NestSamples.Convolution()
    (sample.batch, sample.height, sample.width, sample.padding) = ("batch", 9, 9, 1)
    var nests: [(String, LoopNest)] = []
    for (channels, filters, isLaidOut) in [(5, 43, true), (4, 208, true), (5, 8, false)] {
      (sample.channels, sample.filters) = (channels, filters)
      let nest = sample.forward.simplified()
      let contraction = try #require(Contraction(nest))
      let tiling = Tiling(contraction, nest, isa)
      for samples in [nil, 2] {
        let layout = TileSchedule(contraction, tiling, nest, samples: samples).layout
        #expect((layout.panels != .inPlace) == isLaidOut, "\(filters) filters")
        #expect(layout.leastRows == nil)
      }
      nests.append(("\(channels) to \(filters)", nest))
    }
    for batch in [1, 3] { try check(nests, isa, sizes: ["batch": batch]) }
  }

  /// Blocks of long sums: a filter gradient's are copied, and several small images meet a block of the filters.
  @Test(arguments: instructionSets)
  func blocksAreSharedAndCopied(isa: InstructionSet) throws {
    var sample = NestSamples.Convolution()
    (sample.batch, sample.height, sample.width, sample.padding) = ("batch", 2, 2, 1)
    (sample.channels, sample.filters) = (1100, 32)
    func schedule(_ nest: LoopNest) throws -> TileSchedule {
      let contraction = try #require(Contraction(nest))
      return TileSchedule(contraction, Tiling(contraction, nest, isa), nest)
    }
    let forward = sample.forward.simplified()
    #expect(try schedule(forward).blocking != nil)
    #expect(try schedule(forward).chunks.cuts.contains { $0.axis == 0 && $0.grain > 1 })
    (sample.height, sample.width, sample.channels, sample.filters) = (9, 9, 64, 70)
    let gradient = sample.filterGradient.simplified()
    #expect(try schedule(gradient).blocking?.copies == true)
    for batch in [1, 3] {
      try check(
        [("small images", forward), ("filter gradient", gradient)], isa, sizes: ["batch": batch],
        tolerance: 1e-4)
    }
  }

  /// Blocks of a large matrix are copied where enough samples meet them, which shows when it runs.
  @Test(arguments: instructionSets)
  func blocksAreCopiedForManySamples(isa: InstructionSet) throws {
    let terms = isa == .avx512 ? 2200 : isa == .avx2 ? 4400 : 8800
    let nest = NestSamples.matmul("batch", 70, .init(terms), transposesA: false)
    let contraction = try #require(Contraction(nest))
    let tiling = Tiling(contraction, nest, isa)
    let least = try #require(TileSchedule(contraction, tiling, nest).blocking?.leastRows)
    for batch in [least - 1, least + 1] {
      try check([("many terms", nest)], isa, sizes: ["batch": batch], tolerance: 1e-4)
    }
  }

  /// Random bits of a row, four at a time, from any place on; elementwise, under a sum, and after a product.
  @Test(arguments: instructionSets)
  func rowsOfRandomBits(isa: InstructionSet) throws {
    func word(_ value: Int) -> Scalar { .literal(Literal(value, .uint32)) }
    func bits(_ place: Scalar) -> Scalar {
      .randomBits(
        element: .cast(place, .uint32), stream: word(3), step: .operand(0, []), seedLow: word(5),
        seedHigh: word(7))
    }
    let state = TensorType(.uint32, [])
    var nests: [(String, LoopNest)] = []
    for (rows, columns) in [(3, 1), (5, 9), (7, 64), (4, 66), (2, 130), (3, 67)] {
      let place = Scalar.axis(0) * .index(columns) + .axis(1)
      let (m, n) = (Dimension(rows), Dimension(columns))
      nests.append(
        (
          "\(rows) rows of \(columns)",
          LoopNest(
            shape: [m, n], steps: [.init(bits(place), type: .uint32)],
            operands: [state, TensorType(.uint32, [m, n])],
            stores: [.init(step: 0, operand: 1, index: identityIndex(2))])
        ))
      nests.append(
        (
          "largest of \(rows) rows of \(columns)",
          LoopNest(
            shape: [m, n],
            steps: [
              .init(bits(place), type: .uint32), .init(.step(0), .max, over: [0], type: .uint32),
            ], operands: [state, TensorType(.uint32, [n])],
            stores: [.init(step: 1, operand: 1, index: [.axis(1)])])
        ))
    }
    try check(nests, isa, tolerance: 0)
    var product = NestSamples.matmul("batch", 37, 20)
    product.operands.insert(state, at: 0)
    product.steps[0].value = product.steps[0].value.mapLeaves {
      if case .operand(let k, let index, let outside) = $0 {
        .operand(k + 1, index, outside: outside)
      } else {
        $0
      }
    }
    product.steps.append(.init(bits(.axis(0) * .index(37) + .axis(1)), type: .uint32))
    product.steps.append(
      .init(
        .select(.binary(.less, .step(1), word(1 << 31)), .step(0), .number(0, .float32)),
        type: .float32))
    product.stores = [.init(step: 2, operand: 3, index: identityIndex(2))]
    #expect(product.isContraction)
    try check([("dropout", product)], isa, sizes: ["batch": 33])
  }

  /// What is stored for every element, and a sum of it, in one loop; windows that hang over the border.
  @Test(arguments: instructionSets)
  func elementsAreStoredWhereTheyAreSummed(isa: InstructionSet) throws {
    let i = identityIndex(6)
    let images = TensorType(.float32, ["batch", 11, 8, 20])
    let pooled = TensorType(.float32, ["batch", 5, 4, 20])
    let sums = TensorType(.float32, ["batch", 20])
    let places = [
      i[0], .binary(.quotient, i[1], .index(2)) - i[4],
      .binary(.quotient, i[2], .index(2)) - i[5], i[3],
    ]
    let nest = LoopNest(
      shape: images.shape + [2, 2],
      steps: [
        .init(
          .operand(0, places, outside: Literal(0, .float32)), .sum, over: [4, 5], type: .float32),
        .init(.step(0) * .operand(1, identityIndex(4)), type: .float32),
        .init(.step(1), .sum, over: [1, 2], type: .float32),
      ], operands: [pooled, images, images, sums],
      stores: [
        .init(step: 1, operand: 2, index: identityIndex(4)),
        .init(step: 2, operand: 3, index: [.axis(0), .axis(3)]),
      ])
    let emitter = LoopEmitter(nest, nest.loopChunks(LoopLayout(nest)))
    #expect(emitter.passing?.stores.count == 1)
    try check([("gradient and bias gradient", nest)], isa, sizes: ["batch": 3])
  }
}
