import CPJRT
import KeratinGraph

/// A plugin at work: its devices, and what lives on them.
public final class Client: @unchecked Sendable {
  // Sendable: a PJRT client may be used from any thread.
  public let plugin: Plugin
  /// `cpu`, `cuda`, `tpu` ...
  public let platform: String
  public let platformVersion: String
  /// Those of this process.
  public let devices: [ClientDevice]
  /// Where CUDA's assembler is, where the plugin would not find it by itself.
  let cudaFolder: String?
  let pointer: OpaquePointer
  /// What the plugin may ask as long as it runs.
  private let store: StoreTable?
  var api: UnsafePointer<pjrt_api> { plugin.api }

  /// Starts the plugin's devices.
  ///
  /// - Parameters:
  ///   - options: By name; which ones there are is the plugin's matter. The CPU plugin ignores those that it does not
  ///     know, others refuse them.
  ///   - job: Which of several processes this one is; nil: it is alone.
  /// - Throws: `XLAError` where there is no device, or it does not start.
  public convenience init(
    _ plugin: Plugin, options: [(name: String, value: OptionValue)] = [], job: Job? = nil
  ) throws(XLAError) {
    try self.init(plugin, options: options, job: job, cudaFolder: nil)
  }

  init(
    _ plugin: Plugin, options: [(name: String, value: OptionValue)], job: Job?, cudaFolder: String?
  ) throws(XLAError) {
    self.plugin = plugin
    self.cudaFolder = cudaFolder
    store = job.map { StoreTable($0.store) }
    let api = plugin.api
    var made: OpaquePointer?
    do throws(XLAError) {
      let list = NamedValues(options + (job?.options ?? []))
      try plugin.check(
        pjrt_client_create(api, list.values, list.values.count, store?.address, &made), .notStarted)
    } catch {
      throw XLAError(
        error.reason == .failed ? .notStarted : error.reason,
        "the plugin \(plugin.path) does not start: \(error.problem)")
    }
    guard let client = made else {
      throw XLAError(.notStarted, "the plugin \(plugin.path) starts without a client.")
    }
    do throws(XLAError) {
      var name = pjrt_bytes(), version = pjrt_bytes()
      try plugin.check(pjrt_client_platform_name(api, client, &name), .notStarted)
      try plugin.check(pjrt_client_platform_version(api, client, &version), .notStarted)
      platform = String(name)
      platformVersion = String(version)
      var list: UnsafePointer<OpaquePointer?>?
      var count = 0
      try plugin.check(pjrt_client_devices(api, client, &list, &count), .notStarted)
      var found: [ClientDevice] = []
      for k in 0..<count {
        if let device = list?[k] { found.append(try ClientDevice(plugin, device)) }
      }
      guard !found.isEmpty else {
        throw XLAError(.notStarted, "the plugin \(plugin.path) has no device on this machine.")
      }
      devices = found
    } catch {
      pjrt_client_destroy(api, client)
      throw error
    }
    pointer = client
  }

  deinit { pjrt_client_destroy(api, pointer) }

  /// Compiles a module of StableHLO.
  /// - Throws: `XLAError` with what the compiler says.
  public func compile(_ module: String, _ options: CompileOptions) throws(XLAError)
    -> LoadedProgram
  {
    var module = module
    let bytes = options.bytes
    var made: OpaquePointer?
    let error = module.withUTF8 { text in
      bytes.withUnsafeBytes { settings in
        pjrt_client_compile(api, pointer, pjrt_bytes(text), pjrt_bytes(settings), &made)
      }
    }
    try plugin.check(error, .compile)
    guard let made else { throw XLAError(.compile, "the plugin compiles to nothing.") }
    return try LoadedProgram(self, made)
  }

  /// What a plugin made of itself by `LoadedProgram.serialized()`.
  public func load(_ serialized: [UInt8]) throws(XLAError) -> LoadedProgram {
    var made: OpaquePointer?
    guard plugin.has(PJRT_LOAD_SERIALIZED) else {
      throw XLAError(.failed, "the plugin cannot load executables.")
    }
    let error = serialized.withUnsafeBytes {
      pjrt_load_serialized(api, pointer, pjrt_bytes($0), &made)
    }
    try plugin.check(error, .failed)
    guard let made else { throw XLAError(.failed, "the plugin loads nothing.") }
    return try LoadedProgram(self, made)
  }
}

/// A device of a client. It lives as long as the client does.
public struct ClientDevice: @unchecked Sendable {
  public let id: Int
  /// `cpu`, `NVIDIA H100` ...
  public let kind: String
  let plugin: Plugin
  let pointer: OpaquePointer

  init(_ plugin: Plugin, _ pointer: OpaquePointer) throws(XLAError) {
    self.plugin = plugin
    self.pointer = pointer
    var number: Int32 = 0
    var text = pjrt_bytes()
    try plugin.check(pjrt_device_id(plugin.api, pointer, &number), .failed)
    try plugin.check(pjrt_device_kind(plugin.api, pointer, &text), .failed)
    id = Int(number)
    kind = String(text)
  }

  /// Bytes in use, and how many there are at most; nil where the plugin does not say.
  public var memory: (used: Int, limit: Int?)? {
    guard plugin.has(PJRT_DEVICE_MEMORY_STATS) else { return nil }
    var memory = pjrt_memory()
    guard
      (try? plugin.check(pjrt_device_memory(plugin.api, pointer, &memory), .failed)) != nil
    else { return nil }
    return (Int(memory.bytes_in_use), memory.bytes_limit < 0 ? nil : Int(memory.bytes_limit))
  }
}

extension pjrt_bytes {
  init(_ text: UnsafeBufferPointer<UInt8>) { self.init(UnsafeRawBufferPointer(text)) }
  init(_ bytes: UnsafeRawBufferPointer) {
    self.init(bytes: bytes.baseAddress?.assumingMemoryBound(to: CChar.self), count: bytes.count)
  }
}
