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
  /// How the work is cut: in phases, each after all chunks of the one before; several parts of a phase in turn where they
  /// have as many chunks, else one after another.
  let phases: [[Chunks]]
  /// Memory that phases hand on: one more operand behind the nest's.
  let scratch: TensorType?
  /// Named sizes, in the order in which the kernel gets their values.
  public let symbols: [String]

  /// `nest` on a machine of the instruction set `isa`.
  public init(_ nest: LoopNest, _ isa: InstructionSet) {
    let nest = nest.simplified(), found = nest.parts()
    if let pieces = Self.pieces(found, isa) {
      self.init(nest, pieces.phases, pieces.scratch)
    } else {
      let parts = Self.parts(found, of: nest, isa, samples: nil)
      self.init(nest, parts.phases, parts.scratch)
    }
  }

  /// The same, with chunks of some samples of the batch and of nothing else: for kernels that run depth first. Only where
  /// `takesSamples` says so.
  init(_ nest: LoopNest, _ isa: InstructionSet, _ samples: Plan.Samples) {
    let nest = nest.simplified()
    let parts = Self.parts(
      nest.parts(), of: nest, isa, samples: nest.shape[0].coefficient * samples.grain)
    self.init(nest, parts.phases, parts.scratch)
  }

  /// Whether a nest can be cut into samples and loses nothing.
  static func takesSamples(_ nest: LoopNest, _ isa: InstructionSet, _ samples: Plan.Samples) -> Bool
  {
    let nest = nest.simplified()
    guard nest.rowAxes.first == 0, nest.shape[0].symbol == samples.batch.symbol,
      nest.shape[0].constant == 0
    else { return false }
    let parts = nest.parts()
    guard parts.count == 1 else { return false }
    guard let contraction = parts[0].contraction else { return true }
    return TileSchedule.allowsSamples(contraction, Tiling(contraction, nest, isa), nest)
  }

  private init(_ nest: LoopNest, _ phased: [Phase], _ scratch: TensorType?) {
    self.scratch = scratch
    symbols = nest.symbols
    var out = CWriter()
    let stored = Set(nest.stores.map(\.operand))
    for (k, type) in nest.operands.enumerated() {
      let isRead = !stored.contains(k)
      out.line("\(isRead ? "const " : "")\(type.elementType.cStorage) *const p\(k) = b[\(k)];")
    }
    for k in symbols.indices { out.line("const long d\(k) = d[\(k)];") }
    phases = phased.map(\.chunks)
    for phase in phased.dropLast() {
      out.line("if (d[\(symbols.count)] == 0) {")
      out.paste(phase.body)
      out.line("return;")
      out.line("}")
    }
    body = out.text + phased.last!.body
  }

  /// What all chunks of a phase run.
  private struct Phase {
    var body: String
    var chunks: [Chunks]

    /// Texts one after another, each with its chunks.
    init(_ texts: [(body: String, chunks: Chunks, nest: LoopNest)]) {
      chunks = texts.map(\.chunks)
      func limited(_ text: (body: String, chunks: Chunks, nest: LoopNest)) -> (String, String) {
        let (limits, count) = CKernel.limits(text.chunks, CFormula(text.nest))
        return (limits + text.body, count)
      }
      if texts.count == 1 {
        body = limited(texts[0]).0
        return
      }
      var out = CWriter()
      let parts = texts.map(limited)
      if parts.allSatisfy({ $0.1 == parts[0].1 }) {
        // In turn: what neighbouring chunks read, and store between one another, is still near.
        out.line("const long part = chunk % \(parts.count);")
        out.line("chunk /= \(parts.count);")
        for (number, part) in parts.enumerated() {
          out.line("if (part == \(number)) {")
          out.paste(part.0)
          out.line("}")
        }
        body = out.text
        return
      }
      for (body, count) in parts {
        out.line("if (chunk < \(count)) {")
        out.paste(body)
        out.line("return;")
        out.line("}")
        out.line("chunk -= \(count);")
      }
      body = out.text
    }
  }

  /// A contraction with long sums: those of the pieces, and what they are together. Nil where it is none.
  private static func pieces(_ parts: [Part], _ isa: InstructionSet)
    -> (phases: [Phase], scratch: TensorType)?
  {
    guard parts.count == 1, let contraction = parts[0].contraction else { return nil }
    let nest = parts[0].nest
    let tiling = Tiling(contraction, nest, isa)
    let schedule = TileSchedule(contraction, tiling, nest)
    guard let cut = schedule.chunks.pieces else { return nil }
    let pieces = SumPieces(nest, contraction, cut)
    guard let sums = Contraction(pieces.parts) else { preconditionFailure("no register tiles") }
    let type = contraction.elementType.cStorage, k = nest.operands.count
    let c = CFormula(pieces.parts)
    let size = pieces.type.shape.map { "(\(c.extent($0)))" }.joined(separator: " * ")
    var head = CWriter()
    head.line("\(type) *const p\(k) = (\(type) *)b[\(k)] + piece * (\(size));")
    let first = TileEmitter(sums, pieces.parts, tiling, schedule).emit()
    var (second, chunks) = loops(pieces.whole, samples: nil)
    var read = CWriter()
    read.line("const \(type) *const p\(k) = b[\(k)];")
    second = read.text + second
    return (
      [
        Phase([(head.text + first, schedule.chunks, pieces.parts)]),
        Phase([(second, chunks, pieces.whole)]),
      ], pieces.type.with([Dimension(pieces.count)] + pieces.type.shape)
    )
  }

  /// The parts of a nest; before them the panels that their chunks share are turned round.
  /// Where `samples` is given, chunks are so many points of the first axis.
  private static func parts(
    _ parts: [Part], of nest: LoopNest, _ isa: InstructionSet, samples: Int?
  ) -> (phases: [Phase], scratch: TensorType?) {
    var before: [(body: String, chunks: Chunks, nest: LoopNest)] = []
    var texts = before
    var used: Dimension = 0
    let tilings = parts.map { part in part.contraction.map { Tiling($0, part.nest, isa) } }
    var schedules = zip(parts, tilings).map { part, tiling in
      part.contraction.map {
        TileSchedule($0, tiling!, part.nest, cutsSums: false, samples: samples)
      }
    }
    if parts.count > 1, samples == nil {
      for (k, part) in parts.enumerated() where tilings[k] != nil {
        schedules[k]!.keepNear(nest, part.nest, tilings[k]!)
      }
    }
    TileSchedule.align(&schedules)
    for (k, (part, contraction)) in parts.map({ ($0.nest, $0.contraction) }).enumerated() {
      guard let contraction, let schedule = schedules[k] else {
        let (body, chunks) = loops(
          part, samples: samples, like: Self.chunks(parts, schedules, for: part))
        texts.append((body, chunks, part))
        continue
      }
      func emitter() -> TileEmitter { TileEmitter(contraction, part, tilings[k]!, schedule) }
      /// A line that says where in the memory of the phases something lies.
      func place(_ name: String, _ count: Dimension) -> String {
        let type = emitter().factorType, start = CFormula(part).extent(used)
        guard let sum = try? used.adding(count) else {
          preconditionFailure("one named size in all that the phases of a kernel hand on")
        }
        used = sum
        return "\(type) *const \(name) = (\(type) *)b[\(nest.operands.count)] + \(start);\n"
      }
      var head = ""
      if case .ahead(let chunks) = schedule.layout.panels {
        head = place(emitter().panelsAddress, emitter().panelCount)
        before.append((head + emitter().emitPanels(), chunks, part))
      }
      texts.append((head + emitter().emit(), schedule.chunks, part))
    }
    if before.isEmpty { return ([Phase(texts)], nil) }
    let type = nest.steps.first { $0.reduction != nil }!.type
    return ([Phase(before), Phase(texts)], TensorType(type, [used]))
  }

  /// How zeros that stand between the sums of other parts are cut, if all of these are cut alike: in turn with them, each
  /// line of memory is written while it is near.
  private static func chunks(
    _ parts: [Part], _ schedules: [TileSchedule?], for nest: LoopNest
  ) -> Chunks? {
    var found: Chunks?
    for (part, schedule) in zip(parts, schedules) {
      guard let chunks = schedule?.chunks else { continue }
      let rows = part.nest.rowAxes
      guard found == nil || found == chunks, rows == Array(rows.indices),
        rows.map({ part.nest.shape[$0] }) == nest.shape
      else { return nil }
      found = chunks
    }
    return found
  }

  private static func loops(_ nest: LoopNest, samples: Int?, like other: Chunks? = nil) -> (
    String, Chunks
  ) {
    let layout = LoopLayout(nest)
    let chunks =
      samples.map { nest.sampleChunks($0, layout) } ?? other ?? nest.loopChunks(layout)
    return (LoopEmitter(nest, chunks).emit(), chunks)
  }

  /// How many chunks each phase has for given sizes: a function of sizes and instruction set alone.
  public func chunkCounts(_ sizes: Sizes) -> [Int] {
    phases.map { $0.reduce(0) { $0 + $1.count(sizes) } }
  }

  /// Bytes of memory that phases hand on.
  public func scratchBytes(_ sizes: Sizes) -> Int { scratch.map { $0.byteCount(sizes) + 64 } ?? 0 }

  /// Where a chunk begins and ends along each axis that is cut, and in C how many chunks there are.
  private static func limits(_ chunks: Chunks, _ c: CFormula) -> (text: String, count: String) {
    var out = CWriter()
    /// In C, how many pieces of so many points there are.
    func count(_ cut: Chunks.Cut, _ grain: String) -> String {
      cut.pieces.map { "\($0)" } ?? "((\(c.extent(cut.extent)) + \(grain) - 1) / \(grain))"
    }
    func all(_ counts: [String]) -> String {
      counts.isEmpty ? "1" : counts.joined(separator: " * ")
    }
    let few = all(chunks.cuts.map { count($0, "\($0.grain)") }) + " < \(Chunks.enough)"
    if chunks.cuts.contains(where: { $0.fineGrain != nil }) { out.line("const int few = \(few);") }
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
      let coarse = "\(cut.grain)"
      counts.append(count(cut, cut.fineGrain.map { "(\(few) ? \($0) : \(coarse))" } ?? coarse))
      let grain = cut.fineGrain.map { "(few ? \($0) : \(coarse))" } ?? coarse
      out.line("const long n\(axis) = \(count(cut, grain));")
      out.line("const long from\(axis) = chunk % n\(axis) * \(grain);")
      out.line("const long to\(axis) = k_least(from\(axis) + \(grain), \(extent));")
      out.line("chunk /= n\(axis);")
    }
    return (out.text, all(counts))
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
