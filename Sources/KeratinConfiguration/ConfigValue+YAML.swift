import Foundation
import Yams

/// Bounds on what a file may hold. Real ones are a thousand times smaller; a hostile one must not take the memory or
/// the time of whoever reads it.
private enum Limit {
  static let byteCount = 64 << 20
  static let values = 1_000_000
  /// With `n` aliases a document grows at most by 3^(n/3).
  static let aliases = 30
}

extension ConfigValue {
  /// Reads a YAML document. JSON is YAML, too.
  ///
  /// Plain words become numbers, true, false and null as in YAML 1.2's core schema; `60_000` is a number as well. What
  /// is YAML 1.1 alone (`yes`, `off`) stays a word, which `ConfigField.bool()` understands. A fraction such as `1/255`
  /// stays a word, which `ConfigField.double()` understands.
  ///
  /// - Parameter file: the name that messages carry.
  /// - Throws: `ConfigError` with line and column where the text is no YAML, is empty, has several documents, has a key
  ///   twice, or holds more than a million values.
  public init(yaml: String, file: String? = nil) throws(ConfigError) {
    var reader = YAMLReader(file: file)
    self = try reader.read(yaml)
  }

  /// Reads a JSON document with the reader for YAML.
  public init(json: String, file: String? = nil) throws(ConfigError) {
    try self.init(yaml: json, file: file)
  }

  /// Reads a file of YAML or JSON. Throws `ConfigError` also where the file cannot be read or is not UTF-8.
  public init(contentsOf path: String) throws(ConfigError) {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw ConfigError("there is no file '\(path)'.")
    }
    guard !isDirectory.boolValue else {
      throw ConfigError("'\(path)' is a folder; a configuration file is expected.")
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ConfigError("'\(path)' cannot be read.", hint: "is it readable by you?")
    }
    guard data.count <= Limit.byteCount else {
      throw ConfigError("'\(path)' has \(data.count) bytes, too many for a configuration file.")
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw ConfigError("'\(path)' is not a text in UTF-8.")
    }
    try self.init(yaml: text, file: path)
  }
}

/// Turns the nodes of Yams into values.
private struct YAMLReader {
  let file: String?
  var count = 0

  init(file: String?) { self.file = file }

  mutating func read(_ yaml: String) throws(ConfigError) -> ConfigValue {
    try checkAliases(yaml)
    let parser: Parser
    let root: Node?
    do {
      parser = try Parser(yaml: yaml, encoding: .utf8)
      root = try parser.singleRoot()
    } catch {
      throw translated(error, yaml)
    }
    guard let root else {
      throw ConfigError(
        "the document is empty.", at: ConfigLocation(file: file, line: 1, column: 1))
    }
    return try value(root)
  }

  /// Counts what could be an alias, generously. Yams hashes the keys of maps while it parses, so a bomb must be found
  /// before.
  private func checkAliases(_ yaml: String) throws(ConfigError) {
    var found = 0
    var line = 1
    var previous = UInt8(ascii: "\n")
    for byte in yaml.utf8 {
      if byte == UInt8(ascii: "*"), " \n\t[{,:".utf8.contains(previous) { found += 1 }
      if found > Limit.aliases {
        throw ConfigError(
          "the document has more than \(Limit.aliases) aliases (*name).",
          at: ConfigLocation(file: file, line: line, column: 1),
          hint: "write out what they stand for.")
      }
      if byte == UInt8(ascii: "\n") { line += 1 }
      previous = byte
    }
  }

  private mutating func value(_ node: Node) throws(ConfigError) -> ConfigValue {
    let location = location(node.mark)
    count += 1
    guard count <= Limit.values else {
      throw ConfigError("the document holds more than \(Limit.values) values.", at: location)
    }
    switch node {
    case .scalar(let scalar):
      return ConfigValue(try content(scalar, at: location), location: location)
    case .sequence(let sequence):
      var values: [ConfigValue] = []
      for element in sequence { values.append(try value(element)) }
      return ConfigValue(.list(values), location: location)
    case .mapping(let mapping):
      var entries: [ConfigValue.Entry] = []
      var seen: Set<String> = []
      for (key, element) in mapping {
        let place = self.location(key.mark)
        guard case .scalar(let scalar) = key else {
          throw ConfigError("a key is expected to be a word.", at: place)
        }
        guard seen.insert(scalar.string).inserted else { throw duplicate(scalar.string, at: place) }
        entries.append(.init(scalar.string, try value(element), location: place))
      }
      return ConfigValue(.map(entries), location: location)
    case .alias:
      throw ConfigError("an alias stands for nothing.", at: location)
    }
  }

