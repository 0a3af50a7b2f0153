import Foundation
import Testing

@testable import Keratin

/// A training that is killed and goes on ends with the same bits.
@Suite struct ResumeTests {
  struct Killed: Error {}

  /// Ten steps an epoch. `kill`: after how many batches of this run.
  private func train(
    _ folder: String, killAfter kill: Int? = nil, resumes: Bool = true, epochs: Int = 6,
    every: Int = 3, before: ((Int) throws -> Void)? = nil
  ) throws -> (history: History, weights: NamedArrays, stopped: Int?) {
    let (x, y) = corners(60)
    let model = try smallModel(seed: 11, dropout: 0.2)
    var count = 0
    let killer = LambdaCallback(onBatchEnd: { batch, _ in
      count += 1
      try before?(count)
      if count == kill { throw Killed() }
    })
    let stopping = EarlyStopping(
      monitor: "val_loss", minDelta: 0.05, patience: 1, restoresBestWeights: true)
    let history = try model.fit(
      inputs: [x], target: y, batchSize: 5, epochs: epochs, validationSplit: 1.0 / 6,
      callbacks: [
        killer, stopping, CSVLogger(path: folder + "/history.csv"),
        LearningRateScheduler { epoch, rate in rate * 0.9 },
      ], progress: nil,
      checkpoints: Checkpoints(directory: folder, every: every, resumes: resumes))
    return (history, model.weightArrays, stopping.stoppedEpoch)
  }

  private func values(_ history: History) -> [[Double]] { history.names.map { history[$0] } }

  @Test(arguments: [1, 2, 4, 9, 10, 11, 25, 37])
  func endsWithTheSameBits(_ kill: Int) throws {
    let (whole, parts) = (try TemporaryFolder(), try TemporaryFolder())
    let expected = try train(whole.path)
    #expect(throws: Killed.self) { try train(parts.path, killAfter: kill) }
    // Killed a second time, soon after.
    #expect(throws: Killed.self) { try train(parts.path, killAfter: 2) }
    let found = try train(parts.path)
    #expect(found.weights == expected.weights)
    #expect(found.history.epochs == expected.history.epochs)
    #expect(values(found.history) == values(expected.history))
    #expect(found.stopped == expected.stopped)
    #expect(
      try String(contentsOfFile: parts.path + "/history.csv", encoding: .utf8)
        == String(contentsOfFile: whole.path + "/history.csv", encoding: .utf8))
    // Once more: there is nothing left to do, and the same is found.
    let again = try train(parts.path)
    #expect(again.weights == expected.weights)
    #expect(values(again.history) == values(expected.history))
  }

  /// The process dies at once: in a step, or in the middle of writing, since here every step writes.
  @Test(arguments: [3, 17, 40])
  func endsWithTheSameBitsAfterSIGKILL(_ milliseconds: Int) async throws {
    let (whole, parts) = (try TemporaryFolder(), try TemporaryFolder())
    let expected = try train(whole.path, every: 1)
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [folder = parts.path as String, time = milliseconds as Int] in
      Thread.detachNewThread {
        usleep(UInt32(time * 1000))
        kill(getpid(), SIGKILL)
      }
      while true { _ = try ResumeTests().train(folder, every: 1) }
    }
    let found = try train(parts.path, every: 1)
    #expect(found.weights == expected.weights)
    #expect(values(found.history) == values(expected.history))
  }

  /// A checkpoint that was being written when the process died: half a file under the temporary's name, and one that is
  /// truncated under its own.
  @Test func aDamagedCheckpointIsPassedOver() throws {
    let (whole, parts) = (try TemporaryFolder(), try TemporaryFolder())
    let expected = try train(whole.path)
    #expect(throws: Killed.self) { try train(parts.path, killAfter: 8) }
    let names = try FileManager.default.contentsOfDirectory(atPath: parts.path)
      .filter { $0.hasPrefix("checkpoint-") }.sorted()
    let newest = try #require(names.last)
    let data = try #require(FileManager.default.contents(atPath: parts.path + "/" + newest))
    try data.prefix(data.count / 2).write(
      to: URL(fileURLWithPath: parts.path + "/checkpoint-000000099.safetensors"))
    try data.prefix(100).write(
      to: URL(fileURLWithPath: parts.path + "/.\(newest).part-1-1"))
    let found = try train(parts.path)
    #expect(found.weights == expected.weights)
    #expect(values(found.history) == values(expected.history))
  }

  @Test func anInterruptSavesAfterItsStep() throws {
    let folder = try TemporaryFolder()
    let (x, y) = corners(20)
    let interrupt = Interrupt()
    let asker = LambdaCallback(onBatchEnd: { batch, _ in if batch == 1 { interrupt.request() } })
    let model = try smallModel()
    let error = #expect(throws: TrainingInterrupted.self) {
      try model.fit(
        inputs: [x], target: y, batchSize: 5, epochs: 2, callbacks: [asker], progress: nil,
        checkpoints: Checkpoints(directory: folder.path), interrupt: interrupt)
    }
    #expect(error?.batch == 2)
    #expect(error?.checkpoint == folder.path + "/checkpoint-000000002.safetensors")
    let other = try smallModel()
    let history = try other.fit(
      inputs: [x], target: y, batchSize: 5, epochs: 2, progress: nil,
      checkpoints: Checkpoints(directory: folder.path, resumes: true))
    let plain = try smallModel()
    let expected = try plain.fit(inputs: [x], target: y, batchSize: 5, epochs: 2, progress: nil)
    #expect(other.weightArrays == plain.weightArrays)
    #expect(history["loss"] == expected["loss"])
  }

  @Test func anotherNetworksCheckpointIsRefused() throws {
    let folder = try TemporaryFolder()
    let (x, y) = corners(10)
    try smallModel().fit(
      inputs: [x], target: y, epochs: 1, progress: nil,
      checkpoints: Checkpoints(directory: folder.path))
    let other = try Sequential(name: "other", seed: 3) {
      Input(2)
      Dense(units: 9)
      Dense(units: 3, activation: .softmax)
    }
    try other.compile(optimizer: .adam(learningRate: 0.05), loss: .sparseCategoricalCrossentropy)
    let error = #expect(throws: FileError.self) {
      try other.fit(
        inputs: [x], target: y, epochs: 1, progress: nil,
        checkpoints: Checkpoints(directory: folder.path, resumes: true))
    }
    #expect(
      error?.description.contains("another network's: 'weights/dense/kernel', f32[2, 9]") == true)

    let error2 = #expect(throws: FileError.self) {
      try smallModel().fit(
        inputs: [x], target: y, batchSize: 3, epochs: 1, progress: nil,
        checkpoints: Checkpoints(directory: folder.path, resumes: true))
    }
    #expect(error2?.description.contains("batch_size was 32, and is 3") == true)
  }
}
