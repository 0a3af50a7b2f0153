import ArgumentParser
import Foundation
import Keratin
import KeratinData

/// `keratin train CONFIG.yaml`: the network of a file, trained as the file says.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Trains the network that a file describes.",
    discussion: """
      Prints one line for each epoch, and last the accuracy on the samples to test with. An interrupt (Ctrl-C) finishes \
      the step, saves, and exits with 130; --resume goes on from there.
      """)

  @Argument(help: "A training file (YAML).")
  var config: String

  @Option(help: "Whole passes over the samples.")
  var epochs: Int?

  @Option(help: "Samples per step.")
  var batchSize: Int?

  @OptionGroup var engine: EngineOptions

  @Option(help: "How many devices of the engine share each batch.")
  var devices: Int?

  @Option(help: "The folder where the data set lies.")
  var data: String?

  @Option(help: "The folder for model.safetensors, checkpoints and history.csv.")
  var output: String?

  @Flag(help: "Go on from the newest whole checkpoint in the output folder.")
  var resume = false

  @Option(help: "What the first weights, the order of the samples and dropout follow from.")
  var seed: UInt64?

  @Flag(help: "No progress bar.")
  var quiet = false

  @Flag(help: "Say what each layer and each kernel took, before the test.")
  var profile = false

  func validate() throws {
    try checkPositive(epochs, "--epochs")
    try checkPositive(batchSize, "--batch-size")
    try checkPositive(devices, "--devices")
    if resume, output == nil {
      throw ValidationError("--resume goes on from a checkpoint in --output, which is missing.")
    }
  }

  func run() throws {
    let machine = try engine.resolve(devices: devices ?? 1, profiles: profile)
    var file = try TrainingFile(contentsOf: config)
    if let seed { file.seed = seed }
    guard let training = file.training else {
      throw UsageError("\(config): 'training' is missing: the file says no loss.")
    }
    let batchSize = batchSize ?? training.batchSize
    try machine.check(devices: devices ?? 1, batchSize: batchSize)
    let source = try file.data.source(config)
    let model = try file.makeModel()
    let folder = try output.map { try OutputFolder($0) }
    try model.compile(
      optimizer: training.optimizer, loss: training.loss, metrics: training.metrics,
      device: machine.device, dtypePolicy: training.dtypePolicy)

    let samples = try file.data.load(source, from: data, folder: machine.dataFolder)
    model.classNames = samples.train.classNames.isEmpty ? nil : samples.train.classNames
    let run = TrainingRun(
      model: model, samples: samples, training: training, file: file, folder: folder,
      epochs: epochs ?? training.epochs, batchSize: batchSize, devices: devices ?? 1,
      resumes: resume, isQuiet: quiet, showsProfile: profile)
    try run.start()
  }
}
