import KeratinData

/// Everything `fit` is told, but the data.
struct FitOptions {
  var batchSize: Int
  var epochs: Int
  var validation: Samples?
  var callbacks: [any Callback]
  var shuffles: Bool
  var seed: UInt64
  var checkpoints: Checkpoints?
  var interrupt: Interrupt?
  /// How many devices share a step.
  var devices = 1
}

/// Where a training saves itself, how often, and whether it goes on from there.
public struct Checkpoints: Hashable, Sendable {
  /// Made where it is missing.
  public var directory: String
  /// Steps between two; each epoch's end makes one, too.
  public var every: Int
  /// Goes on from the newest whole checkpoint there; starts afresh where there is none.
  public var resumes: Bool
  /// How many are kept.
  public var keeps: Int

  public init(directory: String, every: Int = 500, resumes: Bool = false, keeps: Int = 2) {
    self.directory = directory
    self.every = every
    self.resumes = resumes
    self.keeps = keeps
  }
}
