import KeratinGraph

/// A program ready to be run: kernels in order, and the buffers that they work on. Pure data, the same for the same
/// program in every process.
///
///     let plan = try Plan(program)
///     let layout = plan.layout(["batch": 128])      // where in the arena each buffer lies
///     print(plan.dump())
public struct Plan: Sendable {
  /// One kernel. Operand k of it is the buffer `buffers[k]`: inputs first, then outputs. In a nest one buffer is one
  /// operand: an operand that is both read and stored is updated in place. Other kernels may name a buffer twice among
  /// their inputs; their outputs never share a buffer with an input.
  public struct Step: Sendable {
    public var kernel: Kernel
    public var buffers: [Int]
    /// The layers that the work belongs to, for people: each once, in order of computation.
    public var scopes: [String]
    /// The names of the primitives that were fused, in order of computation.
    public var primitives: [String]
    /// Why it is not one with steps before it whose results it reads, where `Options.explains` asked.
    public var apart: [Separation] = []
    public init(kernel: Kernel, buffers: [Int], scopes: [String], primitives: [String]) {
      self.kernel = kernel
      self.buffers = buffers
      self.scopes = scopes
      self.primitives = primitives
    }
  }

  /// Two steps that are not one.
  public struct Separation: Hashable, Sendable {
    /// The number of the earlier one.
    public var step: Int
    public var reason: Apart
  }

  /// Where a buffer lies.
  public enum Place: Hashable, Sendable {
    /// The argument of that number.
    case input(Int)
    /// The variable of that number, in the order of `Program.variables`.
    case variable(Int)
    /// The result of that number.
    case output(Int)
    /// Numbers that are known already.
    case constant(NDArray)
    /// The arena, while the steps in the range run.
    case arena(ClosedRange<Int>)
  }

  public struct Buffer: Sendable {
    public var type: TensorType
    public var place: Place
    public init(type: TensorType, place: Place) {
      self.type = type
      self.place = place
    }
  }

  public internal(set) var steps: [Step] = []
  public internal(set) var buffers: [Buffer] = []
  /// Steps that may run depth first, in their order.
  public internal(set) var chains: [Chain] = []
}

extension Plan {
  /// What a plan may do beyond one kernel per node. Tests compare plans with and without.
  public struct Options: Sendable, Hashable {
    /// Whether kernels are joined, views are read through, and long sums are cut.
    public var fuses = true
    /// Whether a result may take the buffer of an operand.
    public var overwrites = true
    /// Whether kernels run depth first where that keeps values in the cache.
    public var chains = true
    /// Whether sums of products of numbers that were rounded to bf16 are taken two terms at a time.
    public var pairsBFloat16 = false
    /// Whether steps say why they are not one.
    public var explains = false
    public init(
      fuses: Bool = true, overwrites: Bool = true, chains: Bool = true, pairsBFloat16: Bool = false,
      explains: Bool = false
    ) {
      self.fuses = fuses
      self.overwrites = overwrites
      self.chains = chains
      self.pairsBFloat16 = pairsBFloat16
      self.explains = explains
    }
  }

  /// Plans a program: decides what is computed together, in which order, and where the values lie. Updates are
  /// simultaneous: every value is computed from the variables as they were before the call.
  ///
  /// - Throws: `GraphError` if a primitive owns a sub-graph that cannot be planned.
  public init(_ program: Program, options: Options = Options()) throws {
    self.init(KernelGraph(program, options), options)
  }

  /// Plans the body of a loop: its parameters are the inputs.
  public init(_ body: Subgraph, options: Options = Options()) throws {
    self.init(KernelGraph(body, options), options)
  }

  init(_ graph: KernelGraph, _ options: Options) {
    let graph = options.fuses ? graph.repeatingCheapValues() : graph
    let kernels = Fusion(graph, isOn: options.fuses, explains: options.explains).kernels
    var schedule = Schedule(graph, kernels)
    let homes = InPlace(graph, &schedule, isOn: options.overwrites)
    self = Assembly(graph, schedule, homes, options).plan
  }
}
