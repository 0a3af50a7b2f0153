import KeratinGraph

/// A program for fixed sizes as one file of C99 that depends on nothing: the kernels of its plan, its numbers, and one
/// function that runs them in memory which the caller gives.
///
///     let standalone = try StandaloneProgram(program, ["batch": 1], .init(name: "mnist"))
///     // mnist.c, mnist.h: void mnist_predict(const float *input, float *output, void *workspace)
///
/// The file takes GNU C's vectors where the compiler has them (gcc, clang), and on x86-64 the widest that the machine has
/// when it runs; elsewhere, and if it is asked to be portable, it is plain C99. Any number of threads may call the
/// function at once, each with a workspace of its own; it allocates nothing.
public struct StandaloneProgram: Sendable {
  public struct Options: Sendable {
    /// What all names begin with; a C identifier.
    public var name: String
    /// Nothing but C99: no vector types, no attributes that anything hangs on, one variant for all machines.
    public var isPortable = false
    /// Where the numbers are: in the C file, or in a file of their own, which a function of the C file reads.
    public var keepsWeightsApart = false
    /// What the inputs and outputs are called; else `input`, `output`, numbered where there are several.
    public var inputNames: [String] = []
    public var outputNames: [String] = []
    /// Names that travel in the file.
    public var classNames: [String] = []
    /// Lines for the comment at its head.
    public var notes: [String] = []
    public init(name: String) { self.name = name }
  }

  /// The C file, the header, and what the file of weights holds, where there is one.
  public let source: [UInt8]
  public let header: String
  public let weights: [UInt8]?
  /// Bytes that a call needs.
  public let workspaceBytes: Int

  /// What the C file and the header, and the file of weights, begin with: by it one knows what may be written over.
  public static let marks = (text: StandaloneInterface.mark, weights: StandaloneWeights.mark)

  /// - Parameter sizes: A value for every named size.
  /// - Throws: `GraphError` where the program updates variables, a size has no value, or something has no text in C: a
  ///   body in Swift.
  public init(_ program: Program, _ sizes: Sizes, _ options: Options) throws {
    guard program.updates.isEmpty else {
      throw GraphError(
        "compile", "the program updates '\(program.updates[0].variable.name)'.",
        hint: "a C file holds inference, which changes nothing.", path: [])
    }
    for tensor in program.inputs + program.outputs {
      for case let symbol? in tensor.shape.map(\.symbol) where sizes[symbol] == nil {
        throw GraphError(
          "compile", "the size '\(symbol)' has no value; a C file is for fixed sizes.", path: [])
      }
    }
    let plan = try Plan(program)
    let numbers = try StandaloneWeights(plan, program)
    let interface = StandaloneInterface(program, sizes, options, numbers)
    var sections: [String] = []
    var bytes = 0
    for set in Self.sets(isPortable: options.isPortable) {
      var section = StandaloneSection(set, sizes, numbers, interface)
      sections.append(try section.text(plan))
      bytes = max(bytes, section.workspaceBytes)
    }
    workspaceBytes = bytes + 64
    header = interface.header(workspaceBytes)
    weights = options.keepsWeightsApart ? numbers.file : nil
    var source = Array(interface.head(workspaceBytes).utf8)
    source += Self.prelude(isPortable: options.isPortable).utf8
    if options.keepsWeightsApart {
      source += numbers.loader(interface).utf8
    } else {
      numbers.write(to: &source)
    }
    for section in sections { source += section.utf8 }
    source += interface.functions.utf8
    self.source = source
  }

  /// What every variant stands on.
  private static func prelude(isPortable: Bool) -> String {
    """

    #include <string.h>

    #ifdef __GNUC__
    #pragma GCC diagnostic ignored "-Wunused-variable"
    #pragma GCC diagnostic ignored "-Wunused-parameter"
    #pragma GCC diagnostic ignored "-Wtype-limits"
    #endif
    #define K_STANDALONE 1
    \(isPortable ? "#define K_PORTABLE 1" : "#define K_ISA 0")
    \(StandaloneText.scalars)
    /* Not inlined: memory of the workspace is used again for numbers of other types. */
    #ifdef __GNUC__
    #define K_KERNEL static __attribute__((noinline))
    #else
    #define K_KERNEL static
    #endif
    \(isPortable ? "" : levels)
    """
  }

  /// One variant of the kernels for each. Products of bf16 are not among what C files choose from.
  private static func sets(isPortable: Bool) -> [InstructionSet] {
    isPortable ? [.baseline] : [.baseline, .avx2, .avx512]
  }

  private static let levels = """
    /* Variants for machines that have more, chosen when the program runs: 0 none, 1 AVX2, 2 AVX-512 too. */
    #ifndef KERATIN_LEVEL
    #define KERATIN_LEVEL 2
    #endif
    #if defined(K_VECTORS) && defined(__x86_64__) && KERATIN_LEVEL > 0
    #define K_LEVELS 1
    #endif

    """
}
