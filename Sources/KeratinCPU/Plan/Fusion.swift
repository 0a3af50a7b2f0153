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

  private let graph: KernelGraph
  /// For each node, its nest; nil for views and for kernels that are no nests.
  private var members: [Member?]
  private var groups = Groups([], nodeCount: 0, readers: [])
  /// For each node, the nodes that read it, views looked through.
  private var readers: [[Int]]
  /// Whether somebody needs a node's values in a buffer.
  private var mustStore: [Bool]
  private let isDemanded: [Bool]
  /// What it took: edges that the search for what runs between two kernels looked at, and members of kernels that
  /// were compared.
  var work: Int { groups.work + membersCompared }
  private var membersCompared = 0

  init(_ graph: KernelGraph, isOn: Bool) {
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
    kernels = groups.groups.values.sorted { $0.members.last! < $1.members.last! }.map(build)
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
        let member = views.member(nest, node)
        if !mustStore[k], views.add(member) { continue }
        members[k] = member
        inputs = member.inputs
        alone.append(Group(alone: k, member.nest))
      } else {
        alone.append(Group(alone: k, nil))
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
      for target in Set(readers[k].map { groups.groupOf[$0] }).sorted() {
        if !join(groups.groupOf[k], target) {
          groups.undo(to: mark)
          break
        }
      }
      groups.commit()
    }
  }

  private mutating func joinMakers() {
    for k in members.indices {
      guard let member = members[k] else { continue }
      for value in member.inputs {
        guard let maker = graph.values[value].maker, members[maker] != nil else { continue }
        _ = join(groups.groupOf[maker], groups.groupOf[k])
        groups.commit()
      }
    }
  }

  private mutating func join(_ a: Int, _ b: Int) -> Bool {
    if a == b { return true }
    guard let one = groups.groups[a], let other = groups.groups[b], let spaceA = one.space,
      let spaceB = other.space, one.members.count + other.members.count <= Self.mostMembers,
      let crossing = crossing(from: a, one, to: other)
    else { return false }
    for union in Space.unions(spaceA, spaceB, crossing: crossing) {
      membersCompared += one.members.count + other.members.count
      let together = Group(union.space, [(one, union.first), (other, union.second)])
      if readsOnlyOwnPoint(together, a, b), groups.join(a, b, together) { return true }
    }
    return false
  }

  /// A value that `a` makes and `b` reads: its index in the axes of both.
  private func crossing(from id: Int, _ a: Group, to b: Group) -> (a: [Scalar], b: [Scalar])? {
    for (reader, places) in zip(b.members, b.places) {
      for read in members[reader]!.reads {
        guard let maker = graph.values[read.value].maker, groups.groupOf[maker] == id,
          let k = a.place(of: maker)
        else { continue }
        let store = store(of: read.value, by: maker)
        return (store.index.replacingAxes(a.places[k]), read.index.replacingAxes(places))
      }
    }
    return nil
  }

  private func store(of value: Int, by maker: Int) -> LoopNest.Store {
    let member = members[maker]!
    return member.nest.stores[member.outputs.firstIndex(of: value)!]
  }

  /// Whether members read from one another only what is made at the same point: those of two groups, each of which is
  /// known to do so.
  private func readsOnlyOwnPoint(_ group: Group, _ a: Int, _ b: Int) -> Bool {
    for (reader, places) in zip(group.members, group.places) {
      let other = groups.groupOf[reader] == a ? b : a
      for read in members[reader]!.reads {
        guard let maker = graph.maker(of: read.value), groups.groupOf[maker] == other,
          let k = group.place(of: maker)
        else { continue }
        if graph.owner(of: read.value) != read.value { return false }
        let store = store(of: read.value, by: maker)
        if read.index.replacingAxes(places) != store.index.replacingAxes(group.places[k]) {
          return false
        }
      }
    }
    return true
  }

  // MARK: - Joining means renumbering

  private func build(_ group: Group) -> PlannedKernel {
    if group.space == nil { return graph.nodes[group.members[0]].planned(in: graph) }
    var nest = LoopNest(shape: group.space!.shape, steps: [], operands: [], stores: [])
    var operands: [Int] = []
    var made: [Int: LoopNest.Store] = [:]
    for (k, places) in zip(group.members, group.places) {
      let member = members[k]!, base = nest.steps.count
      for step in member.nest.steps {
        let value = step.value.mapLeaves { leaf in
          switch leaf {
          case .axis(let a): return places[a]
          case .step(let k): return .step(base + k)
          case .operand(let k, let index, let outside):
            let value = member.inputs[k]
            if let store = made[value] { return .step(store.step) }
            return .operand(operands.place(of: value), index, outside: outside)
          case .literal, .size, .unary, .binary, .select, .cast, .bitcast, .randomBits: return leaf
          }
        }
        nest.steps.append(
          .init(
            value, step.reduction, over: step.over.map { places[$0].axisNumber }, type: step.type))
      }
      for (value, store) in zip(member.outputs, member.nest.stores) {
        made[value] = .init(
          step: base + store.step, operand: -1, index: store.index.replacingAxes(places))
      }
    }
    let reads = Set(operands.map(graph.owner))
    let makes = stored(group)
    for value in makes {
      var store = made[value]!
      store.operand = operands.place(of: value)
      nest.stores.append(store)
    }
    nest.operands = operands.map { graph.values[$0].type }
    return PlannedKernel(
      kernel: .nest(nest.withoutUnusedSteps), operands: operands.map(graph.owner),
      reads: reads.sorted(),
      makes: makes,
      scopes: group.members.map { graph.nodes[$0].scope }.filter { !$0.isEmpty }.withoutRepetition,
      primitives: group.members.map { graph.nodes[$0].primitive })
  }

  /// Values of a group that somebody outside wants.
  private func stored(_ group: Group) -> [Int] {
    var found: [Int] = []
    for k in group.members {
      for value in members[k]!.outputs {
        let isWanted = readers[k].contains { reader in
          group.place(of: reader) == nil && inputs(of: reader).contains(value)
        }
        if isDemanded[value] || isWanted { found.append(value) }
      }
    }
    return found
  }

  private func inputs(of node: Int) -> [Int] { members[node]?.inputs ?? graph.nodes[node].inputs }
}

extension Group {
  /// Where a node stands among the members, by bisection.
  func place(of node: Int) -> Int? {
    var (low, high) = (0, members.count)
    while low < high {
      let middle = (low + high) / 2
      if members[middle] < node { low = middle + 1 } else { high = middle }
    }
    return low < members.count && members[low] == node ? low : nil
  }
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

extension [String] {
  /// Each once, in order.
  fileprivate var withoutRepetition: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
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
