import KeratinGraph

/// A kernel of the plan before buffers are chosen: its operands are values.
struct PlannedKernel {
  var kernel: Kernel
  /// The value that each operand of the kernel is: inputs, then outputs. A nest may read one value's bytes under two
  /// types, as two operands.
  var operands: [Int]
  /// Values read, and values made, each once, ascending.
  var reads: [Int]
  var makes: [Int]
  var scopes: [String]
  var primitives: [String]
  /// Why it is not one kernel with those that make what it reads, where somebody asked.
  var apart: [Separation] = []

  struct Separation {
    /// What another kernel makes and this one reads.
    var value: Int
    var reason: Apart
  }
}

/// Which kernel waits for which, and an order that respects it.
struct Schedule {
  let kernels: [PlannedKernel]
  /// Of each value, the kernel that makes it.
  private(set) var makerOf: [Int?]
  /// Of each value, the kernels that read it.
  private(set) var readersOf: [[Int]]
  /// Kernels that must come first, and kernels that wait.
  private var before: [[Int]]
  private var after: [[Int]]

  init(_ graph: KernelGraph, _ kernels: [PlannedKernel]) {
    self.kernels = kernels
    makerOf = Array(repeating: nil, count: graph.values.count)
    readersOf = Array(repeating: [], count: graph.values.count)
    before = Array(repeating: [], count: kernels.count)
    after = before
    for (k, kernel) in kernels.enumerated() {
      for value in kernel.makes { makerOf[value] = k }
      for value in kernel.reads { readersOf[value].append(k) }
    }
    for (k, kernel) in kernels.enumerated() {
      for value in kernel.reads {
        if let maker = makerOf[value] { makeWait(k, for: maker) }
      }
    }
  }

  mutating func makeWait(_ later: Int, for earlier: Int) {
    guard !before[later].contains(earlier) else { return }
    before[later].append(earlier)
    after[earlier].append(later)
  }

  /// Kernels that wait for a kernel.
  func followers(of kernel: Int) -> [Int] { after[kernel] }

  /// Whether a kernel must come right after one of `others`, or its results are theirs.
  func waits(_ kernel: Int, forAnyOf others: [Int]) -> Bool {
    before[kernel].contains { others.contains($0) }
  }

  /// Whether one of `others` must come after `kernel`.
  func precedes(_ kernel: Int, anyOf others: [Int]) -> Bool {
    if others.isEmpty || after[kernel].isEmpty { return false }
    var isWanted = Array(repeating: false, count: kernels.count)
    var isSeen = isWanted
    for other in others { isWanted[other] = true }
    var stack = [kernel]
    while let next = stack.popLast() {
      for follower in after[next] where !isSeen[follower] {
        if isWanted[follower] { return true }
        isSeen[follower] = true
        stack.append(follower)
      }
    }
    return false
  }

  /// Whatever is ready, oldest first.
  var order: [Int] {
    var missing = before.map(\.count)
    var ready = Heap()
    for k in kernels.indices where missing[k] == 0 { ready.insert(k) }
    var order: [Int] = []
    while let next = ready.popLeast() {
      order.append(next)
      for follower in after[next] {
        missing[follower] -= 1
        if missing[follower] == 0 { ready.insert(follower) }
      }
    }
    precondition(order.count == kernels.count, "kernels wait for one another in a circle")
    return order
  }
}

/// The least of some numbers, quickly.
private struct Heap {
  private var items: [Int] = []

  mutating func insert(_ item: Int) {
    items.append(item)
    var k = items.count - 1
    while k > 0, items[(k - 1) / 2] > items[k] {
      items.swapAt(k, (k - 1) / 2)
      k = (k - 1) / 2
    }
  }

  mutating func popLeast() -> Int? {
    guard let least = items.first else { return nil }
    let last = items.removeLast()
    if items.isEmpty { return least }
    items[0] = last
    var k = 0
    while true {
      var child = 2 * k + 1
      if child >= items.count { break }
      if child + 1 < items.count, items[child + 1] < items[child] { child += 1 }
      if items[k] <= items[child] { break }
      items.swapAt(k, child)
      k = child
    }
    return least
  }
}
