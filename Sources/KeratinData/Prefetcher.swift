import Foundation

/// Makes elements ahead of time, in a thread of its own, and hands them over in order through a bounded queue.
///
///     let batches = train.batches(of: 128, shuffledBy: 1).prefetched()
///     while let batch = try batches.next() { ... }
///
/// The elements and their order are those that one would get without it. An error while making an element comes out of
/// the `next()` whose turn it was; then the queue has ended. One prefetcher has one taker; giving it up (`cancel()`, or
/// letting go of it) ends the thread after the element that it is making.
public final class Prefetcher<Element: Sendable>: Sendable {
  private let queue: Queue

  /// Starts at once. `make` is called for each index in turn, in the other thread.
  public init(
    _ indices: Range<Int>, depth: Int = 2, make: @escaping @Sendable (Int) throws -> Element
  ) {
    precondition(depth > 0, "a queue of depth \(depth) holds nothing")
    let queue = Queue(depth)
    self.queue = queue
    // The thread holds the queue, not the prefetcher: letting go of the prefetcher ends the thread.
    let thread = Thread {
      for index in indices {
        let result = Result { try make(index) }
        guard queue.put(result) else { break }
        if case .failure = result { break }
      }
      queue.finish()
    }
    thread.name = "keratin-prefetch"
    thread.start()
  }

  deinit { queue.close() }

  /// The next element, waiting for it if it is not there yet; nil after the last, after an error, and after `cancel()`.
  public func next() throws -> Element? { try queue.take()?.get() }

  /// Gives up: waits until the thread has ended, so that nothing of `make` runs any more.
  public func cancel() {
    queue.close()
    queue.waitForFinish()
  }

  /// Everything in it is touched under the lock only.
  private final class Queue: @unchecked Sendable {
    private let condition = NSCondition()
    private let depth: Int
    private var waiting: [Result<Element, any Error>] = []
    private var isClosed = false
    private var isFinished = false

    init(_ depth: Int) { self.depth = depth }

    /// False: nobody wants it any more.
    func put(_ element: Result<Element, any Error>) -> Bool {
      condition.withLock {
        while waiting.count >= depth, !isClosed { condition.wait() }
        if isClosed { return false }
        waiting.append(element)
        condition.broadcast()
        return true
      }
    }

    func take() -> Result<Element, any Error>? {
      condition.withLock {
        while waiting.isEmpty, !isFinished, !isClosed { condition.wait() }
        guard !isClosed, !waiting.isEmpty else { return nil }
        condition.broadcast()
        return waiting.removeFirst()
      }
    }

    func close() {
      condition.withLock {
        isClosed = true
        waiting = []
        condition.broadcast()
      }
    }

    func finish() {
      condition.withLock {
        isFinished = true
        condition.broadcast()
      }
    }

    func waitForFinish() {
      condition.withLock {
        while !isFinished { condition.wait() }
      }
    }
  }
}
