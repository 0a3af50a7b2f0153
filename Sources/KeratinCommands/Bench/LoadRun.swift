import ArgumentParser
import Foundation
import Keratin
import KeratinConfiguration
import KeratinSystem

/// `keratin bench --beside-load`: how much longer training steps take while another process has one of the cores.
struct LoadRun {
  let workloads: [Workload]
  let machine: Machine
  /// Timed steps in each chunk; nil: as many as the clock needs.
  let steps: Int?
  /// The file for the results.
  let json: String?

  private let interrupt = InterruptSignal.watch()

  private static let rounds = 4
  private static let chunksPerTurn = 2
  private static let chunkSeconds = 0.3
  /// What others than the process that is meant to disturb may take: as little as elsewhere.
  private static let expectedShare = 1 / ProcessorTime.coreCount

  /// - Throws: `Interrupted`; `RunError` where a workload does not start.
  func start() throws {
    let results = try table(of: workloads, json: json, measure)
    let disturbed = results.filter { $0.alone.quiet.isEmpty || $0.besideLoad.quiet.isEmpty }
    if steps == nil, !disturbed.isEmpty {
      Console.error(
        "keratin: more than the one process worked during every chunk of "
          + "\(disturbed.map(\.workload.name).joined(separator: ", ")); the ratios say little.")
    }
  }

  private func measure(_ workload: Workload) throws -> LoadResult {
    let folder = try WorkloadFolder(workload, threads: machine.threads)
    defer { folder.remove() }
    do {
      let worker = try Worker(
        .own(machine, data: nil, profiles: false, isPlain: false, policy: nil), folder, interrupt)
      defer { worker.end() }
      _ = try worker.time("train", count: 2)
      let once = try worker.time("train", count: 2).milliseconds / 1e3
      let count = steps ?? max(1, Int((Self.chunkSeconds / once).rounded()))
      var result = LoadResult(workload: workload, threads: machine.threads)
      for _ in 0..<(steps == nil ? Self.rounds : 1) {
        _ = try worker.time("train", count: 1)
        for _ in 0..<Self.chunksPerTurn {
          result.alone.all.append(try worker.time("train", count: count))
        }
        let load = try Self.load()
        defer { load.end() }
        _ = try worker.time("train", count: 1)
        for _ in 0..<Self.chunksPerTurn {
          var chunk = try worker.time("train", count: count)
          chunk.foreignShare = max(0, chunk.foreignShare - Self.expectedShare)
          result.besideLoad.all.append(chunk)
        }
      }
      return result
    } catch let failure as ContenderFailure {
      throw RunError("\(workload.name): \(machine.device.engine.name) \(failure.message)")
    }
  }

  /// A process that wants a core all the time, as long as this one lives and it is not ended.
  private static func load() throws(ContenderFailure) -> Conversation {
    let loop = """
      while kill -0 $0 2>/dev/null; do i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done; done
      """
    do throws(Subprocess.Failure) {
      return try Conversation(["/bin/sh", "-c", loop, "\(getpid())"], messages: "/dev/null")
    } catch {
      throw ContenderFailure(message: error.message)
    }
  }
}

/// Steps of a workload, alone and beside a process that has one of the cores.
struct LoadResult: TableRow {
  var workload: Workload
  var threads: Int
  var alone = Chunks()
  var besideLoad = Chunks()

  var ratio: Double { besideLoad.median / alone.median }

  var json: ConfigValue {
    [
      "workload": .string(workload.name), "batch_size": .int(workload.batchSize),
      "threads": .int(threads), "step_ms_alone": .double(alone.median),
      "step_ms_beside_load": .double(besideLoad.median), "ratio": .double(ratio),
    ]
  }

  static let heading = "workload        batch   alone ms  beside load ms  ratio  quiet"
  var line: String {
    let quiet = alone.quiet.count + besideLoad.quiet.count
    return columns(
      workload.name,
      [
        ("\(workload.batchSize)", 6), (number(alone.median, 3), 11),
        (number(besideLoad.median, 3), 16), (number(ratio, 2), 7),
        ("\(quiet)/\(alone.all.count + besideLoad.all.count)", 7),
      ])
  }
}
