import Testing

@testable import KeratinCPU

@Suite struct ChunksTests {
  /// Two, four and eight threads have as many chunks each, but for what is hardly worth handing over.
  @Test func chunksOfLoopsGoRound() {
    #expect(Chunks.evenGrain(100_352, most: 16384) == 12544)
    #expect(Chunks.evenGrain(7840, most: 16384) == 3920)
    #expect(Chunks.evenGrain(4095, most: 16384) == 16384)
    for extent in 1...3000 {
      let grain = Chunks.evenGrain(extent, most: 97)
      let count = (extent + grain - 1) / grain
      #expect(grain <= 97)
      #expect([1, 2, 4].contains(count) || count % 8 == 0)
    }
  }
}
