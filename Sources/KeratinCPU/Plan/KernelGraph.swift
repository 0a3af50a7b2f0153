import KeratinGraph

/// A program as the planner sees it: kernels, and the values between them. Both are numbered from 0 in order of
/// computation, so that nothing hangs on the identity of nodes.
struct KernelGraph {
  struct Value {
    var type: TensorType
    /// Of leaves and constants; nil for what a kernel makes.
    var home: Plan.Place?
    /// The node that makes it.
    var maker: Int?
    /// The value whose bytes it is, read under another type; it has no home and no maker of its own.
    var source: Int?
  }
  /// A kernel as its primitive gave it: operands are the inputs, then the outputs.
  struct Node {
    var kernel: Kernel
    /// Nodes with one number have equal nests; nil where nobody has looked.
    var form: Int?
    var inputs: [Int]
    var outputs: [Int]
    var scope: String
    var primitive: String
    /// Whether its values are stored, although they only move what is there already.
    var isKept = false
  }
  var values: [Value] = []
  var nodes: [Node] = []
  /// What the plan must leave in a buffer of its own: results first, then the updates. All are made by kernels, and
  /// no two are the same value.
  private(set) var demanded: [Int] = []
  private var isDemanded: Set<Int> = []
  /// How many of `demanded` are results.
  private(set) var outputCount = 0
  /// For each update, the value that the variable has before, if anybody reads it, and the number of the variable.
  private(set) var updates: [(old: Int?, variable: Int)] = []

  private var lowerings: Lowerings
  /// Whether products of bf16 numbers are taken two by two.
  let pairs: Bool

  init(_ program: Program, _ options: Plan.Options) {
    (lowerings, pairs) = (Lowerings(cutsSums: options.fuses), options.pairsBFloat16)
    var numbers = leaves(program.inputs, Plan.Place.input)
    numbers.merge(leaves(program.variables.map(\.tensor), Plan.Place.variable)) { old, _ in old }
    add(program.roots, &numbers)
    for output in program.outputs { demand(numbers[output]!) }
    outputCount = demanded.count
    let variable = Dictionary(
      uniqueKeysWithValues: program.variables.enumerated().map { ($1, $0) })
    // A variable that becomes itself stays as it is.
    for update in program.updates where update.value != update.variable.tensor {
      demand(numbers[update.value]!)
      updates.append((numbers[update.variable.tensor], variable[update.variable]!))
    }
  }

  init(_ body: Subgraph, _ options: Plan.Options) {
    (lowerings, pairs) = (Lowerings(cutsSums: options.fuses), options.pairsBFloat16)
    var numbers = leaves(body.parameters, Plan.Place.input)
    add(body.results, &numbers)
    for result in body.results { demand(numbers[result]!) }
    outputCount = demanded.count
  }

  /// The numbers of nests are below it.
  var formCount: Int { lowerings.formCount }

  /// The value whose bytes a value is: itself, but for those under another type.
  func owner(of value: Int) -> Int { values[value].source ?? value }
  /// The node that makes a value's bytes.
  func maker(of value: Int) -> Int? { values[owner(of: value)].maker }

  private mutating func leaves(_ tensors: [Tensor], _ place: (Int) -> Plan.Place) -> [Tensor: Int] {
    var numbers: [Tensor: Int] = [:]
    for (k, tensor) in tensors.enumerated() {
      numbers[tensor] = add(Value(type: tensor.type, home: place(k), maker: nil))
    }
    return numbers
  }

  private mutating func add(_ value: Value) -> Int {
    values.append(value)
    return values.count - 1
  }

  private mutating func add(_ roots: [Tensor], _ numbers: inout [Tensor: Int]) {
    let nodes = pairs ? reachableNodes(from: roots).roundingAtOnce : reachableNodes(from: roots)
    var pairings = pairs ? PairedNodes(nodes, roots) : PairedNodes()
    numbers.reserveCapacity(numbers.count + nodes.count)
    for node in nodes {
      guard let primitive = node.primitive, !pairings.unread.contains(node.id) else { continue }
      if let paired = pairings.products[node.id] {
        add(paired, node, &pairings.known, &numbers)
      } else if pairs, let turned = node.widenedBeforeTurning {
        for value in [turned.node.inputs[0], turned] where numbers[value] == nil {
          add(value.node, value.node.primitive!, in: node.scope, &numbers)
        }
        numbers[Tensor(node)] = numbers[turned]
      } else {
        add(node, primitive, in: node.scope, &numbers)
      }
    }
  }

  private mutating func add(
    _ node: KeratinGraph.Node, _ primitive: any Primitive, in scope: [String],
    _ numbers: inout [Tensor: Int]
  ) {
    let lowering = lowerings(primitive, node)
    if case .constant(let array) = lowering.kernel {
      let type = node.types[0]
      numbers[Tensor(node)] = add(Value(type: type, home: .constant(array), maker: nil))
      return
    }
    var simple = Node(
      kernel: lowering.kernel, form: lowering.form, inputs: node.inputs.map { numbers[$0]! },
      outputs: [], scope: scope.joined(separator: "/"), primitive: primitive.name)
    if let turned = lowering.turned { turn(&simple, turned) }
    let values = add(simple, lowering.parts, node.types)
    for (k, value) in values.enumerated() { numbers[Tensor(node, k)] = value }
  }

