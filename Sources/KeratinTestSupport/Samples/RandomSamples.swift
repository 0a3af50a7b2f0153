import KeratinGraph

extension PrimitiveSamples {
  static let random: [PrimitiveSample] = {
    let state = NDArray.randomState(seed: 0x0123_4567_89AB_CDEF, step: 7)
    return [
      .init(RandomBits(stream: 3, shape: [5, 3]), [state]),
      .init(RandomBits(stream: 0, shape: []), [state]),
      .init(RandomBits(stream: 1, shape: [0, 2]), [state]),
      .init(RandomBits(stream: 4_294_967_295, shape: [1, 8]), [state]),
      .init(RandomBits(stream: 2, shape: ["batch", 7]), [state], sizes: ["batch": 3]),
      .init(Extent(of: "batch", type: .float32), [], sizes: ["batch": 5]),
      .init(Extent(of: Dimension("batch") * 2 + 1, type: .int32), [], sizes: ["batch": 5]),
      .init(Extent(of: 3, type: .float64), []),
    ]
  }()
}
