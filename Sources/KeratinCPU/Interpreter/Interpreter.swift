import KeratinGraph

/// Runs any kernel without a compiler. Formulas become flat programs over registers of many lanes, so that walking them
/// costs little; a kernel is cut into chunks that threads can take, and every result is made within one chunk in a fixed
/// order: the same bits on any number of threads.
///
///     let kernel = try Interpreter(step.kernel).bound(to: ["batch": 128])
///     for chunk in 0..<kernel.chunkCount { try kernel.run(chunk, addresses) }
public struct Interpreter: Sendable {
  public let kernel: Kernel
  /// Of the loops in C.
  public let instructionSet: InstructionSet

  /// - Throws: `GraphError` for a body in C: only the compiled engine runs it.
  public init(_ kernel: Kernel, _ instructionSet: InstructionSet = .ofMachine) throws(GraphError) {
    if case .foreign(let foreign) = kernel, case .c = foreign.body {
      throw GraphError(
        foreign.name, "has a body in C, which only the compiled engine runs.",
        hint: "give the primitive a Swift body too, or run it where clang is installed.")
    }
    self.kernel = kernel
    self.instructionSet = instructionSet
  }

  /// The kernel for given sizes. Cheap: some microseconds.
  public func bound(to sizes: Sizes) throws -> any InterpretedKernel {
    let functions = LaneFunctions.of(instructionSet)
    return switch kernel {
    case .nest(let nest): InterpretedNest(nest, sizes, functions)
    case .constant(let array): InterpretedConstant(array: array)
    case .scatter(let scatter): InterpretedScatter(scatter, sizes, functions)
    case .cumulative(let cumulative): InterpretedCumulative(cumulative, sizes, functions)
    case .sort(let sort): InterpretedSort(sort, sizes, functions)
    case .scan(let scan): try InterpretedScan(scan, sizes, instructionSet)
    case .foreign(let foreign): InterpretedForeign(foreign, sizes)
    }
  }
}

/// A kernel for known sizes.
public protocol InterpretedKernel: Sendable {
  /// Into so many parts the work is cut. It depends on the sizes alone.
  var chunkCount: Int { get }

  /// Does one part. Parts may run at the same time, in any order.
  ///
  /// - Parameter buffers: the address of each operand.
  /// - Throws: what a user's own code throws.
  func run(_ chunk: Int, _ buffers: UnsafePointer<UnsafeMutableRawPointer>) throws
}

extension Plan {
  /// Runs the plan on this thread, one chunk after the other.
  ///
  /// - Parameter addresses: where each buffer lies.
  public func interpret(
    _ addresses: [UnsafeMutableRawPointer], _ sizes: Sizes,
    _ instructionSet: InstructionSet = .ofMachine
  ) throws {
    for step in steps {
      let kernel = try Interpreter(step.kernel, instructionSet).bound(to: sizes)
      let buffers = step.buffers.map { addresses[$0] }
      for chunk in 0..<kernel.chunkCount { try kernel.run(chunk, buffers) }
    }
  }
}

/// Copies numbers that are known already.
struct InterpretedConstant: InterpretedKernel {
  let array: NDArray
  var chunkCount: Int { 1 }

  func run(_ chunk: Int, _ buffers: UnsafePointer<UnsafeMutableRawPointer>) {
    array.withUnsafeBytes { bytes in
      if let source = bytes.baseAddress {
        buffers[0].copyMemory(from: source, byteCount: bytes.count)
      }
    }
  }
}
