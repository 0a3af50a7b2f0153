import KeratinGraph

extension Kernel.Scatter {
  /// Axes of the points that are axes of the output as they are: points that differ along one of them never meet in one
  /// place, so different threads may have them. Each with the output's axis.
  private var freeAxes: [(point: Int, output: Int)] {
    let target = operands[operands.count - 1]
    var found: [(point: Int, output: Int)] = []
    for (output, entry) in index.enumerated() {
      guard case .axis(let point) = entry, shape[point] == target.shape[output],
        !found.contains(where: { $0.point == point })
      else { continue }
      found.append((point, output))
    }
    return found
  }

  /// Neighbours that a chunk adds: two lines or more, and alike in all chunks.
  private static func grain(_ extent: Dimension) -> Int {
    guard let extent = extent.known, extent > 64 else { return 64 }
    let parts = (extent + 63) / 64
    return (extent + 8 * parts - 1) / (8 * parts) * 8
  }

  /// Additions in C, in row-major order of the points. Cut along free axes only.
  func emitted() -> EmittedKernel {
    let nest = LoopNest(
      shape: shape, steps: [.init(value, type: operands.last!.elementType)], operands: operands,
      stores: [.init(step: 0, operand: operands.count - 1, index: index)])
    let formula = CFormula(nest)
    let target = operands.last!, element = target.elementType
    let isStorage = element.computeType != element
    var cuts: [(point: Int, output: Int, grain: Int)] = []
    if let last = freeAxes.max(by: { $0.point < $1.point }) {
      cuts.append((last.point, last.output, Self.grain(shape[last.point])))
      if let first = freeAxes.min(by: { $0.point < $1.point }), first.point != last.point {
        cuts.insert((first.point, first.output, 1), at: 0)
      }
    }
    var out = CWriter()
    for (k, type) in operands.dropLast().enumerated() {
      out.line("const \(type.elementType.cStorage) *restrict p\(k) = b[\(k)];")
    }
    out.line("\(element.cStorage) *restrict y = b[\(operands.count - 1)];")
    out.line("\(element.cType) *restrict sum = \(isStorage ? "b[\(operands.count)]" : "y");")
    for k in formula.symbols.indices { out.line("const long d\(k) = d[\(k)];") }
    for cut in cuts.reversed() {
      let (a, n, grain) = (cut.point, formula.extent(cut.point), cut.grain)
      out.line("const long parts\(a) = (\(n) + \(grain - 1)) / \(grain);")
      out.line("const long from\(a) = chunk % parts\(a) * \(grain);")
      out.line("const long to\(a) = from\(a) + \(grain) < \(n) ? from\(a) + \(grain) : \(n);")
      out.line("chunk /= parts\(a);")
    }
    // What this chunk has of the output.
    func forEachPlace(_ statement: String) {
      out.open("")
      for (axis, dimension) in target.shape.enumerated() {
        let cut = cuts.first { $0.output == axis }
        let from = cut.map { "from\($0.point)" } ?? "0"
        let to = cut.map { "to\($0.point)" } ?? formula.extent(dimension)
        out.open("for (long j\(axis) = \(from); j\(axis) < \(to); j\(axis)++)")
      }
      out.line("const long at = \(place(formula) { "j\($0)" });")
      out.line(statement)
      for _ in target.shape { out.close() }
      out.close()
    }
    forEachPlace("sum[at] = \(element.cLoaded("p0[at]"));")
    for (axis, _) in shape.enumerated() {
      let isCut = cuts.contains { $0.point == axis }
      let (from, to) = isCut ? ("from\(axis)", "to\(axis)") : ("0", formula.extent(axis))
      out.open("for (long i\(axis) = \(from); i\(axis) < \(to); i\(axis)++)")
    }
    var tests: [String] = []
    for (k, entry) in index.enumerated() {
      out.line("const long at\(k) = (long)(\(formula.text(entry) { _ in "" }));")
      if freeAxes.contains(where: { $0.output == k }) { continue }
      tests.append("(k_u64)at\(k) < (k_u64)\(formula.extent(target.shape[k]))")
    }
    out.open(tests.isEmpty ? "" : "if (\(tests.map { "(\($0))" }.joined(separator: " & ")))")
    out.line("const long at = \(place(formula) { "at\($0)" });")
    let sum = Reduction.sum.c("sum[at]", formula.text(value) { _ in "" }, element)
    out.line(
      "sum[at] = \(element == .bool ? "sum[at] | (\(formula.text(value) { _ in "" }))" : sum);")
    for _ in shape { out.close() }
    out.close()
    if isStorage { forEachPlace("y[at] = \(element.cStored("sum[at]", from: element));") }
    let (shape, limits) = (shape, cuts)
    return EmittedKernel(
      body: out.text, symbols: formula.symbols,
      chunkCounts: { sizes in
        [limits.reduce(1) { $0 * ((shape[$1.point].value(sizes) + $1.grain - 1) / $1.grain) }]
      },
      scratchBytes: { isStorage ? target.shape.count($0) * 4 + 64 : 0 })
  }

  /// Row-major position in the output.
  private func place(_ formula: CFormula, _ entry: (Int) -> String) -> String {
    var text = ""
    for (axis, dimension) in operands.last!.shape.enumerated() {
      text =
        text.isEmpty ? entry(axis) : "(\(text)) * \(formula.extent(dimension)) + \(entry(axis))"
    }
    return text.isEmpty ? "0" : text
  }
}
