/// Why there is no machine code.
public struct ToolchainError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Reason: Hashable, Sendable {
    /// There is no compiler.
    case missing
    /// Nothing that was compiled may be executed from any directory at hand.
    case notExecutable
    /// The compiler, or something that it needs, failed.
    case failed
  }
  public var reason: Reason
  /// Full sentences, without who speaks.
  public var message: String

  public init(_ reason: Reason, _ message: String) {
    self.reason = reason
    self.message = message
  }
  public var description: String { "toolchain: \(message)" }
}
