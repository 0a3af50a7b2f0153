import KeratinGraph

extension PrimitiveSamples {
  static let indexing: [PrimitiveSample] = {
    var random = RandomArrays(seed: 9)
    func places(_ shape: [Int], _ n: Int, _ type: ElementType = .int32) -> NDArray {
      random.array(shape, type, in: 0...Double(n - 1))
    }
    func scalars(_ values: Int32...) -> [NDArray] { values.map { NDArray($0) } }
    var samples: [PrimitiveSample] = [
      .init(DynamicSlice(shape: [2, 3]), [random.array([4, 5])] + scalars(1, 2)),
      .init(DynamicSlice(shape: [2, 5]), [random.array([4, 5])] + scalars(99, -7)),
      .init(
        DynamicSlice(shape: ["batch", 2]),
        [random.array([4, 3]), NDArray(0 as Int64), NDArray(1 as Int64)]
      ).symbolic([0]),
      .init(DynamicSlice(shape: []), [random.array([])]),
      .init(
        DynamicSlice(shape: [0, 1]),
        [random.array([2, 5], .bool), NDArray(1 as UInt8), NDArray(3 as UInt8)]
      ),
      .init(DynamicUpdate(), [random.array([4, 5]), random.array([2, 3])] + scalars(1, 2)),
      .init(DynamicUpdate(), [random.array([4, 5]), random.array([2, 5])] + scalars(99, -7)),
      .init(DynamicUpdate(), [random.array([4, 3]), random.array([4, 1])] + scalars(0, 2))
        .symbolic([0, 1]),
      .init(DynamicUpdate(), [random.array([]), random.array([])]),
      .init(DynamicUpdate(), [random.array([3]), random.array([0])] + scalars(1)),
      .init(DynamicUpdate(), [random.array([0]), random.array([0])] + scalars(1)),
    ]
    for (axis, batchAxes, x, indices) in gathers {
      let picked = x[..<axis] + indices[batchAxes...] + x[(axis + 1)...]
      samples += [
        .init(
          Gather(along: axis, batchAxes: batchAxes), [random.array(x), places(indices, x[axis])]),
        .init(
          ScatterAdd(along: axis, batchAxes: batchAxes),
          [random.array(x), places(indices, x[axis]), random.array(Array(picked))],
          tolerance: 1e-5),
      ]
    }
    samples += [
      .init(Gather(along: 0), [random.array([6, 3]), places([4], 6, .uint8)]).symbolic([1]),
      .init(
        Gather(along: 1, batchAxes: 1), [random.array([4, 6, 2]), places([4], 6, .int64)]
      ).symbolic([0, 1]),
      .init(Gather(along: 0), [random.array([3]), NDArray([-1, 0, 2, 3, 99] as [Int32])]),
      .init(Gather(along: 0), [random.array([3]), NDArray([1, .max] as [UInt64])]),
      .init(Gather(along: 0), [random.array([300], .bool), places([2, 2], 100, .int8)]),
      .init(Gather(along: 0), [random.array([3, 2]), random.array([0], .int32)]),
      .init(Gather(along: 0), [random.array([0, 2]), NDArray([0, 1] as [Int32])]),
      .init(
        ScatterAdd(along: 0), [random.array([6, 3]), places([4], 6), random.array([4, 3])]
      ).symbolic([1, 2]),
      .init(
        ScatterAdd(along: 0),
        [random.array([3]), NDArray([-1, 0, 2, 3, 99] as [Int32]), random.array([5])]),
      .init(
        ScatterAdd(along: 0),
        [
          random.array([5], .int32, in: -9...9), NDArray([1, 1, 1] as [UInt8]),
          random.array([3], .int32, in: -9...9),
        ]),
      .init(
        ScatterAdd(along: 0),
        [random.array([0, 2]), NDArray([0] as [Int32]), random.array([1, 2])]),
    ]
    return samples
  }()

  /// Axis, shared axes, the shapes of x and of the indices.
  private static let gathers: [(Int, Int, [Int], [Int])] = [
    (0, 0, [7, 3], [5]), (1, 0, [2, 7, 3], [4, 5]), (2, 0, [2, 3, 7], []), (0, 0, [6], [4, 1]),
    (1, 1, [4, 5], [4]), (2, 1, [2, 3, 5, 4], [2, 6]), (2, 2, [2, 3, 5], [2, 3, 4]),
  ]
}
