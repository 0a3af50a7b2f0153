import KeratinCPU

extension Function {
  /// What the calls so far have taken, kernel by kernel.
  ///
  ///     let step = try Function(inputs: x, outputs: y, on: .cpu(profiles: true))
  ///     for batch in batches { _ = try step(batch) }
  ///     print(try step.profile().table())
  ///
  /// - Throws: `ProfileError` where nothing was measured: on a device that was not asked to, or that keeps what it does to
  ///   itself, as XLA does.
  public func profile() throws -> ProgramProfile {
    guard let native = executable as? CPUExecutable else {
      throw ProfileError(
        "the engine '\(device.engine.name)' does not tell its kernels apart.",
        hint: "the native engine does: .cpu(profiles: true).")
    }
    guard let profile = try native.profile() else {
      throw ProfileError(
        "nothing was measured.", hint: "make the function on Device.cpu(profiles: true).")
    }
    return profile
  }
}

extension Model {
  /// What each program of the model has taken so far: steps of training, evaluation, prediction; those that were called.
  ///
  /// - Throws: `ProfileError` where the device does not measure. See `Function.profile()`.
  public func profiles() throws -> [(name: String, profile: ProgramProfile)] {
    var functions: [(String, Function)] = []
    for step in compiled?.steps.values.map({ $0 }) ?? [] {
      functions.append(("training step", step.function))
    }
    for step in compiled?.evaluations.values.map({ $0 }) ?? [] {
      functions.append(("evaluation step", step.function))
    }
    if let inference { functions.append(("prediction", inference)) }
    return try functions.map { ($0, try $1.profile()) }.filter { $0.1.calls > 0 }
  }
}

/// Why there is no profile.
public struct ProfileError: Error, Hashable, Sendable, CustomStringConvertible {
  public var problem: String
  public var hint: String?
  init(_ problem: String, hint: String?) {
    self.problem = problem
    self.hint = hint
  }
  public var description: String { "profile: \(problem)" + (hint.map { "\n  hint: \($0)" } ?? "") }
}
