import Foundation
import Keratin
import KeratinData

/// One run of `keratin train`, everything having been checked: fit, evaluate, save.
struct TrainingRun {
  let model: Model
  let samples: TrainingSamples
  let training: TrainingSection
  let file: TrainingFile
  /// Nil: nothing is saved.
  let folder: OutputFolder?
  let epochs: Int
  let batchSize: Int
  /// How many share a batch.
  let devices: Int
  let resumes: Bool
  let isQuiet: Bool
  /// Whether the device times kernels, and what it found is printed.
  let showsProfile: Bool

  /// - Throws: `Interrupted` after SIGINT; what `fit` and the files throw.
  func start() throws {
    var callbacks = try training.makeCallbacks()
    if let folder { callbacks.append(CSVLogger(path: folder.history)) }
    if let folder, !resumes { folder.removeCheckpoints() }
    let showsBar = !isQuiet && Console.isTerminal
    if showsBar { callbacks.append(ProgressBar(.bar)) }
    callbacks.append(EpochLines())
    do {
      try model.fit(
        samples.train, batchSize: batchSize, epochs: epochs, validation: samples.validation,
        callbacks: callbacks, seed: file.seed, progress: nil, checkpoints: checkpoints,
        interrupt: InterruptSignal.watch(), devices: devices)
    } catch let error as TrainingInterrupted {
      try interrupted(error)
    }
    if showsProfile { try printProfiles() }
    if let folder { try model.save(to: folder.model) }
    let results = try model.evaluate(samples.test, batchSize: batchSize)
    ResultLines.print(results)
  }

  private func printProfiles() throws {
    let peak = Roofline.measured(threads: try model.profiles().first?.profile.threads ?? 1)
    for (name, profile) in try model.profiles() {
      print("\n" + profile.table("\(name) of \(model.name)", peak: peak))
    }
  }

  private var checkpoints: Checkpoints? {
    folder.map {
      Checkpoints(
        directory: $0.checkpoints, every: file.output.checkpointEvery, resumes: resumes)
    }
  }

  private func interrupted(_ error: TrainingInterrupted) throws -> Never {
    if let folder {
      try model.save(to: folder.model)
      Console.error("keratin: \(error)\n  hint: --resume goes on from there.")
    } else {
      Console.error("keratin: \(error) Nothing is saved: there is no --output.")
    }
    throw Interrupted()
  }
}

/// One line for each epoch, for scripts: `epoch 5/5 loss 0.0312 accuracy 0.9902 val_loss 0.0301 val_accuracy 0.9906`.
final class EpochLines: Callback {
  func onEpochEnd(_ epoch: Int, _ logs: Logs, _ training: Training) {
    let numbers = logs.entries.map { "\($0.name) \(ResultLines.text($0.value))" }
    print("epoch \(epoch + 1)/\(training.epochs) \(numbers.joined(separator: " "))")
    // A script that reads a pipe wants the line now.
    fflush(nil)
  }
}

/// What comes last: `test loss: 0.0301`, then `test accuracy: 0.9906`.
enum ResultLines {
  /// The accuracy, if there is one, stands last.
  static func print(_ logs: Logs) {
    let (last, first) = logs.entries.reduce(into: ([Logs.Entry](), [Logs.Entry]())) {
      if $1.name == "accuracy" { $0.0.append($1) } else { $0.1.append($1) }
    }
    for entry in first + last { Swift.print("test \(entry.name): \(text(entry.value))") }
  }

  static func text(_ value: Double) -> String { String(format: "%.4f", value) }
}
