/// What runs programs: the native CPU engine, XLA, the reference. A program in, an executable out.
public protocol Engine: Sendable {
  /// As `bench` prints it: `cpu`, `xla:cpu`, `reference`.
  var name: String { get }
  func compile(_ program: Program) throws -> any Executable
}

/// A compiled program.
public protocol Executable: Sendable {
  /// Runs it: reads the variables, applies the updates, returns the outputs. The arguments have been checked against the
  /// types of the inputs, and `sizes` holds a value for each symbol in them.
  func run(_ arguments: [NDArray], _ sizes: Sizes) throws -> [NDArray]
}
