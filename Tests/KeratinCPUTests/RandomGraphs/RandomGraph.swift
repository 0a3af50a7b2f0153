import KeratinGraph
import KeratinTestSupport

/// A program made by throwing dice: elementwise work, reductions along any axis, transposes, reshapes, slices, products,
/// convolutions, pooling, choices, gathers, sorting, several types, gradients, and updates of variables that may swap.
struct RandomGraph {
  let program: Program
  let arguments: [NDArray]
  let sizes: Sizes

  init(seed: Int, nodes: Int = 25) throws {
    var random = RandomArrays(seed: seed)
    let type = random.pick([ElementType.float64, .float64, .float32])
    let batch = 1 + random.index(6)
    let matrix = Tensor.input("matrix", type, ["batch", 6])
    let vector = Tensor.input("vector", type, ["batch"])
    let image = Tensor.input("image", type, ["batch", 5, 4, 2])
    let whole = Tensor.input("whole", .int32, ["batch", 6])
    let arguments = [
      random.array([batch, 6], type), random.array([batch], type),
      random.array([batch, 5, 4, 2], type), random.array([batch, 6], .int32, in: -2...7),
    ]
    var variables: [Variable] = []
    for shape in [[6, 6], [6, 6], [6], [6], [3, 2, 2, 2]] {
      variables.append(Variable("v\(variables.count)", random.array(shape, type)))
    }
    var dice = Dice(
      random: random, pool: [matrix, vector, image, whole] + variables.map(\.tensor), real: type)
    let sizes = ["batch": batch]
    let leaves = dice.pool.count
    while dice.pool.count < leaves + nodes {
      // What has no type in the rules of the graph is thrown again.
      guard let made = try? dice.step() else { continue }
      let extents = made.shape.map { $0.value(sizes) }
      if extents.allSatisfy({ $0 >= 0 }), extents.reduce(1, *) < 3000 { dice.pool.append(made) }
    }
    if let gradients = try? dice.gradients(of: variables.map(\.tensor)) { dice.pool += gradients }
    let outputs = [dice.random.pick(dice.pool), dice.random.pick(dice.pool), dice.pool.last!]
    var updates: [Program.Update] = []
    for variable in variables where dice.random.index(3) > 0 {
      let fitting = dice.pool.filter { $0.type == variable.type }
      updates.append(.init(variable, dice.random.pick(Array(fitting.suffix(4)))))
    }
    program = try Program(
      inputs: [matrix, vector, image, whole], outputs: outputs, updates: updates)
    self.arguments = arguments
    self.sizes = sizes
  }
}

/// Picks what comes next.
struct Dice {
  var random: RandomArrays
  var pool: [Tensor]
  /// f32 or f64: what the program computes in.
  let real: ElementType

  /// A new value, if the dice fit the types.
  mutating func step() throws -> Tensor? {
    // Young values more often, so that chains grow long.
    let x = random.index(2) == 0 ? random.pick(pool) : random.pick(Array(pool.suffix(6)))
    let y = random.pick(pool)
    switch random.index(24) {
    case 0: return try smooth(x)
    case 1: return try -x * 2
    case 2, 3: return try reduced(x)
    case 4: return try product(x, y)
    case 5, 6: return try moved(x)
    case 7: return try convolved(x, y)
    case 8: return try pooled(x)
    case 9: return try x.broadcast(to: y.shape)
    case 10: return try x - y
    case 11: return try chosen(x, y)
    case 12: return try picked(x, y)
    case 13: return try cut(x, y)
    case 14: return try ordered(x, y)
    case 15: return isExact(x) ? try x.cast(to: random.pick(types(x.elementType))) : nil
    case 16, 17: return try x + y
    case 18: return try another(x, y)
    case 19, 20, 21: return try ofAnotherKind(x, y)
    default: return try x * y
    }
  }

  /// Of the sum of a young value, bounded so that numbers stay small.
  mutating func gradients(of variables: [Tensor]) throws -> [Tensor] {
    guard random.index(2) == 0 else { return [] }
    let smooth = pool.suffix(8).filter { $0.elementType.isFloatingPoint }
    if smooth.isEmpty { return [] }
    let loss = try tanh(random.pick(smooth)).sum()
    let same = variables.filter { $0.elementType == loss.elementType }
    return try gradient(of: loss, withRespectTo: same)
  }

  /// What a type may be cast to. (A number that is f32 on the way is not compared as if it were exact.)
  private func types(_ type: ElementType) -> [ElementType] {
    switch type {
    case .float64: [.int32, .uint8]
    case .float32: [.float32]
    case .float16, .bfloat16, .bool, .int8, .uint8, .int32, .int64, .uint32, .uint64:
      [real, real, .uint8, .int64, .int8]
    }
  }

  private mutating func smooth(_ x: Tensor) throws -> Tensor {
    switch random.index(4) {
    case 0: try tanh(x)
    case 1: try sigmoid(x)
    case 2: try relu(x)
    default: try exp(tanh(x))
    }
  }

  /// The same in whatever order it is computed: what a difference of one rounding could turn over is asked of nothing
  /// else.
  func isExact(_ x: Tensor) -> Bool {
    x.node.primitive == nil || !x.elementType.isFloatingPoint
  }

