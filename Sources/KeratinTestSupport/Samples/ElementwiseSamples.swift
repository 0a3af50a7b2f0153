import KeratinGraph

extension PrimitiveSamples {
  /// Primitives that work point by point and belong to neither family.
  static let elementwise: [PrimitiveSample] = {
    var random = RandomArrays(seed: 6)
    var samples: [PrimitiveSample] = [
      .init(
        Select(), [random.array([2, 3], .bool), random.array([2, 3]), random.array([2, 3])]),
      .init(Select(), [random.array([5, 3], .bool), random.array([5, 3]), random.array([5, 3])])
        .symbolic([0, 1, 2]),
      .init(Select(), [NDArray(true), random.array([], .float64), random.array([], .float64)]),
      .init(Select(), [random.array([0], .bool), random.array([0]), random.array([0])]),
      .init(
        Select(),
        [
          random.array([1, 7], .bool), random.array([1, 7], .uint8, in: 0...255),
          random.array([1, 7], .uint8, in: 0...255),
        ]),
      .init(
        Clamp(),
        [
          random.array([4, 5], in: -3...3), random.array([4, 5], in: -1...0),
          random.array([4, 5], in: 0...1),
        ]),
      .init(
        Clamp(),
        [
          NDArray([-.infinity, .infinity, .nan, 0] as [Float]),
          NDArray([-1, -1, -1, 2] as [Float]),
          NDArray([1, 1, 1, -2] as [Float]),
        ], isSmooth: false),
      .init(
        Clamp(),
        [
          random.array([6, 1], .int32, in: -9...9), random.array([6, 1], .int32, in: -5...0),
          random.array([6, 1], .int32, in: 0...5),
        ]
      ).symbolic([0, 1, 2]),
      .init(Clamp(), [random.array([]), NDArray(-0.5 as Float), NDArray(0.5 as Float)]),
      .init(Clamp(), [random.array([0]), random.array([0]), random.array([0])]),
      .init(StopGradient(), [random.array([2, 3])], isSmooth: false),
      .init(StopGradient(), [random.array([3, 1], .int64)]).symbolic([0]),
      .init(StopGradient(), [random.array([])], isSmooth: false),
      .init(StopGradient(), [random.array([0])]),
      .init(Bitcast(to: .uint32), [special], isSmooth: false),
      .init(Bitcast(to: .float32), [NDArray([0, 0x3f80_0000, 0x7f80_0000, -1] as [Int32])]),
      .init(Bitcast(to: .int64), [random.array([2, 3], .float64)]).symbolic([0]),
      .init(Bitcast(to: .float64), [NDArray([1 << 62, 0] as [UInt64])]),
      .init(Bitcast(to: .int8), [random.array([1, 5], .uint8, in: 0...255)]),
      .init(Bitcast(to: .bfloat16), [random.array([3], .float16)], isSmooth: false),
      .init(Bitcast(to: .int32), [random.array([])], isSmooth: false),
      .init(Bitcast(to: .int32), [random.array([0])], isSmooth: false),
      .init(Cast(to: .float64), [random.array([3, 2])]),
      .init(Cast(to: .float32), [random.array([3, 2], .float64)]).symbolic([0]),
      .init(Cast(to: .int32), [random.array([0], .float64)]),
      .init(Cast(to: .bool), [random.array([], .float64)]),
    ]
    for type in ElementType.allCases {
      samples += [
        // Gradients to a narrow type are those of its rounding, which differences cannot see.
        .init(Cast(to: type), [farOut], isSmooth: false),
        .init(
          Cast(to: type), [NDArray([.min, -200, -1, 0, 1, 200, 70000, .max] as [Int64])],
          isSmooth: false, tolerance: 1e-2),
        .init(Cast(to: type), [NDArray([0, 1, 255, .max] as [UInt64])], tolerance: 1e-2),
        .init(Cast(to: type), [NDArray([0, 1, 127, 255] as [UInt8])]),
        .init(Cast(to: type), [NDArray([true, false])]),
        .init(Cast(to: type), [random.array([1, 6], .bfloat16, in: -3...3)], isSmooth: false),
        .init(Cast(to: type), [random.array([6, 1], .float16, in: -3...3)], isSmooth: false),
      ]
    }
    return samples
  }()

  /// Numbers beyond the ranges of integers, halves, NaN.
  private static let farOut = NDArray(
    [
      0, -0.0, 0.99, -0.99, 1.5, -1.5, 127.9, 128, -128.9, -129, 255.9, 256, 2.147e9, 2.148e9,
      -2.148e9, 4.3e9, 9.3e18, -9.3e18, 1.9e19, .infinity, -.infinity, .nan, 1e-37, 65504, 1e5,
    ] as [Float])
}
