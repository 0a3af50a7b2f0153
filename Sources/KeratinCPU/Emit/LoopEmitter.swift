import KeratinGraph

/// Writes plain loops for any nest: over the axes that all stores share; inside, for every reduction, loops over what it
/// takes away, and so on inwards; then the stores.
final class LoopEmitter {
  let nest: LoopNest
  var c: CFormula
  let layout: LoopLayout
  /// Axes of which a chunk has a part: `from<a>` to `to<a>`.
  private let cut: Set<Int>
  private let keeping: KeptValues
  /// Kept values that an earlier loop of the row has computed.
  var kept: Set<Int> = []
  /// How the values known at this point of the text are spelled.
  var spelling: [Int: String] = [:]
  var out = CWriter()

  /// What is done at each point of a scope, once its values are known.
  struct Tail {
    var isWide: Bool
    /// What it computes beyond the values of steps.
    var formula: Scalar?
    var text: () -> String
  }
  /// Stores of elements that are made where the elements are reduced: written in the same loop.
  private(set) var passing: LoopLayout.Group?

  init(_ nest: LoopNest, _ chunks: Chunks) {
    self.nest = nest
    c = CFormula(nest)
    layout = LoopLayout(nest)
    cut = Set(chunks.cuts.map(\.axis))
    keeping = KeptValues(nest, layout)
    passing = passingStores
  }

  /// The stores of elements, if the loop of the only reductions goes through these very elements, and what is stored does
  /// not wait for their results.
  private var passingStores: LoopLayout.Group? {
    let base = Set(layout.base)
    let inner = layout.groups.filter { $0.axes != base }
    let reductions = nest.steps.indices.filter {
      nest.steps[$0].reduction != nil && layout.axes[$0].isSubset(of: base)
    }
    guard layout.lane != nil, inner.count == 1, let first = reductions.first,
      reductions.allSatisfy({
        nest.steps[$0].over == nest.steps[first].over && layout.isWide($0)
          && layout.level[$0] == layout.level[first]
      }),
      inner[0].axes == base.union(nest.steps[first].over),
      layout.needed(by: sinks(inner[0].stores), have: []).isDisjoint(with: reductions)
    else { return nil }
    return inner[0]
  }

  /// The statements of one chunk.
  func emit() -> String {
    if let (first, second) = layout.square {
      squares(first, second)
    } else {
      loops(layout.base.filter { $0 != layout.lane }) { rows() }
    }
    return out.text
  }

  // MARK: - Loops

  private func limits(_ axis: Int) -> (String, String) {
    cut.contains(axis) ? ("from\(axis)", "to\(axis)") : ("0", c.extent(axis))
  }

  /// A block of C, at whose end the values that it defines are forgotten.
  func block(_ head: String = "", _ body: () -> Void) {
    let known = spelling
    out.open(head)
    body()
    out.close()
    spelling = known
  }

  func loops(_ axes: some Collection<Int>, unrolled: Bool = false, _ body: () -> Void) {
    guard let axis = axes.first else { return body() }
    if axes.count == 1, axis == layout.base.last, layout.lane == nil, !unrolled {
      return innermost(axis) { loop(axis, unrolled: false, body) }
    }
    loop(axis, unrolled: unrolled) { loops(axes.dropFirst(), unrolled: unrolled, body) }
  }

  private func loop(_ axis: Int, unrolled: Bool, _ body: () -> Void) {
    let (from, to) = limits(axis)
    if unrolled {
      out.line("K_UNROLL")
    } else if axis == layout.base.last, layout.isSmooth {
      // Compilers write short loops of numbers out, and then see vectors across their rows, which must be scattered.
      let isShort = nest.shape[axis].known.map { (16...256).contains($0) } ?? false
      out.line(isShort && !nest.reads ? c.lanes : c.parallel)
    }
    block("for (long i\(axis) = \(from); i\(axis) < \(to); i\(axis)++)", body)
  }

  /// The innermost of the stores' loops: if places are read from memory, with a text of its own where they lie inside.
  private func innermost(_ axis: Int, _ loop: () -> Void) {
    let formulas = nest.steps.map(\.value)
    readingPlaces(formulas, notAlong: axis, bound: Set(layout.base)) {
      if c.places.isEmpty { loop() } else { branching(formulas, along: axis, loop) }
    }
  }

