import CPeak
import Testing

@Suite struct PeakTests {
  /// No machine that runs this does fewer than ten million operations a second, or moves fewer than ten million bytes.
  @Test(arguments: [0, 1, 2] as [Int32])
  func somethingIsMeasured(threads: Int32) {
    #expect(keratin_peak_flops(threads) > 1e7)
    #expect(keratin_peak_bandwidth(threads) > 1e7)
  }
}
