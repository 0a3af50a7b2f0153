/// A program on several devices of one engine at once: each runs a copy, a replica, on its part of the batch. What the
/// replicas are to agree about, the program says by `AllReduce`.
///
/// An input whose first axis is `symbol` (or a multiple of it) is split along that axis; every other one, and each variable,
/// is the same for all. Results are put together again in the same way. Random numbers are those that one device would
/// draw for the whole batch.
public struct Replication: Hashable, Sendable {
  public var count: Int
  /// The size that is divided among the replicas.
  public var symbol: String

  public init(_ count: Int, along symbol: String = "batch") {
    self.count = count
    self.symbol = symbol
  }

  /// One device that does everything.
  public static let none = Replication(1)

  /// How many replicas share a batch evenly: as many as there are, or fewer where the batch cannot be divided among all.
  public func share(_ extent: Int) -> Int {
    guard extent > 0 else { return 1 }
    return (1...max(1, min(count, extent))).last { extent % $0 == 0 } ?? 1
  }

  /// The sizes that each of `replicas` sees.
  public func local(_ sizes: Sizes, replicas: Int) -> Sizes {
    guard let whole = sizes[symbol] else { return sizes }
    var result = sizes
    result[symbol] = whole / replicas
    return result
  }

  /// Whether values of this type are split among the replicas along their first axis.
  /// - Throws: `GraphError` where the size that is split lies elsewhere, or is not a multiple of it.
  public func splits(_ type: TensorType, of speaker: String) throws(GraphError) -> Bool {
    for (axis, dimension) in type.shape.enumerated() where dimension.symbol == symbol {
      guard axis == 0, dimension.constant == 0 else {
        throw GraphError(
          speaker,
          "cannot be divided among \(count) devices: '\(symbol)' is expected to be its first axis "
            + "alone; axis \(axis) is \(dimension).", [.init(speaker, type)],
          hint: "run it on one device.")
      }
      return true
    }
    return false
  }
}
