import Foundation
import KeratinConfiguration
import KeratinGraph

/// Where in a training a checkpoint was made.
struct CheckpointPosition: Hashable {
  /// The epoch that goes on.
  var epoch = 0
  /// Its next batch.
  var batch = 0
  /// A callback had ended the training.
  var isStopped = false
}

/// The checkpoints of a directory: `checkpoint-000001500.safetensors`, by steps done.
///
/// Each holds the state of every stateful object of `fit`: weights, optimiser, running sums of the metrics, callbacks and
/// history, and the position. What is random follows from seed and step, the order of samples from seed and epoch.
struct CheckpointStore {
  let checkpoints: Checkpoints

  init(_ checkpoints: Checkpoints) throws {
    self.checkpoints = checkpoints
    do {
      try FileManager.default.createDirectory(
        atPath: checkpoints.directory, withIntermediateDirectories: true)
    } catch {
      throw FileError(
        checkpoints.directory, "The directory for checkpoints cannot be made.",
        hint: "choose another directory, or change the permissions of the one above.")
    }
  }

  /// Newest first.
  var files: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: checkpoints.directory)) ?? []
    return names.filter { $0.hasPrefix("checkpoint-") && $0.hasSuffix(".safetensors") }
      .sorted(by: >).map { "\(checkpoints.directory)/\($0)" }
  }

  /// Writes one, and removes those that are too many. Returns its path.
  @discardableResult
  func save(_ training: Training, _ trainer: Trainer, _ position: CheckpointPosition) throws
    -> String
  {
    let digits = "\(training.step)"
    let path =
      "\(checkpoints.directory)/checkpoint-"
      + String(repeating: "0", count: max(0, 9 - digits.count)) + digits + ".safetensors"
    let state = try CheckpointState(training, trainer, position)
    try SafeTensors.write(state.arrays, metadata: state.metadata, to: path)
    for old in files.dropFirst(max(1, checkpoints.keeps)) {
      try? FileManager.default.removeItem(atPath: old)
    }
    return path
  }

  /// Puts the state of the newest whole checkpoint back; nil where there is none.
  /// - Throws: Where it belongs to another network or another training.
  func newest(_ training: Training, _ trainer: Trainer) throws -> CheckpointPosition? {
    for path in files {
      let found: (arrays: NamedArrays, metadata: [String: String])
      do {
        found = try SafeTensors.read(path)
      } catch is FileError {
        // Damaged: the one before it is whole, or there is none.
        continue
      }
      guard found.metadata["format"] == "keratin-checkpoint" else { continue }
      try ModelFile.checkVersion(found.metadata, path, kind: "checkpoint")
      return try CheckpointState(found.arrays, found.metadata, path).restore(training, trainer)
    }
    return nil
  }
}
