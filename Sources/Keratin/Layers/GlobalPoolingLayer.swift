import KeratinConfiguration
import KeratinGraph

/// What the global poolings have in common: everything but the number of spatial axes, and what is made of a channel. It
/// is no layer by itself: making one traps.
public class GlobalPoolingLayer: ConfigurableLayer {
  public class var className: String { isOnlyABase(of: heirs) }
  /// The number of spatial axes.
  class var rank: Int { isOnlyABase(of: heirs) }
  /// What becomes of each channel's elements, which lie along `axes`.
  class func pool(_ x: Tensor, _ axes: [Int], _ keepsAxes: Bool) throws(GraphError) -> Tensor {
    isOnlyABase(of: heirs)
  }
  private static let heirs = "GlobalMaxPooling1D, GlobalAveragePooling2D and others"

  public let state: LayerState
  /// Whether the spatial axes stay, with extent 1.
  public let keepsAxes: Bool

  public init(
    keepsAxes: Bool = false, name: String? = nil, file: StaticString = #fileID, line: Int = #line
  ) {
    _ = Self.rank
    state = LayerState(name: name, file: file, line: line)
    self.keepsAxes = keepsAxes
  }

  public func call(_ inputs: [Tensor], _ context: LayerContext) throws -> Tensor {
    let rank = Self.rank
    _ = try one(inputs.map(\.type), rank: (rank + 2)...(rank + 2))
    return try Self.pool(inputs[0], Array(1...rank), keepsAxes)
  }

  public required init(config: inout ConfigReader) throws {
    state = LayerState(name: nil, file: #fileID, line: #line)
    try config.channelsLast()
    keepsAxes = try config.flag("keepdims", false)
  }

  public var config: [ConfigValue.Entry]? {
    keepsAxes ? [.init("keepdims", .bool(true))] : []
  }
}
