import Foundation
import Testing

@testable import KeratinArray

/// A directory of a test's own, removed with it.
final class Scratch {
  let path: String
  init() {
    path = NSTemporaryDirectory() + "keratin-test-" + UUID().uuidString
    try! FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }
  deinit { try? FileManager.default.removeItem(atPath: path) }

  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  func write(_ name: String, _ bytes: [UInt8]) -> String {
    _ = FileManager.default.createFile(atPath: self(name), contents: Data(bytes))
    return self(name)
  }

  var files: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? []
  }
}

func fixture(_ name: String) -> String {
  URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name)").path
}

func contents(_ path: String) -> [UInt8] { Array(FileManager.default.contents(atPath: path)!) }

/// The text of the error that `body` throws, with the scratch directory taken out.
func message(_ scratch: Scratch, _ body: () throws -> Void) -> String {
  do {
    try body()
    return "no error"
  } catch {
    return "\(error)".replacing(scratch.path + "/", with: "")
  }
}
