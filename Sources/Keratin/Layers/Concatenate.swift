import KeratinConfiguration
import KeratinGraph

/// Several inputs one behind the other along an axis; all other extents are equal.
public final class Concatenate: Layer, ConfigurableLayer {
  public static let className = "Concatenate"
  public let state: LayerState
  public let axis: Int

  public init(
    axis: Int = -1, name: String? = nil, file: StaticString = #fileID, line: Int = #line
  ) {
    state = LayerState(name: name, file: file, line: line)
    self.axis = axis
  }

  public var details: String { "axis: \(axis)" }
  public func call(_ inputs: [Tensor], _ context: LayerContext) throws -> Tensor {
    guard inputs.count >= 2 else {
      throw error("expects two inputs or more, received \(inputs.count).", inputs.map(\.type))
    }
    return try concatenate(inputs, along: axis)
  }

  public convenience init(config: inout ConfigReader) throws {
    self.init(axis: try config.optional("axis")?.int() ?? -1)
  }
  public var config: [ConfigValue.Entry]? {
    axis == -1 ? [] : [.init("axis", .int(axis))]
  }
}
