import Foundation
import KeratinXLA

/// The CPU plugin, where it is: tests of XLA skip without it.
enum TestPlugin {
  static let path: String? = {
    let environment = ProcessInfo.processInfo.environment
    let cache = environment["KERATIN_CACHE"] ?? NSHomeDirectory() + "/.cache/keratin"
    let path =
      environment["KERATIN_PJRT_PLUGIN"]
      ?? cache + "/plugins/xla-cpu-pjrt-0.0.1/xla_cpu_pjrt.so"
    if FileManager.default.fileExists(atPath: path) { return path }
    print("skipped: tests of XLA: there is no CPU plugin at \(path)")
    return nil
  }()
  static var isThere: Bool { path != nil }

  static func client() throws -> Client { try shared.get() }
  private static let shared = Result {
    try Client(Plugin.load(path!), options: [("cpu_device_count", .integer(1))])
  }

  /// Four devices, all of them this machine's processor.
  static func clientOfFour() throws -> Client { try four.get() }
  private static let four = Result {
    try Client(Plugin.load(path!), options: [("cpu_device_count", .integer(4))])
  }
}
