import Foundation
import Keratin
import KeratinConfiguration
import Testing

@testable import KeratinCommands

/// `keratin bench` as scripts meet it. What it measures is nobody's promise here; that it measures, and what it says, is.
@Suite struct BenchTests {
  private static let keys = [
    "workload", "engine", "batch_size", "threads", "step_ms_median", "step_ms_min",
    "samples_per_second", "first_step_ms", "compile_ms", "gflops", "fraction_of_peak",
    "peak_gflops", "peak_rss_mb", "inference_ms_batch1", "inference_ms_batch128",
  ]

  private func list(_ path: String) throws -> [ConfigValue] {
    guard case .list(let list) = try ConfigValue(contentsOf: path).content else { return [] }
    return list
  }

  private func keys(_ value: ConfigValue) -> [String] {
    guard case .map(let entries) = value.content else { return [] }
    return entries.map(\.key)
  }

  @Test func steps() throws {
    let folder = try TemporaryFolder()
    let file = folder.file("bench.json")
    let result = try CommandLineTool.run(
      "bench", "logistic", "--steps", "2", "--batch-size", "8", "--json", file)
    #expect(result.status == 0, "\(result.error)")
    let list = try list(file)
    try #require(list.count == 1)
    #expect(keys(list[0]) == Self.keys)
    #expect(list[0]["workload"] == "logistic")
    #expect(list[0]["engine"] == "cpu")
    #expect(list[0]["batch_size"] == 8)
    for key in Self.keys.dropFirst(2) {
      #expect((list[0][key]?.number ?? 0) > 0, "\(key)")
    }
    #expect(result.lines.count == 3)
    #expect(result.lines[0].contains("GFLOP/s in f32"))
    #expect(result.lines[1].hasPrefix("workload        engine"))
    #expect(result.lines[2].hasPrefix("logistic        cpu"))
  }

