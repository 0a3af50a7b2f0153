import Foundation
import Keratin
import KeratinConfiguration
import KeratinData

/// What every engine is told about a workload: a folder with its definition and its data.
///
/// | file | what |
/// |---|---|
/// | `definition.json` | `workload`, `batch_size`, `threads`, `seed`, `model`, `preprocessing`, `loss`, `optimizer` in Keras's words |
/// | `inputs.npy`, `targets.npy` | made-up samples for the timing, prepared as the model takes them |
/// | `train_inputs.npy`, `train_targets.npy`, `test_inputs.npy`, `test_targets.npy` | real ones, for whole trainings, before the preprocessing |
struct WorkloadFolder {
  let path: String

  /// - Throws: what reading the definition throws; `FileError` where the folder cannot be written.
  init(_ workload: Workload, threads: Int) throws {
    let file = try workload.file(), data = file.data
    let model = try file.timed.makeModel()
    let shape = model.inputs[0].type.shape.dropFirst().compactMap(\.known)
    var preprocessing: ConfigValue = []
    if case .list(let layers)? = try data.preparation(shape)?.config?.content {
      preprocessing = .list(Array(layers.dropFirst()))
    }
    guard let training = file.training, let config = model.config, let loss = training.loss.config
    else { throw RunError("\(workload.name) cannot be written down for other engines.") }
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("keratin-bench-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let definition: ConfigValue = [
      "workload": .string(workload.name), "batch_size": .int(workload.batchSize),
      "threads": .int(threads), "seed": .int(Int(file.seed)), "model": config,
      "preprocessing": preprocessing, "loss": loss,
      "optimizer": training.optimizer.config,
    ]
    try AtomicFile.write(definition.json(isIndented: true) + "\n", to: self.file("definition.json"))
    let samples = MadeUpData(file, model, batchSize: workload.batchSize)
    try NPY.write(data.prepared(samples.inputs), to: self.file("inputs.npy"))
    try NPY.write(samples.targets, to: self.file("targets.npy"))
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
