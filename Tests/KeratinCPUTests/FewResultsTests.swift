import KeratinGraph
import KeratinTestSupport
import Testing

@testable import KeratinCPU

/// Contractions of which few results lie side by side: vectors go along the terms, or along another axis of the results.
@Suite struct FewResultsTests {
  private static let instructionSets = [InstructionSet.baseline, .avx2, .avx512].filter(
    \.isOfMachine)

  private func tiling(_ nest: LoopNest, _ isa: InstructionSet) throws -> Tiling {
    let nest = nest.simplified()
    return Tiling(try #require(Contraction(nest)), nest, isa)
  }

  /// A network's last layer: 16 or 32 channels to a few features, with what follows.
  private func lastLayer(_ sample: NestSamples.Convolution) -> LoopNest {
    var nest = sample.forward
    nest.operands.insert(TensorType(.float32, [Dimension(sample.filters)]), at: 2)
    nest.steps.append(.init(.step(0) + .operand(2, [.axis(3)]), type: .float32))
    nest.steps.append(.init(.unary(.sigmoid, .step(1)), type: .float32))
    nest.stores = [.init(step: 2, operand: 3, index: identityIndex(4))]
    return nest
  }

  @Test func vectorsGoAlongTheTerms() throws {
    for (filters, dots) in [
      (1, true), (2, true), (5, true), (6, true), (7, false), (8, false), (10, true), (12, false),
      (16, false),
    ] {
      let sample = NestSamples.Convolution(height: 9, width: 12, channels: 16, filters: filters)
      #expect(try tiling(sample.forward, .avx512).dots == dots, "\(filters) features")
    }
    // Five of eight lanes; and four are a vector of the least.
    let sample = NestSamples.Convolution(height: 9, width: 12, channels: 16, filters: 4)
    #expect(try tiling(sample.forward, .avx2).dots)
    #expect(try !tiling(sample.forward, .baseline).dots)
    // Terms that are no whole vectors, numbers of another type, points that are few.
    for odd in [
      NestSamples.Convolution(height: 9, width: 12, channels: 15, filters: 3),
      NestSamples.Convolution(height: 9, width: 12, channels: 16, filters: 3, type: .float64),
      NestSamples.Convolution(height: 5, width: 5, channels: 16, filters: 3),
    ] {
      #expect(try !tiling(odd.forward, .avx512).dots)
    }
    #expect(
      NestSamples.Convolution(channels: 15, filters: 1).forward.simplified().parts()[0].contraction
        == nil)
    #expect(try !tiling(NestSamples.matmul("batch", 3, 64), .avx512).dots)
  }

