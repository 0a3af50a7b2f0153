import KeratinConfiguration
import KeratinGraph

/// All axes but the batch in one, row-major: `[batch, a, b, ..] → [batch, a·b·..]`.
public final class Flatten: Layer, ConfigurableLayer {
  public static let className = "Flatten"
  public let state: LayerState

  public init(name: String? = nil, file: StaticString = #fileID, line: Int = #line) {
    state = LayerState(name: name, file: file, line: line)
  }
  public func call(_ inputs: [Tensor], _ context: LayerContext) throws -> Tensor {
    let type = try one(inputs.map(\.type), rank: 1...16)
    return try inputs[0].reshaped(to: [type.shape[0], try Array(type.shape.dropFirst()).product()])
  }

  public convenience init(config: inout ConfigReader) throws { self.init() }
  public var config: [ConfigValue.Entry]? { [] }
}
