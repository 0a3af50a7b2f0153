import CThreads
import KeratinGraph
import KeratinSystem

/// A plan whose kernels can be run: for each step, what runs it.
final class CompiledPlan: Sendable {
  enum Work: Sendable {
    /// Machine code.
    case compiled(KernelFunction, EmittedKernel)
    /// The interpreter, on any thread.
    case interpreted(Interpreter)
    /// Numbers that are known already.
    case copy(NDArray)
    /// A loop over a plan of its own.
    case scan(Kernel.Scan, CompiledPlan)
    /// A user's Swift function: on the caller's thread, and it may throw.
    case swift(Interpreter)
  }
  let plan: Plan
  let works: [Work]
  /// Those of the plan's chains whose kernels can run depth first.
  let chains: [Plan.Chain]

  fileprivate init(_ plan: Plan, _ works: [Work], _ chains: [Plan.Chain]) {
    self.plan = plan
    self.works = works
    self.chains = chains
  }

  /// Compiles all kernels of a plan and of the plans inside it together.
  static func make(_ plan: Plan, _ settings: EngineSettings) throws -> (
    plan: CompiledPlan, texts: [KernelText], report: Toolchain.Report?
  ) {
    var drafts = DraftPlans(settings)
    let draft = try drafts.draft(plan)
    guard let toolchain = settings.toolchain else { return (draft.finished([], []), [], nil) }
    let (written, texts) = drafts.write()
    do throws(ToolchainError) {
      let (functions, report) = try toolchain.load(texts)
      return (draft.finished(written, functions), texts, report)
    } catch {
      guard error.reason == .notExecutable, settings.fallsBack else { throw error }
      sayOnce("\(error.message) The interpreter runs instead, which is slower.")
      var settings = settings
      settings.toolchain = nil
      return try make(plan, settings)
    }
  }
}

/// A plan before its kernels are compiled.
private final class DraftPlan {
  enum Work {
    /// The number of the text, and that of the kernel: equal ones have one number.
    case text(Int, kernel: Int)
    case scan(Kernel.Scan, DraftPlan)
    case ready(CompiledPlan.Work)
  }
  let plan: Plan
  let works: [Work]
  let chains: [Plan.Chain]
  init(_ plan: Plan, _ works: [Work], _ chains: [Plan.Chain]) {
    self.plan = plan
    self.works = works
    self.chains = chains
  }

  func finished(_ kernels: [EmittedKernel], _ functions: [KernelFunction]) -> CompiledPlan {
    CompiledPlan(
      plan,
      works.map { work in
        switch work {
        case .text(let number, let kernel): .compiled(functions[number], kernels[kernel])
        case .scan(let scan, let body): .scan(scan, body.finished(kernels, functions))
        case .ready(let work): work
        }
      }, chains)
  }
}

private struct DraftPlans {
  let settings: EngineSettings
  /// A kernel that is to be written as C, as a whole or for samples of a batch.
  private struct Order: Hashable {
    var kernel: Kernel
    var samples: Plan.Samples?
  }
  /// Each once: networks repeat themselves.
  private var kernels: [Order] = []
  private var numbers: [Order: Int] = [:]
  /// For each text, the kernel and what people call it.
  private var uses: [(kernel: Int, label: String)] = []
  init(_ settings: EngineSettings) { self.settings = settings }

  /// Writes the kernels, on all threads, each once.
  func write() -> (kernels: [EmittedKernel], texts: [KernelText]) {
    let set = settings.instructionSet
    let written = Team.map(kernels, threads: settings.threads) { order in
      guard let written = EmittedKernel(order.kernel, set, order.samples) else {
        preconditionFailure("a kernel that is to be written is no C")
      }
      return written
    }
    return (written, uses.map { KernelText(label: $0.label, body: written[$0.kernel].body) })
  }

  mutating func draft(_ plan: Plan) throws -> DraftPlan {
    var works: [DraftPlan.Work] = []
    let chains = plan.chains(for: settings.toolchain == nil ? nil : settings.instructionSet)
    let samples = Plan.samples(chains)
    for (position, step) in plan.steps.enumerated() {
      works.append(try draft(step, samples[position]))
    }
    return DraftPlan(plan, works, chains)
  }

  private mutating func draft(_ step: Plan.Step, _ samples: Plan.Samples?) throws
    -> DraftPlan.Work
  {
    switch step.kernel {
    case .constant(let array): return .ready(.copy(array))
    case .scan(let scan):
      return .scan(scan, try draft(try Plan(scan.body, options: settings.plan)))
    case .foreign(let foreign):
      if case .swift = foreign.body {
        return .ready(.swift(try Interpreter(step.kernel, settings.instructionSet)))
      }
    case .nest, .scatter, .cumulative, .sort: break
    }
    guard settings.toolchain != nil else {
      return .ready(.interpreted(try Interpreter(step.kernel, settings.instructionSet)))
    }
    let order = Order(kernel: step.kernel, samples: samples)
    let number = numbers[order] ?? kernels.count
    if number == kernels.count {
      numbers[order] = number
      kernels.append(order)
    }
    uses.append((number, step.label))
    return .text(uses.count - 1, kernel: number)
  }
}

extension Plan {
  /// The chains that run depth first on a machine of an instruction set, those whose kernels go through samples one by
  /// one as fast as through all; none where kernels are interpreted.
  public func chains(for set: InstructionSet?) -> [Chain] {
    guard let set else { return [] }
    return chains.filter { chain in
      chain.steps.allSatisfy { position in
        guard case .nest(let nest) = steps[position].kernel else { return false }
        return CKernel.takesSamples(nest, set, chain.samples)
      }
    }
  }

  /// By the number of each step of some chains, what its chunks are.
  static func samples(_ chains: [Chain]) -> [Int: Samples] {
    var samples: [Int: Samples] = [:]
    for chain in chains { for position in chain.steps { samples[position] = chain.samples } }
    return samples
  }
}

extension Plan.Step {
  /// For people: `matmul, add, tanh in dense_1`.
  var label: String {
    let names = primitives.joined(separator: ", ")
    return scopes.isEmpty ? names : "\(names) in \(scopes.joined(separator: ", "))"
  }
}

/// The one team of threads, for work that is no kernel.
private enum Team {
  private final class Work {
    let run: (Int) -> Void
    init(_ run: @escaping (Int) -> Void) { self.run = run }
  }

  /// What `transform` gives for each element.
  static func map<T: Sendable, R: Sendable>(
    _ elements: [T], threads: Int, _ transform: @escaping @Sendable (T) -> R
  ) -> [R] {
    [R](unsafeUninitializedCapacity: elements.count) { results, count in
      // Each thread writes places of its own.
      nonisolated(unsafe) let results = results
      let work = Work { k in (results.baseAddress! + k).initialize(to: transform(elements[k])) }
      withExtendedLifetime(work) {
        var step = keratin_step(
          run: { _, work, k in
            Unmanaged<Work>.fromOpaque(UnsafeRawPointer(work!)).takeUnretainedValue().run(k)
          }, buffers: nil,
          sizes: UnsafePointer(
            Unmanaged.passUnretained(work).toOpaque().assumingMemoryBound(to: Int.self)),
          chunks: elements.count, after: 0)
        keratin_team_run(&step, 1, Int32(clamping: threads), KERATIN_DENORMALS_KEPT, nil)
      }
      count = elements.count
    }
  }
}
