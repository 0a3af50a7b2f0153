import KeratinArray

/// Reads the entries of one map, and complains of those that nobody asked for.
///
///     var reader = try value.reader("Conv2D")
///     let filters = try reader.required("filters").int(atLeast: 1)
///     let padding = try reader.optional("padding")?.word(among: ["valid", "same"]) ?? "valid"
///     try reader.finish()          // Conv2D has no key 'fliters': did you mean 'filters'?
public struct ConfigReader: Sendable {
  /// Who reads, as messages call it: `Conv2D`, `training`.
  public let speaker: String
  public let entries: [ConfigValue.Entry]
  public let location: ConfigLocation?
  /// What was asked for, in order: the known keys.
  public private(set) var asked: [String] = []

  init(_ speaker: String, _ entries: [ConfigValue.Entry], at location: ConfigLocation?) {
    self.speaker = speaker
    self.entries = entries
    self.location = location
  }

  /// What stands under `key`. Throws where there is nothing, or null.
  public mutating func required(_ key: String) throws(ConfigError) -> ConfigField {
    if let field = optional(key) { return field }
    // A misspelt key is the likelier fault than a missing one.
    for entry in entries where !asked.contains(entry.key) {
      if nearest(to: entry.key, among: [key]) != nil {
        throw .unknown(
          "\(speaker) has no key '\(entry.key)'.", name: entry.key, among: [key],
          at: entry.location ?? location)
      }
    }
    throw ConfigError("\(speaker) needs '\(key)', which is missing.", at: location)
  }

  /// What stands under `key`; nil where there is nothing, or null.
  public mutating func optional(_ key: String) -> ConfigField? {
    if !asked.contains(key) { asked.append(key) }
    guard let entry = entries.first(where: { $0.key == key }), entry.value.content != .null else {
      return nil
    }
    return ConfigField("'\(key)' of \(speaker)", entry.value, at: entry.location ?? location)
  }

  /// Keys that nobody has asked for so far, in the order of the file.
  public var rest: [ConfigValue.Entry] { entries.filter { !asked.contains($0.key) } }

  /// Makes `keys` known, so that `finish` names them and does not complain of them.
  public mutating func allow(_ keys: String...) {
    for key in keys where !asked.contains(key) { asked.append(key) }
  }

  /// Throws where a key was never asked for; the message names the nearest known one.
  public func finish() throws(ConfigError) {
    guard let entry = rest.first else { return }
    throw .unknown(
      "\(speaker) has no key '\(entry.key)'.", name: entry.key, among: asked,
      at: entry.location ?? location)
  }
}

extension ConfigValue {
  /// Reads this map. Nothing (null) counts as a map without entries, so that `Flatten:` is `Flatten: {}`.
  ///
  /// - Parameter speaker: who reads, as messages call it.
  /// - Throws: `ConfigError` where this is another kind of value.
  public func reader(_ speaker: String) throws(ConfigError) -> ConfigReader {
    switch content {
    case .null: return ConfigReader(speaker, [], at: location)
    case .map(let entries): return ConfigReader(speaker, entries, at: location)
    case .bool, .int, .double, .string, .list:
      throw ConfigError("\(speaker) is expected to be a map, received \(received).", at: location)
    }
  }

  /// The one entry of a map such as `{Dense: {units: 10}}`, or a word alone, such as `Flatten`: a name and its settings.
  public func named(_ speaker: String) throws(ConfigError) -> (
    name: String, settings: ConfigValue, location: ConfigLocation?
  ) {
    switch content {
    case .string(let name): return (name, ConfigValue(.null, location: location), location)
    case .map(let entries) where entries.count == 1:
      var settings = entries[0].value
      settings.location = settings.location ?? entries[0].location
      return (entries[0].key, settings, entries[0].location ?? location)
    case .null, .bool, .int, .double, .list, .map:
      throw ConfigError(
        "\(speaker) is expected to be a name, or one name with its settings, received \(received).",
        at: location, hint: "for example 'Flatten', or 'Dense: {units: 10}'.")
    }
  }
}
