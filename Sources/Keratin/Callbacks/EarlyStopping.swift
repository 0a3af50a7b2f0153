import KeratinConfiguration
import KeratinGraph

/// Ends training when a number has not become better for some epochs.
///
///     try model.fit(train, epochs: 100, validation: test, callbacks: [EarlyStopping(patience: 5)])
public final class EarlyStopping: Callback {
  public let monitor: Monitor
  /// Epochs without improvement that are borne.
  public let patience: Int
  /// Whether the weights of the best epoch are put back at the end.
  public let restoresBestWeights: Bool
  /// Epochs before it begins to look.
  public let startFromEpoch: Int
  /// The epoch at whose end training stopped; nil if it did not.
  public private(set) var stoppedEpoch: Int?
  public private(set) var best: Double?
  private var waited = 0
  private var bestWeights: NamedArrays = [:]

  /// - Parameters:
  ///   - minDelta: What counts as an improvement, at least.
  ///   - baseline: The number that is to be beaten first.
  public init(
    monitor: String = "val_loss", minDelta: Double = 0, patience: Int = 0,
    mode: Monitor.Mode = .automatic, baseline: Double? = nil, restoresBestWeights: Bool = false,
    startFromEpoch: Int = 0
  ) {
    self.monitor = Monitor(monitor, mode, minDelta: minDelta)
    self.patience = patience
    self.restoresBestWeights = restoresBestWeights
    self.startFromEpoch = startFromEpoch
    best = baseline
  }

  public func onEpochEnd(_ epoch: Int, _ logs: Logs, _ training: Training) throws {
    guard epoch >= startFromEpoch else { return }
    let value = try monitor.value(in: logs, for: "EarlyStopping")
    if restoresBestWeights, bestWeights.isEmpty { bestWeights = training.model.weightArrays }
    waited += 1
    if monitor.isBetter(value, than: best) {
      best = value
      waited = 0
      if restoresBestWeights { bestWeights = training.model.weightArrays }
      return
    }
    if waited >= patience, epoch > 0 {
      stoppedEpoch = epoch
      training.model.stopsTraining = true
    }
  }

  public func onTrainEnd(_ training: Training) throws {
    guard restoresBestWeights, !bestWeights.isEmpty else { return }
    try training.model.setWeights(bestWeights)
  }

  public var state: CallbackState? {
    CallbackState(
      [
        "waited": .int(waited), "best": best.map { .double($0) } ?? nil,
        "stopped_epoch": stoppedEpoch.map { .int($0) } ?? nil,
      ], arrays: bestWeights)
  }
  public func restore(_ state: CallbackState) throws {
    var reader = try state.values.reader("EarlyStopping")
    waited = try reader.required("waited").int()
    best = try reader.optional("best")?.double()
    stoppedEpoch = try reader.optional("stopped_epoch")?.int()
    bestWeights = state.arrays
  }
}
