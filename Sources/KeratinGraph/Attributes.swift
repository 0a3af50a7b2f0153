/// What a primitive stores, by name, in a fixed order.
public struct Attributes: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  public struct Entry: Hashable, Sendable {
    public var name: String
    public var value: Attribute
  }
  public private(set) var entries: [Entry]

  public init(dictionaryLiteral elements: (String, Attribute)...) {
    entries = elements.map { Entry(name: $0, value: $1) }
  }
  public init(_ entries: [(String, Attribute)] = []) {
    self.entries = entries.map { Entry(name: $0, value: $1) }
  }
  public var isEmpty: Bool { entries.isEmpty }
  public subscript(name: String) -> Attribute? { entries.first { $0.name == name }?.value }
}

/// The kinds of value that an attribute has.
public enum Attribute: Hashable, Sendable {
  case bool(Bool)
  case int(Int)
  case ints([Int])
  /// One pair per axis: padding before and after.
  case pairs([[Int]])
  case double(Double)
  case string(String)
  case type(ElementType)
  case dimensions([Dimension])
  case array(NDArray)
  case graph(Subgraph)

  var isGraph: Bool { if case .graph = self { true } else { false } }
}

extension Attributes {
  /// Reads one attribute; the error names it, what was expected and what was found.
  private func read<T>(_ name: String, _ expected: String, _ pick: (Attribute) -> T?)
    throws(GraphError) -> T
  {
    guard let attribute = self[name] else {
      throw GraphError("attributes", "'\(name)' (\(expected)) is missing.")
    }
    guard let value = pick(attribute) else {
      throw GraphError(
        "attributes", "'\(name)' is expected to be \(expected), received \(attribute).")
    }
    return value
  }

  public func bool(_ name: String) throws(GraphError) -> Bool {
    try read(name, "true or false") { if case .bool(let value) = $0 { value } else { nil } }
  }
  public func int(_ name: String) throws(GraphError) -> Int {
    try read(name, "an integer") { if case .int(let value) = $0 { value } else { nil } }
  }
  public func ints(_ name: String) throws(GraphError) -> [Int] {
    try read(name, "a list of integers") { if case .ints(let value) = $0 { value } else { nil } }
  }
  public func pairs(_ name: String) throws(GraphError) -> [[Int]] {
    try read(name, "a list of pairs") { if case .pairs(let value) = $0 { value } else { nil } }
  }
  public func double(_ name: String) throws(GraphError) -> Double {
    try read(name, "a number") { if case .double(let value) = $0 { value } else { nil } }
  }
  public func string(_ name: String) throws(GraphError) -> String {
    try read(name, "a word") { if case .string(let value) = $0 { value } else { nil } }
  }
  public func type(_ name: String) throws(GraphError) -> ElementType {
    try read(name, "an element type") { if case .type(let value) = $0 { value } else { nil } }
  }
  public func dimensions(_ name: String) throws(GraphError) -> [Dimension] {
    try read(name, "a shape") { if case .dimensions(let value) = $0 { value } else { nil } }
  }
  public func array(_ name: String) throws(GraphError) -> NDArray {
    try read(name, "an array") { if case .array(let value) = $0 { value } else { nil } }
  }
  public func graph(_ name: String) throws(GraphError) -> Subgraph {
    try read(name, "a graph") { if case .graph(let value) = $0 { value } else { nil } }
  }
}
