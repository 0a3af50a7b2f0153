import KeratinGraph

/// An engine with a fault: one primitive gives wrong numbers. For tests of what is to find such faults.
public struct FaultyEngine: Engine {
  public var name: String { base.name }
  let base: any Engine
  let primitive: String
  let occurrence: Int
  let factor: Double
  let isHidden: Bool

  /// - Parameters:
  ///   - primitive: Whose results are wrong.
  ///   - occurrence: Which of its nodes, in order of computation.
  ///   - factor: What its results are multiplied by.
  ///   - isHidden: Whether the fault shows only where nobody asks for the value: as in a kernel that fusion makes.
  public init(
    _ base: any Engine, primitive: String, occurrence: Int = 0, factor: Double,
    isHidden: Bool = false
  ) {
    self.base = base
    self.primitive = primitive
    self.occurrence = occurrence
    self.factor = factor
    self.isHidden = isHidden
  }

  public func compile(_ program: Program) throws -> any Executable {
    let nodes = reachableNodes(from: program.roots).filter { $0.primitive?.name == primitive }
    guard nodes.count > occurrence else { return try base.compile(program) }
    let value = Tensor(nodes[occurrence])
    if isHidden, program.outputs.contains(value) { return try base.compile(program) }
    let roots = try program.roots.replacing([value: value * factor])
    let updates = zip(program.updates, roots[program.outputs.count...])
    return try base.compile(
      try Program(
        inputs: program.inputs, outputs: Array(roots[..<program.outputs.count]),
        updates: updates.map { Program.Update($0.variable, $1) }))
  }
}
