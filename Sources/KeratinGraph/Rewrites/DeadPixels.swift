/// Leaves out pixels that nobody sees.
///
/// A 1 × 1 convolution of stride 2 looks at one pixel of four. Where all that read an image skip alike, the stride moves
/// into what makes it, through elementwise operations and additions, up to a convolution, whose own stride grows; and
/// backwards, gradients that are zero but at every second pixel stay small until a strided gradient takes them. A residual
/// network may lose half of its work that way. The results are the same, but for the order in which sums of the compact
/// gradients run, and for zero times infinity or by zero, which is not computed.
///
/// Two facts are found for every image `[n, spatial axes.., channels]`, one number per spatial axis:
///
/// - *nonzero*, forwards: the image is zero but at multiples of this (0: everywhere);
/// - *seen*, backwards: nobody looks elsewhere than at multiples of this.
///
/// Then each image is made at the pixels that are seen.
struct DeadPixels {
  /// One number per spatial axis.
  typealias Grid = [Int]

  private var nonzero: [Tensor: Grid] = [:]
  private var seen: [Tensor: Grid] = [:]
  /// What stands for a value, at the pixels that are seen.
  private var made: [Tensor: Tensor] = [:]
  private var pointwise: [ObjectIdentifier: Bool] = [:]

  static func transform(_ graph: NodeGraph) throws(GraphError) -> [Tensor] {
    let (roots, nodes) = (graph.roots, graph.nodes)
    guard nodes.contains(where: { Stepping($0) != nil }) else { return roots }
    var pass = DeadPixels()
    for node in nodes { pass.findNonzero(node) }
    for root in roots { pass.see(root, pass.all(root)) }
    for node in nodes.reversed() { pass.findSeen(node) }
    guard pass.seen.values.contains(where: { $0.contains { $0 > 1 } }) else { return roots }
    for node in nodes where pass.isMade(node) {
      try withScope(of: node) { () throws(GraphError) in try pass.make(node) }
    }
    return roots.map { pass.made[$0] ?? $0 }
  }

  /// One value from the values at the same place. Asking for conformances takes long, so each kind is asked once.
  private mutating func isPointwise(_ primitive: any Primitive) -> Bool {
    let kind = ObjectIdentifier(type(of: primitive))
    if let known = pointwise[kind] { return known }
    let found =
      primitive is any ElementwiseUnary || primitive is any ElementwiseBinary
      || primitive is Select || primitive is Cast
    pointwise[kind] = found
    return found
  }

  private func all(_ x: Tensor) -> Grid { Array(repeating: 1, count: max(0, x.rank - 2)) }
  private func nonzero(_ x: Tensor) -> Grid { nonzero[x] ?? all(x) }
  /// The same, but that an image of zeros has pixels everywhere.
  private func steps(_ x: Tensor) -> Grid { nonzero(x).map { max(1, $0) } }
  private func seen(_ x: Tensor) -> Grid { seen[x]?.map { max(1, $0) } ?? all(x) }

  // MARK: - Forwards

  private mutating func findNonzero(_ node: Node) {
    guard let primitive = node.primitive, !node.outputs.isEmpty else { return }
    let y = Tensor(node)
    guard y.rank > 2 else { return }
    func of(_ k: Int) -> Grid { nonzero(node.inputs[k]) }
    switch primitive {
    case is Constant:
      if y.isRepeated(0) { nonzero[y] = all(y).map { _ in 0 } }
    case is Add, is Subtract: nonzero[y] = zip(of(0), of(1)).map(divisor)
    case is Multiply: nonzero[y] = zip(of(0), of(1)).map(multiple)
    case is Divide, is Negate, is Cast: nonzero[y] = of(0)
    case is Select: nonzero[y] = zip(of(1), of(2)).map(divisor)
    case is ConvolutionInputGradient:
      guard let step = Stepping(node) else { return }
      let dy = of(0)
      nonzero[y] = dy.indices.map { step.isSingle[$0] ? step.strides[$0] * dy[$0] : 1 }
    default: break
    }
  }

  // MARK: - Backwards

