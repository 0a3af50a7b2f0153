import KeratinGraph

/// One value of a program: a result of one of its operations.
struct NodeValue: Sendable {
  let tensor: Tensor
  let primitive: any Primitive
  /// As `keratin dump` numbers it.
  let number: Int

  var kernel: Kernel { primitive.kernel(tensor.node.inputs.map(\.type), tensor.node.types) }

  /// All of them, in order of computation.
  static func all(_ nodes: [Node], leaves: [Tensor]) -> [NodeValue] {
    var number = leaves.count
    var found: [NodeValue] = []
    for node in nodes {
      guard let primitive = node.primitive else { continue }
      for output in node.outputs {
        found.append(NodeValue(tensor: output, primitive: primitive, number: number))
        number += 1
      }
    }
    return found
  }
}

/// A value that two engines compute differently from the same operands.
public struct NodeDifference: Hashable, Sendable {
  /// As `keratin dump --optimized` numbers it: 7 for `%7`.
  public let number: Int
  /// The name of the primitive.
  public let operation: String
  /// The layers that made it, outermost first.
  public let scope: [String]
  public let type: TensorType
  public let difference: ValueDifference

  init(_ value: NodeValue, _ difference: ValueDifference) {
    number = value.number
    operation = value.primitive.name
    scope = value.tensor.node.scope
    type = value.tensor.type
    self.difference = difference
  }
}

/// A result of a whole program on two engines.
public struct ResultDifference: Hashable, Sendable {
  /// What the program's maker called it: an output, a gradient, the new value of a variable.
  public let name: String
  public let type: TensorType
  public let scope: [String]
  /// What the engines differ by after the whole program; nil where all bits are equal, or only one could run it.
  public let between: ValueDifference?
  /// What the engine under test differs by from itself, where it shows every value between; nil where all bits are equal.
  public let fused: ValueDifference?
}

/// What a comparison found.
public struct ComparisonReport: Sendable {
  /// The engine under test, and the one that it is compared with.
  public let engine: String
  public let other: String
  /// Operations that differ at all, in order of computation.
  public let nodes: [NodeDifference]
  /// All outputs and updates, in order.
  public let results: [ResultDifference]
  /// What the engine under test returned.
  public let outputs: [NDArray]
  /// How many values were compared, of how many: code of a user's own is not.
  public let compared: Int
  public let values: Int

  /// The first operation beyond tolerance; else the first result; nil where the engines agree.
  public var disagreement: EngineDisagreement? {
    if let node = nodes.first(where: \.difference.isBeyondTolerance) {
      return EngineDisagreement(
        engine: engine, other: other, scope: node.scope, subject: .operation(node.operation),
        number: node.number, type: node.type, difference: node.difference)
    }
    if let result = results.first(where: { $0.fused?.isBeyondTolerance == true }) {
      return EngineDisagreement(
        engine: engine, other: other, scope: result.scope, subject: .result(result.name),
        number: nil, type: result.type, difference: result.fused!)
    }
    return nil
  }
}

/// Two engines give different numbers where rounding does not explain it: one of them is wrong.
public struct EngineDisagreement: Error, Hashable, Sendable, CustomStringConvertible {
  /// What they disagree about.
  public enum Subject: Hashable, Sendable {
    /// A primitive, computed by both from the same operands.
    case operation(String)
    /// An output or an update that comes out otherwise where the program runs as a whole.
    case result(String)
  }
  public let engine: String
  public let other: String
  /// The layers that made the value, outermost first.
  public let scope: [String]
  public let subject: Subject
  /// As `keratin dump --optimized` numbers it.
  public let number: Int?
  public let type: TensorType
  public let difference: ValueDifference

  public var description: String {
    var lines: [String] = []
    if !scope.isEmpty { lines.append("in " + scope.joined(separator: " / ")) }
    let (a, b) = (number(difference.received), number(difference.expected))
    switch subject {
    case .operation(let name):
      lines.append(
        "\(name): '\(engine)' gives \(a) at \(difference.index), '\(other)' gives \(b) from the same "
          + "operands.")
    case .result(let name):
      lines.append(
        "\(name): '\(engine)' gives \(a) at \(difference.index) where the program runs as a whole, and "
          + "\(b) where it shows every value between.")
    }
    let place = self.number.map { "%\($0)  " } ?? ""
    lines.append("  \(place)\(type)")
    lines.append(
      "  the relative difference is \(short(difference.relative)); rounding explains "
        + "\(short(difference.allowed)).")
    switch subject {
    case .operation: break
    case .result:
      lines.append("  hint: every operation alone is right; what joins them is not.")
    }
    return lines.joined(separator: "\n")
  }

  /// With the digits that the type has.
  private func number(_ value: Double) -> String {
    switch type.elementType {
    case .float64: "\(value)"
    case .float32, .float16, .bfloat16: "\(Float(value))"
    case .bool: value == 0 ? "false" : "true"
    case .int8, .uint8, .int32, .int64, .uint32, .uint64: fixed(value, 0)
    }
  }

  private func short(_ value: Double) -> String { Self.short(value) }

  /// Two digits and an exponent.
  public static func short(_ value: Double) -> String {
    value == 0 ? "0" : value.isFinite ? scientific(value, 1) : "infinite"
  }
}
