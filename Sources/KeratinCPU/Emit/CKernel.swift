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
  public let chunks: Chunks
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
    for cut in chunks.cuts.reversed() {
      let (axis, extent) = (cut.axis, c.extent(cut.extent))
      out.line("const long n\(axis) = (\(extent) + \(cut.grain - 1)) / \(cut.grain);")
      out.line("const long from\(axis) = chunk % n\(axis) * \(cut.grain);")
      out.line("const long to\(axis) = k_least(from\(axis) + \(cut.grain), \(extent));")
      out.line("chunk /= n\(axis);")
    }
    body = out.text + text
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
