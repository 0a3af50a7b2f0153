/// A loop over a graph of its own: for t in 0..<length, `(carried, slices_t) = body(carried, sequences[t], constants)`.
///
/// | | shapes |
/// |---|---|
/// | inputs | first carried values; sequences `[length, ..]`; constants |
/// | body's parameters | the same, the sequences without their first axis |
/// | body's results | next carried values, of the types of the first; slices |
/// | outputs | last carried values; stacked slices `[length, ..]` |
///
/// Reversed, t runs from length − 1 down to 0, and slice t of the stacks is what step t gave. Over no steps the carried
/// values are the first ones.
///
/// Gradient: a scan in the other direction over the carried values of every step. They are not kept by a scan that
/// nobody differentiates: the pullback asks for a second scan that keeps them, and a rewrite makes one of the two.
public struct Scan: Primitive {
  public static let name = "scan"
  public let body: Subgraph
  public let carried: Int
  public let sequences: Int
  public let length: Dimension
  public let isReversed: Bool
  public init(
    body: Subgraph, carried: Int, sequences: Int, length: Dimension, isReversed: Bool = false
  ) {
    self.body = body
    self.carried = carried
    self.sequences = sequences
    self.length = length
    self.isReversed = isReversed
  }

  public var attributes: Attributes {
    [
      "body": .graph(body), "carried": .int(carried), "sequences": .int(sequences),
      "length": .dimensions([length]), "reversed": .bool(isReversed),
    ]
  }
  public init(_ attributes: Attributes) throws(GraphError) {
    body = try attributes.graph("body")
    carried = try attributes.int("carried")
    sequences = try attributes.int("sequences")
    let lengths = try attributes.dimensions("length")
    guard lengths.count == 1 else {
      throw GraphError(Self.name, "expects one length, received \(lengths.count).")
    }
    length = lengths[0]
    isReversed = try attributes.bool("reversed")
  }

  public func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] {
    let parameters = body.parameters, results = body.results
    guard carried >= 0, sequences >= 0, carried + sequences <= parameters.count,
      carried <= results.count
    else {
      throw GraphError(
        name,
        "a body of \(parameters.count) parameters and \(results.count) results cannot carry "
          + "\(carried) values over \(sequences) sequences.")
    }
    guard inputs.count == parameters.count else {
      throw GraphError(
        name, "expects \(parameters.count) inputs, received \(inputs.count).")
    }
    for (k, input) in inputs.enumerated() {
      let isSequence = (carried..<carried + sequences).contains(k)
      let own = parameters[k].type
      let wanted = isSequence ? own.with([length] + own.shape) : own
      guard input == wanted else {
        let role = k < carried ? "carried value" : isSequence ? "sequence" : "constant"
        let number = k < carried ? k : isSequence ? k - carried : k - carried - sequences
        throw GraphError(
          name, "\(role) \(number) is not of the type that the body expects.",
          [.init("received", input), .init("expected", wanted)])
      }
    }
    for k in 0..<carried where results[k].type != parameters[k].type {
      throw GraphError(
        name, "the body changes the type of carried value \(k).",
        [.init("before", parameters[k].type), .init("after", results[k].type)])
    }
    return inputs[..<carried]
      + results[carried...].map { $0.type.with([length] + $0.shape) }
  }

  public func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel {
    .scan(
      .init(
        body: body, carried: carried, sequences: sequences, length: length, isReversed: isReversed))
  }

  public func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  {
    try ScanGradient(self, inputs).cotangents(of: cotangents)
  }

  public func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  ) throws(GraphError) -> [StableHLOValue] {
    // What goes round: the counter, carried values, stacks; then what stays: sequences and constants.
    let counter = TensorType(.int32, [])
    var state = [builder.splat(Literal(0, .int32), [])] + inputs[..<carried]
    for type in outputs[carried...] {
      state.append(builder.splat(Literal(0, type.elementType), type.shape))
    }
    let steps = length.value(builder.sizes)
    // A slice of a sequence without any could not be written down.
    if steps == 0 { return Array(state.dropFirst()) }
    state += inputs[carried...]
    let types = state.map(\.type)
    let condition = builder.region(types) { inner, values in
      let end = inner.splat(Literal(steps, .int32), [])
      return [inner.compare("LT", values[0], end)]
    }
    let loop = try builder.region(types) {
      (inner: inout StableHLOBuilder, values: [StableHLOValue]) throws(GraphError) in
      try step(&inner, values, steps, counter)
    }
    let last = builder.op("while", state, regions: [condition, loop], to: types)
    return Array(last[1..<1 + outputs.count])
  }

  /// One round: the values of the next.
  private func step(
    _ inner: inout StableHLOBuilder, _ values: [StableHLOValue], _ steps: Int, _ counter: TensorType
  ) throws(GraphError) -> [StableHLOValue] {
    let stacks = body.results.count - carried
    let one = inner.splat(Literal(1, .int32), []), zero = inner.splat(Literal(0, .int32), [])
    let last = inner.splat(Literal(steps - 1, .int32), [])
    let place = isReversed ? inner.op("subtract", last, values[0], to: counter) : values[0]
    var known: [Tensor: StableHLOValue] = [:]
    for (k, parameter) in body.parameters.enumerated() {
      if k < carried {
        known[parameter] = values[1 + k]
        continue
      }
      let value = values[1 + stacks + k]
      guard k < carried + sequences else {
        known[parameter] = value
        continue
      }
      let extents = [1] + inner.extents(parameter.shape)
      let slice = inner.op(
        "dynamic_slice", [value, place] + parameter.shape.map { _ in zero },
        attributes: "slice_sizes = \(stableHLOList(extents))",
        to: [parameter.type.with([1] + parameter.shape)])[0]
      known[parameter] = inner.op("reshape", slice, to: parameter.type)
    }
    let results = try inner.lower(body.results, known: known)
    var next = [inner.op("add", values[0], one, to: counter)] + results[..<carried]
    for (k, result) in results[carried...].enumerated() {
      let stack = values[1 + carried + k]
      let row = inner.op("reshape", result, to: result.type.with([1] + result.type.shape))
      next += inner.op(
        "dynamic_update_slice", [stack, row, place] + result.type.shape.map { _ in zero },
        to: [stack.type])
    }
    return next + values[(1 + carried + stacks)...]
  }
}

