/// What runs programs: the native CPU engine, XLA, the reference. A program in, an executable out.
public protocol Engine: Sendable {
  /// As `bench` prints it: `cpu`, `xla:cpu`, `reference`.
  var name: String { get }
  func compile(_ program: Program) throws -> any Executable
  /// How many devices it can use at once.
  var deviceCount: Int { get }
  /// The same on several devices at once. The executable is called with the whole batch.
  /// - Throws: `GraphError` where there are not as many, or values cannot be divided among them.
  func compile(_ program: Program, on replicas: Replication) throws -> any Executable
  /// - Throws: `GraphError` where the engine cannot do what the policy is for.
  func check(_ policy: DTypePolicy) throws
}

extension Engine {
  public var deviceCount: Int { 1 }

  /// For engines that take every policy: what it says is in the program.
  public func check(_ policy: DTypePolicy) throws {}

  /// For engines with one device.
  public func compile(_ program: Program, on replicas: Replication) throws -> any Executable {
    guard replicas.count == 1 else {
      throw GraphError(
        name, "has one device; \(replicas.count) are asked for.",
        hint:
          "several devices are an affair of XLA; the native engine uses all cores as one device.",
        path: [])
    }
    return try compile(program)
  }
}

/// A compiled program.
public protocol Executable: Sendable {
  /// Runs it: reads the variables, applies the updates, returns the outputs. The arguments have been checked against the
  /// types of the inputs, and `sizes` holds a value for each symbol in them.
  func run(_ arguments: [NDArray], _ sizes: Sizes) throws -> [NDArray]

  /// Brings arguments to where they are needed, ahead of the call: while an earlier one computes. An engine that computes
  /// where the arguments are has nothing to do, which is what happens if it does not say otherwise.
  func stage(_ arguments: [NDArray], _ sizes: Sizes) throws -> any StagedCall
}

/// A call that is prepared.
public protocol StagedCall {
  /// Starts it, once: from here on the variables are those after the call. An engine with a device of its own returns
  /// before the numbers are there.
  func start() throws -> any RunningCall
}

/// A call that was started.
public protocol RunningCall {
  /// Waits for the outputs.
  func outputs() throws -> [NDArray]
}

extension Executable {
  public func stage(_ arguments: [NDArray], _ sizes: Sizes) throws -> any StagedCall {
    CallAtOnce(executable: self, arguments: arguments, sizes: sizes)
  }
}

/// A call on an engine that computes while one waits.
private struct CallAtOnce: StagedCall {
  let executable: any Executable
  let arguments: [NDArray]
  let sizes: Sizes

  struct Done: RunningCall {
    let results: [NDArray]
    func outputs() -> [NDArray] { results }
  }
  func start() throws -> any RunningCall { Done(results: try executable.run(arguments, sizes)) }
}