  /// What `body` writes finds places that are themselves read from memory, as the row of a word is, read before it.
  private func readingPlaces(
    _ formulas: [Scalar], notAlong axis: Int, bound: Set<Int>, _ body: () -> Void
  ) {
    var found: [String: ElementType] = [:]
    for formula in formulas {
      found.merge(c.places(formula, notAlong: axis, bound: bound)) { a, _ in a }
    }
    if found.isEmpty { return body() }
    block {
      for (k, (text, type)) in found.sorted(by: { $0.key < $1.key }).enumerated() {
        out.line("const \(type.cType) at\(k) = \(text);")
        c.places[text] = "at\(k)"
      }
      body()
    }
    c.places = [:]
  }

  /// Sixteen by sixteen points at a time, so that what is read across and what is written along both stay near.
  private func squares(_ first: Int, _ second: Int) {
    func blocks(_ axis: Int, _ body: () -> Void) {
      let (from, to) = limits(axis)
      block("for (long j\(axis) = \(from); j\(axis) < \(to); j\(axis) += 16)") {
        out.line("const long e\(axis) = j\(axis) + 16 < \(to) ? j\(axis) + 16 : \(to);")
        body()
      }
    }
    func points(_ axis: Int, _ body: () -> Void) {
      block("for (long i\(axis) = j\(axis); i\(axis) < e\(axis); i\(axis)++)", body)
    }
    loops(layout.base.filter { $0 != first && $0 != second }) {
      blocks(first) { blocks(second) { points(first) { points(second) { rows() } } } }
    }
  }

  /// Something for every column of the block; without a lane, for the one point.
  private func columns(_ body: () -> Void) {
    guard let lane = layout.lane else { return block("", body) }
    out.line(c.parallel)
    block("for (long l = 0; l < columns; l++)") {
      out.line("const long i\(lane) = c + l;")
      body()
    }
  }

  /// All that happens for one point of the outer loops (with a lane: for a block of columns).
  private func rows() {
    guard let lane = layout.lane else { return points() }
    let (from, to) = limits(lane)
    block("for (long c = \(from); c < \(to); c += \(layout.block))") {
      if let extent = nest.shape[lane].known,
        extent % layout.block == 0 || extent < layout.block
      {
        out.line("const long columns = \(min(extent, layout.block));")
      } else {
        out.line("const long columns = \(to) - c < \(layout.block) ? \(to) - c : \(layout.block);")
      }
      points()
    }
  }

  private func points() {
    kept = []
    for step in keeping.steps.sorted() {
      out.line("\(nest.steps[step].type.cType) t\(step)[\(keeping.count)] K_ALIGNED(64);")
    }
    let base = Set(layout.base)
    let inner = layout.groups.filter { $0.axes != base && $0.axes != passing?.axes }
    let outer = layout.groups.filter { $0.axes == base }.flatMap(\.stores)
    let all = layout.groups.filter { $0.axes != passing?.axes }.flatMap(\.stores)
    scope(base, sinks(all), outer.map(writing), isLast: inner.isEmpty) {
      for group in inner {
        loops(group.axes.subtracting(base).sorted()) {
          scope(group.axes, sinks(group.stores), group.stores.map(writing)) {}
        }
      }
    }
  }

  // MARK: - Values

  func sinks(_ stores: [LoopNest.Store]) -> [Int] {
    stores.flatMap { [$0.step] + $0.index.flatMap(\.usedSteps) }
  }

  func writing(_ store: LoopNest.Store) -> Tail {
    Tail(isWide: layout.lane != nil, formula: nil) { [self] in
      let type = nest.operands[store.operand].elementType
      let value = type.cStored(name(store.step), from: nest.steps[store.step].type, isRounded: true)
      return "p\(store.operand)[\(c.position(store.operand, store.index, name))] = \(value);"
    }
  }

  func name(_ step: Int) -> String {
    guard let known = spelling[step] else { preconditionFailure("step \(step) has no value yet") }
    return known
  }

