/// Names and numbers that are reported together, in order: `loss`, metrics, then the same of the validation.
public struct Logs: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    public let name: String
    public let value: Double
  }
  public private(set) var entries: [Entry] = []
  public init() {}

  public var names: [String] { entries.map(\.name) }
  public subscript(name: String) -> Double? { entries.first { $0.name == name }?.value }
  public mutating func append(_ name: String, _ value: Double) {
    entries.append(Entry(name: name, value: value))
  }
  public mutating func append(_ logs: Logs, prefix: String = "") {
    for entry in logs.entries { append(prefix + entry.name, entry.value) }
  }
}
