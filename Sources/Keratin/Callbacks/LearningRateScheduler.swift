/// Sets the learning rate at the beginning of each epoch.
///
///     LearningRateScheduler { epoch, rate in epoch == 40 ? rate * 0.1 : rate }
public final class LearningRateScheduler: Callback {
  private let schedule: (_ epoch: Int, _ rate: Double) throws -> Double

  /// - Parameter schedule: From the epoch, counted from 0, and the rate so far to the rate for the epoch.
  public init(_ schedule: @escaping (_ epoch: Int, _ rate: Double) throws -> Double) {
    self.schedule = schedule
  }

  public func onEpochBegin(_ epoch: Int, _ training: Training) throws {
    training.learningRate = try schedule(epoch, training.learningRate)
  }
}
