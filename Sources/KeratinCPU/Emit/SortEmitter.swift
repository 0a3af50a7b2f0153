import KeratinGraph

extension Kernel.Sort {
  /// Stable sorting in C: a line is copied, the places are merged, runs of sixteen are sorted by insertion.
  func emitted() -> EmittedKernel {
    let element = type.elementType, lines = LineChunks(type: type, axis: axis, most: 64)
    var symbols = SymbolTable()
    let header = lines.header(&symbols)
    let (c, storage) = (element.cType, element.cStorage)
    // Does key u come before key v? NaN is the greatest number.
    let ascending = element.isFloatingPoint ? "(v != v ? u == u : u < v)" : "(u < v)"
    let descending = element.isFloatingPoint ? "(u != u ? v == v : v < u)" : "(v < u)"
    let body =
      symbols.definitions + header + """
          const \(storage) *restrict p0 = b[0];
          \(storage) *restrict p1 = b[1];
          k_i32 *restrict p2 = b[2];
          // One set of buffers for each chunk: keys, places, places again.
          const long room = (n * (long)(sizeof(\(c)) + 8) + 127) / 64 * 64;
          \(c) *restrict key = (\(c) *)((char *)b[3] + chunk * room);
          k_i32 *left = (k_i32 *)(key + n), *right = left + n;
          for (long line = from; line < to; line++) {
            const long start = line / stride * stride * n + line % stride;
            for (long i = 0; i < n; i++) key[i] = \(element.cLoaded("p0[start + i * stride]"));
            k_i32 *now = left, *next = right;
            for (long low = 0; low < n; low += 16) {
              const long high = low + 16 < n ? low + 16 : n;
              for (long i = low; i < high; i++) {
                const \(c) u = key[i];
                long j = i;
                for (; j > low; j--) {
                  const \(c) v = key[now[j - 1]];
                  if (!\(isDescending ? descending : ascending)) break;
                  now[j] = now[j - 1];
                }
                now[j] = (k_i32)i;
              }
            }
            for (long run = 16; run < n; run *= 2) {
              for (long low = 0; low < n; low += 2 * run) {
                const long middle = low + run < n ? low + run : n;
                const long high = middle + run < n ? middle + run : n;
                long i = low, j = middle;
                for (long k = low; k < high; k++) {
                  int takesRight = i >= middle;
                  if (!takesRight && j < high) {
                    const \(c) u = key[now[j]], v = key[now[i]];
                    takesRight = \(isDescending ? descending : ascending);
                  }
                  next[k] = takesRight ? now[j++] : now[i++];
                }
              }
              k_i32 *const other = now;
              now = next;
              next = other;
            }
            for (long i = 0; i < n; i++) {
              p1[start + i * stride] = p0[start + now[i] * stride];
              p2[start + i * stride] = now[i];
            }
          }

        """
    let type = type, axis = axis
    return EmittedKernel(
      body: body, symbols: symbols.names, chunkCounts: { [lines.count($0)] },
      scratchBytes: { sizes in
        let room = type.shape[axis].value(sizes) * (element.computeType.byteCount + 8)
        return lines.count(sizes) * ((room + 127) / 64 * 64)
      })
  }
}
