import Testing

@testable import KeratinXLA

/// Bytes that stop the process where they are wrong, against those that were worked out by hand.
@Suite struct CompileOptionsTests {
  @Test func replicasAndPartitionsAreAlwaysThere() {
    #expect(CompileOptions().bytes == [0x1a, 4, 0x20, 1, 0x28, 1])
    var options = CompileOptions()
    options.replicas = 300
    #expect(options.bytes == [0x1a, 5, 0x20, 0xac, 2, 0x28, 1])
  }

  @Test func flagsAreInOrderOfTheirNames() {
    var options = CompileOptions()
    options.flags = ["b": .text("x"), "a": .flag(false), "c": .integer(5)]
    let entries: [[UInt8]] = [
      [0x3a, 7, 0x0a, 1, 0x61, 0x12, 2, 0x10, 0],
      [0x3a, 8, 0x0a, 1, 0x62, 0x12, 3, 0x0a, 1, 0x78],
      [0x3a, 7, 0x0a, 1, 0x63, 0x12, 2, 0x18, 5],
    ]
    #expect(options.bytes == [0x1a, 4, 0x20, 1, 0x28, 1] + entries.flatMap { $0 })
  }
}
