import Keratin
import KeratinConfiguration

/// The program that `dump` and `explain` look into.
struct ProgramSource {
  /// `mnist_cnn, training`
  let title: String
  let program: Program
  /// Samples in a step.
  let batchSize: Int

  /// - Parameters:
  ///   - path: A model or a training file.
  ///   - isTraining: A training step, not inference.
  ///   - batchSize: Nil: the training file's.
  init(path: String, isTraining: Bool, batchSize: Int?, device: Device = .reference) throws {
    let source = try ModelSource(path: path, device: device)
    let model = source.model
    if let training = source.file?.training {
      try model.compile(
        optimizer: training.optimizer, loss: training.loss, metrics: training.metrics,
        device: device, dtypePolicy: training.dtypePolicy)
    }
    if isTraining {
      guard model.compiled != nil else {
        throw UsageError("'\(path)' says no loss; only inference can be shown.")
      }
      program = try model.trainingProgram()
    } else {
      program = try model.inferenceProgram()
    }
    title = "\(model.name), \(isTraining ? "training" : "inference")"
    self.batchSize = batchSize ?? source.file?.training?.batchSize ?? 1
  }

  var sizes: Sizes { ["batch": batchSize] }
}
