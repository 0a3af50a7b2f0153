import Foundation
import KeratinCPU
import KeratinGraph
import Synchronization

/// The path of a model that is compiled ahead of time, as an engine: a program becomes a C file, a C compiler makes it a
/// library, and its one function runs in memory that is guarded.
public struct StandaloneEngine: Engine {
  public let name: String
  let compiler: CCompiler
  let flags: [String]
  let isPortable: Bool
  let isApart: Bool

  /// - Parameter flags: For the compiler, besides those that make a library. What it says is a failure.
  public init(
    _ compiler: CCompiler, _ flags: [String] = ["-O2"], isPortable: Bool = false,
    isApart: Bool = false
  ) {
    self.compiler = compiler
    self.flags = flags
    self.isPortable = isPortable
    self.isApart = isApart
    name = "\(compiler) \(flags.joined(separator: " "))\(isPortable ? ", portable" : "")"
  }

  public func compile(_ program: Program) throws -> any Executable {
    StandaloneExecutable(program: program, engine: self)
  }
}

final class StandaloneExecutable: Executable {
  let program: Program
  let engine: StandaloneEngine
  private let libraries = Mutex<[Sizes: StandaloneLibrary]>([:])

  init(program: Program, engine: StandaloneEngine) {
    self.program = program
    self.engine = engine
  }

  func run(_ arguments: [NDArray], _ sizes: Sizes) throws -> [NDArray] {
    let library = try libraries.withLock { libraries in
      if let known = libraries[sizes] { return known }
      let made = try StandaloneLibrary(program, sizes, engine)
      libraries[sizes] = made
      return made
    }
    let shapes = program.outputs.map { $0.shape.map { $0.value(sizes) } }
    return try library.run(
      arguments, zip(shapes, program.outputs).map { ($0, $1.elementType) })
  }
}

/// The library, loaded.
final class StandaloneLibrary: @unchecked Sendable {
  private typealias Call = @convention(c) (UnsafePointer<UnsafeMutableRawPointer>) -> Void
  private typealias Load =
    @convention(c) (UnsafePointer<CChar>, UnsafeMutableRawPointer) -> CInt
  private let scratch = Scratch()
  private let call: Call
  private let workspaceBytes: Int
  /// The numbers, where they are in a file of their own.
  private let weights: GuardedMemory?

  init(_ program: Program, _ sizes: Sizes, _ engine: StandaloneEngine) throws {
    var options = StandaloneProgram.Options(name: "t")
    options.isPortable = engine.isPortable
    options.keepsWeightsApart = engine.isApart
    let standalone = try StandaloneProgram(program, sizes, options)
    workspaceBytes = standalone.workspaceBytes
    let count = program.inputs.count + program.outputs.count + (engine.isApart ? 1 : 0)
    let places = (0...count).map { "p[\($0)]" }.joined(separator: ", ")
    scratch.write(
      "t.c", standalone.source + Array("\nvoid t_call(void **p) { t_predict(\(places)); }\n".utf8))
    let words = try engine.compiler(
      engine.flags + ["-shared", "-fPIC", "-o", scratch("t.so"), scratch("t.c")])
    guard words.isEmpty else { throw CCompiler.Failure(description: String(words.prefix(2000))) }
    guard let handle = dlopen(scratch("t.so"), RTLD_NOW | RTLD_LOCAL),
      let symbol = dlsym(handle, "t_call")
    else { throw CCompiler.Failure(description: String(cString: dlerror())) }
    call = unsafeBitCast(symbol, to: Call.self)
    guard let bytes = standalone.weights, let symbol = dlsym(handle, "t_load") else {
      weights = nil
      return
    }
    let memory = GuardedMemory(byteCount: bytes.count)
    let path = scratch.write("t.weights", bytes)
    let status = unsafeBitCast(symbol, to: Load.self)(path, memory.address)
    guard status == 0 else { throw CCompiler.Failure(description: "t_load returns \(status)") }
    weights = memory
  }

  func run(_ arguments: [NDArray], _ outputs: [(shape: [Int], type: ElementType)]) throws
    -> [NDArray]
  {
    var memory: [GuardedMemory] = []
    for argument in arguments {
      let given = GuardedMemory(byteCount: argument.byteCount)
      argument.withUnsafeBytes {
        given.address.copyMemory(from: $0.baseAddress!, byteCount: $0.count)
      }
      memory.append(given)
    }
    var results: [NDArray] = []
    for output in outputs {
      results.append(NDArray(zeros: output.shape, elementType: output.type))
      memory.append(GuardedMemory(byteCount: results.last!.byteCount))
    }
    memory.append(GuardedMemory(byteCount: workspaceBytes))
    // What is there before has no meaning.
    memset(memory.last!.address, 0xff, workspaceBytes)
    call(((weights.map { [$0] } ?? []) + memory).map(\.address))
    for k in results.indices {
      let made = memory[arguments.count + k]
      results[k].withUnsafeMutableBytes {
        $0.baseAddress?.copyMemory(from: made.address, byteCount: made.byteCount)
      }
    }
    return results
  }
}
