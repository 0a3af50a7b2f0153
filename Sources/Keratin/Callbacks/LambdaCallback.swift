/// A callback of closures, for what is not worth a class.
///
///     LambdaCallback(onEpochEnd: { epoch, logs, _ in print(epoch, logs["loss"]!) })
public final class LambdaCallback: Callback {
  private let trainBegin: ((Training) throws -> Void)?
  private let epochBegin: ((Int, Training) throws -> Void)?
  private let batchBegin: ((Int, Training) throws -> Void)?
  private let batchEnd: ((Int, Training) throws -> Void)?
  private let epochEnd: ((Int, Logs, Training) throws -> Void)?
  private let trainEnd: ((Training) throws -> Void)?

  public init(
    onTrainBegin: ((Training) throws -> Void)? = nil,
    onEpochBegin: ((Int, Training) throws -> Void)? = nil,
    onBatchBegin: ((Int, Training) throws -> Void)? = nil,
    onBatchEnd: ((Int, Training) throws -> Void)? = nil,
    onEpochEnd: ((Int, Logs, Training) throws -> Void)? = nil,
    onTrainEnd: ((Training) throws -> Void)? = nil
  ) {
    trainBegin = onTrainBegin
    epochBegin = onEpochBegin
    batchBegin = onBatchBegin
    batchEnd = onBatchEnd
    epochEnd = onEpochEnd
    trainEnd = onTrainEnd
  }
  public func onTrainBegin(_ training: Training) throws { try trainBegin?(training) }
  public func onEpochBegin(_ epoch: Int, _ training: Training) throws {
    try epochBegin?(epoch, training)
  }
  public func onBatchBegin(_ batch: Int, _ training: Training) throws {
    try batchBegin?(batch, training)
  }
  public func onBatchEnd(_ batch: Int, _ training: Training) throws {
    try batchEnd?(batch, training)
  }
  public func onEpochEnd(_ epoch: Int, _ logs: Logs, _ training: Training) throws {
    try epochEnd?(epoch, logs, training)
  }
  public func onTrainEnd(_ training: Training) throws { try trainEnd?(training) }
}
