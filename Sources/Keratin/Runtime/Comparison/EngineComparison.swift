import KeratinCPU
import KeratinGraph

/// One program on two engines, on the same numbers: whether they agree, and if not, which operation is the first that
/// they disagree about.
///
/// Two programs of floating-point numbers drift apart, and where a sign or a greatest number flips they part for good:
/// comparing results says little. So the engine under test computes every value of the program, and the other computes
/// each operation *from the operands that the first one had*. Differences do not add up, and what rounding explains
/// follows from the operation alone. Then the program runs as it is meant to, fused and updating its variables, and its
/// results are compared with those values: what fusion does is tested, too.
///
/// The one comparison behind `Function.Mode.checked` and `keratin verify`.
public final class EngineComparison: Sendable {
  /// The program as engines get it.
  public let program: Program
  public let engine: any Engine
  public let other: any Engine
  private let resultNames: [String]
  private let values: [NodeValue]
  private let leaves: [Tensor]
  /// The program itself, on the engine under test.
  private let whole: any Executable
  /// Every value as an output, on the engine under test.
  private let watched: any Executable
  private let watchedOutputs: [Tensor]
  /// Each operation from given operands, on the other engine.
  private let apart: any Executable
  private let operands: [Tensor]
  private let compared: [Int]
  /// The results from given variables, on the other engine; nil where it cannot run all of the program.
  private let results: (any Executable)?

  /// - Parameters:
  ///   - program: As it comes out of `Program.optimized()`.
  ///   - names: What reports call the outputs; updates are called by their variables.
  /// - Throws: What the engines throw where they cannot compile.
  public init(
    _ program: Program, names: [String]? = nil, _ engine: any Engine, against other: any Engine
  ) throws {
    self.program = program
    self.engine = engine
    self.other = other
    resultNames =
      (names ?? program.outputs.indices.map { "output \($0)" })
      + program.updates.map { "the new \($0.variable.name)" }
    let nodes = reachableNodes(from: program.roots)
    leaves = program.inputs + program.variables.map(\.tensor)
    let values = NodeValue.all(nodes, leaves: leaves)
    let graph = try SeparatedGraph(nodes)
    let compared = values.indices.filter { graph.results[values[$0].tensor] != nil }
    self.values = values
    self.compared = compared
    operands = graph.operands
    watchedOutputs = values.map(\.tensor)
    whole = try engine.compile(program)
    watched = try engine.compile(try Program(inputs: program.inputs, outputs: watchedOutputs))
    apart = try other.compile(
      try Program(
        inputs: operands.map { graph.places[$0]! },
        outputs: compared.map { graph.results[values[$0].tensor]! }))
    let isWhole = compared.count == values.count
    results = isWhole ? try other.compile(try Self.withoutVariables(program)) : nil
  }

  /// The results as a function of inputs and variables.
  private static func withoutVariables(_ program: Program) throws -> Program {
    var places: [Tensor: Tensor] = [:]
    var inputs = program.inputs
    for variable in program.variables {
      let place = Tensor.input(variable.name, variable.type.elementType, variable.type.shape)
      places[variable.tensor] = place
      inputs.append(place)
    }
    return try Program(inputs: inputs, outputs: program.roots.replacing(places))
  }

  /// Runs everything once.
  ///
  /// - Parameter appliesUpdates: Whether variables have their new values afterwards. They keep the old ones in any case
  ///   where the engines disagree.
  /// - Throws: What the engines throw; variables are then what they were.
  public func run(_ arguments: [NDArray], _ sizes: Sizes, appliesUpdates: Bool) throws
    -> ComparisonReport
  {
    let before = program.variables.map(\.value)
    var known: [Tensor: NDArray] = [:]
    for (leaf, value) in zip(leaves, arguments + before) { known[leaf] = value }
    for (tensor, value) in zip(watchedOutputs, try watched.run(arguments, sizes)) {
      known[tensor] = value
    }
    let nodes = try compareNodes(known, sizes)
    var isDone = false
    defer { if !isDone { restore(before) } }
    let outputs = try whole.run(arguments, sizes)
    let received = outputs + program.updates.map(\.variable.value)
    let expected = try results?.run(arguments + before, sizes)
    let report = ComparisonReport(
      engine: Self.label(engine), other: Self.label(other), nodes: nodes,
      results: compareResults(received, expected, known), outputs: outputs,
      compared: compared.count, values: values.count)
    isDone = appliesUpdates && report.disagreement == nil
    return report
  }

