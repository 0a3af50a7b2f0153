import Foundation

/// The program `keratin` as others meet it: a process.
struct CommandLineTool {
  struct Result {
    var status: Int32
    var output: String
    var error: String
    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  /// Beside the tests, where one build puts both.
  static let path: String = {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appendingPathComponent("keratin").path
  }()

  /// Runs it to its end. Nothing of this machine's settings reaches it.
  static func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Result {
    try start(arguments, environment: environment).finish()
  }

  static func start(_ arguments: [String], environment: [String: String] = [:]) throws -> Running {
    try Running(arguments, environment)
  }

  final class Running {
    let process = Process()
    private let folder: URL

    fileprivate init(_ arguments: [String], _ environment: [String: String]) throws {
      folder = FileManager.default.temporaryDirectory.appendingPathComponent(
        "keratin-cli-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      // Files, not pipes: a process that writes much does not wait for whoever reads.
      for name in ["out", "err"] {
        _ = FileManager.default.createFile(
          atPath: folder.appendingPathComponent(name).path, contents: nil)
      }
      process.executableURL = URL(fileURLWithPath: CommandLineTool.path)
      process.arguments = arguments
      var inherited = ProcessInfo.processInfo.environment
      for name in inherited.keys where name.hasPrefix("KERATIN_") && name != "KERATIN_TEST_DATA" {
        inherited[name] = nil
      }
      inherited["XDG_CONFIG_HOME"] = folder.path
      process.environment = inherited.merging(environment) { $1 }
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = try FileHandle(
        forWritingTo: folder.appendingPathComponent("out"))
      process.standardError = try FileHandle(forWritingTo: folder.appendingPathComponent("err"))
      try process.run()
    }

    /// What has been written to standard output so far.
    var output: String { text("out") }

    /// Waits until standard output has `text`, or the process has ended.
    func waits(for text: String) -> Bool {
      while !output.contains(text) {
        guard process.isRunning else { return output.contains(text) }
        usleep(2_000)
      }
      return true
    }

    func finish() throws -> Result {
      process.waitUntilExit()
      defer { try? FileManager.default.removeItem(at: folder) }
      let status =
        process.terminationReason == .uncaughtSignal
        ? 128 + process.terminationStatus : process.terminationStatus
      return Result(status: status, output: text("out"), error: text("err"))
    }

    private func text(_ name: String) -> String {
      let data = FileManager.default.contents(atPath: folder.appendingPathComponent(name).path)
      return String(decoding: data ?? Data(), as: UTF8.self)
    }
  }
}

/// A folder that is gone after the test.
final class TemporaryFolder {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("keratin-test-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a text file and returns its path.
  func write(_ text: String, to name: String) throws -> String {
    let file = path + "/" + name
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return file
  }

  func file(_ name: String) -> String { path + "/" + name }
}

/// The root of the package, for the examples.
let packageRoot: String = {
  var url = URL(fileURLWithPath: #filePath)
  for _ in 0..<3 { url.deleteLastPathComponent() }
  return url.path
}()