  /// Computes what `sinks` need of the values that have the axes `bound`, and does `tails` with them.
  /// - Parameter then: What comes between the values and the tails; `isLast` where nothing does.
  func scope(
    _ bound: Set<Int>, _ sinks: [Int], _ tails: [Tail], isLast: Bool = true, then: () -> Void
  ) {
    let isKeeping = keeping.isLoop(bound, base: layout.base)
    if isKeeping { for step in kept { spelling[step] = "t\(step)[\(keeping.place)]" } }
    let needed = layout.needed(by: sinks, have: Set(spelling.keys))
    let here = needed.filter { layout.axes[$0].isSubset(of: bound) }.sorted()
    let levels = Set(here.map { layout.level[$0] }).sorted()
    var deferred: [Int] = []
    for level in levels {
      let now = here.filter { layout.level[$0] == level }
      reduce(now.filter { nest.steps[$0].reduction != nil }, bound)
      let plain = now.filter { nest.steps[$0].reduction == nil }
      for step in plain where !layout.isWide(step) { define(step) }
      let wide = plain.filter { layout.isWide($0) }
      if isLast && level == levels.last {
        deferred = wide
      } else {
        defineColumns(wide)
      }
    }
    if isKeeping {
      for step in here where keeping.steps.contains(step) {
        out.line("t\(step)[\(keeping.place)] = \(name(step));")
        kept.insert(step)
      }
    }
    then()
    for tail in tails where !tail.isWide { out.line(tail.text()) }
    let wideTails = tails.filter(\.isWide)
    if wideTails.isEmpty && deferred.isEmpty { return }
    randomRows(deferred)
    let formulas = deferred.map { nest.steps[$0].value } + wideTails.compactMap(\.formula)
    let lane = layout.lane!
    readingPlaces(formulas, notAlong: lane, bound: bound) {
      branching(formulas, along: lane) {
        columns {
          for step in deferred where spelling[step] == nil { define(step) }
          // All values of a point first, then all writes: a store may overwrite what another value is read from.
          for tail in wideTails { out.line(tail.text()) }
        }
      }
    }
  }

  /// The block twice where padded reads lie inside for all columns or for none: a loop without tests is a loop of vectors.
  private func branching(_ formulas: [Scalar], along axis: Int, _ body: () -> Void) {
    let spell = { [spelling] (step: Int) in spelling[step] ?? "" }
    let tests = formulas.reduce(into: Set<String>()) {
      $0.formUnion(c.tests($1, notAlong: axis, spell))
    }
    guard tests.count == 1, let test = tests.first else { return body() }
    for isInside in [true, false] {
      c.known = [test: isInside]
      block(isInside ? "if (\(test))" : "else", body)
    }
    c.known = [:]
  }

  /// Random bits of a block of columns.
  private func randomRows(_ steps: [Int]) {
    guard let lane = layout.lane else { return }
    for step in steps {
      let row = "r\(step)"
      guard
        let fill = c.randomRow(row, nest.steps[step].value, along: lane, count: "columns")
      else { continue }
      out.line("k_u32 \(row)[\(layout.block)] K_ALIGNED(64);")
      block {
        out.line("const long i\(lane) = c;")
        out.line(fill)
      }
      spelling[step] = "\(row)[l]"
    }
  }

  /// A value as a constant of the block.
  private func define(_ step: Int) {
    out.line("const \(nest.steps[step].type.cType) s\(step) = \(value(step));")
    spelling[step] = "s\(step)"
  }

  /// Values of rows, as arrays over the block of columns.
  private func defineColumns(_ steps: [Int]) {
    randomRows(steps)
    let steps = steps.filter { spelling[$0] == nil }
    if steps.isEmpty { return }
    for step in steps {
      out.line("\(nest.steps[step].type.cType) s\(step)[\(layout.block)] K_ALIGNED(64);")
    }
    columns {
      for step in steps {
        out.line("s\(step)[l] = \(value(step));")
        spelling[step] = "s\(step)[l]"
      }
    }
    for step in steps { spelling[step] = "s\(step)[l]" }
  }

  /// The formula of a step, rounded to its type.
  private func value(_ step: Int) -> String {
    c.text(nest.steps[step].value, roundedTo: nest.steps[step].type, name)
  }
}

extension LoopNest {
  /// Whether anything is read: not where numbers are stored.
  fileprivate var reads: Bool {
    var found = false
    for step in steps { step.value.forEachRead { _, _, _ in found = true } }
    return found
  }
}
