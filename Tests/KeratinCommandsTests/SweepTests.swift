import Keratin
import KeratinConfiguration
import KeratinGraph
import KeratinTestSupport
import Testing

@testable import KeratinCPU
@testable import KeratinCommands

private let hasCompiler = (try? Toolchain.shared(.baseline)) != nil

/// The shapes of `keratin bench --sweep`: small ones of all kinds against the reference, and what the command says.
@Suite struct SweepTests {
  static let instructionSets = [InstructionSet.baseline, .avx2, .avx512].filter(\.isOfMachine)
  private static let shapes = SweepSizes.small.shapes(220)
  private static let partSize = 20

  /// Compiled with the batch as a symbol: the reference's numbers. What is compiled together goes through one compiler for
  /// each core.
  @Test(.enabled(if: hasCompiler, "no clang is at hand"), arguments: 0..<11)
  func compiledIsTheReference(part: Int) throws {
    try check(
      Self.shapes[part * Self.partSize..<(part + 1) * Self.partSize],
      #require(Self.instructionSets.last))
  }

  /// Every third, of all kinds, for the instruction sets that the machine has besides its best.
  @Test(
    .enabled(if: hasCompiler, "no clang is at hand"), arguments: instructionSets.dropLast(), 0..<3)
  func olderProcessorsToo(set: InstructionSet, part: Int) throws {
    let some = stride(from: 0, to: Self.shapes.count, by: 3).map { Self.shapes[$0] }
    let size = (some.count + 2) / 3
    try check(some[part * size..<min(some.count, (part + 1) * size)], set)
  }

  private func check(_ shapes: ArraySlice<SweepShape>, _ set: InstructionSet) throws {
    var inputs: [Tensor] = [], outputs: [Tensor] = [], arguments: [NDArray] = []
    var sizes: Sizes = [:]
    for (k, shape) in zip(shapes.indices, shapes) {
      sizes["batch\(k)"] = shape.batch
      let graph = try shape.graph("batch\(k)", isWhole: true)
      for (place, input) in graph.inputs.enumerated() {
        arguments.append(
          SweepDice.numbers(
            input.shape.map { $0.value(sizes) }, stream: UInt32(100 * k + place)))
      }
      inputs += graph.inputs
      outputs.append(graph.output)
    }
    let program = try Program(inputs: inputs, outputs: outputs)
    let expected = try ReferenceEngine().compile(program).run(arguments, sizes)
    var options = CPUEngine.Options()
    options.mode = .compiled
    options.instructionSet = set
    let received = try CPUEngine(options).compile(program.optimized()).run(arguments, sizes)
    for (k, shape) in shapes.enumerated() {
      let found = difference(expected[k], received[k], tolerance: 1e-5)
      #expect(found == nil, "\(set.rawValue), \(shape)")
    }
  }

  /// No plain loops where there is most to do.
  @Test func ordinaryShapesRunOnTiles() throws {
    for shape in SweepSizes.ordinary.shapes(200) {
      let graph = try shape.graph(isWhole: true)
      let plan = try Plan(Program(inputs: graph.inputs, outputs: [graph.output]).optimized())
      let sizes = ["batch": shape.batch]
      let costs = try plan.costs(sizes).map(\.operations)
      let step = try #require(costs.indices.max { costs[$0] < costs[$1] })
      guard case .nest(let nest) = plan.steps[step].kernel else {
        Issue.record("\(shape) is no nest")
        continue
      }
      #expect(nest.simplified().runsOnTiles, "\(shape)")
      for set in [InstructionSet.baseline, .avx2, .avx512] {
        #expect(!CKernel(nest, set).body.isEmpty)
      }
    }
  }

  @Test func shapesAreOfAllKindsAndTheSameAgain() {
    for sizes in [SweepSizes.small, .ordinary] {
      let shapes = sizes.shapes(220)
      #expect(shapes == sizes.shapes(220))
      #expect(Set(shapes).count == 220)
      for kind in SweepShape.Kind.allCases {
        let some = shapes.filter { $0.kind == kind }
        #expect(some.count == 20)
        #expect(Set(some.map(\.pass)).count >= 2, "\(kind.rawValue)")
      }
      for shape in shapes { #expect(sizes.operations.contains(shape.operations), "\(shape)") }
    }
    #expect(SweepSizes.small.shapes(20, seed: 2) != SweepSizes.small.shapes(20))
  }

  /// Products with zeros of the padding are none; a gradient takes as many as the convolution.
  @Test func operationsAreThoseInsideTheImage() throws {
    var shape = SweepShape(
      kind: .conv2D, pass: .forward, batch: 2, image: [5, 4], channels: 6, features: 8,
      window: [3, 3], isPadded: true)
    // Rows: 2 + 3 + 3 + 3 + 2; columns: 2 + 3 + 3 + 2.
    #expect(shape.operations == Double(2 * 2 * 6 * 8 * 13 * 10))
    shape.stride = 2
    #expect(shape.places == [3, 2])
    // Rows: 2 + 3 + 2; columns, with all padding after them: 3 + 2.
    #expect(shape.operations == Double(2 * 2 * 6 * 8 * 7 * 5))
    shape.pass = .inputGradient
    #expect(shape.operations == Double(2 * 2 * 6 * 8 * 7 * 5))
    (shape.groups, shape.isPadded, shape.stride) = (2, false, 1)
    #expect(shape.operations == Double(2 * 2 * 3 * 8 * 9 * 6))
    #expect("\(shape)" == "conv2D input gradient 2 x 5x4x6 -> 8, 3x3, 2 groups")
    #expect(try shape.graph(isWhole: true).output.shape == ["batch", 5, 4, 6])
    #expect(try shape.graph(isWhole: false).output.shape == [])
    let dense = SweepShape(kind: .dense, pass: .filterGradient, batch: 3, channels: 5, features: 7)
    #expect(dense.operations == 210)
    #expect(try dense.graph(isWhole: true).output.shape == [5, 7])
  }

  @Test func quartiles() {
    #expect(KeratinCommands.quartiles([3, 1, 2, 5, 4]) == [1, 2, 3, 4, 5])
    #expect(KeratinCommands.quartiles([1, 2]) == [1, 1.25, 1.5, 1.75, 2])
    #expect(KeratinCommands.quartiles([7]) == [7, 7, 7, 7, 7])
    #expect(KeratinCommands.quartiles([]).allSatisfy { $0.isNaN })
  }

  @Test func shapesAreWrittenAndRead() {
    for shape in SweepSizes.ordinary.shapes(200) + SweepSizes.small.shapes(200) {
      #expect(SweepShape("\(shape)") == shape)
    }
    for text in [
      "", "conv2D", "conv2D forward 2 x 5x4x6", "conv4D forward 2 x 5x4x6 -> 8, 3x3",
      "conv2D forward 2 x 5x4x6 -> 8", "conv2D forward 2 x 5x4x6 -> 8, 3",
      "conv2D forward 2 x 5x4x6 -> 8, 3x3, 4 groups", "conv2D forward 2 x 2x2x6 -> 8, 3x3",
      "conv2D forward 0 x 5x4x6 -> 8, 3x3", "conv2D forward 2 x 5x4x6 -> 8, 3x3 / ",
      "conv2D forward 2 x 5x4x6 -> 8, 3x3, valid", "dense forward 2 x 99999999999999999999 -> 8",
      "dense forward 1000000 x 1000000 -> 1000000",
    ] {
      #expect(SweepShape(text) == nil, "\(text)")
    }
  }

  @Test func oneShape() throws {
    let shape = "conv2D forward 2 x 5x4x6 -> 8, 3x3, same"
    let result = try CommandLineTool.run("bench", "--sweep", shape, "--steps", "1")
    #expect(result.status == 0, "\(result.error)")
    #expect(result.lines.first?.hasPrefix("1 shape on ") == true)
    #expect(result.output.contains("  \(shape)\n"))
    let wrong = try CommandLineTool.run("bench", "--sweep", "conv2D forward 2 x 5x4x6 -> 8")
    #expect(wrong.status == 2)
    #expect(wrong.error.contains("'conv2D forward 2 x 5x4x6 -> 8' is no shape"))
  }

  @Test func someShapes() throws {
    let result = try CommandLineTool.run("bench", "--sweep", "9", "depthwise", "--steps", "1")
    #expect(result.status == 0, "\(result.error)")
    #expect(result.lines.first?.hasPrefix("1 shape on ") == true)
    #expect(result.output.contains("  depthwise "))
  }

  @Test func theCommand() throws {
    let folder = try TemporaryFolder()
    let file = folder.file("sweep.json")
    let result = try CommandLineTool.run(
      "bench", "--sweep", "2", "--steps", "1", "--threads", "1", "--json", file)
    #expect(result.status == 0, "\(result.error)")
    #expect(result.lines.first?.hasPrefix("2 shapes on 1 thread of ") == true)
    #expect(result.output.contains("\nThe worst:\n"))
    guard case .list(let list) = try ConfigValue(contentsOf: file).content else {
      Issue.record("the file holds no list")
      return
    }
    #expect(list.map { $0["kind"] } == ["dense", "conv1D"])
    for key in ["operations", "ms", "gflops", "peak_gflops", "fraction_of_peak"] {
      #expect(list.allSatisfy { ($0[key]?.number ?? 0) > 0 }, "\(key)")
    }
  }
}
