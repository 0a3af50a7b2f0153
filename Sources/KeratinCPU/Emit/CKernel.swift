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
  /// How the work is cut: in phases, each after all chunks of the one before; in a phase one after another where there
  /// are several parts.
  let phases: [[Chunks]]
  /// Memory that phases hand on: one more operand behind the nest's.
  let scratch: TensorType?
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
    if let contraction = Contraction(nest) {
      let tiling = Tiling(contraction, nest, isa)
      let schedule = TileSchedule(contraction, tiling, nest)
      if let cut = schedule.chunks.pieces {
        let pieces = SumPieces(nest, contraction, cut)
        let whole = Self.text(pieces.whole, isa)
        phases = [[schedule.chunks], [whole.chunks]]
        scratch = pieces.type.with([Dimension(pieces.count)] + pieces.type.shape)
        out.line("if (d[\(symbols.count)] == 0) {")
        out.paste(Self.text(pieces, tiling, schedule))
        out.line("return;")
        out.line("}")
        let k = nest.operands.count
        out.line("const \(contraction.elementType.cStorage) *const p\(k) = b[\(k)];")
        body = out.text + whole.body
        return
      }
    }
    scratch = nil
    let texts = nest.parts().map { Self.text($0, isa) }
    phases = [texts.map(\.chunks)]
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

  /// How many chunks each phase has for given sizes: a function of sizes and instruction set alone.
  public func chunkCounts(_ sizes: Sizes) -> [Int] {
    phases.map { $0.reduce(0) { $0 + $1.count(sizes) } }
  }

  /// Bytes of memory that phases hand on.
  public func scratchBytes(_ sizes: Sizes) -> Int { scratch.map { $0.byteCount(sizes) + 64 } ?? 0 }

  /// The statements of a nest, and in C how many chunks it has.
  private static func text(_ nest: LoopNest, _ isa: InstructionSet)
    -> (body: String, chunks: Chunks, count: String)
  {
    let chunks: Chunks
    let text: String
    if let contraction = Contraction(nest) {
      let tiling = Tiling(contraction, nest, isa)
      let schedule = TileSchedule(contraction, tiling, nest, mayCutSums: false)
      chunks = schedule.chunks
      text = TileEmitter(contraction, nest, tiling, schedule).emit()
    } else {
      chunks = nest.loopChunks(LoopLayout(nest))
      text = LoopEmitter(nest, chunks).emit()
    }
    let (limits, count) = limits(chunks, CFormula(nest))
    return (limits + text, chunks, count)
  }

  /// The statements that sum one piece.
  private static func text(_ pieces: SumPieces, _ tiling: Tiling, _ schedule: TileSchedule)
    -> String
  {
    let nest = pieces.parts
    guard let contraction = Contraction(nest) else { preconditionFailure("no register tiles") }
    let c = CFormula(nest)
    let k = nest.operands.count - 1
    let size = pieces.type.shape.map { "(\(c.extent($0)))" }.joined(separator: " * ")
    var out = CWriter()
    out.line("\(contraction.elementType.cStorage) *const p\(k) =")
    out.line("  (\(contraction.elementType.cStorage) *)b[\(k)] + piece * (\(size));")
    return limits(schedule.chunks, c).text + out.text
      + TileEmitter(contraction, nest, tiling, schedule).emit()
  }

  /// Where a chunk begins and ends along each axis that is cut, and in C how many chunks there are.
  private static func limits(_ chunks: Chunks, _ c: CFormula) -> (text: String, count: String) {
    var out = CWriter()
    var counts: [String] = []
    for cut in chunks.cuts.reversed() {
      let (axis, extent) = (cut.axis, c.extent(cut.extent))
      if let pieces = cut.pieces {
        counts.append("\(pieces)")
        out.line("const long piece = chunk % \(pieces);")
        out.line("const long share = (\(extent) + \(pieces - 1)) / \(pieces);")
        out.line("const long from\(axis) = piece * share;")
        out.line("const long to\(axis) = k_least(from\(axis) + share, \(extent));")
        out.line("chunk /= \(pieces);")
        continue
      }
      counts.append("(\(extent) + \(cut.grain - 1)) / \(cut.grain)")
      out.line("const long n\(axis) = \(counts.last!);")
      out.line("const long from\(axis) = chunk % n\(axis) * \(cut.grain);")
      out.line("const long to\(axis) = k_least(from\(axis) + \(cut.grain), \(extent));")
      out.line("chunk /= n\(axis);")
    }
    let count = counts.isEmpty ? "1" : counts.map { "(\($0))" }.joined(separator: " * ")
    return (out.text, count)
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
