import KeratinGraph

/// Nodes that will be one kernel. Spaces and indices are numbers in the tables of all groups.
struct Group {
  /// Nil for kernels that are no nests: they stay alone.
  var space: Int?
  /// Node numbers, ascending: an order of computation.
  var members: [Int]
  /// For each member, where its own axes lie: formulas over the group's axes.
  var places: [Int]

  init(alone member: Int, space: Int?, places: Int) {
    self.space = space
    members = [member]
    self.places = [places]
  }

  /// Both in one space.
  init(_ union: SpaceTable.Union, _ a: Group, _ b: Group, _ indices: inout IndexTable) {
    space = union.space
    members = []
    places = []
    members.reserveCapacity(a.members.count + b.members.count)
    places.reserveCapacity(a.members.count + b.members.count)
    var (i, j) = (0, 0)
    // Each part is in order.
    while i < a.members.count || j < b.members.count {
      if j == b.members.count || i < a.members.count && a.members[i] < b.members[j] {
        members.append(a.members[i])
        places.append(indices.moving(a.places[i], to: union.first))
        i += 1
      } else {
        members.append(b.members[j])
        places.append(indices.moving(b.places[j], to: union.second))
        j += 1
      }
    }
  }

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

/// The groups, and an order in which they could run. Joining two keeps the order right: nothing may have to run between
/// them. What was joined can be taken back.
///
/// The order is a ring of groups with ascending labels, and who must run between two groups is looked for from both ends
/// at once, a limited way: so a join costs what lies near it, however large the program is.
struct Groups {
  /// By their numbers, those of their first members; nil where a group went into another.
  private(set) var groups: [Group?]
  /// Of each node, its group.
  private(set) var groupOf: [Int]
  /// For each node, the nodes that read what it makes, and those that make what it reads.
  private let readers: [[Int]]
  let makers: [[Int]]
  /// Of each group, its neighbours in the order; the last entry is where the ring begins and ends.
  private var next: [Int]
  private var previous: [Int]
  /// Of each group, a number that grows along the order.
  private var label: [Int]
  /// When a group was last visited by a search, from the first on and from the second back.
  private var visitedAfter: [Int]
  private var visitedBefore: [Int]
  private var visits = 0
  /// Edges looked at so far: what joining costs.
  private(set) var work = 0

  /// Beyond so many edges from either end two groups stay apart.
  private static let mostEdges = 64
  private static let gap = 1 << 32

  private struct Joined {
    var first: (id: Int, group: Group)
    var second: (id: Int, group: Group)
    /// Groups that were moved, and what came after each.
    var moves: [(id: Int, follower: Int)]
  }
  private var history: [Joined] = []

  init(_ alone: [Group], nodeCount: Int, readers: [[Int]]) {
    self.readers = readers
    groups = Array(repeating: nil, count: nodeCount)
    var makers: [[Int]] = Array(repeating: [], count: nodeCount)
    for (maker, readers) in readers.enumerated() {
      for reader in readers { makers[reader].append(maker) }
    }
    self.makers = makers
    groupOf = Array(repeating: -1, count: nodeCount)
    next = Array(repeating: nodeCount, count: nodeCount + 1)
    previous = next
    label = Array(repeating: 0, count: nodeCount + 1)
    visitedAfter = label
    visitedBefore = label
    for group in alone {
      let id = group.members[0]
      groups[id] = group
      groupOf[id] = id
      insert(id, before: nodeCount)
    }
  }

  /// Makes one group of two, unless a third would have to run between them.
  mutating func join(_ a: Int, _ b: Int, _ together: Group) -> Bool {
    let (first, second) = label[a] < label[b] ? (a, b) : (b, a)
    guard let between = between(first, second) else { return false }
    guard let one = groups[first], let other = groups[second] else {
      preconditionFailure("a group that is gone is joined")
    }
    var moves: [(id: Int, follower: Int)] = []
    func move(_ id: Int, before follower: Int) {
      moves.append((id, next[id]))
      unlink(id)
      insert(id, before: follower)
    }
    switch between {
    case .before(let ids):
      // What the second hangs on goes in front of the first, which takes the second in.
      for id in ids.sorted(by: { label[$0] < label[$1] }) { move(id, before: first) }
    case .after(let ids):
      // The first goes to the second, and what hangs on it behind it.
      let follower = next[second]
      move(first, before: second)
      for id in ids.sorted(by: { label[$0] < label[$1] }) { move(id, before: follower) }
    }
    moves.append((second, next[second]))
    unlink(second)
    history.append(Joined(first: (first, one), second: (second, other), moves: moves))
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
      insert(last.second.id, before: last.moves.last!.follower)
      for (id, follower) in last.moves.dropLast().reversed() {
        unlink(id)
        insert(id, before: follower)
      }
    }
  }

  /// Forgets how the groups came to be.
  mutating func commit() { history.removeAll(keepingCapacity: true) }

  // MARK: - The order

  private mutating func unlink(_ id: Int) {
    next[previous[id]] = next[id]
    previous[next[id]] = previous[id]
  }

  private mutating func insert(_ id: Int, before follower: Int) {
    let leader = previous[follower], end = next.count - 1
    (next[id], previous[id]) = (follower, leader)
    (next[leader], previous[follower]) = (id, id)
    let low = leader == end ? 0 : label[leader]
    if follower == end {
      label[id] = low + Self.gap
    } else if label[follower] - low > 1 {
      label[id] = low + (label[follower] - low) / 2
    } else {
      relabel()
    }
  }

  /// Where there is no number left between two neighbours: seldom.
  private mutating func relabel() {
    var id = next[next.count - 1], number = 0
    while id != next.count - 1 {
      number += Self.gap
      label[id] = number
      id = next[id]
    }
  }

  // MARK: - What lies between

  /// Groups between two others, of which one may be kept in its place.
  private enum Between {
    /// All that the second hangs on, and that come after the first.
    case before([Int])
    /// All that hang on the first, and that come before the second.
    case after([Int])
  }

  /// Nil if the second hangs on a third group that hangs on the first, or if that is too much to find out.
  private mutating func between(_ first: Int, _ second: Int) -> Between? {
    visits += 1
    var after: [Int] = [], before: [Int] = []
    var followers = [first], leaders = [second]
    let limit = work + 2 * Self.mostEdges
    while work < limit {
      guard let here = followers.popLast() else { return .after(after) }
      for member in groups[here]!.members {
        work += readers[member].count
        for reader in readers[member] {
          let id = groupOf[reader]
          if id == first || (id == second && here == first) { continue }
          if id == second || visitedBefore[id] == visits { return nil }
          guard visitedAfter[id] != visits, label[id] < label[second] else { continue }
          visitedAfter[id] = visits
          after.append(id)
          followers.append(id)
        }
      }
      guard let there = leaders.popLast() else { return .before(before) }
      for member in groups[there]!.members {
        work += makers[member].count
        for maker in makers[member] {
          let id = groupOf[maker]
          if id == second || (id == first && there == second) { continue }
          if id == first || visitedAfter[id] == visits { return nil }
          guard visitedBefore[id] != visits, label[id] > label[first] else { continue }
          visitedBefore[id] = visits
          before.append(id)
          leaders.append(id)
        }
      }
    }
    return nil
  }
}
