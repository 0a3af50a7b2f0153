import KeratinGraph

extension KernelGraph {
  /// The same with cheap values made where they are read, once for each reader: a square, a comparison, a conversion of
  /// something that lies in memory anyhow. To store such a value and read it again costs more than to make it twice.
  ///
  /// A value is repeated if it is a few operations on one array, point by point; if that array is kept for others too, or
  /// is a leaf; and if each reader is a nest of loops, where the value will be a step.
  func repeatingCheapValues() -> KernelGraph {
    var readers: [[Int]] = values.map { _ in [] }
    for (k, node) in nodes.enumerated() {
      for input in node.inputs where readers[input].last != k { readers[input].append(k) }
    }
    let demanded = Set(demanded)
    var isContraction = NestMemo<Bool>()
    func isPlainLoop(_ k: Int) -> Bool {
      guard case .nest(let nest) = nodes[k].kernel else { return false }
      return !(nest.isSumOfProducts && isContraction(nest) { $0.simplified().isContraction })
    }
    var repeated: Set<Int> = []
    for (k, node) in nodes.enumerated() {
      guard node.outputs.count == 1, readers[node.outputs[0]].count > 1,
        let source = node.cheapSource,
        // Pairs are no reader that the value could join.
        !(pairs && values[node.outputs[0]].type.elementType == .bfloat16),
        !demanded.contains(node.outputs[0]),
        values[source].maker == nil || demanded.contains(source) || readers[source].count > 1,
        readers[node.outputs[0]].allSatisfy(isPlainLoop)
      else { continue }
      repeated.insert(k)
    }
    if repeated.isEmpty { return self }
    var graph = self
    graph.rebuild(repeating: repeated)
    return graph
  }

  /// Every reader of these nodes gets one of its own.
  private mutating func rebuild(repeating repeated: Set<Int>) {
    let old = nodes
    nodes = []
    func add(_ node: Node) {
      for output in node.outputs { values[output].maker = nodes.count }
      nodes.append(node)
    }
    func own(_ value: Int) -> Int {
      guard let maker = makers[value], repeated.contains(maker) else { return value }
      var node = old[maker]
      node.inputs = node.inputs.map(own)
      let copy = values.count
      values.append(values[value])
      node.outputs = [copy]
      add(node)
      return copy
    }
    let makers = values.map(\.maker)
    for (k, node) in old.enumerated() where !repeated.contains(k) {
      var node = node
      for (place, input) in node.inputs.enumerated() {
        // What is read twice is one value.
        let first = old[k].inputs.firstIndex(of: input)!
        node.inputs[place] = first < place ? node.inputs[first] : own(input)
      }
      add(node)
    }
  }
}

extension KernelGraph.Node {
  /// The one array that a cheap node reads, point by point.
  fileprivate var cheapSource: Int? {
    guard case .nest(let nest) = kernel, nest.steps.count == 1, nest.steps[0].reduction == nil,
      inputs.count == 1, nest.steps[0].value.cost <= 2
    else { return nil }
    let here = identityIndex(nest.shape.count)
    var isPointwise = nest.stores.allSatisfy { $0.index == here } && !nest.shape.isEmpty
    nest.steps[0].value.forEachRead { _, index, outside in
      if index != here || outside != nil { isPointwise = false }
    }
    return isPointwise ? inputs[0] : nil
  }
}
