import CPeak
import Foundation
import Keratin
import KeratinConfiguration
import KeratinCPU
import KeratinGraph

/// `keratin bench --sweep`: random contractions, each beside the machine's peak.
struct SweepRun {
  let shapes: [SweepShape]
  let machine: Machine
  /// Timed calls of each; nil: as many as the clock needs.
  let calls: Int?
  /// The file for the results.
  let json: String?

  private let interrupt = InterruptSignal.watch()

  private static let chunkSeconds = 0.1
  private static let enoughChunks = 3
  private static let mostChunks = 6

  /// - Throws: `Interrupted`; what compiling throws.
  func start() throws {
    let bandwidth = keratin_peak_bandwidth(Int32(machine.threads))
    let cores = Int(ProcessorTime.coreCount)
    show(
      "\(shapes.count) shape\(shapes.count == 1 ? "" : "s") on \(machine.threads) thread\(machine.threads == 1 ? "" : "s") of "
        + "\(cores) core\(cores == 1 ? "" : "s"), \(number(bandwidth / 1e9, 1)) GB/s")
    show(SweepResult.heading)
    var results: [SweepResult] = []
    for shape in shapes {
      if interrupt.isRequested { throw Interrupted() }
      let result = try measure(shape, bandwidth)
      show(result.line)
      results.append(result)
    }
    show("\n" + SweepReport(results: results).text)
    if let json {
      let list = ConfigValue.list(results.map(\.json))
      try AtomicFile.write(list.json(isIndented: true) + "\n", to: json)
    }
    let disturbed = results.count { $0.chunks.quiet.isEmpty }
    if calls == nil, disturbed > 0 {
      Console.error(
        "keratin: other processes worked during every chunk of \(disturbed) shapes; their figures "
          + "are of the quietest third.")
    }
  }

  private func measure(_ shape: SweepShape, _ bandwidth: Double) throws -> SweepResult {
    let graph = try shape.graph(isWhole: false)
    let executable = try machine.device.engine.compile(
      try Program(inputs: graph.inputs, outputs: [graph.output]).optimized())
    let sizes = ["batch": shape.batch]
    let arguments = graph.inputs.enumerated().map { place, input in
      SweepDice.numbers(input.shape.map { $0.value(sizes) }, stream: UInt32(place))
    }
    var result = SweepResult(
      shape: shape, operations: shape.operations, bytes: Double(shape.byteCount),
      bandwidth: bandwidth)
    func time(_ count: Int) throws -> Chunk {
      let (start, work, busy) = (seconds(), processorSeconds(), ProcessorTime.busySeconds)
      for _ in 0..<count { _ = try executable.run(arguments, sizes) }
      let (took, worked) = (seconds() - start, processorSeconds() - work)
      // A thread by itself is timed by its own clock: whoever works beside it costs it little.
      if machine.threads == 1 {
        return Chunk(milliseconds: 1e3 * worked / Double(count), foreignShare: 0)
      }
      let all = ProcessorTime.busySeconds.flatMap { after in busy.map { after - $0 } }
      return Chunk(
        milliseconds: 1e3 * took / Double(count),
        foreignShare: ProcessorTime.foreignShare(busy: all, own: worked, during: took))
    }
    _ = try time(1)
    let once = try time(1).milliseconds / 1e3
    let count = calls ?? max(1, Int(Self.chunkSeconds / once))
    // Just before: clocks of processors come and go.
    result.peakGflops = keratin_peak_flops(Int32(machine.threads)) / 1e9
    for _ in 0..<(calls == nil ? Self.mostChunks : 1) {
      result.chunks.all.append(try time(count))
      if result.chunks.quiet.count >= Self.enoughChunks { break }
    }
    return result
  }
}

/// What was found out about a shape.
struct SweepResult {
  var shape: SweepShape
  var operations: Double
  /// Of operands and result, each once.
  var bytes: Double
  /// Of the machine's memory, per second.
  var bandwidth: Double
  var chunks = Chunks()
  var peakGflops = 0.0

  var milliseconds: Double { chunks.median }
  var gflops: Double { operations / milliseconds / 1e6 }
  var fractionOfPeak: Double { gflops / peakGflops }
  /// The time that arithmetic or traffic takes at the least, whichever is longer, as a share of the time it took.
  var fractionOfLimit: Double {
    let traffic = bandwidth > 0 ? 1e3 * bytes / bandwidth : 0
    return max(operations / peakGflops / 1e6, traffic) / milliseconds
  }

  var json: ConfigValue {
    [
      "shape": .string("\(shape)"), "kind": .string(shape.kind.rawValue),
      "pass": .string(shape.pass.rawValue), "operations": .double(operations),
      "ms": .double(milliseconds), "gflops": .double(gflops), "peak_gflops": .double(peakGflops),
      "fraction_of_peak": .double(fractionOfPeak), "fraction_of_limit": .double(fractionOfLimit),
      "quiet_chunks": .int(chunks.quiet.count),
    ]
  }

  static let heading = "    ms  MFLOP GFLOP/s % peak % limit  shape"
  var line: String {
    let cells = [
      (threeDigits(milliseconds), 6), (number(operations / 1e6, 0), 6), (number(gflops, 1), 7),
      (number(100 * fractionOfPeak, 1), 6), (number(100 * fractionOfLimit, 1), 7),
    ]
    let padded = cells.map { text, width in
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    return padded.joined(separator: " ") + "  \(shape)"
  }
}

/// How shares of the peak are distributed.
struct SweepReport {
  let results: [SweepResult]

  private static func row(_ name: String, _ shares: [Double]) -> String {
    let name = name.padding(toLength: max(26, name.count), withPad: " ", startingAt: 0)
    let cells =
      quartiles(shares).map { number(100 * $0, 1) }
      + ["\(shares.count { $0 < 0.5 })", "\(shares.count)"]
    return name
      + cells.map { String(repeating: " ", count: max(1, 7 - $0.count)) + $0 }.joined()
  }

  /// The distribution, of all and of each kind; then the ten worst.
  var text: String {
    var lines = ["% of the peak                least  lower median  upper   most  < 50     of"]
    lines.append(Self.row("all", results.map(\.fractionOfPeak)))
    lines.append(Self.row("all, of the limit", results.map(\.fractionOfLimit)))
    for kind in SweepShape.Kind.allCases {
      for pass in SweepShape.Pass.allCases {
        let some = results.filter { $0.shape.kind == kind && $0.shape.pass == pass }
        guard !some.isEmpty else { continue }
        lines.append(
          Self.row("\(kind.rawValue) \(pass.rawValue)", some.map(\.fractionOfPeak)))
      }
    }
    lines += ["", "The worst:", SweepResult.heading]
    lines += results.sorted { $0.fractionOfPeak < $1.fractionOfPeak }.prefix(10).map(\.line)
    return lines.joined(separator: "\n")
  }
}
