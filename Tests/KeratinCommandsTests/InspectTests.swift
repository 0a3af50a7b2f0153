import Foundation
import KeratinCPU
import KeratinConfiguration
import Testing

@testable import KeratinCommands

/// What looks into networks: summary, dump, explain; and the files in Examples/.
@Suite struct InspectTests {
  static let examples = [
    "autoencoder", "cifar100_resnet", "cifar10_cnn", "digits_cnn", "imdb_cnn1d", "logistic", "mlp",
    "mnist_cnn", "mnist_lenet",
  ]

  static func path(_ name: String) -> String { "\(packageRoot)/Examples/\(name).yaml" }

  @Test func everyExampleIsTested() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: packageRoot + "/Examples")
    #expect(files.filter { $0.hasSuffix(".yaml") }.sorted() == Self.examples.map { "\($0).yaml" })
  }

  /// The file is read whole, and the network stands has as many parameters as one counts by hand.
  @Test(
    arguments: zip(
      examples,
      [435_536, 1_367_844, 1_250_858, 28_714, 3_638_251, 7_850, 545_810, 98_778, 600_810]))
  func examplesBuild(name: String, parameters: Int) throws {
    let file = try TrainingFile(contentsOf: Self.path(name))
    #expect(file.name == name)
    let model = try file.makeModel()
    #expect(model.weights.reduce(0) { $0 + $1.count } == parameters)
    let isSmall = ["cifar10_cnn", "digits_cnn", "imdb_cnn1d"].contains(name)
    #expect(file.training?.batchSize == (isSmall ? 32 : 128))
  }

  @Test func summary() throws {
    let result = try CommandLineTool.run("summary", Self.path("digits_cnn"))
    #expect(result.status == 0, "\(result.error)")
    #expect(result.output.contains("Model: \"digits_cnn\""))
    #expect(result.output.contains("max_pooling2d (MaxPooling2D)"))
  }

  @Test func dump() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(UsageTests.file(), to: "tiny.yaml")
    let graph = try CommandLineTool.run("dump", path)
    #expect(graph.status == 0, "\(graph.error)")
    #expect(
      graph.output.hasPrefix("graph(%0: f32[batch, 8, 8, 1] \"input_layer\""), "\(graph.output)")
    #expect(graph.output.contains("= matmul("))
    let training = try CommandLineTool.run("dump", path, "--training")
    #expect(training.status == 0, "\(training.error)")
    #expect(training.lines.count > 2 * graph.lines.count)
    let optimized = try CommandLineTool.run("dump", path, "--training", "--optimized")
    #expect(optimized.status == 0, "\(optimized.error)")
    #expect(optimized.lines.count < training.lines.count)
    let module = try CommandLineTool.run("dump", path, "--stablehlo")
    #expect(module.status == 0, "\(module.error)")
    #expect(module.output.contains("\"stablehlo.dot_general\"(%"))
    #expect(module.output.contains("tensor<64x10xf32>"))
  }

  @Test func kernelsInC() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(UsageTests.file(), to: "tiny.yaml")
    let result = try CommandLineTool.run("dump", path, "--c")
    if result.status == 1, result.error.contains("kernels are interpreted") { return }
    #expect(result.status == 0, "\(result.error)")
    #expect(result.output.hasPrefix("// Kernels for "))
    #expect(result.output.contains("for ("))
    // They are the kernels of the program that runs, which `explain` shows.
    let training = try CommandLineTool.run("dump", path, "--c", "--training").lines
    let explained = try CommandLineTool.run("explain", path).lines
    func names(_ text: some StringProtocol) -> Set<String> {
      Set(text.split(separator: ", ").map { String($0.prefix { $0 != " " }) })
    }
    let written = training.filter { $0.hasPrefix("// ") }.dropFirst().map {
      names(String($0.dropFirst(3)).components(separatedBy: " in ")[0])
    }
    let run = zip(explained, explained.dropFirst()).filter {
      $0.0.contains(/^ *\d+ +[0-9.]+ +[0-9.]+ +[0-9.]+\s/)
    }.map { names($0.1.trimmingCharacters(in: .whitespaces)) }
    #expect(!run.isEmpty && written == run)
  }

  /// A training file under `mixed_bfloat16`: refused where kernels cannot have the instruction; explained as it would run.
  @Test func mixedPrecision() throws {
    let folder = try TemporaryFolder()
    let text = try String(contentsOfFile: Self.path("digits_cnn"), encoding: .utf8)
    let path = try folder.write(
      text.replacing("training:", with: "training:\n  dtype_policy: mixed_bfloat16"), to: "m.yaml")
    func run(_ command: String, _ variable: String, _ value: String) throws -> (
      Int32, String, String
    ) {
      let result = try CommandLineTool.run(
        command, path, environment: ["KERATIN_ISA": "baseline", variable: value])
      return (result.status, result.output, result.error)
    }
    let refused = try run("train", "KERATIN_BF16", "")
    #expect(refused.0 == 1)
    #expect(refused.2.hasPrefix("keratin: cpu: the policy 'mixed_bfloat16' is for processors"))
    let wrong = try run("train", "KERATIN_BF16", "yes")
    #expect(wrong.2.hasPrefix("keratin: cpu: KERATIN_BF16 is 'yes'; 'emulate' is what it can be."))
    let explained = try run("explain", "KERATIN_BF16", "emulate")
    #expect(explained.0 == 0, "\(explained.2)")
    #expect(explained.1.contains("pairs"))
    // The command line leaves the choice of instructions to the program.
    let machine = try EngineOptions.parse([]).resolve()
    #expect((machine.device.engine as? CPUEngine)?.options.instructionSet == nil)
  }

  @Test func explain() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(UsageTests.file(), to: "tiny.yaml")
    let result = try CommandLineTool.run("explain", path, "--batch-size", "100")
    #expect(result.status == 0, "\(result.error)")
    #expect(result.lines.first == "tiny, training, batch 100")
    #expect(result.output.contains("matmul"))
    #expect(result.output.contains("GFLOP/s"))
    #expect(result.output.contains("MB beside the program itself"))
    #expect(result.output.contains("  apart from 0: "))
    let last = try #require(result.lines.last)
    #expect(last.contains(/^rewritten in [0-9.]+ ms, planned in [0-9.]+ ms$/))
  }

  @Test func preprocessingTravelsInFunctionalModels() throws {
    let section = try DataSection(
      ConfigField(
        "'data'",
        ["dataset": "digits", "preprocessing": [["Rescaling": ["scale": "1/16"]]]]))
    let model: ConfigValue = [
      "inputs": ["image": ["shape": [8, 8, 1]]],
      "layers": [
        "Flatten",
        ["name": "sum", "Dense": ["units": 2], "from": ["flatten"]],
        ["name": "again", "Flatten": [:], "from": "image"],
      ],
      "outputs": ["sum"],
    ]
    let result = try section.prepending(to: model)
    #expect(
      result["layers"] == [
        [
          "name": "image_preprocessing_1", "Rescaling": ["scale": "1/16"], "from": ["image"],
        ],
        "Flatten",
        ["name": "sum", "Dense": ["units": 2], "from": ["flatten"]],
        ["name": "again", "Flatten": [:], "from": "image_preprocessing_1"],
      ])
  }
}
