/// A value, and what messages call it: `'filters' of Conv2D`. The getters say what was expected and what was received.
public struct ConfigField: Sendable {
  public let name: String
  public let value: ConfigValue
  /// Where the value stands; where it has no place, its key.
  public let location: ConfigLocation?

  public init(_ name: String, _ value: ConfigValue, at location: ConfigLocation? = nil) {
    self.name = name
    self.value = value
    self.location = value.location ?? location
  }

  /// The error that everything below throws.
  public func expected(_ what: String, hint: String? = nil) -> ConfigError {
    ConfigError(
      "\(name) is expected to be \(what), received \(value.received).", at: location, hint: hint)
  }

  /// A whole number; `2.0` counts as one.
  public func int(atLeast minimum: Int? = nil) throws(ConfigError) -> Int {
    let what =
      switch minimum {
      case nil: "a whole number"
      case let minimum?: "a whole number, \(minimum) or greater"
      }
    guard let number = wholeNumber else { throw expected(what) }
    if let minimum, number < minimum { throw expected(what) }
    return number
  }

  private var wholeNumber: Int? {
    switch value.content {
    case .int(let value): value
    case .double(let value): Int(exactly: value)
    case .string, .null, .bool, .list, .map: nil
    }
  }

  /// A number; also a fraction, `1/255`, and the words `.inf` and `.nan`.
  public func double() throws(ConfigError) -> Double {
    guard let number = number(of: value) else { throw expected("a number") }
    return number
  }

  /// A number within bounds; `what` says so: `"a number from 0 to 1"`.
  public func double(in range: ClosedRange<Double>, _ what: String) throws(ConfigError) -> Double {
    guard let number = number(of: value), range.contains(number) else { throw expected(what) }
    return number
  }

  private func number(of value: ConfigValue) -> Double? {
    switch value.content {
    case .int(let value): return Double(value)
    case .double(let value): return value
    case .string(let text):
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      var numbers: [Double] = []
      for part in parts {
        let word = part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
        switch KeratinConfiguration.number(String(word)) {
        case .int(let value)?: numbers.append(Double(value))
        case .double(let value)?: numbers.append(value)
        default: return nil
        }
      }
      if numbers.count == 1 { return numbers[0] }
      return numbers.count == 2 && numbers[1] != 0 ? numbers[0] / numbers[1] : nil
    case .null, .bool, .list, .map: return nil
    }
  }

  /// True or false; also YAML 1.1's `yes`, `no`, `on`, `off`.
  public func bool() throws(ConfigError) -> Bool {
    switch value.content {
    case .bool(let value): return value
    case .string(let word):
      switch word.lowercased() {
      case "yes", "on", "true": return true
      case "no", "off", "false": return false
      default: throw expected("true or false")
      }
    case .null, .int, .double, .list, .map: throw expected("true or false")
    }
  }

  /// A word. A number or a truth value that stands where a word is meant (a file called `2017`) is one.
  public func string() throws(ConfigError) -> String {
    switch value.content {
    case .string(let value): return value
    case .int(let value): return "\(value)"
    case .double(let value): return "\(value)"
    case .bool(let value): return "\(value)"
    case .null, .list, .map: throw expected("a word")
    }
  }

  /// One of several words; the error names the nearest.
  public func word(among known: [String]) throws(ConfigError) -> String {
    guard case .string(let word) = value.content else {
      throw expected("one of \(known.joined(separator: ", "))")
    }
    guard known.contains(word) else {
      throw .unknown(
        "\(name) cannot be '\(word)'.", name: word, among: known, at: location)
    }
    return word
  }

  public func list() throws(ConfigError) -> [ConfigField] {
    guard case .list(let values) = value.content else { throw expected("a list") }
    return values.enumerated().map {
      ConfigField("entry \($0.offset + 1) of \(name)", $0.element, at: location)
    }
  }

  /// A list of whole numbers.
  public func ints(atLeast minimum: Int? = nil) throws(ConfigError) -> [Int] {
    var numbers: [Int] = []
    for element in try list() { numbers.append(try element.int(atLeast: minimum)) }
    return numbers
  }

  /// `count` whole numbers; one alone stands for all: `kernel_size: 3` is `kernel_size: [3, 3]`.
  public func ints(count: Int, atLeast minimum: Int? = nil) throws(ConfigError) -> [Int] {
    guard case .list(let values) = value.content else {
      return Array(repeating: try int(atLeast: minimum), count: count)
    }
    guard values.count == count else {
      throw expected("a whole number, or a list of \(count)")
    }
    return try ints(atLeast: minimum)
  }

  public func doubles() throws(ConfigError) -> [Double] {
    var numbers: [Double] = []
    for element in try list() { numbers.append(try element.double()) }
    return numbers
  }

  /// A map, to be read entry by entry.
  public func reader(_ speaker: String? = nil) throws(ConfigError) -> ConfigReader {
    var value = value
    value.location = location
    return try value.reader(speaker ?? name)
  }

  /// A name alone, or one name with its settings.
  public func named() throws(ConfigError) -> (
    name: String, settings: ConfigValue, location: ConfigLocation?
  ) {
    try value.named(name)
  }
}
