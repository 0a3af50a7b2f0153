import Keratin

/// What `keratin verify` prints.
struct VerificationTable {
  let title: String
  let batchSize: Int
  /// Where the samples come from.
  let samples: String
  /// How many of the largest differences are shown.
  let rows: Int

  func text(_ verification: Verification) -> String {
    var parts = verification.training.map { [part("training", $0)] } ?? []
    parts.append(part("inference", verification.inference))
    return parts.joined(separator: "\n\n")
  }

  private func part(_ what: String, _ report: ComparisonReport) -> String {
    let beyond = report.nodes.filter(\.difference.isBeyondTolerance).count
    var lines = [
      "\(title), \(what), batch \(batchSize) (\(samples)): \(report.engine) against \(report.other)",
      "operations, each from the same operands: \(report.compared) of \(report.values) values "
        + "compared, \(report.nodes.count) differ, \(beyond) beyond rounding",
    ]
    // Those nearest to what is allowed, or furthest beyond it, first.
    let nodes = report.nodes.sorted { excess($0.difference) > excess($1.difference) }.prefix(rows)
    lines += table(
      ["relative", "allowed", "at", report.engine, report.other, "operation"],
      nodes.map { node in
        cells(node.difference) + ["%\(node.number) \(node.operation) \(node.type)\(place(node))"]
      })
    let results = report.results.compactMap { result in
      result.between.map { (result: result, difference: $0) }
    }
    lines.append(
      "results, after the whole program on each: \(results.count) of \(report.results.count) differ"
    )
    let largest = results.sorted { $0.difference.relative > $1.difference.relative }.prefix(rows)
    lines += table(
      ["relative", "allowed", "at", report.engine, report.other, "result"],
      largest.map { entry in
        // Drift is shown, not judged: what is judged is each operation, and what fusion makes of it.
        var row = cells(entry.difference)
        row[1] = ""
        return row + ["\(entry.result.name) \(entry.result.type)"]
      })
    return lines.joined(separator: "\n")
  }

  private func excess(_ difference: ValueDifference) -> Double {
    difference.allowed > 0 ? difference.relative / difference.allowed : .infinity
  }

  private func cells(_ difference: ValueDifference) -> [String] {
    [
      EngineDisagreement.short(difference.relative), EngineDisagreement.short(difference.allowed),
      "\(difference.index)", number(difference.received), number(difference.expected),
    ]
  }

  private func number(_ value: Double) -> String { "\(Float(value))" }

  /// The innermost layer, and whether it is the layer's gradient.
  private func place(_ node: NodeDifference) -> String {
    let shown = node.scope.suffix(node.scope.last == "gradient" ? 2 : 1)
    return shown.isEmpty ? "" : " in \(shown.joined(separator: " / "))"
  }

  /// Columns of their widest cell, all but the last to the right.
  private func table(_ head: [String], _ body: [[String]]) -> [String] {
    guard !body.isEmpty else { return [] }
    let rows = [head] + body
    let widths = head.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        line += "  " + (column == row.count - 1 ? cell : padding + cell)
      }
      return line
    }
  }
}
