import Foundation
import KeratinConfiguration

/// What belongs to a machine and not to an experiment: device, threads, cache, folder of data. An option goes before an
/// environment variable, that before `~/.config/keratin/config.yaml`.
struct MachineSettings: Equatable {
  var device: String?
  var threads: Int?
  /// A folder for compiled kernels.
  var cache: String?
  /// A folder with data sets.
  var data: String?

  /// The settings of this machine.
  ///
  /// - Throws: `UsageError` where a variable holds something else than it should; `ConfigError` for the file.
  static func load(_ environment: [String: String] = ProcessInfo.processInfo.environment) throws
    -> MachineSettings
  {
    var settings = try file(environment)
    if let device = environment["KERATIN_DEVICE"], !device.isEmpty { settings.device = device }
    if let text = environment["KERATIN_THREADS"], !text.isEmpty {
      guard let threads = Int(text), threads > 0 else {
        throw UsageError(
          "KERATIN_THREADS is expected to be a whole number, 1 or greater, received '\(text)'.")
      }
      settings.threads = threads
    }
    if let cache = environment["KERATIN_CACHE"], !cache.isEmpty { settings.cache = cache }
    if let data = environment["KERATIN_DATA"], !data.isEmpty { settings.data = data }
    return settings
  }

  private static func file(_ environment: [String: String]) throws(ConfigError) -> MachineSettings {
    var settings = MachineSettings()
    let folder: String
    if let configured = environment["XDG_CONFIG_HOME"], !configured.isEmpty {
      folder = configured
    } else if let home = environment["HOME"], !home.isEmpty {
      folder = home + "/.config"
    } else {
      return settings
    }
    let path = folder + "/keratin/config.yaml"
    guard FileManager.default.fileExists(atPath: path) else { return settings }
    var reader = try ConfigValue(contentsOf: path).reader("the settings file")
    settings.device = try reader.optional("device")?.string()
    settings.threads = try reader.optional("threads")?.int(atLeast: 1)
    settings.cache = try reader.optional("cache")?.string()
    settings.data = try reader.optional("data")?.string()
    try reader.finish()
    return settings
  }
}
