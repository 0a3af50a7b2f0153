import KeratinGraph

extension PrimitiveSamples {
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
