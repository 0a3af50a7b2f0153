import KeratinGraph

/// What an optimiser keeps between steps, as variables: the learning rate, the number of steps, and the slots of each
/// weight.
final class OptimizerState {
  let optimizer: Optimizer
  /// f32, a scalar.
  let learningRate: Variable
  /// Steps done; u32, a scalar. Random numbers follow from it, too.
  let iteration: Variable
  let weights: [Weight]
  /// One list for each weight.
  let slots: [[Variable]]

  init(_ optimizer: Optimizer, _ weights: [Weight]) {
    self.optimizer = optimizer
    self.weights = weights
    learningRate = Variable(
      "\(optimizer.name)/learning_rate", NDArray(Float(optimizer.learningRate)))
    iteration = Variable("\(optimizer.name)/iteration", NDArray(0 as UInt32))
    slots = weights.map { weight in
      optimizer.rule.slots.map { slot in
        Variable(
          "\(optimizer.name)/\(weight.path)/\(slot.name)",
          NDArray(repeating: Float(slot.start), shape: weight.shape))
      }
    }
  }

  /// Everything, for checkpoints.
  var variables: [Variable] { [iteration, learningRate] + slots.flatMap { $0 } }

  /// The new values of weights, slots and the number of steps.
  func updates(_ gradients: [Tensor]) throws(GraphError) -> [(variable: Variable, value: Tensor)] {
    var result: [(variable: Variable, value: Tensor)] = []
    let next = try iteration + 1
    result.append((iteration, next))
    let step = OptimizerStep(
      learningRate: learningRate.tensor, number: try next.cast(to: .float32))
    let clipped = try optimizer.clipping?.apply(gradients) ?? gradients
    for (place, weight) in weights.enumerated() {
      var old = weight.tensor
      if let decay = optimizer.weightDecay { old = try old - old * (decay * learningRate) }
      let new = try optimizer.rule.step(
        old, clipped[place], slots[place].map(\.tensor), step)
      result.append((weight.variable, new.weight))
      for (slot, value) in zip(slots[place], new.slots) { result.append((slot, value)) }
    }
    return result
  }
}
