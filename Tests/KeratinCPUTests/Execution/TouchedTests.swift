import Testing

@testable import KeratinCPU

/// Which calls must be done before one begins.
@Suite struct TouchedTests {
  private func region(_ base: Int, _ bytes: Range<Int>) -> Region {
    Region(location: Location(base: base, offset: bytes.lowerBound), byteCount: bytes.count)
  }
  private func call(reads: [Region] = [], writes: [Region] = []) -> FrameBuilder.Call {
    FrameBuilder.Call(
      function: { _, _, _ in }, places: 0..<0, numbers: 0..<0, chunks: 1,
      touched: Touched(reads + writes, written: Set(reads.count..<reads.count + writes.count)),
      owner: 0)
  }

  @Test func whatIsWrittenIsWaitedFor() {
    let (a, b, far) = (region(0, 0..<100), region(0, 80..<120), region(0, 4096..<4100))
    let calls = [call(reads: [a]), call(writes: [a])]
    // To read what was written, to write what was read, to write what was written.
    #expect(call(reads: [b]).touched.mustFollow(calls[1].touched))
    #expect(call(writes: [b]).touched.mustFollow(calls[0].touched))
    #expect(call(writes: [b]).touched.mustFollow(calls[1].touched))
    #expect(!call(reads: [b]).touched.mustFollow(calls[0].touched))
    #expect(!call(reads: [far], writes: [far]).touched.mustFollow(calls[1].touched))
    #expect(!call(writes: [region(1, 0..<100)]).touched.mustFollow(calls[1].touched))
  }

  /// Kernels load and store whole vectors, also behind the end.
  @Test func aVectorBehindTheEndBelongsToIt() {
    let written = call(writes: [region(0, 0..<100)])
    #expect(call(reads: [region(0, 163..<200)]).touched.mustFollow(written.touched))
    #expect(!call(reads: [region(0, 164..<200)]).touched.mustFollow(written.touched))
    #expect(written.touched.mustFollow(call(reads: [region(0, 163..<200)]).touched))
  }

  @Test func callsWaitForTheLastThatTheyNeed() {
    let parts = (0..<4).map { region(0, 1024 * $0..<1024 * $0 + 512) }
    let calls = [
      call(writes: [parts[0]]), call(reads: [parts[0]], writes: [parts[1]]),
      call(reads: [parts[0]], writes: [parts[2]]),
      call(reads: [parts[1]], writes: [parts[3]]),
      call(reads: [parts[3]], writes: [parts[0]]),
    ]
    #expect(calls.indices.map { FrameBuilder.Call.after($0, calls) } == [0, 1, 1, 2, 4])
  }

  /// A thread that is far ahead waits for all that is far behind it.
  @Test func nobodyIsFarAhead() {
    let calls = (0..<40).map { call(writes: [region($0, 0..<8)]) }
    #expect(FrameBuilder.Call.after(10, calls) == 0)
    #expect(FrameBuilder.Call.after(39, calls) == 23)
  }
}
