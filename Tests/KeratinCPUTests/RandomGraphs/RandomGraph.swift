import KeratinGraph
import KeratinTestSupport

/// A program made by throwing dice: elementwise work, reductions along any axis, transposes, reshapes, parts, padding,
/// picking and sorting, products, convolutions, pooling, and updates of several variables that may swap.
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
    let arguments = [
      random.array([batch, 6], type), random.array([batch], type),
      random.array([batch, 5, 4, 2], type),
    ]
    var variables: [Variable] = []
    for shape in [[6, 6], [6, 6], [6], [6], [3, 2, 2, 2]] {
      variables.append(Variable("v\(variables.count)", random.array(shape, type)))
    }
    var dice = Dice(random: random, pool: [matrix, vector, image] + variables.map(\.tensor))
    let sizes = ["batch": batch]
    let leaves = dice.pool.count
    while dice.pool.count < leaves + nodes {
      // What has no type in the rules of the graph is thrown again.
      guard let made = try? dice.step() else { continue }
      let extents = made.shape.map { $0.value(sizes) }
      if extents.allSatisfy({ $0 >= 0 }), extents.reduce(1, *) < 3000 { dice.pool.append(made) }
    }
    let outputs = [dice.random.pick(dice.pool), dice.random.pick(dice.pool), dice.pool.last!]
    var updates: [Program.Update] = []
    for variable in variables where dice.random.index(3) > 0 {
      let fitting = dice.pool.filter { $0.type == variable.type }
      updates.append(.init(variable, dice.random.pick(Array(fitting.suffix(4)))))
    }
    program = try Program(inputs: [matrix, vector, image], outputs: outputs, updates: updates)
    self.arguments = arguments
    self.sizes = sizes
  }
}

/// Picks what comes next.
struct Dice {
  var random: RandomArrays
  var pool: [Tensor]

  /// A new value, if the dice fit the types.
  mutating func step() throws -> Tensor? {
    // Young values more often, so that chains grow long.
    let x = random.index(2) == 0 ? random.pick(pool) : random.pick(Array(pool.suffix(6)))
    let y = random.pick(pool)
    switch random.index(20) {
    case 0: return try x.elementType.isFloatingPoint ? tanh(x) : nil
    case 1: return try -x * 0.7
    case 2: return try reduced(x)
    case 3: return try product(x, y)
    case 4: return try moved(x)
    case 5: return try convolved(x, y)
    case 6: return try pooled(x)
    case 7: return try repeated(x, like: y)
    case 8: return try? x - y
    case 9, 10: return try? x + y
    case 11: return try? x * y
    default: return try? another(x, y)
    }
  }

  private mutating func reduced(_ x: Tensor) throws -> Tensor? {
    if x.rank == 0 { return nil }
    let axes = x.shape.indices.filter { _ in random.index(2) == 0 }
    return try x.sum(
      along: axes.isEmpty ? [random.index(x.rank)] : axes, keepsAxes: random.index(3) == 0)
      * 0.3
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
