import Foundation

/// Where data sets lie on this machine, and where downloads go: a folder with one folder for each.
public struct DataFolder: Hashable, Sendable {
  public let path: String

  public init(_ path: String) { self.path = path }

  /// `KERATIN_DATA`; else `keratin/datasets` in `XDG_CACHE_HOME`; else `~/.cache/keratin/datasets`.
  public static var standard: DataFolder {
    let environment = ProcessInfo.processInfo.environment
    if let path = environment["KERATIN_DATA"], !path.isEmpty { return DataFolder(path) }
    if let cache = environment["XDG_CACHE_HOME"], !cache.isEmpty {
      return DataFolder(cache + "/keratin/datasets")
    }
    return DataFolder((environment["HOME"] ?? NSHomeDirectory()) + "/.cache/keratin/datasets")
  }

  /// Where the data set of that name lies, or would.
  func folder(_ name: String) -> String { "\(path)/\(name)" }
}
