import KeratinGraph

/// Decides which nodes become one kernel. Knows no primitive by name: it looks at their loop nests only.
///
/// 1. A node that does no arithmetic is a *view*: whoever reads it reads through it.
/// 2. Going backwards, a value joins all of its readers, if that spares storing it.
/// 3. Going forwards, what is left joins the maker of what it reads, which spares reading it again.
///
/// Two kernels may join when a space holds both, when each reads from the other exactly what it makes at the same point,
/// and when no third kernel would have to run between them.
struct Fusion {
  /// The kernels, oldest first.
  private(set) var kernels: [PlannedKernel] = []

  /// So many nodes at most in one kernel: compilers take more than proportionally long for large functions.
  static let mostMembers = 96

  let graph: KernelGraph
  /// For each node, its nest; nil for views and for kernels that are no nests.
  private var members: [Member?]
  var groups = Groups([], nodeCount: 0, readers: [])
  private var indices = IndexTable()
  private var spaces = SpaceTable()
  private var patterns: [[Int]: Pattern] = [:]
  /// For each node, the nodes that read it, views looked through.
  private var readers: [[Int]]
  /// Whether somebody needs a node's values in a buffer.
  private var mustStore: [Bool]
  private let isDemanded: [Bool]
  /// What it took: edges that the search for what runs between two kernels looked at, and those between kernels that were
  /// compared.
  var work: Int { groups.work + edgesCompared }
  private var edgesCompared = 0

  /// - Parameter explains: Whether kernels say why they are apart.
  init(_ graph: KernelGraph, isOn: Bool, explains: Bool = false) {
    self.graph = graph
    members = Array(repeating: nil, count: graph.nodes.count)
    readers = Array(repeating: [], count: graph.nodes.count)
    mustStore = Array(repeating: false, count: graph.nodes.count)
    var isDemanded = Array(repeating: false, count: graph.values.count)
    for value in graph.demanded { isDemanded[value] = true }
    // What is read under another type lies in memory.
    for value in graph.values { if let source = value.source { isDemanded[source] = true } }
    self.isDemanded = isDemanded
    guard isOn else {
      kernels = graph.nodes.map { $0.planned(in: graph) }
      return
    }
    findMembers()
    joinReaders()
    joinMakers()
    let separations = explains ? separations() : [:]
    for group in groups.groups.compactMap({ $0 }).sorted(by: { $0.members.last! < $1.members.last! }
    ) {
      kernels.append(build(group))
      kernels[kernels.count - 1].apart = separations[groups.groupOf[group.members[0]]] ?? []
    }
  }

  private mutating func findMembers() {
    for (value, isDemanded) in isDemanded.enumerated() where isDemanded {
      if let maker = graph.values[value].maker { mustStore[maker] = true }
    }
    for (k, node) in graph.nodes.enumerated() {
      if node.isKept { mustStore[k] = true }
      if case .nest = node.kernel { continue }
      // Such a kernel reads whole buffers.
      for input in node.inputs {
        if let maker = graph.maker(of: input) { mustStore[maker] = true }
      }
    }
    var views = Views(graph)
    var alone: [Group] = []
    for (k, node) in graph.nodes.enumerated() {
      var inputs = node.inputs
      if case .nest(let nest) = node.kernel {
        let member = views.member(nest, node, &indices, &spaces)
        if !mustStore[k], views.add(member) { continue }
        members[k] = member
        inputs = member.inputs
        alone.append(
          Group(
            alone: k, space: member.space,
            places: indices.identity(member.nest.shape.count)))
      } else {
        alone.append(Group(alone: k, space: nil, places: indices.identity(0)))
      }
      for input in inputs {
        if let maker = graph.maker(of: input), readers[maker].last != k {
          readers[maker].append(k)
        }
      }
    }
    groups = Groups(alone, nodeCount: graph.nodes.count, readers: readers)
  }

  // MARK: - What joins what

  private mutating func joinReaders() {
    for k in members.indices.reversed() where members[k] != nil && !mustStore[k] {
      let mark = groups.mark
      for (target, reader) in targets(of: k) {
        if join(groups.groupOf[k], target, maker: k, reader: reader) != nil {
          groups.undo(to: mark)
          break
        }
      }
      groups.commit()
    }
  }

  /// The groups that read what a node makes, ascending, and of each the first node that does.
  private func targets(of k: Int) -> [(group: Int, reader: Int)] {
    var found: [(group: Int, reader: Int)] = []
    for reader in readers[k] {
      let group = groups.groupOf[reader]
      if !found.contains(where: { $0.group == group }) { found.append((group, reader)) }
    }
    return found.count > 1 ? found.sorted { $0.group < $1.group } : found
  }

  private mutating func joinMakers() {
    for k in members.indices {
      guard let member = members[k] else { continue }
      for value in member.inputs {
        guard let maker = graph.values[value].maker, members[maker] != nil else { continue }
        _ = join(groups.groupOf[maker], groups.groupOf[k], maker: maker, reader: k)
        groups.commit()
      }
    }
  }

