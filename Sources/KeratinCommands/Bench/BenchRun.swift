import ArgumentParser
import Foundation
import Keratin
import KeratinConfiguration
import KeratinData
import KeratinGraph

/// One run of `keratin bench`, everything having been checked.
struct BenchRun {
  let workloads: [Workload]
  let machine: Machine
  /// In the order in which they were named.
  let peers: [Peer]
  /// Timed steps; nil: as many as make enough quiet chunks.
  let steps: Int?
  /// Whole trainings and their epochs; 0 and nil where none are wanted.
  let runs: Int
  let epochs: Int?
  /// Where data sets lie.
  let data: String?
  /// The file for the results.
  let json: String?
  /// Whether Keratin times its kernels, and what they took is printed.
  let profiles: Bool
  /// Whether Keratin makes pixels that nobody sees.
  let isPlain: Bool
  /// What products multiply, in Keratin's turns; nil: what the workload says.
  let policies: [DTypePolicy?]
  /// Keratin's cache; nil: the standard one.
  let cache: String?

  private let interrupt = InterruptSignal.watch()

  /// - Throws: `Interrupted`; `RunError` where an engine that was asked for has failed, after the others are done.
  func start() throws {
    let samples = try workloads.map { try realSamples($0) }
    var failures = 0
    let scripts = try TemporaryScripts(isNeeded: !peers.isEmpty)
    defer { scripts.remove() }
    var contenders = policies.map {
      Contender.own(machine, data: data, profiles: profiles, isPlain: isPlain, policy: $0)
    }
    for peer in peers {
      do {
        contenders.append(try contender(peer, scripts))
      } catch let failure as ContenderFailure {
        Console.error("keratin: \(peer.engine) \(failure.message)")
        failures += 1
      }
    }
    var peak = MachinePeak(threads: machine.threads)
    if steps == nil { peak.settle(interrupt) } else { peak.measure() }
    show(peak.line)
    let first = peak.line
    show(Measurement.heading)
    var measurements: [Measurement] = []
    for (workload, samples) in zip(workloads, samples) {
      peak.measure()
      let race = Race(
        workload: workload, contenders: contenders, threads: machine.threads, steps: steps,
        runs: runs, epochs: epochs, samples: samples, profiles: profiles,
        interrupt: interrupt)
      let (results, failed) = try race.run(peak: peak)
      failures += failed
      measurements += results
      peak.measure()
      for place in measurements.indices { measurements[place].peakGflops = peak.gflops }
      // After each, so that an interrupt loses nothing.
      if let json {
        let list = ConfigValue.list(measurements.map(\.json))
        try AtomicFile.write(list.json(isIndented: true) + "\n", to: json)
      }
    }
    if steps == nil { conclude(peak, first) }
    if contenders.count > 1 {
      show("\n" + hows(measurements))
      show("\n" + RatioTable(measurements: measurements, engines: contenders.map(\.engine)).text)
    }
    guard failures == 0 else { throw ExitCode(ExitStatus.failed) }
  }

  /// Says where the first line was not the machine's best.
  private func conclude(_ peak: MachinePeak, _ first: String) {
    if peak.line != first { show("best of the whole run: \(peak.line)") }
    if !peak.wasQuiet {
      Console.error(
        "keratin: other processes worked whenever the machine's peak was measured; "
          + "shares of it are too high.")
    }
  }

  /// How the peers were used: `torch is 2.13.0+cpu, eager (mlp, logistic).`
  private func hows(_ measurements: [Measurement]) -> String {
    var order: [String] = []
    var workloads: [String: [String]] = [:]
    for one in measurements where !one.how.isEmpty {
      let key = "\(one.engine) is \(one.how)"
      if workloads[key] == nil { order.append(key) }
      if workloads[key]?.contains(one.workload) != true {
        workloads[key, default: []].append(one.workload)
      }
    }
    return order.map { "\($0) (\(workloads[$0]!.joined(separator: ", ")))." }.joined(
      separator: "\n")
  }

  private func contender(_ peer: Peer, _ scripts: TemporaryScripts) throws -> Contender {
    guard let environment = PeerEnvironment(peer, cache: cache) else {
      throw ContenderFailure(
        message: "finds no place: no home directory is known; KERATIN_CACHE names a folder.")
    }
    try environment.prepare(interrupt)
    return peer.contender(python: environment.python, scripts: scripts.path)
  }

  /// What whole trainings need, read before anything is timed.
  private func realSamples(_ workload: Workload) throws -> TrainingSamples? {
    guard runs > 0 else { return nil }
    let file = try workload.file()
    return try file.data.load(
      file.data.source(workload.name), from: data, folder: machine.dataFolder)
  }
}

/// A line of results, at once: whoever reads a pipe wants it now.
func show(_ line: String) {
  print(line)
  fflush(nil)
}

/// The peers' scripts, in a folder of their own.
struct TemporaryScripts {
  let path: String

  init(isNeeded: Bool) throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("keratin-peers-\(UUID().uuidString)").path
    guard isNeeded else { return }
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try PeerFiles.write(to: path)
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
