import KeratinCPU
import KeratinGraph
import KeratinXLA

/// Where programs run.
///
///     let f = try Function(inputs: x, outputs: y, on: .cpu(threads: 1))
public struct Device: Sendable {
  public let engine: any Engine
  public init(engine: any Engine) { self.engine = engine }

  /// The native engine: compiled by clang, interpreted where there is none, which is said once.
  /// - Parameters:
  ///   - threads: nil: `KERATIN_THREADS`, else one for each core. The bits do not depend on it.
  ///   - profiles: Whether the time of every kernel is measured, for `Function.profile()`.
  public static func cpu(threads: Int? = nil, profiles: Bool = false) -> Device {
    var options = CPUEngine.Options()
    options.threads = threads
    options.profiles = profiles
    return Device(engine: CPUEngine(options))
  }

  /// XLA, on a GPU, a TPU or the CPU, through a PJRT plugin: a shared object that is loaded when it is asked for.
  ///
  ///     try model.compile(optimizer: .adam, loss: .meanSquaredError, device: .xla("cuda"))
  ///
  /// Every size of a batch is compiled for itself: the first step, and the first with a smaller last batch, take longer.
  ///
  /// - Parameter plugin: The path of a plugin; or a kind, `cpu`, `cuda`, `tpu`; nil: the one that `KERATIN_PJRT_PLUGIN`
  ///   names, else the best that is found in Keratin's cache and among Python packages.
  /// - Throws: `XLAError` where there is no plugin, or it does not start.
  public static func xla(_ plugin: String? = nil) throws -> Device {
    Device(engine: try XLAEngine(plugin: plugin))
  }

  /// The native engine without clang: nothing to wait for. What `eval()` uses.
  public static var interpreter: Device {
    var options = CPUEngine.Options()
    options.mode = .interpreted
    return Device(engine: CPUEngine(options))
  }

  /// Plain Swift, one node at a time: exact and slow. For tests, and for finding out who is wrong.
  public static var reference: Device { Device(engine: ReferenceEngine()) }

  /// Where a `Function` runs if nothing else is said: `cpu()`.
  public static var `default`: Device { .cpu() }
}
