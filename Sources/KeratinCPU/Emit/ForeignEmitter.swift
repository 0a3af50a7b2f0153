import KeratinGraph

extension Kernel.Foreign {
  /// A user's own C: operands become `p0`, `p1` and so on, their extents `d0[axis]`.
  func emitted(_ text: String) -> EmittedKernel {
    var symbols = SymbolTable(prefix: "size")
    var body = ""
    for (k, type) in (inputs + outputs).enumerated() {
      let const = k < inputs.count ? "const " : "", storage = type.elementType.cStorage
      var extents: [String] = []
      for dimension in type.shape { extents.append(symbols.text(dimension)) }
      if extents.isEmpty { extents = ["0"] }
      body += "  \(const)\(storage) *restrict const p\(k) = b[\(k)];\n"
      body += "  const long d\(k)[] = {\(extents.joined(separator: ", "))};\n"
    }
    // In a block of its own, so that any name may be defined again.
    return EmittedKernel(
      body: symbols.definitions + body + "  {\n\(text)\n  }\n", symbols: symbols.names,
      chunkCounts: { _ in [1] })
  }
}
