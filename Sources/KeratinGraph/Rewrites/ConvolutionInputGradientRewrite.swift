/// A strided gradient of images whose extents are no multiples of the stride is that of images whose extents are: places are
/// affine then, and engines can take remainders one by one. First rows behind the last window are left away, which are
/// zeros, then rows are added up to a multiple; what there is too many is cut off after, and the zeros are put back.
struct ConvolutionInputGradientRewrite: Rewrite {
  let kinds: [any Primitive.Type] = [ConvolutionInputGradient.self]
  func replacement(for node: Node, _ primitive: any Primitive, barred: Set<Tensor>)
    throws(GraphError) -> [Tensor]?
  {
    guard let gradient = primitive as? ConvolutionInputGradient else { return nil }
    let geometry = gradient.geometry, (dy, filter) = (node.inputs[0], node.inputs[1])
    var padding = geometry.padding, shape = gradient.shape
    for (axis, stride) in geometry.strides.enumerated() {
      guard let extent = shape[1 + axis].known, extent % stride != 0, geometry.dilations[axis] == 1,
        let window = filter.shape[axis].known
      else { continue }
      let (before, after) = (padding[axis][0], padding[axis][1])
      let unseen = (before + extent + after - window) % stride
      let seen = extent - max(0, unseen - after)
      let whole = (seen + stride - 1) / stride * stride
      padding[axis][1] = max(0, after - unseen - (whole - seen))
      shape[1 + axis] = Dimension(whole)
    }
    guard shape != gradient.shape else { return nil }
    let whole = try ConvolutionInputGradient(
      ConvolutionGeometry(
        strides: geometry.strides, padding: padding, dilations: geometry.dilations,
        groups: geometry.groups), image: shape
    ).apply([dy, filter])[0]
    return [try whole.fitted(to: gradient.shape)]
  }
}

extension Tensor {
  /// As much of each axis as there is, and zeros behind it.
  fileprivate func fitted(to wanted: [Dimension]) throws(GraphError) -> Tensor {
    let none = shape.map { _ in Dimension(0) }
    var (ends, missing) = (shape, none)
    for (axis, extent) in wanted.enumerated() {
      guard let here = shape[axis].known, let there = extent.known else { continue }
      ends[axis] = Dimension(Swift.min(here, there))
      missing[axis] = Dimension(Swift.max(0, there - here))
    }
    let part =
      ends == shape
      ? self
      : try Slice(starts: none, ends: ends, strides: shape.map { _ in 1 }).apply([self])[0]
    if missing == none { return part }
    let interior = shape.map { _ in 0 }
    return try Pad(low: none, high: missing, interior: interior, value: 0).apply([part])[0]
  }
}
