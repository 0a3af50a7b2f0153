import KeratinCPU
import KeratinGraph
import KeratinTestSupport
import Testing

/// A way to run a program that must agree with the reference.
struct EngineUnderTest: Sendable, CustomStringConvertible {
  var description: String
  var engine: any Engine
  /// A primitive with a body of the user's own runs on some engines alone.
  var runs: @Sendable (PrimitiveSample) -> Bool

  /// The interpreter, the compiled engine for every instruction set that the machine has, and XLA. Without clang and
  /// without a plugin the interpreter alone.
  static let all: [EngineUnderTest] = {
    var interpreted = CPUEngine.Options()
    interpreted.mode = .interpreted
    var found = [
      EngineUnderTest(description: "interpreter", engine: CPUEngine(interpreted)) { !$0.hasBodyInC }
    ]
    for set in InstructionSet.allCases where set.number <= InstructionSet.ofMachine.number {
      var options = CPUEngine.Options()
      options.mode = .compiled
      options.instructionSet = set
      let engine = CPUEngine(options)
      do {
        _ = try engine.compile(Program(inputs: [], outputs: []))
        found.append(.init(description: "compiled, \(set.rawValue)", engine: engine) { _ in true })
      } catch {
        print("skipped: the compiled engine for \(set.rawValue): \(error)")
      }
    }
    if TestPlugin.isThere {
      do {
        let engine = try TestPlugin.engine()
        found.append(
          .init(description: engine.name, engine: engine) { (try? $0.stableHLO()) != nil })
      } catch {
        print("skipped: XLA: \(error)")
      }
    }
    return found
  }()
}

/// Every sample of every primitive, and its gradient, on every engine, against the reference.
@Suite struct EngineTests {
  /// Some outputs of a sample's primitive, or of its gradient.
  private struct Case {
    var sample: PrimitiveSample
    var inputs: [Tensor]
    var outputs: [Tensor]
    var tolerance: Double

    init(forward sample: PrimitiveSample) throws {
      self.sample = sample
      (inputs, outputs) = try sample.graph()
      tolerance = sample.tolerance
    }

    /// Nil where no output depends smoothly on an input.
    init?(gradient sample: PrimitiveSample) throws {
      try self.init(forward: sample)
      let smooth = outputs.filter { $0.elementType.isFloatingPoint }
      let wanted = inputs.filter { $0.elementType.isFloatingPoint }
      if !sample.isSmooth || smooth.isEmpty || wanted.isEmpty { return nil }
      var loss = try constant(0, type: smooth[0].elementType)
      for output in smooth { loss = try loss + (output * output).sum() }
      outputs = try gradient(of: loss, withRespectTo: wanted)
      tolerance = max(2e-5, 8 * sample.tolerance)
    }
  }

  @Test(arguments: EngineUnderTest.all)
  func samplesAgree(_ tested: EngineUnderTest) throws {
    try agree(tested) { try Case(forward: $0) }
  }

  @Test(arguments: EngineUnderTest.all)
  func gradientsAgree(_ tested: EngineUnderTest) throws {
    try agree(tested) { try Case(gradient: $0) }
  }

  /// Samples that share their symbols' values become one program, so that a compiler starts once for many.
  private func agree(
    _ tested: EngineUnderTest, _ make: (PrimitiveSample) throws -> Case?
  ) throws {
    var bySizes: [Sizes: [Case]] = [:]
    for sample in PrimitiveSamples.all where tested.runs(sample) {
      if let made = try make(sample) { bySizes[sample.sizes, default: []].append(made) }
    }
    #expect(!bySizes.isEmpty)
    for (sizes, cases) in bySizes {
      for start in stride(from: 0, to: cases.count, by: 64) {
        try agree(Array(cases[start..<min(start + 64, cases.count)]), sizes, tested)
      }
    }
  }

  private func agree(_ cases: [Case], _ sizes: Sizes, _ tested: EngineUnderTest) throws {
    let inputs = cases.flatMap(\.inputs), outputs = cases.flatMap(\.outputs)
    let values = cases.flatMap(\.sample.inputs)
    let expected = try ReferenceEngine.evaluate(
      outputs, given: Dictionary(uniqueKeysWithValues: zip(inputs, values)), sizes: sizes)
    let executable = try tested.engine.compile(Program(inputs: inputs, outputs: outputs))
    let received = try executable.run(values, sizes)
    var k = 0
    for made in cases {
      for _ in made.outputs {
        let worst = difference(expected[k], received[k], tolerance: made.tolerance)
        #expect(worst == nil, "\(made.sample) on the \(tested): \(worst!)")
        k += 1
      }
    }
  }
}

extension PrimitiveSample {
  /// A body in C alone: nothing but the compiled engine runs it.
  fileprivate var hasBodyInC: Bool {
    guard let outputs = try? primitive.outputTypes(types),
      case .foreign(let foreign) = primitive.kernel(types, outputs), case .c = foreign.body
    else { return false }
    return true
  }
}
