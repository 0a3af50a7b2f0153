/// What an engine compiles: values to be given, values wanted, and what becomes of the variables. All updates are
/// simultaneous: every value is computed from the variables as they were before the call.
public struct Program: Sendable {
  public struct Update: Sendable {
    public var variable: Variable
    public var value: Tensor
    public init(_ variable: Variable, _ value: Tensor) {
      self.variable = variable
      self.value = value
    }
  }
  public let inputs: [Tensor]
  public let outputs: [Tensor]
  public let updates: [Update]
  /// Every variable that is read or updated, in order of creation.
  public let variables: [Variable]

  /// Throws where outputs or updates hang on an input that is not among `inputs`, where a variable is updated twice, or
  /// an update has another type than its variable.
  public init(inputs: [Tensor], outputs: [Tensor], updates: [Update] = []) throws(GraphError) {
    var given: Set<Tensor> = []
    for input in inputs {
      guard case .input = input.node.origin else {
        throw GraphError(
          "function", "an input is computed, not given.",
          [.init(input.node.name ?? "input", input.type)])
      }
      guard given.insert(input).inserted else {
        throw GraphError("function", "the input '\(input.node.name ?? "")' is named twice.")
      }
    }
    var found: [Int: Variable] = [:]
    var roots = outputs
    for update in updates {
      guard update.value.type == update.variable.type else {
        throw GraphError(
          "function", "the update of '\(update.variable.name)' has another type than the variable.",
          [.init("variable", update.variable.type), .init("update", update.value.type)])
      }
      let id = update.variable.tensor.node.id
      guard found[id] == nil else {
        throw GraphError("function", "'\(update.variable.name)' is updated twice.")
      }
      found[id] = update.variable
      roots.append(update.value)
    }
    for node in reachableNodes(from: roots) {
      switch node.origin {
      case .primitive: continue
      case .variable: found[node.id] = Variable(Tensor(node))
      case .input:
        guard given.contains(Tensor(node)) else {
          throw GraphError(
            "function", "'\(node.name ?? "")' is needed, and is not among the inputs.",
            [.init(node.name ?? "input", node.types[0])])
        }
      }
    }
    self.inputs = inputs
    self.outputs = outputs
    self.updates = updates
    variables = found.values.sorted { $0.tensor.node.id < $1.tensor.node.id }
  }

  /// Everything that must be computed: outputs, then updates.
  public var roots: [Tensor] { outputs + updates.map(\.value) }
}
