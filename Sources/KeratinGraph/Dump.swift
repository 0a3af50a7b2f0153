/// The stable text of a graph: goldens, `keratin dump`, cache keys of sub-graphs.
///
///     graph(%0: f32[batch, 784] "x", %1: variable f32[784, 10] "w") {
///       %2 = matmul(%0, %1) : f32[batch, 10]
///       return %2
///     }
///
/// Values are numbered in order of computation, so two graphs that compute the same have the same text.
public struct Dump: Sendable {
  /// Whether lines end in `// scope`, which is for people and not parsed back.
  public var showsScopes = false
  public init(showsScopes: Bool = false) { self.showsScopes = showsScopes }

  /// - Parameter inputs: leaves in the order in which they are to be listed; others that are needed follow.
  public func text(inputs: [Tensor], outputs: [Tensor]) -> String {
    var names: [Tensor: String] = [:]
    let nodes = reachableNodes(from: outputs)
    var leaves = inputs
    for node in nodes where node.primitive == nil && !inputs.contains(Tensor(node)) {
      leaves.append(Tensor(node))
    }
    var head: [String] = []
    for leaf in leaves {
      names[leaf] = "%\(names.count)"
      var kind = ""
      if case .variable = leaf.node.origin { kind = "variable " }
      head.append("\(names[leaf]!): \(kind)\(leaf.type) \(quoted(leaf.node.name ?? ""))")
    }
    var lines = ["graph(\(head.joined(separator: ", "))) {"]
    for node in nodes {
      guard let primitive = node.primitive else { continue }
      let results = node.outputs.map { output in
        names[output] = "%\(names.count)"
        return names[output]!
      }
      var line = "  \(results.joined(separator: ", ")) = \(primitive.name)"
      line += "(\(node.inputs.map { names[$0]! }.joined(separator: ", ")))"
      if !primitive.attributes.isEmpty { line += " \(text(primitive.attributes))" }
      line += " : \(node.types.map(\.description).joined(separator: ", "))"
      if showsScopes, !node.scope.isEmpty { line += "  // \(node.scope.joined(separator: "/"))" }
      lines.append(line)
    }
    lines.append("  return \(outputs.map { names[$0]! }.joined(separator: ", "))")
    lines.append("}")
    return lines.joined(separator: "\n") + "\n"
  }

  /// `{axes = [0, 1], keep = true}`
  public func text(_ attributes: Attributes) -> String {
    "{\(attributes.entries.map { "\($0.name) = \(text($0.value))" }.joined(separator: ", "))}"
  }

  func text(_ attribute: Attribute) -> String {
    switch attribute {
    case .bool(let value): "\(value)"
    case .int(let value): "\(value)"
    case .ints(let values): "[\(values.map(String.init).joined(separator: ", "))]"
    case .pairs(let pairs):
      "pairs [\(pairs.map { "[\($0.map(String.init).joined(separator: ", "))]" }.joined(separator: ", "))]"
    case .double(let value): "\(value)f"
    case .string(let value): quoted(value)
    case .type(let type): type.rawValue
    case .dimensions(let shape): "shape [\(shape.map(\.description).joined(separator: ", "))]"
    case .array(let array): "array \(TensorType(array)) <\(hex(array))>"
    case .graph(let graph): text(inputs: graph.parameters, outputs: graph.results)
    }
  }

  /// The bytes, little-endian: exact, for every type.
  private func hex(_ array: NDArray) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return array.withUnsafeBytes { bytes in
      String(
        decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
  }

  private func quoted(_ text: String) -> String {
    var result = "\""
    for character in text {
      if character == "\"" || character == "\\" { result.append("\\") }
      result.append(character)
    }
    return result + "\""
  }
}

extension Subgraph {
  /// The canonical text: equal for equal computations.
  public var text: String { Dump().text(inputs: parameters, outputs: results) }
}
