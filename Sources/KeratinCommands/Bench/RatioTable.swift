/// How engines compare, as Markdown: one table for each figure, one row for each workload.
struct RatioTable {
  /// In the order of the run.
  let measurements: [Measurement]
  /// First Keratin, then the peers.
  let engines: [String]

  private static let figures: [(title: String, value: @Sendable (Measurement) -> Double)] = [
    ("Training step, ms", { $0.steps.median }),
    ("Inference of 1 sample, ms", { $0.inferenceBatch1.median }),
    ("Inference of 128 samples, ms", { $0.inferenceBatch128.median }),
    ("First step of a process, ms from its start", { $0.firstStepMilliseconds }),
    ("Peak memory, MB", { $0.peakResidentMegabytes }),
  ]

  /// All tables; a peer's figure is followed by how many times ours it is. The best of several has a column of its own.
  var text: String {
    Self.figures.map { figure in
      let heading =
        ["\(figure.title) (times \(engines[0])'s)", "batch"] + engines
        + (namesBest ? ["best peer"] : [])
      var rows = [heading, heading.map { _ in "---" }]
      for (workload, batchSize) in workloads {
        rows.append(row(workload, batchSize, figure.value))
      }
      return Self.markdown(rows)
    }.joined(separator: "\n\n")
  }

  /// Of one peer, or one other policy of our own, the figure says it already.
  private var namesBest: Bool { engines.count > 2 }

  private var workloads: [(String, Int)] {
    var list: [(String, Int)] = []
    for one in measurements where !list.contains(where: { $0 == (one.workload, one.batchSize) }) {
      list.append((one.workload, one.batchSize))
    }
    return list
  }

  private func row(
    _ workload: String, _ batchSize: Int, _ value: (Measurement) -> Double
  ) -> [String] {
    func figure(_ engine: String) -> Double? {
      measurements.first {
        $0.engine == engine && $0.workload == workload && $0.batchSize == batchSize
      }.map(value)
    }
    let own = figure(engines[0])
    let peers = engines.dropFirst().map { figure($0) }
    let best = peers.compactMap { $0 }.min()
    let ratio = own.flatMap { own in best.map { Self.times($0 / own) } } ?? "–"
    return [workload, "\(batchSize)", own.map(threeDigits) ?? "–"]
      + peers.map { Self.compared($0, own) } + (namesBest ? [ratio] : [])
  }

  private static func compared(_ peer: Double?, _ own: Double?) -> String {
    guard let peer else { return "–" }
    guard let own else { return threeDigits(peer) }
    return "\(threeDigits(peer)) (\(times(peer / own)))"
  }

  private static func times(_ ratio: Double) -> String { "\(threeDigits(ratio))×" }

  private static func markdown(_ rows: [[String]]) -> String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = row.indices.map { column in
        let padding = widths[column] - row[column].count
        return row[column] == "---"
          ? String(repeating: "-", count: widths[column])
          : row[column] + String(repeating: " ", count: padding)
      }
      return "| \(cells.joined(separator: " | ")) |"
    }.joined(separator: "\n")
  }
}