  /// Two policies are two engines that take turns, each once. The interpreter computes both on any machine.
  @Test func policies() throws {
    let folder = try TemporaryFolder()
    let file = folder.file("bench.json")
    let result = try CommandLineTool.run(
      "bench", "logistic", "--steps", "1", "--batch-size", "8", "--device", "interpreter",
      "--dtype-policy", "float32,mixed_bfloat16,float32", "--json", file)
    #expect(result.status == 0, "\(result.error)")
    #expect(
      try list(file).map { $0["engine"] } == ["cpu", "cpu:mixed_bfloat16"])
    let refused = try CommandLineTool.run(
      "bench", "logistic", "--dtype-policy", "mixed_bflaot16")
    #expect(refused.status == 2)
    #expect(refused.error.contains("did you mean 'mixed_bfloat16'?"))
  }

  /// Numbers of all sizes, and all classes: zeros would be another network.
  @Test func madeUpDataAreOfAllKinds() throws {
    for (name, classes) in [("mnist_cnn", 10), ("cifar100_resnet", 100), ("imdb_cnn1d", 2)] {
      let file = try Workload(name: name, batchSize: 128).file()
      let data = MadeUpData(file, try file.makeModel(), batchSize: 128)
      let targets = Set(data.targets.converted(to: .int32).scalars(as: Int32.self))
      #expect(targets.count > classes / 2 && targets.max() == Int32(classes - 1), "\(name)")
      let inputs = Set(data.inputs.converted(to: .float32).scalars(as: Float.self))
      #expect(inputs.count > 200, "\(name)")
    }
  }

  @Test func besideLoad() throws {
    let folder = try TemporaryFolder()
    let file = folder.file("load.json")
    let result = try CommandLineTool.run(
      "bench", "logistic", "--beside-load", "--steps", "2", "--json", file)
    #expect(result.status == 0, "\(result.error)")
    #expect(result.lines.count == 2)
    let list = try list(file)
    try #require(list.count == 1)
    #expect(list[0]["workload"] == "logistic")
    for key in ["step_ms_alone", "step_ms_beside_load", "ratio"] {
      #expect((list[0][key]?.number ?? 0) > 0, "\(key)")
    }
  }

  /// Two builds side by side; here the same one, and one that is none.
  @Test func paired() throws {
    let folder = try TemporaryFolder()
    let file = folder.file("pairs.json")
    let result = try CommandLineTool.run(
      "bench", "logistic", "--paired", CommandLineTool.path, "--steps", "2", "--json", file)
    #expect(result.status == 0, "\(result.error)")
    #expect(result.lines.count == 2 && result.lines[1].hasPrefix("logistic "))
    let list = try list(file)
    try #require(list.count == 1)
    #expect(list[0]["pairs"] == 1)
    let (own, other) = (list[0]["step_ms"]?.number ?? 0, list[0]["other_step_ms"]?.number ?? 0)
    #expect(own > 0 && other > 0 && list[0]["ratio"]?.number == own / other)
    let none = try CommandLineTool.run("bench", "logistic", "--paired", "/bin/false")
    #expect(none.status == 1)
    #expect(none.error == "keratin: logistic: the other build ends with status 1.\n")
    let missing = try CommandLineTool.run("bench", "logistic", "--paired", "/nowhere/keratin")
    #expect(missing.status == 2 && missing.error.contains("No such file or directory"))
  }

  @Test func profile() throws {
    let result = try CommandLineTool.run(
      "bench", "logistic", "--steps", "2", "--batch-size", "8", "--profile")
    #expect(result.status == 0, "\(result.error)")
    #expect(result.output.contains("\ntraining step of logistic: "))
    #expect(result.output.contains("\ninference of 1 sample by logistic: "))
    #expect(result.output.contains("\ninference of 128 samples by logistic: "))
    #expect(result.output.contains("  dense (Dense, units: 10)"))
  }

  @Test func wholeTrainings() throws {
    let folder = try TemporaryFolder()
    let file = folder.file("bench.json")
    let result = try CommandLineTool.run(
      "bench", "digits_cnn", "--steps", "2", "--runs", "2", "--epochs", "1", "--json", file)
    #expect(result.status == 0, "\(result.error)")
    let list = try list(file)
    try #require(list.count == 1)
    let more = ["epoch_seconds_mean", "epoch_seconds_max", "total_seconds", "accuracy"]
    #expect(keys(list[0]) == Self.keys + more)
    let mean = list[0]["epoch_seconds_mean"]?.number ?? 0
    #expect(mean > 0 && mean <= list[0]["epoch_seconds_max"]?.number ?? 0)
    let accuracy = list[0]["accuracy"]?.number ?? 0
    #expect(accuracy > 0.5 && accuracy <= 1)
    #expect(result.output.contains("  run 1/2: "))
    #expect(result.output.contains("  mean: "))
    #expect(result.output.contains(" ± "))
  }

  /// A peer that answers as the scripts do, and takes some milliseconds for nothing.
  private func fakePeer(_ answers: String, cache: String) throws {
    let place = try #require(PeerEnvironment(.jax, cache: cache))
    try FileManager.default.createDirectory(
      atPath: place.folder + "/bin", withIntermediateDirectories: true)
    let script = """
      #!/bin/sh
      test -r "$3" && test -r "$5/definition.json" && test -r "$5/inputs.npy" || exit 9
      echo '{"engine": "jax", "how": "", "first_step_seconds": 1.5, "compile_seconds": 0.5}'
      while read word rest; do
        \(answers)
      done
      """
    try Data(script.utf8).write(to: URL(fileURLWithPath: place.python))
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: place.python)
  }

  private let patient = """
    case $word in
          memory) echo '{"peak_rss_mb": 100.0}' ;;
          *) echo '{"seconds": 0.01, "processor_seconds": 0.01}' ;;
        esac
    """

  @Test func aPeerStandsInTheTable() throws {
    let folder = try TemporaryFolder()
    let file = folder.file("bench.json")
    try fakePeer(patient, cache: folder.path)
    let result = try CommandLineTool.start(
      [
        "bench", "logistic", "--steps", "1", "--device", "interpreter", "--against", "jax,jax",
        "--json", file,
      ], environment: ["KERATIN_CACHE": folder.path]
    ).finish()
    #expect(result.status == 0, "\(result.error)")
    let list = try list(file)
    try #require(list.map { $0["engine"] } == ["cpu", "jax"])
    #expect(keys(list[1]) == Self.keys)
    #expect(list[1]["step_ms_median"] == 10.0)
    #expect(list[1]["first_step_ms"] == 1500.0)
    #expect(list[1]["peak_rss_mb"] == 100.0)
    #expect((list[1]["gflops"]?.number ?? 0) > 0)
    #expect(result.output.contains("| Training step, ms (times cpu's) | batch | cpu"))
    #expect(result.output.contains("10.0 ("))
  }

  @Test(arguments: [
    (
      "test $word = train && echo 'out of luck' >&2 && exit 3; echo '{}'",
      "keratin: logistic: jax ends with status 3: out of luck\n"
    ),
    (
      "test $word = train && kill -9 $$; echo '{}'",
      "keratin: logistic: jax is ended by signal 9.\n"
    ),
    ("echo '{}'", "keratin: logistic: jax answers {}, without seconds.\n"),
  ])
  func aPeerThatFailsDoesNotStopTheOthers(answers: String, message: String) throws {
    let folder = try TemporaryFolder()
    let file = folder.file("bench.json")
    try fakePeer(answers, cache: folder.path)
    let result = try CommandLineTool.start(
      [
        "bench", "logistic", "--steps", "1", "--device", "interpreter", "--against", "jax",
        "--json", file,
      ], environment: ["KERATIN_CACHE": folder.path]
    ).finish()
    #expect(result.status == 1)
    #expect(result.error == message)
    #expect(try list(file).map { $0["engine"] } == ["cpu"])
  }

  @Test func withoutPythonThereIsNoPeer() throws {
    let folder = try TemporaryFolder()
    let result = try CommandLineTool.start(
      ["bench", "logistic", "--steps", "1", "--device", "interpreter", "--against", "torch"],
      environment: ["KERATIN_CACHE": folder.path, "PATH": "/nowhere"]
    ).finish()
    #expect(result.status == 1)
    #expect(
      result.error == "keratin: torch needs Python: there is no python3 in the search path.\n")
    #expect(result.output.contains("logistic        cpu"))
  }

  /// Ctrl-C: 130, and nothing is left: no process, no folder.
  @Test func anInterruptLeavesNothing() throws {
    let folder = try TemporaryFolder()
    try fakePeer("sleep 1000", cache: folder.path)
    let running = try CommandLineTool.start(
      ["bench", "logistic", "--device", "interpreter", "--against", "jax"],
      environment: ["KERATIN_CACHE": folder.path, "TMPDIR": folder.path])
    #expect(running.waits(for: "workload        engine"))
    while running.process.isRunning, processes(with: folder.path).count < 2 { usleep(2_000) }
    kill(running.process.processIdentifier, SIGINT)
    let result = try running.finish()
    #expect(result.status == 130, "\(result.error)")
    #expect(processes(with: folder.path) == [])
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(left.filter { $0.hasPrefix("keratin-") } == [])
  }

  /// The numbers of the processes whose command lines mention a path.
  private func processes(with path: String) -> [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return all.filter { entry in
      guard Int(entry) != nil,
        let line = FileManager.default.contents(atPath: "/proc/\(entry)/cmdline")
      else { return false }
      return String(decoding: line, as: UTF8.self).contains(path)
    }
  }

  /// The scripts are Python; nothing of them is run.
  @Test func theScriptsParse() throws {
    let names = PeerFiles.all.keys.sorted()
    #expect(
      names == [
        "conversation.py", "jax_peer.py", "keras_peer.py", "requirements-jax.txt",
        "requirements-keras.txt", "requirements-torch.txt", "torch_peer.py",
      ])
    let folder = try TemporaryFolder()
    try PeerFiles.write(to: folder.path)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["python3", "-c", "import ast, sys; [ast.parse(open(f).read()) for f in sys.argv[1:]]"]
      + names.filter { $0.hasSuffix(".py") }.map { folder.file($0) }
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus == 127 {
      print("skipped: the scripts of Benchmarks/peers: there is no python3")
    } else {
      #expect(process.terminationStatus == 0)
    }
  }
}

