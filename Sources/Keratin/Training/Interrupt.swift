import Synchronization

/// Asks a training that runs in another thread, or the one that a signal interrupted, to end after its step.
///
///     let interrupt = Interrupt()
///     signalSource.setEventHandler { interrupt.request() }
///     try model.fit(train, checkpoints: .init(directory: "run"), interrupt: interrupt)
public final class Interrupt: Sendable {
  private let flag = Atomic<Bool>(false)
  public init() {}
  public func request() { flag.store(true, ordering: .relaxed) }
  public var isRequested: Bool { flag.load(ordering: .relaxed) }
}
