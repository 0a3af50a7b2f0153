import KeratinGraph

/// What a program has taken, over all calls since it was made.
public struct ProgramProfile: Sendable {
  public var calls = 0
  /// Of all calls, from arguments to results: the kernels, and what lies around them.
  public var milliseconds = 0.0
  /// In the order of the plan.
  public var kernels: [KernelProfile] = []
  public var threads: Int
  public var instructionSet: InstructionSet

  public var kernelMilliseconds: Double { kernels.reduce(0) { $0 + $1.milliseconds } }
}

/// What one kernel of a plan has taken, over all calls. A loop over a graph is one kernel, with all of its steps.
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
