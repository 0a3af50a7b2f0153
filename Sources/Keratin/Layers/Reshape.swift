import KeratinConfiguration
import KeratinGraph

/// The same numbers, row-major, under another shape; the batch axis stays. One extent may be −1: what is left.
///
///     Reshape(7, 7, 64)        // [batch, 3136] → [batch, 7, 7, 64]
public final class Reshape: Layer {
  public static let className = "Reshape"
  public let state: LayerState
  public let shape: [Int]

  public init(
    _ shape: Int..., name: String? = nil, file: StaticString = #fileID, line: Int = #line
  ) {
    state = LayerState(name: name, file: file, line: line)
    self.shape = shape
  }
  public init(
    shape: [Int], name: String? = nil, file: StaticString = #fileID, line: Int = #line
  ) {
    state = LayerState(name: name, file: file, line: line)
    self.shape = shape
  }

  public var details: String { "shape: \(shape)" }

  public func call(_ inputs: [Tensor], _ context: LayerContext) throws -> Tensor {
    let type = try one(inputs.map(\.type), rank: 1...16)
    var target = shape
    var count = 1
    for axis in 1..<max(1, type.rank) { count *= try known(type, axis: axis) }
    let free = target.indices.filter { target[$0] == -1 }
    let rest = target.filter { $0 != -1 }.reduce(1, *)
    guard free.count <= 1, target.allSatisfy({ $0 >= -1 }) else {
      throw error(
        "the shape \(shape) has extents that are not positive.", [type],
        hint: "one of them may be -1: what is left.")
    }
    if let place = free.first, rest > 0, count % rest == 0 { target[place] = count / rest }
    guard target.reduce(1, *) == count, !target.contains(-1) else {
      throw error("\(count) numbers a sample cannot have the shape \(shape).", [type])
    }
    return try inputs[0].reshaped(to: [type.shape[0]] + target.map { Dimension($0) })
  }
}

extension Reshape: ConfigurableLayer {
  public convenience init(config: inout ConfigReader) throws {
    self.init(shape: try config.required("target_shape").ints(atLeast: -1))
  }
  public var config: [ConfigValue.Entry]? {
    [.init("target_shape", .list(shape.map { .int($0) }))]
  }
}
