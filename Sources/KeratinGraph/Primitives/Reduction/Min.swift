/// `y` = the least element along some axes; NaN wins. Over no elements ∞, or the greatest integer.
///
/// Gradient: `dy` to the least element; where several are equal, the same share to each of them.
public struct Min: AxisReduction {
  public static let name = "min"
  public static let reduction = Reduction.min
  public let axes: [Int]
  public init(along axes: [Int]) { self.axes = axes }
  public static func accepts(_ type: ElementType) -> Bool { type != .bool }
  public func derivative(_ x: Tensor, _ y: Tensor, _ dy: Tensor) throws(GraphError) -> Tensor? {
    let isChosen = try x .== spread(y, over: x)
    let share = try dy / isChosen.cast(to: x.elementType).sum(along: axes)
    return try select(isChosen, spread(share, over: x), 0)
  }
}

extension TensorConvertible {
  /// The least element along `axes` (all of them, where none are named); negative axes count from the end. With
  /// `keepsAxes` they stay, with extent 1.
  public func min(along axes: [Int]? = nil, keepsAxes: Bool = false) throws(GraphError) -> Tensor {
    try reduced(Min.self, along: axes, keepsAxes: keepsAxes)
  }
}
