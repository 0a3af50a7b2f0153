import KeratinConfiguration
import KeratinGraph

/// `y = x · scale + offset`: brings pixels into a range.
///
///     Rescaling(scale: 1 / 255.0)
public final class Rescaling: Layer, ConfigurableLayer {
  public static let className = "Rescaling"
  public let state: LayerState
  public let scale: Double
  public let offset: Double

  public init(
    scale: Double, offset: Double = 0, name: String? = nil, file: StaticString = #fileID,
    line: Int = #line
  ) {
    state = LayerState(name: name, file: file, line: line)
    self.scale = scale
    self.offset = offset
  }

  public var details: String { "scale: \(scale)" }
  public func call(_ inputs: [Tensor], _ context: LayerContext) throws -> Tensor {
    _ = try one(inputs.map(\.type), rank: 1...16)
    var x = inputs[0]
    if !x.elementType.isFloatingPoint { x = try x.cast(to: .float32) }
    let y = try x * scale
    return offset == 0 ? y : try y + offset
  }

  public convenience init(config: inout ConfigReader) throws {
    self.init(
      scale: try config.required("scale").double(),
      offset: try config.optional("offset")?.double() ?? 0)
  }
  public var config: [ConfigValue.Entry]? {
    var entries = [ConfigValue.Entry("scale", .double(scale))]
    entries.add("offset", offset, unless: 0) { .double($0) }
    return entries
  }
}
