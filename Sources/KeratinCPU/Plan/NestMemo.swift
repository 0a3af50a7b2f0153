import KeratinGraph

/// An answer about nests that takes a while to find, found once for all nests alike: a deep network has few kinds.
struct NestMemo<Answer> {
  private var known: [LoopNest: Answer] = [:]

  mutating func callAsFunction(_ nest: LoopNest, _ find: (LoopNest) -> Answer) -> Answer {
    if let answer = known[nest] { return answer }
    let answer = find(nest)
    known[nest] = answer
    return answer
  }
}
