import Foundation
import Testing

/// Every example runs, tiny.
@Suite struct ExampleTests {
  @Test(arguments: [
    ("ResidualBlock", "Model: \"residual\""), ("LogisticRegression", "test accuracy: 0."),
    ("OwnOps", "median of x, tanh x and 0: "),
  ])
  func runs(name: String, text: String) throws {
    let (status, output) = try Self.run(name)
    #expect(status == 0, "\(output)")
    #expect(output.contains(text), "\(output)")
  }

  /// Wants MNIST's files, which are packed.
  @Test(.enabled(if: mnist != nil, "needs KERATIN_TEST_DATA, a folder with mnist, and zlib"))
  func runsOnMNIST() throws {
    let (status, output) = try Self.run("MNIST", try #require(Self.mnist))
    #expect(status == 0, "\(output)")
    #expect(output.contains("the first test image is a"), "\(output)")
  }

  static let mnist: String? = {
    #if Zlib
      let folder = ProcessInfo.processInfo.environment["KERATIN_TEST_DATA"].map { $0 + "/mnist" }
      return folder.flatMap { FileManager.default.fileExists(atPath: $0) ? $0 : nil }
    #else
      return nil
    #endif
  }()

  private static func run(_ name: String, _ arguments: String...) throws -> (Int32, String) {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let process = Process()
    process.executableURL = tests.deletingLastPathComponent().appendingPathComponent(
      "\(name)Example")
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(["KERATIN_EXAMPLE": "tiny"]) {
      $1
    }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
