import Foundation
import Testing

/// Wrong usage and bad files: one readable message on standard error, exit status 1 or 2, nothing on standard output.
@Suite struct UsageTests {
  /// A training file, with one part of it replaced.
  static func file(_ old: String = "", _ new: String = "") -> String {
    let whole = """
      name: tiny
      seed: 1
      data:
        dataset: digits
        validation: test
        preprocessing:
          - Rescaling: {scale: 1/16}
      model:
        - Input: {shape: [8, 8, 1]}
        - Flatten
        - Dense: {units: 10, activation: softmax}
      training:
        loss: categorical_crossentropy
        optimizer: {Adam: {learning_rate: 0.01}}
        metrics: [accuracy]
        epochs: 2
        batch_size: 64

      """
    return old.isEmpty ? whole : whole.replacingOccurrences(of: old, with: new)
  }

  @Test(
    arguments: [
      (["--help"], 0), (["train", "--help"], 0), (["help", "predict"], 0), (["trian"], 2),
      (["train"], 2),
      (["train", "a.yaml", "--epoch", "3"], 2), (["train", "a.yaml", "--epochs", "0"], 2),
      (["train", "a.yaml", "--epochs", "many"], 2), (["train", "a.yaml", "--batch-size", "-1"], 2),
      (["train", "a.yaml", "--threads", "0"], 2), (["train", "a.yaml", "--resume"], 2),
      (["evaluate", "a.safetensors"], 2), (["predict", "a.safetensors"], 2),
      (["dump", "a.yaml", "--c", "--stablehlo"], 2), (["bench", "mnist_cn"], 2),
      (["bench", "--steps", "0"], 2), (["bench", "--runs", "0"], 2), (["bench", "--help"], 0),
      (["bench", "logistic", "--against", "torhc"], 2), (["bench", "--against", ""], 2),
      (["bench", "logistic", "--beside-load", "--profile"], 2), (["bench", "--sweep", "none"], 2),
      (["bench", "--sweep", "3", "--plain"], 2),
      (["bench", "--paired", "keratin", "--runs", "2"], 2),
      (["bench", "--sweep", "3", "quadratic"], 2),
      (["bench", "--sweep", "0"], 2), (["bench", "--sweep", "1", "--dtype-policy", "float32"], 2),
      (["bench", "logistic", "--dtype-policy", "float16"], 2),
      (["bench", "--sweep", "1", "--runs", "2"], 2), (["bench", "logistic", "--data", "."], 2),
      (["bench", "--json", "/nowhere/b.json"], 2),
      (["datasets", "fetch", "mnits"], 2), (["datasets"], 0), (["devices"], 0),
    ] as [([String], Int32)])
  func exitStatus(arguments: [String], status: Int32) throws {
    let result = try CommandLineTool.start(arguments).finish()
    #expect(result.status == status, "\(result.error)")
    #expect(result.error.isEmpty == (status == 0))
    #expect(result.output.isEmpty == (status != 0))
  }

