import Foundation

/// A C compiler of this machine, for tests of the C that Keratin writes.
public struct CCompiler: Sendable, CustomStringConvertible {
  public let name: String
  public let path: String
  public var description: String { name }

  /// Those of gcc and clang that are in the search path.
  public static let all: [CCompiler] = ["gcc", "clang"].compactMap { CCompiler($0) }

  /// Nil where there is none of this name.
  public init?(_ name: String) {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    let found = folders.map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let found else { return nil }
    self.name = name
    path = found
  }

  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  /// Runs it, in `folder`.
  /// - Returns: What it said: warnings.
  /// - Throws: `Failure` with what it said, where it fails.
  @discardableResult
  public func callAsFunction(_ arguments: [String], in folder: String = "/") throws -> String {
    try runProgram(path, arguments, in: folder)
  }
}

/// Runs a program to its end.
/// - Returns: What it printed, errors included.
/// - Throws: `CCompiler.Failure` with what it printed, where it fails.
@discardableResult
public func runProgram(_ program: String, _ arguments: [String] = [], in folder: String = "/")
  throws
  -> String
{
  let process = Process()
  process.executableURL = URL(fileURLWithPath: program)
  process.arguments = arguments
  process.currentDirectoryURL = URL(fileURLWithPath: folder)
  // A file, not a pipe: reading one fails where a signal comes meanwhile.
  let scratch = Scratch()
  let words = try FileHandle(forWritingTo: URL(fileURLWithPath: scratch.write("words", [])))
  process.standardInput = FileHandle.nullDevice
  process.standardOutput = words
  process.standardError = words
  try process.run()
  process.waitUntilExit()
  let text = String(decoding: contents(scratch("words")), as: UTF8.self)
  guard process.terminationStatus == 0, process.terminationReason == .exit else {
    throw CCompiler.Failure(
      description: "\(program) ends with \(process.terminationStatus): \(text.prefix(3000))")
  }
  return text
}
