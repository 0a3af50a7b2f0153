import SwiftProtobuf

/// How a module is compiled.
///
/// What the interface takes is a protocol buffer; an empty one stops the process, so there is always at least the number of
/// replicas and partitions in it.
public struct CompileOptions: Hashable, Sendable {
  /// Copies of the program that run at once, each on a device of its own.
  public var replicas = 1
  /// XLA's own settings by name, for this compilation: `xla_gpu_cuda_data_dir`.
  public var flags: [String: Flag] = [:]
  public init() {}

  public enum Flag: Hashable, Sendable {
    case text(String)
    case flag(Bool)
    case integer(Int)
  }

  /// What a platform needs so that numbers are what the graph says.
  init(for client: Client) {
    // As it comes, XLA's maximum on the CPU forgets NaN.
    if client.platform == "cpu" { flags["xla_cpu_enable_fast_min_max"] = .flag(false) }
    if let folder = client.cudaFolder { flags["xla_gpu_cuda_data_dir"] = .text(folder) }
  }

  /// As the interface takes them; the same options give the same bytes, which are part of the cache's keys.
  var bytes: [UInt8] {
    var message = Xla_CompileOptionsProto()
    message.executableBuildOptions.numReplicas = Int64(replicas)
    message.executableBuildOptions.numPartitions = 1
    for (name, flag) in flags {
      var value = Xla_OptionOverrideProto()
      switch flag {
      case .text(let text): value.stringField = text
      case .flag(let flag): value.boolField = flag
      case .integer(let number): value.intField = Int64(number)
      }
      message.envOptionOverrides[name] = value
    }
    var options = BinaryEncodingOptions()
    options.useDeterministicOrdering = true
    do {
      return try message.serializedBytes(options: options)
    } catch {
      // Only a required field that is missing could fail, and there is none in this version of the language.
      preconditionFailure("\(error)")
    }
  }
}
