import Foundation
import Keratin
import KeratinConfiguration
import KeratinSystem

/// `keratin bench --paired PROGRAM`: training steps of this build and of another, in turns of some hundredths of a second.
///
/// What the machine does besides changes within seconds, and by more than what builds differ. Two turns side by side see the same
/// of it, so the median of their ratios says what no two medians do.
struct PairRun {
  let workloads: [Workload]
  let machine: Machine
  /// The other build.
  let program: String
  /// Steps in a turn; nil: as many as the clock needs.
  let steps: Int?
  /// The file for the results.
  let json: String?

  private let interrupt = InterruptSignal.watch()

  private static let pairs = 40
  private static let turnSeconds = 0.06

  /// - Throws: `Interrupted`; `RunError` where one of the builds gives no figures.
  func start() throws {
    show(PairResult.heading)
    var results: [PairResult] = []
    for workload in workloads {
      let result = try measure(workload)
      show(result.line)
      results.append(result)
    }
    if let json {
      try AtomicFile.write(
        ConfigValue.list(results.map(\.json)).json(isIndented: true) + "\n", to: json)
    }
  }

  private func measure(_ workload: Workload) throws -> PairResult {
    let folder = try WorkloadFolder(workload, threads: machine.threads)
    defer { folder.remove() }
    func started(_ program: String?, _ name: String) throws -> Worker {
      var contender = Contender.own(
        machine, data: nil, profiles: false, isPlain: false, policy: nil, program: program)
      contender.engine = name
      return try Worker(contender, folder, interrupt)
    }
    do {
      let own = try started(nil, "this build")
      defer { own.end() }
      let other = try started(program, "the other build")
      defer { other.end() }
      func time(_ worker: Worker, _ count: Int) throws -> Double {
        try worker.time("train", count: count).milliseconds
      }
      for worker in [own, other] { _ = try time(worker, 3) }
      let once = try time(own, 2) / 1e3
      let count = steps ?? max(1, Int((Self.turnSeconds / once).rounded()))
      var result = PairResult(workload: workload, threads: machine.threads)
      for pair in 0..<(steps == nil ? Self.pairs : 1) {
        // Nobody is always the second.
        if pair % 2 == 0 {
          let first = try time(own, count)
          result.pairs.append((first, try time(other, count)))
        } else {
          let first = try time(other, count)
          result.pairs.append((try time(own, count), first))
        }
      }
      return result
    } catch let failure as ContenderFailure {
      throw RunError("\(workload.name): \(failure.message)")
    }
  }
}

/// Steps of a workload by two builds, turn by turn.
struct PairResult {
  var workload: Workload
  var threads: Int
  /// Milliseconds of a step.
  var pairs: [(own: Double, other: Double)] = []

  /// Least, lower quartile, median, upper quartile, greatest.
  var ratios: [Double] { quartiles(pairs.map { $0.own / $0.other }) }

  var json: ConfigValue {
    let ratios = ratios
    return [
      "workload": .string(workload.name), "batch_size": .int(workload.batchSize),
      "threads": .int(threads), "step_ms": .double(median(pairs.map(\.own))),
      "other_step_ms": .double(median(pairs.map(\.other))), "ratio": .double(ratios[2]),
      "ratio_lower_quartile": .double(ratios[1]), "ratio_upper_quartile": .double(ratios[3]),
      "pairs": .int(pairs.count),
    ]
  }

  static let heading = "workload        batch    this ms   other ms  ratio  quartiles     pairs"
  var line: String {
    let ratios = ratios
    return columns(
      workload.name,
      [
        ("\(workload.batchSize)", 6), (threeDigits(median(pairs.map(\.own))), 11),
        (threeDigits(median(pairs.map(\.other))), 11), (number(ratios[2], 3), 7),
        (number(ratios[1], 3), 7), (number(ratios[3], 3), 7), ("\(pairs.count)", 6),
      ])
  }
}
