import CPeak
import KeratinCPU

/// What a machine can do at best, by arithmetic and by traffic: what profiles and plans are compared with.
///
/// After Williams, Waterman and Patterson, "Roofline: an insightful visual performance model" (2009).
public struct Roofline: Hashable, Sendable {
  /// Floating-point operations per second, in f32.
  public var flops: Double
  /// Bytes per second, from and to memory.
  public var bandwidth: Double
  public var threads: Int

  public init(flops: Double, bandwidth: Double, threads: Int) {
    self.flops = flops
    self.bandwidth = bandwidth
    self.threads = threads
  }

  /// Measures this machine, in some tenths of a second.
  public static func measured(threads: Int) -> Roofline {
    Roofline(
      flops: keratin_peak_flops(Int32(threads)), bandwidth: keratin_peak_bandwidth(Int32(threads)),
      threads: threads)
  }

  /// What arithmetic or traffic take at least, whichever takes longer. Traffic counts as if everything came from memory,
  /// once.
  public func milliseconds(_ cost: Cost) -> Double {
    let traffic = bandwidth > 0 ? Double(cost.bytes) / bandwidth : 0
    return 1e3 * max(Double(cost.operations) / flops, traffic)
  }
}
