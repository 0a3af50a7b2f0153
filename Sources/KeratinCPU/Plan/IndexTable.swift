import KeratinGraph

/// The indices of a program, numbered. There are few of them, however large it is; where one lies when its axes move is
/// found out once.
struct IndexTable {
  private var numbers: [[Scalar]: Int] = [:]
  private var indices: [[Scalar]] = []
  private var isIdentity: [Bool] = []
  /// Of `[.axis(0), ..., .axis(rank - 1)]`, by rank.
  private var identities: [Int]

  init() {
    identities = []
    for rank in 0..<8 { identities.append(add(identityIndex(rank))) }
  }
  private var moves: [Move: Int] = [:]

  private struct Move: Hashable {
    var index: Int
    var places: Int
  }

  subscript(number: Int) -> [Scalar] { indices[number] }

  mutating func number(of index: [Scalar]) -> Int {
    if index.count < identities.count, index.isIdentity { return identities[index.count] }
    return numbers[index] ?? add(index)
  }

  /// Of `[.axis(0), ..., .axis(rank - 1)]`.
  mutating func identity(_ rank: Int) -> Int {
    rank < identities.count ? identities[rank] : number(of: identityIndex(rank))
  }

  private mutating func add(_ index: [Scalar]) -> Int {
    numbers[index] = indices.count
    indices.append(index)
    isIdentity.append(index.isIdentity)
    return indices.count - 1
  }

  /// An index with axis `a` replaced by `places[a]`; both are numbers, and so is the result.
  mutating func moving(_ index: Int, to places: Int) -> Int {
    if isIdentity[places] { return index }
    let move = Move(index: index, places: places)
    if let known = moves[move] { return known }
    let moved = number(of: indices[index].replacingAxes(indices[places]))
    moves[move] = moved
    return moved
  }
}
