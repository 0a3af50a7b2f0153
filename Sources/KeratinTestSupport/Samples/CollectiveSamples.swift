import KeratinGraph

extension PrimitiveSamples {
  /// On one replica, as every engine runs them.
  static let collective: [PrimitiveSample] = {
    var random = RandomArrays(seed: 17)
    return [
      .init(AllReduce(.mean), [random.array([3, 5])]),
      .init(AllReduce(.sum), [random.array([2, 1, 4])]).symbolic([0]),
      .init(AllReduce(.mean), [random.array([], .float64)]),
      .init(AllReduce(.sum), [random.array([0, 3])]),
      .init(AllReduce(.sum), [NDArray([1, -2, 3] as [Int32])]),
    ]
  }()
}
