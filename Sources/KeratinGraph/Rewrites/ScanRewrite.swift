/// Two scans over the same values, one of which does what the other does and stacks more, become the greater one: so
/// the scan that a gradient adds, which keeps the carried values of each step, takes the place of the first.
struct ScanMerging {
  /// The replacements that merge the scans under the roots: outputs of lesser scans, and what stands for them.
  static func transform(_ graph: NodeGraph) throws(GraphError) -> [Tensor] {
    let scans = graph.nodes.filter { $0.primitive is Scan }
    guard scans.count > 1 else { return graph.roots }
    var greater: [Int: Scan] = [:]
    for lesser in scans {
      let own = lesser.primitive as! Scan
      for other in scans where other.id != lesser.id && other.inputs == lesser.inputs {
        let candidate = other.primitive as! Scan
        let best = greater[lesser.id] ?? own
        if candidate.body.results.count > best.body.results.count, try own.isPart(of: candidate) {
          greater[lesser.id] = candidate
        }
      }
    }
    var replacements: [Tensor: Tensor] = [:]
    for node in scans {
      guard let scan = greater[node.id] else { continue }
      let copy = Node(
        .primitive(scan, inputs: node.inputs),
        try scan.outputTypes(node.inputs.map(\.type)), name: node.name, scope: node.scope)
      for (old, new) in zip(node.outputs, copy.outputs) { replacements[old] = new }
    }
    return try graph.roots.replacing(replacements)
  }
}

extension Scan {
  /// Whether the other scan's first results are this one's.
  fileprivate func isPart(of other: Scan) throws(GraphError) -> Bool {
    guard carried == other.carried, sequences == other.sequences, length == other.length,
      isReversed == other.isReversed, other.body.results.count >= body.results.count
    else { return false }
    let first = try Subgraph(
      parameters: other.body.parameters,
      results: Array(other.body.results[..<body.results.count]))
    return first == body
  }
}
