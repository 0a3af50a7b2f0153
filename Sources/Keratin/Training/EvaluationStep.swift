import KeratinGraph

/// One batch of an evaluation as a program: the network as in inference, the loss, and the metrics' sums.
final class EvaluationStep {
  let function: Function

  init(_ model: Model, _ compiled: CompiledModel, _ kind: CompiledModel.StepKind) throws {
    let forward = try ForwardPass(model, compiled.loss, kind, isTraining: false, nil)
    let updates = try compiled.metricUpdates(
      compiled.evaluation, forward, loss: forward.loss, .alone)
    function = try Function(
      inputs: forward.inputs, outputs: [], updates: Updates(updates), on: compiled.device,
      policy: compiled.dtypePolicy, mode: compiled.mode)
  }
}
