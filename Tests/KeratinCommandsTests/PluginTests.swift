import Foundation
import KeratinTestSupport
import Testing

/// `--device xla` and `keratin devices`, as a process.
@Suite struct PluginTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  /// What does not start is listed with the reason, and the rest goes on.
  @Test func devicesSaysWhyAPluginCannotBeUsed() throws {
    let path = try folder.write("Lorem ipsum", to: "plugin.so")
    let result = try CommandLineTool.run(
      "devices", environment: ["KERATIN_PJRT_PLUGIN": path, "KERATIN_CACHE": folder.file("cache")])
    #expect(result.status == 0)
    #expect(
      result.lines.contains {
        $0.hasPrefix("  xla:?") && $0.contains("not usable: xla: \(path) cannot be loaded")
      }, "\(result.output)")
  }

  /// Before any data is looked for, and with the status of wrong usage.
  @Test(arguments: [
    ("xla:/nowhere/plugin.so", "xla: the plugin /nowhere/plugin.so cannot be opened"),
    ("xla:abacus", "xla: there is no plugin for 'abacus'."),
  ])
  func aPluginThatIsNotThere(_ device: String, _ said: String) throws {
    let result = try CommandLineTool.run(
      "train", packageRoot + "/Examples/mnist_cnn.yaml", "--data", "/nowhere", "--device", device)
    #expect(result.status == 2)
    #expect(result.error.contains(said), "\(result.error)")
    #expect(result.output.isEmpty)
  }

  @Test func onlyKnownPluginsAreInstalled() throws {
    let result = try CommandLineTool.run("devices", "--install", "gpu")
    #expect(result.status == 2)
    #expect(result.error.contains("there is no plugin 'gpu' to install"), "\(result.error)")
  }

  /// Trains, evaluates and predicts; the checkpoint says who made it.
  @Test(.enabled(if: TestPlugin.isThere)) func digitsTrainOnXLA() throws {
    let environment = [
      "KERATIN_PJRT_PLUGIN": try #require(TestPlugin.candidate).path,
      "KERATIN_CACHE": folder.file("cache"),
    ]
    let run = folder.file("run")
    let trained = try CommandLineTool.run(
      "train", packageRoot + "/Examples/digits_cnn.yaml", "--device", "xla", "--epochs", "3",
      "--quiet", "--output", run, environment: environment)
    #expect(trained.status == 0, "\(trained.error)")
    let line = try #require(trained.lines.last { $0.hasPrefix("test accuracy: ") })
    let accuracy = try #require(Double(line.dropFirst("test accuracy: ".count)))
    #expect(accuracy > 0.9)
    let made = try FileManager.default.subpathsOfDirectory(atPath: run)
    let checkpoint = try #require(made.first { $0.contains("checkpoint-") }, "\(made)")
    let text = String(decoding: contents("\(run)/\(checkpoint)").prefix(20_000), as: UTF8.self)
    #expect(text.contains("xla:cpu"))
    let evaluated = try CommandLineTool.run(
      "evaluate", run + "/model.safetensors", "--data", "digits", "--device", "xla",
      environment: environment)
    #expect(evaluated.status == 0, "\(evaluated.error)")
    #expect(evaluated.lines.contains { $0.contains("accuracy") }, "\(evaluated.output)")
    #expect(try !FileManager.default.contentsOfDirectory(atPath: folder.file("cache/xla")).isEmpty)
  }
}
