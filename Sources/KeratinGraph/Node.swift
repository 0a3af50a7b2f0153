import Synchronization

private let lastNodeID = Atomic<Int>(0)

/// Where values come from. Immutable. The `id` grows with every node, so inputs always have smaller ones: sorting by it
/// is a topological order.
public final class Node: Sendable {
  public enum Origin: Sendable {
    /// A value that is given when the function is called.
    case input
    /// State, kept by an engine.
    case variable(VariableState)
    case primitive(any Primitive, inputs: [Tensor])
  }
  public let id: Int
  public let origin: Origin
  /// Of what is computed; nil, and none, for inputs and variables.
  public let primitive: (any Primitive)?
  public let inputs: [Tensor]
  /// One type per output.
  public let types: [TensorType]
  /// Of inputs and variables, and of values that somebody named.
  public let name: String?
  /// The layers that made it, outermost first.
  public let scope: [String]
  /// Whether the primitive has graphs among its attributes: the body of a loop.
  let ownsGraphs: Bool

  init(_ origin: Origin, _ types: [TensorType], name: String? = nil, scope: [String]? = nil) {
    self.id = lastNodeID.add(1, ordering: .relaxed).newValue
    self.origin = origin
    if case .primitive(let primitive, let inputs) = origin {
      (self.primitive, self.inputs) = (primitive, inputs)
      ownsGraphs = primitive.attributes.entries.contains { $0.value.isGraph }
    } else {
      (primitive, inputs, ownsGraphs) = (nil, [], false)
    }
    self.types = types
    self.name = name
    self.scope = scope ?? NameScope.current.names
  }

  /// All outputs, in order.
  public var outputs: [Tensor] { types.indices.map { Tensor(self, $0) } }
}

/// Every node that the tensors hang on, inputs first.
public func reachableNodes(from tensors: [Tensor]) -> [Node] {
  var seen = NodeMarks()
  var stack = tensors.map(\.node)
  var found: [Node] = []
  while let node = stack.popLast() {
    guard seen.insert(node.id) else { continue }
    found.append(node)
    for input in node.inputs { stack.append(input.node) }
  }
  // Numbers are moved about while sorting, and not nodes, which would be counted with every move.
  var order: [(id: Int, place: Int)] = []
  order.reserveCapacity(found.count)
  for (place, node) in found.enumerated() { order.append((node.id, place)) }
  order.sort { $0.id < $1.id }
  return order.map { found[$0.place] }
}

/// A set of nodes' numbers, which lie close together: every pass over a graph asks one for every edge.
struct NodeMarks {
  /// A bit for each of 4096 neighbouring numbers; where those of a page begin.
  private var words: [UInt64] = []
  private var places: [Int: Int] = [:]
  /// The page asked for last.
  private var page = -1
  private var place = -1

  /// Whether the number is new.
  mutating func insert(_ number: Int) -> Bool {
    if !turn(to: number >> 12) {
      place = words.count
      places[page] = place
      words.append(contentsOf: repeatElement(0, count: 64))
    }
    let (word, bit) = at(number)
    let isNew = words[word] & bit == 0
    words[word] |= bit
    return isNew
  }

  mutating func contains(_ number: Int) -> Bool {
    guard turn(to: number >> 12) else { return false }
    let (word, bit) = at(number)
    return words[word] & bit != 0
  }

  /// Whether there is such a page.
  private mutating func turn(to wanted: Int) -> Bool {
    if wanted != page { (page, place) = (wanted, places[wanted] ?? -1) }
    return place >= 0
  }

  private func at(_ number: Int) -> (word: Int, bit: UInt64) {
    (place + (number >> 6 & 63), 1 << UInt64(number & 63))
  }
}
