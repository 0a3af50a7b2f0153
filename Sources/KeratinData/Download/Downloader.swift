import Foundation
import KeratinArray

/// Brings a data set's files from the first mirror that has them, checks their SHA-256, and leaves them in a folder; goes
/// on where an earlier try broke off.
public struct Downloader: Sendable {
  public let dataset: String
  public let files: [RemoteFile]
  /// Addresses of folders that hold the files.
  public let mirrors: [String]
  /// Seconds without a byte after which a mirror is given up.
  public let timeout: Double

  /// `KERATIN_MIRROR`, an address, goes before the mirrors given: `KERATIN_MIRROR/<dataset>/<file>`.
  public init(
    dataset: String, files: [RemoteFile], mirrors: [String], timeout: Double = 30,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    self.dataset = dataset
    self.files = files
    var mirrors = mirrors
    if let own = environment["KERATIN_MIRROR"], !own.isEmpty {
      mirrors.insert("\(own)/\(dataset)", at: 0)
    }
    self.mirrors = mirrors
    self.timeout = timeout
  }

  /// Brings the files that are not in `folder` yet, one after the other.
  ///
  /// Throws `DownloadError` if no mirror gives a file that has the right SHA-256, `FileError` if it cannot be written.
  public func fetch(
    into folder: String, progress: @escaping @Sendable (DownloadProgress) -> Void = { _ in }
  ) throws {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw FileError(
        folder, "The directory cannot be made.",
        hint: "set KERATIN_DATA to a directory that can be written to.")
    }
    for (index, file) in files.enumerated() {
      try fetch(file, into: folder) { bytes in
        progress(
          DownloadProgress(
            file: file.name, bytes: bytes, byteCount: file.byteCount, number: index + 1,
            count: files.count))
      }
    }
  }

  private func fetch(
    _ file: RemoteFile, into folder: String, _ report: @escaping @Sendable (Int) -> Void
  ) throws {
    let target = "\(folder)/\(file.name)"
    if FileManager.default.fileExists(atPath: target) { return }
    let part = try PartialFile(for: target)
    defer { part.discardIfEmpty() }
    // Another process may have brought it while this one waited.
    if FileManager.default.fileExists(atPath: target) { return }
    var attempts: [DownloadError.Attempt] = []
    for mirror in mirrors {
      let address = "\(mirror)/\(file.name)"
      guard let url = URL(string: address) else {
        attempts.append(.init(address, "This is no address."))
        continue
      }
      // A second time from the start, if what an earlier try had left was the wrong beginning.
      for _ in 0..<2 {
        let resumed = part.byteCount > 0
        if part.byteCount > file.byteCount { try part.truncate(to: 0) }
        var problem: String?
        if part.byteCount < file.byteCount {
          problem = try HTTPDownload.run(
            url, into: part, expected: file.byteCount, timeout: timeout, report: report)
        }
        if problem == nil {
          if try part.sha256() == file.sha256 { return try part.finish() }
          problem = "The file is another one than expected: its SHA-256 differs."
          try part.truncate(to: 0)
          if resumed { continue }
        }
        attempts.append(.init(address, problem!))
        break
      }
    }
    throw DownloadError(
      dataset: dataset, file: file.name, attempts: attempts, hint: hint(folder))
  }

  private func hint(_ folder: String) -> String {
    "put \(files.map(\.name).joined(separator: ", ")) into \(folder), or say with --data DIR where "
      + "they are; the name of another mirror can be given in KERATIN_MIRROR."
  }
}
