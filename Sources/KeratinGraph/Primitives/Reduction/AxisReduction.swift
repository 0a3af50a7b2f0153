/// The family: takes some axes away, `y[rows] = reduction over the axes of x[rows, axes]`.
public protocol AxisReduction: Primitive {
  /// Ascending, without repetition.
  var axes: [Int] { get }
  init(along axes: [Int])
  static var reduction: Reduction { get }
  static func accepts(_ type: ElementType) -> Bool
  func derivative(_ x: Tensor, _ y: Tensor, _ dy: Tensor) throws(GraphError) -> Tensor?
}

extension AxisReduction {
  public var attributes: Attributes { ["axes": .ints(axes)] }
  public init(_ attributes: Attributes) throws(GraphError) {
    self.init(along: try attributes.ints("axes"))
  }

  public func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] {
    try expect(inputs, "x")
    let x = inputs[0]
    guard Self.accepts(x.elementType) else {
      throw GraphError(
        name, "has no sense for elements of type \(x.elementType.rawValue).", [.init("x", x)])
    }
    guard axes == Set(axes).sorted(), axes.allSatisfy(x.shape.indices.contains) else {
      throw GraphError(name, "\(axes) are no axes of rank \(x.rank).", [.init("x", x)])
    }
    return [x.with(x.shape.indices.filter { !axes.contains($0) }.map { x.shape[$0] })]
  }
  public func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  {
    [try derivative(inputs[0], outputs[0], cotangents[0]!)]
  }
  public func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel {
    let x = inputs[0], rows = x.shape.indices.filter { !axes.contains($0) }
    return .nest(
      LoopNest(
        shape: x.shape,
        steps: [
          .init(
            .operand(0, identityIndex(x.rank)), axes.isEmpty ? nil : Self.reduction, over: axes,
            type: x.elementType)
        ],
        operands: inputs + outputs,
        stores: [.init(step: 0, operand: 1, index: rows.map { .axis($0) })]))
  }
  public func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  )
    -> [StableHLOValue]
  {
    [builder.reduce(inputs[0], Self.reduction, along: axes, to: outputs[0])]
  }
  /// A value of the result's shape back under the axes of x.
  func spread(_ value: Tensor, over x: Tensor) throws(GraphError) -> Tensor {
    try value.reshaped(to: x.shape.indices.map { axes.contains($0) ? 1 : x.shape[$0] }).broadcast(
      to: x.shape)
  }
}

extension TensorConvertible {
  /// The spelling that all reductions share.
  func reduced<R: AxisReduction>(_ reduction: R.Type, along axes: [Int]?, keepsAxes: Bool)
    throws(GraphError) -> Tensor
  {
    let x = tensor
    let axes = try x.resolved(axes: axes ?? Array(x.shape.indices), for: R.name)
    let y = try R(along: axes)(x)
    return keepsAxes
      ? try y.reshaped(to: x.shape.indices.map { axes.contains($0) ? 1 : x.shape[$0] }) : y
  }
}

extension Reduction {
  /// What it gives over no elements.
  public func identity(_ type: ElementType) -> Literal {
    switch self {
    case .sum, .any: Literal(0, type)
    case .product, .all: Literal(1, type)
    case .max: type.isFloatingPoint ? Literal(-Double.infinity, type) : type.leastInteger
    case .min: type.isFloatingPoint ? Literal(Double.infinity, type) : type.greatestInteger
    }
  }
  /// The operation on two values, in StableHLO.
  public var stableHLO: String {
    switch self {
    case .sum: "add"
    case .product: "multiply"
    case .max: "maximum"
    case .min: "minimum"
    case .any: "or"
    case .all: "and"
    }
  }
}

extension ElementType {
  var leastInteger: Literal {
    switch self {
    case .int8: Literal(Int(Int8.min), self)
    case .int32: Literal(Int(Int32.min), self)
    case .int64: Literal(Int.min, self)
    case .bool, .uint8, .uint32, .uint64: Literal(0, self)
    case .float32, .float64, .float16, .bfloat16:
      preconditionFailure("\(rawValue) is no integer type")
    }
  }
  var greatestInteger: Literal {
    switch self {
    case .int8: Literal(Int(Int8.max), self)
    case .int32: Literal(Int(Int32.max), self)
    case .int64: Literal(Int.max, self)
    case .uint8: Literal(Int(UInt8.max), self)
    case .uint32: Literal(Int(UInt32.max), self)
    case .uint64: Literal(-1, self)
    case .bool: Literal(1, self)
    case .float32, .float64, .float16, .bfloat16:
      preconditionFailure("\(rawValue) is no integer type")
    }
  }
}
