import KeratinConfiguration
import KeratinGraph

/// What is told of the course of a training, and may steer it. Methods that are not wanted may be left out.
///
///     final class Announcer: Callback {
///       func onEpochEnd(_ epoch: Int, _ logs: Logs, _ training: Training) {
///         print("epoch \(epoch): \(logs["loss"]!)")
///       }
///     }
///
/// Epochs and batches are counted from 0. A callback that remembers something hands it out as `state`, and takes it back:
/// checkpoints hold it, so that a resumed training goes on as if it had never stopped.
public protocol Callback: AnyObject {
  func onTrainBegin(_ training: Training) throws
  func onEpochBegin(_ epoch: Int, _ training: Training) throws
  func onBatchBegin(_ batch: Int, _ training: Training) throws
  /// `training.logs` are the means over the epoch so far.
  func onBatchEnd(_ batch: Int, _ training: Training) throws
  /// - Parameter logs: Loss and metrics, those of the validation with `val_` in front.
  func onEpochEnd(_ epoch: Int, _ logs: Logs, _ training: Training) throws
  func onTrainEnd(_ training: Training) throws
  /// A number of a batch is not finite. True: the callback deals with it, and `fit` does not throw.
  func onNonFinite(_ error: NonFiniteError, _ training: Training) throws -> Bool

  /// What a checkpoint is to hold; nil: nothing.
  var state: CallbackState? { get }
  /// Takes back what `state` gave.
  func restore(_ state: CallbackState) throws
}

extension Callback {
  public func onTrainBegin(_ training: Training) throws {}
  public func onEpochBegin(_ epoch: Int, _ training: Training) throws {}
  public func onBatchBegin(_ batch: Int, _ training: Training) throws {}
  public func onBatchEnd(_ batch: Int, _ training: Training) throws {}
  public func onEpochEnd(_ epoch: Int, _ logs: Logs, _ training: Training) throws {}
  public func onTrainEnd(_ training: Training) throws {}
  public func onNonFinite(_ error: NonFiniteError, _ training: Training) throws -> Bool { false }
  public var state: CallbackState? { nil }
  public func restore(_ state: CallbackState) throws {}
}

/// What a callback remembers: words and numbers, and arrays.
public struct CallbackState: Hashable, Sendable {
  public var values: ConfigValue
  public var arrays: NamedArrays
  public init(_ values: ConfigValue, arrays: NamedArrays = [:]) {
    self.values = values
    self.arrays = arrays
  }
}
