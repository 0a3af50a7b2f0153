import Foundation

/// A number of steps that were timed together.
struct Chunk: Hashable {
  /// Of one step.
  var milliseconds: Double
  /// How much of the machine's cores other processes took meanwhile, 0...1; 0 where the system does not tell.
  var foreignShare: Double

  var isQuiet: Bool { foreignShare <= ProcessorTime.quietShare }
}

/// All chunks of one engine.
struct Chunks {
  var all: [Chunk] = []
  var quiet: [Chunk] { all.filter(\.isQuiet) }

  /// What counts: the quiet chunks; where there are not three of them, the quietest third.
  var kept: [Chunk] {
    let quiet = quiet
    if quiet.count >= min(3, all.count) { return quiet }
    let count = max(min(3, all.count), all.count / 3)
    return Array(all.sorted { $0.foreignShare < $1.foreignShare }.prefix(count))
  }

  var median: Double { KeratinCommands.median(kept.map(\.milliseconds)) }
  var least: Double { kept.map(\.milliseconds).min() ?? .nan }
}

/// What the cores of the machine have done.
enum ProcessorTime {
  /// Quiet is where others took no more than this: a few per cent. (The system counts in hundredths of a second.)
  static let quietShare = 0.06
  static let coreCount = Double(ProcessInfo.processInfo.processorCount)

  /// Seconds that all cores together have worked, for whomever, since the machine was started; nil where the system does
  /// not tell. What a hypervisor took away counts: somebody else had it.
  static var busySeconds: Double? {
    guard let file = fopen("/proc/stat", "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 512)
    guard fgets(&line, Int32(line.count), file) != nil else { return nil }
    return busySeconds(
      line: String(decoding: line.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self))
  }

  /// `cpu user nice system idle iowait irq softirq steal guest guest_nice`, in ticks; guests are counted under user.
  static func busySeconds(line: String) -> Double? {
    let words = line.split(whereSeparator: \.isWhitespace)
    let ticks = words.dropFirst().compactMap { Double($0) }
    guard words.first == "cpu", ticks.count >= 8 else { return nil }
    return (ticks[..<8].reduce(0, +) - ticks[3] - ticks[4]) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  /// The share of all cores that others had, of a stretch of time in which the one that was measured had
  /// `ownSeconds` of them.
  static func foreignShare(busy: Double?, own ownSeconds: Double, during seconds: Double) -> Double
  {
    guard let busy, seconds > 0 else { return 0 }
    return min(1, max(0, (busy - ownSeconds) / (seconds * coreCount)))
  }
}
