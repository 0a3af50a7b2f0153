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

  fileprivate init(_ plan: Plan, _ works: [Work]) {
    self.plan = plan
    self.works = works
  }

  /// Compiles all kernels of a plan and of the plans inside it together.
  static func make(_ plan: Plan, _ settings: EngineSettings) throws -> (
    plan: CompiledPlan, texts: [KernelText], report: Toolchain.Report?
  ) {
    var drafts = DraftPlans(settings)
    let draft = try drafts.draft(plan)
    guard let toolchain = settings.toolchain else { return (draft.finished([]), [], nil) }
    do throws(ToolchainError) {
      let (functions, report) = try toolchain.load(drafts.texts)
      return (draft.finished(functions), drafts.texts, report)
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
    /// The number of the text.
    case text(Int, EmittedKernel)
    case scan(Kernel.Scan, DraftPlan)
    case ready(CompiledPlan.Work)
  }
  let plan: Plan
  let works: [Work]
  init(_ plan: Plan, _ works: [Work]) {
    self.plan = plan
    self.works = works
  }

  func finished(_ functions: [KernelFunction]) -> CompiledPlan {
    CompiledPlan(
      plan,
      works.map { work in
        switch work {
        case .text(let number, let emitted): .compiled(functions[number], emitted)
        case .scan(let scan, let body): .scan(scan, body.finished(functions))
        case .ready(let work): work
        }
      })
  }
}

private struct DraftPlans {
  let settings: EngineSettings
  private(set) var texts: [KernelText] = []
  init(_ settings: EngineSettings) { self.settings = settings }

  mutating func draft(_ plan: Plan) throws -> DraftPlan {
    var works: [DraftPlan.Work] = []
    for step in plan.steps { works.append(try draft(step)) }
    return DraftPlan(plan, works)
  }

  private mutating func draft(_ step: Plan.Step) throws -> DraftPlan.Work {
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
    guard settings.toolchain != nil,
      let emitted = EmittedKernel(step.kernel, settings.instructionSet)
    else { return .ready(.interpreted(try Interpreter(step.kernel, settings.instructionSet))) }
    texts.append(KernelText(label: step.label, body: emitted.body))
    return .text(texts.count - 1, emitted)
  }
}

extension Plan.Step {
  /// For people: `matmul, add, tanh in dense_1`.
  var label: String {
    let names = primitives.joined(separator: ", ")
    return scopes.isEmpty ? names : "\(names) in \(scopes.joined(separator: ", "))"
  }
}
