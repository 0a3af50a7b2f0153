import KeratinGraph

/// Bytes of one of the frame's bases.
struct Region: Sendable {
  var location: Location
  var byteCount: Int

  /// Whether the two share bytes, with the vector behind their ends that kernels load and store, too.
  func meets(_ other: Region) -> Bool {
    location.base == other.location.base
      && location.offset < other.location.offset + other.byteCount + Plan.slack
      && other.location.offset < location.offset + byteCount + Plan.slack
  }
}

/// The memory that a call reads and writes: which calls must be done before it begins follows from that.
struct Touched: Sendable {
  var read: [Region] = []
  var written: [Region] = []

  /// Operands of a kernel, some of which it writes.
  init(_ operands: [Region], written places: Set<Int>) {
    for (place, region) in operands.enumerated() {
      if places.contains(place) { written.append(region) } else { read.append(region) }
    }
  }

  init(_ parts: [Touched]) {
    for part in parts {
      read += part.read
      written += part.written
    }
  }

  /// Whether a call that touches this must wait for an earlier one: to read what that wrote, or to write what it read or
  /// wrote.
  func mustFollow(_ earlier: Touched) -> Bool {
    written.contains { mine in earlier.touches(mine) }
      || read.contains { mine in earlier.written.contains { $0.meets(mine) } }
  }

  private func touches(_ region: Region) -> Bool {
    written.contains { $0.meets(region) } || read.contains { $0.meets(region) }
  }
}

extension FrameBuilder.Call {
  /// Calls that a thread may be ahead of others at most.
  private static let reach = 16

  /// How many of the calls before the one of number `k` must be done when it begins: up to the last that it must follow.
  static func after(_ k: Int, _ calls: [FrameBuilder.Call]) -> Int {
    let first = max(0, k - reach)
    let last = calls[first..<k].lastIndex { calls[k].touched.mustFollow($0.touched) }
    return last.map { $0 + 1 } ?? first
  }
}

extension Kernel {
  /// The numbers of the operands that it writes, of so many.
  func written(of operands: Int) -> Set<Int> {
    switch self {
    case .nest(let nest): Set(nest.stores.map(\.operand))
    case .constant, .scatter, .cumulative: [operands - 1]
    case .sort: [operands - 2, operands - 1]
    case .foreign(let foreign): Set(foreign.inputs.count..<operands)
    // Its steps are calls of their own.
    case .scan: []
    }
  }
}
