/// Formulas over one iteration space: elementwise work, reductions, matrix products, convolutions, pooling, and whatever
/// fusion makes of them.
///
/// A step gives one value for each point of the axes it *has*: those that its formula mentions, less those that it
/// reduces over. Steps are in order and use the ones before. Loops, their order and their cutting are the engine's
/// affair.
///
///     matmul          axes m n k     0: sum over k of a[m, k] * b[k, n]
///     + bias, tanh                   1: %0 + c[n]    2: tanh(%1)                  an epilogue
///     softmax         axes b n       0: max over n of x[b, n]    1: exp(x[b, n] - %0)    2: sum over n of %1    3: %1 / %2
///     bias gradient   axes b n       0: sum over b of g[b, n]
///     conv, relu, pool   n h w c i j kh kw ic   0: sum over kh kw ic of x[n, 2h+i+kh, 2w+j+kw, ic] * f[kh, kw, ic, c]
///                                    1: max(%0 + b[c], 0)    2: max over i j of %1
public struct LoopNest: Hashable, Sendable {
  public var shape: [Dimension]
  public var steps: [Step]
  /// Buffers the nest reads or writes. An operand that is both read and stored is updated in place.
  public var operands: [TensorType]
  public var stores: [Store]

  public struct Step: Hashable, Sendable {
    public var value: Scalar
    public var reduction: Reduction?
    /// Axes that the reduction takes away, ascending.
    public var over: [Int]
    /// What the value is rounded to.
    public var type: ElementType
    public init(_ value: Scalar, _ reduction: Reduction? = nil, over: [Int] = [], type: ElementType)
    {
      self.value = value
      self.reduction = reduction
      self.over = over
      self.type = type
    }
  }

  /// Puts a step's value at a place of an operand: every point of the axes that `index` mentions is written once.
  public struct Store: Hashable, Sendable {
    public var step: Int
    public var operand: Int
    public var index: [Scalar]
    public init(step: Int, operand: Int, index: [Scalar]) {
      self.step = step
      self.operand = operand
      self.index = index
    }
  }

  public init(shape: [Dimension], steps: [Step], operands: [TensorType], stores: [Store]) {
    self.shape = shape
    self.steps = steps
    self.operands = operands
    self.stores = stores
  }
}

/// How a step takes axes away. Over no elements it gives the identity.
public enum Reduction: String, Hashable, Sendable, CaseIterable {
  case sum, product
  /// NaN wins. The identity is the least (greatest) value of the type.
  case max, min
  /// Of bool.
  case any, all
}

extension LoopNest {
  /// Axes that some step reduces over.
  public var reducedAxes: [Int] {
    var axes: [Int] = []
    for step in steps { for axis in step.over where !axes.contains(axis) { axes.append(axis) } }
    return axes.sorted()
  }
  /// The other axes.
  public var rowAxes: [Int] {
    shape.indices.filter { axis in !steps.contains { $0.over.contains(axis) } }
  }

  /// For each step, the axes its value has.
  public var axesOfSteps: [Set<Int>] {
    var result: [Set<Int>] = []
    for step in steps { result.append(step.value.axes { result[$0] }.subtracting(step.over)) }
    return result
  }
}

extension Kernel {
  /// One output, a formula of the inputs at one point of the output's shape; `value` reads operand k as
  /// `.operand(k, identityIndex(rank))`.
  public static func elementwise(_ inputs: [TensorType], _ output: TensorType, _ value: Scalar)
    -> Kernel
  {
    .nest(
      LoopNest(
        shape: output.shape, steps: [.init(value, type: output.elementType)],
        operands: inputs + [output],
        stores: [.init(step: 0, operand: inputs.count, index: identityIndex(output.rank))]))
  }
}
