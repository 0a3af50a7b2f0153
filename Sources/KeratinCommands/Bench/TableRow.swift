import Keratin
import KeratinConfiguration

/// What was measured of one workload.
protocol TableRow {
  static var heading: String { get }
  var line: String { get }
  var json: ConfigValue { get }
}

/// Measures workload after workload and prints a line of each. The file is written after each, so that an interrupt loses
/// nothing.
func table<Row: TableRow>(
  of workloads: [Workload], json: String?, _ measure: (Workload) throws -> Row
) throws -> [Row] {
  show(Row.heading)
  var rows: [Row] = []
  for workload in workloads {
    rows.append(try measure(workload))
    show(rows.last!.line)
    guard let json else { continue }
    let list = ConfigValue.list(rows.map(\.json))
    try AtomicFile.write(list.json(isIndented: true) + "\n", to: json)
  }
  return rows
}

/// A line of a table: a workload's name, and cells as wide as they say, or wider where they must be.
func columns(_ name: String, _ cells: [(text: String, width: Int)]) -> String {
  name.padding(toLength: max(15, name.count), withPad: " ", startingAt: 0)
    + cells.map { String(repeating: " ", count: max(1, $0.width - $0.text.count)) + $0.text }
    .joined()
}
