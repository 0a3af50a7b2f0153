import KeratinGraph

/// Runs programs through XLA, on whatever a PJRT plugin drives.
///
///     let engine = try XLAEngine(plugin: "cpu")
///
/// Each set of concrete sizes is compiled once, and kept on disk where the plugin can. Variables stay on the device: an
/// update takes over the memory of the value before it. A run returns as soon as it is on its way, and waits only for what
/// is asked of it.
public struct XLAEngine: Engine {
  /// `xla:cpu`, `xla:cuda`
  public let name: String
  public let client: Client
  public let options: Options
  let compileOptions: CompileOptions
  let cache: ExecutableCache?

  public struct Options: Sendable {
    /// Nil: what the platform needs so that numbers are what the graph says.
    public var compile: CompileOptions?
    /// Keratin's cache; nil: `KERATIN_CACHE`, else the user's cache directory.
    public var cacheDirectory: String?
    /// Whether what is compiled is kept on disk.
    public var keepsExecutables = true
    /// How many devices the CPU plugin is to pretend to have; others have what they have.
    public var virtualDevices = 1
    public init() {}
  }

  public init(_ client: Client, _ options: Options = Options()) {
    self.client = client
    self.options = options
    name = "xla:\(client.platform)"
    compileOptions = options.compile ?? CompileOptions(for: client)
    cache =
      options.keepsExecutables
      ? ExecutableCache(client, folder: options.cacheDirectory.map { "\($0)/xla" }) : nil
  }

  /// - Parameter plugin: A path; a kind such as `cpu` or `cuda`; nil: `KERATIN_PJRT_PLUGIN`, else what is found in
  ///   Keratin's cache and among Python packages, accelerators first.
  /// - Throws: `XLAError` where there is none, or none starts.
  public init(plugin: String? = nil, _ options: Options = Options()) throws(XLAError) {
    let candidates = try PluginSearch.find(plugin, cache: options.cacheDirectory)
    self.init(try StartedClients.first(candidates, devices: options.virtualDevices), options)
  }

  /// - Throws: `XLAError` where XLA does not compile it; `GraphError` where it has a primitive that XLA knows nothing of.
  public func compile(_ program: Program) throws -> any Executable {
    let made = XLAExecutable(program, self)
    // Where no size is open there is nothing to wait for.
    let hasSymbols = program.inputs.contains { $0.shape.contains { $0.symbol != nil } }
    if !hasSymbols { try made.prepare([:]) }
    return made
  }

  /// A module, from disk or compiled.
  /// - Parameter outputs: How many results it has.
  /// - Throws: `XLAError`, with the layer and the primitive that wrote what does not compile.
  func load(_ module: StableHLOModule, outputs: Int, replicas: Int = 1) throws(XLAError)
    -> (program: LoadedProgram, isCached: Bool)
  {
    var options = compileOptions
    options.replicas = replicas
    let key = cache?.key(module.text, options)
    if let cache, let key, let bytes = cache.load(key) {
      if let known = try? client.load(bytes), known.outputCount == outputs { return (known, true) }
      cache.remove(key)
    }
    do throws(XLAError) {
      let made = try client.compile(module.text, options)
      if let cache, let key, let bytes = made.serialized() { cache.store(key, bytes) }
      return (made, false)
    } catch {
      throw error.located(in: module)
    }
  }

  public var deviceCount: Int { client.devices.count }

  /// - Throws: `XLAError` where the client has fewer devices; `GraphError` where a value cannot be divided among them.
  public func compile(_ program: Program, on replicas: Replication) throws -> any Executable {
    if replicas.count == 1 { return try compile(program) }
    return try ReplicatedExecutable(program, self, replicas)
  }
}