  /// Joins two groups, of which one has a node that reads what a node of the other makes; or says why it may not.
  mutating func join(_ a: Int, _ b: Int, maker: Int, reader: Int) -> Apart? {
    if a == b { return nil }
    guard let one = groups.groups[a], let other = groups.groups[b], let spaceA = one.space,
      let spaceB = other.space
    else { return .noLoops }
    if one.members.count + other.members.count > Self.mostMembers { return .size }
    guard let crossing = crossing(maker, one, reader, other) else { return .otherType }
    var reason: Apart?
    for union in spaces.unions(spaceA, spaceB, crossing: crossing, &indices) {
      if !readsOnlyOwnPoint(a, one, b, other, union) {
        reason = reason ?? .elsewhere
      } else if groups.join(a, b, Group(union, one, other, &indices)) {
        return nil
      } else {
        reason = .between
      }
    }
    return reason ?? spaces.reason(spaceA, spaceB, crossing: crossing, indices)
  }

  /// A value that a node of `a` makes and one of `b` reads: its index in the axes of both.
  private mutating func crossing(_ maker: Int, _ a: Group, _ reader: Int, _ b: Group)
    -> (a: Int, b: Int)?
  {
    for read in members[reader]!.reads where graph.values[read.value].maker == maker {
      let (store, here) = (store(of: read.value, by: maker), a.places[a.place(of: maker)!])
      let there = b.places[b.place(of: reader)!]
      return (indices.moving(store, to: here), indices.moving(read.index, to: there))
    }
    return nil
  }

  /// The index at which a value is stored.
  private func store(of value: Int, by maker: Int) -> Int {
    let member = members[maker]!
    return member.stores[member.outputs.firstIndex(of: value)!]
  }

  /// Whether members of two groups, put into one space, would read from one another only what is made at the same point.
  /// Within each they do.
  private mutating func readsOnlyOwnPoint(
    _ a: Int, _ one: Group, _ b: Int, _ other: Group, _ union: SpaceTable.Union
  ) -> Bool {
    let isFirst = one.members.count <= other.members.count
    let (less, more, far) = isFirst ? (one, other, b) : (other, one, a)
    let (map, farMap) =
      isFirst ? (union.first, union.second) : (union.second, union.first)
    for (near, places) in zip(less.members, less.places) {
      let here = indices.moving(places, to: map)
      for reader in readers[near] where groups.groupOf[reader] == far {
        let there = indices.moving(more.places[more.place(of: reader)!], to: farMap)
        if !readsOwnPoint(reader, there, of: near, here) { return false }
      }
      for maker in groups.makers[near] where groups.groupOf[maker] == far {
        let there = indices.moving(more.places[more.place(of: maker)!], to: farMap)
        if !readsOwnPoint(near, here, of: maker, there) { return false }
      }
    }
    return true
  }

  /// Whether a node reads from another what that makes at the same point, where their axes lie in one space.
  private mutating func readsOwnPoint(
    _ reader: Int, _ places: Int, of maker: Int, _ makersPlaces: Int
  ) -> Bool {
    edgesCompared += 1
    for read in members[reader]!.reads where graph.maker(of: read.value) == maker {
      if graph.owner(of: read.value) != read.value { return false }
      let store = store(of: read.value, by: maker)
      if indices.moving(read.index, to: places) != indices.moving(store, to: makersPlaces) {
        return false
      }
    }
    return true
  }

  // MARK: - Joining means renumbering

  /// What groups alike become; operands are places among the values that a group names, in order.
  private struct Pattern {
    var nest: LoopNest
    var operands: [Int]
  }

  private mutating func build(_ group: Group) -> PlannedKernel {
    guard let space = group.space else { return graph.nodes[group.members[0]].planned(in: graph) }
    let makes = stored(group)
    let (key, values) = key(group, space, makes)
    var pattern = key.flatMap { patterns[$0] }
    if pattern == nil {
      let (nest, operands) = nest(group, space, makes)
      pattern = Pattern(nest: nest, operands: operands.map { values.firstIndex(of: $0)! })
      if let key { patterns[key] = pattern }
    }
    let operands = pattern!.operands.map { graph.owner(of: values[$0]) }
    return PlannedKernel(
      kernel: .nest(pattern!.nest), operands: operands,
      reads: operands.dropLast(makes.count).sorted().withoutRepetition, makes: makes,
      scopes: group.members.map { graph.nodes[$0].scope }.filter { !$0.isEmpty }.withoutRepetition,
      primitives: group.members.map { graph.nodes[$0].primitive })
  }

