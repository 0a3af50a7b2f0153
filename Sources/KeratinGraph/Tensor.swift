/// A symbolic value: one output of a node. It has a type and no numbers.
///
///     let x = Tensor.input("x", .float32, ["batch", 784])
///     let y = try tanh(x.matmul(w) + b)      // f32[batch, 10]
public struct Tensor: Hashable, Sendable {
  public let node: Node
  public let output: Int

  public init(_ node: Node, _ output: Int = 0) {
    self.node = node
    self.output = output
  }

  public var type: TensorType { node.types[output] }
  public var shape: [Dimension] { type.shape }
  public var rank: Int { type.rank }
  public var elementType: ElementType { type.elementType }

  /// A value to be given when the function is called.
  public static func input(_ name: String, _ elementType: ElementType, _ shape: [Dimension])
    -> Tensor
  {
    Tensor(Node(.input, [TensorType(elementType, shape)], name: name))
  }

  public static func == (a: Tensor, b: Tensor) -> Bool { a.node === b.node && a.output == b.output }
  public func hash(into hasher: inout Hasher) {
    // One number: every pass over a graph asks for many.
    hasher.combine(node.id &* 64 &+ output)
  }
}

/// What can stand in an expression: a tensor, or a variable for the value it has now.
public protocol TensorConvertible {
  var tensor: Tensor { get }
}

extension Tensor: TensorConvertible {
  public var tensor: Tensor { self }
}

extension Tensor {
  /// `axis` counted from the front; negative ones count from the end.
  func resolved(axis: Int, for speaker: String, rank: Int? = nil) throws(GraphError) -> Int {
    let rank = rank ?? self.rank
    guard axis >= -rank, axis < rank else {
      throw GraphError(
        speaker, "there is no axis \(axis): the rank is \(rank).", [.init("x", type)])
    }
    return axis < 0 ? axis + rank : axis
  }

  /// The same for several axes, ascending; a repeated axis is an error.
  func resolved(axes: [Int], for speaker: String) throws(GraphError) -> [Int] {
    var found: [Int] = []
    for axis in axes {
      let axis = try resolved(axis: axis, for: speaker)
      guard !found.contains(axis) else {
        throw GraphError(speaker, "axis \(axis) is named twice.", [.init("x", type)])
      }
      found.append(axis)
    }
    return found.sorted()
  }
}
