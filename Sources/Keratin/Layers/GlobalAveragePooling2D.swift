import KeratinConfiguration
import KeratinGraph

/// The mean of each channel over the whole image: `[batch, height, width, channels] → [batch, channels]`.
public final class GlobalAveragePooling2D: Layer, ConfigurableLayer {
  public static let className = "GlobalAveragePooling2D"
  public let state: LayerState
  /// Whether height and width stay, with extent 1.
  public let keepsAxes: Bool

  public init(
    keepsAxes: Bool = false, name: String? = nil, file: StaticString = #fileID, line: Int = #line
  ) {
    state = LayerState(name: name, file: file, line: line)
    self.keepsAxes = keepsAxes
  }

  public func call(_ inputs: [Tensor], _ context: LayerContext) throws -> Tensor {
    _ = try one(inputs.map(\.type), rank: 4...4)
    return try inputs[0].mean(along: [1, 2], keepsAxes: keepsAxes)
  }

  public convenience init(config: inout ConfigReader) throws {
    try config.channelsLast()
    self.init(keepsAxes: try config.flag("keepdims", false))
  }
  public var config: [ConfigValue.Entry]? {
    keepsAxes ? [.init("keepdims", .bool(true))] : []
  }
}
