import Foundation
import KeratinConfiguration

/// What `bench` finds out about an engine on a workload.
struct Measurement {
  var workload: String
  var engine: String
  /// How a peer was used, in a few words: `eager, channels last`.
  var how = ""
  var batchSize: Int
  var threads: Int
  /// Training steps.
  var steps = Chunks()
  /// From the start of the process to the end of its first training step.
  var firstStepMilliseconds = 0.0
  /// Of them, what it took to make the program of a step: graph, plan, C, machine code from clang or from the cache. Of a
  /// peer, from the network's description to the end of the first step, less a step.
  var compileMilliseconds = 0.0
  /// Floating-point operations in a training step.
  var operations = 0.0
  var peakGflops = 0.0
  /// The most memory that the process has had by the end of the training steps, in 10⁶ bytes.
  var peakResidentMegabytes = 0.0
  var inferenceBatch1 = Chunks()
  var inferenceBatch128 = Chunks()
  /// Whole trainings on real data, where they were asked for.
  var trainings: [WholeTraining] = []
  /// What layers and kernels took, as tables, where that was asked for.
  var profile: String?

  var samplesPerSecond: Double { Double(batchSize) / steps.median * 1e3 }
  var gflops: Double { operations / steps.median / 1e6 }
  var fractionOfPeak: Double { gflops / peakGflops }

  var json: ConfigValue {
    var entries: [ConfigValue.Entry] = [
      .init("workload", .string(workload)), .init("engine", .string(engine)),
      .init("batch_size", .int(batchSize)), .init("threads", .int(threads)),
      .init("step_ms_median", .double(steps.median)), .init("step_ms_min", .double(steps.least)),
      .init("samples_per_second", .double(samplesPerSecond)),
      .init("first_step_ms", .double(firstStepMilliseconds)),
      .init("compile_ms", .double(compileMilliseconds)), .init("gflops", .double(gflops)),
      .init("fraction_of_peak", .double(fractionOfPeak)),
      .init("peak_gflops", .double(peakGflops)),
      .init("peak_rss_mb", .double(peakResidentMegabytes)),
      .init("inference_ms_batch1", .double(inferenceBatch1.median)),
      .init("inference_ms_batch128", .double(inferenceBatch128.median)),
    ]
    if !trainings.isEmpty {
      let epochs = trainings.flatMap(\.epochSeconds)
      entries += [
        .init("epoch_seconds_mean", .double(Statistics(epochs).mean)),
        .init("epoch_seconds_max", .double(epochs.max() ?? .nan)),
        .init("total_seconds", .double(Statistics(trainings.map(\.totalSeconds)).mean)),
      ]
      let accuracies = trainings.compactMap(\.accuracy)
      if !accuracies.isEmpty {
        entries.append(.init("accuracy", .double(Statistics(accuracies).mean)))
      }
    }
    return .map(entries)
  }

  /// One line of the table.
  var line: String {
    let quiet = steps.quiet.count
    return Self.columns([
      workload, engine, "\(batchSize)", number(steps.median, 3), number(samplesPerSecond, 0),
      number(gflops, 1), number(100 * fractionOfPeak, 1), number(compileMilliseconds, 0),
      number(firstStepMilliseconds, 0), number(peakResidentMegabytes, 0),
      number(inferenceBatch1.median, 3), number(inferenceBatch128.median, 3),
      "\(quiet)/\(steps.all.count)",
    ])
  }

  static let heading = columns([
    "workload", "engine", "batch", "ms/step", "samples/s", "GFLOP/s", "% peak", "compile ms",
    "first ms", "RSS MB", "infer 1 ms", "128 ms", "quiet",
  ])

  private static func columns(_ cells: [String]) -> String {
    let widths = [15, 18, 5, 9, 9, 7, 6, 10, 8, 6, 10, 8, 5]
    let padded = zip(cells, widths).enumerated().map { place, cell in
      let padding = String(repeating: " ", count: max(0, cell.1 - cell.0.count))
      return place < 2 ? cell.0 + padding : padding + cell.0
    }
    return padded.joined(separator: " ")
  }
}

/// A training from first weights to last, on real data.
struct WholeTraining: Hashable {
  var epochSeconds: [Double]
  var totalSeconds: Double
  /// On the samples to test with; nil for a network that has none.
  var accuracy: Double?

  /// What a worker answers.
  init?(_ answer: ConfigValue) {
    guard let total = answer["total_seconds"]?.number,
      case .list(let epochs)? = answer["epoch_seconds"]?.content
    else { return nil }
    totalSeconds = total
    epochSeconds = epochs.compactMap(\.number)
    accuracy = answer["accuracy"]?.number
  }

  /// One line: `mnist_cnn cpu run 2/5: 105.2 s in all, epochs 8.77 s on average, 8.91 s at most, accuracy 0.9938`.
  var line: String {
    let accuracy = accuracy.map { ", accuracy \(number($0, 4))" } ?? ""
    return "\(number(totalSeconds, 2)) s in all, epochs \(number(Statistics(epochSeconds).mean, 3))"
      + " s on average, \(number(epochSeconds.max() ?? .nan, 3)) s at most\(accuracy)"
  }

  /// All runs in one line, each figure with its deviation.
  static func summary(_ runs: [WholeTraining]) -> String {
    let total = Statistics(runs.map(\.totalSeconds))
    let epochs = runs.flatMap(\.epochSeconds)
    let accuracies = runs.compactMap(\.accuracy)
    let accuracy = accuracies.isEmpty ? "" : ", accuracy \(Statistics(accuracies).text(4))"
    return "\(total.text(2)) s in all, epochs \(Statistics(epochs).text(3)) s, "
      + "\(number(epochs.max() ?? .nan, 3)) s at most\(accuracy)"
  }
}

/// Mean and standard deviation (of a sample: over n - 1).
struct Statistics {
  let mean: Double
  /// 0 for fewer than two values.
  let deviation: Double

  init(_ values: [Double]) {
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    self.mean = mean
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    deviation = values.count < 2 ? 0 : (squares / (count - 1)).squareRoot()
  }

  func text(_ digits: Int) -> String { "\(number(mean, digits)) ± \(number(deviation, digits))" }
}

/// A number for people.
func number(_ value: Double, _ digits: Int) -> String {
  value.isFinite ? String(format: "%.\(digits)f", value) : "–"
}

/// A number with three digits that count.
func threeDigits(_ value: Double) -> String {
  guard value.isFinite, value > 0 else { return "–" }
  return number(value, max(0, 2 - Int(log10(value).rounded(.down))))
}
