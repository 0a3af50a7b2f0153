import Keratin
import KeratinTestSupport
import Testing

@Suite struct RandomTests {
  /// The published vectors of Philox 4x32-10 (Random123, known answers).
  @Test func philoxGivesThePublishedBlocks() {
    #expect(
      Philox.block(counter: (0, 0, 0, 0), key: (0, 0))
        == (0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8))
    let ones = UInt32.max
    #expect(
      Philox.block(counter: (ones, ones, ones, ones), key: (ones, ones))
        == (0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD))
    #expect(
      Philox.block(
        counter: (0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344),
        key: (0xA409_3822, 0x299F_31D0))
        == (0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1))
  }

  @Test func bitsAreWordsOfBlocks() throws {
    let zero = Variable("state", .randomState(seed: 0))
    let first = try randomBits(zero, stream: 0, shape: [2, 2]).eval()
    #expect(
      first.scalars(as: UInt32.self) == [0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8])
    let state = Variable("state", .randomState(seed: 0xFEDC_BA98_7654_3210, step: 9))
    let bits = try randomBits(state, stream: 5, shape: [3, 7]).eval().scalars(as: UInt32.self)
    for (i, word) in bits.enumerated() {
      #expect(
        word
          == Philox.bits(
            element: UInt32(i), stream: 5, step: 9, seed: (low: 0x7654_3210, high: 0xFEDC_BA98)))
    }
  }

  @Test(arguments: [ElementType.float32, .float64, .float16, .bfloat16])
  func uniformNumbersLieInTheirRange(_ type: ElementType) throws {
    let state = Variable("state", .randomState(seed: 1))
    let drawn = try randomUniform(state, stream: 1, shape: [4000], type: type, in: -2..<3).eval()
    #expect(drawn.elementType == type)
    let values = drawn.doubles
    #expect(values.allSatisfy { $0 >= -2 && $0 <= 3 })
    let mean = values.reduce(0, +) / 4000
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 4000
    // Five standard errors.
    #expect(Swift.abs(mean - 0.5) < 0.12)
    #expect(Swift.abs(variance - 25.0 / 12) < 0.15)
  }

  @Test func normalNumbersHaveTheirMoments() throws {
    let state = Variable("state", .randomState(seed: 2))
    for type in [ElementType.float32, .float64] {
      let values = try randomNormal(
        state, stream: 1, shape: [100, 100], type: type, mean: 3, standardDeviation: 2
      ).eval().doubles
      let mean = values.reduce(0, +) / 1e4
      let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 1e4
      let cubes = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) * ($1 - mean) } / 1e4
      #expect(Swift.abs(mean - 3) < 0.1)
      #expect(Swift.abs(variance - 4) < 0.3)
      #expect(Swift.abs(cubes) < 1)
      #expect(values.contains { Swift.abs($0 - 3) > 6 })
    }
  }

  @Test func coinsAndPermutations() throws {
    let state = Variable("state", .randomState(seed: 3))
    let coins = try randomBernoulli(state, stream: 1, shape: [5000], probability: 0.3).eval()
    #expect(coins.elementType == .bool)
    #expect(Swift.abs(coins.doubles.reduce(0, +) / 5000 - 0.3) < 0.04)
    #expect(
      try randomBernoulli(state, stream: 1, shape: [50], probability: 1).eval().doubles
        .allSatisfy { $0 == 1 })
    let order = try randomPermutation(state, stream: 2, count: 50).eval().scalars(as: Int32.self)
    #expect(order.sorted() == Array(0..<50))
    #expect(order != Array(0..<50))
    let error = #expect(throws: GraphError.self) {
      try randomBernoulli(state, stream: 1, shape: [], probability: 1.5)
    }
    #expect(error?.description == "random: the probability 1.5 does not lie in [0, 1].")
  }

  @Test func streamsStepsAndSeedsDiffer() throws {
    func draw(_ seed: UInt64, _ step: UInt32, _ stream: Int) throws -> [UInt32] {
      let state = Variable("state", .randomState(seed: seed, step: step))
      return try randomBits(state, stream: stream, shape: [4]).eval().scalars(as: UInt32.self)
    }
    let one = try draw(1, 1, 1)
    #expect(try draw(1, 1, 1) == one)
    #expect(try draw(1, 1, 2) != one)
    #expect(try draw(1, 2, 1) != one)
    #expect(try draw(2, 1, 1) != one)
    #expect(try draw(1 << 32 | 1, 1, 1) != one)
  }

  @Test func theStateAdvances() throws {
    let state = Variable("state", .randomState(seed: 5))
    let bits = try randomBits(state, stream: 1, shape: [2])
    let f = try Function(
      inputs: [], outputs: [bits], updates: [state: try advancedRandomState(state)])
    let first = try f()[0], second = try f()[0]
    #expect(first != second)
    #expect(state.value == .randomState(seed: 5, step: 2))
    let step = Tensor.input("step", .uint32, [])
    let computed = try Function(
      inputs: [step], outputs: [randomBits(randomState(seed: 5, step: step), stream: 1, shape: [2])]
    )
    #expect(try computed(NDArray(UInt32(1)))[0] == second)
  }

  @Test func errorsSayWhatIsWrong() {
    let state = Tensor.input("state", .uint32, [4])
    let shape = #expect(throws: GraphError.self) { try randomBits(state, stream: 0, shape: []) }
    #expect(
      shape?.description == """
        randomBits: the state is u32[3]: step, seed low, seed high.
          state  u32[4]
        """)
    let good = Tensor.input("state", .uint32, [3])
    let stream = #expect(throws: GraphError.self) { try randomBits(good, stream: -1, shape: []) }
    #expect(stream?.problem == "the stream -1 does not lie in 0..<2³².")
    let type = #expect(throws: GraphError.self) {
      try randomNormal(good, stream: 0, shape: [], type: .int32)
    }
    #expect(type?.problem == "has no sense for elements of type i32.")
  }
}
