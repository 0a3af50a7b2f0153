/// What a primitive computes, as pure data. Closed and small; what fusion makes is of the same type. Engines switch on it
/// exhaustively, never with `default`.
///
/// Operands are numbered inputs first, then outputs, as the node has them.
public indirect enum Kernel: Hashable, Sendable {
  /// Formulas over an iteration space: nearly everything.
  case nest(LoopNest)
  /// Numbers that are known already.
  case constant(NDArray)
  /// Additions at places that data decide.
  case scatter(Scatter)
  /// Running sums, products, extremes along an axis.
  case cumulative(Cumulative)
  /// Sorted values along an axis and where they were.
  case sort(Sort)
  /// A loop over a sub-graph.
  case scan(Scan)
  /// A user's own code.
  case foreign(Foreign)

  /// `output = input 0`, then for every point of `shape`, in row-major order of the points that meet in one place:
  /// `output[index] += value`. A point whose index lies outside is left out.
  public struct Scatter: Hashable, Sendable {
    public var shape: [Dimension]
    public var value: Scalar
    /// A place in the output; entries may read operands.
    public var index: [Scalar]
    /// Inputs, then the output.
    public var operands: [TensorType]
    public init(shape: [Dimension], value: Scalar, index: [Scalar], operands: [TensorType]) {
      self.shape = shape
      self.value = value
      self.index = index
      self.operands = operands
    }
  }

  /// `output[.., i, ..] = reduction over j ≤ i of input[.., j, ..]`; exclusive: over j < i; reverse: from the end.
  public struct Cumulative: Hashable, Sendable {
    public var reduction: Reduction
    public var axis: Int
    public var isExclusive: Bool
    public var isReversed: Bool
    public var type: TensorType
    public init(
      _ reduction: Reduction, axis: Int, isExclusive: Bool, isReversed: Bool, type: TensorType
    ) {
      self.reduction = reduction
      self.axis = axis
      self.isExclusive = isExclusive
      self.isReversed = isReversed
      self.type = type
    }
  }

  /// Stable. Output 0: the values; output 1: their old places along the axis (i32). NaN counts as greater than any
  /// number, 0 and -0 as equal.
  public struct Sort: Hashable, Sendable {
    public var axis: Int
    public var isDescending: Bool
    public var type: TensorType
    public init(axis: Int, isDescending: Bool, type: TensorType) {
      self.axis = axis
      self.isDescending = isDescending
      self.type = type
    }
  }

  /// For t in 0..<length (downwards if reversed): the body gets the carried values, the t-th slice (axis 0) of each
  /// sequence, and the constants; it gives the next carried values, and one slice for each stacked output.
  ///
  /// Inputs: first carried values, sequences, constants. Outputs: last carried values, stacks ([length] + slice).
  public struct Scan: Hashable, Sendable {
    public var body: Subgraph
    public var carried: Int
    public var sequences: Int
    public var length: Dimension
    public var isReversed: Bool
    public init(body: Subgraph, carried: Int, sequences: Int, length: Dimension, isReversed: Bool) {
      self.body = body
      self.carried = carried
      self.sequences = sequences
      self.length = length
      self.isReversed = isReversed
    }
  }

  /// Code that Keratin knows nothing about.
  public struct Foreign: Hashable, Sendable {
    public var name: String
    public var inputs: [TensorType]
    public var outputs: [TensorType]
    public var body: Body

    public enum Body: Hashable, Sendable {
      /// A Swift function, known under the name of its primitive and its attributes.
      case swift(SwiftBody)
      /// The body of a C function: `pK` is the address of operand K (inputs, then outputs) and `dK[A]` its extent along
      /// axis A. No headers; the whole output is written by one call.
      case c(String)
    }
    public init(name: String, inputs: [TensorType], outputs: [TensorType], body: Body) {
      self.name = name
      self.inputs = inputs
      self.outputs = outputs
      self.body = body
    }
  }

  /// A Swift function from arrays to arrays. Two are equal if their keys are.
  public struct SwiftBody: Hashable, Sendable {
    public var key: String
    public var run: @Sendable ([NDArray]) throws -> [NDArray]
    public init(key: String, run: @escaping @Sendable ([NDArray]) throws -> [NDArray]) {
      self.key = key
      self.run = run
    }
    public static func == (a: SwiftBody, b: SwiftBody) -> Bool { a.key == b.key }
    public func hash(into hasher: inout Hasher) { hasher.combine(key) }
  }
}
