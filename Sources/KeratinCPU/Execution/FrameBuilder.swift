import CThreads
import KeratinGraph

/// Where bytes lie: in one of the frame's bases, which are known only when a function is called.
struct Location: Sendable {
  var base: Int
  var offset = 0
  static func + (location: Location, bytes: Int) -> Location {
    Location(base: location.base, offset: location.offset + bytes)
  }
}

/// The bases of a frame: its own memory, then arguments, results, variables, numbers that are known already.
struct Bases {
  static let memory = 0
  let inputs: Int
  let outputs: Int
  let variables: Int
  func input(_ k: Int) -> Location { Location(base: 1 + k) }
  func output(_ k: Int) -> Location { Location(base: 1 + inputs + k) }
  func variable(_ k: Int) -> Location { Location(base: 1 + inputs + outputs + k) }
  func constant(_ k: Int) -> Location { Location(base: 1 + inputs + outputs + variables + k) }
}

/// Lays a plan out for given sizes: one flat list of calls, loops over sub-graphs unrolled in it.
struct FrameBuilder {
  /// One kernel call.
  struct Call {
    var function: keratin_kernel
    var places: Range<Int>
    var numbers: Range<Int>
    /// What the call needs instead of numbers, for interpreted kernels.
    var context: InterpretedCall?
    var chunks: Int
    /// The memory that it reads and writes.
    var touched: Touched
    /// How many of the calls before it must be done when it begins.
    var after = 0
    /// The step of the outermost plan that it belongs to.
    var owner: Int
    /// Whether it runs on the caller's thread alone, and may throw.
    var isOnCaller = false
    /// The calls that are made one after another for each chunk of this one, and which of their buffers each thread has
    /// for itself.
    var chain: [Call] = []
    var own: [keratin_own_buffer] = []
    var ownBytes = 0
  }
  private(set) var calls: [Call] = []
  private(set) var places: [Location] = []
  private(set) var numbers: [Int] = []
  private(set) var constants: [NDArray] = []
  /// Bytes of memory that the frame needs.
  private(set) var memory = 0
  /// Of these, what values between kernels take.
  private(set) var arenaBytes = 0
  private let sizes: Sizes
  private let bases: Bases
  private let threads: Int
  private var owner = 0
  /// Where memory is free at this point of the list.
  private var free = 0

  init(_ compiled: CompiledPlan, _ bases: Bases, _ sizes: Sizes, threads: Int) throws {
    self.sizes = sizes
    self.bases = bases
    self.threads = threads
    let bound = try BoundPlan(compiled, sizes)
    let arena = reserve(bound.arenaBytes)
    arenaBytes = bound.arenaBytes
    let buffers = regions(bound, arena, bases.input, bases.output)
    try add(bound, buffers, isOwner: true)
    for k in calls.indices { calls[k].after = Call.after(k, calls) }
  }

  /// All steps of a plan.
  private mutating func add(_ bound: BoundPlan, _ buffers: [Region], isOwner: Bool = false) throws {
    var chains = bound.chains[...]
    var position = 0
    while position < bound.compiled.plan.steps.count {
      if isOwner { owner = position }
      if let chain = chains.first, chain.steps.lowerBound == position {
        add(chain, bound, buffers, isOwner: isOwner)
        chains.removeFirst()
        position = chain.steps.upperBound
      } else {
        try add(bound, position, buffers)
        position += 1
      }
    }
  }

  /// Steps that run depth first: what their kernels do ahead, and then one call for all of them.
  private mutating func add(
    _ chain: Plan.Chain, _ bound: BoundPlan, _ buffers: [Region], isOwner: Bool
  ) {
    let mark = free, plan = bound.compiled.plan
    var offsets: [Int: Int] = [:]
    var ownBytes = 0
    for b in chain.buffers {
      offsets[b] = ownBytes
      ownBytes += chain.ownBytes(plan, b)
    }
    let memory = reserve(ownBytes * threads)
    var members: [Call] = []
    // Of the samples that each thread has for itself, others see nothing.
    var buffers = buffers
    for b in chain.buffers { buffers[b] = memory }
    var own: [keratin_own_buffer] = []
    for (number, position) in chain.steps.enumerated() {
      guard case .compiled(let function, let kernel) = bound.compiled.works[position] else {
        preconditionFailure("a chain has a step that is not compiled")
      }
      if isOwner { owner = position }
      let step = plan.steps[position]
      for (operand, b) in step.buffers.enumerated() {
        guard let offset = offsets[b] else { continue }
        own.append(
          keratin_own_buffer(
            step: number, operand: operand, offset: offset,
            bytes: plan.buffers[b].type.byteCount(chain.samples.one) * chain.samples.grain))
      }
      let operands = step.buffers.map { buffers[$0] }
      add(function, kernel, step.kernel, operands, releases: false)
      members.append(calls.removeLast())
    }
    call(keratin_run_chain, [memory], writing: [0], [], chain.samples.chunks(sizes))
    calls[calls.count - 1].touched = Touched(members.map(\.touched))
    calls[calls.count - 1].chain = members
    calls[calls.count - 1].own = own
    calls[calls.count - 1].ownBytes = ownBytes
    free = mark
  }

