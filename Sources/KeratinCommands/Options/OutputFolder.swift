import Foundation

/// The folder that `--output` names: made, and tried, before any data is looked for.
struct OutputFolder {
  let path: String

  /// - Throws: `UsageError` where the folder cannot be made or written to.
  init(_ path: String) throws {
    self.path = path
    var isDirectory: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) {
      guard isDirectory.boolValue else {
        throw UsageError("--output is '\(path)', which is a file; a folder is expected.")
      }
    } else {
      do {
        try FileManager.default.createDirectory(
          atPath: path, withIntermediateDirectories: true)
      } catch {
        // Foundation does not always say why; the system does.
        let why = mkdir(path, 0o700) == 0 ? "" : String(cString: strerror(errno))
        throw UsageError("--output is '\(path)', which cannot be made: \(why).")
      }
    }
    // Permissions do not say all: a full disk, a read-only mount. Only writing tells.
    let probe = file(".keratin-\(ProcessInfo.processInfo.processIdentifier)")
    do {
      try Data("keratin".utf8).write(to: URL(fileURLWithPath: probe))
    } catch {
      throw UsageError(
        "--output is '\(path)', which cannot be written to: \(reason(error)).")
    }
    unlink(probe)
  }

  func file(_ name: String) -> String { (path as NSString).appendingPathComponent(name) }
  var model: String { file("model.safetensors") }
  var history: String { file("history.csv") }
  var checkpoints: String { file("checkpoints") }

  /// Makes room for a run that starts afresh: a later `--resume` must not find the checkpoints of an earlier one.
  func removeCheckpoints() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: checkpoints)) ?? []
    for name in names where name.hasPrefix("checkpoint-") && name.hasSuffix(".safetensors") {
      try? FileManager.default.removeItem(atPath: checkpoints + "/" + name)
    }
  }

  /// `permission denied`, without the path that the message has already.
  private func reason(_ error: any Error) -> String {
    var error = error as NSError
    while let inner = error.userInfo[NSUnderlyingErrorKey] as? NSError { error = inner }
    if error.domain == NSPOSIXErrorDomain { return String(cString: strerror(Int32(error.code))) }
    return error.localizedDescription
  }
}
