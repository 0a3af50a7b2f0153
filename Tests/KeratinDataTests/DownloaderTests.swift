import Foundation
import KeratinArray
import KeratinTestSupport
import Synchronization
import Testing

@testable import KeratinData

@Suite(.timeLimit(.minutes(2))) struct DownloaderTests {
  let scratch = Scratch()
  /// Larger than what one packet of the network carries.
  let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
  var file: RemoteFile {
    RemoteFile("a.bin", byteCount: bytes.count, sha256: SHA256.hexadecimal(of: bytes))
  }

  private func downloader(_ mirrors: [String]) -> Downloader {
    Downloader(dataset: "test", files: [file], mirrors: mirrors, timeout: 10, environment: [:])
  }

  private func fetch(_ servers: FileServer...) throws {
    defer { for server in servers { server.stop() } }
    try downloader(servers.map(\.address)).fetch(into: scratch("data"))
  }

  private func server(_ behaviour: FileServer.Behaviour = .init()) -> FileServer {
    FileServer(["/a.bin": bytes], behaviour)
  }

  private var downloaded: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: scratch("data")).sorted()) ?? []
  }

  @Test func bringsAFileOnce() throws {
    let seen = Mutex<[DownloadProgress]>([])
    let server = server()
    defer { server.stop() }
    for _ in 0..<2 {
      try downloader([server.address]).fetch(into: scratch("data")) { progress in
        seen.withLock { $0.append(progress) }
      }
    }
    #expect(contents(scratch("data/a.bin")) == bytes)
    #expect(downloaded == ["a.bin"])
    #expect(server.requests == ["/a.bin"])
    let progress = seen.withLock { $0 }
    #expect(progress.map(\.bytes) == progress.map(\.bytes).sorted())
    #expect(
      progress.last
        == DownloadProgress(
          file: "a.bin", bytes: bytes.count, byteCount: bytes.count, number: 1, count: 1))
  }

  @Test func goesOnWhereItBrokeOff() throws {
    let server = server(.init(cutsAfter: 100_000))
    defer { server.stop() }
    let text = message(scratch) {
      try downloader([server.address]).fetch(into: scratch("data"))
    }
    #expect(
      text.hasPrefix("data set test: a.bin cannot be downloaded.\n  \(server.address)/a.bin: "))
    #expect(downloaded == ["a.bin.part"])
    let there = contents(scratch("data/a.bin.part")).count
    #expect(there > 0 && there <= 100_000)
    try downloader([server.address]).fetch(into: scratch("data"))
    #expect(contents(scratch("data/a.bin")) == bytes)
    #expect(downloaded == ["a.bin"])
    #expect(server.requests == ["/a.bin", "/a.bin from \(there)"])
  }

  @Test func goesOnAtTheNextMirror() throws {
    let first = server(.init(cutsAfter: 100_000)), second = server()
    try fetch(first, second)
    #expect(contents(scratch("data/a.bin")) == bytes)
    #expect(second.requests.count == 1 && second.requests[0].hasPrefix("/a.bin from "))
  }

  @Test func aServerWithoutRangesSendsItAllAgain() throws {
    scratch.write("data/a.bin.part", Array(bytes[..<1000]))
    try fetch(server(.init(ignoresRanges: true)))
    #expect(contents(scratch("data/a.bin")) == bytes)
  }

  @Test func aWrongBeginningIsThrownAway() throws {
    scratch.write("data/a.bin.part", [UInt8](repeating: 1, count: 1000))
    let server = server()
    try fetch(server)
    #expect(contents(scratch("data/a.bin")) == bytes)
    #expect(server.requests == ["/a.bin from 1000", "/a.bin"])
  }

  @Test func aWholePartNeedsNoNetwork() throws {
    scratch.write("data/a.bin.part", bytes)
    try downloader(["http://127.0.0.1:9"]).fetch(into: scratch("data"))
    #expect(downloaded == ["a.bin"])
  }

  @Test func aTooLongPartIsThrownAway() throws {
    scratch.write("data/a.bin.part", bytes + [0])
    try fetch(server())
    #expect(contents(scratch("data/a.bin")) == bytes)
  }

  @Test func anotherFileIsRefused() throws {
    let wrong = FileServer(["/a.bin": [UInt8](repeating: 7, count: bytes.count)])
    let long = FileServer(["/a.bin": bytes + bytes])
    let text = message(scratch) { try fetch(wrong, long) }
    #expect(
      text == """
        data set test: a.bin cannot be downloaded.
          \(wrong.address)/a.bin: The file is another one than expected: its SHA-256 differs.
          \(long.address)/a.bin: The server sent more than 300000 bytes.
          hint: put a.bin into data, or say with --data DIR where they are; the name of another \
        mirror can be given in KERATIN_MIRROR.
        """)
    #expect(!downloaded.contains("a.bin"))
  }

  @Test func whatServersAnswerIsSaid() throws {
    let busy = server(.init(status: 503)), empty = FileServer([:])
    let text = message(scratch) { try fetch(busy, empty) }
    #expect(text.contains("\(busy.address)/a.bin: The server answered 503 "))
    #expect(text.contains("\(empty.address)/a.bin: The server answered 404 "))
    // Nothing arrived, and nothing is left.
    #expect(downloaded == [])
  }

  @Test func aSilentServerIsGivenUp() throws {
    let silent = server(.init(isSilent: true)), second = server()
    defer { for server in [silent, second] { server.stop() } }
    let downloader = Downloader(
      dataset: "test", files: [file], mirrors: [silent, second].map(\.address), timeout: 1,
      environment: [:])
    try downloader.fetch(into: scratch("data"))
    #expect(contents(scratch("data/a.bin")) == bytes)
    #expect(silent.requests == ["/a.bin"])
  }

  @Test func withoutANetworkTheMessageSaysWhatToDo() throws {
    let gone = server()
    gone.stop()
    let text = message(scratch) { try fetch(gone) }
    #expect(text.hasPrefix("data set test: a.bin cannot be downloaded.\n  \(gone.address)/a.bin: "))
    #expect(text.contains("\n  hint: put a.bin into data, or say with --data DIR"))
  }

  @Test func twoAtOnceBringItOnce() async throws {
    let server = server()
    defer { server.stop() }
    let (downloader, folder) = (downloader([server.address]), scratch("data"))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 { group.addTask { try downloader.fetch(into: folder) } }
      try await group.waitForAll()
    }
    #expect(contents(scratch("data/a.bin")) == bytes)
    #expect(server.requests == ["/a.bin"])
  }

  @Test func aMirrorOfOnesOwnGoesFirst() throws {
    let server = FileServer(["/test/a.bin": bytes])
    defer { server.stop() }
    let downloader = Downloader(
      dataset: "test", files: [file], mirrors: ["http://127.0.0.1:9"],
      environment: ["KERATIN_MIRROR": server.address])
    try downloader.fetch(into: scratch("data"))
    #expect(contents(scratch("data/a.bin")) == bytes)
  }

  @Test func aFolderThatCannotBeMadeIsNamed() throws {
    let path = scratch.write("file", [])
    #expect(
      message(scratch) { try downloader([]).fetch(into: path + "/data") }
        == "file/data: The directory cannot be made.\n"
        + "  hint: set KERATIN_DATA to a directory that can be written to.")
  }
}
