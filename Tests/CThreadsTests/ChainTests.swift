import CThreads
import Testing

@Suite struct ChainTests {
  /// Two steps of which the second reads what the first has written for the same chunk, in memory that each thread uses
  /// again for every chunk: `out[chunk] = chunk² + 1`.
  @Test(arguments: [1, 2, 4])
  func eachThreadHasItsOwn(threads: Int) {
    let first: keratin_kernel = { buffers, sizes, chunk in
      let own = buffers![0]!.assumingMemoryBound(to: Int.self)
      own[2 * chunk] = chunk * sizes![0]
      own[2 * chunk + 1] = chunk
    }
    let second: keratin_kernel = { buffers, sizes, chunk in
      let own = buffers![0]!.assumingMemoryBound(to: Int.self)
      let out = buffers![1]!.assumingMemoryBound(to: Int.self)
      out[chunk] += own[2 * chunk] * own[2 * chunk + 1] / sizes![0] + 1
    }
    let count = 1000
    var out = [Int](repeating: 0, count: count)
    let memory = UnsafeMutableRawPointer.allocate(byteCount: threads * 64, alignment: 64)
    defer { memory.deallocate() }
    out.withUnsafeMutableBytes { out in
      // What an own buffer is called elsewhere does not matter.
      let operands: [UnsafeMutableRawPointer?] = [nil, nil, out.baseAddress]
      let sizes = [7], counts = [1, 2]
      let own = [
        keratin_own_buffer(step: 0, operand: 0, offset: 32, bytes: 16),
        keratin_own_buffer(step: 1, operand: 0, offset: 32, bytes: 16),
      ]
      operands.withUnsafeBufferPointer { operands in
        sizes.withUnsafeBufferPointer { sizes in
          let steps = [
            keratin_step(
              run: first, buffers: operands.baseAddress, sizes: sizes.baseAddress, chunks: count,
              after: 0),
            keratin_step(
              run: second, buffers: operands.baseAddress! + 1, sizes: sizes.baseAddress,
              chunks: count, after: 0),
          ]
          steps.withUnsafeBufferPointer { steps in
            counts.withUnsafeBufferPointer { counts in
              own.withUnsafeBufferPointer { own in
                var chain = keratin_chain(
                  steps: steps.baseAddress, operands: counts.baseAddress, count: 2,
                  own: own.baseAddress, own_count: own.count, own_bytes: 64, milliseconds: nil)
                withUnsafePointer(to: &chain) { chain in
                  let places: [UnsafeMutableRawPointer?] = [memory]
                  places.withUnsafeBufferPointer { places in
                    var step = keratin_step(
                      run: keratin_run_chain, buffers: places.baseAddress,
                      sizes: UnsafeRawPointer(chain).assumingMemoryBound(to: Int.self),
                      chunks: count, after: 0)
                    keratin_team_run(&step, 1, Int32(threads), KERATIN_DENORMALS_KEPT, nil)
                  }
                }
              }
            }
          }
        }
      }
    }
    #expect(out == (0..<count).map { $0 * $0 + 1 })
  }
}
