import KeratinGraph

extension PrimitiveSamples {
  static let structure: [PrimitiveSample] = {
    var random = RandomArrays(seed: 3)
    let batch: Dimension = "batch"
    return [
      .init(Broadcast(to: [4, 2, 3]), [random.array([2, 1])]),
      .init(Broadcast(to: ["batch", 3]), [random.array([3])], sizes: ["batch": 2]),
      .init(Broadcast(to: [3]), [random.array([], .bool)]),
      .init(Broadcast(to: [2, 0]), [random.array([2, 1])]),
      .init(Reshape(to: [3, 4]), [random.array([2, 6])]),
      .init(Reshape(to: ["batch", 6]), [random.array([4, 2, 3])]).symbolic([0]),
      .init(Reshape(to: [batch * 2, 3]), [random.array([4, 2, 3])]).symbolic([0]),
      .init(Reshape(to: [1, 1]), [random.array([])]),
      .init(Reshape(to: [0, 5]), [random.array([3, 0])]),
      .init(Transpose([2, 0, 1]), [random.array([2, 3, 4])]),
      .init(Transpose([1, 0]), [random.array([5, 3], .int64, in: -9...9)]).symbolic([0]),
      .init(Transpose([]), [random.array([])]),
      .init(Transpose([1, 0]), [random.array([0, 3])]),
      .init(Constant(random.array([2, 3])), []),
      .init(Constant(random.array([0], .bool)), []),
      .init(Constant(random.array([3, 0, 2], .int8)), []),
      .init(Constant(NDArray([1, .nan, -.infinity] as [Float16])), []),
      .init(Constant(NDArray([1, .max] as [UInt64])), []),
      .init(Constant(random.array([2, 1], .bool)), []),
      .init(
        Constant(repeating: NDArray(2.5 as Float), shape: ["batch", 2]), [], sizes: ["batch": 3]),
      .init(Iota(TensorType(.int32, [2, 5]), axis: 1), []),
      .init(Iota(TensorType(.float64, [4, 1, 3]), axis: 0), []),
      .init(Iota(TensorType(.int64, ["batch", 2]), axis: 0), [], sizes: ["batch": 3]),
      .init(Iota(TensorType(.uint8, [0]), axis: 0), []),
      .init(Iota(TensorType(.bfloat16, [9]), axis: 0), []),
      .init(Reverse(along: [0, 2]), [random.array([2, 3, 4])]),
      .init(Reverse(along: [0]), [random.array([5, 3], .int32, in: -9...9)]).symbolic([0]),
      .init(Reverse(along: []), [random.array([], .float64)]),
      .init(Reverse(along: [0]), [random.array([0, 1])]),
      .init(Concatenate(along: 1), [[2, 3], [2, 1], [2, 4]].map { random.array($0) }),
      .init(Concatenate(along: 1), [[5, 3], [5, 1]].map { random.array($0) }).symbolic([0, 1]),
      .init(Concatenate(along: 0), [[5, 3], [2, 3]].map { random.array($0) }).symbolic([0]),
      .init(Concatenate(along: 0), [[0], [3], [0]].map { random.array($0, .bool) }),
      .init(Concatenate(along: 0), [random.array([3, 2])]),
    ]
  }()

  static let parts: [PrimitiveSample] = {
    var random = RandomArrays(seed: 8)
    let batch: Dimension = "batch"
    return [
      .init(Slice(starts: [1, 0, 2], ends: [3, 2, 7]), [random.array([4, 2, 8])]),
      .init(
        Slice(starts: [1, 0, 2], ends: [4, 5, 7], strides: [2, 3, 1]), [random.array([4, 5, 8])]),
      .init(Slice(starts: [0, 1], ends: [batch, 3]), [random.array([5, 4])]).symbolic([0]),
      .init(Slice(starts: [batch - 1, 0], ends: [batch, 2]), [random.array([5, 4])]).symbolic([0]),
      .init(
        Slice(starts: [0, 0], ends: [batch * 2, 3], strides: [2, 2]), [random.array([6, 4])],
        types: [TensorType(.float32, [batch * 2, 4])], sizes: ["batch": 3]),
      .init(Slice(starts: [2], ends: [2]), [random.array([5], .uint8, in: 0...255)]),
      .init(Slice(starts: [], ends: []), [random.array([])]),
      .init(Slice(starts: [0, 3], ends: [0, 4]), [random.array([0, 5])]),
      .init(
        Pad(low: [1, 0], high: [2, 1], interior: [0, 0], value: 0.5), [random.array([2, 3])]),
      .init(
        Pad(low: [1, 0, 0], high: [0, 2, 1], interior: [2, 0, 1], value: 0),
        [random.array([2, 3, 4])]),
      .init(
        Pad(low: [0, 2], high: [1, 0], interior: [0, 1], value: -1), [random.array([5, 3])]
      ).symbolic([0]),
      .init(
        Pad(low: [0], high: [batch], interior: [1], value: 0), [random.array([3])]
      ).symbolic([0]),
      .init(
        Pad(low: [1], high: [1], interior: [0], value: -.infinity), [random.array([0])],
        isSmooth: false),
      .init(Pad(low: [2], high: [1], interior: [3], value: 7), [random.array([0], .int32)]),
      .init(Pad(low: [1], high: [0], interior: [2], value: 1), [random.array([4], .bool)]),
      .init(Pad(low: [], high: [], interior: [], value: 0), [random.array([], .float64)]),
    ]
  }()
}
