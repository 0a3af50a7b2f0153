/// What is wrong with a plugin, or with what it was asked to do.
public struct XLAError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Reason: Hashable, Sendable {
    /// There is no plugin.
    case missing
    /// The file is no plugin.
    case notAPlugin
    /// The plugin speaks an interface that Keratin does not.
    case tooOld
    /// The plugin finds no device that it could drive, or cannot start it.
    case notStarted
    /// The plugin does not compile the program.
    case compile
    case outOfMemory
    /// The device, or the connection to it, is gone.
    case deviceLost
    /// Anything else.
    case failed
  }
  public var reason: Reason
  /// Full sentences.
  public var problem: String
  public var hint: String?

  public init(_ reason: Reason, _ problem: String, hint: String? = nil) {
    self.reason = reason
    self.problem = problem
    self.hint = hint
  }

  public var description: String { "xla: \(problem)" + (hint.map { "\n  hint: \($0)" } ?? "") }
}