  /// A compiled kernel's phases, one call each.
  private mutating func add(
    _ function: KernelFunction, _ emitted: EmittedKernel, _ kernel: Kernel, _ operands: [Region],
    releases: Bool
  ) {
    let mark = free
    let scratch = emitted.scratchBytes(sizes)
    let extra = scratch > 0 ? [reserve(scratch)] : []
    let written = kernel.written(of: operands.count).union(extra.isEmpty ? [] : [operands.count])
    let counts = emitted.chunkCounts(sizes)
    for (phase, count) in counts.enumerated() {
      let numbers = emitted.symbols.map { sizes[$0]! } + (counts.count > 1 ? [phase] : [])
      call(function.function, operands + extra, writing: written, numbers, count)
    }
    if releases { free = mark }
  }

  /// Memory that later calls do not get, until `free` is set back.
  private mutating func reserve(_ bytes: Int) -> Region {
    let start = Location(base: Bases.memory, offset: free)
    free += (bytes + 63) / 64 * 64
    memory = max(memory, free)
    return Region(location: start, byteCount: bytes)
  }

  private mutating func regions(
    _ bound: BoundPlan, _ arena: Region, _ input: (Int) -> Location, _ output: (Int) -> Location
  ) -> [Region] {
    var result: [Region] = []
    for (k, buffer) in bound.compiled.plan.buffers.enumerated() {
      let location =
        switch buffer.place {
        case .input(let k): input(k)
        case .output(let k): output(k)
        case .variable(let k): bases.variable(k)
        case .constant(let array): constant(array)
        case .arena: arena.location + bound.offsets[k]
        }
      result.append(Region(location: location, byteCount: bound.byteCounts[k]))
    }
    return result
  }

  private mutating func constant(_ array: NDArray) -> Location {
    if let known = constants.firstIndex(where: { $0.unsafeAddress == array.unsafeAddress }) {
      return bases.constant(known)
    }
    constants.append(array)
    return bases.constant(constants.count - 1)
  }

  private mutating func add(_ bound: BoundPlan, _ position: Int, _ buffers: [Region]) throws {
    let step = bound.compiled.plan.steps[position]
    let operands = step.buffers.map { buffers[$0] }
    let written = step.kernel.written(of: operands.count)
    switch bound.compiled.works[position] {
    case .compiled(let function, let emitted):
      add(function, emitted, step.kernel, operands, releases: true)
    case .interpreted, .swift:
      let context = bound.contexts[position]!
      call(interpretedChunk, operands, writing: written, [], context.kernel.chunkCount, context)
      if case .swift = bound.compiled.works[position] { calls[calls.count - 1].isOnCaller = true }
    case .copy(let array):
      copy(Region(location: constant(array), byteCount: array.byteCount), to: operands[0])
    case .scan(let scan, _): try add(scan, bound.bodies[position]!, operands)
    }
  }

  /// The loop's steps one after the other. The carried values lie in two places in turn; the first step reads what the
  /// loop was given, the last one writes what it gives.
  private mutating func add(_ scan: Kernel.Scan, _ body: BoundPlan, _ operands: [Region]) throws {
    let parameters = scan.body.parameters.map { $0.type.byteCount(sizes) }
    let results = scan.body.results.map { $0.type.byteCount(sizes) }
    let length = scan.length.value(sizes), inputs = parameters.count
    if length == 0 {
      for k in 0..<scan.carried { copy(operands[k], to: operands[inputs + k]) }
    }
    let mark = free
    let arena = reserve(body.arenaBytes)
    var sides: [[Location]] = []
    for _ in 0..<2 {
      var side: [Location] = []
      // A vector behind each, which kernels may read.
      for bytes in parameters[..<scan.carried] { side.append(reserve(bytes + 64).location) }
      sides.append(side)
    }
    for step in 0..<length {
      let t = scan.isReversed ? length - 1 - step : step
      let buffers = regions(body, arena) { k in
        let given = operands[k].location
        if k < scan.carried { return step == 0 ? given : sides[step % 2][k] }
        return k < scan.carried + scan.sequences ? given + t * parameters[k] : given
      } _: { k in
        let wanted = operands[inputs + k].location
        if k >= scan.carried { return wanted + t * results[k] }
        return step == length - 1 ? wanted : sides[1 - step % 2][k]
      }
      try add(body, buffers)
    }
    free = mark
  }

