/// Values that are to have another gradient than the one of how they came to be. It computes nothing: the outputs are
/// the values; a rewrite takes it out before the program runs. `withCustomGradient` makes it.
///
/// Inputs: the arguments x.. of the function; its values y..; constants that the gradient uses. Outputs: y.. again.
///
/// Gradient: what the graph `backward` says. Its parameters are x.., y.., the cotangents of y.., and the constants; its
/// results the cotangents of those x that `smooth` numbers. Nothing goes back through y.
public struct CustomGradient: Primitive {
  public static let name = "customGradient"
  /// Of the function, for people.
  public let function: String
  public let backward: Subgraph
  /// How many inputs are arguments, and how many are values.
  public let arguments: Int
  public let values: Int
  /// Which arguments have a gradient.
  public let smooth: [Int]

  public init(
    function: String, backward: Subgraph, arguments: Int, values: Int, smooth: [Int]
  ) {
    self.function = function
    self.backward = backward
    self.arguments = arguments
    self.values = values
    self.smooth = smooth
  }

  public var attributes: Attributes {
    [
      "function": .string(function), "backward": .graph(backward), "arguments": .int(arguments),
      "values": .int(values), "smooth": .ints(smooth),
    ]
  }
  public init(_ attributes: Attributes) throws(GraphError) {
    function = try attributes.string("function")
    backward = try attributes.graph("backward")
    arguments = try attributes.int("arguments")
    values = try attributes.int("values")
    smooth = try attributes.ints("smooth")
  }

  private func outputs(_ inputs: [TensorType]) -> ArraySlice<TensorType> {
    inputs[arguments..<arguments + values]
  }

  public func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] {
    let expected = backward.parameters.map(\.type)
    guard arguments >= 0, values >= 1, inputs.count >= arguments + values else {
      throw GraphError(
        name,
        "'\(function)' has \(arguments) arguments and \(values) values; \(inputs.count) inputs are "
          + "given.")
    }
    let given = inputs[..<(arguments + values)] + outputs(inputs) + inputs[(arguments + values)...]
    guard Array(given) == expected else {
      throw GraphError(
        name, "the gradient of '\(function)' does not fit its arguments and values.",
        inputs.enumerated().map { .init("input \($0)", $1) })
    }
    guard smooth.allSatisfy((0..<arguments).contains),
      backward.results.map(\.type) == smooth.map({ inputs[$0] })
    else {
      throw GraphError(
        name, "the cotangents of '\(function)' are not of the types of its arguments.",
        smooth.filter(inputs.indices.contains).map { .init("argument \($0)", inputs[$0]) }
          + backward.results.enumerated().map { .init("cotangent \($0)", $1.type) })
    }
    return Array(outputs(inputs))
  }

  public func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  {
    var given = Array(inputs[..<arguments]) + outputs
    for (cotangent, output) in zip(cotangents, outputs) {
      given.append(try cotangent.orZero(like: output))
    }
    given += inputs[(arguments + values)...]
    var result = [Tensor?](repeating: nil, count: inputs.count)
    for (k, cotangent) in zip(smooth, try backward.inlined(given)) { result[k] = cotangent }
    return result
  }

  /// Copies; each value has axes of its own.
  public func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel {
    var shape: [Dimension] = [], steps: [LoopNest.Step] = [], stores: [LoopNest.Store] = []
    for (k, type) in outputs.enumerated() {
      let here = (shape.count..<shape.count + type.rank).map { Scalar.axis($0) }
      shape += type.shape
      steps.append(.init(.operand(arguments + k, here), type: type.elementType))
      stores.append(.init(step: k, operand: inputs.count + k, index: here))
    }
    return .nest(LoopNest(shape: shape, steps: steps, operands: inputs + outputs, stores: stores))
  }

  public func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  ) -> [StableHLOValue] {
    Array(inputs[arguments..<arguments + values])
  }
}

/// The values of a function, with a gradient of your own in place of the one that would follow from how they came to be.
///
///     // A step that learns as if it were a straight line:
///     let y = try withCustomGradient([x]) { x in
///       [try (x[0] .> 0).cast(to: .float32)]
///     } gradient: { x, y, dy in
///       [dy[0]]
///     }[0]
///
/// - Parameters:
///   - arguments: What the function is differentiated by. What else it uses counts as constant.
///   - name: For dumps and errors.
///   - function: The values from the arguments.
///   - gradient: The cotangents of the arguments (nil: there is none) from the arguments, the values and their
///     cotangents. It is graph, so it has a gradient again.
/// - Throws: `GraphError` where a cotangent is not of the type of its argument; what the closures throw.
public func withCustomGradient(
  _ arguments: [Tensor], name: String = "function", _ function: ([Tensor]) throws -> [Tensor],
  gradient: (_ arguments: [Tensor], _ values: [Tensor], _ cotangents: [Tensor]) throws ->
    [Tensor?]
) throws -> [Tensor] {
  let values = try function(arguments)
  let n = arguments.count, m = values.count
  var types: [(name: String, type: TensorType)] = []
  for (k, x) in arguments.enumerated() { types.append(("argument_\(k)", x.type)) }
  for (k, y) in values.enumerated() { types.append(("value_\(k)", y.type)) }
  for (k, y) in values.enumerated() { types.append(("cotangent_\(k)", y.type)) }
  var smooth: [Int] = []
  let trace = try Trace(types) { parameters in
    let found = try gradient(
      Array(parameters[..<n]), Array(parameters[n..<n + m]), Array(parameters[(n + m)...]))
    guard found.count == n else {
      throw GraphError(
        CustomGradient.name,
        "the gradient of '\(name)' gives \(found.count) cotangents for \(n) arguments.",
        hint: "return nil for an argument that has none.")
    }
    smooth = found.indices.filter { found[$0] != nil }
    return found.compactMap { $0 }
  }
  return try CustomGradient(
    function: name, backward: trace.graph, arguments: n, values: m, smooth: smooth
  ).apply(arguments + values + trace.captured)
}

/// What a closure gives that builds graph and does nothing else: all it can throw are graph errors.
func buildingGraph<R>(_ body: () throws -> R) throws(GraphError) -> R {
  do {
    return try body()
  } catch let error as GraphError {
    throw error
  } catch {
    preconditionFailure("what builds graph throws graph errors: \(error)")
  }
}
