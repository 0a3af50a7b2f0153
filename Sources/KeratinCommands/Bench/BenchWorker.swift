import ArgumentParser
import Foundation
import Keratin
import KeratinConfiguration
import KeratinCPU
import KeratinGraph

/// `keratin bench-worker FOLDER`: Keratin's side of the conversation that `bench` has with each engine, in a process of
/// its own. `Benchmarks/README.md` has the words.
struct BenchWorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench-worker", abstract: "What bench starts to time this engine.",
    shouldDisplay: false)

  @Argument(help: "The folder with the workload's definition and data.")
  var folder: String

  @Option(help: "When the process was started, on the monotonic clock, in seconds.")
  var started: Double

  @OptionGroup var engine: EngineOptions

  @Option(help: "The folder where data sets lie, for whole trainings.")
  var data: String?

  @Flag(help: "Time every kernel.")
  var profile = false

  @Flag(help: "Make pixels that nobody sees.")
  var plain = false

  @Option(help: "What products multiply.")
  var dtypePolicy: String?

  func run() throws {
    try Pipeline.$leftOut.withValue(plain ? ["dead pixels"] : []) { try work() }
  }

  private func work() throws {
    let definition = try ConfigValue(contentsOf: "\(folder)/definition.json")
    guard let name = definition["workload"]?.text, let size = definition["batch_size"]?.number
    else { throw RunError("\(folder)/definition.json has no workload and batch_size.") }
    let workload = Workload(name: name, batchSize: Int(size))
    var worker = try BenchWorker(
      workload, folder: folder, machine: engine.resolve(profiles: profile), started: started,
      data: data, policy: dtypePolicy.map { try DTypePolicy(option: $0) })
    say(worker.introduction)
    while let line = readLine() {
      let words = line.split(separator: " ").map(String.init)
      say(try worker.answer(words.first ?? "", words.dropFirst().compactMap { Int($0) }))
    }
  }

  private func say(_ reply: ConfigValue) {
    print(reply.json())
    fflush(nil)
  }
}

/// A network that is ready to be timed: it has been compiled and has made its first step.
struct BenchWorker {
  private let workload: Workload
  private let machine: Machine
  private let dataFolder: String?
  private let model: Model
  private let file: TrainingFile
  private let batches: [(inputs: NDArray, target: NDArray)]
  private var next = 0
  /// One for each batch size that was asked for.
  private var predictors: [Int: (function: Predictor, inputs: NDArray)] = [:]
  /// What is said first.
  let introduction: ConfigValue

  init(
    _ workload: Workload, folder: String, machine: Machine, started: Double, data: String?,
    policy: DTypePolicy?
  ) throws {
    self.workload = workload
    self.machine = machine
    dataFolder = data
    var file = try workload.file()
    if let policy { file.training?.dtypePolicy = policy }
    self.file = file
    model = try file.timed.makeModel()
    guard let training = file.training else { throw RunError("\(workload.name) has no training.") }
    try training.compile(model, machine)
    let compileStart = seconds()
    let program = try model.trainingProgram()
    let compileSeconds = seconds() - compileStart
    let inputs = try NPY.read("\(folder)/inputs.npy")
    let targets = try NPY.read("\(folder)/targets.npy")
    let size = workload.batchSize
    batches = stride(from: 0, to: inputs.shape[0], by: size).map {
      (inputs.rows($0..<$0 + size), targets.rows($0..<$0 + size))
    }
    try model.trainOnBatch(inputs: [batches[0].inputs], target: batches[0].target)
    let firstStep = seconds() - started
    let sizes = ["batch": size]
    func operations(_ program: Program) throws -> Int {
      try Plan(program).costs(sizes).reduce(0) { $0 + $1.operations }
    }
    introduction = [
      "engine": .string(machine.device.engine.name), "how": "",
      "first_step_seconds": .double(firstStep), "compile_seconds": .double(compileSeconds),
      "operations": .int(try operations(program.optimized())),
      "defined_operations": .int(try operations(program)),
    ]
  }

  /// What a line is answered with.
  mutating func answer(_ word: String, _ numbers: [Int]) throws -> ConfigValue {
    switch (word, numbers.count) {
    case ("train", 1): return try timed(numbers[0]) { try $0.step() }
    case ("infer", 2):
      let batchSize = numbers[0]
      let (predictor, inputs) = try predictor(batchSize)
      return try timed(numbers[1]) { _ in _ = try predictor(inputs) }
    case ("memory", 0): return ["peak_rss_mb": .double(MemoryUse.peakMegabytes)]
    case ("profile", 0): return ["profile": .string(try profile())]
    case ("fit", 2): return try fit(epochs: numbers[0], run: numbers[1])
    case _: throw RunError("bench-worker does not know '\(word)' with \(numbers.count) numbers.")
    }
  }

