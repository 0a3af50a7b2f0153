/// A file that can be had from a data set's mirrors, and how to know that it is the right one.
public struct RemoteFile: Hashable, Sendable {
  public let name: String
  public let byteCount: Int
  /// SHA-256, hexadecimal.
  public let sha256: String

  public init(_ name: String, byteCount: Int, sha256: String) {
    self.name = name
    self.byteCount = byteCount
    self.sha256 = sha256
  }
}

/// How far a download is.
public struct DownloadProgress: Hashable, Sendable {
  public let file: String
  /// Bytes of the file that are here, those of an earlier try included.
  public let bytes: Int
  /// Bytes that the file has.
  public let byteCount: Int
  /// Which file of how many, from 1.
  public let number: Int
  public let count: Int
}

/// Why a file could not be had: what each mirror said, and what to do.
public struct DownloadError: Error, Hashable, Sendable, CustomStringConvertible {
  public var dataset: String
  public var file: String
  /// An address, and what went wrong there.
  public var attempts: [Attempt]
  public var hint: String

  public struct Attempt: Hashable, Sendable {
    public var url: String
    public var problem: String
    public init(_ url: String, _ problem: String) {
      self.url = url
      self.problem = problem
    }
  }

  public var description: String {
    let lines = attempts.map { "  \($0.url): \($0.problem)" }
    return (["data set \(dataset): \(file) cannot be downloaded."] + lines + ["  hint: \(hint)"])
      .joined(separator: "\n")
  }
}
