import Foundation

/// What is not a result: messages on standard error.
enum Console {
  /// A message, as one write: two processes that share a terminal do not mix letters.
  static func error(_ message: String) {
    FileHandle.standardError.write(Data((message + "\n").utf8))
  }

  /// Whether a person looks at standard output.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
}
