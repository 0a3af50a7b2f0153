import ArgumentParser
import Foundation
import Keratin
import KeratinConfiguration

/// `keratin bench`: how fast the networks of `Examples/` train here.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Times training steps, compilation and inference.",
    discussion: "Workloads: \(Workload.names.joined(separator: ", ")).")

  @Argument(help: "Workloads by name; all if none is named.")
  var workloads: [String] = []

  @Option(help: "Whole trainings on real data.")
  var runs: Int?

  @Option(help: "Epochs on real data.")
  var epochs: Int?

  @Option(help: "Timed steps.")
  var steps: Int = 50

  @Option(help: "Samples per step, instead of the workload's own.")
  var batchSize: Int?

  @OptionGroup var engine: EngineOptions

  @Option(help: "A file for the results, as a JSON list.")
  var json: String?

  func validate() throws {
    try checkPositive(runs, "--runs")
    try checkPositive(epochs, "--epochs")
    try checkPositive(steps, "--steps")
    try checkPositive(batchSize, "--batch-size")
  }

  func run() throws {
    let machine = try engine.resolve()
    let chosen =
      try workloads.isEmpty ? Workload.all() : workloads.flatMap { try Workload.named($0) }
    var seen: Set<String> = []
    var results: [ConfigValue] = []
    print(Measurement.heading)
    for var workload in chosen {
      if let batchSize { workload = Workload(name: workload.name, batchSize: batchSize) }
      guard seen.insert("\(workload.name) \(workload.batchSize)").inserted else { continue }
      let watch = Stopwatch(
        workload: workload, machine: machine, threads: machine.threads, steps: steps,
        epochs: epochs, runs: runs ?? 0)
      let measurement = try watch.measure()
      print(measurement.line)
      results.append(measurement.json)
      // After each, so that an interrupt loses nothing.
      if let json {
        try AtomicFile.write(ConfigValue.list(results).json(isIndented: true) + "\n", to: json)
      }
    }
  }
}
