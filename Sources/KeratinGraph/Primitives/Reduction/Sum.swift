/// `y = Σ x` along some axes; integers wrap. Over no elements 0.
///
/// Gradient: `dx = dy`, repeated along the axes.
public struct Sum: AxisReduction {
  public static let name = "sum"
  public static let reduction = Reduction.sum
  public let axes: [Int]
  public init(along axes: [Int]) { self.axes = axes }
  public static func accepts(_ type: ElementType) -> Bool { type != .bool }
  public func derivative(_ x: Tensor, _ y: Tensor, _ dy: Tensor) throws(GraphError) -> Tensor? {
    try spread(dy, over: x)
  }
}

extension TensorConvertible {
  /// The sum along `axes` (all of them, where none are named); negative axes count from the end. With `keepsAxes` they
  /// stay, with extent 1.
  public func sum(along axes: [Int]? = nil, keepsAxes: Bool = false) throws(GraphError) -> Tensor {
    try reduced(Sum.self, along: axes, keepsAxes: keepsAxes)
  }
}