/// What is made of what was measured.
@Suite struct MeasurementTests {
  private func chunks(_ values: [(Double, Double)]) -> Chunks {
    Chunks(all: values.map { Chunk(milliseconds: $0.0, foreignShare: $0.1) })
  }

  @Test func quietChunksCount() {
    let some = chunks([(1, 0), (9, 0.5), (2, 0.01), (8, 0.3), (4, 0.05)])
    #expect(some.quiet.map(\.milliseconds) == [1, 2, 4])
    #expect(some.median == 2)
    #expect(some.least == 1)
  }

  @Test func whereTooFewAreQuietTheQuietestThirdCounts() {
    let loud = chunks((1...12).map { (Double($0), Double($0) / 20 + 0.02) })
    #expect(loud.quiet.isEmpty)
    #expect(loud.kept.map(\.milliseconds) == [1, 2, 3, 4])
    #expect(loud.median == 2.5)
    let few = chunks([(5, 0.9), (3, 0.8)])
    #expect(few.median == 4)
    #expect(chunks([]).median.isNaN)
  }

  @Test func busySeconds() {
    let ticks = Double(sysconf(Int32(_SC_CLK_TCK)))
    let line = "cpu  100 20 30 4000 500 6 7 8 90 10\n"
    #expect(ProcessorTime.busySeconds(line: line) == (100 + 20 + 30 + 6 + 7 + 8) / ticks)
    for text in ["", "cpu0 1 2 3 4 5 6 7 8", "cpu 1 2 3"] {
      #expect(ProcessorTime.busySeconds(line: text) == nil)
    }
    let cores = ProcessorTime.coreCount
    #expect(ProcessorTime.foreignShare(busy: 1.5 * cores, own: cores, during: 1) == 0.5)
    #expect(ProcessorTime.foreignShare(busy: 0.5, own: 0.6, during: 1) == 0)
    #expect(ProcessorTime.foreignShare(busy: nil, own: 0, during: 1) == 0)
  }