  @Test(.enabled(if: hasCompiler, "no clang is at hand"), arguments: instructionSets)
  func lastLayersAreTheReference(isa: InstructionSet) throws {
    var nests: [(String, LoopNest)] = []
    for filters in [1, 2, 3, 6, 10] {
      for (channels, stride, padding) in [(32, 1, 1), (16, 2, 1), (16, 1, 0)] {
        let sample = NestSamples.Convolution(
          batch: "batch", height: 9 * stride + 1, width: 11 * stride, channels: channels,
          filters: filters,
          stride: stride, padding: padding)
        let nest = lastLayer(sample)
        nests.append(("\(sample)", nest))
        if (1...3).contains(filters) {
          #expect(
            CKernel(nest, isa).body.contains("k_dots_f32(")
              == (4 * filters <= 3 * isa.vectorBytes / 4))
        }
      }
      // The gradient of a picture: the filter lies as it is read.
      let sample = NestSamples.Convolution(
        batch: "batch", height: 12, width: 9, channels: filters, filters: 16, padding: 1)
      nests.append(("gradient of \(sample)", sample.inputGradient))
    }
    try check(nests, isa, sizes: ["batch": 2])
  }

  /// Sums of so many vectors as registers hold, and a tile's last rows.
  @Test func textIsOfTheTile() throws {
    let sample = NestSamples.Convolution(height: 3, width: 37, channels: 16, filters: 3)
    let tile = try tiling(sample.forward, .avx512).full
    #expect(tile.rows * 3 + 3 <= 30 && tile.vectors == 1)
    let body = CKernel(sample.forward, .avx512).body
    #expect(body.contains("k_dots_f32(\(tile.rows), 3, "))
    #expect(body.contains("k_sums_f32(\(3 * tile.rows), acc, sums);"))
  }

  @Test(.enabled(if: hasCompiler, "no clang is at hand"), arguments: instructionSets)
  func sumsAreTurnedRound(isa: InstructionSet) throws {
    var nests: [(String, LoopNest)] = []
    for lanes in [2, 3, 7, 10, 13] {
      // Whole vectors along the other axis, or not; terms that are few, or named.
      for (rows, terms) in [(100, 40), (64, "batch"), (784, 7)] as [(Dimension, Dimension)] {
        var nest = NestSamples.matmul(rows, Dimension(lanes), terms, transposesA: true)
        let contraction = try #require(Contraction(nest))
        #expect(contraction.lane == 0 && contraction.short == 1 && contraction.stored == 1)
        #expect(CKernel(nest, isa).body.contains("turned["))
        nests.append(("\(rows) x \(lanes)", nest))
        // A step of an optimiser: weights and their changes, read and written where the sums are.
        nest.operands.insert(nest.operands[2], at: 2)
        nest.operands.insert(TensorType(.float32, [Dimension(lanes)]), at: 3)
        nest.steps.append(
          .init(
            .operand(2, identityIndex(2)) - .step(0) * .operand(3, [.axis(1)]), type: .float32))
        nest.stores = [.init(step: 1, operand: 4, index: identityIndex(2))]
        nests.append(("\(rows) x \(lanes) and more", nest))
      }
    }
    // Filters of few features, whose sums are long.
    for filters in [3, 10] {
      let sample = NestSamples.Convolution(
        batch: "batch", height: 12, width: 9, channels: 32, filters: filters, padding: 1)
      #expect(Contraction(sample.filterGradient.simplified())?.short != nil)
      nests.append(("\(sample)", sample.filterGradient))
    }
    try check(nests, isa, sizes: ["batch": 33], tolerance: 1e-4)
    let gradient = NestSamples.matmul(100, 10, 40, type: .float64, transposesA: true)
    #expect(Contraction(gradient)?.short != nil)
    try check([("f64", gradient)], isa, sizes: [:])
  }

  @Test func otherLanesStay() throws {
    // Enough of them; an axis that is short, too; one along which nothing lies side by side.
    for nest in [
      NestSamples.matmul(100, 14, 40, transposesA: true),
      NestSamples.matmul(15, 10, 40, transposesA: true), NestSamples.matmul(100, 10, 40),
      NestSamples.matmul("batch", 10, 40, transposesA: true),
    ] {
      let contraction = try #require(Contraction(nest))
      #expect(contraction.short == nil && contraction.lane == 1)
    }
  }

  private func check(
    _ nests: [(name: String, nest: LoopNest)], _ isa: InstructionSet, sizes: Sizes,
    tolerance: Double = 1e-5
  ) throws {
    let kernels = nests.map { CKernel($0.nest, isa) }
    let functions = try NestRunner(isa: isa).compile(kernels)
    for (k, (name, nest)) in nests.enumerated() {
      var numbers = RandomArrays(seed: k + 1)
      let last = nest.operands.count - 1
      let operands = nest.operands.enumerated().map { place, type in
        let shape = type.shape.map { $0.value(sizes) }
        return place == last
          ? NDArray(zeros: shape, elementType: type.elementType)
          : numbers.array(shape, type.elementType)
      }
      let expected = try Reference.run(.nest(nest), Array(operands[..<last]), sizes)[0]
      let result = NestRunner.run(functions[k], kernels[k], operands, sizes)[last]
      let again = NestRunner.run(functions[k], kernels[k], operands, sizes, seed: 1)[last]
      let found = difference(expected, result, tolerance: tolerance)
      #expect(found == nil, "\(isa.rawValue), \(name)")
      #expect(result == again, "\(name): bits hang on the order of chunks")
    }
  }
}
