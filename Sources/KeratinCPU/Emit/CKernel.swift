import CKernels
import KeratinGraph

/// The C text of a nest: the body of `void NAME(void *const *b, const long *d, long chunk)`.
///
/// `b` are the operands' addresses, `d` the values of `symbols`, `chunk` one of `chunks`. The text is specialised in the
/// known extents and free in the named ones: a new batch size compiles nothing. It stands on `prelude` alone, without
/// headers or libraries, and expects a compiler that fuses a·b + c within an expression only (`-ffp-contract=on`).
public struct CKernel: Hashable, Sendable {
  /// Statements.
  public let body: String
  /// How the work is cut; one after another where there are several parts.
  let parts: [Chunks]
  /// Named sizes, in the order in which the kernel gets their values.
  public let symbols: [String]

  /// `nest` on a machine of the instruction set `isa`.
  public init(_ nest: LoopNest, _ isa: InstructionSet) {
    let nest = nest.simplified()
    symbols = nest.symbols
    var out = CWriter()
    let stored = Set(nest.stores.map(\.operand))
    for (k, type) in nest.operands.enumerated() {
      let isRead = !stored.contains(k)
      out.line("\(isRead ? "const " : "")\(type.elementType.cStorage) *const p\(k) = b[\(k)];")
    }
    for k in symbols.indices { out.line("const long d\(k) = d[\(k)];") }
    let nests = nest.parts()
    let texts = nests.map { Self.text($0, isa) }
    parts = texts.map(\.chunks)
    if texts.count == 1 {
      body = out.text + texts[0].body
      return
    }
    for text in texts {
      out.line("if (chunk < \(text.count)) {")
      out.paste(text.body)
      out.line("return;")
      out.line("}")
      out.line("chunk -= \(text.count);")
    }
    body = out.text
  }

  /// How many chunks there are for given sizes: a function of sizes and instruction set alone.
  public func chunkCount(_ sizes: Sizes) -> Int { parts.reduce(0) { $0 + $1.count(sizes) } }

  /// The statements of a nest, and in C how many chunks it has.
  private static func text(_ nest: LoopNest, _ isa: InstructionSet)
    -> (body: String, chunks: Chunks, count: String)
  {
    let chunks: Chunks
    let text: String
    if let contraction = Contraction(nest) {
      let tiling = Tiling(contraction, nest, isa)
      let schedule = TileSchedule(contraction, tiling, nest)
      chunks = schedule.chunks
      text = TileEmitter(contraction, nest, tiling, schedule).emit()
    } else {
      chunks = nest.loopChunks(LoopLayout(nest))
      text = LoopEmitter(nest, chunks).emit()
    }
    let c = CFormula(nest)
    var out = CWriter()
    var counts: [String] = []
    for cut in chunks.cuts.reversed() {
      let (axis, extent) = (cut.axis, c.extent(cut.extent))
      counts.append("(\(extent) + \(cut.grain - 1)) / \(cut.grain)")
      out.line("const long n\(axis) = \(counts.last!);")
      out.line("const long from\(axis) = chunk % n\(axis) * \(cut.grain);")
      out.line("const long to\(axis) = k_least(from\(axis) + \(cut.grain), \(extent));")
      out.line("chunk /= n\(axis);")
    }
    let count = counts.isEmpty ? "1" : counts.map { "(\($0))" }.joined(separator: " * ")
    return (out.text + text, chunks, count)
  }

  /// The whole function.
  public func function(_ name: String) -> String {
    "void \(name)(void *const *b, const long *d, long chunk) {\n\(body)}\n"
  }

  /// What every file of kernels starts with: scalar functions and register tiles.
  public static func prelude(_ isa: InstructionSet) -> String {
    "#define K_ISA \(isa.number)\n" + String(cString: keratin_scalar_text())
      + String(cString: keratin_tile_text())
  }
}
