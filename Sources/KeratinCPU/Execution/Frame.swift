import CThreads
import KeratinGraph

/// Everything that one call needs for given sizes: memory, and the list of kernel calls with their addresses. Made once
/// and used again; nothing is allocated while it runs, and nothing before it once the caller has let go of the results of
/// the call before.
final class Frame: @unchecked Sendable {
  /// What runs without a break: calls on the team, or one on the caller's thread.
  private enum Segment {
    case team(Range<Int>)
    case caller(Int, InterpretedCall)
  }
  let sizes: Sizes
  /// Bytes that values between kernels take.
  let arenaBytes: Int
  /// All of its memory, in bytes.
  let byteCount: Int
  private let builder: FrameBuilder
  private let memory: UnsafeMutableRawPointer
  private let bases: UnsafeMutableBufferPointer<UnsafeMutableRawPointer>
  private let places: UnsafeMutableBufferPointer<UnsafeMutableRawPointer?>
  private let numbers: UnsafeMutableBufferPointer<Int>
  private let steps: UnsafeMutableBufferPointer<keratin_step>
  private let milliseconds: UnsafeMutableBufferPointer<Double>?
  /// What steps that run depth first find behind their sizes, by the number of the call.
  private var chains: [Int: ChainMemory] = [:]
  private let segments: [Segment]
  private let variables: [Variable]
  /// The values of the variables, while a call runs.
  private var values: [NDArray] = []
  /// Of the last call.
  private var results: [NDArray] = []

  init(
    _ compiled: CompiledPlan, _ program: Program, _ layout: Bases, _ sizes: Sizes, threads: Int,
    profiles: Bool
  ) throws {
    self.sizes = sizes
    variables = program.variables
    values.reserveCapacity(variables.count)
    for output in program.outputs {
      results.append(
        NDArray(zeros: output.shape.map { $0.value(sizes) }, elementType: output.elementType))
    }
    builder = try FrameBuilder(compiled, layout, sizes, threads: threads)
    arenaBytes = builder.arenaBytes
    byteCount = builder.memory
    memory = HostMemory.allocate(byteCount: builder.memory + 64)
    bases = .allocate(capacity: layout.constant(builder.constants.count).base)
    bases.initialize(repeating: memory)
    for (k, array) in builder.constants.enumerated() {
      bases[layout.constant(k).base] = array.unsafeAddress
    }
    places = .allocate(capacity: builder.places.count)
    places.initialize(repeating: nil)
    numbers = .allocate(capacity: builder.numbers.count)
    _ = numbers.initialize(from: builder.numbers)
    steps = .allocate(capacity: builder.calls.count)
    var segments: [Segment] = []
    let (places, numbers) = (places, numbers)
    func step(_ call: FrameBuilder.Call) -> keratin_step {
      let sizes = UnsafePointer(numbers.baseAddress.map { $0 + call.numbers.lowerBound })
      let buffers = places.baseAddress.map { UnsafePointer($0 + call.places.lowerBound) }
      return keratin_step(
        run: call.function, buffers: buffers, sizes: sizes, chunks: call.chunks, after: 0)
    }
    for (k, call) in builder.calls.enumerated() {
      var made = step(call)
      // An interpreted kernel finds its context where others find sizes, and so do steps that run depth first.
      if let context = call.context {
        made.sizes = UnsafePointer(
          Unmanaged.passUnretained(context).toOpaque().assumingMemoryBound(to: Int.self))
      } else if !call.chain.isEmpty {
        let chain = ChainMemory(call, call.chain.map(step), profiles: profiles)
        chains[k] = chain
        made.sizes = chain.sizes
      }
      if call.isOnCaller, let context = call.context {
        segments.append(.caller(k, context))
      } else if case .team(let range) = segments.last {
        segments[segments.count - 1] = .team(range.lowerBound..<k + 1)
        made.after = max(0, call.after - range.lowerBound)
      } else {
        segments.append(.team(k..<k + 1))
      }
      steps.initializeElement(at: k, to: made)
    }
    self.segments = segments
    milliseconds = profiles ? .allocate(capacity: builder.calls.count) : nil
  }

  deinit {
    memory.deallocate()
    bases.deallocate()
    places.deallocate()
    numbers.deallocate()
    steps.deallocate()
    milliseconds?.deallocate()
  }