  @Test func statistics() {
    let some = Statistics([2, 4, 4, 4, 5, 5, 7, 9])
    #expect(some.mean == 5)
    #expect(abs(some.deviation - (32.0 / 7).squareRoot()) < 1e-12)
    #expect(Statistics([3]).deviation == 0)
    #expect(Statistics([0.5, 0.7]).text(2) == "0.60 ± 0.14")
  }

  @Test(arguments: [
    (0.001234, "0.00123"), (0.0999, "0.0999"), (1.0, "1.00"), (23.456, "23.5"), (999.6, "1000"),
    (1234.5, "1234"), (.nan, "–"),
  ])
  func threeDigitsCount(value: Double, text: String) { #expect(threeDigits(value) == text) }

  @Test func ratios() {
    func one(_ engine: String, _ step: Double) -> KeratinCommands.Measurement {
      var made = KeratinCommands.Measurement(
        workload: "mlp", engine: engine, batchSize: 128, threads: 2)
      made.steps = chunks([(step, 0)])
      made.inferenceBatch1 = chunks([(1, 0)])
      made.inferenceBatch128 = chunks([(1, 0)])
      (made.firstStepMilliseconds, made.peakResidentMegabytes) = (10, 20)
      return made
    }
    let table = RatioTable(
      measurements: [one("cpu", 2), one("torch", 5)], engines: ["cpu", "torch", "jax"])
    let first = table.text.components(separatedBy: "\n\n")[0]
    #expect(
      first == """
        | Training step, ms (times cpu's) | batch | cpu  | torch        | jax | best peer |
        | ------------------------------- | ----- | ---- | ------------ | --- | --------- |
        | mlp                             | 128   | 2.00 | 5.00 (2.50×) | –   | 2.50×     |
        """)
    #expect(table.text.components(separatedBy: "\n\n").count == 5)
    // Of one other engine the ratio is told once.
    let two = RatioTable(
      measurements: [one("cpu", 2), one("cpu:mixed_bfloat16", 1)],
      engines: ["cpu", "cpu:mixed_bfloat16"])
    #expect(
      two.text.components(separatedBy: "\n\n")[0] == """
        | Training step, ms (times cpu's) | batch | cpu  | cpu:mixed_bfloat16 |
        | ------------------------------- | ----- | ---- | ------------------ |
        | mlp                             | 128   | 2.00 | 1.00 (0.500×)      |
        """)
  }

  /// No engine's step scales pixels: all get samples that are in [0, 1], and real ones with what prepares them.
  @Test func everyEngineGetsPreparedSamples() throws {
    let folder = try WorkloadFolder(Workload(name: "logistic", batchSize: 32), threads: 1)
    defer { folder.remove() }
    let inputs = try NPY.read(folder.file("inputs.npy"))
    #expect(inputs.shape == [512, 28, 28, 1])
    let numbers = inputs.scalars(as: Float.self)
    #expect(numbers.allSatisfy { (0...1).contains($0) } && numbers.contains { $0 > 0.99 })
    let definition = try ConfigValue(contentsOf: folder.file("definition.json"))
    #expect(definition["preprocessing"]?.json().contains("Rescaling") == true)
    #expect(definition["model"]?.json().contains("Rescaling") == false)
    let words = try WorkloadFolder(Workload(name: "imdb_cnn1d", batchSize: 32), threads: 1)
    defer { words.remove() }
    #expect(try NPY.read(words.file("inputs.npy")).elementType == .int32)
  }

  @Test func madeUpDataFit() throws {
    for name in Workload.names {
      let file = try Workload(name: name, batchSize: 32).file()
      let model = try file.makeModel()
      let data = MadeUpData(file, model, batchSize: 200)
      #expect(data.inputs.shape[0] == 800)
      #expect(Array(data.inputs.shape.dropFirst()) == model.inputs[0].shape)
      #expect(data.inputs.elementType == model.inputs[0].elementType)
      #expect(data.targets.shape[0] == 800)
      let again = MadeUpData(file, model, batchSize: 200)
      #expect(again.inputs == data.inputs)
    }
  }
}
