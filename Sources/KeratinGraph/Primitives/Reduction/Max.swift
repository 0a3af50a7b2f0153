/// `y` = the greatest element along some axes; NaN wins. Over no elements −∞, or the least integer.
///
/// Gradient: `dy` to the greatest element; where several are equal, the same share to each of them.
public struct Max: AxisReduction {
  public static let name = "max"
  public static let reduction = Reduction.max
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
  /// The greatest element along `axes` (all of them, where none are named); negative axes count from the end. With
  /// `keepsAxes` they stay, with extent 1.
  public func max(along axes: [Int]? = nil, keepsAxes: Bool = false) throws(GraphError) -> Tensor {
    try reduced(Max.self, along: axes, keepsAxes: keepsAxes)
  }
}
