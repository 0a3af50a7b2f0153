import KeratinGraph
import Synchronization

/// A program on several devices of one client at once, each with its part of the batch: one compiled module for each set of
/// sizes and number of devices that it was called with.
///
/// A batch that cannot be divided among all runs on as many as can share it evenly, so that the result is always that of
/// the whole batch. Variables have one copy on each device; all copies are equal.
public final class ReplicatedExecutable: Executable {
  public let program: Program
  public var client: Client { engine.client }
  public let replication: Replication
  private let engine: XLAEngine
  private let updated: [Int]
  /// Whether an input, an output is split along its first axis.
  private let splitsInput: [Bool]
  private let splitsOutput: [Bool]
  private let variants = Mutex<[Variant: LoadedProgram]>([:])
  private let updating = Mutex<Void>(())

  private struct Variant: Hashable {
    var sizes: Sizes
    var replicas: Int
  }

  /// - Throws: `XLAError` where the client has fewer devices; `GraphError` where a value cannot be divided among them.
  init(_ program: Program, _ engine: XLAEngine, _ replication: Replication) throws {
    let count = engine.client.devices.count
    guard replication.count <= count else {
      throw XLAError(
        .missing,
        "the plugin has \(count) device\(count == 1 ? "" : "s"); \(replication.count) are asked for."
      )
    }
    self.program = program
    self.engine = engine
    self.replication = replication
    updated = program.updates.map { update in program.variables.firstIndex(of: update.variable)! }
    func split(_ values: [Tensor]) throws -> [Bool] {
      try values.map { try replication.splits($0.type, of: $0.node.name ?? "a value") }
    }
    splitsInput = try split(program.inputs)
    splitsOutput = try split(program.outputs)
  }

  public func run(_ arguments: [NDArray], _ sizes: Sizes) throws -> [NDArray] {
    try stage(arguments, sizes).start().outputs()
  }

  /// Each device gets its part while an earlier call still computes.
  public func stage(_ arguments: [NDArray], _ sizes: Sizes) throws -> any StagedCall {
    let replicas = sizes[replication.symbol].map(replication.share) ?? replication.count
    let local = replication.local(sizes, replicas: replicas)
    let loaded = try prepare(local, replicas)
    var inputs = Array(repeating: [DeviceBuffer](), count: replicas)
    for (argument, splits) in zip(arguments, splitsInput) {
      let rows = splits ? argument.shape[0] / replicas : 0
      for replica in 0..<replicas {
        let part = splits ? argument.rows(replica * rows..<(replica + 1) * rows) : argument
        inputs[replica].append(
          try DeviceBuffer(part, on: client.devices[replica], of: client))
      }
    }
    return Staged(executable: self, loaded: loaded, inputs: inputs, sizes: local)
  }

  private struct Staged: StagedCall {
    let executable: ReplicatedExecutable
    let loaded: LoadedProgram
    let inputs: [[DeviceBuffer]]
    let sizes: Sizes

    func start() throws -> any RunningCall {
      let outputs = try executable.updating.withLock { _ in
        try executable.start(loaded, inputs, sizes)
      }
      // All are asked for before the first is waited for.
      var parts: [[Download]] = []
      for (k, splits) in executable.splitsOutput.enumerated() {
        parts.append(
          try (splits ? outputs : [outputs[0]]).map { try $0[k].startDownload() })
      }
      return Running(parts: parts)
    }
  }

  private struct Running: RunningCall {
    /// `[output][replica]`
    let parts: [[Download]]
    func outputs() throws -> [NDArray] {
      try parts.map { NDArray(joining: try $0.map { try $0.wait() }) }
    }
  }

  /// The module for these sizes of one replica, compiled if need be.
  private func prepare(_ sizes: Sizes, _ replicas: Int) throws -> LoadedProgram {
    let variant = Variant(sizes: sizes, replicas: replicas)
    if let known = variants.withLock({ $0[variant] }) { return known }
    let module = try StableHLOModule(
      program, sizes: sizes, replication: Replication(replicas, along: replication.symbol),
      donates: true)
    let count = program.outputs.count + program.updates.count
    let made = try engine.load(module, outputs: count, replicas: replicas).program
    variants.withLock { $0[variant] = made }
    return made
  }

  /// Starts a run: returns the outputs of each replica, and leaves the variables' new values in their place.
  private func start(_ loaded: LoadedProgram, _ inputs: [[DeviceBuffer]], _ sizes: Sizes) throws
    -> [[DeviceBuffer]]
  {
    let replicas = inputs.count
    var arguments = inputs
    for variable in program.variables {
      let value = try variable.onDevice(
        { [client] in ReplicatedValue($0, on: client, atLeast: replicas) },
        upload: { [client] array in
          ReplicatedValue(
            try client.devices[..<replicas].map { try DeviceBuffer(array, on: $0, of: client) })
        })
      for replica in 0..<replicas { arguments[replica].append(value.buffers[replica]) }
    }
    let types = program.roots.map { root in
      (root.elementType, root.shape.map { $0.value(sizes) })
    }
    let results = try loaded.execute(arguments, types: types)
    let outputs = program.outputs.count
    for (k, place) in updated.enumerated() {
      program.variables[place].deviceValue = ReplicatedValue(results.map { $0[outputs + k] })
    }
    return results.map { Array($0[..<outputs]) }
  }
}

/// The same array on several devices of a client: the first ones, in order.
final class ReplicatedValue: DeviceValue {
  let buffers: [DeviceBuffer]
  init(_ buffers: [DeviceBuffer]) { self.buffers = buffers }

  /// A value that lies on enough devices of this client; nil for any other.
  init?(_ value: any DeviceValue, on client: Client, atLeast count: Int) {
    guard let value = value as? ReplicatedValue, value.buffers.count >= count,
      value.buffers[0].client === client
    else { return nil }
    buffers = value.buffers
  }

  func startDownload() throws(XLAError) -> Download { try buffers[0].startDownload() }
}

extension DeviceBuffer {
  /// What lies on the first device of a client, where the value is there.
  static func first(of value: any DeviceValue, on client: Client) -> DeviceBuffer? {
    let buffer = value as? DeviceBuffer ?? (value as? ReplicatedValue)?.buffers[0]
    return buffer?.client === client ? buffer : nil
  }
}