  private func content(_ scalar: Node.Scalar, at location: ConfigLocation?) throws(ConfigError)
    -> ConfigValue.Content
  {
    switch scalar.tag.rawValue {
    case Tag.Name.str.rawValue, "!": return .string(scalar.string)
    case "", Tag.Name.int.rawValue, Tag.Name.float.rawValue, Tag.Name.bool.rawValue,
      Tag.Name.null.rawValue:
      return scalar.style == .plain ? plainScalar(scalar.string) : .string(scalar.string)
    case let tag:
      throw ConfigError("the tag '\(tag)' has no meaning here.", at: location)
    }
  }

  private func duplicate(_ key: String, at location: ConfigLocation?) -> ConfigError {
    ConfigError("the key '\(key)' is written twice in one map.", at: location)
  }

  private func location(_ mark: Mark?) -> ConfigLocation? {
    mark.map { ConfigLocation(file: file, line: $0.line, column: $0.column) }
  }

  private func translated(_ error: any Error, _ yaml: String) -> ConfigError {
    guard let error = error as? YamlError else { return ConfigError("\(error)") }
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false)
      if lines.indices.contains(mark.line - 1) {
        let rest = lines[mark.line - 1].unicodeScalars.dropFirst(mark.column - 1)
        if rest.first == "\t" {
          return ConfigError(
            "a tab stands where YAML wants spaces.", at: location(mark),
            hint: "indent with spaces.")
        }
      }
      if problem.contains("another document") {
        return ConfigError(
          "a second document begins here; one is expected.", at: location(mark))
      }
      let whole = context.map { "\(problem) \($0.text) that begins in line \($0.mark.line)" }
      return ConfigError("this is not YAML: \(whole ?? problem).", at: location(mark))
    case .duplicatedKeysInMapping(let keys, let context):
      return duplicate(keys.first ?? "", at: location(context.mark))
    case .reader(let problem, _, _, _):
      return ConfigError(
        "this is not YAML: \(problem).", at: file.map { .init(file: $0, line: 1, column: 1) })
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      return ConfigError("this is not YAML: \(error).")
    }
  }
}

/// A word without quotes, by YAML 1.2's core schema (https://yaml.org/spec/1.2.2/#103-core-schema).
private func plainScalar(_ text: String) -> ConfigValue.Content {
  switch text {
  case "", "~", "null", "Null", "NULL": return .null
  case "true", "True", "TRUE": return .bool(true)
  case "false", "False", "FALSE": return .bool(false)
  default: return number(text) ?? .string(text)
  }
}

/// `12`, `-3`, `60_000`, `0x1F`, `0o17`, `1e-3`, `.5`, `.inf`, `-.inf`, `.nan`; nil for anything else. A whole number
/// beyond 64 bits is a double.
func number(_ text: String) -> ConfigValue.Content? {
  switch text {
  case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": return .double(.infinity)
  case "-.inf", "-.Inf", "-.INF": return .double(-.infinity)
  case ".nan", ".NaN", ".NAN": return .double(.nan)
  default: break
  }
  if text.hasPrefix("0x") { return Int(text.dropFirst(2), radix: 16).map { .int($0) } }
  if text.hasPrefix("0o") { return Int(text.dropFirst(2), radix: 8).map { .int($0) } }
  guard text.contains(where: \.isNumber), text.allSatisfy({ "0123456789+-.eE_".contains($0) }),
    text.first != "_"
  else { return nil }
  let digits = text.filter { $0 != "_" }
  if let value = Int(digits) { return .int(value) }
  return Double(digits).map { .double($0) }
}
