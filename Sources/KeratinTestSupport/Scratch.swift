import Foundation

/// A directory of a test's own, removed with it.
public final class Scratch: Sendable {
  public let path: String

  public init() {
    path = NSTemporaryDirectory() + "keratin-test-" + UUID().uuidString
    try! FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in it.
  public func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file, with the folders that it needs, and gives its path.
  @discardableResult
  public func write(_ name: String, _ bytes: [UInt8]) -> String {
    let folder = URL(filePath: self(name)).deletingLastPathComponent()
    try! FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // Not FileManager's way, which waits for the disk; tests of parsers write thousands of files.
    let file = fopen(self(name), "w")!
    precondition(fwrite(bytes, 1, bytes.count, file) == bytes.count)
    fclose(file)
    return self(name)
  }

  /// The names of what is in it, sorted.
  public var files: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? []
  }
}

/// A file's bytes; traps if there is none.
public func contents(_ path: String) -> [UInt8] {
  Array(FileManager.default.contents(atPath: path)!)
}

/// The text of the error that `body` throws, with the path of the scratch directory taken out.
public func message(_ scratch: Scratch? = nil, _ body: () throws -> Void) -> String {
  do {
    try body()
    return "no error"
  } catch {
    return "\(error)".replacing((scratch?.path ?? "\0") + "/", with: "")
  }
}
