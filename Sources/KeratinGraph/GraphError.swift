/// What is wrong with a graph that someone tried to build: who speaks, what is wrong with numbers and axes, the
/// operands by role, what to do.
///
///     in model "mnist" / dense_2 (Dense, units: 10), at main.swift:14
///     matmul: the inner dimensions differ: lhs axis 1 is 784, rhs axis 0 is 128.
///       lhs  f32[batch, 784]
///       rhs  f32[128, 10]
///       hint: the layer was built for 128 inputs; its weights belong to another network.
public struct GraphError: Error, Hashable, Sendable {
  /// An operand that the problem concerns.
  public struct Operand: Hashable, Sendable {
    public var role: String
    public var type: TensorType
    public init(_ role: String, _ type: TensorType) {
      self.role = role
      self.type = type
    }
  }

  /// Who found the problem: a primitive, a function, a layer.
  public var speaker: String
  /// A full sentence, present tense.
  public var problem: String
  public var operands: [Operand]
  public var hint: String?
  /// Where: the innermost layer last, each as it wants to be called.
  public var path: [String]

  public init(
    _ speaker: String, _ problem: String, _ operands: [Operand] = [], hint: String? = nil,
    path: [String]? = nil
  ) {
    self.speaker = speaker
    self.problem = problem
    self.operands = operands
    self.hint = hint
    self.path = path ?? NameScope.current.names
  }
}

extension GraphError: CustomStringConvertible {
  /// The one renderer.
  public var description: String {
    var lines: [String] = []
    if !path.isEmpty { lines.append("in " + path.joined(separator: " / ")) }
    lines.append("\(speaker): \(problem)")
    let width = operands.map(\.role.count).max() ?? 0
    for operand in operands {
      let padding = String(repeating: " ", count: width - operand.role.count)
      lines.append("  \(operand.role)\(padding)  \(operand.type)")
    }
    if let hint { lines.append("  hint: \(hint)") }
    return lines.joined(separator: "\n")
  }
}
