import KeratinGraph

/// A training that is going on, as callbacks see it.
public final class Training {
  public let model: Model
  /// How many epochs there are to be.
  public let epochs: Int
  public let batchSize: Int
  /// Batches in an epoch.
  public let batchCount: Int
  /// The one at hand, from 0.
  public internal(set) var epoch = 0
  /// The one that comes next within the epoch, from 0.
  public internal(set) var batch = 0
  let compiled: CompiledModel

  init(
    _ model: Model, _ compiled: CompiledModel, epochs: Int, batchSize: Int, batchCount: Int
  ) {
    self.model = model
    self.compiled = compiled
    self.epochs = epochs
    self.batchSize = batchSize
    self.batchCount = batchCount
  }

  /// Loss and metrics, means over the epoch so far.
  public var logs: Logs { compiled.logs(compiled.training) }

  /// Takes effect with the next step.
  public var learningRate: Double {
    get { compiled.state.learningRate.value.double(at: 0) }
    set { compiled.state.learningRate.value = NDArray(Float(newValue)) }
  }

  /// Steps done since `compile`.
  public var step: Int { Int(compiled.state.iteration.value.integer(at: 0)) }
}
