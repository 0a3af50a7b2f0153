import KeratinCPU
import KeratinGraph

/// Where programs run.
public struct Device: Sendable {
  public let engine: any Engine
  public init(engine: any Engine) { self.engine = engine }

  /// Plain Swift, one node at a time: exact and slow. For tests, and for finding out who is wrong.
  public static var reference: Device { Device(engine: ReferenceEngine()) }

  /// Without clang: what `eval()` uses.
  public static var interpreter: Device { .reference }

  /// Where a `Function` runs if nothing else is said.
  public static var `default`: Device { .reference }
}
