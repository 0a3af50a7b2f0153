import CThreads
import Glibc
import KeratinGraph
import KeratinSystem

/// The native engine: a program becomes a plan, the plan kernels in C, these machine code.
///
///     let engine = CPUEngine()
///     let executable = try engine.compile(program)
///
/// The same bits come out on any number of threads; with another instruction set, or interpreted, last bits may differ.
/// Denormal numbers count (gradual underflow) unless an option says that they are flushed; either way alike on every
/// thread.
public struct CPUEngine: Engine {
  public let name = "cpu"
  public var options: Options

  public init(_ options: Options = Options()) { self.options = options }

  public struct Options: Sendable {
    /// How kernels are run.
    public enum Mode: Sendable {
      /// Compiled; interpreted where there is no compiler or nothing may be executed, which is said once on standard
      /// error.
      case automatic
      /// Compiled, or an error.
      case compiled
      /// Without a compiler.
      case interpreted
    }
    public var mode = Mode.automatic
    /// How many threads work; nil: `KERATIN_THREADS`, else one for each core.
    public var threads: Int?
    /// What kernels are written for; nil: `KERATIN_ISA`, else the best that the machine has.
    public var instructionSet: InstructionSet?
    /// Where machine code is kept; nil: `KERATIN_CACHE`, else the user's cache directory.
    public var cacheDirectory: String?
    public var plan = Plan.Options()
    /// Whether denormal operands and results are taken for 0, as XLA and TensorFlow do on CPUs. Gradients that vanish
    /// pass through these numbers, below 1.2e-38 in f32, and one of them costs a product a hundred times its time.
    public var flushesDenormals = true
    /// Whether the time of every kernel is measured, for `CPUExecutable.profile`.
    public var profiles = false
    /// Whether products of bf16 numbers are taken two by two, as AVX512_BF16 does it, also where the machine has no such
    /// instruction; `KERATIN_BF16=emulate` asks for it, too. Slower than f32: for tests, and to see what becomes of a model.
    public var emulatesBFloat16 = false
    public init() {}
  }

  /// - Throws: `GraphError` where a setting has no sense or a sub-graph cannot be planned; `ToolchainError` where the
  ///   compiler fails.
  public func compile(_ program: Program) throws -> any Executable {
    try CPUExecutable(program, try settings(multipliesBFloat16: program.multipliesBFloat16))
  }

  /// How `compile` plans a program.
  public func planOptions(for program: Program) throws -> Plan.Options {
    try planOptions(multipliesBFloat16: program.multipliesBFloat16)
  }

  private func planOptions(multipliesBFloat16: Bool) throws -> Plan.Options {
    var plan = options.plan
    guard multipliesBFloat16 else { return plan }
    // Without machine code plain products are faster.
    if case .interpreted = options.mode { return plan }
    let set = try instructionSet(multipliesBFloat16: true)
    plan.pairsBFloat16 = try emulatesBFloat16() || set == .avx512bf16
    return plan
  }

  /// - Throws: `GraphError` where `mixedBFloat16` is asked for and the machine does not multiply bf16, nor is asked to
  ///   emulate it. The interpreter, which is not there for speed, computes with the rounded numbers.
  public func check(_ policy: DTypePolicy) throws {
    switch policy {
    case .float32: return
    case .mixedBFloat16:
      if case .interpreted = options.mode { return }
      let set = try instructionSet(multipliesBFloat16: true)
      if try emulatesBFloat16() || set == .avx512bf16 { return }
      throw GraphError(
        "cpu",
        "the policy 'mixed_bfloat16' is for processors that multiply bf16 (AVX512_BF16); kernels are for "
          + "\(set.rawValue) here, with which it would be slower than float32 and less exact.",
        hint: "use the policy 'float32'; KERATIN_BF16=emulate shows what it computes, slowly.",
        path: [])
    }
  }

  /// What kernels are written for: the best for what the program does, where nobody has a wish.
  private func instructionSet(multipliesBFloat16: Bool) throws -> InstructionSet {
    if let wish = options.instructionSet { return wish }
    let set = try InstructionSet.ofEnvironment()
    let hasWish = environment("KERATIN_ISA") != nil
    return multipliesBFloat16 && !hasWish && InstructionSet.avx512bf16.isOfMachine
      ? .avx512bf16 : set
  }

  private func emulatesBFloat16() throws -> Bool {
    guard let wish = environment("KERATIN_BF16") else { return options.emulatesBFloat16 }
    guard wish == "emulate" else {
      throw GraphError(
        "cpu", "KERATIN_BF16 is '\(wish)'; 'emulate' is what it can be.", path: [])
    }
    return true
  }

  /// The options with what the environment says.
  func settings(multipliesBFloat16: Bool = false) throws -> EngineSettings {
    let set = try instructionSet(multipliesBFloat16: multipliesBFloat16)
    try set.checkMachine()
    let threads = try options.threads ?? Self.threadsOfEnvironment()
    guard threads >= 1 else {
      throw GraphError("cpu", "\(threads) threads cannot work; there is at least 1.", path: [])
    }
    var toolchain: Toolchain?
    switch options.mode {
    case .interpreted: break
    case .compiled: toolchain = try makeToolchain(set)
    case .automatic:
      do {
        toolchain = try makeToolchain(set)
      } catch let error as ToolchainError where error.reason != .failed {
        sayOnce("\(error.message) The interpreter runs instead, which is slower.")
      }
    }
    var plan = try planOptions(multipliesBFloat16: multipliesBFloat16)
    if toolchain == nil { plan.pairsBFloat16 = false }
    return EngineSettings(
      toolchain: toolchain, fallsBack: options.mode == .automatic, instructionSet: set,
      threads: threads, plan: plan,
      mode: options.flushesDenormals ? KERATIN_DENORMALS_FLUSHED : KERATIN_DENORMALS_KEPT,
      profiles: options.profiles)
  }

  private func makeToolchain(_ set: InstructionSet) throws -> Toolchain {
    try Toolchain.shared(set, cacheDirectory: options.cacheDirectory)
  }

  private static func threadsOfEnvironment() throws -> Int {
    guard let wish = environment("KERATIN_THREADS") else { return Int(keratin_cores()) }
    guard let threads = Int(wish), threads >= 1 else {
      throw GraphError(
        "cpu", "KERATIN_THREADS is '\(wish)'; a number of threads is expected.", path: [])
    }
    return threads
  }
}

/// What an executable is made with: the options, and what the environment adds.
struct EngineSettings: Sendable {
  /// Nil: kernels are interpreted.
  var toolchain: Toolchain?
  /// Whether kernels are interpreted where machine code turns out not to be executable.
  var fallsBack: Bool
  var instructionSet: InstructionSet
  var threads: Int
  var plan: Plan.Options
  var mode: keratin_float_mode
  var profiles: Bool
}