  /// Comparisons and choices.
  private mutating func chosen(_ x: Tensor, _ y: Tensor) throws -> Tensor {
    let test = random.pick(pool.filter { isExact($0) })
    switch random.index(4) {
    case 0: return try maximum(x, y)
    case 1: return try select(test .> 0, x, y)
    case 2: return try select(test .< test.reversed(), x, y)
    default: return try (test .> 0).cast(to: y.elementType) * y
    }
  }

  /// Places that data decide.
  private mutating func picked(_ x: Tensor, _ y: Tensor) throws -> Tensor? {
    let places = pool.filter { $0.elementType == .int32 }
    if places.isEmpty || x.rank == 0 { return nil }
    let place = random.pick(places)
    switch random.index(4) {
    case 0: return try x.gather(place, along: random.index(x.rank))
    case 1: return isExact(x) ? try x.argmax(along: random.index(x.rank)) : nil
    case 2:
      let axis = random.index(x.rank)
      return try x.scatterAdd(x.gather(place, along: axis), at: place, along: axis)
    default: return try iota(.int32, x.shape, along: random.index(x.rank)) * 2 - place
    }
  }

  /// Parts, padding, and several as one.
  private mutating func cut(_ x: Tensor, _ y: Tensor) throws -> Tensor? {
    if x.rank == 0 { return nil }
    let axis = random.index(x.rank)
    switch random.index(5) {
    case 0:
      return try x.sliced(along: axis, from: Dimension(random.index(2)), by: 1 + random.index(2))
    case 1: return try x.reversed(along: [axis])
    case 2:
      var (low, high) = (x.shape.map { _ in Dimension(0) }, x.shape.map { _ in Dimension(0) })
      (low[axis], high[axis]) = (Dimension(random.index(3)), Dimension(random.index(3)))
      var interior = x.shape.map { _ in 0 }
      interior[axis] = random.index(2)
      return try x.padded(low: low, high: high, interior: interior, with: Double(random.index(2)))
    case 3: return try concatenate([x, y], along: axis)
    default: return try x.at(0, along: axis)
    }
  }

  /// Kernels that are no nests.
  private mutating func ordered(_ x: Tensor, _ y: Tensor) throws -> Tensor? {
    if x.rank == 0 { return nil }
    let axis = random.index(x.rank)
    switch random.index(3) {
    case 0:
      return try x.cumulativeSum(
        along: axis, isExclusive: random.index(2) == 0, isReversed: random.index(2) == 0)
    case 1: return try x.sorted(along: axis, descending: random.index(2) == 0).values
    default:
      return isExact(x) ? try x.sorted(along: axis, descending: random.index(2) == 0).indices : nil
    }
  }

  private mutating func reduced(_ x: Tensor) throws -> Tensor? {
    if x.rank == 0 { return nil }
    let axes = x.shape.indices.filter { _ in random.index(2) == 0 }
    let some = axes.isEmpty ? [random.index(x.rank)] : axes
    switch random.index(4) {
    case 0: return try x.max(along: some, keepsAxes: random.index(3) == 0)
    case 1: return try x.min(along: some)
    default: return try x.sum(along: some, keepsAxes: random.index(3) == 0)
    }
  }

  private mutating func product(_ x: Tensor, _ y: Tensor) throws -> Tensor? {
    guard x.rank == 2 else { return nil }
    let fitting = pool.filter { $0.rank == 2 && $0.shape[0] == x.shape[1] }
    return fitting.isEmpty ? nil : try x.matmul(random.pick(fitting))
  }

  /// The same numbers at other places.
  private mutating func moved(_ x: Tensor) throws -> Tensor? {
    switch random.index(3) {
    case 0:
      var order = Array(x.shape.indices)
      for k in order.indices { order.swapAt(k, random.index(order.count)) }
      return try x.transposed(order)
    case 1: return try x.expandingAxes([random.index(x.rank + 1)])
    default:
      guard x.rank > 1 else { return nil }
      // The last two axes as one, or one taken apart.
      if x.shape[x.rank - 1] == 6, random.index(2) == 0 {
        return try x.reshaped(to: x.shape.dropLast() + [2, 3])
      }
      guard let last = try? Array(x.shape.suffix(2)).product() else { return nil }
      return try x.reshaped(to: x.shape.dropLast(2) + [last])
    }
  }

  private mutating func repeated(_ x: Tensor, like y: Tensor) throws -> Tensor? {
    try? x.broadcast(to: y.shape)
  }

  private mutating func convolved(_ x: Tensor, _ y: Tensor) throws -> Tensor? {
    guard x.rank == 4 else { return nil }
    let fitting = pool.filter {
      $0.rank == 4 && $0.shape[2] == x.shape[3] && $0.shape[0].known != nil
    }
    if fitting.isEmpty { return nil }
    return try? x.convolved(
      with: random.pick(fitting), strides: [1 + random.index(2), 1 + random.index(2)],
      padding: random.pick([.same, .valid]))
  }

  private mutating func pooled(_ x: Tensor) throws -> Tensor? {
    guard x.rank == 4 else { return nil }
    let window = [1 + random.index(3), 1 + random.index(3)]
    let strides = [1 + random.index(2), 1 + random.index(2)]
    let padding = random.pick([Padding.same, .valid])
    return random.index(2) == 0
      ? try? x.maxPooled(window: window, strides: strides, padding: padding)
      : try? x.averagePooled(window: window, strides: strides, padding: padding)
  }
}
