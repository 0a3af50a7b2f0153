import Keratin

/// Times engines in turns, so that what the machine does at any moment is the same for all.
///
/// A turn is some steps that do not count, then a few chunks of steps. Rounds of turns go on until every engine has
/// enough quiet chunks, or there have been enough rounds, or they have taken long enough.
struct Rounds {
  /// What is timed: `train`, or `infer 128`.
  var words: String
  /// How long a chunk is to take. One step is a chunk where it takes longer.
  var chunkSeconds = 0.3
  var chunksPerTurn = 3
  /// Quiet ones, for each engine.
  var enoughChunks = 9
  var mostRounds = 12
  /// No further round begins after that.
  var mostSeconds = 40.0
  /// As many timed steps, and no more, whether it is quiet or not.
  var steps: Int?

  /// An engine that is measured.
  final class Racer {
    let worker: Worker
    var chunks = Chunks()
    /// In a chunk.
    fileprivate var count = 1
    init(_ worker: Worker) { self.worker = worker }
  }

  /// - Parameter failed: told of engines that drop out.
  /// - Returns: The chunks of each engine that did not.
  func run(_ workers: [Worker], failed: (Worker, ContenderFailure) -> Void) throws -> [Racer] {
    var racers = workers.map { Racer($0) }
    func each(_ body: (Racer) throws -> Void) throws {
      var left: [Racer] = []
      for racer in racers {
        do {
          try body(racer)
          left.append(racer)
        } catch let failure as ContenderFailure {
          failed(racer.worker, failure)
          racer.worker.end()
        }
      }
      racers = left
    }
    try each { $0.count = try count($0.worker) }
    let start = seconds()
    for round in 0..<mostRounds {
      if racers.allSatisfy({ isEnough($0) }) { break }
      if steps == nil, round > 0, seconds() - start > mostSeconds { break }
      try each { racer in
        _ = try racer.worker.time(words, count: max(1, racer.count / 5))
        for _ in 0..<chunksPerTurn where steps == nil || !isEnough(racer) {
          racer.chunks.all.append(try racer.worker.time(words, count: racer.count))
        }
      }
      // Nobody is always behind the same neighbour.
      if round % 2 == 1 { racers.append(racers.removeFirst()) } else { racers.reverse() }
    }
    return racers
  }

  private func isEnough(_ racer: Racer) -> Bool {
    if let steps { return racer.chunks.all.count * racer.count >= steps }
    return racer.chunks.quiet.count >= enoughChunks
  }

  /// How many steps make a chunk. The first may have to compile something.
  private func count(_ worker: Worker) throws -> Int {
    _ = try worker.time(words, count: 1)
    if let steps { return (steps + enoughChunks - 1) / enoughChunks }
    let one = try worker.time(words, count: 1).milliseconds / 1e3
    guard one < chunkSeconds / 2 else { return 1 }
    let several = max(1, min(100, Int(chunkSeconds / 3 / one)))
    let better = try worker.time(words, count: several).milliseconds / 1e3
    return max(1, Int((chunkSeconds / better).rounded()))
  }
}
