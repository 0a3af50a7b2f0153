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
}

extension Engine {
  public var deviceCount: Int { 1 }

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
}
