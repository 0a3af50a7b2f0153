import CPeak
import Foundation
import Keratin
import KeratinCPU
import KeratinData

/// Times one workload.
struct Stopwatch {
  let workload: Workload
  let machine: Machine
  let threads: Int
  /// Timed steps.
  let steps: Int
  /// Epochs on real data; nil: none.
  let epochs: Int?
  /// Whole trainings.
  let runs: Int

  func measure() throws -> Measurement {
    MemoryUse.resetPeak()
    var result = Measurement(
      workload: workload.name, engine: machine.device.engine.name, batchSize: workload.batchSize,
      threads: threads)
    let start = seconds()
    let (model, file) = try makeModel()
    let compileStart = seconds()
    let program = try model.trainingProgram()
    result.compileMilliseconds = 1e3 * (seconds() - compileStart)
    let sizes = ["batch": workload.batchSize]
    let inputs = madeUp(program.inputs[0].type, sizes, below: bound(model))
    // Class numbers, good and bad, or what an autoencoder is to give: shares of 1, which do not saturate it.
    let classes = max(2, model.outputs[0].type.shape.last?.known ?? 10)
    let isNumber = program.inputs[1].elementType.isFloatingPoint
    let target = madeUp(
      program.inputs[1].type, sizes, below: classes, over: isNumber ? classes : 1)
    try model.trainOnBatch(inputs: [inputs], target: target)
    result.firstStepMilliseconds = 1e3 * (seconds() - start)
    for _ in 0..<max(1, steps / 10) { try model.trainOnBatch(inputs: [inputs], target: target) }
    for _ in 0..<steps {
      let start = seconds()
      try model.trainOnBatch(inputs: [inputs], target: target)
      result.stepMilliseconds.append(1e3 * (seconds() - start))
    }
    result.operations = try Plan(program).costs(sizes).reduce(0) { $0 + $1.operations }
    result.inferenceBatch1 = try inference(model, 1)
    result.inferenceBatch128 = try inference(model, 128)
    result.peakResidentMegabytes = MemoryUse.peakMegabytes
    if epochs != nil || runs > 0 { try trainings(&result, file) }
    result.peakGflops = keratin_peak_flops(Int32(threads)) / 1e9
    return result
  }

  private func makeModel() throws -> (Model, TrainingFile) {
    let file = try workload.file()
    let model = try file.makeModel()
    guard let training = file.training else { throw RunError("\(workload.name) has no training.") }
    try model.compile(
      optimizer: training.optimizer, loss: training.loss, metrics: training.metrics,
      device: machine.device)
    return (model, file)
  }

  /// Whole numbers below a bound, divided: what the numbers are does not matter, but for classes being in range and sums
  /// not running out of it.
  private func madeUp(
    _ type: TensorType, _ sizes: Sizes, below bound: Int, over divisor: Int = 1
  ) -> NDArray {
    let shape = type.shape.map { $0.value(sizes) }
    let numbers = (0..<shape.reduce(1, *)).map {
      Double($0 * 2_654_435_761 % bound) / Double(divisor)
    }
    return NDArray(numbers, shape: shape).converted(to: type.elementType)
  }

  /// What inputs stay below: bytes of pictures, or words that have a vector.
  private func bound(_ model: Model) -> Int {
    model.layers.compactMap { ($0 as? Embedding)?.inputDim }.min() ?? 256
  }

  private func inference(_ model: Model, _ batchSize: Int) throws -> Double {
    let predictor = try model.predictor()
    let inputs = madeUp(predictor.inputs[0], ["batch": batchSize], below: bound(model))
    var times: [Double] = []
    for round in 0..<max(12, steps) {
      let start = seconds()
      _ = try predictor(inputs)
      // The first calls bind sizes and warm the caches.
      if round >= 2 { times.append(1e3 * (seconds() - start)) }
    }
    return median(times)
  }

  /// Whole trainings on real data, each from the beginning.
  private func trainings(_ result: inout Measurement, _ file: TrainingFile) throws {
    let samples = try file.data.load(
      file.data.source(workload.name), from: nil, folder: machine.dataFolder)
    var totals: [Double] = []
    for _ in 0..<max(1, runs) {
      let (model, _) = try makeModel()
      let watch = EpochWatch()
      let start = seconds()
      try model.fit(
        samples.train, batchSize: workload.batchSize, epochs: epochs ?? file.training?.epochs ?? 1,
        callbacks: [watch], seed: file.seed, progress: nil)
      totals.append(seconds() - start)
      result.epochSeconds += watch.epochs
      let logs = try model.evaluate(samples.test, batchSize: workload.batchSize)
      if let accuracy = logs["accuracy"] { result.accuracy = accuracy }
    }
    result.totalSeconds = totals.reduce(0, +) / Double(totals.count)
  }
}

/// Seconds of each epoch.
private final class EpochWatch: Callback {
  private var start = 0.0
  private(set) var epochs: [Double] = []
  func onEpochBegin(_ epoch: Int, _ training: Training) { start = seconds() }
  func onEpochEnd(_ epoch: Int, _ logs: Logs, _ training: Training) {
    epochs.append(seconds() - start)
  }
}

/// Memory of this process.
enum MemoryUse {
  /// Lets the greatest use be counted from now on, where the system knows how.
  static func resetPeak() {
    guard let file = fopen("/proc/self/clear_refs", "w") else { return }
    fputs("5", file)
    fclose(file)
  }

  /// The greatest resident size so far, in 10⁶ bytes.
  static var peakMegabytes: Double {
    if let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let kilobytes = Double(line.filter(\.isNumber))
    {
      return kilobytes * 1024 / 1e6
    }
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) * 1024 / 1e6
  }
}
