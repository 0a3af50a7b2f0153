extension Program {
  /// The program as a StableHLO module with one function, `main`: its arguments are the inputs, then the variables; its
  /// results are the outputs, then the new values of the variables that are updated.
  ///
  /// - Parameter sizes: A value for each symbol in the shapes: StableHLO's dimensions are concrete.
  /// - Throws: `GraphError` where a primitive has no StableHLO: a user's own code.
  public func stableHLO(name: String = "program", sizes: Sizes) throws(GraphError) -> String {
    try StableHLOModule(self, name: name, sizes: sizes, donates: false).text
  }
}

/// A program as text for XLA, and which node wrote which line.
public struct StableHLOModule: Sendable {
  public let text: String
  /// Ascending: the first line of each node's, counted from 1.
  private let origins: [(line: Int, node: Node?)]

  /// - Parameters:
  ///   - sizes: Those of one replica.
  ///   - replication: How many replicas run it at once.
  ///   - donates: Whether each variable that is updated hands its memory to its new value.
  /// - Throws: `GraphError` where a primitive has no StableHLO.
  public init(
    _ program: Program, name: String = "program", sizes: Sizes,
    replication: Replication = .none, donates: Bool
  ) throws(GraphError) {
    var builder = StableHLOBuilder(sizes: sizes, replication: replication)
    var arguments: [StableHLOValue] = []
    var known: [Tensor: StableHLOValue] = [:]
    for leaf in program.inputs + program.variables.map(\.tensor) {
      let value = StableHLOValue(builder.freshName(), leaf.type)
      known[leaf] = value
      arguments.append(value)
    }
    let results = try builder.lower(program.roots, known: known)
    var donations: [Int: Int] = [:]
    if donates {
      for (k, update) in program.updates.enumerated() {
        let place = program.variables.firstIndex(of: update.variable)!
        donations[program.inputs.count + place] = program.outputs.count + k
      }
    }
    text = StableHLOBuilder.module(
      name: name, arguments: arguments, results: results, body: builder, donations: donations)
    // The body begins in the third line.
    origins = builder.origins.map { ($0.line + 3, $0.node) }
  }

  /// Who wrote a line, counted from 1; nil for what belongs to no node.
  public func origin(line: Int) -> Node? {
    origins.last { $0.line <= line }?.node
  }
}
