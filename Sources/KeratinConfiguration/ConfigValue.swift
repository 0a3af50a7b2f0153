/// A value of a configuration file, and where it stands there: the tree that YAML and JSON files become.
///
///     let config = try ConfigValue(contentsOf: "mnist_cnn.yaml")
///     var reader = try config.reader("mnist_cnn.yaml")
///     let seed = try reader.optional("seed")?.int() ?? 0
///
/// Two values are equal if their contents are, wherever they stand: what is written as JSON and read again is equal
/// to what was written.
public struct ConfigValue: Sendable {
  /// The kinds of value.
  public enum Content: Sendable, Hashable {
    case null
    case bool(Bool)
    case int(Int)
    case double(Double)
    case string(String)
    case list([ConfigValue])
    /// In the order in which the file has them; no key twice.
    case map([Entry])
  }

  /// A key of a map and what it leads to.
  public struct Entry: Sendable {
    public var key: String
    public var value: ConfigValue
    /// Where the key stands.
    public var location: ConfigLocation?

    public init(_ key: String, _ value: ConfigValue, location: ConfigLocation? = nil) {
      self.key = key
      self.value = value
      self.location = location
    }
  }

  public var content: Content
  public var location: ConfigLocation?

  public init(_ content: Content, location: ConfigLocation? = nil) {
    self.content = content
    self.location = location
  }

  /// What a map has under `key`; nil where it has no such key, or this is no map.
  public subscript(key: String) -> ConfigValue? {
    guard case .map(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// As messages call it: `the word 'same'`, `a list of 2`, `3`.
  public var received: String {
    switch content {
    case .null: "nothing"
    case .bool(let value): "\(value)"
    case .int(let value): "\(value)"
    case .double(let value): "\(value)"
    case .string(let value): "the word '\(value)'"
    case .list(let values): "a list of \(values.count)"
    case .map(let entries) where entries.isEmpty: "an empty map"
    case .map(let entries): "a map with '\(entries[0].key)'"
    }
  }
}

/// A place in a file. Lines and columns count from 1.
public struct ConfigLocation: Sendable, Hashable, CustomStringConvertible {
  public var file: String?
  public var line: Int
  public var column: Int

  public init(file: String? = nil, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// `mnist_cnn.yaml:12:5`, or `line 12, column 5` where there is no file.
  public var description: String {
    file.map { "\($0):\(line):\(column)" } ?? "line \(line), column \(column)"
  }
}

extension ConfigValue: Hashable {
  public static func == (a: ConfigValue, b: ConfigValue) -> Bool { a.content == b.content }
  public func hash(into hasher: inout Hasher) { hasher.combine(content) }
}

extension ConfigValue.Entry: Hashable {
  public static func == (a: Self, b: Self) -> Bool { a.key == b.key && a.value == b.value }
  public func hash(into hasher: inout Hasher) {
    hasher.combine(key)
    hasher.combine(value)
  }
}

extension ConfigValue: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByStringInterpolation,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  public init(booleanLiteral value: Bool) { self.init(.bool(value)) }
  public init(integerLiteral value: Int) { self.init(.int(value)) }
  public init(floatLiteral value: Double) { self.init(.double(value)) }
  public init(stringLiteral value: String) { self.init(.string(value)) }
  public init(arrayLiteral elements: ConfigValue...) { self.init(.list(elements)) }
  public init(nilLiteral: ()) { self.init(.null) }
  /// A map in the order of the literal: `["units": 10, "activation": "softmax"]`.
  public init(dictionaryLiteral elements: (String, ConfigValue)...) {
    self.init(.map(elements.map { Entry($0, $1) }))
  }

  public static func bool(_ value: Bool) -> ConfigValue { ConfigValue(.bool(value)) }
  public static func int(_ value: Int) -> ConfigValue { ConfigValue(.int(value)) }
  public static func double(_ value: Double) -> ConfigValue { ConfigValue(.double(value)) }
  public static func string(_ value: String) -> ConfigValue { ConfigValue(.string(value)) }
  public static func list(_ values: [ConfigValue]) -> ConfigValue { ConfigValue(.list(values)) }
  public static func map(_ entries: [Entry]) -> ConfigValue { ConfigValue(.map(entries)) }
}
