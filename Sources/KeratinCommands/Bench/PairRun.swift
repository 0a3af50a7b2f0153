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
    _ = try table(of: workloads, json: json, measure)
  }

  private func measure(_ workload: Workload) throws -> PairResult {
    let folder = try WorkloadFolder(workload, threads: machine.threads)
    defer { folder.remove() }
    /// Whoever fails is named.
    func asked<Answer>(_ name: String, _ body: () throws -> Answer) throws -> Answer {
      do {
        return try body()
      } catch let failure as ContenderFailure {
        throw RunError("\(workload.name): \(name) \(failure.message)")
      }
    }
    func started(_ name: String, _ program: String?) throws -> Worker {
      var contender = Contender.own(
        machine, data: nil, profiles: false, isPlain: false, policy: nil, program: program)
      contender.engine = name
      return try asked(name) { try Worker(contender, folder, interrupt) }
    }
    let own = try started("this build", nil)
    defer { own.end() }
    let other = try started("the other build", program)
    defer { other.end() }
    func time(_ worker: Worker, _ count: Int) throws -> Double {
      try asked(worker.contender.engine) { try worker.time("train", count: count).milliseconds }
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
  }
}

/// Steps of a workload by two builds, turn by turn.
struct PairResult: TableRow {
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
