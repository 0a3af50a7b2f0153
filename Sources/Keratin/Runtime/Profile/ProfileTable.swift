import Foundation
import KeratinCPU

extension ProgramProfile {
  /// Two tables for people, what took longest first: layers, then kernels.
  ///
  ///          %   calls  ms/call  GFLOP/s   GB/s  % peak  layer
  ///       41.2      60    6.270    150.1    5.3    65.0  conv2d_1 (Conv2D, filters: 48, kernel: 3×3)
  ///
  /// `%` is the share of the calls' whole time. A kernel that works for several layers counts for each of them in equal
  /// parts. GFLOP/s and GB/s follow from what must be computed, read and written at least; `% peak` is the share of the
  /// measured time that this would take at the machine's peak, by arithmetic or by traffic, whichever takes longer. What
  /// lies in the cache may pass 100.
  ///
  /// - Parameters:
  ///   - title: What was called.
  ///   - peak: What the machine can do; nil: it is measured now.
  public func table(_ title: String = "function", peak: Roofline? = nil) -> String {
    let peak = peak ?? .measured(threads: threads)
    guard calls > 0 else { return "\(title): never called\n" }
    let perCall = milliseconds / Double(calls), inKernels = kernelMilliseconds / Double(calls)
    var lines = [
      "\(title): \(calls) calls, \(Self.number(perCall, 3)) ms each, of which "
        + "\(Self.number(inKernels, 3)) ms in \(kernels.count) kernels "
        + "(\(threads) thread\(threads == 1 ? "" : "s"), \(instructionSet))",
      "peak: \(Self.number(peak.flops / 1e9, 0)) GFLOP/s, "
        + "\(Self.number(peak.bandwidth / 1e9, 0)) GB/s",
      "",
    ]
    lines += table("layer", layers, peak, rest: true)
    lines.append("")
    lines += table("kernel", kernels.enumerated().map { Row($1, number: $0) }, peak, rest: false)
    return lines.joined(separator: "\n") + "\n"
  }

  /// One line of a table, and what stands below its name.
  private struct Row {
    var name: String
    var details: [String] = []
    var milliseconds = 0.0
    var operations = 0.0
    /// What it would take at the peak needs each kernel for itself.
    var parts: [(cost: Cost, share: Double)] = []

    init(_ name: String) { self.name = name }

    init(_ kernel: KernelProfile, number: Int) {
      name = "\(number): \(Plan.counted(kernel.primitives))"
      details = [kernel.kernel]
      if !kernel.scopes.isEmpty {
        var seen: Set<String> = []
        let layers = kernel.scopes.map(layerName).filter { seen.insert($0).inserted }
        details.append("in \(layers.joined(separator: "; "))")
      }
      add(kernel, share: 1)
    }

    mutating func add(_ kernel: KernelProfile, share: Double) {
      milliseconds += share * kernel.milliseconds
      operations += share * Double(kernel.cost.operations)
      parts.append((kernel.cost, share))
    }
  }

  private var layers: [Row] {
    var rows: [Row] = []
    for kernel in kernels {
      let names = kernel.scopes.isEmpty ? ["no layer"] : Set(kernel.scopes.map(layerName)).sorted()
      for name in names {
        let place = rows.firstIndex { $0.name == name } ?? rows.count
        if place == rows.count { rows.append(Row(name)) }
        rows[place].add(kernel, share: 1 / Double(names.count))
      }
    }
    return rows
  }

  private func table(_ what: String, _ rows: [Row], _ peak: Roofline, rest: Bool) -> [String] {
    var lines = [Self.cells(["%", "calls", "ms/call", "GFLOP/s", "GB/s", "% peak"], what)]
    for row in rows.sorted(by: { $0.milliseconds > $1.milliseconds }) {
      let best = row.parts.reduce(0) { $0 + $1.share * peak.milliseconds($1.cost) }
      let bytes = row.parts.reduce(0) { $0 + $1.share * Double($1.cost.bytes) }
      func rate(_ amount: Double) -> String {
        row.milliseconds > 0 ? Self.number(amount / row.milliseconds * 1e-6, 1) : "–"
      }
      lines.append(
        Self.cells(
          [
            Self.number(100 * row.milliseconds / milliseconds, 1), "\(calls)",
            Self.number(row.milliseconds / Double(calls), 4), rate(row.operations), rate(bytes),
            row.milliseconds > 0 ? Self.number(100 * best / row.milliseconds, 1) : "–",
          ], row.name))
      for detail in row.details {
        lines.append(Self.cells(Array(repeating: "", count: 6), "  \(detail)"))
      }
    }
    if rest {
      let outside = max(0, milliseconds - kernelMilliseconds)
      lines.append(
        Self.cells(
          [
            Self.number(100 * outside / milliseconds, 1), "\(calls)",
            Self.number(outside / Double(calls), 4), "", "", "",
          ], "outside the kernels"))
    }
    return lines
  }

  private static func cells(_ numbers: [String], _ name: String) -> String {
    let widths = [6, 7, 10, 9, 8, 8]
    return zip(numbers, widths).map { text, width in
      String(repeating: " ", count: max(1, width - text.count)) + text
    }.joined() + "  " + name
  }

  private static func number(_ value: Double, _ digits: Int) -> String {
    String(format: "%.\(digits)f", value)
  }
}

/// A layer without the model in front and the line of the file behind.
private func layerName(_ scope: String) -> String {
  scope.replacing(/^model "[^"]*"\//, with: "").replacing(/, at [^,]*?:[0-9]+/, with: "")
}
