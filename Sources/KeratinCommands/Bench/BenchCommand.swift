import ArgumentParser
import Foundation
import Keratin
import KeratinData
import KeratinGraph
import KeratinSystem

/// `keratin bench`: how fast the networks of `Examples/` train here, and in other frameworks.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Times training steps, compilation and inference.",
    discussion: """
      Workloads: \(Workload.names.joined(separator: ", ")).
      Each engine works in a process of its own, in turns with the others; what is measured while other programs work does \
      not count. --against sets its frameworks up in Keratin's cache, by python3 and pip, when it first runs.
      --sweep times random products, convolutions and their gradients instead, each beside the machine's peak: 200 of \
      them, or as many as --sweep is followed by; of these, where words follow, the ones whose names have one of them. \
      Or the ones that are written out as it writes them: --sweep "conv2D forward 64 x 28x28x32 -> 48, 3x3".
      """)

  @Flag(help: "Time random products and convolutions: 200, or as many as a number says.")
  var sweep = false

  @Flag(
    help: "Say how much longer a training step takes while another process has one of the cores.")
  var besideLoad = false

  @Option(
    help: """
      Another build of this program: how much of the time of its training step this one's takes, in pairs of short turns.
      """)
  var paired: String?

  @Argument(help: "Workloads by name; those of the tables if none is named.")
  var workloads: [String] = []

  @Option(help: "Whole trainings on real data.")
  var runs: Int?

  @Option(help: "Epochs of each of them, instead of the workload's own.")
  var epochs: Int?

  @Option(help: "Timed steps; as many as the clock needs if nothing is said.")
  var steps: Int?

  @Option(help: "Samples per step, instead of the workload's own.")
  var batchSize: Int?

  @OptionGroup var engine: EngineOptions

  @Option(help: "Other frameworks to measure beside: keras, torch, jax, with commas between them.")
  var against: String?

  @Option(help: "The folder where the data sets lie, for --runs and --epochs.")
  var data: String?

  @Option(help: "A file for the results, as a JSON list.")
  var json: String?

  @Flag(help: "Say what each layer and each kernel took, of a training step and of inference.")
  var profile = false

  @Flag(help: "Make pixels that nobody sees too: the network as it is written.")
  var plain = false

  @Option(
    help: """
      What products multiply, instead of what the workload says: float32, mixed_bfloat16, or both with a comma between \
      them, which are then measured in turns.
      """)
  var dtypePolicy: String?

  func validate() throws {
    try checkPositive(runs, "--runs")
    try checkPositive(epochs, "--epochs")
    try checkPositive(steps, "--steps")
    try checkPositive(batchSize, "--batch-size")
  }

  func run() throws {
    if sweep { return try runSweep() }
    if besideLoad { return try runBesideLoad() }
    if let paired { return try runPaired(with: paired) }
    let peers = try against.map { try Peer.list($0) } ?? []
    let chosen = try chosenWorkloads()
    let runs = runs ?? (epochs == nil ? 0 : 1)
    if data != nil, runs == 0 {
      throw UsageError("--data is for whole trainings; --runs or --epochs asks for them.")
    }
    if let json { try requireWritable(json) }
    let machine = try engine.resolve(profiles: profile)
    try BenchRun(
      workloads: chosen, machine: machine, peers: peers, steps: steps, runs: runs, epochs: epochs,
      data: data, json: json, profiles: profile, isPlain: plain, policies: try chosenPolicies(),
      cache: MachineSettings.load().cache
    ).start()
  }

  /// - Throws: `UsageError` where a way to measure was asked for with an option that it does not take.
  private func check(_ way: String, takes options: [String]) throws {
    let given = [
      ("--sweep", sweep), ("--beside-load", besideLoad), ("--paired", paired != nil),
      ("--against", against != nil), ("--runs", runs != nil), ("--epochs", epochs != nil),
      ("--data", data != nil), ("--batch-size", batchSize != nil), ("--profile", profile),
      ("--plain", plain), ("--dtype-policy", dtypePolicy != nil),
    ]
    let known = options + [way, "--steps", "--threads", "--device"]
    guard given.allSatisfy({ !$0.1 || known.contains($0.0) }) else {
      let list = (options + ["--steps", "--threads", "--device"]).joined(separator: ", ")
      throw UsageError("\(way) takes \(list) and --json, and no other option.")
    }
    if let json { try requireWritable(json) }
  }

  private func runPaired(with program: String) throws {
    try check("--paired", takes: ["--batch-size"])
    guard access(program, X_OK) == 0, let resolved = Files.resolved(program) else {
      throw UsageError("--paired is '\(program)', which is no program: \(systemMessage(errno)).")
    }
    try PairRun(
      workloads: chosenWorkloads(), machine: engine.resolve(), program: resolved, steps: steps,
      json: json
    ).start()
  }

  private func runSweep() throws {
    try check("--sweep", takes: [])
    try SweepRun(shapes: chosenShapes(), machine: engine.resolve(), calls: steps, json: json)
      .start()
  }

  /// Shapes that are written out, or some of the random ones.
  private func chosenShapes() throws -> [SweepShape] {
    if workloads.contains(where: { $0.contains("->") }) {
      return try workloads.map { text in
        if let shape = SweepShape(text) { return shape }
        throw UsageError(
          "'\(text)' is no shape that fits together; one is written as 'conv2D forward 64 x 28x28x32 -> 48, 3x3 / 2, "
            + "same', with \(SweepShape.Kind.allCases.map(\.rawValue).joined(separator: ", ")) and "
            + "\(SweepShape.Pass.allCases.map(\.rawValue).joined(separator: ", ")).")
      }
    }
    let count = workloads.isEmpty ? 200 : Int(workloads[0]) ?? 0
    guard (1...100_000).contains(count) else {
      throw UsageError(
        "--sweep is followed by a number of shapes, from 1 to 100000, by shapes, or by nothing; received "
          + "'\(workloads.joined(separator: " "))'.")
    }
    let words = workloads.dropFirst()
    let shapes = SweepSizes.ordinary.shapes(count).filter { shape in
      words.isEmpty || words.contains { "\(shape)".contains($0) }
    }
    if shapes.isEmpty {
      throw UsageError(
        "none of the \(count) shapes of --sweep has '\(words.joined(separator: "' or '"))' in its name."
      )
    }
    return shapes
  }

  private func runBesideLoad() throws {
    try check("--beside-load", takes: ["--batch-size"])
    try LoadRun(
      workloads: chosenWorkloads(), machine: engine.resolve(), steps: steps, json: json
    ).start()
  }

  /// Each once.
  private func chosenWorkloads() throws -> [Workload] {
    var list: [Workload] = []
    for workload in try workloads.isEmpty
      ? Workload.all() : workloads.flatMap({ try Workload.named($0) })
    {
      let wanted = Workload(name: workload.name, batchSize: batchSize ?? workload.batchSize)
      if !list.contains(wanted) { list.append(wanted) }
    }
    return list
  }

  /// Each once; nil for the workload's own.
  private func chosenPolicies() throws -> [DTypePolicy?] {
    guard let dtypePolicy else { return [nil] }
    var list: [DTypePolicy] = []
    for name in dtypePolicy.split(separator: ",", omittingEmptySubsequences: false) {
      let policy = try DTypePolicy(option: String(name))
      if !list.contains(policy) { list.append(policy) }
    }
    return list
  }

  private func requireWritable(_ path: String) throws {
    do {
      _ = try AtomicFile(path)
    } catch {
      throw UsageError("--json is '\(path)', which cannot be written: \(error)")
    }
  }
}

extension DTypePolicy {
  /// What `--dtype-policy` names.
  ///
  /// - Throws: `UsageError` for an unknown name, with the nearest one.
  init(option name: String) throws {
    let names = Self.allCases.map(\.rawValue)
    guard let policy = DTypePolicy(rawValue: name) else {
      throw UsageError(
        unknown: "--dtype-policy knows \(names.joined(separator: ", ")), not '\(name)'.", name,
        among: names)
    }
    self = policy
  }
}
