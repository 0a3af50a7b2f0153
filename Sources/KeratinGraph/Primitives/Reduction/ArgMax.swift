/// `y` = where along an axis the greatest element stands, i32; the first of several, and the first NaN where there is one.
///
/// Gradient: none.
public struct ArgMax: ArgReduction {
  public static let name = "argmax"
  public static let reduction = Reduction.max
  public let axis: Int
  public init(along axis: Int) { self.axis = axis }
}

extension TensorConvertible {
  /// Where along `axis` the greatest element stands (i32), the first of several; negative axes count from the end.
  public func argmax(along axis: Int = -1) throws(GraphError) -> Tensor {
    try ArgMax(along: tensor.resolved(axis: axis, for: ArgMax.name))(tensor)
  }
}