/// The gradient of a scan: a scan in the other direction.
private struct ScanGradient {
  let scan: Scan
  let inputs: [Tensor]
  let body: Subgraph

  init(_ scan: Scan, _ inputs: [Tensor]) {
    self.scan = scan
    self.inputs = inputs
    body = scan.body
  }

  private var carried: Int { scan.carried }
  private var stacked: Range<Int> { carried..<body.results.count }

  /// Places among `tensors` that are floating point: others have no gradient.
  private func smooth(_ tensors: ArraySlice<Tensor>) -> [Int] {
    tensors.indices.filter { tensors[$0].elementType.isFloatingPoint }
  }

  func cotangents(of outputs: [Tensor?]) throws(GraphError) -> [Tensor?] {
    let parameters = body.parameters[...]
    let smoothCarried = smooth(parameters[..<carried])
    let sequences = smooth(parameters[carried..<carried + scan.sequences])
    let constants = smooth(parameters[(carried + scan.sequences)...])
    let stacks = stacked.filter { outputs[$0] != nil }

    // What the backward body carries: cotangents of the carried values, sums for the constants. What it runs over: the
    // carried values of every step, the sequences, the cotangents of the stacks.
    var start: [Tensor] = []
    for k in smoothCarried { start.append(try outputs[k].orZero(like: inputs[k])) }
    for k in constants { start.append(try constant(0, like: inputs[k])) }
    let before = try carriedOfEveryStep()
    let rows = before + inputs[carried..<carried + scan.sequences] + stacks.map { outputs[$0]! }

    let next = smoothCarried.map { leaf("cotangent_\($0)", parameters[$0].type) }
    let sums = constants.map { leaf("sum_\($0)", parameters[$0].type) }
    let slices = stacks.map { leaf("slice_\($0)", body.results[$0].type) }
    var results = smoothCarried.map { body.results[$0] }
    var given: [Tensor?] = next
    for (k, slice) in zip(stacks, slices) {
      results.append(body.results[k])
      given.append(slice)
    }
    let wanted = smoothCarried + sequences + constants
    let found = try vectorJacobianProduct(
      of: results, cotangents: given, withRespectTo: wanted.map { parameters[$0] })
    var byParameter: [Int: Tensor] = [:]
    for (k, cotangent) in zip(wanted, found) {
      byParameter[k] = try cotangent.orZero(like: parameters[k])
    }
    var backward = smoothCarried.map { byParameter[$0]! }
    for (k, sum) in zip(constants, sums) { backward.append(try sum + byParameter[k]!) }
    backward += sequences.map { byParameter[$0]! }

    let graph = try Subgraph(
      parameters: next + sums + parameters[..<(carried + scan.sequences)] + slices
        + parameters[(carried + scan.sequences)...],
      results: backward)
    let reverse = Scan(
      body: graph, carried: start.count, sequences: rows.count, length: scan.length,
      isReversed: !scan.isReversed)
    let gradients = try reverse.apply(start + rows + inputs[(carried + scan.sequences)...])
    var result = [Tensor?](repeating: nil, count: inputs.count)
    for (k, gradient) in zip(smoothCarried + constants + sequences, gradients) {
      result[k] = gradient
    }
    return result
  }

