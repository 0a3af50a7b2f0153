import Foundation
import KeratinArray
import Synchronization
import Testing

@testable import KeratinData

@Suite(.timeLimit(.minutes(1))) struct PrefetcherTests {
  struct Broken: Error, Equatable { var index: Int }

  @Test(arguments: [1, 2, 7]) func givesTheSameBatches(_ depth: Int) throws {
    let batches = try numbered(101).batches(of: 8, shuffledBy: 3, epoch: 1, from: 2)
    let prefetched = batches.prefetched(depth: depth)
    for batch in batches {
      let other = try #require(try prefetched.next())
      #expect(other.index == batch.index)
      #expect(other.features == batch.features)
      #expect(other.labels == batch.labels)
    }
    #expect(try prefetched.next() == nil)
    #expect(try prefetched.next() == nil)
  }

  @Test func givesNothingOfNothing() throws {
    #expect(try Prefetcher(5..<5) { $0 }.next() == nil)
  }

  @Test func anErrorComesInItsTurn() throws {
    let prefetcher = Prefetcher(0..<10, depth: 4) { index in
      if index == 3 { throw Broken(index: index) }
      return index
    }
    for index in 0..<3 { #expect(try prefetcher.next() == index) }
    #expect(throws: Broken(index: 3)) { try prefetcher.next() }
    #expect(try prefetcher.next() == nil)
  }

  @Test func isNeverFurtherAheadThanItsDepth() throws {
    let made = Counter()
    let prefetcher = Prefetcher(0..<100, depth: 3) { index in
      made.value.add(1, ordering: .sequentiallyConsistent)
      return index
    }
    var taken = 0
    while let _ = try prefetcher.next() {
      taken += 1
      // Those taken, those waiting, and the one in the thread's hands.
      #expect(made.value.load(ordering: .sequentiallyConsistent) <= taken + 3 + 1)
    }
    #expect(taken == 100)
  }

  @Test func nothingRunsAfterCancelling() throws {
    for taken in 0..<50 {
      let made = Counter()
      let prefetcher = Prefetcher(0..<1_000_000, depth: 2) { index in
        made.value.add(1, ordering: .sequentiallyConsistent)
        return index
      }
      for index in 0..<taken { #expect(try prefetcher.next() == index) }
      prefetcher.cancel()
      let count = made.value.load(ordering: .sequentiallyConsistent)
      #expect(try prefetcher.next() == nil)
      prefetcher.cancel()
      #expect(made.value.load(ordering: .sequentiallyConsistent) == count)
      #expect(count <= taken + 4)
    }
  }

  @Test func lettingGoEndsTheThread() throws {
    weak var held: Counter?
    do {
      let made = Counter()
      held = made
      let prefetcher = Prefetcher(0..<1_000_000) { index in
        made.value.add(1, ordering: .sequentiallyConsistent)
        return index
      }
      #expect(try prefetcher.next() == 0)
    }
    // The thread's closure holds the counter for as long as the thread lives.
    while held != nil { usleep(1000) }
  }

  final class Counter: Sendable { let value = Atomic<Int>(0) }
}
