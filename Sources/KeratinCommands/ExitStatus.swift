import ArgumentParser
import Foundation
import KeratinConfiguration

/// What the program says to whoever called it.
struct ExitStatus {
  static let success: Int32 = 0
  static let failed: Int32 = 1
  static let wrongUsage: Int32 = 2
  /// As a shell counts a program that SIGINT ended: 128 + 2.
  static let interrupted: Int32 = 130

  let code: Int32
  /// For standard error; nil where everything has been said.
  let message: String?

  /// Nil for an error of the command line itself, which the argument parser renders.
  init?(of error: any Error) {
    switch error {
    case let error as UsageError: (code, message) = (Self.wrongUsage, "keratin: \(error)")
    case let error as ConfigError: (code, message) = (Self.wrongUsage, "keratin: \(error)")
    case is Interrupted: (code, message) = (Self.interrupted, nil)
    case is ValidationError, is CleanExit: return nil
    case let error as ExitCode: (code, message) = (error.rawValue, nil)
    default:
      // What the parser throws is its own type, which is not public: it knows the code that it would exit with.
      if KeratinCommand.exitCode(for: error) != .failure { return nil }
      (code, message) = (Self.failed, "keratin: \(describe(error))")
    }
  }
}

/// A wish that cannot be fulfilled as it was said: exit status 2.
struct UsageError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }

  /// Something unknown, with the nearest known name.
  init(unknown problem: String, _ name: String, among known: [String]) {
    description = ConfigError.unknown(problem, name: name, among: known).description
  }
}

/// A run that failed for the reason said: exit status 1.
struct RunError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

/// SIGINT came; what there was to save has been saved.
struct Interrupted: Error {}

/// Foundation's errors say what they mean in `localizedDescription` alone; everybody else's in their description.
private func describe(_ error: any Error) -> String {
  if type(of: error) == NSError.self || error is CocoaError || error is POSIXError {
    return error.localizedDescription
  }
  return "\(error)"
}