  /// All steps and predictions so far, the first of each among them.
  private func profile() throws -> String {
    let steps = try model.profiles().first { $0.name == "training step" }
    var tables = [steps?.profile.table("training step of \(workload.name)") ?? ""]
    for (count, (predictor, _)) in predictors.sorted(by: { $0.key < $1.key }) {
      let name = "inference of \(count == 1 ? "1 sample" : "\(count) samples") by \(workload.name)"
      tables.append(try predictor.profile().table(name))
    }
    return tables.joined(separator: "\n")
  }

  private mutating func timed(
    _ count: Int, _ body: (inout BenchWorker) throws -> Void
  ) rethrows -> ConfigValue {
    let (start, work) = (seconds(), processorSeconds())
    for _ in 0..<count { try body(&self) }
    return [
      "seconds": .double(seconds() - start),
      "processor_seconds": .double(processorSeconds() - work),
    ]
  }

  private mutating func step() throws {
    let batch = batches[next]
    next = (next + 1) % batches.count
    try model.trainOnBatch(inputs: [batch.inputs], target: batch.target)
  }

  private mutating func predictor(_ batchSize: Int) throws -> (Predictor, NDArray) {
    if let known = predictors[batchSize] { return known }
    // Batches may be smaller than what is asked for.
    var parts: [NDArray] = []
    while parts.reduce(0, { $0 + $1.shape[0] }) < batchSize {
      parts.append(batches[parts.count % batches.count].inputs)
    }
    let made = (try model.predictor(), NDArray(joining: parts).rows(0..<batchSize))
    predictors[batchSize] = made
    return made
  }

  /// A whole training on real data, from new first weights.
  private func fit(epochs: Int, run: Int) throws -> ConfigValue {
    let source = try file.data.source(workload.name)
    let samples = try file.data.load(source, from: dataFolder, folder: machine.dataFolder)
    let config = try file.seeded(run).makeModel()
    try file.training!.compile(config, machine)
    let watch = EpochWatch()
    let start = seconds()
    try config.fit(
      samples.train, batchSize: workload.batchSize, epochs: epochs, callbacks: [watch],
      seed: file.seed + UInt64(run), progress: nil)
    let total = seconds() - start
    let logs = try config.evaluate(samples.test, batchSize: workload.batchSize)
    return [
      "epoch_seconds": .list(watch.epochs.map { .double($0) }), "total_seconds": .double(total),
      "accuracy": logs["accuracy"].map { .double($0) } ?? nil,
    ]
  }
}

extension TrainingFile {
  /// The same with other random numbers, for the n-th run of several.
  fileprivate func seeded(_ run: Int) -> TrainingFile {
    var copy = self
    copy.seed += UInt64(run)
    return copy
  }
}

extension TrainingSection {
  fileprivate func compile(_ model: Model, _ machine: Machine) throws {
    try model.compile(
      optimizer: optimizer, loss: loss, metrics: metrics, device: machine.device,
      dtypePolicy: dtypePolicy)
  }
}

/// Seconds of each epoch.
private final class EpochWatch: Callback {
  private var start = 0.0
  private(set) var epochs: [Double] = []
  func onEpochBegin(_ epoch: Int, _ training: Training) { start = seconds() }
  func onEpochEnd(_ epoch: Int, _ logs: Logs, _ training: Training) {
    epochs.append(seconds() - start)
  }
}

/// Memory of this process.
enum MemoryUse {
  /// The greatest resident size so far, in 10⁶ bytes. (`getrusage` counts also what was there before `exec`.)
  static var peakMegabytes: Double {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let kilobytes = Double(line.filter(\.isNumber))
    else { return .nan }
    return kilobytes * 1024 / 1e6
  }
}

extension ConfigValue {
  /// The words of a string; nil for anything else.
  var text: String? {
    if case .string(let text) = content { return text }
    return nil
  }

  /// A number of either kind; nil for anything else.
  var number: Double? {
    switch content {
    case .int(let value): Double(value)
    case .double(let value): value
    case _: nil
    }
  }
}
