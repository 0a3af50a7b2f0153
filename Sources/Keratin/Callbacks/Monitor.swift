import KeratinConfiguration

/// A number of the log that a callback watches, and which way is better.
public struct Monitor: Hashable, Sendable {
  public enum Mode: String, Hashable, Sendable {
    /// Up for accuracies, down for all else.
    case automatic = "auto"
    case min, max
  }
  public let name: String
  public let mode: Mode
  public let minDelta: Double

  public init(_ name: String, _ mode: Mode = .automatic, minDelta: Double = 0) {
    self.name = name
    self.mode = mode
    self.minDelta = abs(minDelta)
  }

  private var isUpward: Bool {
    switch mode {
    case .min: false
    case .max: true
    case .automatic: name.hasSuffix("accuracy") || name.hasSuffix("acc") || name.hasSuffix("auc")
    }
  }

  /// Whether `value` improves on `best`, or there is no best yet. NaN improves on nothing.
  public func isBetter(_ value: Double, than best: Double?) -> Bool {
    guard let best else { return !value.isNaN }
    return isUpward ? value - minDelta > best : value + minDelta < best
  }

  /// The number. Throws where the log has none of that name; the message names the nearest.
  public func value(in logs: Logs, for speaker: String) throws -> Double {
    if let value = logs[name] { return value }
    throw ConfigError.unknown(
      "\(speaker) watches '\(name)', which is not reported.", name: name, among: logs.names)
  }
}
