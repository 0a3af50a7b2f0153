import KeratinConfiguration
import KeratinGraph

/// What pooling layers have in common.
struct PoolingOptions: Hashable {
  var rank: Int
  var poolSize: [Int]
  /// nil: as the window.
  var strides: [Int]?
  var padding: Padding

  init(rank: Int, poolSize: [Int], strides: [Int]?, padding: Padding) {
    self.rank = rank
    self.poolSize = poolSize
    self.strides = strides
    self.padding = padding
  }

  init(rank: Int, config: inout ConfigReader) throws {
    self.rank = rank
    poolSize =
      try config.optional("pool_size")?.ints(count: rank, atLeast: 1)
      ?? Array(repeating: 2, count: rank)
    strides = try config.optional("strides")?.ints(count: rank, atLeast: 1)
    padding = try config.padding()
    try config.channelsLast()
  }

  var details: String { "window: \(poolSize.map(String.init).joined(separator: "×"))" }

  var config: [ConfigValue.Entry]? {
    guard let word = padding.kerasName else { return nil }
    var entries: [ConfigValue.Entry] = [.init("pool_size", sizes(poolSize))]
    if let strides { entries.append(.init("strides", sizes(strides))) }
    entries.add("padding", word, unless: "valid") { .string($0) }
    return entries
  }
}
