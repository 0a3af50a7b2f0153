import KeratinConfiguration
import KeratinGraph

/// Where data come in: the shape of one sample, without the batch axis.
///
///     Input(28, 28, 1)          // [batch, 28, 28, 1]
public final class Input: Layer, LayerOutputConvertible {
  public static let className = "InputLayer"
  public let state: LayerState
  public let shape: [Int]
  public let elementType: ElementType
  public private(set) lazy var output = LayerOutput(self, [], type)

  public init(
    shape: [Int], elementType: ElementType = .float32, name: String? = nil,
    file: StaticString = #fileID, line: Int = #line
  ) {
    state = LayerState(name: name, file: file, line: line)
    state.isBuilt = true
    self.shape = shape
    self.elementType = elementType
  }

  public convenience init(
    _ shape: Int..., elementType: ElementType = .float32, name: String? = nil,
    file: StaticString = #fileID, line: Int = #line
  ) {
    self.init(shape: shape, elementType: elementType, name: name, file: file, line: line)
  }

  /// Batch in front.
  public var type: TensorType { TensorType(elementType, ["batch"] + shape.map { Dimension($0) }) }
  public var details: String { "shape: \(shape)" }
  public func call(_ inputs: [Tensor], _ context: LayerContext) throws -> Tensor { inputs[0] }
}

extension Input: ConfigurableLayer {
  public convenience init(config: inout ConfigReader) throws {
    var shape = try config.optional("shape")?.ints(atLeast: 1)
    if shape == nil, let field = config.optional("batch_shape") {
      shape = try field.list().dropFirst().map { try $0.int(atLeast: 1) }
    }
    guard let shape else {
      throw ConfigError("Input needs 'shape', which is missing.", at: config.location)
    }
    let words = ["float32", "float64", "int32", "int64", "uint8"]
    let type = try config.optional("dtype")?.word(among: words) ?? "float32"
    self.init(shape: shape, elementType: ElementType(kerasName: type) ?? .float32)
  }
  public var config: [ConfigValue.Entry]? {
    var entries = [ConfigValue.Entry("shape", .list(shape.map { .int($0) }))]
    if elementType != .float32 { entries.append(.init("dtype", .string(elementType.kerasName))) }
    return entries
  }
}

extension ElementType {
  /// Keras's word: `float32`.
  var kerasName: String {
    switch self {
    case .float32: "float32"
    case .float64: "float64"
    case .float16: "float16"
    case .bfloat16: "bfloat16"
    case .int8: "int8"
    case .uint8: "uint8"
    case .int32: "int32"
    case .int64: "int64"
    case .uint32: "uint32"
    case .uint64: "uint64"
    case .bool: "bool"
    }
  }
  init?(kerasName: String) {
    guard let found = Self.allCases.first(where: { $0.kerasName == kerasName }) else { return nil }
    self = found
  }
}
