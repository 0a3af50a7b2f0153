import Foundation
import KeratinArray
import Testing

@Suite struct HostMemoryTests {
  @Test func beginsOnBoundaries() {
    for (byteCount, boundary) in [(1, 64), (1 << 20, 64), (2 << 20, 2 << 20), (5_000_001, 2 << 20)]
    {
      let memory = HostMemory.allocate(byteCount: byteCount)
      defer { memory.deallocate() }
      #expect(Int(bitPattern: memory) % boundary == 0)
      memory.initializeMemory(as: UInt8.self, repeating: 7, count: byteCount)
      #expect(memory.load(fromByteOffset: byteCount - 1, as: UInt8.self) == 7)
    }
  }

  /// What the system has noted about the memory: large pages are wanted for all that fills one.
  @Test(
    .enabled(
      if: ["/sys/kernel/mm/transparent_hugepage/enabled", "/proc/self/smaps"].allSatisfy(
        FileManager.default.fileExists), "the system has no large pages"))
  func asksForLargePages() throws {
    let memory = HostMemory.allocate(byteCount: 5 << 20)
    defer { memory.deallocate() }
    #expect(try wantsLargePages(memory) && wantsLargePages(memory + (4 << 20) - 1))
  }

  private func wantsLargePages(_ address: UnsafeMutableRawPointer) throws -> Bool {
    let place = UInt(bitPattern: address)
    var isHere = false
    let file = try #require(FileHandle(forReadingAtPath: "/proc/self/smaps"))
    let maps = String(decoding: try file.readToEnd() ?? Data(), as: UTF8.self)
    for line in maps.split(separator: "\n") {
      let words = line.split(separator: " ")
      let ends = words[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
      if ends.count == 2 {
        isHere = ends[0] <= place && place < ends[1]
      } else if isHere && words[0] == "VmFlags:" {
        return words.contains("hg")
      }
    }
    Issue.record("no mapping holds the address")
    return false
  }
}