  private mutating func see(_ x: Tensor, _ grid: Grid) {
    guard x.rank > 2 else { return }
    seen[x] = zip(seen[x] ?? grid.map { _ in 0 }, grid).map(divisor)
  }

  private mutating func findSeen(_ node: Node) {
    guard let primitive = node.primitive, node.inputs.contains(where: { $0.rank > 2 }) else {
      return
    }
    let y = Tensor(node), step = Stepping(node), isPointwise = isPointwise(primitive)
    for (k, x) in node.inputs.enumerated() where x.rank > 2 {
      var grid = all(x)
      if isPointwise {
        grid = seen(y)
      } else if let step {
        switch (primitive, k) {
        case (is Convolution, 0):
          grid = grid.indices.map { step.isSingle[$0] ? step.strides[$0] * seen(y)[$0] : 1 }
        case (is ConvolutionFilterGradient, 0):
          let dy = steps(node.inputs[1])
          grid = grid.indices.map { step.isSingle[$0] ? step.strides[$0] * dy[$0] : 1 }
        case (is ConvolutionFilterGradient, 1), (is ConvolutionInputGradient, 0): grid = steps(x)
        default: break
        }
      } else if let sum = primitive as? Sum {
        let zeros = steps(x)
        grid = grid.indices.map { sum.axes.contains(1 + $0) ? zeros[$0] : 1 }
      }
      // A named extent is left alone.
      grid = grid.indices.map { x.shape[1 + $0].known == nil ? 1 : grid[$0] }
      see(x, grid)
    }
  }

  // MARK: - Making

  /// A value at the pixels of a grid that lies within the one at which it is made.
  private func at(_ x: Tensor, _ grid: Grid) throws(GraphError) -> Tensor {
    try (made[x] ?? x).atEvery(zip(grid, seen(x)).map { $0 / $1 })
  }

  /// Whether anything happens to a node: it, or what it reads, is not seen everywhere.
  private func isMade(_ node: Node) -> Bool {
    if node.outputs.contains(where: { seen($0).contains { $0 > 1 } }) { return true }
    return node.inputs.contains { made[$0] != nil || seen($0).contains { $0 > 1 } }
      || hasZeros(node)
  }

  private mutating func make(_ node: Node) throws(GraphError) {
    guard let primitive = node.primitive else {
      let leaf = Tensor(node), part = try leaf.atEvery(seen(leaf))
      if part != leaf { made[leaf] = part }
      return
    }
    let y = Tensor(node), grid = seen(y)
    let isWhole = grid.allSatisfy { $0 == 1 }
    if isPointwise(primitive) {
      var inputs: [Tensor] = []
      for x in node.inputs { inputs.append(try at(x, grid)) }
      made[y] = try primitive.apply(inputs)[0]
      return
    }
    if let step = Stepping(node), let found = try stepping(node, step, grid) {
      made[y] = found
      return
    }
    var inputs: [Tensor] = []
    for x in node.inputs {
      let isSummed = primitive is Sum && x.rank > 2
      inputs.append(try at(x, isSummed ? seen(x) : all(x)))
    }
    if let broadcast = primitive as? Broadcast, !isWhole, inputs[0].repeatsOverSpace(y.rank) {
      made[y] = try inputs[0].broadcast(to: broadcast.shape.atEvery(grid))
      return
    }
    if let number = y.repeatedNumber, !isWhole {
      made[y] = try Constant(repeating: number, shape: y.shape.atEvery(grid)).apply([])[0]
      return
    }
    let outputs = inputs == node.inputs ? node.outputs : try primitive.apply(inputs)
    for (old, new) in zip(node.outputs, outputs) {
      let grid = seen(old)
      let part = try new.atEvery(grid)
      if part != old { made[old] = part }
    }
  }

  /// Whether a gradient is given an image that is zero in a grid.
  private func hasZeros(_ node: Node) -> Bool {
    switch node.primitive {
    case is ConvolutionInputGradient: steps(node.inputs[0]).contains { $0 > 1 }
    case is ConvolutionFilterGradient: steps(node.inputs[1]).contains { $0 > 1 }
    default: false
    }
  }

