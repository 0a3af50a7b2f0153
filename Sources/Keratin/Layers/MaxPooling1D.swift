import KeratinConfiguration
import KeratinGraph

/// The largest number of each window, each channel for itself.
///
/// *Shapes*: x `[batch, steps, channels]`; y has the extents that padding and strides leave. Without
/// strides the windows stand side by side. Padding counts for nothing.
///
///     MaxPooling1D(poolSize: 2)
public final class MaxPooling1D: Layer, ConfigurableLayer {
  public static let className = "MaxPooling1D"
  public let state: LayerState
  private let pooling: PoolingOptions

  public init(
    poolSize: WindowSize = 2, strides: WindowSize? = nil, padding: Padding = .valid,
    name: String? = nil, file: StaticString = #fileID, line: Int = #line
  ) {
    state = LayerState(name: name, file: file, line: line)
    pooling = PoolingOptions(
      rank: 1, poolSize: poolSize.spread(1), strides: strides?.spread(1), padding: padding)
  }

  public var details: String { pooling.details }
  public func call(_ inputs: [Tensor], _ context: LayerContext) throws -> Tensor {
    _ = try one(inputs.map(\.type), rank: 3...3)
    return try inputs[0].maxPooled(
      window: pooling.poolSize, strides: pooling.strides, padding: pooling.padding)
  }

  public init(config: inout ConfigReader) throws {
    state = LayerState(name: nil, file: #fileID, line: #line)
    pooling = try PoolingOptions(rank: 1, config: &config)
  }
  public var config: [ConfigValue.Entry]? { pooling.config }
}
