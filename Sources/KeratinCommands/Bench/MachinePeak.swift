import CPeak
import Keratin

/// What the machine can do at best, measured again and again: what disturbs a measurement only makes it less, so the best
/// counts.
struct MachinePeak {
  let threads: Int
  private(set) var gflops = 0.0
  private(set) var gigabytesPerSecond = 0.0
  /// Whether nobody else worked during at least one of the measurements.
  private(set) var wasQuiet = false

  init(threads: Int) { self.threads = threads }

  /// Measures for about half a second.
  mutating func measure() {
    let (start, work, busy) = (seconds(), processorSeconds(), ProcessorTime.busySeconds)
    for _ in 0..<3 { gflops = max(gflops, keratin_peak_flops(Int32(threads)) / 1e9) }
    let took = ProcessorTime.busySeconds.flatMap { after in busy.map { after - $0 } }
    let share = ProcessorTime.foreignShare(
      busy: took, own: processorSeconds() - work, during: seconds() - start)
    if share <= ProcessorTime.quietShare { wasQuiet = true }
    gigabytesPerSecond = max(
      gigabytesPerSecond, keratin_peak_bandwidth(Int32(threads)) / 1e9)
  }

  /// Measures twice at least, and for some seconds while others work.
  mutating func settle(_ interrupt: Interrupt) {
    measure()
    for _ in 0..<8 where !interrupt.isRequested {
      measure()
      if wasQuiet { break }
    }
  }

  var line: String {
    let cores = Int(ProcessorTime.coreCount)
    return "\(threads) thread\(threads == 1 ? "" : "s") on \(cores) core\(cores == 1 ? "" : "s"): "
      + "\(number(gflops, 1)) GFLOP/s in f32, \(number(gigabytesPerSecond, 1)) GB/s"
  }
}
