import Foundation
import Keratin

/// SIGINT, asked for politely: the first one is remembered, so that the step can be finished and saved; a second one
/// ends the process at once.
enum InterruptSignal {
  private static let interrupt = Interrupt()

  static func watch() -> Interrupt {
    // The flag must exist before a handler touches it: Swift makes globals at first use, which is not for handlers.
    let interrupt = interrupt
    // Whoever started this process may have blocked it, and left it so.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    signal(SIGINT) { _ in
      InterruptSignal.interrupt.request()
      signal(SIGINT, SIG_DFL)
    }
    return interrupt
  }
}