  /// Reads the variables, runs everything, and gives variables and results what they have become.
  ///
  /// - Throws: what reading a variable throws, and what a user's function throws.
  func call(
    _ arguments: [NDArray], isUpdated: [Bool], threads: Int, mode: keratin_float_mode
  ) throws -> [NDArray] {
    for k in results.indices { results[k].makeUniqueWithoutContents() }
    defer { values.removeAll(keepingCapacity: true) }
    // Variables that change are taken out, so that they change in place; one that somebody else holds is copied. All are
    // read before the first is taken: a device that has one may be lost.
    for variable in variables { values.append(try variable.read()) }
    for (k, variable) in variables.enumerated() where isUpdated[k] { _ = try variable.take() }
    defer {
      for (k, variable) in variables.enumerated() where isUpdated[k] { variable.put(values[k]) }
    }
    for k in values.indices where isUpdated[k] { values[k].makeUnique() }
    var base = 1
    for array in arguments {
      bases[base] = array.unsafeAddress
      base += 1
    }
    for array in results {
      bases[base] = array.unsafeAddress
      base += 1
    }
    for array in values {
      bases[base] = array.unsafeAddress
      base += 1
    }
    try run(threads, mode)
    extendLifetime(arguments)
    return results
  }

  private func run(_ threads: Int, _ mode: keratin_float_mode) throws {
    for (k, location) in builder.places.enumerated() {
      places[k] = bases[location.base] + location.offset
    }
    milliseconds?.initialize(repeating: 0)
    for chain in chains.values { chain.forgetTimes() }
    for segment in segments {
      switch segment {
      case .team(let range):
        keratin_team_run(
          steps.baseAddress! + range.lowerBound, range.count, Int32(clamping: threads), mode,
          milliseconds.map { $0.baseAddress! + range.lowerBound })
      case .caller(let k, let context):
        let start = keratin_milliseconds()
        let buffers = UnsafeRawPointer(steps[k].buffers!).assumingMemoryBound(
          to: UnsafeMutableRawPointer.self)
        for chunk in 0..<steps[k].chunks { try context.kernel.run(chunk, buffers) }
        milliseconds?[k] += keratin_milliseconds() - start
      }
    }
  }

  /// Adds the times of the last run to those of the steps of the outermost plan.
  func addTimes(to totals: inout [Double]) {
    guard let milliseconds else { return }
    for (k, call) in builder.calls.enumerated() {
      guard let chain = chains[k] else {
        totals[call.owner] += milliseconds[k]
        continue
      }
      for (member, share) in zip(call.chain, chain.shares) {
        totals[member.owner] += share * milliseconds[k]
      }
    }
  }

  /// How many chunks each step of the outermost plan is cut into; of a loop, all of its steps.
  func chunkCounts(_ steps: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: steps)
    for call in builder.calls {
      if call.chain.isEmpty { counts[call.owner] += call.chunks }
      for member in call.chain { counts[member.owner] += call.chunks }
    }
    return counts
  }
}

/// The memory of a `keratin_chain`.
private final class ChainMemory {
  private let chain: UnsafeMutablePointer<keratin_chain>
  private let steps: UnsafeMutableBufferPointer<keratin_step>
  private let operands: UnsafeMutableBufferPointer<Int>
  private let own: UnsafeMutableBufferPointer<keratin_own_buffer>
  private let milliseconds: UnsafeMutableBufferPointer<Double>?

  init(_ call: FrameBuilder.Call, _ members: [keratin_step], profiles: Bool) {
    steps = .allocate(capacity: members.count)
    _ = steps.initialize(from: members)
    operands = .allocate(capacity: members.count)
    _ = operands.initialize(from: call.chain.map(\.places.count))
    own = .allocate(capacity: call.own.count)
    _ = own.initialize(from: call.own)
    milliseconds = profiles ? .allocate(capacity: members.count) : nil
    milliseconds?.initialize(repeating: 0)
    chain = .allocate(capacity: 1)
    chain.initialize(
      to: keratin_chain(
        steps: UnsafePointer(steps.baseAddress), operands: UnsafePointer(operands.baseAddress),
        count: members.count, own: UnsafePointer(own.baseAddress), own_count: own.count,
        own_bytes: call.ownBytes, milliseconds: milliseconds?.baseAddress))
  }

  deinit {
    chain.deallocate()
    steps.deallocate()
    operands.deallocate()
    own.deallocate()
    milliseconds?.deallocate()
  }

  /// What the call gets for its sizes.
  var sizes: UnsafePointer<Int> {
    UnsafePointer(UnsafeRawPointer(chain).assumingMemoryBound(to: Int.self))
  }

  func forgetTimes() { milliseconds?.update(repeating: 0) }

  /// What part of the call's time each step took on the caller's thread.
  var shares: [Double] {
    guard let milliseconds else { return [] }
    let whole = milliseconds.reduce(0, +)
    return milliseconds.map { whole > 0 ? $0 / whole : 1 / Double(milliseconds.count) }
  }
}
