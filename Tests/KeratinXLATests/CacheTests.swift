import Foundation
import KeratinGraph
import KeratinTestSupport
import KeratinXLA
import Testing

/// Executables on disk: found again, and believed only if they are whole.
@Suite(.enabled(if: TestPlugin.isThere)) struct CacheTests {
  let scratch = Scratch()

  private func run(_ factor: Float = 2) throws -> XLAExecutable.Report {
    var options = XLAEngine.Options()
    options.cacheDirectory = scratch.path
    let x = Tensor.input("x", .float32, ["n"])
    let program = try Program(inputs: [x], outputs: [try Double(factor) * x])
    let made = try XLAEngine(TestPlugin.client(), options).compile(program)
    let executable = try #require(made as? XLAExecutable)
    let product = try executable.run([NDArray([1, 2, 3] as [Float])], ["n": 3])[0]
    #expect(product == NDArray([factor, 2 * factor, 3 * factor]))
    return executable.report
  }

  private func counts(_ report: XLAExecutable.Report) -> [Int] { [report.compiled, report.cached] }

  private var entries: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: scratch("xla"))) ?? [])
      .map { scratch("xla/\($0)") }
  }

  @Test func theSecondTimeNothingIsCompiled() throws {
    #expect(counts(try run()) == [1, 0])
    #expect(counts(try run()) == [0, 1])
    #expect(counts(try run(3)) == [1, 0])
    #expect(entries.count == 2)
    let mode = try FileManager.default.attributesOfItem(atPath: scratch("xla"))[.posixPermissions]
    #expect(mode as? Int == 0o700)
  }

  /// An entry that is cut off, altered, empty, or another's is made anew.
  @Test(arguments: ["truncated", "altered", "empty", "foreign"])
  func damagedEntriesAreMadeAnew(_ damage: String) throws {
    #expect(counts(try run()) == [1, 0])
    let entry = try #require(entries.first)
    var bytes = contents(entry)
    switch damage {
    case "truncated": bytes.removeLast(bytes.count / 2)
    case "altered": bytes[bytes.count / 2] ^= 0x10
    case "empty": bytes = []
    case _:
      // Whole, by its digest, but nothing that the plugin made.
      let content = Array("not an executable".utf8)
      bytes = Array((SHA256.hexadecimal(of: content) + "\n").utf8) + content
    }
    try Data(bytes).write(to: URL(filePath: entry))
    #expect(counts(try run()) == [1, 0])
    #expect(counts(try run()) == [0, 1])
  }

  /// Where nothing can be kept, programs are compiled, and that is all.
  @Test func aCacheThatCannotBeMade() throws {
    scratch.write("xla", [])
    #expect(counts(try run()) == [1, 0])
  }
}
