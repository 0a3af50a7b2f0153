/// A line of the user's code: where a layer was written, for error messages.
public struct CodeLocation: Hashable, Sendable, CustomStringConvertible {
  /// The name of the file, without folders.
  public let file: String
  public let line: Int

  /// - Parameter fileID: What `#fileID` gives: `Module/File.swift`.
  public init(_ fileID: StaticString, _ line: Int) {
    file = "\(fileID)".split(separator: "/").last.map(String.init) ?? "\(fileID)"
    self.line = line
  }

  /// A place in a file that is not Swift: a configuration.
  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }

  public var description: String { "\(file):\(line)" }
}
