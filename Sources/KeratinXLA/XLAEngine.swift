import KeratinGraph

/// Runs programs through XLA, on whatever a PJRT plugin drives.
///
///     let engine = try XLAEngine(Client.shared(Plugin.load(path)))
///
/// Each set of concrete sizes is compiled once. Variables stay on the device: an update takes over the memory of the value
/// before it.
public struct XLAEngine: Engine {
  /// `xla:cpu`, `xla:cuda`
  public let name: String
  public let client: Client
  public var options: Options

  public struct Options: Sendable {
    public var compile = CompileOptions()
    public init() {}
  }

  public init(_ client: Client, _ options: Options = Options()) {
    self.client = client
    self.options = options
    name = "xla:\(client.platform)"
  }

  /// - Throws: `XLAError` where XLA does not compile it; `GraphError` where it has a primitive that XLA knows nothing of.
  public func compile(_ program: Program) throws -> any Executable {
    let made = XLAExecutable(program, client, options)
    // Where no size is open there is nothing to wait for.
    let hasSymbols = program.inputs.contains { $0.shape.contains { $0.symbol != nil } }
    if !hasSymbols { try made.prepare([:]) }
    return made
  }

  public var deviceCount: Int { client.devices.count }

  /// - Throws: `XLAError` where the client has fewer devices; `GraphError` where a value cannot be divided among them.
  public func compile(_ program: Program, on replicas: Replication) throws -> any Executable {
    if replicas.count == 1 { return try compile(program) }
    return try ReplicatedExecutable(program, client, options, replicas)
  }
}
