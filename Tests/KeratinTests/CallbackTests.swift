import Foundation
import Testing

@testable import Keratin

@Suite struct CallbackTests {
  @Test func callsComeInOrder() throws {
    let (x, y) = corners(10)
    var calls: [String] = []
    let recorder = LambdaCallback(
      onTrainBegin: { _ in calls.append("begin") },
      onEpochBegin: { epoch, _ in calls.append("epoch \(epoch)") },
      onBatchBegin: { batch, _ in calls.append("batch \(batch)") },
      onBatchEnd: { batch, training in
        calls.append("batch \(batch) of \(training.batchCount) done")
      },
      onEpochEnd: { epoch, logs, _ in calls.append("epoch \(epoch) done: \(logs.names)") },
      onTrainEnd: { _ in calls.append("end") })
    try smallModel().fit(
      inputs: [x], target: y, batchSize: 6, epochs: 1, callbacks: [recorder], progress: nil)
    #expect(
      calls == [
        "begin", "epoch 0", "batch 0", "batch 0 of 2 done", "batch 1", "batch 1 of 2 done",
        "epoch 0 done: [\"loss\", \"accuracy\"]", "end",
      ])
  }

  @Test func earlyStoppingStopsAndRestores() throws {
    let (x, y) = corners(12)
    let model = try smallModel()
    var best: NamedArrays = [:]
    let keeper = LambdaCallback(onEpochEnd: { epoch, _, training in
      if epoch == 0 { best = training.model.weightArrays }
    })
    // Nothing is an improvement by so much: the first epoch stays the best.
    let stopping = EarlyStopping(
      monitor: "loss", minDelta: 100, patience: 2, restoresBestWeights: true)
    let history = try model.fit(
      inputs: [x], target: y, epochs: 10, callbacks: [keeper, stopping], progress: nil)
    #expect(history.epochs.count == 3)
    #expect(stopping.stoppedEpoch == 2)
    #expect(model.weightArrays == best)
  }

  @Test func aNameThatIsNotReportedIsNamed() throws {
    let (x, y) = corners(6)
    let error = #expect(throws: ConfigError.self) {
      try smallModel().fit(
        inputs: [x], target: y, callbacks: [EarlyStopping(monitor: "acuracy")], progress: nil)
    }
    #expect(error?.hint == "did you mean 'accuracy'?")
  }

  @Test func theLearningRateFollowsItsSchedule() throws {
    let (x, y) = corners(6)
    var rates: [Double] = []
    let schedule = LearningRateScheduler { epoch, rate in epoch == 1 ? rate / 2 : rate }
    let probe = LambdaCallback(onEpochEnd: { _, _, training in rates.append(training.learningRate) }
    )
    try smallModel().fit(
      inputs: [x], target: y, epochs: 3, callbacks: [schedule, probe], progress: nil)
    #expect(rates == [Double(Float(0.05)), Double(Float(0.025)), Double(Float(0.025))])
  }

  @Test func theProgressBarLooksLikeKeras() throws {
    let (x, y) = corners(12)
    var text = ""
    var now = 0.0
    let bar = ProgressBar(
      .bar, write: { text += $0 },
      clock: {
        now += 0.06; return now
      })
    try smallModel().fit(inputs: [x], target: y, batchSize: 4, epochs: 1, progress: bar)
    #expect(text.hasPrefix("Epoch 1/1\n\r"))
    #expect(text.contains("1/3\u{1B}[0m "))
    #expect(text.contains("3/3\u{1B}[0m \u{1B}[32m" + String(repeating: "━", count: 20)))
    #expect(text.contains("ms/step - accuracy: "))
    #expect(text.hasSuffix("\n"))

    text = ""
    let lines = ProgressBar(
      .line, write: { text += $0 },
      clock: {
        now += 0.06; return now
      })
    try smallModel().fit(inputs: [x], target: y, batchSize: 4, epochs: 2, progress: lines)
    #expect(text.split(separator: "\n").count == 4)
    #expect(text.contains("3/3 - 0s - 60ms/step - accuracy: "))
  }

  @Test func filesOfCallbacks() throws {
    let folder = try TemporaryFolder()
    let (x, y) = corners(12)
    let csv = CSVLogger(path: folder.path + "/log.csv")
    let saver = ModelCheckpoint(
      path: folder.path + "/best-{epoch}.safetensors", monitor: "loss", savesBestOnly: true)
    let model = try smallModel()
    let history = try model.fit(
      inputs: [x], target: y, epochs: 2, callbacks: [csv, saver], progress: nil)
    let lines = try String(contentsOfFile: csv.path, encoding: .utf8).split(separator: "\n")
    #expect(lines[0] == "epoch,loss,accuracy")
    #expect(lines[2] == "1,\(history["loss"][1]),\(history["accuracy"][1])")
    let saved = try Model.load(from: folder.path + "/best-2.safetensors")
    #expect(saved.weightArrays == model.weightArrays)
  }
}