  private mutating func copy(_ from: Region, to: Region) {
    let bytes = from.byteCount
    call(copyChunk, [to, from], writing: [0], [bytes], bytes == 0 ? 0 : 1)
  }

  private mutating func call(
    _ function: @escaping keratin_kernel, _ operands: [Region], writing written: Set<Int>,
    _ values: [Int], _ chunks: Int, _ context: InterpretedCall? = nil
  ) {
    let first = places.count, firstNumber = numbers.count
    places += operands.map(\.location)
    numbers += values
    calls.append(
      Call(
        function: function, places: first..<places.count, numbers: firstNumber..<numbers.count,
        context: context, chunks: chunks, touched: Touched(operands, written: written),
        owner: owner))
  }
}

/// A plan for given sizes, before it has a place in memory: what all steps of a loop share.
private final class BoundPlan {
  let compiled: CompiledPlan
  /// Those that run depth first.
  let chains: [Plan.Chain]
  let offsets: [Int]
  let arenaBytes: Int
  /// Of each buffer.
  let byteCounts: [Int]
  private(set) var contexts: [Int: InterpretedCall] = [:]
  private(set) var bodies: [Int: BoundPlan] = [:]

  init(_ compiled: CompiledPlan, _ sizes: Sizes) throws {
    self.compiled = compiled
    chains = compiled.chains.filter { $0.runs(sizes) }
    byteCounts = compiled.plan.buffers.map { $0.type.byteCount(sizes) }
    (offsets, arenaBytes) = compiled.plan.layout(sizes, without: Set(chains.flatMap(\.buffers)))
    for (position, work) in compiled.works.enumerated() {
      switch work {
      case .compiled, .copy: continue
      case .interpreted(let interpreter), .swift(let interpreter):
        contexts[position] = InterpretedCall(try interpreter.bound(to: sizes))
      case .scan(_, let body): bodies[position] = try BoundPlan(body, sizes)
      }
    }
  }
}

/// What the C function that stands for an interpreted kernel finds behind `sizes`.
final class InterpretedCall: Sendable {
  let kernel: any InterpretedKernel
  init(_ kernel: any InterpretedKernel) { self.kernel = kernel }
}

/// `buffers[0] = buffers[1]`, `sizes[0]` bytes.
private let copyChunk: keratin_kernel = { buffers, sizes, _ in
  buffers![0]!.copyMemory(from: buffers![1]!, byteCount: sizes![0])
}

/// Runs a chunk of an interpreted kernel, none of which throws but a user's own, which are not called this way.
private let interpretedChunk: keratin_kernel = { buffers, sizes, chunk in
  let call = Unmanaged<InterpretedCall>.fromOpaque(UnsafeRawPointer(sizes!)).takeUnretainedValue()
  let places = UnsafeRawPointer(buffers!).assumingMemoryBound(to: UnsafeMutableRawPointer.self)
  do {
    try call.kernel.run(chunk, places)
  } catch {
    preconditionFailure("an interpreted kernel throws: \(error)")
  }
}

extension Plan.Chain {
  /// Whether the steps run depth first for given sizes: not where so few samples have few chunks. Then each step cuts its
  /// samples up, and is done before the next one begins.
  public func runs(_ sizes: Sizes) -> Bool { samples.chunks(sizes) >= Chunks.enough }

  /// Bytes that one thread needs for its samples of a buffer.
  func ownBytes(_ plan: Plan, _ buffer: Int) -> Int {
    let bytes = plan.buffers[buffer].type.byteCount(samples.one) * samples.grain
    return (bytes + 63) / 64 * 64 + Plan.slack
  }

  /// Bytes that one thread needs for all of them.
  func ownBytes(_ plan: Plan) -> Int {
    buffers.reduce(0) { $0 + ownBytes(plan, $1) }
  }
}

extension Plan.Samples {
  fileprivate func chunks(_ sizes: Sizes) -> Int { (batch.value(sizes) + grain - 1) / grain }

  /// A batch of one.
  fileprivate var one: Sizes { [batch.symbol!: 1] }
}
