/// Arrays by name, in an order: what a file of tensors holds.
///
///     var weights: NamedArrays = ["kernel": .zeros(784, 10), "bias": .zeros(10)]
///     weights["bias"]?.shape                                     // [10]
///     for (name, array) in weights { print(name, array.shape) }   // kernel first
///
/// Equal if names, order and arrays (bit for bit) are.
public struct NamedArrays: Hashable, Sendable {
  /// In the order in which they came in.
  public private(set) var names: [String] = []
  private var arrays: [String: NDArray] = [:]

  public init() {}

  public var count: Int { names.count }
  public var isEmpty: Bool { names.isEmpty }

  /// The array of that name. A new name goes to the end; a known one keeps its place; `nil` removes.
  public subscript(name: String) -> NDArray? {
    get { arrays[name] }
    set {
      let old = arrays[name]
      arrays[name] = newValue
      if old == nil, newValue != nil { names.append(name) }
      if old != nil, newValue == nil { names.removeAll { $0 == name } }
    }
  }
}

extension NamedArrays: Sequence {
  public func makeIterator() -> AnyIterator<(name: String, array: NDArray)> {
    var remaining = names.makeIterator()
    return AnyIterator { remaining.next().map { (name: $0, array: arrays[$0]!) } }
  }
}

extension NamedArrays: ExpressibleByDictionaryLiteral {
  /// Traps if a name comes twice.
  public init(dictionaryLiteral elements: (String, NDArray)...) {
    for (name, array) in elements {
      precondition(arrays[name] == nil, "the name \(name) comes twice")
      self[name] = array
    }
  }
}