  private func restore(_ values: [NDArray]) {
    for (variable, value) in zip(program.variables, values) where variable.value != value {
      variable.value = value
    }
  }

  /// The native engine is two: one that compiles, one that does not.
  private static func label(_ engine: any Engine) -> String {
    guard let cpu = engine as? CPUEngine, cpu.options.mode == .interpreted else {
      return engine.name
    }
    return "interpreter"
  }

  /// Every operation on both engines from the same operands.
  private func compareNodes(_ known: [Tensor: NDArray], _ sizes: Sizes) throws -> [NodeDifference] {
    let expected = try apart.run(operands.map { known[$0]! }, sizes)
    var found: [NodeDifference] = []
    for (place, expected) in zip(compared, expected) {
      let value = values[place]
      let received = known[value.tensor]!
      let kernel = value.kernel
      let allowed = Tolerance.node(
        value.tensor.elementType, terms: kernel.terms(sizes))
      guard var difference = ValueDifference(received, expected, allowed: allowed) else { continue }
      if difference.isBeyondTolerance, let magnitude = kernel.magnitude {
        // Perhaps terms cancel. Few values come here, so the slow engine may do it.
        let inputs = value.tensor.node.inputs.map { known[$0]! }
        let magnitudes = try ReferenceEngine.run(
          magnitude, Self.absolute(inputs, of: kernel), sizes: sizes)[value.tensor.output]
        difference =
          ValueDifference(received, expected, magnitudes: magnitudes, allowed: allowed)
          ?? difference
      }
      found.append(NodeDifference(value, difference))
    }
    return found
  }

  /// What a scatter adds to has a sign of its own; nests take absolute values themselves.
  private static func absolute(_ inputs: [NDArray], of kernel: Kernel) -> [NDArray] {
    guard case .scatter = kernel else { return inputs }
    var base = inputs[0]
    for place in 0..<base.count { base.set(abs(base.double(at: place)), at: place) }
    return [base] + inputs.dropFirst()
  }

  /// What the whole program gives, beside what its values promise and what the other engine gives.
  private func compareResults(
    _ received: [NDArray], _ expected: [NDArray]?, _ known: [Tensor: NDArray]
  ) -> [ResultDifference] {
    var found: [ResultDifference] = []
    for (k, root) in program.roots.enumerated() {
      let allowed = Tolerance.program(root.elementType)
      let own = known[root]!
      var inside = ValueDifference(received[k], own, allowed: allowed)
      var outside: ValueDifference?
      if let expected {
        outside = ValueDifference(received[k], expected[k], allowed: allowed)
        // Both engines are right about every operation, so what lies between them is what the program magnifies.
        let magnified = ValueDifference(own, expected[k], allowed: allowed)?.relative ?? 0
        inside?.allowed = max(allowed, 16 * magnified)
      }
      found.append(
        ResultDifference(
          name: resultNames[k], type: root.type, scope: root.node.scope, between: outside,
          fused: inside))
    }
    return found
  }
}

/// A graph taken apart: each operation from operands that are given.
private struct SeparatedGraph {
  /// What is given for a value that some operation reads.
  private(set) var places: [Tensor: Tensor] = [:]
  /// Values that are given, in order.
  private(set) var operands: [Tensor] = []
  /// The operation's value, from places. Code of a user's own is left out: there is nothing to compare it with.
  private(set) var results: [Tensor: Tensor] = [:]

  init(_ nodes: [Node]) throws(GraphError) {
    for node in nodes {
      guard let primitive = node.primitive else { continue }
      if case .foreign = primitive.kernel(node.inputs.map(\.type), node.types) { continue }
      var inputs: [Tensor] = []
      for input in node.inputs { inputs.append(place(of: input)) }
      let made = try primitive.apply(inputs)
      for (old, new) in zip(node.outputs, made) { results[old] = new }
    }
  }

  private mutating func place(of value: Tensor) -> Tensor {
    if let known = places[value] { return known }
    let place = Tensor.input("value_\(operands.count)", value.elementType, value.shape)
    places[value] = place
    operands.append(value)
    return place
  }
}
