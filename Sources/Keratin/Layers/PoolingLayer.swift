import KeratinConfiguration
import KeratinGraph

/// What the pooling layers have in common: everything but the number of spatial axes, and what is made of a window. It is
/// no layer by itself: making one traps.
public class PoolingLayer: ConfigurableLayer {
  public class var className: String { isOnlyABase(of: heirs) }
  /// The number of spatial axes.
  class var rank: Int { isOnlyABase(of: heirs) }
  /// What becomes of the windows.
  class func pool(_ x: Tensor, _ window: [Int], _ strides: [Int]?, _ padding: Padding)
    throws(GraphError) -> Tensor
  { isOnlyABase(of: heirs) }
  private static let heirs = "MaxPooling1D, AveragePooling2D and others"

  public let state: LayerState
  private let poolSize: [Int]
  /// nil: as the window.
  private let strides: [Int]?
  private let padding: Padding

  /// - Parameters:
  ///   - poolSize: Extents of the window.
  ///   - strides: Steps from window to window; nil: the windows stand side by side.
  ///   - padding: What lies around the input; it counts for nothing.
  public init(
    poolSize: WindowSize = 2, strides: WindowSize? = nil, padding: Padding = .valid,
    name: String? = nil, file: StaticString = #fileID, line: Int = #line
  ) {
    let rank = Self.rank
    state = LayerState(name: name, file: file, line: line)
    self.poolSize = poolSize.spread(rank)
    self.strides = strides?.spread(rank)
    self.padding = padding
  }

  public var details: String { "window: \(poolSize.map(String.init).joined(separator: "×"))" }

  public func call(_ inputs: [Tensor], _ context: LayerContext) throws -> Tensor {
    let rank = Self.rank
    _ = try one(inputs.map(\.type), rank: (rank + 2)...(rank + 2))
    return try Self.pool(inputs[0], poolSize, strides, padding)
  }

  public required init(config: inout ConfigReader) throws {
    let rank = Self.rank
    state = LayerState(name: nil, file: #fileID, line: #line)
    poolSize =
      try config.optional("pool_size")?.ints(count: rank, atLeast: 1)
      ?? Array(repeating: 2, count: rank)
    strides = try config.optional("strides")?.ints(count: rank, atLeast: 1)
    padding = try config.padding()
    try config.channelsLast()
  }

  public var config: [ConfigValue.Entry]? {
    guard let word = padding.kerasName else { return nil }
    var entries: [ConfigValue.Entry] = [.init("pool_size", sizes(poolSize))]
    if let strides { entries.append(.init("strides", sizes(strides))) }
    entries.add("padding", word, unless: "valid") { .string($0) }
    return entries
  }
}
