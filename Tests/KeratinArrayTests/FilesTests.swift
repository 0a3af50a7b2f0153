import Foundation
import KeratinTestSupport
import Testing

@testable import KeratinArray

@Suite struct FilesTests {
  let scratch = Scratch()

  @Test func aFileIsReplacedAsAWhole() throws {
    try AtomicFile.write("old", to: scratch("a"))
    let file = try AtomicFile(scratch("a"))
    try file.write("new")
    #expect(contents(scratch("a")) == Array("old".utf8))
    #expect(scratch.files.count == 2)
    try file.commit()
    #expect(contents(scratch("a")) == Array("new".utf8))
    #expect(scratch.files == ["a"])
  }

  @Test func aFileGivenUpLeavesNothing() throws {
    do {
      let file = try AtomicFile(scratch("a"))
      try file.write("text")
    }
    #expect(scratch.files == [])
  }

  @Test func aLinkStaysALink() throws {
    try AtomicFile.write("old", to: scratch("a"))
    try FileManager.default.createSymbolicLink(
      atPath: scratch("link"), withDestinationPath: scratch("a"))
    try AtomicFile.write("new", to: scratch("link"))
    #expect(contents(scratch("a")) == Array("new".utf8))
    #expect(scratch.files == ["a", "link"])
  }

  /// What a writer that was killed has left behind goes; what a living one holds stays.
  @Test func abandonedTemporariesAreRemoved() throws {
    _ = scratch.write(".a.part-999999-1", [1, 2, 3])
    _ = scratch.write(".b.part-999999-1", [1, 2, 3])
    let living = try AtomicFile(scratch("a"))
    try AtomicFile.write("new", to: scratch("a"))
    #expect(scratch.files.count == 3)
    try living.write("newer")
    try living.commit()
    #expect(contents(scratch("a")) == Array("newer".utf8))
    #expect(scratch.files == [".b.part-999999-1", "a"])
  }

  @Test func manyWritersOfOneFileAgree() async throws {
    let scratch = scratch
    let path = scratch("a")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          for _ in 0..<3 {
            try AtomicFile.write(String(repeating: "\(writer) ", count: 1000), to: path)
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(Set(String(decoding: contents(path), as: UTF8.self).split(separator: " ")).count == 1)
    #expect(scratch.files == ["a"])
  }

  @Test func whereAFileCannotBeWritten() {
    #expect(
      message(scratch) { try AtomicFile.write("", to: scratch("no/such/file")) }
        == "no/such/file: The file cannot be written: the directory \(scratch.path)/no/such does "
        .replacing(scratch.path + "/", with: "") + "not exist.")
    #expect(
      message(scratch) { try AtomicFile.write("", to: scratch.path) }
        == "\(scratch.path): The file cannot be written: something that is not a regular file has "
        + "this name.")
  }

  /// A write that fails half-way, as on a full disk: a process that may write 1000 bytes tries 100,000.
  @Test func aFullDiskLeavesNothingBehind() async throws {
    let path = scratch("a")
    try AtomicFile.write("old", to: path)
    await #expect(processExitsWith: .success) { [path = path as String] in
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 1000, rlim_max: 1000)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      do {
        try AtomicFile.write(String(repeating: "x", count: 100_000), to: path)
        exit(1)
      } catch {
        exit("\(error)" == "\(path): The file cannot be written: File too large." ? 0 : 2)
      }
    }
    #expect(contents(scratch("a")) == Array("old".utf8))
    #expect(scratch.files == ["a"])
  }

  @Test func messagesOfTheOperatingSystem() {
    #expect(
      FileError("a", cannotBe: "written", code: ENOSPC).description
        == "a: The file cannot be written: no space is left on the disk.\n"
        + "  hint: nothing was changed; free some space or choose another directory.")
    #expect(
      FileError("a", cannotBe: "opened", code: EACCES).description
        == "a: The file cannot be opened: permission is denied.")
    #expect("a\u{1}b".quotedForMessage == "\"a\u{FFFD}b\"")
    #expect(String(repeating: "x", count: 61).quotedForMessage.hasSuffix("x...\""))
  }
}
