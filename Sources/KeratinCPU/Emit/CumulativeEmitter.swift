import KeratinGraph

extension Kernel.Cumulative {
  /// Running values in C: neighbouring lines side by side, so that a slow axis becomes vectors.
  func emitted() -> EmittedKernel {
    let element = type.elementType, lines = LineChunks(type: type, axis: axis, most: 1 << 30)
    var symbols = SymbolTable()
    let header = lines.header(&symbols)
    let (c, storage) = (element.cType, element.cStorage)
    let next = reduction.c("sum[j]", element.cLoaded("x[j]"), element)
    let stored = element.cStored("sum[j]", from: element)
    let update =
      isExclusive
      ? "const \(c) old = sum[j]; sum[j] = (\(c))(\(next)); y[j] = "
        + element.cStored("old", from: element) + ";"
      : "sum[j] = (\(c))(\(next)); y[j] = \(stored);"
    let identity = reduction.identity(element).c
    let body =
      symbols.definitions + header + """
          const \(storage) *restrict p0 = b[0];
          \(storage) *restrict p1 = b[1];
          for (long line = from; line < to;) {
            const long column = line % stride, rest = stride - column, left = to - line;
            long wide = rest < left ? rest : left;
            wide = wide < 64 ? wide : 64;
            const long start = line / stride * stride * n + column;
            \(c) sum[64];
            for (long j = 0; j < wide; j++) sum[j] = \(identity);
            for (long t = 0; t < n; t++) {
              const long place = start + (\(isReversed ? "n - 1 - t" : "t")) * stride;
              const \(storage) *x = p0 + place;
              \(storage) *y = p1 + place;
              for (long j = 0; j < wide; j++) { \(update) }
            }
            line += wide;
          }

        """
    return EmittedKernel(
      body: body, symbols: symbols.names, chunkCounts: { [lines.count($0)] })
  }
}
