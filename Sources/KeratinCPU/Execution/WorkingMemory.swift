import KeratinGraph

extension Plan {
  /// Bytes of memory that a call needs for given sizes beside inputs, variables and results: the arena, and what loops
  /// and kernels need while they run.
  ///
  /// - Parameters:
  ///   - set: what kernels are compiled for; nil where they are interpreted.
  ///   - threads: how many there are: each has samples of its own in chains.
  /// - Throws: what planning the body of a loop throws.
  public func workingBytes(_ sizes: Sizes, for set: InstructionSet?, threads: Int = 1)
    throws -> Int
  {
    let all = chains(for: set)
    let chains = all.filter { $0.runs(sizes) }
    let own = Set(chains.flatMap(\.buffers))
    var most = 0
    for chain in chains {
      let scratch = chain.steps.map { position in
        set.flatMap { EmittedKernel(steps[position].kernel, $0, chain.samples) }
          .map { Self.whole($0.scratchBytes(sizes)) } ?? 0
      }
      most = max(most, scratch.reduce(Self.whole(chain.ownBytes(self) * threads), +))
    }
    let chained = Set(chains.flatMap(\.steps))
    let samples = Self.samples(all)
    for (position, step) in steps.enumerated() where !chained.contains(position) {
      guard case .scan(let scan) = step.kernel else {
        let kernel = set.flatMap { EmittedKernel(step.kernel, $0, samples[position]) }
        most = max(most, kernel.map { Self.whole($0.scratchBytes(sizes)) } ?? 0)
        continue
      }
      var bytes = try Plan(scan.body).workingBytes(sizes, for: set, threads: threads)
      // The carried values lie in two places in turn, with a vector behind each.
      for parameter in scan.body.parameters[..<scan.carried] {
        bytes += 2 * Self.whole(parameter.type.byteCount(sizes) + 64)
      }
      most = max(most, bytes)
    }
    return Self.whole(layout(sizes, without: own).total) + most
  }

  private static func whole(_ bytes: Int) -> Int { (bytes + 63) / 64 * 64 }

  /// `multiply ×3, add` for multiply, add, multiply, multiply: primitives as people read them.
  public static func counted(_ primitives: [String]) -> String {
    var order: [String] = []
    var counts: [String: Int] = [:]
    for name in primitives {
      if counts[name] == nil { order.append(name) }
      counts[name, default: 0] += 1
    }
    return order.map { counts[$0]! == 1 ? $0 : "\($0) ×\(counts[$0]!)" }.joined(separator: ", ")
  }
}
