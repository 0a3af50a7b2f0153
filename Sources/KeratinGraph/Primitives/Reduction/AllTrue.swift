/// `y` = whether every element is true along some axes; of bools. Over no elements true.
///
/// Gradient: none.
public struct AllTrue: AxisReduction {
  public static let name = "all"
  public static let reduction = Reduction.all
  public let axes: [Int]
  public init(along axes: [Int]) { self.axes = axes }
  public static func accepts(_ type: ElementType) -> Bool { type == .bool }
  public func derivative(_ x: Tensor, _ y: Tensor, _ dy: Tensor) throws(GraphError) -> Tensor? {
    nil
  }
}

extension TensorConvertible {
  /// Whether every element is true along `axes` (all of them, where none are named); negative axes count from the end. With
  /// `keepsAxes` they stay, with extent 1.
  public func all(along axes: [Int]? = nil, keepsAxes: Bool = false) throws(GraphError) -> Tensor {
    try reduced(AllTrue.self, along: axes, keepsAxes: keepsAxes)
  }
}
