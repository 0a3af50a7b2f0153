import ArgumentParser
import Keratin

/// `keratin evaluate MODEL --data NAME|DIR`: loss and metrics of a trained network.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Loss and metrics of a trained network.")

  @Argument(help: "A model file (.safetensors).")
  var model: String

  @Option(help: "A data set by name, or the folder where one lies: its samples to test with.")
  var data: String

  @Option(help: "Samples per step.")
  var batchSize: Int = 128

  @OptionGroup var engine: EngineOptions

  func validate() throws { try checkPositive(batchSize, "--batch-size") }

  func run() throws {
    let machine = try engine.resolve()
    let network = try ModelSource(trained: model, device: machine.device).model
    guard network.compiled != nil else {
      throw UsageError("'\(model)' does not say with which loss it was trained.")
    }
    let samples = try DataSource.test(data, for: network, folder: machine.dataFolder)
    ResultLines.print(try network.evaluate(samples, batchSize: batchSize))
  }
}
