import Foundation

/// What one sees of a training: on a terminal a live bar like Keras's, else one line for each epoch.
///
///     Epoch 1/12
///     469/469 ━━━━━━━━━━━━━━━━━━━━ 5s 11ms/step - accuracy: 0.9412 - loss: 0.1893 - val_accuracy: 0.9797 - val_loss: 0.0621
public final class ProgressBar: Callback {
  public enum Style: Sendable {
    /// A bar on a terminal, else lines.
    case automatic
    case bar
    /// `469/469 - 5s - 11ms/step - accuracy: 0.9412 - loss: 0.1893`, once an epoch.
    case line
  }
  private let isLive: Bool
  private let write: (String) -> Void
  private let clock: () -> Double
  private var epochStart = 0.0
  private var firstStepEnd = 0.0
  private var lastStepEnd = 0.0
  private var lastDrawn = 0.0
  private var firstBatch = 0
  private var batch = 0
  /// Keras draws again after this many seconds at the earliest.
  private let interval = 0.05

  /// - Parameters:
  ///   - write: Where text goes; standard output if nothing else is said.
  ///   - clock: Seconds since some moment.
  public init(
    _ style: Style = .automatic, write: ((String) -> Void)? = nil, clock: (() -> Double)? = nil
  ) {
    switch style {
    case .automatic: isLive = write == nil && isatty(STDOUT_FILENO) != 0
    case .bar: isLive = true
    case .line: isLive = false
    }
    self.write =
      write
      ?? { text in
        FileHandle.standardOutput.write(Data(text.utf8))
      }
    self.clock = clock ?? { ProcessInfo.processInfo.systemUptime }
  }

  public func onEpochBegin(_ epoch: Int, _ training: Training) {
    epochStart = clock()
    firstStepEnd = epochStart
    lastStepEnd = epochStart
    lastDrawn = 0
    firstBatch = training.batch
    write("Epoch \(epoch + 1)/\(training.epochs)\n")
  }

  public func onBatchEnd(_ batch: Int, _ training: Training) {
    let now = clock()
    self.batch = batch + 1
    lastStepEnd = now
    if batch == firstBatch { firstStepEnd = now }
    guard isLive, now - lastDrawn >= interval, batch + 1 < training.batchCount else { return }
    lastDrawn = now
    write("\r" + line(training.logs, training.batchCount, now, isDone: false) + "\u{1B}[K")
  }

  public func onEpochEnd(_ epoch: Int, _ logs: Logs, _ training: Training) {
    let now = clock()
    if isLive {
      write("\r" + line(logs, training.batchCount, now, isDone: true) + "\u{1B}[K\n")
      return
    }
    let count = training.batchCount
    write(
      "\(batch)/\(count) - \(duration(now - epochStart)) - \(stepTime)/step"
        + numbers(logs) + "\n")
  }

  private func line(_ logs: Logs, _ count: Int, _ now: Double, isDone: Bool) -> String {
    let cells = 20
    let filled = isDone ? cells : batch * cells / max(1, count)
    let digits = "\(count)".count
    let place = "\(batch)".paddedInFront(to: digits) + "/\(count)"
    let bar =
      "\u{1B}[32m" + String(repeating: "━", count: filled) + "\u{1B}[37m"
      + String(repeating: "━", count: cells - filled) + "\u{1B}[0m"
    let time = isDone ? now - epochStart : secondsPerStep * Double(count - batch)
    return "\u{1B}[1m\(place)\u{1B}[0m \(bar) \u{1B}[1m\(duration(time))\u{1B}[0m "
      + "\(stepTime)/step" + numbers(logs)
  }

  /// Without the first step, in which programs are compiled.
  private var secondsPerStep: Double {
    let steps = batch - firstBatch
    return steps > 1
      ? (lastStepEnd - firstStepEnd) / Double(steps - 1)
      : (lastStepEnd - epochStart) / Double(max(1, steps))
  }

  private var stepTime: String {
    let time = secondsPerStep
    if time >= 1 { return "\(Int(time.rounded()))s" }
    if time >= 1e-3 { return "\(Int((time * 1e3).rounded()))ms" }
    return "\(Int((time * 1e6).rounded()))us"
  }

  private func duration(_ seconds: Double) -> String {
    let whole = Int(seconds)
    if whole >= 3600 {
      return String(format: "%d:%02d:%02d", whole / 3600, whole % 3600 / 60, whole % 60)
    }
    return whole >= 60 ? String(format: "%d:%02d", whole / 60, whole % 60) : "\(whole)s"
  }

  private func numbers(_ logs: Logs) -> String {
    logs.entries.sorted { $0.name < $1.name }.map { " - \($0.name): \(logText($0.value))" }.joined()
  }
}
