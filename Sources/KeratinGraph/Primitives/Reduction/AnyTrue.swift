/// `y` = whether at least one element is true along some axes; of bools. Over no elements false.
///
/// Gradient: none.
public struct AnyTrue: AxisReduction {
  public static let name = "any"
  public static let reduction = Reduction.any
  public let axes: [Int]
  public init(along axes: [Int]) { self.axes = axes }
  public static func accepts(_ type: ElementType) -> Bool { type == .bool }
  public func derivative(_ x: Tensor, _ y: Tensor, _ dy: Tensor) throws(GraphError) -> Tensor? {
    nil
  }
}

extension TensorConvertible {
  /// Whether at least one element is true along `axes` (all of them, where none are named); negative axes count from the end. With
  /// `keepsAxes` they stay, with extent 1.
  public func any(along axes: [Int]? = nil, keepsAxes: Bool = false) throws(GraphError) -> Tensor {
    try reduced(AnyTrue.self, along: axes, keepsAxes: keepsAxes)
  }
}
