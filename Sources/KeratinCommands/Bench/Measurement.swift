import CPeak
import Foundation
import Keratin
import KeratinConfiguration
import KeratinCPU
import KeratinData

/// What `bench` finds out about a workload. Times are medians over steps on made-up data of the right shapes.
struct Measurement {
  var workload: String
  var engine: String
  var batchSize: Int
  var threads: Int
  var stepMilliseconds: [Double] = []
  /// From the first line of the network's description to the end of its first training step.
  var firstStepMilliseconds = 0.0
  /// To make the program of a training step: graph, plan, C, machine code from clang or from the cache.
  var compileMilliseconds = 0.0
  /// Floating-point operations in a training step.
  var operations = 0
  var peakGflops = 0.0
  var peakResidentMegabytes = 0.0
  var inferenceBatch1 = 0.0
  var inferenceBatch128 = 0.0
  /// Of whole trainings on real data, where they were asked for.
  var epochSeconds: [Double] = []
  var totalSeconds: Double?
  var accuracy: Double?

  var stepMedian: Double { median(stepMilliseconds) }
  var samplesPerSecond: Double { Double(batchSize) / stepMedian * 1e3 }
  var gflops: Double { Double(operations) / stepMedian / 1e6 }

  var json: ConfigValue {
    var entries: [ConfigValue.Entry] = [
      .init("workload", .string(workload)), .init("engine", .string(engine)),
      .init("batch_size", .int(batchSize)), .init("threads", .int(threads)),
      .init("step_ms_median", .double(stepMedian)),
      .init("step_ms_min", .double(stepMilliseconds.min() ?? .nan)),
      .init("samples_per_second", .double(samplesPerSecond)),
      .init("first_step_ms", .double(firstStepMilliseconds)),
      .init("compile_ms", .double(compileMilliseconds)), .init("gflops", .double(gflops)),
      .init("fraction_of_peak", .double(gflops / peakGflops)),
      .init("peak_gflops", .double(peakGflops)),
      .init("peak_rss_mb", .double(peakResidentMegabytes)),
      .init("inference_ms_batch1", .double(inferenceBatch1)),
      .init("inference_ms_batch128", .double(inferenceBatch128)),
    ]
    if !epochSeconds.isEmpty {
      let mean = epochSeconds.reduce(0, +) / Double(epochSeconds.count)
      entries.append(.init("epoch_seconds_mean", .double(mean)))
      entries.append(.init("epoch_seconds_max", .double(epochSeconds.max() ?? .nan)))
    }
    if let totalSeconds { entries.append(.init("total_seconds", .double(totalSeconds))) }
    if let accuracy { entries.append(.init("accuracy", .double(accuracy))) }
    return .map(entries)
  }

  /// One line of the table.
  var line: String {
    func number(_ value: Double, _ digits: Int = 2) -> String {
      String(format: "%.\(digits)f", value)
    }
    var cells = [
      workload, "\(batchSize)", number(stepMedian, 3), number(samplesPerSecond, 0),
      number(gflops, 1), number(100 * gflops / peakGflops, 1), number(compileMilliseconds, 0),
      number(firstStepMilliseconds, 0), number(peakResidentMegabytes, 0),
      number(inferenceBatch1, 3), number(inferenceBatch128, 3),
    ]
    if let accuracy { cells.append(number(accuracy, 4)) }
    return Self.columns(cells)
  }

  static let heading = columns([
    "workload", "batch", "ms/step", "samples/s", "GFLOP/s", "% peak", "compile ms", "first ms",
    "RSS MB", "infer 1 ms", "128 ms",
  ])

  private static func columns(_ cells: [String]) -> String {
    cells.enumerated().map { place, cell in
      let padding = String(repeating: " ", count: max(0, (place == 0 ? 14 : 10) - cell.count))
      return place == 0 ? cell + padding : padding + cell
    }.joined(separator: " ")
  }
}

func median(_ values: [Double]) -> Double {
  guard !values.isEmpty else { return .nan }
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/// Seconds since some moment.
func seconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
}