  /// A part of the training file, what stands there instead, and the message.
  @Test(arguments: [
    (
      "Dense: {units: 10", "Dnese: {units: 10",
      "a.yaml:11:5: There is no layer 'Dnese'.\n  hint: did you mean 'Dense'?"
    ),
    (
      "units: 10", "unit: 10",
      "a.yaml:11:13: Dense has no key 'unit'.\n  hint: did you mean 'units'?"
    ),
    (
      "units: 10", "units: ten",
      "a.yaml:11:20: 'units' of Dense is expected to be a whole number, 1 or greater, received the word 'ten'."
    ),
    (
      "activation: softmax", "activation: sotfmax",
      "a.yaml:11:36: There is no activation 'sotfmax'.\n  hint: did you mean 'softmax'?"
    ),
    (
      "loss: categorical_crossentropy", "loss: categorical_crossentrpy",
      "a.yaml:13:9: There is no loss 'categorical_crossentrpy'.\n  hint: did you mean 'categorical_crossentropy'?"
    ),
    ("Adam:", "Adma:", "a.yaml:14:15: There is no optimizer 'Adma'.\n  hint: did you mean 'Adam'?"),
    (
      "[accuracy]", "[acuracy]",
      "a.yaml:15:13: There is no metric 'acuracy'.\n  hint: did you mean 'accuracy'?"
    ),
    (
      "training:", "trainnig:",
      "a.yaml:12:1: the training file has no key 'trainnig'.\n  hint: did you mean 'training'?"
    ),
    (
      "epochs: 2", "epochs: 0",
      "a.yaml:16:11: 'epochs' of training is expected to be a whole number, 1 or greater, received 0."
    ),
    (
      "dataset: digits", "dataset: digit",
      "a.yaml:4:12: There is no data set 'digit'.\n  hint: did you mean 'digits'?"
    ),
    (
      "validation: test", "validation: tset",
      "a.yaml:5:15: 'validation' of data cannot be 'tset'.\n  hint: did you mean 'test'?"
    ),
    (
      "validation: test", "validation: 1.5",
      "a.yaml:5:15: 'validation' of data is expected to be test, none, or a fraction between 0 and 1, received 1.5."
    ),
    (
      "seed: 1", "seed: -1",
      "a.yaml:2:7: 'seed' of the training file is expected to be a whole number, 0 or greater, received -1."
    ),
    ("model:", "model: {", "a.yaml:"),
    ("seed: 1", "\tseed: 1", "a.yaml:2:1: a tab stands where YAML wants spaces."),
    (
      "validation: test", "augmentation: [RandomFlip]",
      "a.yaml:5:18: There is no augmentation 'RandomFlip'; none is known so far."
    ),
    (
      "batch_size: 64", "dtype_policy: mixed_bfloat",
      "a.yaml:17:17: 'dtype_policy' of training cannot be 'mixed_bfloat'.\n  hint: did you mean 'mixed_bfloat16'?"
    ),
    (
      "batch_size: 64", "callbacks: [EarlyStoping]",
      "a.yaml:17:15: There is no callback 'EarlyStoping'.\n  hint: did you mean 'EarlyStopping'?"
    ),
  ])
  func trainingFile(old: String, new: String, message: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.file(old, new), to: "a.yaml")
    let result = try CommandLineTool.run("train", path)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    let prefix = "keratin: \(folder.path)/\(message)"
    #expect(result.error.hasPrefix(prefix), "\(result.error)")
  }

  @Test func theDeviceIsCheckedFirst() throws {
    let result = try CommandLineTool.run("train", "absent.yaml", "--device", "gpu")
    #expect(result.status == 2)
    #expect(result.error.hasPrefix("keratin: there is no device 'gpu'."))
    let other = try CommandLineTool.run(
      "evaluate", "absent.safetensors", "--data", "digits",
      environment: ["KERATIN_DEVICE": "interpretor"])
    #expect(other.error.contains("did you mean 'interpreter'?"))
  }

  @Test func impossibleShapes() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      Self.file("  - Flatten\n", "  - Conv2D: {filters: 4, kernel_size: 9}\n  - Flatten\n"),
      to: "a.yaml")
    let result = try CommandLineTool.run("train", path)
    #expect(result.status == 1)
    #expect(result.error.contains("in model \"tiny\" / conv2d (Conv2D"), "\(result.error)")
    #expect(result.error.contains("a.yaml:10"))
    #expect(result.error.contains("9") && result.error.contains("8"))
  }

  @Test func missingFiles() throws {
    let folder = try TemporaryFolder()
    for command in [["train"], ["summary"], ["dump"], ["explain"]] {
      let result = try CommandLineTool.start(command + [folder.file("absent.yaml")]).finish()
      #expect(result.status == 2)
      #expect(result.error.contains("there is no file '\(folder.path)/absent.yaml'"))
    }
    let inside = try CommandLineTool.run("summary", folder.path)
    #expect(inside.status == 2)
    #expect(inside.error.contains("is a folder"))
  }

  @Test func outputThatCannotBeWritten() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.file(), to: "a.yaml")
    let result = try CommandLineTool.run("train", path, "--output", path)
    #expect(result.status == 2)
    #expect(result.error.contains("which is a file; a folder is expected."))
    let below = try CommandLineTool.run("train", path, "--output", path + "/run")
    #expect(below.status == 2)
    #expect(below.error.contains("cannot be made: Not a directory"), "\(below.error)")
    let system = try CommandLineTool.run("train", path, "--output", "/proc/self")
    #expect(system.status == 2)
    #expect(system.error.contains("cannot be written to"), "\(system.error)")
  }

  @Test func damagedModels() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("not a model at all", to: "model.safetensors")
    for arguments in [
      ["evaluate", path, "--data", "digits"], ["predict", path, "digits"], ["summary", path],
    ] {
      let result = try CommandLineTool.start(arguments).finish()
      #expect(result.status == 1)
      #expect(result.output.isEmpty)
      #expect(result.error.hasPrefix("keratin: \(path)"), "\(result.error)")
    }
    let yaml = try folder.write(Self.file(), to: "a.yaml")
    let described = try CommandLineTool.run("evaluate", yaml, "--data", "digits")
    #expect(described.status == 2)
    #expect(
      described.error.contains("describes a network; a trained one (.safetensors) is expected."))
  }

  @Test func settings() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.file(), to: "a.yaml")
    let threads = try CommandLineTool.run(
      "train", path, environment: ["KERATIN_THREADS": "two"])
    #expect(threads.status == 2)
    #expect(threads.error.contains("KERATIN_THREADS is expected to be a whole number"))
    for device in ["cpu", "interpreter"] {
      let set = try CommandLineTool.run(
        "train", path, "--device", device, environment: ["KERATIN_ISA": "avx51"])
      #expect(set.status == 2)
      #expect(
        set.error == """
          keratin: KERATIN_ISA is 'avx51', which is none of avx512bf16, avx512, avx2, baseline.
            hint: did you mean 'avx512'?

          """)
    }
    try FileManager.default.createDirectory(
      atPath: folder.file("keratin"), withIntermediateDirectories: true)
    _ = try folder.write("devcie: cpu\n", to: "keratin/config.yaml")
    let settings = try CommandLineTool.run(
      "train", path, environment: ["XDG_CONFIG_HOME": folder.path])
    #expect(settings.status == 2)
    #expect(
      settings.error.contains("keratin/config.yaml:1:1: the settings file has no key 'devcie'."))
    #expect(settings.error.contains("did you mean 'device'?"))
    _ = try folder.write("device: reference\nthreads: 3\n", to: "keratin/config.yaml")
    let devices = try CommandLineTool.run(
      "devices", environment: ["XDG_CONFIG_HOME": folder.path])
    #expect(devices.output.contains("* reference"))
    #expect(devices.output.contains("3 threads"))
  }
}
