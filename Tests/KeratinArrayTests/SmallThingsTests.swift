import Testing

@testable import KeratinArray

@Suite struct SmallThingsTests {
  /// Known answers of Random123's own test suite (kat_vectors, philox 4x32 10).
  @Test func philoxGivesTheKnownAnswers() {
    #expect(
      Philox.block(counter: (0, 0, 0, 0), key: (0, 0))
        == (0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8))
    #expect(
      Philox.block(counter: (.max, .max, .max, .max), key: (.max, .max))
        == (0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd))
    #expect(
      Philox.block(
        counter: (0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344),
        key: (0xa409_3822, 0x299f_31d0))
        == (0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1))
  }

  @Test func permutationsAreFunctionsOfTheirArguments() {
    for count in [0, 1, 2, 7, 1000] {
      let order = Philox.permutation(of: count, seed: 3, stream: 5)
      #expect(order.sorted() == Array(0..<count))
      #expect(order == Philox.permutation(of: count, seed: 3, stream: 5))
    }
    let order = Philox.permutation(of: 1000, seed: 3, stream: 5)
    #expect(order != Philox.permutation(of: 1000, seed: 4, stream: 5))
    #expect(order != Philox.permutation(of: 1000, seed: 3, stream: 6))
    #expect(order != Philox.permutation(of: 1000, seed: 3 + 1 << 32, stream: 5))
    // The order of files and of runs that were begun: must never change.
    #expect(Philox.permutation(of: 10, seed: 1) == [4, 2, 5, 9, 7, 1, 0, 3, 8, 6])
  }

  /// Each of the six orders of three comes up about 1000 times in 6000.
  @Test func permutationsAreEven() {
    var seen: [[Int]: Int] = [:]
    for stream in 0..<6000 {
      seen[Philox.permutation(of: 3, seed: 1, stream: UInt64(stream)), default: 0] += 1
    }
    #expect(seen.count == 6)
    // Five standard deviations of a binomial count.
    #expect(seen.values.allSatisfy { abs($0 - 1000) < 145 })
  }

  @Test func namedArraysKeepTheirOrder() {
    var arrays: NamedArrays = ["b": .zeros(1), "a": .zeros(2)]
    arrays["c"] = .zeros(3)
    arrays["b"] = .zeros(4)
    #expect(arrays.names == ["b", "a", "c"])
    #expect(arrays["b"]?.shape == [4])
    arrays["a"] = nil
    arrays["z"] = nil
    #expect(arrays.map(\.name) == ["b", "c"])
    #expect(arrays.count == 2)
  }
}