  /// What tells groups apart: their members' forms, where those lie, and who reads what; nil where a member has no form.
  /// And the values that it names.
  private func key(_ group: Group, _ space: Int, _ makes: [Int]) -> (key: [Int]?, values: [Int]) {
    var key: [Int]? = [space]
    var (values, places) = ([Int](), [Int: Int]())
    func place(_ value: Int) -> Int {
      if let known = places[value] { return known }
      values.append(value)
      places[value] = values.count - 1
      return values.count - 1
    }
    for (k, number) in zip(group.members, group.places) {
      let member = members[k]!
      if let form = member.form { key?.append(form) } else { key = nil }
      key?.append(number)
      for value in member.inputs + member.outputs {
        let place = place(value)
        key?.append(place)
      }
    }
    for value in makes { key?.append(places[value]!) }
    return (key, values)
  }

  /// The steps of all members one after another, and the values of the operands.
  private func nest(_ group: Group, _ space: Int, _ makes: [Int]) -> (LoopNest, operands: [Int]) {
    var nest = LoopNest(shape: spaces[space].shape, steps: [], operands: [], stores: [])
    var operands: [Int] = []
    var made: [Int: LoopNest.Store] = [:]
    for (k, number) in zip(group.members, group.places) {
      let base = nest.steps.count, places = indices[number]
      for step in members[k]!.nest.steps {
        let value = step.value.mapLeaves { leaf in
          switch leaf {
          case .axis(let a): return places[a]
          case .step(let k): return .step(base + k)
          case .operand(let input, let index, let outside):
            let value = members[k]!.inputs[input]
            if let store = made[value] { return .step(store.step) }
            return .operand(operands.place(of: value), index, outside: outside)
          case .literal, .size, .unary, .binary, .select, .cast, .bitcast, .randomBits: return leaf
          }
        }
        nest.steps.append(
          .init(
            value, step.reduction, over: step.over.map { places[$0].axisNumber }, type: step.type))
      }
      for (value, store) in zip(members[k]!.outputs, members[k]!.nest.stores) {
        made[value] = .init(
          step: base + store.step, operand: -1, index: store.index.replacingAxes(places))
      }
    }
    for value in makes {
      var store = made[value]!
      store.operand = operands.place(of: value)
      nest.stores.append(store)
    }
    nest.operands = operands.map { graph.values[$0].type }
    return (nest.withoutUnusedSteps, operands)
  }

  /// Values of a group that somebody outside wants.
  private func stored(_ group: Group) -> [Int] {
    var found: [Int] = []
    for k in group.members {
      for value in members[k]!.outputs {
        let isWanted = readers[k].contains { reader in
          groups.groupOf[reader] != groups.groupOf[k] && inputs(of: reader).contains(value)
        }
        if isDemanded[value] || isWanted { found.append(value) }
      }
    }
    return found
  }

  func inputs(of node: Int) -> [Int] { members[node]?.inputs ?? graph.nodes[node].inputs }
}

extension KernelGraph.Node {
  /// The node as a kernel of its own.
  func planned(in graph: KernelGraph) -> PlannedKernel {
    let inputs = inputs.map(graph.owner)
    return PlannedKernel(
      kernel: kernel, operands: inputs + outputs, reads: Set(inputs).sorted(), makes: outputs,
      scopes: scope.isEmpty ? [] : [scope], primitives: [primitive])
  }
}

extension Scalar {
  /// What is reduced has an axis of its own, wherever it is moved.
  fileprivate var axisNumber: Int {
    guard case .axis(let axis) = self else {
      preconditionFailure("a reduced axis became the formula \(text)")
    }
    return axis
  }
}

extension [Scalar] {
  func replacingAxes(_ places: [Scalar]) -> [Scalar] {
    places.isIdentity ? self : map { $0.replacingAxes(places) }
  }
}

extension Array where Element: Equatable {
  /// Each once, in order.
  fileprivate var withoutRepetition: [Element] {
    var found: [Element] = []
    for element in self where found.last != element && !found.contains(element) {
      found.append(element)
    }
    return found
  }
}

extension LoopNest {
  /// The same without steps that no store hangs on.
  var withoutUnusedSteps: LoopNest {
    var isUsed = steps.map { _ in false }
    for store in stores { isUsed[store.step] = true }
    for k in steps.indices.reversed() where isUsed[k] {
      steps[k].value.forEachLeaf { if case .step(let earlier) = $0 { isUsed[earlier] = true } }
    }
    if isUsed.allSatisfy({ $0 }) { return self }
    var number: [Int] = []
    var count = 0
    for used in isUsed {
      number.append(count)
      if used { count += 1 }
    }
    var nest = self
    nest.steps = steps.indices.filter { isUsed[$0] }.map { k in
      var step = steps[k]
      step.value = step.value.mapLeaves {
        if case .step(let k) = $0 { .step(number[k]) } else { $0 }
      }
      return step
    }
    nest.stores = stores.map { .init(step: number[$0.step], operand: $0.operand, index: $0.index) }
    return nest
  }
}
