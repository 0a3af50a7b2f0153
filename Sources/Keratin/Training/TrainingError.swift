/// What is wrong with a training, evaluation or prediction that someone asked for, or what happened to it.
public struct TrainingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Full sentences, present tense.
  public var problem: String
  public var hint: String?
  public init(_ problem: String, hint: String? = nil) {
    self.problem = problem
    self.hint = hint
  }
  public var description: String { problem + (hint.map { "\n  hint: \($0)" } ?? "") }
}

/// A loss or a gradient stopped being finite. The step that found it was not applied: the weights are those before it.
public struct NonFiniteError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Counted from 0, as callbacks count.
  public var epoch: Int
  public var batch: Int
  /// Whose output, in order of computation, was the first with a number that is not finite: a layer with its path, the
  /// loss, or a gradient.
  public var culprit: String

  public var description: String {
    """
    epoch \(epoch + 1), batch \(batch + 1): the loss or a gradient is not finite; the step is not applied.
      first not finite: \(culprit)
      hint: a smaller learning rate, clipping of gradients, or other scaling of the inputs may help.
    """
  }
}

/// Training was asked to end, did so after a whole step, and saved a checkpoint if it keeps any.
public struct TrainingInterrupted: Error, Hashable, Sendable, CustomStringConvertible {
  public var epoch: Int
  public var batch: Int
  /// Where the checkpoint is, from which a resumed run goes on.
  public var checkpoint: String?
  public var description: String {
    "training is interrupted in epoch \(epoch + 1), after batch \(batch)."
      + (checkpoint.map { " The checkpoint is \($0)." } ?? "")
  }
}
