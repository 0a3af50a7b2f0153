import CPJRT
import Glibc
import KeratinSystem
import Synchronization

/// A shared object that drives devices of some kind through PJRT. Loaded once, it stays as long as the process.
public final class Plugin: @unchecked Sendable {
  // Sendable: the table of functions is constant, and they may be called from any thread.
  public let path: String
  let api: UnsafePointer<pjrt_api>
  /// Of the interface: major and minor.
  public let version: (major: Int, minor: Int)

  /// The oldest interface whose structs begin as those that Keratin knows.
  static let oldestVersion = 54

  /// Places in the table without which nothing works. The others are looked for where they are used.
  private static let needed: [pjrt_place] = [
    PJRT_ERROR_DESTROY, PJRT_ERROR_MESSAGE, PJRT_ERROR_GET_CODE, PJRT_EVENT_DESTROY,
    PJRT_EVENT_AWAIT, PJRT_EVENT_ON_READY, PJRT_CLIENT_CREATE, PJRT_CLIENT_DESTROY,
    PJRT_CLIENT_PLATFORM_NAME, PJRT_CLIENT_PLATFORM_VERSION, PJRT_CLIENT_ADDRESSABLE_DEVICES,
    PJRT_CLIENT_COMPILE, PJRT_CLIENT_BUFFER_FROM_HOST, PJRT_DESCRIPTION_ID, PJRT_DESCRIPTION_KIND,
    PJRT_DEVICE_GET_DESCRIPTION, PJRT_EXECUTABLE_DESTROY, PJRT_EXECUTABLE_NUM_OUTPUTS,
    PJRT_LOADED_DESTROY, PJRT_LOADED_GET_EXECUTABLE, PJRT_LOADED_EXECUTE, PJRT_BUFFER_DESTROY,
    PJRT_BUFFER_IS_DELETED, PJRT_BUFFER_TO_HOST,
  ]

  private static let loaded = Mutex<[String: Plugin]>([:])

  /// Loads a plugin, or finds it among those that are loaded.
  ///
  /// - Throws: `XLAError` where there is no such file, it is no plugin, it is too old, or it does not start.
  public static func load(_ path: String) throws(XLAError) -> Plugin {
    guard let place = Files.resolved(path) else {
      throw XLAError(.missing, "the plugin \(path) cannot be opened: \(systemMessage(errno)).")
    }
    let result = loaded.withLock { loaded -> Result<Plugin, XLAError> in
      if let known = loaded[place] { return .success(known) }
      do throws(XLAError) {
        let made = try Plugin(place)
        loaded[place] = made
        return .success(made)
      } catch { return .failure(error) }
    }
    return try result.get()
  }

  private init(_ path: String) throws(XLAError) {
    self.path = path
    guard let library = dlopen(path, RTLD_NOW | RTLD_LOCAL) else {
      let reason = dlerror().map { String(cString: $0) } ?? "no reason is given"
      throw XLAError(.notAPlugin, "\(path) cannot be loaded: \(reason).")
    }
    guard let symbol = dlsym(library, "GetPjrtApi") else {
      throw XLAError(
        .notAPlugin, "\(path) is no PJRT plugin: it has no function GetPjrtApi.")
    }
    typealias GetAPI = @convention(c) () -> UnsafePointer<pjrt_api>?
    guard let api = unsafeBitCast(symbol, to: GetAPI.self)() else {
      throw XLAError(.notStarted, "the plugin \(path) hands out no interface.")
    }
    self.api = api
    let head = MemoryLayout<pjrt_api>.offset(of: \.functions)!
    guard api.pointee.struct_size >= head else {
      throw XLAError(.notAPlugin, "\(path) is no PJRT plugin: its table of functions is too short.")
    }
    version = (Int(api.pointee.version.major), Int(api.pointee.version.minor))
    guard version.major == 0, version.minor >= Self.oldestVersion,
      Self.needed.allSatisfy({ pjrt_has(api, $0) })
    else {
      throw XLAError(
        .tooOld,
        "the plugin \(path) speaks PJRT \(version.major).\(version.minor); Keratin speaks "
          + "0.\(Self.oldestVersion) and later versions of 0.", hint: "install a newer plugin.")
    }
    if pjrt_has(api, PJRT_PLUGIN_INITIALIZE) {
      do throws(XLAError) {
        try check(pjrt_plugin_initialize(api), .notStarted)
      } catch {
        throw XLAError(.notStarted, "the plugin \(path) does not start: \(error.problem)")
      }
    }
  }

  func has(_ place: pjrt_place) -> Bool { pjrt_has(api, place) }

  /// Whether executables can be made bytes, and loaded from them.
  var keepsExecutables: Bool { has(PJRT_EXECUTABLE_SERIALIZE) && has(PJRT_LOAD_SERIALIZED) }

  /// What the plugin says of itself: `stablehlo_current_version`, `xla_version`, and others, as text.
  public var attributes: [(name: String, value: String)] {
    var values: UnsafePointer<pjrt_named_value>?
    var count = 0
    guard has(PJRT_PLUGIN_ATTRIBUTES),
      (try? check(pjrt_plugin_attributes(api, &values, &count), .failed)) != nil, let values
    else { return [] }
    // Newer plugins may have longer elements: they say how long.
    let stride = values.pointee.struct_size
    return (0..<count).map { k in
      let value = (UnsafeRawPointer(values) + k * stride).load(as: pjrt_named_value.self)
      return (String(pjrt_bytes(bytes: value.name, count: value.name_size)), Self.text(of: value))
    }
  }

  private static func text(of attribute: pjrt_named_value) -> String {
    switch Int(attribute.type) {
    case Int(PJRT_STRING):
      String(pjrt_bytes(bytes: attribute.value.string, count: attribute.value_size))
    case Int(PJRT_INT64): "\(attribute.value.int64)"
    case Int(PJRT_INT64_LIST):
      (0..<attribute.value_size).map { "\(attribute.value.int64_list[$0])" }
        .joined(separator: ".")
    case Int(PJRT_FLOAT): "\(attribute.value.float32)"
    case Int(PJRT_BOOL): "\(attribute.value.boolean)"
    default: "?"
    }
  }

  /// Throws what an error says, and frees it.
  /// - Parameter reason: What it is about where its code does not tell.
  func check(_ error: OpaquePointer?, _ reason: XLAError.Reason) throws(XLAError) {
    guard let error else { return }
    throw take(error, reason)
  }

  /// Makes a PJRT error ours, and frees it.
  func take(_ error: OpaquePointer, _ reason: XLAError.Reason) -> XLAError {
    defer { pjrt_error_destroy(api, error) }
    let message = String(pjrt_error_message(api, error))
    switch Int(pjrt_error_code(api, error)) {
    case Int(PJRT_RESOURCE_EXHAUSTED):
      return XLAError(
        .outOfMemory, "the device is out of memory: \(message)",
        hint: "a smaller batch size needs less.")
    case Int(PJRT_UNAVAILABLE), Int(PJRT_DATA_LOSS):
      return XLAError(.deviceLost, "the device is lost: \(message)")
    default: return XLAError(reason, message)
    }
  }
}

extension String {
  /// Text that a plugin hands out.
  init(_ text: pjrt_bytes) {
    self.init(
      decoding: UnsafeRawBufferPointer(
        start: text.bytes, count: text.bytes == nil ? 0 : text.count),
      as: UTF8.self)
  }
}
