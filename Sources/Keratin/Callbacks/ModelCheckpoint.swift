import KeratinConfiguration

/// Saves the model after each epoch, or after those that were better than all before.
///
///     ModelCheckpoint(path: "best.safetensors", monitor: "val_accuracy", savesBestOnly: true)
///
/// In the path `{epoch}` stands for the number of the epoch (from 1), and any name of the log in braces for its value.
public final class ModelCheckpoint: Callback {
  public let path: String
  public let monitor: Monitor
  public let savesBestOnly: Bool
  public private(set) var best: Double?

  public init(
    path: String, monitor: String = "val_loss", mode: Monitor.Mode = .automatic,
    savesBestOnly: Bool = false
  ) {
    self.path = path
    self.monitor = Monitor(monitor, mode)
    self.savesBestOnly = savesBestOnly
  }

  public func onEpochEnd(_ epoch: Int, _ logs: Logs, _ training: Training) throws {
    if savesBestOnly {
      let value = try monitor.value(in: logs, for: "ModelCheckpoint")
      guard monitor.isBetter(value, than: best) else { return }
      best = value
    }
    var file = path
    file.replaceAll("{epoch}", by: "\(epoch + 1)")
    for entry in logs.entries {
      file.replaceAll("{\(entry.name)}", by: fixed(entry.value, 4))
    }
    try training.model.save(to: file)
  }

  public var state: CallbackState? {
    CallbackState(["best": best.map { .double($0) } ?? nil])
  }
  public func restore(_ state: CallbackState) throws {
    var reader = try state.values.reader("ModelCheckpoint")
    best = try reader.optional("best")?.double()
  }
}
