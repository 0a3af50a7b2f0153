import KeratinGraph

/// The spaces of a program's kernels, numbered, and which two can be one: found out once for all kernels alike.
struct SpaceTable {
  private var numbers: [Space: Int] = [:]
  private(set) var spaces: [Space] = []
  private var unions: [Meeting: [Union]] = [:]
  /// Of sums of products, whether they run on register tiles.
  private var isContraction = NestMemo<Bool>()

  /// A space that holds two others, and where the axes of each lie in it: numbers all.
  struct Union {
    var space: Int
    var first: Int
    var second: Int
  }

  private struct Meeting: Hashable {
    var first: Int
    var second: Int
    var inFirst: Int
    var inSecond: Int
  }

  subscript(number: Int) -> Space { spaces[number] }

  mutating func number(of nest: LoopNest) -> Int {
    let isOnTiles = nest.isSumOfProducts && isContraction(nest) { $0.simplified().isContraction }
    return number(of: Space(nest, isContraction: isOnTiles))
  }

  private mutating func number(of space: Space) -> Int {
    if let known = numbers[space] { return known }
    numbers[space] = spaces.count
    spaces.append(space)
    return spaces.count - 1
  }

  /// Spaces that hold both, best first. See `Space.unions`.
  mutating func unions(
    _ a: Int, _ b: Int, crossing: (a: Int, b: Int), _ indices: inout IndexTable
  ) -> [Union] {
    let meeting = Meeting(first: a, second: b, inFirst: crossing.a, inSecond: crossing.b)
    if let known = unions[meeting] { return known }
    var found: [Union] = []
    let wanted = Space.unions(
      spaces[a], spaces[b], crossing: (indices[crossing.a], indices[crossing.b]))
    for union in wanted {
      found.append(
        Union(
          space: number(of: union.space), first: indices.number(of: union.first),
          second: indices.number(of: union.second)))
    }
    unions[meeting] = found
    return found
  }
}
