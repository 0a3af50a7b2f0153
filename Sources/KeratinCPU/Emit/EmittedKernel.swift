import KeratinGraph

/// Any kernel in C, and what goes with it: the body of `void (void *const *b, const long *d, long chunk)`.
struct EmittedKernel: Sendable {
  var body: String
  /// The sizes that it gets as `d`, in this order; where there are several phases, behind them the phase.
  var symbols: [String]
  /// How many chunks each phase has for given sizes: a function of sizes and instruction set alone. A phase begins when
  /// all chunks of the one before are done.
  var chunkCounts: @Sendable (Sizes) -> [Int]
  /// Bytes of memory that it needs besides its operands, as one more buffer behind them.
  var scratchBytes: @Sendable (Sizes) -> Int = { _ in 0 }
}

extension EmittedKernel {
  init(_ text: CKernel) {
    self.init(
      body: text.body, symbols: text.symbols, chunkCounts: { text.chunkCounts($0) },
      scratchBytes: { text.scratchBytes($0) })
  }

  /// Nil for kernels that are no C: numbers, loops over sub-graphs, Swift functions.
  ///
  /// - Parameter samples: what chunks are where the kernel runs depth first.
  init?(_ kernel: Kernel, _ instructionSet: InstructionSet, _ samples: Plan.Samples? = nil) {
    switch kernel {
    case .nest(let nest):
      self.init(
        samples.map { CKernel(nest, instructionSet, $0) } ?? CKernel(nest, instructionSet))
    case .scatter(let scatter): self = scatter.emitted()
    case .cumulative(let cumulative): self = cumulative.emitted()
    case .sort(let sort): self = sort.emitted()
    case .foreign(let foreign):
      guard case .c(let text) = foreign.body else { return nil }
      self = foreign.emitted(text)
    case .constant, .scan: return nil
    }
  }
}

/// Names of sizes, each once.
struct SymbolTable {
  private(set) var names: [String] = []
  /// How C calls the k-th.
  let prefix: String
  init(prefix: String = "d") { self.prefix = prefix }

  /// An extent in C; its symbol gets a number.
  mutating func text(_ dimension: Dimension) -> String {
    guard let symbol = dimension.symbol else { return "\(dimension.constant)" }
    let k = names.firstIndex(of: symbol) ?? names.count
    if k == names.count { names.append(symbol) }
    return "(\(dimension.coefficient) * \(prefix)\(k) + \(dimension.constant))"
  }

  /// The product of extents.
  mutating func product(_ shape: some Sequence<Dimension>) -> String {
    var parts: [String] = []
    for dimension in shape { parts.append(text(dimension)) }
    return parts.isEmpty ? "1" : parts.joined(separator: " * ")
  }

  /// The lines that define the sizes.
  var definitions: String {
    names.indices.map { "  const long \(prefix)\($0) = d[\($0)];\n" }.joined()
  }
}

/// Lines of an array along an axis, dealt out to chunks: as many to one as make it worth while, and at most `most`
/// chunks. The same arithmetic in Swift and in C.
struct LineChunks: Sendable {
  let type: TensorType
  let axis: Int
  let most: Int
  /// Elements that are worth a chunk.
  private let work = 8192

  func grain(_ sizes: Sizes) -> Int {
    let lines = lineCount(sizes), length = max(1, type.shape[axis].value(sizes))
    return max(1, max(work / length, (lines + most - 1) / most))
  }
  func lineCount(_ sizes: Sizes) -> Int {
    type.shape[..<axis].reduce(1) { $0 * $1.value(sizes) }
      * type.shape[(axis + 1)...].reduce(1) { $0 * $1.value(sizes) }
  }
  func count(_ sizes: Sizes) -> Int {
    let grain = grain(sizes)
    return (lineCount(sizes) + grain - 1) / grain
  }

  /// Defines `n` (elements of a line), `stride` (between neighbours), `from` and `to` (this chunk's lines).
  func header(_ symbols: inout SymbolTable) -> String {
    let outer = symbols.product(type.shape[..<axis])
    let inner = symbols.product(type.shape[(axis + 1)...])
    let length = symbols.text(type.shape[axis])
    return """
        const long n = \(length), stride = \(inner), lines = \(outer) * stride;
        const long some = \(work) / (n > 1 ? n : 1), part = (lines + \(most - 1)) / \(most);
        const long more = some > part ? some : part, grain = more > 1 ? more : 1;
        const long from = chunk * grain, to = from + grain < lines ? from + grain : lines;

      """
  }
}
