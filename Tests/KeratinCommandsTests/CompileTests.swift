import Foundation
import Keratin
import KeratinCPU
import KeratinTestSupport
import Testing

@testable import KeratinCommands

/// `keratin compile`: networks as C that depends on nothing.
@Suite struct CompileTests {
  /// Networks that predict, and how many samples of each.
  static let networks = [
    ("autoencoder", 3), ("cifar10_cnn", 1), ("cifar100_resnet", 1), ("digits_cnn", 5),
    ("imdb_cnn1d", 2), ("logistic", 4), ("mlp", 3), ("mnist_cnn", 2), ("mnist_lenet", 2),
  ]

  /// A model with its first numbers, moved so that nothing is 0 or 1.
  private static func save(_ name: String, to path: String) throws -> Model {
    let model = try TrainingFile(contentsOf: InspectTests.path(name)).makeModel()
    var random = RandomArrays(seed: 3)
    for weight in model.weights {
      let old = weight.value
      var new = random.array(old.shape, old.elementType, in: 0.01...0.02)
      for i in 0..<old.count { new.set(old.double(at: i) + new.double(at: i), at: i) }
      weight.value = new
    }
    try model.save(to: path)
    return model
  }

  private static func samples(_ model: Model, _ count: Int) -> NDArray {
    var random = RandomArrays(seed: 4)
    let input = model.inputs[0]
    return random.array(
      [count] + input.shape, input.elementType,
      in: input.elementType.isFloatingPoint ? 0...1 : 0...99)
  }