  /// A convolution or one of its gradients, with strides in units of the grids at which its images are made.
  private func stepping(_ node: Node, _ step: Stepping, _ grid: Grid) throws(GraphError) -> Tensor?
  {
    let inputs = node.inputs, geometry = step.geometry
    func unit(_ x: Grid) -> Grid { x.indices.map { step.isSingle[$0] ? x[$0] : 1 } }
    switch node.primitive {
    case is Convolution:
      let unit = unit(seen(inputs[0]))
      let x = try at(inputs[0], unit)
      let strides = unit.indices.map { step.strides[$0] * grid[$0] / unit[$0] }
      return try Convolution(geometry.withStrides(strides))(x, try at(inputs[1], []))
    case is ConvolutionFilterGradient:
      let zeros = steps(inputs[1])
      let unit = unit(seen(inputs[0]))
      let strides = unit.indices.map { step.strides[$0] * zeros[$0] / unit[$0] }
      return try ConvolutionFilterGradient(
        geometry.withStrides(strides), filter: Tensor(node).shape
      )(try at(inputs[0], unit), try at(inputs[1], zeros))
    case is ConvolutionInputGradient:
      let zeros = steps(inputs[0])
      let steps = zeros.indices.map { step.strides[$0] * zeros[$0] }
      let unit = steps.indices.map { step.isSingle[$0] ? divisor(grid[$0], steps[$0]) : 1 }
      let whole = try ConvolutionInputGradient(
        geometry.withStrides(zip(steps, unit).map { $0 / $1 }),
        image: Tensor(node).shape.atEvery(unit)
      )(try at(inputs[0], zeros), try at(inputs[1], []))
      return try whole.atEvery(zip(grid, unit).map { $0 / $1 })
    default: return nil
    }
  }
}

/// A convolution or a gradient of one, seen by its steps.
private struct Stepping {
  let geometry: ConvolutionGeometry
  var strides: [Int] { geometry.strides }
  /// Axes along which the window is one element without padding.
  let isSingle: [Bool]

  init?(_ node: Node) {
    let filter: [Dimension]
    switch node.primitive {
    case let convolution as Convolution:
      (geometry, filter) = (convolution.geometry, node.inputs[1].shape)
    case let gradient as ConvolutionFilterGradient:
      (geometry, filter) = (gradient.geometry, gradient.shape)
    case let gradient as ConvolutionInputGradient:
      (geometry, filter) = (gradient.geometry, node.inputs[1].shape)
    default: return nil
    }
    let padding = geometry.padding
    isSingle = geometry.strides.indices.map { filter[$0] == 1 && padding[$0] == [0, 0] }
  }
}

extension ConvolutionGeometry {
  fileprivate func withStrides(_ strides: [Int]) -> ConvolutionGeometry {
    ConvolutionGeometry(
      strides: strides, padding: padding, dilations: dilations, groups: groups)
  }
}

extension Tensor {
  /// Every so-manieth pixel along each spatial axis.
  fileprivate func atEvery(_ strides: [Int]) throws(GraphError) -> Tensor {
    if strides.allSatisfy({ $0 == 1 }) { return self }
    let starts = shape.map { _ in Dimension(0) }
    return try Slice(starts: starts, ends: shape, strides: [1] + strides + [1]).apply([self])[0]
  }

  /// Is a broadcast of this to images the same at all their pixels?
  fileprivate func repeatsOverSpace(_ rank: Int) -> Bool {
    shape.enumerated().allSatisfy { axis, extent in
      let place = axis + rank - shape.count
      return place == 0 || place == rank - 1 || extent == 1
    }
  }
}

extension [Dimension] {
  fileprivate func atEvery(_ strides: [Int]) throws(GraphError) -> [Dimension] {
    var result = self
    for (axis, stride) in strides.enumerated() {
      result[1 + axis] = try self[1 + axis].dividedRoundingUp(by: stride)
    }
    return result
  }
}

/// The greatest common divisor; of 0 and a number, the number.
private func divisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : divisor(b, a % b) }
/// The least common multiple.
private func multiple(_ a: Int, _ b: Int) -> Int { a == 0 || b == 0 ? 0 : a / divisor(a, b) * b }
