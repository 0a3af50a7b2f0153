import KeratinGraph

extension PrimitiveSamples {
  static let elementwiseUnary: [PrimitiveSample] = {
    var random = RandomArrays(seed: 1)
    var samples: [PrimitiveSample] = []
    for (primitive, range) in smoothUnary {
      samples += [
        .init(primitive, [random.array([3, 5], in: range)]),
        .init(primitive, [random.array([2, 19], in: range)]).symbolic([0]),
        .init(primitive, [random.array([], .float64, in: range)], tolerance: 1e-12),
        .init(primitive, [random.array([0, 3])]),
        .init(primitive, [random.array([1, 4], .bfloat16, in: range)], tolerance: 1e-2),
        .init(primitive, [random.array([7], .float16, in: range)], tolerance: 2e-3),
        .init(primitive, [special], isSmooth: false),
      ]
    }
    for primitive in [Abs(), Negate(), Relu(), Sign(), Square()] as [any Primitive] {
      samples += [
        .init(primitive, [NDArray([Int32.min, -3, 0, 5])]),
        .init(primitive, [NDArray([Int8.min, -3, 0, 5, 100])]),
        .init(primitive, [NDArray([Int64.min, -3, 0, 1 << 40])]),
      ]
    }
    samples += [
      .init(Negate(), [random.array([5], .uint8, in: 0...255)]),
      .init(Square(), [random.array([5], .uint32, in: 0...99999)]),
      .init(IsFinite(), [special]),
      .init(IsFinite(), [random.array([2, 3], .float64)]).symbolic([0]),
      .init(IsFinite(), [random.array([])]),
      .init(IsFinite(), [random.array([0])]),
      .init(Not(), [random.array([4, 3], .bool)]).symbolic([0]),
      .init(Not(), [random.array([], .bool)]),
      .init(Not(), [random.array([5], .uint8, in: 0...255)]),
      .init(Not(), [random.array([2, 0], .int64)]),
      .init(Not(), [random.array([3], .int32, in: -9...9)]),
    ]
    return samples
  }()

  /// Infinities, NaN, zeros of both signs, halves, numbers near the ends of the range.
  static let special = NDArray(
    [
      0, -0.0, .infinity, -.infinity, .nan, 0.5, 1.5, 2.5, -0.5, -2.5, 1, -1, 1e-30, -1e-30, 80,
      -80,
      1e-6, 3e5,
    ] as [Float])

  /// Primitives of floating-point numbers, each with a range that holds no pole.
  private static let smoothUnary: [(any Primitive, ClosedRange<Double>)] = [
    (Abs(), -4...4), (Ceil(), -4...4), (Cos(), -4...4), (Erf(), -3...3), (Exp(), -4...4),
    (Expm1(), -2...2), (Floor(), -4...4), (Log(), 0.2...4), (Log1p(), -0.8...4), (Negate(), -4...4),
    (Reciprocal(), 0.5...2), (Relu(), -4...4), (Round(), -4...4), (Rsqrt(), 0.3...4),
    (Sigmoid(), -4...4), (Sign(), -4...4), (Sin(), -4...4), (Sqrt(), 0.3...4), (Square(), -4...4),
    (Tan(), -1.2...1.2), (Tanh(), -4...4),
  ]
}
