import Foundation
import KeratinArray
import KeratinTestSupport
import Testing

@testable import KeratinXLA

/// What pip brings is taken over only if its bytes are the ones that are known.
@Suite struct InstallTests {
  let scratch = Scratch()

  private func plugin() throws -> PinnedPlugin {
    let plugin = try #require(PinnedPlugin(cache: scratch.path))
    let folder = URL(filePath: plugin.path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return plugin
  }

  @Test func otherBytesAreRefused() throws {
    let plugin = try plugin()
    let file = scratch.write("brought.so", Array("something else".utf8))
    let expected = SHA256.hexadecimal(of: Array("the plugin".utf8))
    let error = #expect(throws: XLAError.self) { try plugin.takeOver(file, expected) }
    #expect(error?.reason == .notAPlugin)
    #expect(error?.problem.hasSuffix("expected \(expected).") == true)
    #expect(!plugin.isInstalled)
  }

  @Test func theRightBytesAreKept() throws {
    let plugin = try plugin()
    let bytes = Array("the plugin".utf8)
    let file = scratch.write("brought.so", bytes)
    try plugin.takeOver(file, SHA256.hexadecimal(of: bytes))
    #expect(plugin.isInstalled)
    #expect(contents(plugin.path) == bytes)
    #expect(!FileManager.default.fileExists(atPath: file))
  }

  @Test func aPackageWithoutAPluginIsRefused() throws {
    let plugin = try plugin()
    let error = #expect(throws: XLAError.self) { try plugin.takeOver(scratch("none.so"), "") }
    #expect(error?.problem == "xla-cpu-pjrt 0.0.1 has no plugin in it.")
  }
}
