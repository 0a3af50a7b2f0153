@_exported import KeratinGraph

/// The one compile boundary: values in, values out, variables changed.
///
///     let step = try Function(inputs: x, labels, outputs: loss, updates: [w: w - 0.1 * dw, b: b - 0.1 * db])
///     let loss = try step(images, classes)[0]
///
/// All updates are simultaneous: each value is computed from the variables as they were before the call. A function
/// without updates may be called from several threads at once; one with updates has one caller at a time.
public final class Function: Sendable {
  public let program: Program
  public let device: Device
  let executable: any Executable
  private let requirements: SizeRequirements

  /// - Parameters:
  ///   - inputs: What is given at each call, in this order; made by `Tensor.input`.
  ///   - outputs: What a call returns.
  ///   - updates: What becomes of variables.
  ///   - givens: Values to be put in place of others wherever they occur: a slice of a data set for an input, say.
  ///   - policy: In which types products are computed: see `DTypePolicy`.
  ///   - mode: `.checked` compares every operation with the reference, `.nanGuard` looks for numbers that are not finite.
  ///   - devices: On how many devices of the engine it runs at once, each with its part of the batch. See `Replication`.
  /// - Throws: `GraphError` where outputs or updates hang on an input or a named size that is not given, or types do not
  ///   agree, or the engine cannot do what the policy is for; what the engine throws where it cannot compile.
  public init(
    inputs: [Tensor], outputs: [Tensor], updates: Updates = [:], givens: [Tensor: Tensor] = [:],
    on device: Device = .default, policy: DTypePolicy = .float32, mode: Mode = .standard,
    devices: Int = 1
  ) throws {
    try device.engine.check(policy)
    let replaced = try outputs.replacing(givens)
    let values = try updates.entries.map(\.value).replacing(givens)
    program = try Program(
      inputs: inputs, outputs: replaced,
      updates: zip(updates.entries, values).map { .init($0.variable, $1) }
    ).with(policy)
    requirements = try SizeRequirements(program)
    self.device = device
    executable = try mode.compile(
      program.optimized(), on: device.engine, Replication(devices))
  }

  /// The same, inputs and outputs named one by one.
  public convenience init(
    inputs: Tensor..., outputs: Tensor..., updates: Updates = [:], givens: [Tensor: Tensor] = [:],
    on device: Device = .default, policy: DTypePolicy = .float32, mode: Mode = .standard,
    devices: Int = 1
  ) throws {
    try self.init(
      inputs: inputs, outputs: outputs, updates: updates, givens: givens, on: device,
      policy: policy, mode: mode, devices: devices)
  }

  /// Runs it; one value per output.
  /// - Throws: `GraphError` where the arguments do not have the types of the inputs, or are so small that some value would
  ///   have fewer than no elements; what the engine throws.
  public func callAsFunction(_ arguments: NDArray...) throws -> [NDArray] { try call(arguments) }

  /// The same with the arguments in an array.
  public func call(_ arguments: [NDArray]) throws -> [NDArray] {
    try executable.run(arguments, try sizes(arguments))
  }

  /// Prepares a call: the arguments are checked, and brought to where they are needed while an earlier call may still
  /// compute. `start()` starts it, `outputs()` of what that returns waits for the numbers.
  ///
  ///     var next = try step.stage(batches[0])
  ///     for batch in batches.dropFirst() {
  ///       let running = try next.start()
  ///       next = try step.stage(batch)        // on its way while the one before computes
  ///       print(try running.outputs()[0])
  ///     }
  ///
  /// - Throws: What `call` throws.
  public func stage(_ arguments: [NDArray]) throws -> any StagedCall {
    try executable.stage(arguments, try sizes(arguments))
  }

  private func sizes(_ arguments: [NDArray]) throws(GraphError) -> Sizes {
    let sizes = try program.sizes(of: arguments)
    try requirements.check(sizes)
    return sizes
  }
}

/// What becomes of variables, in order: `[w: w - 0.1 * dw, b: b - 0.1 * db]`.
public struct Updates: Sendable, ExpressibleByDictionaryLiteral {
  public var entries: [(variable: Variable, value: Tensor)]
  public init(_ entries: [(variable: Variable, value: Tensor)] = []) { self.entries = entries }
  public init(dictionaryLiteral elements: (Variable, Tensor)...) {
    entries = elements.map { (variable: $0, value: $1) }
  }
  public static func + (a: Updates, b: Updates) -> Updates { Updates(a.entries + b.entries) }
}

extension TensorConvertible {
  /// The value now, of a graph that hangs on nothing but constants and variables: computed at once, without clang.
  /// - Throws: `GraphError` where it hangs on an input.
  public func eval() throws -> NDArray {
    try Function(inputs: [], outputs: [tensor], on: .interpreter)()[0]
  }
}
