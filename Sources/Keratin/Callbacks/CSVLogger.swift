import KeratinConfiguration
import KeratinGraph

/// One line for each epoch in a file of comma-separated values, with names in the first line.
///
/// A resumed training drops the lines that were written after its checkpoint, so that no epoch stands there twice.
public final class CSVLogger: Callback {
  public let path: String
  private let separator: String
  /// The lines so far, the first among them.
  private var lines: [String] = []

  public init(path: String, separator: String = ",") {
    self.path = path
    self.separator = separator
  }

  public func onTrainBegin(_ training: Training) throws { try write() }

  public func onEpochEnd(_ epoch: Int, _ logs: Logs, _ training: Training) throws {
    if lines.isEmpty { lines = [(["epoch"] + logs.names).joined(separator: separator)] }
    lines.append(
      (["\(epoch)"] + logs.entries.map { "\($0.value)" }).joined(separator: separator))
    try write()
  }

  private func write() throws {
    try AtomicFile.write(lines.map { $0 + "\n" }.joined(), to: path)
  }

  public var state: CallbackState? {
    CallbackState(["lines": .list(lines.map { .string($0) })])
  }
  public func restore(_ state: CallbackState) throws {
    var reader = try state.values.reader("CSVLogger")
    lines = try reader.required("lines").list().map { try $0.string() }
  }
}
