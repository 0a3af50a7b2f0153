import KeratinGraph

/// What one kernel of a plan has taken, over all calls.
public struct KernelProfile: Sendable {
  /// What kind of kernel it is, in a few words.
  public var kernel: String
  /// The layers that the work belongs to, and the primitives that were fused.
  public var scopes: [String]
  public var primitives: [String]
  public var calls: Int
  public var milliseconds: Double
  /// Of all calls together.
  public var cost: Cost

  public var gigaflopsPerSecond: Double {
    milliseconds > 0 ? Double(cost.operations) / milliseconds * 1e-6 : 0
  }
  public var gigabytesPerSecond: Double {
    milliseconds > 0 ? Double(cost.bytes) / milliseconds * 1e-6 : 0
  }
}
