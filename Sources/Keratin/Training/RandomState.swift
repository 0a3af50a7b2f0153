import KeratinGraph

/// What everything random in a training step follows from: the step and the model's seed, as a variable that each step
/// advances. Checkpoints hold it.
struct RandomState {
  /// u32[3]: step, seed low, seed high.
  let variable: Variable

  init(seed: UInt64) { variable = Variable("random/state", .randomState(seed: seed)) }

  /// Evenly over [0, 1); others for each stream.
  func uniform(_ shape: [Dimension], stream: Int) throws(GraphError) -> Tensor {
    try randomUniform(variable, stream: stream, shape: shape)
  }

  func update() throws(GraphError) -> (variable: Variable, value: Tensor) {
    (variable, try advancedRandomState(variable))
  }
}
