/// A strided gradient of images whose extents are no multiples of the stride is that of larger images, of which the last
/// rows are left away: places are affine then, and engines can take remainders one by one.
struct ConvolutionInputGradientRewrite: Rewrite {
  func replacement(for node: Node, _ primitive: any Primitive, barred: Set<Tensor>)
    throws(GraphError) -> [Tensor]?
  {
    guard let gradient = primitive as? ConvolutionInputGradient else { return nil }
    let geometry = gradient.geometry, (dy, filter) = (node.inputs[0], node.inputs[1])
    var padding = geometry.padding, shape = gradient.shape
    for (axis, stride) in geometry.strides.enumerated() {
      guard let extent = shape[1 + axis].known, extent % stride != 0, geometry.dilations[axis] == 1,
        let window = filter.shape[axis].known, let places = dy.shape[1 + axis].known
      else { continue }
      let larger = (extent + stride - 1) / stride * stride
      let after = max(0, padding[axis][1] - (larger - extent))
      // The larger image must have as many places for the window, which it nearly always has.
      guard (larger + padding[axis][0] + after - window) / stride + 1 == places else { continue }
      padding[axis][1] = after
      shape[1 + axis] = Dimension(larger)
    }
    guard shape != gradient.shape else { return nil }
    let whole = try ConvolutionInputGradient(
      ConvolutionGeometry(
        strides: geometry.strides, padding: padding, dilations: geometry.dilations,
        groups: geometry.groups), image: shape
    ).apply([dy, filter])[0]
    let starts = shape.map { _ in Dimension(0) }, steps = shape.map { _ in 1 }
    return try Slice(starts: starts, ends: gradient.shape, strides: steps).apply([whole])
  }
}
