import KeratinGraph
import Synchronization

/// A program on XLA: one compiled module for each set of sizes that it was called with.
public final class XLAExecutable: Executable {
  public let program: Program
  public let client: Client
  private let options: XLAEngine.Options
  private let device: ClientDevice
  /// Places of the updated variables among the program's.
  private let updated: [Int]
  private let variants = Mutex<[Sizes: LoadedProgram]>([:])
  private let updating = Mutex<Void>(())

  init(_ program: Program, _ client: Client, _ options: XLAEngine.Options) {
    self.program = program
    self.client = client
    self.options = options
    device = client.devices[0]
    updated = program.updates.map { update in
      program.variables.firstIndex(of: update.variable)!
    }
  }

  public func run(_ arguments: [NDArray], _ sizes: Sizes) throws -> [NDArray] {
    let loaded = try prepare(sizes)
    var inputs: [DeviceBuffer] = []
    for argument in arguments {
      inputs.append(try DeviceBuffer(argument, on: device, of: client))
    }
    let outputs =
      try program.updates.isEmpty
      ? start(loaded, inputs, sizes) : updating.withLock { _ in try start(loaded, inputs, sizes) }
    // All are asked for before the first is waited for.
    var downloads: [Download] = []
    for output in outputs { downloads.append(try output.startDownload()) }
    var results: [NDArray] = []
    for download in downloads { results.append(try download.wait()) }
    return results
  }

  /// The module for these sizes, compiled if need be.
  @discardableResult
  func prepare(_ sizes: Sizes) throws -> LoadedProgram {
    if let known = variants.withLock({ $0[sizes] }) { return known }
    let module = try StableHLOModule(program, sizes: sizes, donates: true)
    let made: LoadedProgram
    do throws(XLAError) {
      made = try client.compile(module.text, options.compile)
    } catch {
      throw error.located(in: module)
    }
    return variants.withLock { variants in
      if let known = variants[sizes] { return known }
      variants[sizes] = made
      return made
    }
  }

  /// Starts a run: returns the outputs, and leaves the variables' new values in their place, both to be computed.
  private func start(_ loaded: LoadedProgram, _ inputs: [DeviceBuffer], _ sizes: Sizes) throws
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
    let results = try loaded.execute([arguments], types: types)[0]
    for (k, place) in updated.enumerated() {
      program.variables[place].deviceValue = results[program.outputs.count + k]
    }
    return Array(results[..<program.outputs.count])
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
