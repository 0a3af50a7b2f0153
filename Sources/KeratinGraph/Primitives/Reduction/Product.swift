/// `y = Π x` along some axes; integers wrap. Over no elements 1.
///
/// Gradient: `dxᵢ = dy ·` the product of all elements but the i-th, exact where elements are 0 if the extents are known:
/// what stands before i times what stands after it, each found by doubling, so in a number of steps that grows with
/// the logarithm of the extent. Along an axis whose extent is a named size it is `dy · y / xᵢ`, which is NaN where
/// xᵢ is 0.
public struct Product: AxisReduction {
  public static let name = "product"
  public static let reduction = Reduction.product
  public let axes: [Int]
  public init(along axes: [Int]) { self.axes = axes }
  public static func accepts(_ type: ElementType) -> Bool { type != .bool }
  public func derivative(_ x: Tensor, _ y: Tensor, _ dy: Tensor) throws(GraphError) -> Tensor? {
    var count: Int? = 1
    for axis in axes { count = x.shape[axis].known.flatMap { n in count.map { $0 * n } } }
    guard let count else { return try spread(dy * y, over: x) / x }
    if count < 2 { return try spread(dy, over: x) }
    let rows = x.shape.indices.filter { !axes.contains($0) }
    let order = rows + axes
    let line = try x.transposed(order).reshaped(to: rows.map { x.shape[$0] } + [Dimension(count)])
    let others =
      try productBefore(line, count)
      * productBefore(line.reversed(along: [-1]), count)
      .reversed(along: [-1])
    var back = order
    for (new, old) in order.enumerated() { back[old] = new }
    return try spread(dy, over: x)
      * others.reshaped(to: order.map { x.shape[$0] }).transposed(back)
  }

  /// Along the last axis, of `count` elements: the product of all that stand before.
  private func productBefore(_ x: Tensor, _ count: Int) throws(GraphError) -> Tensor {
    func shifted(_ x: Tensor, _ distance: Int) throws(GraphError) -> Tensor {
      var low = [Dimension](repeating: 0, count: x.rank)
      low[x.rank - 1] = Dimension(distance)
      let none = [Dimension](repeating: 0, count: x.rank)
      return try x.sliced(along: -1, to: Dimension(count - distance)).padded(
        low: low, high: none, with: 1)
    }
    var result = try shifted(x, 1)
    var reach = 1
    while reach < count - 1 {
      result = try result * shifted(result, reach)
      reach *= 2
    }
    return result
  }
}

extension TensorConvertible {
  /// The product along `axes` (all of them, where none are named); negative axes count from the end. With
  /// `keepsAxes` they stay, with extent 1.
  public func product(along axes: [Int]? = nil, keepsAxes: Bool = false) throws(GraphError)
    -> Tensor
  {
    try reduced(Product.self, along: axes, keepsAxes: keepsAxes)
  }
}
