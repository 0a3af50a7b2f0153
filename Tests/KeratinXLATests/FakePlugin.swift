import Foundation
import KeratinTestSupport

/// `Fixtures/plugin.c`, compiled with faults.
struct FakePlugin {
  let scratch = Scratch()
  let path: String

  /// - Parameter faults: Macros: `LOSE=3`.
  init(_ faults: String...) throws {
    path = scratch("plugin.so")
    let here = URL(filePath: #filePath).deletingLastPathComponent()
    let root = here.deletingLastPathComponent().deletingLastPathComponent()
    let clang = Process()
    clang.executableURL = URL(filePath: "/usr/bin/env")
    clang.arguments =
      ["clang", "-std=gnu2x", "-D_GNU_SOURCE", "-shared", "-fPIC"]
      + ["Sources/CPJRT/include", "Sources/CPJRT"].map { "-I\(root.appending(path: $0).path())" }
      + faults.map { "-D\($0)" }
      + [here.appending(path: "Fixtures/plugin.c").path(), "-o", path]
    try clang.run()
    clang.waitUntilExit()
    guard clang.terminationStatus == 0 else {
      throw CocoaError(
        .fileNoSuchFile, userInfo: [NSLocalizedDescriptionKey: "the plugin does not compile"])
    }
  }

  static let hasClang: Bool = {
    let found = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/clang")
    }
    if !found { print("skipped: faults of plugins: there is no clang to compile one") }
    return found
  }()
}
