import Foundation
import KeratinConfiguration
import KeratinTestSupport
import Testing

/// Whole runs of small networks on the digits inside the package.
@Suite struct TrainTests {
  @Test func trainEvaluatePredict() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(UsageTests.file(), to: "tiny.yaml")
    let run = folder.file("run")
    let trained = try CommandLineTool.run("train", path, "--output", run, "--quiet")
    #expect(trained.status == 0, "\(trained.error)")
    #expect(trained.lines.count == 4)
    let number = "[0-9]+\\.[0-9]{4}"
    for (line, epoch) in zip(trained.lines, 1...2) {
      let pattern =
        "^epoch \(epoch)/2 loss \(number) accuracy \(number) val_loss \(number) val_accuracy \(number)$"
      #expect(line.range(of: pattern, options: .regularExpression) != nil, "\(line)")
    }
    let last = try #require(trained.lines.last)
    #expect(last.range(of: "^test accuracy: \(number)$", options: .regularExpression) != nil)
    #expect(trained.lines[2].hasPrefix("test loss: "))
    let history = try String(contentsOfFile: run + "/history.csv", encoding: .utf8)
    #expect(history.hasPrefix("epoch,loss,accuracy,val_loss,val_accuracy\n0,"))
    #expect(history.split(separator: "\n").count == 3)

    let model = run + "/model.safetensors"
    let evaluated = try CommandLineTool.run("evaluate", model, "--data", "digits")
    #expect(evaluated.status == 0, "\(evaluated.error)")
    #expect(evaluated.lines.last == last)

