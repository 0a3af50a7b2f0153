import KeratinGraph

/// Why two kernels, one of which reads what the other makes, are not one.
public enum Apart: Hashable, Sendable {
  case noLoops, otherType, elsewhere, tiles, reductions, between, size
}

extension Apart: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noLoops: "one of the two is no nest of loops"
    case .otherType: "the bytes are read under another type"
    case .elsewhere: "read at other points than it is made, or at several"
    case .tiles: "register tiles take in only what follows their sums point by point"
    case .reductions: "the two reduce over different axes"
    case .between: "another kernel runs between the two, or might"
    case .size: "together they would be more than \(Fusion.mostMembers) operations"
    }
  }
}

extension SpaceTable {
  /// Why no space holds two others, of which the first makes what the second reads.
  func reason(_ a: Int, _ b: Int, crossing: (a: Int, b: Int), _ indices: IndexTable) -> Apart {
    let read = indices[crossing.b]
    let isPlain = read.allSatisfy { if case .axis = $0 { true } else { false } }
    let isOnce = self[b].shape.indices.allSatisfy { axis in
      self[b].shape[axis] == 1 || read.contains(.axis(axis))
    }
    if !isPlain || !isOnce { return .elsewhere }
    return self[a].isContraction || self[b].isContraction ? .tiles : .reductions
  }
}

extension Fusion {
  /// For each group, the values that it reads of others, and why the two are apart. Nothing changes.
  mutating func separations() -> [Int: [PlannedKernel.Separation]] {
    var found: [Int: [PlannedKernel.Separation]] = [:]
    for (reader, group) in groups.groupOf.enumerated() where group >= 0 {
      var seen: Set<Int> = []
      for value in inputs(of: reader) {
        guard let maker = graph.maker(of: value), seen.insert(maker).inserted else { continue }
        let mark = groups.mark
        guard let reason = join(groups.groupOf[maker], group, maker: maker, reader: reader) else {
          groups.undo(to: mark)
          continue
        }
        found[group, default: []].append(.init(value: graph.owner(of: value), reason: reason))
      }
    }
    return found
  }
}
