import KeratinGraph

extension PrimitiveSamples {
  static let elementwiseUnary: [PrimitiveSample] = {
    var random = RandomArrays(seed: 1)
    return [
      .init(Tanh(), [random.array([3, 5], in: -4...4)]),
      .init(Tanh(), [random.array([2, 19], in: -4...4)]).symbolic([0]),
      .init(Tanh(), [random.array([], .float64)]),
      .init(Tanh(), [random.array([0, 3])]),
      .init(Negate(), [random.array([4, 1, 3])]),
      .init(Negate(), [random.array([7], .int32, in: -9...9)]),
      .init(Negate(), [random.array([5], .uint8, in: 0...255)]),
    ]
  }()

  static let elementwiseBinary: [PrimitiveSample] = {
    var random = RandomArrays(seed: 2)
    var samples: [PrimitiveSample] = []
    for primitive in [Add(), Subtract(), Multiply()] as [any Primitive] {
      samples += [
        .init(primitive, [random.array([2, 3]), random.array([2, 3])]),
        .init(primitive, [random.array([5, 3]), random.array([5, 3])]).symbolic([0, 1]),
        .init(primitive, [random.array([], .float64), random.array([], .float64)]),
        .init(primitive, [random.array([0]), random.array([0])]),
        .init(
          primitive,
          [random.array([6], .int32, in: -99...99), random.array([6], .int32, in: -99...99)]),
        .init(
          primitive,
          [random.array([3], .uint8, in: 0...255), random.array([3], .uint8, in: 0...255)]),
      ]
    }
    samples += [
      .init(Divide(), [random.array([2, 3]), random.array([2, 3], in: 0.5...2)]),
      .init(
        Divide(), [NDArray([7, -7, 5, Int32.min] as [Int32]), NDArray([2, 2, 0, -1] as [Int32])]),
      .init(Divide(), [NDArray([7, 255] as [UInt8]), NDArray([2, 0] as [UInt8])]),
    ]
    return samples
  }()

  static let structure: [PrimitiveSample] = {
    var random = RandomArrays(seed: 3)
    return [
      .init(Broadcast(to: [4, 2, 3]), [random.array([2, 1])]),
      .init(Broadcast(to: ["batch", 3]), [random.array([3])], sizes: ["batch": 2]),
      .init(Broadcast(to: [3]), [random.array([], .bool)]),
      .init(Reshape(to: [3, 4]), [random.array([2, 6])]),
      .init(Reshape(to: ["batch", 6]), [random.array([4, 2, 3])]).symbolic([0]),
      .init(Reshape(to: [Dimension("batch") * 2, 3]), [random.array([4, 2, 3])]).symbolic([0]),
      .init(Reshape(to: [1, 1]), [random.array([])]),
      .init(Reshape(to: [0, 5]), [random.array([3, 0])]),
      .init(Transpose([2, 0, 1]), [random.array([2, 3, 4])]),
      .init(Transpose([1, 0]), [random.array([5, 3], .int64, in: -9...9)]).symbolic([0]),
      .init(Transpose([]), [random.array([])]),
      .init(Constant(random.array([2, 3])), []),
      .init(Constant(random.array([0], .bool)), []),
      .init(
        Constant(repeating: NDArray(2.5 as Float), shape: ["batch", 2]), [], sizes: ["batch": 3]),
    ]
  }()

  static let reduction: [PrimitiveSample] = {
    var random = RandomArrays(seed: 4)
    return [
      .init(Sum(along: [1]), [random.array([2, 3, 4])]),
      .init(Sum(along: [0, 2]), [random.array([5, 3, 40])], tolerance: 1e-5).symbolic([0]),
      .init(Sum(along: []), [random.array([2])]),
      .init(Sum(along: [0]), [random.array([0, 3])]),
      .init(Sum(along: [0]), [random.array([9], .int8, in: -100...100)]),
    ]
  }()

  static let product: [PrimitiveSample] = {
    var random = RandomArrays(seed: 5)
    return [
      .init(MatMul(), [random.array([3, 4]), random.array([4, 5])], tolerance: 1e-5),
      .init(MatMul(), [random.array([6, 4]), random.array([4, 20])], tolerance: 1e-5).symbolic([0]),
      .init(
        MatMul(), [random.array([2, 3, 4], .float64), random.array([2, 4, 1], .float64)],
        tolerance: 1e-12),
      .init(MatMul(), [random.array([2, 0]), random.array([0, 3])]),
      .init(
        MatMul(),
        [random.array([2, 3], .int32, in: -9...9), random.array([3, 2], .int32, in: -9...9)]),
    ]
  }()
}
