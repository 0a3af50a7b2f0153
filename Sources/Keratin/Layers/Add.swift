import KeratinConfiguration
import KeratinGraph

/// The sum of several inputs of one shape: what closes a residual block.
///
///     let sum = try Add()(shortcut, inner)
public final class Add: Layer, ConfigurableLayer {
  public static let className = "Add"
  public let state: LayerState

  public init(name: String? = nil, file: StaticString = #fileID, line: Int = #line) {
    state = LayerState(name: name, file: file, line: line)
  }

  public func call(_ inputs: [Tensor], _ context: LayerContext) throws -> Tensor {
    guard inputs.count >= 2 else {
      throw error("expects two inputs or more, received \(inputs.count).", inputs.map(\.type))
    }
    var sum = inputs[0]
    for input in inputs.dropFirst() {
      guard input.rank == sum.rank else {
        throw error("the inputs differ in rank.", inputs.map(\.type))
      }
      sum = try sum + input
    }
    return sum
  }

  public convenience init(config: inout ConfigReader) throws { self.init() }
  public var config: [ConfigValue.Entry]? { [] }
}
