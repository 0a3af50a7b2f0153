import Keratin
import KeratinCPU
import KeratinTestSupport
import Testing

@testable import KeratinCommands

/// `keratin verify`.
@Suite struct VerifyTests {
  private static let configuration = """
    name: tiny
    data: {dataset: digits, preprocessing: [Rescaling: {scale: 1/16}]}
    model: [Input: {shape: [8, 8, 1]}, Flatten, Dense: {units: 10, activation: softmax}]
    training: {loss: categorical_crossentropy, optimizer: Adagrad, batch_size: 16}
    """

  @Test func enginesAgree() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.configuration, to: "tiny.yaml")
    let result = try CommandLineTool.run(
      "verify", path, "--against", "reference", "--device", "interpreter", "--batch-size", "3")
    #expect(result.status == 0, "\(result.error)")
    #expect(
      result.lines[0]
        == "tiny, training, batch 3 (the first 3 samples of digits): interpreter against reference")
    #expect(result.lines.contains { $0.hasPrefix("tiny, inference, batch 3") })
    #expect(result.lines.last == "verified: interpreter and reference agree")
  }

  @Test(.enabled(if: TestPlugin.isThere)) func xlaAgrees() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.configuration, to: "tiny.yaml")
    let result = try CommandLineTool.run(
      "verify", path, "--against", "xla",
      environment: [
        "KERATIN_PJRT_PLUGIN": try #require(TestPlugin.candidate).path,
        "KERATIN_CACHE": folder.file("cache"),
      ])
    #expect(result.status == 0, "\(result.error)")
    #expect(result.lines[0].hasSuffix(": cpu against xla:cpu"))
    #expect(result.lines.last == "verified: cpu and xla agree")
  }

  @Test(arguments: [
    (["--against", "interpreter", "--device", "interpreter"], "agrees with itself"),
    (["--against", "referense"], "did you mean 'reference'?"),
    ([], "--against"),
    (["--against", "reference", "--batch-size", "0"], "--batch-size is 0"),
    (["--against", "reference", "--data", "digitz"], "digits"),
  ])
  func wrongUsageIsRefused(_ options: [String], _ message: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "model: [Input: {shape: [3]}, Dense: {units: 2}]\n", to: "plain.yaml")
    let result = try CommandLineTool.start(["verify", path] + options).finish()
    #expect(result.status == 2)
    #expect(result.error.contains(message), "\(result.error)")
  }

  @Test func aNetworkWithoutDataGetsRandomSamples() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "model: [Input: {shape: [3]}, Dense: {units: 2}]\n", to: "plain.yaml")
    let result = try CommandLineTool.run(
      "verify", path, "--against", "reference", "--device", "interpreter")
    #expect(result.status == 0, "\(result.error)")
    #expect(result.lines[0].hasPrefix("plain, inference, batch 4 (4 random samples):"))
  }

  @Test func whatDiffersMostStandsFirst() throws {
    let engine = FaultyEngine(CPUEngine(), primitive: "exp", factor: 1.01)
    let model = try Sequential(name: "net") {
      Input(3)
      Dense(units: 2, activation: .softmax)
    }
    try model.compile(loss: .categoricalCrossentropy, device: Device(engine: engine))
    let samples = try model.randomSamples(2, seed: 1)
    let found = try model.verify(
      inputs: samples.inputs, target: samples.target, against: .reference)
    let table = VerificationTable(title: "net", batchSize: 2, samples: "2 random samples", rows: 3)
    let lines = table.text(found).split(separator: "\n")
    #expect(lines[1].hasSuffix(" 1 beyond rounding"))
    #expect(lines[3].contains(" exp f32[batch, 2] in dense (Dense, units: 2)"))
  }
}
