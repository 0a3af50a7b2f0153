import KeratinConfiguration
import KeratinGraph

func ones(_ count: Int) -> [Int] { Array(repeating: 1, count: count) }
func sizes(_ values: [Int]) -> ConfigValue { .list(values.map { .int($0) }) }

extension Padding {
  /// nil for pairs, which Keras has no word for.
  var kerasName: String? {
    switch self {
    case .valid: "valid"
    case .same: "same"
    case .explicit: nil
    }
  }
}

extension ConfigReader {
  mutating func padding() throws -> Padding {
    try optional("padding").map {
      try $0.word(among: ["valid", "same"]) == "same" ? .same : .valid
    } ?? .valid
  }

  /// Channels come last here; a file that says so, or nothing, is right.
  mutating func channelsLast() throws {
    _ = try optional("data_format")?.word(among: ["channels_last"])
  }
}

/// One number for all axes, or one for each: `3`, `[3, 5]`.
public struct WindowSize: Hashable, Sendable, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral
{
  let values: [Int]
  public init(integerLiteral value: Int) { values = [value] }
  public init(arrayLiteral elements: Int...) { values = elements }
  public init(_ values: [Int]) { self.values = values }
  public init(_ value: Int) { values = [value] }

  /// One for each of `rank` axes. Traps where there are neither one nor `rank`: the literal stands in the code.
  func spread(_ rank: Int) -> [Int] {
    precondition(
      values.count == 1 || values.count == rank,
      "\(values) has neither one number nor one for each of \(rank) axes")
    return values.count == 1 ? Array(repeating: values[0], count: rank) : values
  }
}