  /// What the C says to one batch: a program of C that reads it from a file, and writes what it gets.
  private static func predict(
    _ compiler: CCompiler, _ flags: [String], _ folder: TemporaryFolder, _ samples: NDArray,
    _ count: Int
  ) throws -> NDArray {
    _ = try folder.write(
      """
      #include "net.h"
      #include <stdio.h>
      #include <stdlib.h>
      int main(void) {
        static NET_INPUT input[NET_INPUT_COUNT];
        static float output[NET_OUTPUT_COUNT];
        void *workspace = malloc(NET_WORKSPACE_BYTES);
        FILE *file = fopen("input", "rb");
        if (fread(input, sizeof input, 1, file) != 1) return 1;
        fclose(file);
      #ifdef NET_WEIGHTS_BYTES
        void *weights = malloc(NET_WEIGHTS_BYTES);
        if (net_load("net.weights", weights)) return 2;
        net_predict(weights, input, output, workspace);
        free(weights);
      #else
        net_predict(input, output, workspace);
      #endif
        file = fopen("output", "wb");
        if (fwrite(output, sizeof output, 1, file) != 1) return 3;
        fclose(file);
        free(workspace);
        return 0;
      }
      """, to: "main.c")
    try samples.withUnsafeBytes {
      try Data($0).write(to: URL(fileURLWithPath: folder.file("input")))
    }
    let type = samples.elementType == .int32 ? "int32_t" : "float"
    try compiler(
      flags + ["-DNET_INPUT=\(type)", "main.c", "net.c", "-o", "main"], in: folder.path)
    try runProgram(folder.file("main"), in: folder.path)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.file("output")))
    let numbers = bytes.withUnsafeBytes { Array($0.bindMemory(to: Float.self)) }
    return NDArray(numbers, shape: [samples.shape[0], count])
  }

  @Test(
    .enabled(if: !CCompiler.all.isEmpty, "neither gcc nor clang is at hand"), arguments: networks)
  func networksAgree(name: String, count: Int) throws {
    let folder = try TemporaryFolder()
    let model = try Self.save(name, to: folder.file("model.safetensors"))
    let samples = Self.samples(model, count)
    let compiled = try model.predict(samples, batchSize: count)
    let flat = compiled.reshaped(to: [count, compiled.count / count])
    var options = CPUEngine.Options()
    options.mode = .interpreted
    for isPortable in [false, true] {
      let result = try CommandLineTool.start(
        ["compile", folder.file("model.safetensors"), "-o", folder.file("net.c")]
          + ["--batch-size", "\(count)"] + (isPortable ? ["--portable"] : [])
      ).finish()
      #expect(result.status == 0, "\(result.error)")
      let flags = isPortable ? ["-O2", "-std=c99", "-pedantic", "-Werror"] : ["-O2"]
      // All compilers on the small ones; on the others, which take long, one for each way.
      let all = CCompiler.all
      let isSmall = ["digits_cnn", "mnist_cnn"].contains(name)
      for compiler in isSmall ? all : [isPortable ? all[all.count - 1] : all[0]] {
        let received = try Self.predict(compiler, flags, folder, samples, flat.shape[1])
        #expect(
          difference(flat, received, tolerance: 1e-5) == nil,
          "\(name), \(compiler)\(isPortable ? ", portable" : "")")
      }
    }
    // The reference takes a minute for the largest.
    if ["cifar10_cnn", "cifar100_resnet"].contains(name) { return }
    let exact = try Model.load(from: folder.file("model.safetensors"), device: .reference)
      .predict(samples, batchSize: count).reshaped(to: flat.shape)
    #expect(difference(exact, flat, tolerance: 1e-5) == nil, "\(name), reference")
  }

  // MARK: - The command line

  /// A small model, trained by nobody.
  private static func small(_ folder: TemporaryFolder) throws -> String {
    let model = try Sequential {
      Input(8, 8, 1)
      Flatten()
      Dense(units: 10, activation: .softmax)
    }
    try model.save(to: folder.file("model.safetensors"))
    return folder.file("model.safetensors")
  }

  @Test func filesBesideTheFile() throws {
    let folder = try TemporaryFolder()
    let model = try Self.small(folder)
    let usual = try CommandLineTool.run("compile", model, "-o", folder.file("a.c"))
    #expect(usual.status == 0, "\(usual.error)")
    #expect(
      usual.lines.map { $0.prefix { $0 != ":" } } == ["\(folder.path)/a.c", "\(folder.path)/a.h"])
    let apart = try CommandLineTool.run(
      "compile", model, "-o", folder.file("b.c"), "--weights", "beside", "--batch-size", "7")
    #expect(apart.status == 0, "\(apart.error)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == ["a.c", "a.h", "b.c", "b.h", "b.weights", "model.safetensors"])
    let header = try String(contentsOfFile: folder.file("b.h"), encoding: .utf8)
    #expect(header.contains("#define B_INPUT_COUNT 448\n"))
    #expect(
      header.contains(
        "void b_predict(const void *weights, const float *input, float *output, void *workspace);"))
    // Written again over what it wrote.
    let again = try CommandLineTool.run(
      "compile", model, "-o", folder.file("b.c"), "--weights", "beside")
    #expect(again.status == 0, "\(again.error)")
  }

  @Test(.enabled(if: !CCompiler.all.isEmpty, "neither gcc nor clang is at hand"))
  func library() throws {
    let folder = try TemporaryFolder()
    let model = try Self.small(folder)
    let result = try CommandLineTool.run("compile", model, "-o", folder.file("libnet.so"))
    #expect(result.status == 0, "\(result.error)")
    _ = try folder.write(
      """
      #include "libnet.h"
      int main(void) {
        float input[NET_INPUT_COUNT] = {1}, output[NET_OUTPUT_COUNT], sum = 0;
        static char workspace[NET_WORKSPACE_BYTES];
        net_predict(input, output, workspace);
        for (int k = 0; k < NET_OUTPUT_COUNT; k++) sum += output[k];
        return !(sum > 0.9999f && sum < 1.0001f);
      }
      """, to: "main.c")
    try CCompiler.all[0](
      ["main.c", "-o", "main", "-L.", "-lnet", "-Wl,-rpath,."], in: folder.path)
    try runProgram(folder.file("main"), in: folder.path)
  }

  /// Options, what becomes of them, and what is said.
  @Test(arguments: [
    (["-o", "net.c", "--batch-size", "0"], 2, "--batch-size is 0; at least 1 is needed."),
    (["-o", "net.cpp"], 2, "--output is 'net.cpp'; a name that ends in .c or .so is expected."),
    (["-o", "net.so", "--weights", "beside"], 2, "A library has its weights inside"),
    (["-o", "net.c", "--weights", "nowhere"], 2, "nowhere"), ([], 2, "--output"),
    (["-o", "absent/net.c"], 1, "absent/net.c: The file cannot be written: the directory"),
    (["-o", ".c"], 2, ".c or .so is expected"),
    (["-o", "there.c"], 1, "there.h: The file is there already, and is not of Keratin's making."),
  ])
  func badOptions(options: [String], status: Int, words: String) throws {
    let folder = try TemporaryFolder()
    let model = try Self.small(folder)
    let mine = try folder.write("int mine(void);\n", to: "there.h")
    let result = try CommandLineTool.start(
      ["compile", model]
        + options.map { $0.hasSuffix("net.c") || $0 == "there.c" ? folder.file($0) : $0 }
    ).finish()
    #expect(result.status == Int32(status), "\(result.error)")
    #expect(result.error.contains(words), "\(result.error)")
    #expect(result.output.isEmpty)
    #expect(try String(contentsOfFile: mine, encoding: .utf8) == "int mine(void);\n")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == ["model.safetensors", "there.h"])
  }

  @Test func badModels() throws {
    let folder = try TemporaryFolder()
    let damaged = try folder.write("not a model at all", to: "model.safetensors")
    let yaml = try folder.write(UsageTests.file(), to: "a.yaml")
    for (path, status, words) in [
      (damaged, 1, "keratin: \(damaged)"), (yaml, 2, "describes a network"),
      (folder.file("absent.safetensors"), 2, "there is no file"),
    ] {
      let result = try CommandLineTool.run("compile", path, "-o", folder.file("net.c"))
      #expect(result.status == Int32(status))
      #expect(result.error.contains(words), "\(result.error)")
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [
        "a.yaml", "model.safetensors",
      ])
  }

  /// An older file stays what it was.
  @Test func withoutCompilerThereIsNoLibrary() throws {
    let folder = try TemporaryFolder()
    let model = try Self.small(folder)
    let old = try folder.write("old", to: "net.so")
    let result = try CommandLineTool.run(
      "compile", model, "-o", old, environment: ["PATH": "/nowhere"])
    #expect(result.status == 1)
    #expect(result.error.contains("there is no clang"), "\(result.error)")
    #expect(result.error.contains("-o FILE.c needs no compiler"), "\(result.error)")
    #expect(try String(contentsOfFile: old, encoding: .utf8) == "old")
    let named = try CommandLineTool.run(
      "compile", model, "-o", old, environment: ["KERATIN_CLANG": "/bin/false"])
    #expect(named.status == 1)
    #expect(named.error.contains("KERATIN_CLANG names /bin/false"), "\(named.error)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == ["model.safetensors", "net.so"])
  }

  // MARK: - The page

  /// The example of the page is compiled, and says what `predict` says.
  @Test(.enabled(if: !CCompiler.all.isEmpty, "neither gcc nor clang is at hand"))
  func exampleOfThePage() throws {
    let folder = try TemporaryFolder()
    let page = try String(
      contentsOfFile: packageRoot + "/Documentation/AheadOfTime.md", encoding: .utf8)
    let block = try #require(page.firstRange(of: "```c\n"))
    let rest = page[block.upperBound...]
    let end = try #require(rest.firstRange(of: "\n```"))
    _ = try folder.write(String(rest[..<end.lowerBound]) + "\n", to: "main.c")
    let trained = try CommandLineTool.run(
      "train", InspectTests.path("digits_cnn"), "--epochs", "1", "--output", folder.path, "--quiet")
    #expect(trained.status == 0, "\(trained.error)")
    let model = folder.file("model.safetensors")
    let made = try CommandLineTool.run("compile", model, "-o", folder.file("digits.c"))
    #expect(made.status == 0, "\(made.error)")
    let digits = try DigitsSample.first()
    _ = try folder.write(digits.text, to: "digit.txt")
    for compiler in CCompiler.all {
      try compiler(["-O2", "main.c", "digits.c", "-o", "main"], in: folder.path)
      let said = try runProgram(folder.file("main"), ["digit.txt"], in: folder.path)
      let expected = try CommandLineTool.run(
        "predict", model, "digits", "--index", "0", "--top", "1")
      let name = try #require(expected.output.split(separator: " ").dropFirst(2).first)
      #expect(said.hasPrefix("\(name) "), "\(said) \(expected.output)")
    }
  }
}

/// The first digit of those to test with, as the page's example reads it.
private enum DigitsSample {
  static func first() throws -> (text: String, image: NDArray) {
    let (_, test) = try Digits.load()
    let image = test.features.rows(0..<1)
    let numbers = image.converted(to: .float32).scalars(as: Float.self)
    return (numbers.map { "\($0)" }.joined(separator: " ") + "\n", image)
  }
}
