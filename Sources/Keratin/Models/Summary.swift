import KeratinGraph

extension Model {
  /// The layers as a table, drawn as Keras draws it, and the numbers of parameters.
  ///
  /// The shapes have `None` for the batch; a model that branches has a fourth column.
  public var summary: String {
    let isChain = zip(plan.dropFirst(), plan).allSatisfy {
      $0.inputs.count == 1 && $0.inputs[0] === $1
    }
    var table = SummaryTable(
      isChain ? [38, 29, 17] : [31, 27, 17, 28],
      ["Layer (type)", "Output Shape", "Param #", "Connected to"])
    var seen: Set<ObjectIdentifier> = []
    for output in plan where !(isChain && output.layer is Input) {
      guard seen.insert(ObjectIdentifier(output.layer)).inserted else { continue }
      let calls = plan.filter { $0.layer === output.layer }
      let sources = calls.flatMap { $0.inputs.map { "\($0.layer.name)[\(callIndex($0))][0]" } }
      table.add([
        SummaryTable.name(output.layer.name, type(of: output.layer).className),
        [kerasShape(output.type)], [grouped(output.layer.weights.reduce(0) { $0 + $1.count })],
        sources.isEmpty ? ["-"] : [sources.joined(separator: ", ")],
      ])
    }
    let trainable = trainableWeights
    let names = Set(trainable.map(\.path))
    let frozen = weights.filter { !names.contains($0.path) }
    return "Model: \"\(name)\"\n" + table.text
      + line("Total params", weights) + line("Trainable params", trainable)
      + line("Non-trainable params", frozen)
  }

  private func callIndex(_ output: LayerOutput) -> Int {
    plan.filter { $0.layer === output.layer }.firstIndex { $0 === output } ?? 0
  }

  private func kerasShape(_ type: TensorType) -> String {
    let extents = type.shape.map { $0.known.map(String.init) ?? "None" }
    return "(\(extents.joined(separator: ", "))\(extents.count == 1 ? "," : ""))"
  }

  private func line(_ title: String, _ weights: [Weight]) -> String {
    let count = weights.reduce(0) { $0 + $1.count }
    let bytes = weights.reduce(0) { $0 + $1.variable.type.byteCount([:]) }
    return " \(title): \(grouped(count)) (\(byteText(bytes)))\n"
  }
}

/// `53.29 KB`: steps of 1024.
func byteText(_ bytes: Int) -> String {
  var value = Double(bytes)
  for unit in ["B", "KB", "MB", "GB", "TB"] {
    if value < 1024 { return "\(fixed(value, 2)) \(unit)" }
    value /= 1024
  }
  return "\(fixed(value, 2)) PB"
}

/// A table with a heavy head and light rows.
struct SummaryTable {
  /// Of each column, a space on both sides included.
  let widths: [Int]
  private(set) var text: String
  private var isFirst = true

  init(_ widths: [Int], _ heads: [String]) {
    self.widths = widths
    text = Self.rule("┏", "━", "┳", "┓", widths)
    text += Self.row("┃", widths, Array(heads.prefix(widths.count)))
    text += Self.rule("┡", "━", "╇", "┩", widths)
    closing = Self.rule("└", "─", "┴", "┘", widths)
    text += closing
  }
  private let closing: String

  /// A row of cells; each is some pieces that may stand on lines of their own.
  mutating func add(_ cells: [[String]]) {
    let columns = zip(cells, widths).map { cell, width in Self.wrapped(cell, width - 2) }
    let height = columns.map(\.count).max() ?? 0
    text.removeLast(closing.count)
    if !isFirst { text += Self.rule("├", "─", "┼", "┤", widths) }
    isFirst = false
    for line in 0..<height {
      text += Self.row("│", widths, columns.map { line < $0.count ? $0[line] : "" })
    }
    text += closing
  }

  /// `conv2d (Conv2D)`, in two pieces.
  static func name(_ name: String, _ className: String) -> [String] { [name, "(\(className))"] }

  /// The pieces in one line if they fit, else each on its own; what is still too long is broken at spaces, or cut.
  private static func wrapped(_ pieces: [String], _ width: Int) -> [String] {
    let whole = pieces.joined(separator: " ")
    if whole.count <= width { return [whole] }
    var lines: [String] = []
    for piece in pieces {
      var line = ""
      for word in piece.split(separator: " ") {
        if !line.isEmpty, line.count + 1 + word.count > width {
          lines.append(line)
          line = ""
        }
        line += (line.isEmpty ? "" : " ") + word
      }
      lines.append(line.count > width ? line.prefix(width - 1) + "…" : line)
    }
    return lines
  }

  private static func rule(
    _ left: String, _ fill: String, _ middle: String, _ right: String, _ widths: [Int]
  ) -> String {
    left + widths.map { String(repeating: fill, count: $0) }.joined(separator: middle) + right
      + "\n"
  }

  /// The third column is set to the right: numbers.
  private static func row(_ bar: String, _ widths: [Int], _ cells: [String]) -> String {
    var line = bar
    for (place, (cell, width)) in zip(cells, widths).enumerated() {
      let filled = place == 2 ? cell.paddedInFront(to: width - 2) : cell.padded(to: width - 2)
      line += " \(filled) \(bar)"
    }
    return line + "\n"
  }
}
