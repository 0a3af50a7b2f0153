import KeratinGraph

extension Function {
  /// How much a function looks at what it computes.
  ///
  ///     let step = try Function(inputs: x, outputs: loss, mode: .checked)
  public struct Mode: Sendable {
    enum Kind: Sendable {
      case standard
      case checked(any Engine)
      case nanGuard(allowsInfinities: Bool)
    }
    let kind: Kind

    /// It computes.
    public static let standard = Mode(kind: .standard)

    /// Each call computes every operation a second time on the reference, from the same operands, and compares; then the
    /// program as a whole with its parts. Throws `EngineDisagreement`, which names the first operation beyond what rounding
    /// explains; variables then keep their values. Slow: for finding out who is wrong, in the manner of Theano's DebugMode.
    public static let checked = checked(against: .reference)

    /// The same against another device.
    public static func checked(against device: Device) -> Mode {
      Mode(kind: .checked(device.engine))
    }

    /// Each call looks at every value first. Throws `NonFiniteValue`, which names the first that is not finite; variables
    /// then keep their values. Costs about one more call.
    public static let nanGuard = nanGuard()

    /// The same; with `allowsInfinities` only NaN counts. Infinite numbers can be meant: as padding, as a mask.
    public static func nanGuard(allowsInfinities: Bool = false) -> Mode {
      Mode(kind: .nanGuard(allowsInfinities: allowsInfinities))
    }

    /// What runs a program, which has been optimised, in this mode.
    func compile(_ program: Program, on engine: any Engine, _ replicas: Replication) throws
      -> any Executable
    {
      if case .standard = kind { return try engine.compile(program, on: replicas) }
      guard replicas.count == 1 else {
        throw GraphError(
          "function", "looks at its values on one device; \(replicas.count) are asked for.",
          hint: "leave out 'mode', or 'devices'.")
      }
      switch kind {
      case .standard: return try engine.compile(program)
      case .checked(let other):
        return CheckedExecutable(comparison: try EngineComparison(program, engine, against: other))
      case .nanGuard(let allowsInfinities):
        return try GuardedExecutable(program, engine, allowsInfinities: allowsInfinities)
      }
    }
  }
}

/// A program that is compared with another engine at each call.
private struct CheckedExecutable: Executable {
  let comparison: EngineComparison

  func run(_ arguments: [NDArray], _ sizes: Sizes) throws -> [NDArray] {
    let report = try comparison.run(arguments, sizes, appliesUpdates: true)
    if let disagreement = report.disagreement { throw disagreement }
    return report.outputs
  }
}

/// A program whose values are looked at before it runs.
private struct GuardedExecutable: Executable {
  private let program: any Executable
  private let flags: any Executable
  private let values: [NodeValue]
  private let leaves: [Tensor]
  private let inputs: [Tensor]
  private let engine: any Engine
  private let allowsInfinities: Bool

  init(_ program: Program, _ engine: any Engine, allowsInfinities: Bool) throws {
    self.program = try engine.compile(program)
    self.engine = engine
    self.allowsInfinities = allowsInfinities
    inputs = program.inputs
    let floats = (program.inputs + program.variables.map(\.tensor)).filter {
      $0.elementType.isFloatingPoint
    }
    leaves = floats
    values = NodeValue.all(
      reachableNodes(from: program.roots),
      leaves: program.inputs + program.variables.map(\.tensor)
    ).filter { $0.tensor.elementType.isFloatingPoint && !($0.primitive is Constant) }
    var found: [Tensor] = []
    for value in leaves + values.map(\.tensor) {
      let good = allowsInfinities ? try value .== value : try value.isFinite()
      found.append(try good.all())
    }
    flags = try engine.compile(try Program(inputs: program.inputs, outputs: found))
  }

  func run(_ arguments: [NDArray], _ sizes: Sizes) throws -> [NDArray] {
    let found = try flags.run(arguments, sizes)
    if let first = found.firstIndex(where: { $0.integer(at: 0) == 0 }) {
      throw try culprit(first, arguments, sizes)
    }
    return try program.run(arguments, sizes)
  }

  /// The value once more, to see where it is not finite.
  private func culprit(_ place: Int, _ arguments: [NDArray], _ sizes: Sizes) throws
    -> NonFiniteValue
  {
    let value = place < leaves.count ? nil : values[place - leaves.count]
    let tensor = value?.tensor ?? leaves[place]
    let array = try engine.compile(try Program(inputs: inputs, outputs: [tensor])).run(
      arguments, sizes)[0]
    let bad = (0..<array.count).first {
      let number = array.double(at: $0)
      return allowsInfinities ? number.isNaN : !number.isFinite
    }
    return NonFiniteValue(
      operation: value?.primitive.name, name: tensor.node.name, number: value?.number,
      scope: tensor.node.scope, type: tensor.type,
      index: coordinates(of: bad ?? 0, in: array.shape),
      value: bad.map { array.double(at: $0) } ?? .nan)
  }
}

/// A value that is not finite, in a function whose mode is `nanGuard`: the first in order of computation.
public struct NonFiniteValue: Error, Hashable, Sendable, CustomStringConvertible {
  /// The primitive that gave it; nil for an input or a variable.
  public let operation: String?
  /// Of an input or a variable.
  public let name: String?
  /// As `keratin dump --optimized` numbers it.
  public let number: Int?
  /// The layers that made it, outermost first.
  public let scope: [String]
  public let type: TensorType
  /// The first place.
  public let index: [Int]
  public let value: Double

  public static func == (a: NonFiniteValue, b: NonFiniteValue) -> Bool {
    // NaN is what this is about, and differs from itself.
    a.description == b.description
  }
  public func hash(into hasher: inout Hasher) { hasher.combine(description) }

  public var description: String {
    var lines: [String] = []
    if !scope.isEmpty { lines.append("in " + scope.joined(separator: " / ")) }
    let who = operation ?? "'\(name ?? "")'"
    lines.append(
      "\(who): is \(value) at \(index), and nothing before it is; nothing has been updated.")
    lines.append("  \(number.map { "%\($0)  " } ?? "")\(type)")
    return lines.joined(separator: "\n")
  }
}
