/// Ends training quietly where a loss or a gradient is not finite, where `fit` would throw. The step is not applied.
public final class TerminateOnNaN: Callback {
  /// What happened, if it did.
  public private(set) var error: NonFiniteError?
  public init() {}

  public func onNonFinite(_ error: NonFiniteError, _ training: Training) -> Bool {
    self.error = error
    training.model.stopsTraining = true
    return true
  }
}
