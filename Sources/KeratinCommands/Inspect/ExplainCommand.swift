import ArgumentParser
import Foundation
import Keratin
import KeratinCPU

/// `keratin explain MODEL|CONFIG`: what the native engine makes of a network, and what that costs.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "The plan of a network: kernels, arithmetic, memory, the time at the machine's peak.",
    discussion: """
      Of a training file a step of training is explained, of a model inference. Milliseconds are what the arithmetic or \
      the memory traffic of a kernel takes at the peak that is measured while this command runs. Under each kernel stand \
      the operations that it is made of, their layers, and why it is not one with kernels whose results it reads.
      """)

  @Argument(help: "A model (.safetensors) or a training file (YAML).")
  var model: String

  @Option(help: "Samples per step.")
  var batchSize: Int?

  @OptionGroup var engine: EngineOptions

  func validate() throws { try checkPositive(batchSize, "--batch-size") }

  func run() throws {
    let machine = try engine.resolve()
    let isConfiguration = !model.hasSuffix(".safetensors")
    let source = try ProgramSource(
      path: model, isTraining: try isConfiguration && hasTraining, batchSize: batchSize)
    let (start, native) = (seconds(), machine.device.engine as? CPUEngine)
    let program = try source.program.optimized()
    let planning = seconds()
    var options = try native?.planOptions(for: program) ?? .init()
    _ = try Plan(program, options: options)
    let took = (rewriting: planning - start, planning: seconds() - planning)
    options.explains = true
    let plan = try Plan(program, options: options)
    let peak = Roofline.measured(threads: machine.threads)
    let set = machine.deviceName == "interpreter" ? nil : try InstructionSet.ofEnvironment()
    let explanation = Explanation(
      title: source.title, plan: plan, sizes: source.sizes, peak: peak, instructionSet: set,
      took: took)
    print(try explanation.text, terminator: "")
  }

  private var hasTraining: Bool {
    get throws { try TrainingFile(contentsOf: model).training != nil }
  }
}

/// A plan as a table for people.
struct Explanation {
  let title: String
  let plan: Plan
  let sizes: Sizes
  let peak: Roofline
  /// What kernels are compiled for; nil where they are interpreted.
  let instructionSet: InstructionSet?
  /// Seconds that the graph's rewrites and the plan took.
  let took: (rewriting: Double, planning: Double)

  var text: String {
    get throws {
      let costs = try plan.costs(sizes)
      var rows = [["", "MFLOP", "MB", "ms", "kernel"]]
      for (k, (step, cost)) in zip(plan.steps, costs).enumerated() {
        rows.append([
          "\(k)", number(Double(cost.operations) / 1e6, 3), number(Double(cost.bytes) / 1e6, 3),
          number(peak.milliseconds(cost), 4), step.kernel.summary,
        ])
        rows.append(["", "", "", "", "  " + Plan.counted(step.primitives)])
        for scope in step.scopes { rows.append(["", "", "", "", "  in \(scope)"]) }
        for line in step.separations { rows.append(["", "", "", "", "  \(line)"]) }
      }
      return ([heading] + table(rows) + (try footer(costs))).joined(separator: "\n") + "\n"
    }
  }

  private var heading: String {
    let sizes = sizes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    return "\(title), \(sizes.joined(separator: ", "))"
  }

  private func footer(_ costs: [Cost]) throws -> [String] {
    let
      working = try plan.workingBytes(
        sizes, for: instructionSet, threads: peak.threads), around = plan.byteCount(sizes)
    let sum = costs.reduce(Cost(), +)
    let time = costs.reduce(0) { $0 + peak.milliseconds($1) }
    let chains = plan.chains(for: instructionSet).filter { $0.runs(sizes) }.map { chain in
      "\(chain.steps.lowerBound) to \(chain.steps.upperBound - 1)"
    }
    let nodes = plan.steps.reduce(0) { $0 + $1.primitives.count }
    return [
      "\(plan.steps.count) kernels for \(nodes) operations, "
        + "\(number(Double(sum.operations) / 1e9, 3)) GFLOP, "
        + "\(number(Double(sum.bytes) / 1e6, 1)) MB read and written",
      chains.isEmpty
        ? "no kernels run depth first"
        : "depth first, some samples at a time: kernels \(chains.joined(separator: ", "))",
      "memory: arena \(number(Double(working) / 1e6, 1)) MB, "
        + "inputs, variables and results \(number(Double(around) / 1e6, 1)) MB; "
        + "at most \(number(Double(working + around) / 1e6, 1)) MB beside the program itself",
      "at this machine's peak (\(number(peak.flops / 1e9, 0)) GFLOP/s, "
        + "\(number(peak.bandwidth / 1e9, 0)) GB/s, \(peak.threads) threads): "
        + "\(number(time, 3)) ms",
      "rewritten in \(number(took.rewriting * 1e3, 1)) ms, "
        + "planned in \(number(took.planning * 1e3, 1)) ms",
    ]
  }

  private func number(_ value: Double, _ digits: Int) -> String {
    String(format: "%.\(digits)f", value)
  }

  /// Numbers to the right, the last column to the left.
  private func table(_ rows: [[String]]) -> [String] {
    let last = rows[0].count - 1
    let widths = (0..<last).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = (0..<last).map { column in
        String(repeating: " ", count: widths[column] - row[column].count) + row[column]
      }
      return (cells + [row[last]]).joined(separator: "  ")
    }
  }
}

extension Plan.Step {
  /// Steps that this one is not one with, a line for each reason.
  fileprivate var separations: [String] {
    var reasons: [Apart] = []
    for separation in apart where !reasons.contains(separation.reason) {
      reasons.append(separation.reason)
    }
    return reasons.map { reason in
      let steps = apart.filter { $0.reason == reason }.map { "\($0.step)" }
      return "apart from \(steps.joined(separator: ", ")): \(reason)"
    }
  }
}
