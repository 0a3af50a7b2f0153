import KeratinXLA

/// The CPU plugin: `KERATIN_PJRT_PLUGIN`, or the pinned one in Keratin's cache. Tests of XLA skip without it.
public enum TestPlugin {
  public static let candidate: PluginCandidate? = {
    let found = PluginSearch.all().first { $0.origin == .environment || $0.origin == .cache }
    if found == nil {
      print("skipped: XLA: there is no CPU plugin; 'keratin devices --install cpu' fetches it")
    }
    return found
  }()
  public static var isThere: Bool { candidate != nil }

  /// One in a process.
  public static func client(devices: Int = 1) throws -> Client {
    guard let candidate else { throw XLAError(.missing, "there is no CPU plugin.") }
    return try StartedClients.client(candidate, devices: devices)
  }

  /// An engine that keeps nothing on disk.
  /// - Parameter devices: All of them are this machine's processor.
  public static func engine(devices: Int = 1) throws -> XLAEngine {
    var options = XLAEngine.Options()
    options.keepsExecutables = false
    return XLAEngine(try client(devices: devices), options)
  }
}
