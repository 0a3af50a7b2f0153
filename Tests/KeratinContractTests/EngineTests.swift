import Foundation
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

  /// C files of programs that are compiled ahead of time, and what C compilers make of them: one for this machine, and
  /// another, where there is one, strictly C99, to which it is to have nothing to say.
  static let aheadOfTime: [EngineUnderTest] = {
    guard let first = CCompiler.all.first, let last = CCompiler.all.last else {
      print("skipped: C files: neither gcc nor clang")
      return []
    }
    let engines = [
      StandaloneEngine(first),
      StandaloneEngine(last, ["-O2", "-std=c99", "-pedantic"], isPortable: true),
    ]
    return engines.map { engine in
      EngineUnderTest(description: engine.name, engine: engine) {
        (try? $0.hasBodyInSwift()) == false
      }
    }
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
    try agree(try outcomes(tested) { try Case(forward: $0) }, tested)
  }

  @Test(arguments: EngineUnderTest.aheadOfTime)
  func samplesAgreeAheadOfTime(_ tested: EngineUnderTest) throws {
    try agree(try outcomes(tested) { try Case(forward: $0) }, tested)
  }

  @Test(arguments: EngineUnderTest.all)
  func gradientsAgree(_ tested: EngineUnderTest) throws {
    try agree(try outcomes(tested) { try Case(gradient: $0) }, tested)
  }

  private func agree(_ outcomes: [Outcome], _ tested: EngineUnderTest) throws {
    #expect(!outcomes.isEmpty)
    for outcome in outcomes {
      let worst = difference(
        outcome.expected, outcome.received, tolerance: outcome.made.tolerance)
      #expect(worst == nil, "\(outcome.made.sample) on the \(tested): \(worst!)")
    }
  }

  private static let environment = ProcessInfo.processInfo.environment

  /// Where `KERATIN_RECORD_DIFFERENCES` names a file: for each primitive by how much the last two engines differ from the
  /// reference at most, value and gradient, relative to 1 + the largest magnitude of an output.
  @Test(.enabled(if: environment["KERATIN_RECORD_DIFFERENCES"] != nil))
  func differencesAreWritten() throws {
    let engines = EngineUnderTest.all.suffix(2)
    var table: [String: [Double]] = [:]
    for (column, tested) in engines.enumerated() {
      let halves = [
        try outcomes(tested) { try Case(forward: $0) },
        try outcomes(tested) { try Case(gradient: $0) },
      ]
      for (half, outcomes) in halves.enumerated() {
        for outcome in outcomes {
          let name = outcome.made.sample.primitive.name
          let worst = difference(outcome.expected, outcome.received, tolerance: 0)?.relative ?? 0
          var row = table[name] ?? Array(repeating: 0, count: 2 * engines.count)
          row[2 * column + half] = max(row[2 * column + half], worst)
          table[name] = row
        }
      }
    }
    var text = "| primitive |" + engines.map { " \($0): value | gradient |" }.joined()
    text += "\n|---|" + engines.map { _ in "---|---|" }.joined() + "\n"
    for (name, row) in table.sorted(by: { $0.key < $1.key }) {
      let cells = row.map { $0 == 0 ? "0" : String(format: "%.0e", $0) }
      text += "| `\(name)` | \(cells.joined(separator: " | ")) |\n"
    }
    let path = try #require(Self.environment["KERATIN_RECORD_DIFFERENCES"])
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// What the reference and another engine say to one output.
  private struct Outcome {
    var made: Case
    var expected: NDArray
    var received: NDArray
  }

  /// Samples that share their symbols' values become one program, so that a compiler starts once for many.
  private func outcomes(
    _ tested: EngineUnderTest, _ make: (PrimitiveSample) throws -> Case?
  ) throws -> [Outcome] {
    var bySizes: [Sizes: [Case]] = [:]
    for sample in PrimitiveSamples.all where tested.runs(sample) {
      if let made = try make(sample) { bySizes[sample.sizes, default: []].append(made) }
    }
    var found: [Outcome] = []
    for (sizes, cases) in bySizes {
      for start in stride(from: 0, to: cases.count, by: 64) {
        found += try outcomes(Array(cases[start..<min(start + 64, cases.count)]), sizes, tested)
      }
    }
    return found
  }

  private func outcomes(_ cases: [Case], _ sizes: Sizes, _ tested: EngineUnderTest) throws
    -> [Outcome]
  {
    let inputs = cases.flatMap(\.inputs), outputs = cases.flatMap(\.outputs)
    let values = cases.flatMap(\.sample.inputs)
    let expected = try ReferenceEngine.evaluate(
      outputs, given: Dictionary(uniqueKeysWithValues: zip(inputs, values)), sizes: sizes)
    let executable = try tested.engine.compile(Program(inputs: inputs, outputs: outputs))
    let received = try executable.run(values, sizes)
    let makers = cases.flatMap { made in made.outputs.map { _ in made } }
    return zip(makers, zip(expected, received)).map {
      Outcome(made: $0, expected: $1.0, received: $1.1)
    }
  }
}

extension PrimitiveSample {
  /// A body in Swift, for which there is no C.
  fileprivate func hasBodyInSwift() throws -> Bool {
    let kernel = primitive.kernel(types, try primitive.outputTypes(types))
    if case .foreign(let foreign) = kernel, case .swift = foreign.body { return true }
    return false
  }

  /// A body in C alone: nothing but the compiled engine runs it.
  fileprivate var hasBodyInC: Bool {
    guard let outputs = try? primitive.outputTypes(types),
      case .foreign(let foreign) = primitive.kernel(types, outputs), case .c = foreign.body
    else { return false }
    return true
  }
}
