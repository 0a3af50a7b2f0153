/// `y` = where along an axis the least element stands, i32; the first of several, and the first NaN where there is one.
///
/// Gradient: none.
public struct ArgMin: ArgReduction {
  public static let name = "argmin"
  public static let reduction = Reduction.min
  public let axis: Int
  public init(along axis: Int) { self.axis = axis }
}

extension TensorConvertible {
  /// Where along `axis` the least element stands (i32), the first of several; negative axes count from the end.
  public func argmin(along axis: Int = -1) throws(GraphError) -> Tensor {
    try ArgMin(along: tensor.resolved(axis: axis, for: ArgMin.name))(tensor)
  }
}