  /// A kernel, or the two that a long sum is: the values that it makes.
  private mutating func add(
    _ node: Node, _ parts: (parts: LoopNest, type: TensorType, whole: LoopNest)?,
    _ types: [TensorType]
  ) -> [Int] {
    var node = node
    if let (parts, type, whole) = parts {
      let part = add(Value(type: type, home: nil, maker: nodes.count))
      node.kernel = .nest(parts)
      node.outputs = [part]
      nodes.append(node)
      node.kernel = .nest(whole)
      node.form = node.form.map { $0 + 1 }
      node.inputs = [part]
    }
    node.outputs = types.map { add(Value(type: $0, home: nil, maker: nodes.count)) }
    nodes.append(node)
    return node.outputs
  }

  /// Puts a copy before a node, which reads it instead of an operand.
  private mutating func turn(_ node: inout Node, _ turned: LoopNest.Turned) {
    let copy = add(Value(type: turned.type, home: nil, maker: nodes.count))
    nodes.append(
      Node(
        kernel: .nest(turned.copy), inputs: [node.inputs[turned.operand]], outputs: [copy],
        scope: node.scope, primitive: "transpose", isKept: true))
    node.kernel = .nest(turned.nest)
    node.inputs[turned.operand] = copy
  }

  /// A product of numbers that were rounded to bf16: pairs of each operand, made once for all who want the same, and the
  /// sums of their products.
  private mutating func add(
    _ paired: BFloat16Pairs, _ node: KeratinGraph.Node, _ known: inout [PairedNodes.Source: Int],
    _ numbers: inout [Tensor: Int]
  ) {
    var simple = Node(
      kernel: .nest(paired.product), inputs: [], outputs: [],
      scope: node.scope.joined(separator: "/"), primitive: node.primitive!.name)
    for (input, factor) in zip(node.inputs, paired.factors) {
      let narrow = input.wideningOfBFloat16!
      let source = PairedNodes.Source(tensor: narrow, nest: factor.nest)
      if known[source] == nil, factor.areNeighbours {
        known[source] = add(Value(type: factor.pairs, source: numbers[narrow]!))
      } else if known[source] == nil {
        let made = add(Value(type: factor.pairs, home: nil, maker: nodes.count))
        nodes.append(
          Node(
            kernel: .nest(factor.nest), inputs: [numbers[narrow]!], outputs: [made],
            scope: simple.scope, primitive: "pairs"))
        known[source] = made
      }
      simple.inputs.append(known[source]!)
    }
    numbers[Tensor(node)] = add(simple, nil, node.types)[0]
  }

  /// Puts a value into a buffer of its own: a bare leaf, a constant, or a value that is demanded already is copied.
  private mutating func demand(_ value: Int) {
    if values[value].maker != nil, isDemanded.insert(value).inserted {
      demanded.append(value)
      return
    }
    let type = values[value].type
    let copy = add(Value(type: type, home: nil, maker: nodes.count))
    nodes.append(
      Node(
        kernel: .nest(.copy(type)), inputs: [value], outputs: [copy], scope: "", primitive: "copy"))
    isDemanded.insert(copy)
    demanded.append(copy)
  }
}

/// Which products of a graph are of bf16 numbers and can be taken two by two.
private struct PairedNodes {
  struct Source: Hashable {
    var tensor: Tensor
    var nest: LoopNest
  }
  /// By the product's id.
  private(set) var products: [Int: BFloat16Pairs] = [:]
  /// Values that nobody reads any more: bf16 numbers as f32.
  private(set) var unread: Set<Int> = []
  /// Pairs that are made already.
  var known: [Source: Int] = [:]

  init() {}

  init(_ nodes: [KeratinGraph.Node], _ roots: [Tensor]) {
    var isRead = Set(roots.map(\.node.id))
    for node in nodes {
      if let primitive = node.primitive, primitive.isContraction,
        node.inputs.allSatisfy({ $0.wideningOfBFloat16 != nil }),
        case .nest(let nest) = primitive.kernel(node.inputs.map(\.type), node.types),
        let paired = BFloat16Pairs(nest)
      {
        products[node.id] = paired
        for input in node.inputs { unread.insert(input.node.id) }
      } else {
        for input in node.inputs { isRead.insert(input.node.id) }
      }
    }
    unread.subtract(isRead)
  }
}

extension [KeratinGraph.Node] {
  /// The same, each rounding to bf16 right behind what makes the number: so it joins its maker before others do, and what
  /// is only multiplied need not be stored in f32.
  fileprivate var roundingAtOnce: [KeratinGraph.Node] {
    var roundings: [Int: [KeratinGraph.Node]] = [:]
    for node in self where node.rounds {
      roundings[node.inputs[0].node.id, default: []].append(node)
    }
    return flatMap { node in
      guard !node.rounds else { return [] as [KeratinGraph.Node] }
      return [node] + (roundings[node.id] ?? [])
    }
  }
}

extension KeratinGraph.Node {
  /// bf16 numbers as f32, read in another order of axes: the order is a view of them as they lie, and what makes them goes
  /// through memory in order.
  fileprivate var widenedBeforeTurning: Tensor? {
    guard let view = Tensor(self).wideningOfBFloat16?.node, let order = view.primitive as? Transpose
    else { return nil }
    return try? order.apply([try view.inputs[0].cast(to: .float32)])[0]
  }

  /// Rounding, of something that is computed and not rounded itself.
  fileprivate var rounds: Bool {
    types[0].elementType == .bfloat16 && primitive is Cast
      && !(inputs[0].node.types[0].elementType == .bfloat16 && inputs[0].node.primitive is Cast)
  }
}

extension LoopNest {
  /// `output = input`
  static func copy(_ type: TensorType) -> LoopNest {
    let here = identityIndex(type.rank)
    return LoopNest(
      shape: type.shape, steps: [.init(.operand(0, here), type: type.elementType)],
      operands: [type, type], stores: [.init(step: 0, operand: 1, index: here)])
  }
}
