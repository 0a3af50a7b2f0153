/// Values that are wanted, and every node that they hang on, inputs first: looked for once by all passes that leave them be.
struct NodeGraph {
  let roots: [Tensor]
  let nodes: [Node]

  init(_ roots: [Tensor]) {
    self.roots = roots
    nodes = reachableNodes(from: roots)
  }

  /// The graph under other roots; this one where they are its own.
  func under(_ roots: [Tensor]) -> NodeGraph { roots == self.roots ? self : NodeGraph(roots) }
}
