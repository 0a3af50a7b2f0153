import KeratinGraph

extension Model {
  /// One step of training as `fit` compiles it: inputs and target in; every weight, the optimiser's and the metrics' state
  /// updated.
  ///
  /// - Parameter target: What the labels are; nil: what the loss usually gets, class numbers for the cross-entropies over
  ///   classes, else values like the prediction.
  /// - Throws: `TrainingError` where the model is not compiled.
  public func trainingProgram(target: TensorType? = nil) throws -> Program {
    let compiled = try requireCompiled(for: [])
    let kind = CompiledModel.StepKind(target: try target ?? usualTarget(), isWeighted: false)
    return try compiled.step(self, kind).function.program
  }

  /// From inputs to outputs, as `predict` compiles it.
  public func inferenceProgram() throws -> Program {
    try requireBuilt(for: [])
    return try inferenceFunction().program
  }

  /// One step of training on one batch; callbacks are not told.
  ///
  /// - Parameters:
  ///   - inputs: `[batch, ..]` each.
  ///   - target: `[batch, ..]`
  /// - Returns: Loss and metrics since they were last set to zero, which `fit` does at each epoch.
  /// - Throws: `TrainingError` where the model is not compiled, or a number is not finite: then nothing has changed.
  @discardableResult
  public func trainOnBatch(inputs: [NDArray], target: NDArray) throws -> Logs {
    let compiled = try requireCompiled(for: inputs.map(\.shape))
    let shape = ["batch"] + target.shape.dropFirst().map { Dimension($0) }
    let kind = CompiledModel.StepKind(
      target: TensorType(target.elementType, shape), isWeighted: false)
    let step = try compiled.step(self, kind)
    let batch = TrainingBatch(index: 0, arguments: inputs + [target])
    let running = try step.stage(batch).start()
    let sums = try compiled.startReading(compiled.training)
    guard try running.isFinite() else {
      throw TrainingError(
        "\(title): \(try step.culprit(batch)) is not finite; the step was not applied.")
    }
    try sums.wait()
    return compiled.logs(compiled.training)
  }

  func usualTarget() throws -> TensorType {
    try requireBuilt(for: [])
    guard let output = outputs.first?.type else {
      throw TrainingError("\(title) has no output.")
    }
    guard let compiled, compiled.loss.takesClassNumbers else { return output }
    return TensorType(.int32, Array(output.shape.dropLast()))
  }
}
