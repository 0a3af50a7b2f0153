import Glibc
import KeratinGraph
import KeratinSystem
import Synchronization

/// A program on XLA: one compiled module for each set of sizes that it was called with.
public final class XLAExecutable: Executable {
  public let program: Program
  public var client: Client { engine.client }
  private let engine: XLAEngine
  private let device: ClientDevice
  /// Places of the updated variables among the program's.
  private let updated: [Int]
  private let variants = Mutex<[Sizes: LoadedProgram]>([:])
  private let updating = Mutex<Void>(())
  private let counts = Mutex(Report())

  /// How the modules came to be.
  public struct Report: Hashable, Sendable {
    /// Modules compiled, and those found on disk.
    public var compiled = 0
    public var cached = 0
    public var milliseconds = 0.0
  }
  public var report: Report { counts.withLock { $0 } }

  init(_ program: Program, _ engine: XLAEngine) {
    self.program = program
    self.engine = engine
    device = engine.client.devices[0]
    updated = program.updates.map { update in
      program.variables.firstIndex(of: update.variable)!
    }
  }

  public func run(_ arguments: [NDArray], _ sizes: Sizes) throws -> [NDArray] {
    try stage(arguments, sizes).start().outputs()
  }

  public func stage(_ arguments: [NDArray], _ sizes: Sizes) throws -> any StagedCall {
    let loaded = try prepare(sizes)
    var inputs: [DeviceBuffer] = []
    for argument in arguments {
      inputs.append(try DeviceBuffer(argument, on: device, of: client, inPlace: true))
    }
    return Staged(executable: self, loaded: loaded, inputs: inputs, sizes: sizes)
  }

  private struct Staged: StagedCall {
    let executable: XLAExecutable
    let loaded: LoadedProgram
    let inputs: [DeviceBuffer]
    let sizes: Sizes

    func start() throws -> any RunningCall {
      let outputs = try executable.start(loaded, inputs, sizes)
      // All are asked for before the first is waited for.
      var downloads: [Download] = []
      for output in outputs { downloads.append(try output.startDownload()) }
      return Running(downloads: downloads)
    }
  }

  private struct Running: RunningCall {
    let downloads: [Download]
    func outputs() throws -> [NDArray] {
      var results: [NDArray] = []
      for download in downloads { results.append(try download.wait()) }
      return results
    }
  }

  /// The module for these sizes: known, from disk, or compiled.
  @discardableResult
  func prepare(_ sizes: Sizes) throws -> LoadedProgram {
    let (known, others) = variants.withLock { ($0[sizes], !$0.isEmpty) }
    if let known { return known }
    let start = milliseconds()
    let module = try StableHLOModule(program, sizes: sizes, donates: true)
    let count = program.outputs.count + program.updates.count
    let (made, isCached) = try engine.load(module, outputs: count)
    let time = milliseconds() - start
    counts.withLock { counts in
      if isCached { counts.cached += 1 } else { counts.compiled += 1 }
      counts.milliseconds += time
    }
    if others, !isCached {
      let list = sizes.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }
      sayOnce(
        "XLA compiles anew for \(list.joined(separator: ", ")): each size is a program of its own. It is kept."
      )
    }
    return variants.withLock { variants in
      if let known = variants[sizes] { return known }
      variants[sizes] = made
      return made
    }
  }

  private func milliseconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) * 1e-6
  }

  /// Starts a run: returns the outputs, and leaves the variables' new values in their place, both to be computed.
  private func start(_ loaded: LoadedProgram, _ inputs: [DeviceBuffer], _ sizes: Sizes) throws
    -> [DeviceBuffer]
  {
    if program.updates.isEmpty { return try launch(loaded, inputs, sizes) }
    return try updating.withLock { _ in
      let results = try launch(loaded, inputs, sizes)
      for (k, place) in updated.enumerated() {
        program.variables[place].deviceValue = results[program.outputs.count + k]
      }
      return Array(results[..<program.outputs.count])
    }
  }

  private func launch(_ loaded: LoadedProgram, _ inputs: [DeviceBuffer], _ sizes: Sizes) throws
    -> [DeviceBuffer]
  {
    var arguments = inputs
    arguments.reserveCapacity(inputs.count + program.variables.count)
    for variable in program.variables {
      arguments.append(
        try variable.onDevice(
          { [client] in DeviceBuffer.first(of: $0, on: client) },
          upload: { [client, device] in try DeviceBuffer($0, on: device, of: client) }))
    }
    let types = program.roots.map { root in
      (root.elementType, root.shape.map { $0.value(sizes) })
    }
    return try loaded.execute([arguments], types: types)[0]
  }
}

extension XLAError {
  /// The error of a compiler, with the layer and the primitive that wrote the line it complains of.
  func located(in module: StableHLOModule) -> XLAError {
    guard reason == .compile, let place = problem.firstMatch(of: /:([0-9]+):[0-9]+: error/),
      let line = Int(place.output.1), let node = module.origin(line: line)
    else { return self }
    let layers = node.scope.isEmpty ? "" : "in \(node.scope.joined(separator: " / ")): "
    var copy = self
    copy.problem = "\(layers)\(node.primitive?.name ?? "a value") does not compile: \(problem)"
    return copy
  }
}
