import Foundation
import KeratinCPU
import KeratinConfiguration
import KeratinGraph

/// What a checkpoint holds, between the objects of `fit` and the file.
struct CheckpointState {
  var arrays = NamedArrays()
  var metadata: [String: String]
  private let path: String

  /// From the objects.
  /// - Throws: What the engine throws where values lie on a device that is lost.
  init(_ training: Training, _ trainer: Trainer, _ position: CheckpointPosition) throws {
    path = ""
    let compiled = training.compiled
    for weight in training.model.weights {
      arrays["weights/\(weight.path)"] = try weight.variable.read()
    }
    for variable in compiled.state.variables {
      arrays["optimizer/\(variable.name)"] = try variable.read()
    }
    arrays[compiled.random.variable.name] = try compiled.random.variable.read()
    for variable in compiled.training.flatMap(\.variables) {
      arrays["metrics/\(variable.name)"] = try variable.read()
    }
    var states: [ConfigValue.Entry] = []
    for (key, callback) in Self.keys(trainer.callbacks) {
      guard let state = callback.state else { continue }
      states.append(.init(key, state.values))
      for (name, array) in state.arrays { arrays["callbacks/\(key)/\(name)"] = array }
    }
    let values: ConfigValue = [
      "epoch": .int(position.epoch), "batch": .int(position.batch),
      "stopped": .bool(position.isStopped), "run": Self.run(training, trainer),
      "engine": .string(Self.engine(compiled, trainer)),
      "callbacks": .map(states),
    ]
    metadata = [
      "format": "keratin-checkpoint", "format_version": "\(ModelFile.version)",
      "state": values.json(),
    ]
  }

  /// From a file.
  init(_ arrays: NamedArrays, _ metadata: [String: String], _ path: String) {
    self.arrays = arrays
    self.metadata = metadata
    self.path = path
  }

  /// What must be the same for a run to go on exactly.
  private static func run(_ training: Training, _ trainer: Trainer) -> ConfigValue {
    [
      "seed": .string("\(training.model.seed)"), "shuffle_seed": .string("\(trainer.options.seed)"),
      "shuffle": .bool(trainer.options.shuffles), "batch_size": .int(training.batchSize),
      "samples": .int(trainer.samples.count), "optimizer": training.compiled.optimizer.config,
    ]
  }

  /// What the bits depend on.
  private static func engine(_ compiled: CompiledModel, _ trainer: Trainer) -> String {
    let devices = trainer.options.devices
    return compiled.device.engineAndInstructionSet + (devices == 1 ? "" : ", \(devices) devices")
      + (compiled.dtypePolicy == .float32 ? "" : ", \(compiled.dtypePolicy.rawValue)")
  }

  /// Callbacks by class, counted: `EarlyStopping`, `EarlyStopping_1`.
  private static func keys(_ callbacks: [any Callback]) -> [(String, any Callback)] {
    var counts: [String: Int] = [:]
    return callbacks.map { callback in
      let name = String(describing: type(of: callback))
      let count = counts[name, default: 0]
      counts[name] = count + 1
      return (count == 0 ? name : "\(name)_\(count)", callback)
    }
  }

  /// Puts everything back. Throws, before anything is changed, where names or shapes are another network's.
  func restore(_ training: Training, _ trainer: Trainer) throws -> CheckpointPosition {
    let compiled = training.compiled
    var reader = try ConfigValue(json: metadata["state"] ?? "{}", file: path).reader("checkpoint")
    try checkRun(try reader.required("run").value, Self.run(training, trainer))
    var targets: [(variable: Variable, name: String)] = []
    for weight in training.model.weights {
      targets.append((weight.variable, "weights/\(weight.path)"))
    }
    for variable in compiled.state.variables {
      targets.append((variable, "optimizer/\(variable.name)"))
    }
    targets.append((compiled.random.variable, compiled.random.variable.name))
    for variable in compiled.training.flatMap(\.variables) {
      targets.append((variable, "metrics/\(variable.name)"))
    }
    for target in targets {
      guard let array = arrays[target.name], TensorType(array) == target.variable.type else {
        let found = arrays[target.name].map { "is \(TensorType($0)) there" } ?? "is not there"
        throw FileError(
          path,
          "The checkpoint is another network's: '\(target.name)', \(target.variable.type), \(found).",
          hint: "choose another output directory, or remove the checkpoints in this one.")
      }
    }
    for name in arrays.names where name.hasPrefix("weights/") {
      guard targets.contains(where: { $0.name == name }) else {
        throw FileError(
          path, "The checkpoint is another network's: it has '\(name)', which this one has not.",
          hint: "choose another output directory, or remove the checkpoints in this one.")
      }
    }
    let engine = try reader.required("engine").string()
    let own = Self.engine(compiled, trainer)
    if engine != own {
      Notice.print(
        "\(path) was made by the engine '\(engine)', this run uses '\(own)': bits may differ.")
    }
    for target in targets { target.variable.value = arrays[target.name]! }
    try restoreCallbacks(try reader.required("callbacks").value, trainer)
    return CheckpointPosition(
      epoch: try reader.required("epoch").int(), batch: try reader.required("batch").int(),
      isStopped: try reader.required("stopped").bool())
  }

  private func checkRun(_ found: ConfigValue, _ own: ConfigValue) throws {
    guard case .map(let entries) = own.content else { return }
    for entry in entries where found[entry.key] != entry.value {
      throw FileError(
        path,
        "The checkpoint is another training's: \(entry.key) was "
          + "\(found[entry.key]?.json() ?? "not there"), and is \(entry.value.json()).",
        hint: "train with the same settings, or choose another output directory.")
    }
  }

  private func restoreCallbacks(_ states: ConfigValue, _ trainer: Trainer) throws {
    for (key, callback) in Self.keys(trainer.callbacks) {
      guard let values = states[key] else { continue }
      var own = NamedArrays()
      let prefix = "callbacks/\(key)/"
      for (name, array) in arrays where name.hasPrefix(prefix) {
        own[String(name.dropFirst(prefix.count))] = array
      }
      try callback.restore(CallbackState(values, arrays: own))
    }
  }
}

extension Device {
  /// What bits depend on: `cpu avx512`.
  var engineAndInstructionSet: String {
    guard let engine = engine as? CPUEngine else { return engine.name }
    let set = engine.options.instructionSet ?? (try? .ofEnvironment()) ?? .ofMachine
    return "\(engine.name) \(set.rawValue)"
  }
}
