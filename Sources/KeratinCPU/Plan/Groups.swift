import KeratinGraph

/// Nodes that will be one kernel.
struct Group {
  /// Nil for kernels that are no nests: they stay alone.
  var space: Space?
  /// Node numbers, ascending: an order of computation.
  var members: [Int]
  /// For each member, where its own axes lie: formulas over the group's axes.
  var places: [[Scalar]]

  /// Both in one space.
  init(_ space: Space, _ parts: [(group: Group, map: [Scalar])]) {
    self.space = space
    var all: [(member: Int, places: [Scalar])] = []
    for (group, map) in parts {
      let isIdentity = map.isIdentity
      for (member, places) in zip(group.members, group.places) {
        all.append((member, isIdentity ? places : places.map { $0.replacingAxes(map) }))
      }
    }
    all.sort { $0.member < $1.member }
    members = all.map(\.member)
    places = all.map(\.places)
  }

  init(alone member: Int, _ nest: LoopNest?) {
    space = nest.map { Space($0) }
    members = [member]
    places = [identityIndex(nest?.shape.count ?? 0)]
  }
}

/// The groups, and an order in which they could run. Joining two keeps the order right: nothing may have to run between
/// them. What was joined can be taken back.
struct Groups {
  private(set) var groups: [Int: Group] = [:]
  /// Of each node, its group.
  private(set) var groupOf: [Int]
  /// For each node, the nodes that read what it makes.
  private let readers: [[Int]]
  /// Groups in order; -1 where one went away.
  private var order: [Int] = []
  private var position: [Int]
  /// When a group was last visited by a search.
  private var visit: [Int]
  private var visits = 0

  private struct Joined {
    var first: (id: Int, group: Group)
    var second: (id: Int, group: Group)
    var start: Int
    var order: ArraySlice<Int>
  }
  private var history: [Joined] = []

  init(_ alone: [Group], nodeCount: Int, readers: [[Int]]) {
    self.readers = readers
    groupOf = Array(repeating: -1, count: nodeCount)
    position = Array(repeating: -1, count: nodeCount)
    visit = Array(repeating: 0, count: nodeCount)
    for group in alone {
      let id = group.members[0]
      groups[id] = group
      groupOf[id] = id
      position[id] = order.count
      order.append(id)
    }
  }

  /// Makes one group of two, unless a third would have to run between them.
  mutating func join(_ a: Int, _ b: Int, _ together: Group) -> Bool {
    let (first, second) = position[a] < position[b] ? (a, b) : (b, a)
    guard let after = between(first, second) else { return false }
    guard let one = groups[first], let other = groups[second] else {
      preconditionFailure("a group that is gone is joined")
    }
    let (start, end) = (position[first], position[second])
    history.append(
      Joined(first: (first, one), second: (second, other), start: start, order: order[start...end]))
    // What hangs on the first goes behind; the rest may stay in front.
    var front: [Int] = []
    for id in order[start + 1..<end] where id >= 0 && visit[id] != visits { front.append(id) }
    place(front + [first] + after.sorted { position[$0] < position[$1] }, from: start, to: end)
    for member in other.members { groupOf[member] = first }
    groups[first] = together
    groups[second] = nil
    return true
  }

  /// A point in history, to which one can go back.
  var mark: Int { history.count }

  mutating func undo(to mark: Int) {
    while history.count > mark {
      let last = history.removeLast()
      groups[last.first.id] = last.first.group
      groups[last.second.id] = last.second.group
      for member in last.second.group.members { groupOf[member] = last.second.id }
      for (k, id) in zip(last.start..., last.order) {
        order[k] = id
        if id >= 0 { position[id] = k }
      }
    }
  }

  /// Forgets how the groups came to be.
  mutating func commit() { history.removeAll(keepingCapacity: true) }

  private mutating func place(_ ids: [Int], from start: Int, to end: Int) {
    for k in start...end {
      order[k] = k - start < ids.count ? ids[k - start] : -1
      if order[k] >= 0 { position[order[k]] = k }
    }
  }

  /// The groups that hang on `first` and come before `second`; nil if `second` hangs on one of them.
  private mutating func between(_ first: Int, _ second: Int) -> [Int]? {
    visits += 1
    let end = position[second]
    var found: [Int] = []
    var stack = [first]
    while let next = stack.popLast() {
      guard let group = groups[next] else { preconditionFailure("a group that is gone is read") }
      for member in group.members {
        for reader in readers[member] {
          let follower = groupOf[reader]
          if follower == second {
            if next != first { return nil }
          } else if follower != first, visit[follower] != visits, position[follower] < end {
            visit[follower] = visits
            found.append(follower)
            stack.append(follower)
          }
        }
      }
    }
    return found
  }
}
