import Foundation
import Keratin
import KeratinConfiguration
import KeratinData

/// What every engine is told about a workload: a folder with its definition and its data.
///
/// | file | what |
/// |---|---|
/// | `definition.json` | `workload`, `batch_size`, `threads`, `seed`, `model`, `loss`, `optimizer` in Keras's words |
/// | `inputs.npy`, `targets.npy` | made-up samples for the timing |
/// | `train_inputs.npy`, `train_targets.npy`, `test_inputs.npy`, `test_targets.npy` | real ones, for whole trainings |
struct WorkloadFolder {
  let path: String

  /// - Throws: what reading the definition throws; `FileError` where the folder cannot be written.
  init(_ workload: Workload, threads: Int) throws {
    let file = try workload.file()
    let model = try file.makeModel()
    guard let training = file.training, let config = model.config, let loss = training.loss.config
    else { throw RunError("\(workload.name) cannot be written down for other engines.") }
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("keratin-bench-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let definition: ConfigValue = [
      "workload": .string(workload.name), "batch_size": .int(workload.batchSize),
      "threads": .int(threads), "seed": .int(Int(file.seed)), "model": config, "loss": loss,
      "optimizer": training.optimizer.config,
    ]
    try AtomicFile.write(definition.json(isIndented: true) + "\n", to: self.file("definition.json"))
    let data = MadeUpData(file, model, batchSize: workload.batchSize)
    try NPY.write(data.inputs, to: self.file("inputs.npy"))
    try NPY.write(data.targets, to: self.file("targets.npy"))
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes real samples beside the made-up ones, for engines that do not read data sets themselves.
  func add(_ samples: TrainingSamples) throws {
    for (name, data) in [("train", samples.train), ("test", samples.test)] {
      try NPY.write(data.features, to: file("\(name)_inputs.npy"))
      try NPY.write(data.labels, to: file("\(name)_targets.npy"))
    }
  }
}
