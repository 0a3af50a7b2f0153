import CPJRT
import KeratinGraph
import KeratinTestSupport
import Testing

@testable import KeratinXLA

/// What Keratin declares of the interface against what a real plugin says of itself.
@Suite(.enabled(if: TestPlugin.isThere)) struct InterfaceTests {
  let client: Client
  var plugin: Plugin { client.plugin }

  init() throws { client = try TestPlugin.client() }

  /// Handed eight bytes of a struct, a plugin says how many it expects.
  @Test(arguments: 0..<pjrt_layout_count)
  func structsAreAsLongAsThePluginSays(_ k: Int) throws {
    let layout = pjrt_layout_at(k)
    try expect(
      pjrt_probe(plugin.api, layout.place, 8), layout.size, String(cString: layout.name))
  }

  @Test func structsWithinStructsAreToo() throws {
    try expect(
      pjrt_probe_program(plugin.api, client.pointer, 8), pjrt_program_size, "Program")
    let loaded = try client.compile(
      "module { func.func public @main() { \"func.return\"() : () -> () } }", CompileOptions())
    try expect(
      pjrt_probe_options(plugin.api, loaded.pointer, 8), pjrt_options_size, "ExecuteOptions")
    #expect(MemoryLayout<pjrt_named_value>.size == 56)
  }

  private func expect(_ error: OpaquePointer?, _ size: Int, _ name: String) throws {
    let error = plugin.take(try #require(error, "\(name) is accepted short"), .failed)
    let said = try #require(
      error.problem.firstMatch(of: /expected ([0-9]+), got 8/), "\(error.problem)")
    #expect(Int(said.output.1) == size, "\(name): \(error.problem)")
    // Not every plugin spells every name in full.
    let short = name.replacing("_Args", with: "").lowercased()
    #expect(error.problem.lowercased().contains(short), "\(error.problem)")
  }

  @Test func thePluginSaysWhatItIs() throws {
    #expect(client.platform == "cpu")
    #expect(plugin.version.major == 0)
    #expect(plugin.attributes.contains { $0.name == "stablehlo_current_version" })
    #expect(client.devices.allSatisfy { !$0.kind.isEmpty })
  }
}