    let predicted = try CommandLineTool.run(
      "predict", model, "digits", "--index", "7", "--top", "2")
    #expect(predicted.status == 0, "\(predicted.error)")
    #expect(
      predicted.output.range(
        of: "^digits 7: [0-9] \(number), [0-9] \(number) \\(is [0-9]\\)\n$",
        options: .regularExpression) != nil, "\(predicted.output)")
    let list = try CommandLineTool.run("predict", model, "digits", "--json")
    guard case .list(let entries) = try ConfigValue(json: list.output).content else {
      Issue.record("a list is expected, received \(list.output.prefix(99))")
      return
    }
    #expect(entries.count == 360)
    #expect(entries[7]["index"] == 7)
    let beyond = try CommandLineTool.run("predict", model, "digits", "--index", "360")
    #expect(beyond.status == 2)
    #expect(beyond.error.contains("has the samples 0 to 359."))

    let summary = try CommandLineTool.run("summary", model)
    #expect(summary.output.contains("Model: \"tiny\""))
    #expect(summary.output.contains("650"))
  }

  @Test func profile() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(UsageTests.file(), to: "tiny.yaml")
    let result = try CommandLineTool.run("train", path, "--epochs", "1", "--quiet", "--profile")
    #expect(result.status == 0, "\(result.error)")
    let heads = result.lines.filter { $0.contains(" ms each, of which ") }
    #expect(heads.count == 2)
    #expect(heads.first?.hasPrefix("training step of tiny: ") == true)
    #expect(heads.last?.hasPrefix("evaluation step of tiny: ") == true)
    #expect(result.lines.contains { $0.hasSuffix("% peak  layer") })
    #expect(result.lines.contains { $0.hasSuffix("  dense (Dense, units: 10)") })
    #expect(result.lines.contains { $0.hasSuffix("  outside the kernels") })
    // What a script reads still stands first and last.
    #expect(result.lines.first?.hasPrefix("epoch 1/1 loss ") == true)
    #expect(result.lines.last?.hasPrefix("test accuracy: ") == true)
  }

  @Test func onlyTheNativeEngineHasProfiles() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(UsageTests.file(), to: "tiny.yaml")
    let result = try CommandLineTool.run("train", path, "--profile", "--device", "reference")
    #expect(result.status == 2)
    #expect(
      result.error.contains(
        "--profile times the kernels of the native engine; 'reference' does not tell its own apart."
      ), "\(result.error)")
  }

  @Test func optionsGoBeforeTheFile() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(UsageTests.file(), to: "tiny.yaml")
    let result = try CommandLineTool.run(
      "train", path, "--epochs", "1", "--batch-size", "300", "--seed", "9", "--threads", "1",
      "--device", "interpreter")
    #expect(result.status == 0, "\(result.error)")
    #expect(result.lines.count == 3)
    #expect(result.lines[0].hasPrefix("epoch 1/1 "))
  }

  /// Interrupted twice, resumed twice: the same model and history as never interrupted.
  @Test func interruptAndResume() throws {
    let folder = try TemporaryFolder()
    let text = UsageTests.file("epochs: 2", "epochs: 30")
    let path = try folder.write(text, to: "tiny.yaml")
    let whole = try CommandLineTool.run("train", path, "--output", folder.file("whole"), "--quiet")
    #expect(whole.status == 0, "\(whole.error)")

    let parts = folder.file("parts")
    // A resumed run may have little left: its first line will do.
    for (round, line) in ["epoch 3/30", "epoch "].enumerated() {
      let arguments = ["train", path, "--output", parts] + (round == 0 ? [] : ["--resume"])
      let running = try CommandLineTool.start(arguments)
      let isThere = running.waits(for: line)
      running.process.interrupt()
      let result = try running.finish()
      #expect(isThere || result.status == 0)
      // A run that is quicker than the signal ends as it should.
      guard result.status != 0 else { continue }
      #expect(result.status == 130, "\(result.error)")
      #expect(result.error.contains("--resume goes on from there."))
    }
    let last = try CommandLineTool.run("train", path, "--output", parts, "--resume", "--quiet")
    #expect(last.status == 0, "\(last.error)")
    #expect(last.lines.last == whole.lines.last)
    for name in ["model.safetensors", "history.csv"] {
      let (a, b) = ("\(folder.file("whole"))/\(name)", "\(parts)/\(name)")
      #expect(FileManager.default.contents(atPath: a) != nil)
      #expect(
        FileManager.default.contents(atPath: a) == FileManager.default.contents(atPath: b),
        "\(name) differs")
    }
  }

  @Test func aNewRunForgetsOldCheckpoints() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(UsageTests.file(), to: "tiny.yaml")
    let run = folder.file("run")
    _ = try CommandLineTool.run("train", path, "--output", run, "--epochs", "3")
    _ = try CommandLineTool.run("train", path, "--output", run, "--epochs", "1")
    let resumed = try CommandLineTool.run(
      "train", path, "--output", run, "--epochs", "2", "--resume")
    #expect(resumed.status == 0, "\(resumed.error)")
    #expect(resumed.lines.first?.hasPrefix("epoch 2/2 ") == true, "\(resumed.output)")
  }

  @Test func checkpointsOfAnotherNetwork() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(UsageTests.file(), to: "tiny.yaml")
    let run = folder.file("run")
    _ = try CommandLineTool.run("train", path, "--output", run, "--epochs", "1")
    let other = try folder.write(
      UsageTests.file("  - Flatten\n", "  - Flatten\n  - Dense: {units: 3}\n"), to: "other.yaml")
    let result = try CommandLineTool.run("train", other, "--output", run, "--resume")
    #expect(result.status == 1)
    #expect(result.error.contains("The checkpoint is another network's"), "\(result.error)")
  }

  /// Before any data is looked for.
  @Test(arguments: [
    (["--devices", "2"], "--devices is 2; 'cpu' has 1 device."),
    (["--devices", "0"], "--devices is 0; at least 1 is needed."),
  ])
  func devicesMustBeThere(_ options: [String], _ message: String) throws {
    let result = try CommandLineTool.start(
      ["train", packageRoot + "/Examples/mnist_cnn.yaml", "--data", "nowhere"] + options
    ).finish()
    #expect(result.status == 2)
    #expect(result.error.contains(message), "\(result.error)")
  }

  /// 1437 samples in batches of 64: two devices cannot share the 29 that are left.
  @Test(.enabled(if: TestPlugin.isThere)) func severalDevicesTrain() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(UsageTests.file(), to: "tiny.yaml")
    let environment = [
      "KERATIN_PJRT_PLUGIN": try #require(TestPlugin.candidate).path,
      "KERATIN_CACHE": folder.file("cache"),
    ]
    let result = try CommandLineTool.run(
      "train", path, "--device", "xla", "--devices", "2", "--epochs", "1", "--quiet",
      environment: environment)
    #expect(result.status == 0, "\(result.error)")
    #expect(
      result.error.contains(
        "the last batch has 29 samples, which 2 devices cannot share evenly: it runs on 1."),
      "\(result.error)")
    let one = try CommandLineTool.run(
      "train", path, "--device", "xla", "--epochs", "1", "--quiet", environment: environment)
    #expect(result.lines.last == one.lines.last)
    let uneven = try CommandLineTool.run(
      "train", path, "--device", "xla", "--devices", "3", environment: environment)
    #expect(uneven.status == 2)
    #expect(uneven.error.contains("3 devices cannot share a batch of 64 samples evenly."))
  }
}