  private func leaf(_ name: String, _ type: TensorType) -> Tensor {
    .input(name, type.elementType, type.shape)
  }

  /// The carried values as each step found them, stacked: by a scan that does the same and keeps them.
  private func carriedOfEveryStep() throws(GraphError) -> [Tensor] {
    if carried == 0 { return [] }
    let keeping = try Subgraph(
      parameters: body.parameters, results: body.results + body.parameters[..<carried])
    let outputs = try Scan(
      body: keeping, carried: carried, sequences: scan.sequences, length: scan.length,
      isReversed: scan.isReversed
    ).apply(inputs)
    return Array(outputs[body.results.count...])
  }
}

/// A loop over the first axis of sequences, with state that is carried from step to step. What `body` uses from outside
/// (weights, other values) is handed in for it.
///
///     // Running sums of x [time, batch]:
///     let (last, sums) = try scan([x], from: [zeros]) { carried, slices in
///       let sum = try carried[0] + slices[0]
///       return ([sum], [sum])
///     }
///
/// - Parameters:
///   - sequences: Values with one first axis; `body` gets one slice of each per step.
///   - carried: The first values of what is carried.
///   - length: The number of steps, where there are no sequences.
///   - isReversed: From the last step to the first.
///   - body: The next carried values, of the same types, and what is to be stacked, from the carried values and slices.
/// - Returns: The last carried values, and the stacks: a new first axis of `length`.
/// - Throws: `GraphError` where lengths differ, or the body changes the type of a carried value.
public func scan(
  _ sequences: [Tensor], from carried: [Tensor], length: Dimension? = nil,
  isReversed: Bool = false,
  _ body: (_ carried: [Tensor], _ slices: [Tensor]) throws -> (
    carried: [Tensor], stacked: [Tensor]
  )
) throws -> (carried: [Tensor], stacked: [Tensor]) {
  var types: [(name: String, type: TensorType)] = []
  for (k, value) in carried.enumerated() { types.append(("carried_\(k)", value.type)) }
  for (k, value) in sequences.enumerated() {
    guard value.rank > 0 else {
      throw GraphError(
        Scan.name, "sequence \(k) has no axis to run along.", [.init("x", value.type)])
    }
    types.append(("slice_\(k)", value.type.with(Array(value.shape.dropFirst()))))
  }
  guard let length = length ?? sequences.first?.shape[0] else {
    throw GraphError(Scan.name, "there are no sequences.", hint: "give the length.")
  }
  var next = 0
  let trace = try Trace(types) { parameters in
    let result = try body(
      Array(parameters[..<carried.count]), Array(parameters[carried.count...]))
    next = result.carried.count
    return result.carried + result.stacked
  }
  guard next == carried.count else {
    throw GraphError(
      Scan.name, "the body is given \(carried.count) carried values, and returns \(next).")
  }
  let outputs = try Scan(
    body: trace.graph, carried: carried.count, sequences: sequences.count, length: length,
    isReversed: isReversed
  ).apply(carried + sequences + trace.captured)
  return (Array(outputs[..<carried.count]), Array(outputs[carried.count...]))
}
