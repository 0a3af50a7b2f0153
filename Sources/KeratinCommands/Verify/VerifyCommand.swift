import ArgumentParser
import Foundation
import Keratin

/// `keratin verify MODEL|CONFIG --against DEVICE`: two engines on the same numbers.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract:
      "Runs a network on two engines, and names the first operation that they disagree about.",
    discussion: """
      One step of training, where the file says a loss, and one inference, on the same weights, samples and random \
      numbers. Every operation is computed by both engines from the same operands; then the whole programs run. The \
      samples are those of the training file or of --data where they are at hand, else random ones. Exit status 1 where \
      the engines disagree by more than rounding explains.
      """)

  @Argument(help: "A model (.safetensors) or a training file (YAML).")
  var model: String

  @Option(
    help: "Compare with: \(Machine.deviceNames.joined(separator: ", ")), xla:KIND or xla:/PLUGIN.")
  var against: String

  @Option(help: "A data set by name, or the folder where one lies.")
  var data: String?

  @Option(help: "Samples in the step.")
  var batchSize: Int = 4

  @Option(help: "How many of the largest differences are shown.")
  var rows: Int = 10

  @OptionGroup var engine: EngineOptions

  func validate() throws {
    try checkPositive(batchSize, "--batch-size")
    try checkPositive(rows, "--rows")
  }

  func run() throws {
    let machine = try engine.resolve()
    var settings = try MachineSettings.load()
    settings.device = against
    settings.threads = engine.threads ?? settings.threads
    let other = try Machine(settings)
    guard machine.deviceName != other.deviceName else {
      throw UsageError(
        "--device and --against are both '\(against)'; an engine agrees with itself.")
    }
    let source = try ModelSource(path: model, device: machine.device)
    let network = source.model
    if let training = source.file?.training {
      try network.compile(
        optimizer: training.optimizer, loss: training.loss, metrics: training.metrics,
        device: machine.device)
    }
    let samples = try VerificationSamples(
      source, data: data, count: batchSize, folder: machine.dataFolder)
    let table = VerificationTable(
      title: network.name, batchSize: samples.count, samples: samples.origin, rows: rows)
    let found = try network.verify(
      inputs: samples.inputs, target: samples.target, against: other.device)
    print(table.text(found))
    if let disagreement = found.disagreement { throw RunError("\(disagreement)") }
    print("verified: \(machine.deviceName) and \(other.deviceName) agree")
  }
}
